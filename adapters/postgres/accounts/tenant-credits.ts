import type pg from 'pg'
import type { TenantCredits } from '../../../ports/driven/account-store.ts'
import type { Tenant } from '../../../src/domain/accounts/account.ts'
import type { Balances } from '../../../src/domain/credits/account.ts'
import { plus, zeroCredits } from '../../../src/domain/credits/credits.ts'
import type { Instant } from '../../../src/domain/time.ts'
import type { Connection } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import { toDate } from './account-rows.ts'
import { readViewsOn } from './read-views.ts'

/** Lends a connection for one piece of work: each time another one, or the same within one transaction. */
export type Lend = <Result>(work: (connection: Connection) => Promise<Result>) => Promise<Result>

interface Asked {
  readonly tenantId: string
  readonly now: Instant
  readonly statements: Pick<HotStatements, 'views' | 'load'>
}

/** Accounts read in one statement while a tenant's credits are summed. */
const sliceSize = 500

/** The sum of a tenant's accounts at `now`, or null where the connection sees no such tenant. */
export async function readTenantCredits(lend: Lend, asked: Asked): Promise<TenantCredits | null> {
  const rows = <Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<readonly Row[]> =>
    lend(async (connection) => (await connection.query<Row>({ text, values })).rows)

  async function findTenant(): Promise<Tenant | null> {
    const [row] = await rows<TenantColumns>('select tenant_id, name, owner_email from ledger.tenants where tenant_id = $1', [
      asked.tenantId,
    ])
    return row === undefined ? null : { tenantId: row.tenant_id, name: row.name, ownerEmail: row.owner_email }
  }

  async function sumAccounts(): Promise<Omit<TenantCredits, 'tenant' | 'activeReservationsTotal'>> {
    let [accountsTotal, creditAccountsTotal] = [0, 0]
    let credit: Balances = { available: zeroCredits, reserved: zeroCredits, owed: zeroCredits }
    for (let after: string | null = null; ;) {
      const accountIds = await accountsOf(after)
      for (const view of (await lend((connection) => readViewsOn(connection, { ...asked, accountIds }))).values()) {
        accountsTotal += 1
        creditAccountsTotal += view.account.policy.billingMode === 'CREDIT' ? 1 : 0
        credit = added(credit, view.credit)
      }
      after = accountIds.at(-1) ?? null
      if (accountIds.length < sliceSize) return { accountsTotal, creditAccountsTotal, credit }
    }
  }

  async function accountsOf(after: string | null): Promise<string[]> {
    const found = await rows<{ account_id: string }>(
      `select account_id from ledger.accounts where tenant_id = $1 ${after === null ? '' : 'and account_id > $2'}
       order by account_id limit ${sliceSize}`,
      after === null ? [asked.tenantId] : [asked.tenantId, after],
    )
    return found.map(({ account_id }) => account_id)
  }

  async function countActive(): Promise<number> {
    const [row] = await rows<{ count: string }>(
      `select count(*) from ledger.accounts a join ledger.reservations v on v.account_id = a.account_id
       where a.tenant_id = $1 and v.status = 'ACTIVE' and (v.expires_at is null or v.expires_at > $2::timestamptz)`,
      [asked.tenantId, toDate(asked.now)],
    )
    return Number(row?.count ?? 0)
  }

  const tenant = await findTenant()
  return tenant === null ? null : { tenant, ...(await sumAccounts()), activeReservationsTotal: await countActive() }
}

interface TenantColumns {
  readonly tenant_id: string
  readonly name: string
  readonly owner_email: string | null
}

const added = (a: Balances, b: Balances): Balances => ({
  available: plus(a.available, b.available),
  reserved: plus(a.reserved, b.reserved),
  owed: plus(a.owed, b.owed),
})
