import { expect } from 'chai'
import { withPayment } from '../../src/domain/payments/settle.ts'
import type { PaymentOrder } from '../../src/domain/payments/order.ts'
import { names, record, startPaymentWorld } from './payment-world.ts'
import type { PaymentWorld } from './payment-world.ts'

describe('payments that are settled at once, on PostgreSQL', () => {
  let world: PaymentWorld
  beforeEach(async () => {
    world = await startPaymentWorld()
  })
  afterEach(() => world.close())

  /** An order as whoever looks it up has it. */
  async function aKnownOrder(): Promise<PaymentOrder> {
    const { order } = await world.orders.create(world.anOrder(), record, 'portal:anna')
    const found = await world.orders.find(order.orderId)
    if (found === null) throw new Error('the order is not there')
    return found
  }

  const act = () => ({ actor: 'provider:razorpay', now: world.now(), isRedone: true }) as const
  const pay = (order: PaymentOrder, paymentId: string, applies?: string) =>
    world.orders.change(order, { ...act(), ...(applies === undefined ? { names: [paymentId] } : { applies }) }, (current) =>
      withPayment(current, paymentId, world.now()),
    )
  const keep = async (deliveryId: string, paymentId = 'pay_1'): Promise<string> => {
    const says = { deliveryId, signedKey: deliveryId, names: names({ paymentId }) }
    return (await world.inbox.keep(world.aDelivery(says))).id
  }
  const unapplied = () => ({
    ...({
      provider: 'RAZORPAY',
      paymentId: 'pay_1',
      isLive: false,
      accountId: null,
      orderId: null,
      amount: world.anOrder().amount,
    } as const),
    ...({ currency: 'INR', reason: 'ORDER_UNKNOWN', receivedAt: world.now() } as const),
  })

  it('mark the delivery that says so', async () => {
    const [order, id, other] = [await aKnownOrder(), await keep('d'), await keep('e', 'pay_2')]

    expect(await pay(order, 'pay_1', id)).to.deep.include({ isMarked: true })
    expect(await world.inbox.find(id)).to.deep.include({ state: 'APPLIED', attempts: 1, lastError: null, processedAt: world.now() })
    expect(await world.inbox.find(other)).to.deep.include({ state: 'RECEIVED', attempts: 0 })
  })

  const hindrances: Readonly<Record<string, (id: string, order: PaymentOrder) => Promise<unknown>>> = {
    'another delivery of the payment waits': async () => {
      const waiting = await keep('e')
      await world.inbox.mark(waiting, { state: 'QUARANTINED', error: null, now: world.now() })
    },
    'another delivery of the payment is being applied': () => keep('e'),
    'the payment had no place before': () => world.unapplied.keep(unapplied()),
    'somebody else has marked it': (id) => world.inbox.mark(id, { state: 'QUARANTINED', error: null, now: world.now() }),
    'the order was changed meanwhile': (_, order) =>
      world.openStores().orders.change(order, { actor: 'job:x', now: world.now() }, (current) => ({
        order: { ...current, lookAt: null },
        records: [],
      })),
  }

  for (const [hindrance, happens] of Object.entries(hindrances)) {
    it(`change the order and leave the delivery where ${hindrance}`, async () => {
      const [order, id] = [await aKnownOrder(), await keep('d')]
      await happens(id, order)
      const before = await world.inbox.find(id)

      expect(await pay(order, 'pay_1', id)).to.not.have.property('isMarked')
      expect((await world.orders.find(order.orderId))?.providerPaymentId).to.equal('pay_1')
      expect(await world.inbox.find(id)).to.deep.equal(before)
    })
  }

  it('are each settled as if alone, though sixty come together and some want the same', async () => {
    const orders = await Promise.all(Array.from({ length: 30 }, aKnownOrder))
    // Twice each; and two of them claim one payment.
    const paymentOf = (n: number): string => `pay_${Math.max(n, 1)}`
    const said = await Promise.all([...orders, ...orders].map((order, n) => pay(order, paymentOf(n % 30))))

    const taker = said.flatMap((one) => ('claimedBy' in one ? [one.claimedBy] : []))[0]
    const rival = orders.slice(0, 2).find(({ orderId }) => orderId !== taker)
    const now = await Promise.all(orders.map(({ orderId }) => world.orders.find(orderId)))
    const wanted = orders.map((order, n) => (order === rival ? null : paymentOf(n)))
    expect(now.map((order) => order?.providerPaymentId)).to.deep.equal(wanted)
    const told = `select count(*)::int as n from ledger.timeline where event_type = 'payment_received'`
    expect(await world.sql(told)).to.deep.equal([{ n: 29 }])
  })
})
