import type { Knex } from 'knex'
import type pg from 'pg'
import type { AccountFilter, AccountOrigin, AccountStore, ListedAccount, TenantCredits } from '../../../ports/driven/account-store.ts'
import type { Page, PageRequest } from '../../../ports/page.ts'
import type { Tenant } from '../../../src/domain/accounts/account.ts'
import type { AccountView } from '../../../src/domain/accounts/view.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { fromCursor, toCursor, toPage } from '../cursor.ts'
import { translated, withConnection } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import { TenantRow } from './models.ts'
import { readViews } from './read-views.ts'
import { readTenantCredits as sumTenant } from './tenant-credits.ts'

interface Needs {
  readonly database: Knex
  readonly hotPool: pg.Pool
  readonly statements: Pick<HotStatements, 'views' | 'load'>
}

type Lists = Pick<AccountStore, 'list' | 'readTenantCredits' | 'findTenant' | 'findOrigin'>

/** What operators read of many accounts. */
export function makeAccountLists({ database, hotPool, statements }: Needs): Lists {
  const viewsOf = (accountIds: readonly string[], now: Instant): Promise<ReadonlyMap<string, AccountView>> =>
    readViews(hotPool, { accountIds, now, statements })

  async function list(filter: AccountFilter, { limit, cursor }: PageRequest, now: Instant): Promise<Page<ListedAccount>> {
    const query = database('ledger.accounts as a')
      .join('ledger.tenants as t', 't.tenant_id', 'a.tenant_id')
      .select<ListRow[]>('a.account_id', 't.name as tenant_name')
      .orderBy('a.account_id', 'desc')
      .limit(limit + 1)
    if (cursor !== null) query.where('a.account_id', '<', fromCursor(cursor, { kind: 'accounts', form: 'uuid' }))
    if (filter.mode !== null) query.where('a.billing_mode', filter.mode)
    if (filter.status !== null) query.where('a.status', filter.status)
    if (filter.search !== null) {
      const pattern = `%${filter.search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
      query.whereRaw('(a.external_key ilike ? or a.display_name ilike ? or t.name ilike ?)', [pattern, pattern, pattern])
    }
    const rows = await query
    const views = await viewsOf(
      rows.map((row) => row.account_id),
      now,
    )
    return toPage(rows, limit, { item: (row) => toListed(row, views), cursor: (row) => toCursor('accounts', row.account_id) })
  }

  async function findTenant(tenantId: string): Promise<Tenant | null> {
    const row = await TenantRow.query(database).findById(tenantId)
    return row === undefined ? null : { tenantId: row.tenant_id, name: row.name, ownerEmail: row.owner_email }
  }

  // The timeline's row of the enrolment has the instant of the account's own making, so it is found by key among many others.
  async function findOrigin(accountId: string): Promise<AccountOrigin> {
    const row = await database('ledger.accounts as a')
      .join('ledger.tenants as t', 't.tenant_id', 'a.tenant_id')
      .join('ledger.timeline as e', (on) => on.on('e.account_id', 'a.account_id').on('e.happened_at', 'a.created_at'))
      .where({ 'a.account_id': accountId, 'e.event_type': 'account_onboarded' })
      .first<OriginRow | undefined>('t.tenant_id', 't.name', 't.owner_email', 'e.payload')
    if (row === undefined) throw new Error(`account ${accountId} was never enrolled`)
    const { display_name } = JSON.parse(row.payload) as { readonly display_name: string }
    return { tenant: { tenantId: row.tenant_id, name: row.name, ownerEmail: row.owner_email }, displayName: display_name }
  }

  async function readTenantCredits(tenantId: string, now: Instant): Promise<TenantCredits | null> {
    return sumTenant((work) => withConnection(hotPool, work), { tenantId, now, statements })
  }

  const read =
    <Arguments extends unknown[], Result>(work: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> =>
      work(...given).catch((error: unknown) => {
        throw translated(error, 'read accounts')
      })

  return { list: read(list), findTenant: read(findTenant), findOrigin: read(findOrigin), readTenantCredits: read(readTenantCredits) }
}

interface ListRow {
  readonly account_id: string
  readonly tenant_name: string
}

interface OriginRow {
  readonly tenant_id: string
  readonly name: string
  readonly owner_email: string | null
  readonly payload: string
}

function toListed(row: ListRow, views: ReadonlyMap<string, AccountView>): ListedAccount {
  const view = views.get(row.account_id)
  if (view === undefined) throw new Error(`account ${row.account_id} has no balances`)
  return { ...view, tenantName: row.tenant_name }
}
