import type { Knex } from 'knex'
import type { AccountStore, Freezing } from '../../../ports/driven/account-store.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import { translatedWrite } from '../failures.ts'
import { toDate } from './account-rows.ts'
import { AccountRow, TimelineRow } from './models.ts'

interface Needs {
  readonly database: Knex
  readonly ids: Ids
}

/** Freezes accounts and lifts that again. Each is one transaction with its row of the timeline. */
export function makeAccountFreezing({ database, ids }: Needs): Pick<AccountStore, 'freeze' | 'unfreeze' | 'findFrozen'> {
  // Commands in flight are not waited for, as with any change of terms (rulebook 2, "Suspension").
  async function change(accountId: string, { actor, reason, now }: Freezing, isFrozen: boolean): Promise<boolean> {
    return database.transaction(async (trx) => {
      const account = await AccountRow.query(trx).findById(accountId).forUpdate()
      if (account === undefined || (account.frozen_at !== null) === isFrozen) return false
      await AccountRow.query(trx)
        .patch({ frozen_at: isFrozen ? toDate(now) : null })
        .where({ account_id: accountId })
      await TimelineRow.query(trx).insert({
        ...{ account_id: accountId, happened_at: toDate(now), timeline_id: ids.next(), tenant_id: account.tenant_id, source: 'POLICY' },
        ...{
          event_type: isFrozen ? 'account_frozen' : 'account_unfrozen',
          payload: JSON.stringify({ reason }),
          actor,
          created_at: toDate(now),
        },
      })
      return true
    })
  }

  async function findFrozen(accountIds: readonly string[]): Promise<readonly string[]> {
    const rows = await AccountRow.query(database)
      .select('account_id')
      .whereIn('account_id', [...accountIds])
      .whereNotNull('frozen_at')
    return rows.map(({ account_id }) => account_id)
  }

  return {
    freeze: (accountId, freezing) => change(accountId, freezing, true).catch(fail),
    unfreeze: (accountId, freezing) => change(accountId, freezing, false).catch(fail),
    findFrozen: (accountIds) => findFrozen(accountIds).catch(fail),
  }
}

function fail(error: unknown): never {
  throw translatedWrite(error, 'freeze the account or lift that')
}
