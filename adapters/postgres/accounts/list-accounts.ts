import type { Knex } from 'knex'
import type pg from 'pg'
import type { AccountFilter, AccountStore, ListedAccount, TenantCredits } from '../../../ports/driven/account-store.ts'
import type { Page, PageRequest } from '../../../ports/page.ts'
import type { Tenant } from '../../../src/domain/accounts/account.ts'
import type { AccountView } from '../../../src/domain/accounts/view.ts'
import type { Balances } from '../../../src/domain/credits/account.ts'
import { plus, zeroCredits } from '../../../src/domain/credits/credits.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { fromCursor, toCursor, toPage } from '../cursor.ts'
import { translated } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import { toDate } from './account-rows.ts'
import { TenantRow } from './models.ts'
import { readViews } from './read-views.ts'

interface Needs {
  readonly database: Knex
  readonly hotPool: pg.Pool
  readonly statements: Pick<HotStatements, 'views' | 'load'>
}

type Lists = Pick<AccountStore, 'list' | 'readTenantCredits' | 'findTenant' | 'findTenantOf'>

/** Accounts read in one statement while a tenant's credits are summed. */
const sliceSize = 500

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

  async function findTenantOf(accountId: string): Promise<Tenant> {
    const [tenantId = ''] = await database('ledger.accounts').where({ account_id: accountId }).pluck<string[]>('tenant_id')
    const tenant = await findTenant(tenantId)
    if (tenant === null) throw new Error(`account ${accountId} has no tenant`)
    return tenant
  }

  async function readTenantCredits(tenantId: string, now: Instant): Promise<TenantCredits | null> {
    const tenant = await findTenant(tenantId)
    if (tenant === null) return null
    const sum = await sumAccounts(tenantId, now)
    return { tenant, ...sum, activeReservationsTotal: await countActive(tenantId, now) }
  }

  async function sumAccounts(tenantId: string, now: Instant): Promise<Omit<TenantCredits, 'tenant' | 'activeReservationsTotal'>> {
    let [accountsTotal, creditAccountsTotal] = [0, 0]
    let credit: Balances = { available: zeroCredits, reserved: zeroCredits, owed: zeroCredits }
    for (let after: string | null = null; ;) {
      const slice: string[] = await accountsOf(tenantId, after)
      for (const view of (await viewsOf(slice, now)).values()) {
        accountsTotal += 1
        creditAccountsTotal += view.account.policy.billingMode === 'CREDIT' ? 1 : 0
        credit = added(credit, view.credit)
      }
      after = slice.at(-1) ?? null
      if (slice.length < sliceSize) return { accountsTotal, creditAccountsTotal, credit }
    }
  }

  async function accountsOf(tenantId: string, after: string | null): Promise<string[]> {
    const query = database('ledger.accounts').where({ tenant_id: tenantId }).orderBy('account_id').limit(sliceSize)
    if (after !== null) query.where('account_id', '>', after)
    return query.pluck<string[]>('account_id')
  }

  async function countActive(tenantId: string, now: Instant): Promise<number> {
    const [row] = await database('ledger.reservations as v')
      .join('ledger.accounts as a', 'a.account_id', 'v.account_id')
      .where({ 'a.tenant_id': tenantId, 'v.status': 'ACTIVE' })
      .whereRaw('(v.expires_at is null or v.expires_at > ?)', [toDate(now)])
      .count<{ count: string }[]>()
    return Number(row?.count ?? 0)
  }

  const read =
    <Arguments extends unknown[], Result>(work: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> =>
      work(...given).catch((error: unknown) => {
        throw translated(error, 'read accounts')
      })

  return { list: read(list), findTenant: read(findTenant), findTenantOf: read(findTenantOf), readTenantCredits: read(readTenantCredits) }
}

interface ListRow {
  readonly account_id: string
  readonly tenant_name: string
}

function toListed(row: ListRow, views: ReadonlyMap<string, AccountView>): ListedAccount {
  const view = views.get(row.account_id)
  if (view === undefined) throw new Error(`account ${row.account_id} has no balances`)
  return { ...view, tenantName: row.tenant_name }
}

const added = (a: Balances, b: Balances): Balances => ({
  available: plus(a.available, b.available),
  reserved: plus(a.reserved, b.reserved),
  owed: plus(a.owed, b.owed),
})
