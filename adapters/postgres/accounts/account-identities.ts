import type pg from 'pg'
import type { AccountIdentity } from '../../../ports/driven/account-store.ts'
import { translated, withConnection } from '../failures.ts'
import { makeGathered } from '../gathered.ts'
import type { Statement } from '../statement.ts'

/** So many accounts are kept; beyond that the oldest ones are asked for again. */
const keptMax = 200_000

type Found = ReadonlyMap<string, AccountIdentity>

export interface AccountIdentities {
  byKeys(externalKeys: readonly string[]): Promise<Found>
  byIds(accountIds: readonly string[]): Promise<Found>
  /** By key or by id, from what is kept; null says nothing about the database. */
  recall(name: string): AccountIdentity | null
  /** An account that was just enrolled. */
  remember(identity: AccountIdentity): void
}

interface Needs {
  readonly pool: pg.Pool
  readonly statements: Readonly<Record<'identitiesByKey' | 'identitiesById', () => Statement>>
}

export const identityStatements = {
  byKey: 'select account_id, external_key, tenant_id from ledger.account_keys where external_key = any($1::text[])',
  byId: 'select account_id, external_key, tenant_id from ledger.accounts where account_id = any($1::uuid[])',
}

/** Who has which key and which id. Neither ever moves, so known ones are kept in the process (distribution.md 3). */
export function makeAccountIdentities({ pool, statements }: Needs): AccountIdentities {
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

  const makeAsk = (statement: () => Statement) =>
    makeGathered(async (names) => {
      const rows = await withConnection(pool, (connection) => connection.query<Row>({ ...statement(), values: [names] })).catch(
        (error: unknown) => {
          throw translated(error, 'find the account')
        },
      )
      for (const row of rows.rows) remember({ accountId: row.account_id, externalKey: row.external_key, tenantId: row.tenant_id })
    })

  function makeFind(kept: Found, statement: () => Statement): (names: readonly string[]) => Promise<Found> {
    const ask = makeAsk(statement)
    return async (names) => {
      const unknown = names.filter((name) => !kept.has(name))
      if (unknown.length > 0) await ask(unknown)
      const found = new Map<string, AccountIdentity>()
      for (const name of names) {
        const identity = kept.get(name)
        if (identity !== undefined) found.set(name, identity)
      }
      return found
    }
  }

  return {
    byKeys: makeFind(byKey, statements.identitiesByKey),
    byIds: makeFind(byId, statements.identitiesById),
    recall: (name) => byKey.get(name) ?? byId.get(name) ?? null,
    remember,
  }
}

interface Row {
  readonly account_id: string
  readonly external_key: string
  readonly tenant_id: string
}
