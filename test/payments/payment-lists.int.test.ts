import { expect } from 'chai'
import type { OrderFilter } from '../../ports/driven/payment-store.ts'
import { closed } from '../../src/domain/payments/life.ts'
import type { PaymentOrder } from '../../src/domain/payments/order.ts'
import { settled, withPayment } from '../../src/domain/payments/settle.ts'
import { later, minutes } from '../../src/domain/time.ts'
import { another, own } from '../invoices/invoice-world.ts'
import { asRole } from '../support/as-role.ts'
import { record, startPaymentWorld } from './payment-world.ts'
import type { PaymentWorld } from './payment-world.ts'

const all: OrderFilter = { tenantId: null, accountId: null, provider: null, status: null, purpose: null }

describe('lists of payment orders, and what guards them, on PostgreSQL', () => {
  let world: PaymentWorld
  beforeEach(async () => {
    world = await startPaymentWorld()
  })
  afterEach(() => world.close())

  const create = async (says: Partial<PaymentOrder> = {}): Promise<PaymentOrder> =>
    (await world.orders.create(world.anOrder(says), record, 'portal:anna')).order
  const act = (claims: readonly string[] = []) => ({ actor: 'provider:razorpay', now: world.now(), names: claims })
  const pay = (order: PaymentOrder, paymentId: string, orders = world.orders) =>
    orders.change(order, act([paymentId]), (current) => withPayment(current, paymentId, world.now()))

  it('are listed newest first, narrowed and page by page', async () => {
    const made = []
    for (let n = 0; n < 5; n++) made.push(await create(n === 0 ? { provider: 'STRIPE' } : {}))
    const other = await create({ accountId: world.otherId, tenantId: another })
    await pay(made[1] ?? other, 'pay_1')
    const idsOf = async (filter: Partial<OrderFilter>): Promise<readonly (string | undefined)[]> => {
      const found = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<typeof world.orders.list>> = await world.orders.list({ ...all, ...filter }, { limit: 2, cursor })
        found.push(...page.items.map(({ orderId }) => orderId))
        cursor = page.nextCursor
      } while (cursor !== null)
      return found
    }
    const newestFirst = [other, ...made.toReversed()].map(({ orderId }) => orderId)

    expect(await idsOf({})).to.deep.equal(newestFirst)
    expect(await idsOf({ tenantId: another })).to.deep.equal([other.orderId])
    expect(await idsOf({ accountId: world.accountId })).to.deep.equal(newestFirst.slice(1))
    expect(await idsOf({ provider: 'STRIPE' })).to.deep.equal([made[0]?.orderId])
    expect(await idsOf({ status: 'PAID', purpose: 'TOPUP' })).to.deep.equal([made[1]?.orderId])
    expect(await idsOf({ purpose: 'INVOICE' })).to.deep.equal([])
  })

  it('wait until somebody has to look at them, the longest overdue first', async () => {
    const [first, second] = [await create(), await create()]
    await world.orders.change(first, act(), (current) => ({ order: { ...current, lookAt: later(world.now(), minutes(9)) }, records: [] }))
    const done = await create()
    await world.orders.change(done, act(), (current) => closed(current, 'EXPIRED', world.now()))

    expect(await world.orders.waiting(world.now(), 10)).to.deep.equal([])
    const ids = (await world.orders.waiting(later(world.now(), minutes(10)), 10)).map(({ orderId }) => orderId)
    expect(ids).to.deep.equal([second.orderId, first.orderId])
    expect(await world.orders.waiting(later(world.now(), minutes(10)), 1)).to.have.length(1)
  })

  it('tell which were settled in a span', async () => {
    const order = await create()
    await pay(order, 'pay_1')
    await world.orders.change(order, act(), (current) => settled(current, world.now()))
    const idsIn = async (from: number, to: number) => {
      const pages = []
      for await (const page of world.orders.settled('RAZORPAY', later(world.now(), minutes(from)), later(world.now(), minutes(to))))
        pages.push(...page)
      return pages.map(({ orderId }) => orderId)
    }
    expect(await idsIn(-1, 1)).to.deep.equal([order.orderId])
    expect(await idsIn(1, 2)).to.deep.equal([])
    expect(await idsIn(-1, 0)).to.deep.equal([])
  })

  it('are guarded by the database: what is paid stays paid, an order stays that order, and begins PENDING', async () => {
    const order = await create()
    await pay(order, 'pay_1')
    const refused = async (statement: string) => asRole(world.url, 'ledger_api', statement)
    const set = (what: string) => refused(`update ledger.payment_orders set ${what}, revision = revision + 1`)

    for (const what of [`status = 'PENDING'`, `provider_payment_id = 'pay_2'`, `facts_folded = -1`])
      expect(await set(what)).to.equal('23514')
    for (const what of ['amount = 1', `account_id = '${world.otherId}'`, `request = ''`]) expect(await set(what)).to.equal('42501')
    expect(await refused(`update ledger.payment_orders set status = 'REFUNDED'`)).to.equal('23514')
    expect(await refused('delete from ledger.payment_orders')).to.equal('42501')
    expect(await refused(`update ledger.provider_orders set order_id = gen_random_uuid()`)).to.equal('42501')
    const begun = world.anOrder({ status: 'PAID' })
    expect(await world.orders.create(begun, record, 'a').catch((error: unknown) => String(error))).to.match(/begin as anything but PENDING/)
  })

  it('are shown to a portal where they are its own', async () => {
    await create()
    const seen = (tenant: string) =>
      asRole(world.url, 'ledger_portal', `set local app.tenant_id = '${tenant}'`, 'select status from ledger.payment_orders')
    expect(await seen(own)).to.deep.equal([{ status: 'PENDING' }])
    expect(await seen(another)).to.deep.equal([])
    expect(await asRole(world.url, 'ledger_portal', 'select 1 from ledger.provider_orders')).to.equal('42501')
  })
})
