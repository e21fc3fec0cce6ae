import { expect } from 'chai'
import { makePostgresInvoiceStore } from '../../adapters/postgres/invoices/invoice-store.ts'
import { makePostgresCreditRecords } from '../../adapters/postgres/ledger/credit-records.ts'
import { migrate } from '../../adapters/postgres/migrate.ts'
import type { InvoiceFilter } from '../../ports/driven/invoice-store.ts'
import { toInstant } from '../../src/domain/time.ts'
import { fillLargeAccount, large } from '../ledger/large-account.ts'
import { openListPlans } from '../ledger/list-plans.ts'
import type { ListPlans, Reading } from '../ledger/list-plans.ts'
import { freshDatabase } from '../support/postgres-server.ts'
import type { TestDatabase } from '../support/postgres-server.ts'
import { day, everything } from './invoice-world.ts'
import { fillManyInvoices, many } from './many-invoices.ts'

const limit = 50
const now = toInstant(many.now)

const migrated = async (url: string): Promise<void> => {
  await migrate(url)
}

const lists: readonly { readonly name: string; readonly says: Partial<InvoiceFilter> }[] = [
  { name: 'all', says: {} },
  { name: 'of a large account', says: { accountId: many.largeAccountId } },
  { name: 'of an account with few among many', says: { accountId: many.smallAccountId } },
  { name: 'of an account that has none', says: { accountId: '0192e0a0-0000-7000-8000-0000000000ff' } },
  { name: 'of a large tenant', says: { tenantId: many.tenantId } },
  { name: 'of a tenant with few among many', says: { tenantId: many.rareTenantId } },
  { name: 'of a common status', says: { status: 'PAID' } },
  { name: 'of a rare status', says: { status: 'PARTIALLY_PAID' } },
  { name: 'that are overdue', says: { isOverdue: true } },
  { name: 'of a large account that are overdue', says: { isOverdue: true, accountId: many.largeAccountId } },
  { name: 'of a small account that are overdue', says: { isOverdue: true, accountId: many.smallAccountId } },
  { name: 'of a rare status that are overdue', says: { isOverdue: true, status: 'PARTIALLY_PAID' } },
  { name: 'of a number', says: { number: 'inv/25-26/77777' } },
  { name: 'of the last days', says: { issuedFrom: day('2026-03-30') } },
]

for (const overdueOneIn of [10, 1_000]) {
  describe(`the lists of ${many.rows} invoices, one of ${overdueOneIn} overdue`, function () {
    this.timeout(300_000)
    let database: TestDatabase
    let plans: ListPlans
    let ledgerList: Reading
    before(async () => {
      database = await freshDatabase(migrated)
      await fillManyInvoices(database.url, { overdueOneIn })
      await fillLargeAccount(database.url, { rows: 20_000, isAnalyzed: true })
      plans = await openListPlans(database.url)
      const filter = { accountId: large.accountId, tenantId: null, referenceType: null, referenceId: null, reason: null }
      ledgerList = await plans.readingOf(() => makePostgresCreditRecords(plans.database).listEntries(filter, { limit, cursor: null }))
    })
    after(async () => {
      await plans.close()
      await database.drop()
    })

    for (const { name, says } of lists) {
      it(`read little more than a ledger list: ${name}`, async () => {
        const store = makePostgresInvoiceStore({ database: plans.database, ids: { next: () => '' }, clock: { now: () => now } })
        const list = (cursor: string | null) => store.list({ ...everything, ...says }, { limit, cursor }, now)

        const first = await plans.readingOf(() => list(null))
        const { nextCursor } = await list(null)
        const second = nextCursor === null ? first : await plans.readingOf(() => list(nextCursor))
        // An invoice is a wide row, and of few among many each lies on a page of its own: those pages are read, and three ledger lists besides.
        for (const { buffers, scans } of [first, second])
          expect(buffers, scans.join('\n')).to.be.at.most(3 * ledgerList.buffers + limit + 1)
      })
    }
  })
}
