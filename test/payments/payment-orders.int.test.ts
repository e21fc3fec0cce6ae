import { expect } from 'chai'
import { toMinor } from '../../src/domain/money.ts'
import { withLink } from '../../src/domain/payments/life.ts'
import type { PaymentOrder } from '../../src/domain/payments/order.ts'
import { askRefund, settled, withMoneyBack, withPayment } from '../../src/domain/payments/settle.ts'
import { later, minutes } from '../../src/domain/time.ts'
import { names, record, startPaymentWorld } from './payment-world.ts'
import type { PaymentWorld } from './payment-world.ts'

for (const form of ['single', 'cluster'] as const) {
  describe(`payment orders on PostgreSQL, in the form for ${form === 'single' ? 'one' : 'a cluster'}`, () => {
    let world: PaymentWorld
    beforeEach(async () => {
      world = await startPaymentWorld(form)
    })
    afterEach(() => world.close())

    const create = async (says: Partial<PaymentOrder> = {}): Promise<PaymentOrder> =>
      (await world.orders.create(world.anOrder(says), record, 'portal:anna')).order
    const act = (claims: readonly string[] = []) => ({ actor: 'provider:razorpay', now: world.now(), names: claims })
    const link = () => ({ providerOrderId: 'plink_1', checkoutUrl: 'https://pay.test/1', expiresAt: later(world.now(), minutes(60)) })
    const pay = (order: PaymentOrder, paymentId: string, orders = world.orders) =>
      orders.change(order, act([paymentId]), (current) => withPayment(current, paymentId, world.now()))
    const changedOrder = (changed: Awaited<ReturnType<typeof pay>>): PaymentOrder => {
      if ('order' in changed) return changed.order
      throw new Error(`claimed by ${changed.claimedBy}`)
    }

    it('are one for one key, though twenty ask at once in two processes', async () => {
      const stores = [world.orders, world.openStores().orders]
      const wanted = () => world.anOrder({ idempotencyKey: 'k' })
      const kept = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (stores[n % 2] ?? world.orders).create(wanted(), record, 'portal:anna')),
      )

      expect(new Set(kept.map((one) => one.order.orderId))).to.have.property('size', 1)
      expect(kept.filter((one) => one.isNew)).to.have.length(1)
      expect(await world.orders.findByKey(world.accountId, 'RAZORPAY', 'k')).to.deep.equal(kept[0]?.order)
      expect(await world.orders.findByKey(world.accountId, 'STRIPE', 'k')).to.equal(null)
      expect(await world.sql(`select count(*)::int as n from ledger.timeline where source = 'PAYMENT'`)).to.deep.equal([{ n: 1 }])
    })

    it('come back as they were kept, by their id and by each of their names', async () => {
      const order = await create()
      const linked = changedOrder(
        await world.orders.change(order, act(['plink_1', 'order_1']), (current) => withLink(current, link(), world.now())),
      )
      const paid = changedOrder(await pay(linked, 'pay_1'))
      const refund = { kind: 'REFUND', paymentId: 'pay_1', refundId: 'r', amount: toMinor(2n ** 60n), outcome: 'PENDING' } as const
      const back = changedOrder(
        await world.orders.change(paid, act(), (current) => withMoneyBack(settled(current, world.now()).order, refund, world.now())),
      )
      const wanted = { amount: toMinor(1), idempotencyKey: 'r1', reason: null }
      const asked = await world.orders.change({ ...back }, act(), (current) =>
        askRefund({ ...current, back: order.back }, wanted, world.now()),
      )

      const found = await world.orders.find(order.orderId)
      expect(found).to.deep.equal(changedOrder(asked))
      expect(found?.back).to.deep.equal(order.back)
      for (const name of [{ providerOrderId: 'plink_1' }, { innerOrderId: 'order_1' }, { orderId: order.orderId }, { paymentId: 'pay_1' }])
        expect(await world.orders.findByNames('RAZORPAY', names(name))).to.deep.equal([found])
      expect(await world.orders.findByNames('STRIPE', names({ paymentId: 'pay_1' }))).to.deep.equal([])
      expect(await world.orders.find('no id')).to.equal(null)
    })

    it('are all told where names disagree, the first name first; odd names are nobody’s', async () => {
      const [first, second] = [await create(), await create()]
      await pay(second, 'pay_2')
      const found = await world.orders.findByNames('RAZORPAY', names({ orderId: first.orderId.toUpperCase(), paymentId: 'pay_2' }))
      expect(found.map(({ orderId }) => orderId)).to.deep.equal([first.orderId, second.orderId])
      for (const paymentId of ['', '\0', '\ud800', 'x'.repeat(5_000), "'; drop table ledger.payment_orders; --"])
        expect(await world.orders.findByNames('RAZORPAY', names({ paymentId, orderId: 'pay_2' }))).to.deep.equal([])
    })

    it('take one payment each, though twenty claim it for two in two processes', async () => {
      const both = [await create(), await create()]
      const stores = [world.orders, world.openStores().orders]
      const changes = await Promise.all(Array.from({ length: 20 }, (_, n) => pay(both[n % 2] ?? world.anOrder(), 'pay_1', stores[n % 2])))

      const takers = new Set(changes.map((one) => ('order' in one ? one.order.orderId : one.claimedBy)))
      expect(takers).to.have.property('size', 1)
      const paid = await Promise.all(both.map(({ orderId }) => world.orders.find(orderId)))
      expect(paid.map((one) => one?.status).toSorted()).to.deep.equal(['PAID', 'PENDING'])
    })

    it('lose no change, though fifty are made at once', async () => {
      const order = await create()
      await pay(order, 'pay_1')
      const stores = [world.orders, world.openStores().orders]
      const refund = (n: number) =>
        ({ kind: 'REFUND', paymentId: 'pay_1', refundId: `r${n}`, amount: toMinor(1), outcome: 'SUCCEEDED' }) as const
      const changes = Array.from({ length: 50 }, (_, n) =>
        (stores[n % 2] ?? world.orders).change(order, act(), (current) => withMoneyBack(current, refund(n), world.now())),
      )
      await Promise.all(changes)

      const after = await world.orders.find(order.orderId)
      expect([after?.factsFolded, after?.back.refunds.size]).to.deep.equal([50, 50])
    })

    it('are found by whatever somebody calls their payment', async () => {
      const order = await create()
      const odd = ['\0', 'pay_\ud800', 'pay_\udfff', 'x'.repeat(10_000), `${'x'.repeat(9_999)}y`]
      const claims = await Promise.all(
        odd.map((name) => world.orders.change(order, act([name]), (current) => ({ order: current, records: [] }))),
      )
      expect(claims.every((claim) => 'order' in claim)).to.equal(true)

      for (const paymentId of odd)
        expect((await world.orders.findByNames('RAZORPAY', names({ paymentId }))).map(({ orderId }) => orderId)).to.deep.equal([
          order.orderId,
        ])
      expect(await world.orders.findByNames('RAZORPAY', names({ paymentId: 'pay_\ufffd' }))).to.deep.equal([])
      expect(await world.sql('select count(*)::int as n from ledger.provider_orders')).to.deep.equal([{ n: 1 + odd.length }])
    })

    it('write nothing where nothing changes, and nothing where the decision refuses', async () => {
      const order = await create()
      expect(await world.orders.change(order, act(), (current) => ({ order: current, records: [] }))).to.deep.equal({ order })
      const refused = await world.orders
        .change(order, act(['pay_1']), () => {
          throw new Error('no')
        })
        .catch((error: unknown) => error)
      expect(refused).to.have.property('message', 'no')
      expect(await world.orders.findByNames('RAZORPAY', names({ paymentId: 'pay_1' }))).to.deep.equal([])
      const missing = await world.orders
        .change(world.anOrder(), act(), (current) => ({ order: current, records: [] }))
        .catch((error: unknown) => error)
      expect(missing).to.have.property('code', 'PAYMENT_ORDER_NOT_FOUND')
    })
  })
}
