import type pg from 'pg'
import type { AccountView } from '../../../src/domain/accounts/view.ts'
import { toCredits } from '../../../src/domain/credits/credits.ts'
import { balancesAt } from '../../../src/domain/credits/expiry.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { translated, withConnection } from '../failures.ts'
import type { Connection } from '../failures.ts'
import { load } from '../ledger/load.ts'
import { fromAccountRow, toDate } from './account-rows.ts'
import type { AccountColumns } from './account-rows.ts'

/** The columns of an account, of table alias `a`. */
export const accountColumns = `a.account_id, a.tenant_id, a.external_key, a.account_type, a.display_name, a.status, a.billing_mode,
  a.payment_terms_days, a.currency, a.is_enabled, a.low_balance_threshold, a.reservation_ttl_minutes, a.revision, a.created_at, a.updated_at`

const statement = `select ${accountColumns}, b.available, b.reserved, b.owed, l.account_id is not null or v.account_id is not null as has_due
from ledger.accounts a
join ledger.balances b on b.account_id = a.account_id
left join (
  select account_id from ledger.lots where account_id = any($1::uuid[]) and live and available > 0 and expires_at <= $2 group by account_id
) l on l.account_id = a.account_id
left join (
  select account_id from ledger.reservations
  where account_id = any($1::uuid[]) and status = 'ACTIVE' and expires_at is not null and expires_at <= $2 group by account_id
) v on v.account_id = a.account_id
where a.account_id = any($1::uuid[]) and b.account_id = any($1::uuid[])`

type Row = AccountColumns & { readonly available: string; readonly reserved: string; readonly owed: string; readonly has_due: boolean }

interface Reading {
  readonly accountIds: readonly string[]
  readonly now: Instant
  readonly prepares: boolean
}

/**
 * Reads accounts with their credits at `now`. Most have nothing that has ended unbooked: the booked balances count. Of the
 * others all that matters is loaded, and the rule says what is left.
 */
export async function readViews(pool: pg.Pool, { accountIds, now, prepares }: Reading): Promise<ReadonlyMap<string, AccountView>> {
  if (accountIds.length === 0) return new Map()
  try {
    return await withConnection(pool, async (connection) => {
      const name = prepares ? 'read_views' : undefined
      const { rows } = await connection.query<Row>({ ...(name && { name }), text: statement, values: [accountIds, toDate(now)] })
      const views = new Map(rows.map((row) => [row.account_id, toView(row)]))
      await deriveDue(connection, { views, accountIds: rows.filter((row) => row.has_due).map((row) => row.account_id), now })
      return views
    })
  } catch (error) {
    throw translated(error, 'read the account')
  }
}

const toView = (row: Row): AccountView => ({
  account: fromAccountRow(row),
  credit: { available: toCredits(row.available), reserved: toCredits(row.reserved), owed: toCredits(row.owed) },
})

interface Due {
  readonly views: Map<string, AccountView>
  readonly accountIds: readonly string[]
  readonly now: Instant
}

async function deriveDue(connection: Connection, { views, accountIds, now }: Due): Promise<void> {
  if (accountIds.length === 0) return
  const loaded = await load(connection, { accountIds, commands: [], now, name: undefined })
  for (const [accountId, { account }] of loaded) {
    const view = views.get(accountId)
    if (view !== undefined) views.set(accountId, { ...view, credit: balancesAt(account, now) })
  }
}
