import { expect } from 'chai'
import pg from 'pg'
import { openHotPool } from '../../adapters/postgres/connect.ts'
import { makeHotStatements } from '../../adapters/postgres/hot-statements.ts'
import { migrate } from '../../adapters/postgres/migrate.ts'
import { makePostgresPaymentOrders } from '../../adapters/postgres/payments/payment-orders.ts'
import { makePostgresUnappliedPayments } from '../../adapters/postgres/payments/unapplied-payments.ts'
import { makePostgresWebhookInbox } from '../../adapters/postgres/payments/webhook-inbox.ts'
import type { NewDelivery, OrderFilter } from '../../ports/driven/payment-store.ts'
import { toInstant } from '../../src/domain/time.ts'
import { openListPlans } from '../ledger/list-plans.ts'
import type { ListPlans } from '../ledger/list-plans.ts'
import { silentLog } from '../support/logs.ts'
import { freshDatabase } from '../support/postgres-server.ts'
import type { TestDatabase } from '../support/postgres-server.ts'
import { fillPayments } from './many-payments.ts'

const limit = 50
/** A page's rows, each perhaps seen in an index and in its table. */
const rowsMax = 4 * (limit + 1)
const buffersMax = 300
/** Two conditions at once: one has an index, and of what it gives a tenth may fit the other. */
const rowsMaxOfTwo = 12 * (limit + 1)

const all: OrderFilter = { tenantId: null, accountId: null, provider: null, status: null, purpose: null }
const md5Uuid = async (url: string, text: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ id: string }>(`select md5($1)::uuid as id`, [text])
  await client.end()
  return rows[0]?.id ?? ''
}

/** What lists read of so many orders and deliveries: the page, and not what is between. */
export function describePaymentPlans(rows: number): void {
  describe(`lists of ${rows} payment orders and deliveries`, function () {
    this.timeout(900_000)
    let database: TestDatabase
    let plans: ListPlans
    let hotPool: pg.Pool
    before(async () => {
      database = await freshDatabase(async (url) => void (await migrate(url)))
      await fillPayments(database.url, rows)
      plans = await openListPlans(database.url)
      hotPool = openHotPool({ url: database.url, role: 'ledger_api', size: 1, log: silentLog })
    })
    after(async () => {
      await hotPool.end()
      await plans.close()
      await database.drop()
    })

    const needs = () => ({
      ...{ database: plans.database, hotPool, ids: { next: () => '' } },
      statements: makeHotStatements({ form: 'single', prepares: true }),
    })

    /** Of tables gone through, and of rows that indexes gave, as the server counts them. */
    async function readSoFar(): Promise<{ readonly scans: number; readonly rows: number }> {
      await hotPool.query('select pg_stat_force_next_flush()')
      const { rows } = await hotPool.query<{ scans: number; rows: number }>(
        `select sum(seq_scan)::int as scans, sum(idx_tup_fetch)::int as rows from pg_stat_user_tables where schemaname = 'ledger'`,
      )
      if (rows[0] === undefined) throw new Error('the server counts what is read')
      return rows[0]
    }

    async function expectBounded(name: string, act: () => Promise<unknown>, most = rowsMax): Promise<void> {
      const read = await plans.readingOf(act)
      const said = `${name}:\n${read.scans.join('\n')}`
      expect(read.rows, `rows of ${said}`).to.be.at.most(most)
      expect(read.buffers, `pages of ${said}`).to.be.at.most(buffersMax)
      expect(read.milliseconds, `milliseconds of ${said}`).to.be.below(50)
    }

    it('of orders read a page’s rows, however narrow they are, at the beginning and after a page', async () => {
      const orders = makePostgresPaymentOrders(needs())
      const [accountId, tenantId] = [await md5Uuid(database.url, 'account2'), await md5Uuid(database.url, 'tenant2')]
      const filters: readonly Partial<OrderFilter>[] = [
        ...[
          {},
          { tenantId },
          { accountId },
          { provider: 'STRIPE' },
          { provider: 'RAZORPAY' },
          { purpose: 'INVOICE' },
          { purpose: 'TOPUP' },
        ],
        ...([{ status: 'PAID' }, { status: 'PENDING' }, { status: 'DISPUTED' }, { status: 'FAILED' }] as const),
        ...([
          { accountId, status: 'PAID' },
          { tenantId, status: 'PAID' },
          { accountId, tenantId, purpose: 'TOPUP' },
        ] as const),
      ] as const
      for (const narrowed of filters) {
        const filter = { ...all, ...narrowed }
        const name = `orders ${JSON.stringify(narrowed)}`
        const { items, nextCursor } = await orders.list(filter, { limit, cursor: null })
        if (!('status' in narrowed && narrowed.status === 'FAILED')) expect(items, name).not.to.deep.equal([])
        const most = Object.keys(narrowed).length > 1 ? rowsMaxOfTwo : rowsMax
        await expectBounded(name, () => orders.list(filter, { limit, cursor: null }), most)
        if (nextCursor !== null) await expectBounded(`${name}, on`, () => orders.list(filter, { limit, cursor: nextCursor }), most)
      }
    })

    it('go with look-ups for webhooks that read what they name, and go through no table', async () => {
      const [orders, inbox, unapplied] = [
        makePostgresPaymentOrders(needs()),
        makePostgresWebhookInbox(needs()),
        makePostgresUnappliedPayments(needs()),
      ]
      const before = await readSoFar()
      const now = toInstant(Date.parse('2026-01-01'))
      const names = { providerOrderId: 'none', innerOrderId: null, orderId: null, paymentId: 'pay_777' }
      const [order] = await orders.findByNames('RAZORPAY', names)
      if (order === undefined) throw new Error('the order is there')
      await orders.change(order, { actor: 'a', now, names: ['another'] }, (current) => ({
        order: { ...current, factsFolded: 1 },
        records: [],
      }))
      const delivery: NewDelivery = {
        ...{ id: 'ffffffff-0000-7000-8000-000000000000', provider: 'RAZORPAY', deliveryId: 'new', eventType: 'e', signedKey: 'k777' },
        ...{ isLive: true, names, facts: [], signatureOk: true, payloadHash: 'a'.repeat(64), receivedAt: now, body: new Uint8Array() },
      }
      const again = await inbox.keep(delivery)
      expect(again).to.include({ isNew: false, deliveryId: 'd777' })
      await inbox.mark(again.id, { state: 'APPLIED', error: null, now })
      expect(await inbox.waitingFor('RAZORPAY', 'pay_777')).to.deep.equal([])
      await unapplied.close({ provider: 'RAZORPAY', paymentId: 'pay_777' }, { state: 'REFUNDED' }, now)

      const after = await readSoFar()
      expect(after.scans - before.scans).to.equal(0)
      expect(after.rows - before.rows).to.be.at.most(40)
    })

    it('of what waits, and of what was settled, read what they give', async () => {
      const orders = makePostgresPaymentOrders(needs())
      const [now, day] = [toInstant(Date.parse('2100-01-01')), toInstant(Date.parse('2026-01-01'))]
      await expectBounded('waiting', () => orders.waiting(now, limit))
      await expectBounded('settled', async () => {
        for await (const page of orders.settled('RAZORPAY', day, toInstant(day + 40_000))) expect(page).to.have.length(38)
      })
    })

    it('of deliveries read a page’s rows', async () => {
      const inbox = makePostgresWebhookInbox(needs())
      for (const provider of [null, 'STRIPE', 'RAZORPAY'] as const)
        for (const state of [null, 'APPLIED', 'DEAD', 'RECEIVED', 'QUARANTINED'] as const)
          await expectBounded(`deliveries ${provider} ${state}`, () => inbox.list({ provider, state }, { limit, cursor: null }))
      await expectBounded('open', () => inbox.open(toInstant(Date.parse('2100-01-01')), limit))
    })
  })
}
