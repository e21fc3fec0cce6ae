import type { Knex } from 'knex'
import type { AccountIdentity } from '../../../ports/driven/account-store.ts'
import { translated } from '../failures.ts'
import { AccountKeyRow, AccountRow } from './models.ts'

/** So many accounts are kept; beyond that the oldest ones are asked for again. */
const keptMax = 200_000

type Found = ReadonlyMap<string, AccountIdentity>

export interface AccountIdentities {
  byKeys(externalKeys: readonly string[]): Promise<Found>
  byIds(accountIds: readonly string[]): Promise<Found>
  /** An account that was just enrolled. */
  remember(identity: AccountIdentity): void
}

/** Who has which key and which id. Neither ever moves, so known ones are kept in the process (distribution.md 3). */
export function makeAccountIdentities(database: Knex): AccountIdentities {
  const byKey = new Map<string, AccountIdentity>()
  const byId = new Map<string, AccountIdentity>()

  function remember(identity: AccountIdentity): void {
    const [oldest] = byKey.size >= keptMax ? byKey.values() : []
    if (oldest !== undefined) {
      byKey.delete(oldest.externalKey)
      byId.delete(oldest.accountId)
    }
    byKey.set(identity.externalKey, identity)
    byId.set(identity.accountId, identity)
  }

  async function find(kept: Found, names: readonly string[], ask: (unknown: readonly string[]) => Promise<readonly Row[]>): Promise<Found> {
    const unknown = names.filter((name) => !kept.has(name))
    if (unknown.length > 0) {
      const rows = await ask(unknown).catch((error: unknown) => {
        throw translated(error, 'find the account')
      })
      for (const row of rows) remember({ accountId: row.account_id, externalKey: row.external_key })
    }
    return new Map(names.flatMap((name) => kept.get(name) ?? []).map((one) => [kept === byKey ? one.externalKey : one.accountId, one]))
  }

  return {
    byKeys: (externalKeys) =>
      find(byKey, externalKeys, async (unknown) =>
        AccountKeyRow.query(database).select('account_id', 'external_key').whereIn('external_key', unknown),
      ),
    byIds: (accountIds) =>
      find(byId, accountIds, async (unknown) =>
        AccountRow.query(database).select('account_id', 'external_key').whereIn('account_id', unknown),
      ),
    remember,
  }
}

type Row = Pick<AccountRow, 'account_id' | 'external_key'>
