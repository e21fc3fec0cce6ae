import type pg from 'pg'
import type { AccountView } from '../../../src/domain/accounts/view.ts'
import { toCredits } from '../../../src/domain/credits/credits.ts'
import { balancesAt } from '../../../src/domain/credits/expiry.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { translated, withConnection } from '../failures.ts'
import type { Connection } from '../failures.ts'
import { makeGathered } from '../gathered.ts'
import { load } from '../ledger/load.ts'
import { statementFrom } from '../statement.ts'
import type { DatabaseForm, Statement } from '../statement.ts'
import { fromAccountRow, toDate } from './account-rows.ts'
import type { AccountColumns } from './account-rows.ts'

const columns = `account_id, tenant_id, external_key, account_type, display_name, status, billing_mode, payment_terms_days, currency,
  is_enabled, low_balance_threshold, reservation_ttl_minutes, credit_unit_price, revision, created_at, updated_at`
const places = { 'account columns': columns.replaceAll(/[a-z_]+/g, 'found.$&') }

/** Accounts with their booked balances, in two forms with one answer. */
export const viewsStatements: Readonly<Record<DatabaseForm, string>> = {
  single: statementFrom(new URL('views.sql', import.meta.url), places),
  cluster: statementFrom(new URL('views.cluster.sql', import.meta.url), places),
}

type Row = AccountColumns & { readonly available: string; readonly reserved: string; readonly owed: string; readonly has_due: boolean }

interface Reading {
  readonly accountIds: readonly string[]
  readonly now: Instant
  readonly statements: Readonly<Record<'views' | 'load', () => Statement>>
}

/**
 * Reads accounts with their credits at `now`. Most have nothing that has ended unbooked: the booked balances count. Of the
 * others all that matters is loaded, and the rule says what is left.
 */
export async function readViews(pool: pg.Pool, reading: Reading): Promise<ReadonlyMap<string, AccountView>> {
  if (reading.accountIds.length === 0) return new Map()
  try {
    return await withConnection(pool, (connection) => readViewsOn(connection, reading))
  } catch (error) {
    throw translated(error, 'read the account')
  }
}

/** The same, of callers who ask at once together: as of the latest of their instants, which are a turn of the event loop apart. */
export function makeGatheredReads({ pool, statements }: Pick<Reading, 'statements'> & { readonly pool: pg.Pool }) {
  let latest: Instant | null = null
  const ask = makeGathered((accountIds) => {
    const now = latest
    latest = null
    if (now === null) throw new Error('nobody has said as of when')
    return readViews(pool, { accountIds, now, statements })
  })
  return async (accountIds: readonly string[], now: Instant): Promise<ReadonlyMap<string, AccountView>> => {
    if (accountIds.length === 0) return new Map()
    latest = latest === null || now > latest ? now : latest
    const views = await ask(accountIds)
    return new Map(
      accountIds.flatMap((accountId) => {
        const view = views.get(accountId)
        return view === undefined ? [] : [[accountId, view]]
      }),
    )
  }
}

/** The same on a connection that is lent already. */
export async function readViewsOn(
  connection: Connection,
  { accountIds, now, statements }: Reading,
): Promise<ReadonlyMap<string, AccountView>> {
  const { rows } = await connection.query<Row>({ ...statements.views(), values: [accountIds, toDate(now)] })
  const views = new Map(rows.map((row) => [row.account_id, toView(row)]))
  const due = rows.filter((row) => row.has_due).map((row) => row.account_id)
  await deriveDue(connection, { views, accountIds: due, now, statement: statements.load() })
  return views
}

const toView = (row: Row): AccountView => ({
  account: fromAccountRow(row),
  credit: { available: toCredits(row.available), reserved: toCredits(row.reserved), owed: toCredits(row.owed) },
})

interface Due {
  readonly views: Map<string, AccountView>
  readonly accountIds: readonly string[]
  readonly now: Instant
  readonly statement: Statement
}

async function deriveDue(connection: Connection, { views, accountIds, now, statement }: Due): Promise<void> {
  if (accountIds.length === 0) return
  const loaded = await load(connection, { accountIds, commands: [], now, statement })
  for (const [accountId, { account }] of loaded) {
    const view = views.get(accountId)
    if (view !== undefined) views.set(accountId, { ...view, credit: balancesAt(account, now) })
  }
}
