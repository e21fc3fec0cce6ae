import type pg from 'pg'
import type { AccountIdentity } from '../../../ports/driven/account-store.ts'
import type { LinkedEvent } from '../../../ports/driven/event-inbox.ts'
import { withConnection } from '../failures.ts'
import { eventColumns, fromInboxRow } from './rows.ts'
import type { InboxRow } from './rows.ts'

/** So many are looked at in one go. */
export const sliceMax = 500

const ofAccountStatement = `select ${eventColumns} from ledger.event_inbox i where i.account_id = $1 and i.done_at is null limit ${sliceMax}`

// An event that names another account than the one that has its key by now stays unlinked: see src/domain/events/link.ts.
const ofKeyStatement = `select ${eventColumns} from ledger.event_inbox i
where i.external_account_key = $1 and i.account_id is null and (i.named_account_id is null or i.named_account_id = $2) limit ${sliceMax}`

const linkedStatement = `select ${eventColumns} from ledger.event_inbox i where i.account_id is not null and i.done_at is null limit ${sliceMax}`

const adoptedStatement = `select ${eventColumns.replace('i.account_id, i.tenant_id', 'k.account_id, k.tenant_id')}
from ledger.event_inbox i join ledger.account_keys k on k.external_key = i.external_account_key
where i.account_id is null and (i.named_account_id is null or i.named_account_id = k.account_id) limit ${sliceMax}`

/** Finds claims that nobody has finished, a slice at a time. */
export function makeFindOpen(pool: pg.Pool) {
  async function find(text: string, values: readonly string[], account?: AccountIdentity): Promise<readonly LinkedEvent[]> {
    const { rows } = await withConnection(pool, (connection) => connection.query<InboxRow>({ text, values: [...values] }))
    return rows.map((row) => {
      const { accountId, tenantId } = account ?? { accountId: row.account_id, tenantId: row.tenant_id }
      if (accountId === null || tenantId === null) throw new Error(`the event ${row.event_id} is nobody's`)
      return { event: fromInboxRow(row), account: { accountId, tenantId } }
    })
  }

  return {
    /** A slice of those that are the account's. */
    linkedTo: (account: AccountIdentity) => find(ofAccountStatement, [account.accountId], account),
    /** A slice of those that wait under its key. */
    waitingFor: (account: AccountIdentity) => find(ofKeyStatement, [account.externalKey, account.accountId], account),
    ofAnybody: async (): Promise<readonly LinkedEvent[]> => {
      const linked = await find(linkedStatement, [])
      return linked.length > 0 ? linked : find(adoptedStatement, [])
    },
  }
}
