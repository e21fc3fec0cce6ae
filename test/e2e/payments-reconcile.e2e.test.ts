import { expect } from 'chai'
import { expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import {
  aTopUp,
  creditOf,
  credit,
  eachRail,
  openFindings,
  paid,
  payForeign,
  paymentsWorld,
  readOrder,
  refundThere,
  tell,
  unappliedOf,
} from './payments-world.ts'
import { eventsOf, paymentOf } from './provider-events.ts'
import type { RailName } from './provider-events.ts'
import { itemsOf, told } from './service-of-file.ts'

const hour = 3_600_000

describe('asking the provider for its payments', () => {
  const its = paymentsWorld()
  const span = () => ({ from: new Date(Date.now() - hour).toISOString(), to: new Date(Date.now() + hour).toISOString() })
  const reconcile = async (rail: RailName, says: Body = {}): Promise<Body> =>
    (await expectStatus(200, its.operator.post('/v1/control/payments/reconcile', { provider: rail, ...span(), ...says }))).body
  /** What a list of the answer says of an order. */
  const saidOf = (answer: Body, list: string, order: Body) =>
    itemsOf({ body: answer }, list).filter((one) => one['order_id'] === order['id'])

  /** An order that was paid at the provider, of which no webhook came. */
  async function aLost(rail: RailName) {
    const { order, key } = await aTopUp(its.operator, rail)
    return { order, key, payment: { ...paymentOf(order), paymentId: its.providers[rail].pay(String(order['provider_order_id'])) } }
  }

  for (const rail of eachRail) {
    it(`finds a payment whose webhook was lost, settles it in one run, and the webhook a day later changes nothing (${rail})`, async () => {
      const { order, key, payment } = await aLost(rail)

      const dry = await reconcile(rail, { dry_run: true })
      const untouched = [await readOrder(its.operator, order), await creditOf(its.v1, key)]
      const run = await reconcile(rail)
      const settled = await readOrder(its.operator, order)
      const second = await reconcile(rail)
      const late = await tell(its, rail, eventsOf[rail].paid(payment))

      const about = { payment_id: payment.paymentId, order_id: order['id'], amount: '100.00', currency: 'INR' }
      expect(saidOf(dry, 'missing_here', order)).to.deep.equal([{ ...about, outcome: 'WOULD_SETTLE', detail: 'NOT_BOOKED_HERE' }])
      expect(dry).to.include({ dry_run: true, provider: rail.toUpperCase() })
      expect(untouched).to.deep.equal([order, credit(0)])
      expect(saidOf(run, 'missing_here', order)).to.deep.equal([{ ...about, outcome: 'SETTLED', detail: 'NOT_BOOKED_HERE' }])
      expect(settled).to.include({ status: 'PAID', provider_payment_id: payment.paymentId })
      for (const list of ['missing_here', 'missing_there', 'differs']) expect(saidOf(second, list, order), list).to.deep.equal([])
      expect(late.body).to.include({ ok: true, duplicate: false, processed: true })
      expect(await readOrder(its.operator, order)).to.deep.equal(settled)
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
      expect(await openFindings(its.operator, payment)).to.deep.equal([])
    })

    it(`finds a payment that is settled here and that the provider does not know (${rail})`, async () => {
      const { order, key } = await aTopUp(its.operator, rail)
      await paid(its, rail, order)
      const { paymentId } = paymentOf(order)

      const dry = await reconcile(rail, { dry_run: true })
      const none = await openFindings(its.operator, { paymentId })
      const run = await reconcile(rail)

      expect(saidOf(dry, 'missing_there', order).map(({ outcome }) => outcome)).to.deep.equal(['WOULD_FIND'])
      expect(none).to.deep.equal([])
      expect(saidOf(run, 'missing_there', order)).to.deep.equal([
        { payment_id: paymentId, order_id: order['id'], amount: '100.00', currency: 'INR', outcome: 'FOUND', detail: 'NOT_KNOWN_THERE' },
      ])
      expect((await openFindings(its.operator, { paymentId })).map(({ kind }) => kind)).to.deep.equal(['PROVIDER_MISMATCH'])
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
    })

    it(`takes over a refund that was made at the provider (${rail})`, async () => {
      const { order, key, payment } = await aLost(rail)
      await tell(its, rail, eventsOf[rail].paid(payment))
      await refundThere(its.providers, rail, { paymentId: payment.paymentId, amount: 4_000 })

      const dry = await reconcile(rail, { dry_run: true })
      const before = await creditOf(its.v1, key)
      const run = await reconcile(rail)
      const second = await reconcile(rail)

      expect(saidOf(dry, 'differs', order).map(({ outcome, detail }) => [outcome, detail])).to.deep.equal([
        ['WOULD_UPDATE', 'MONEY_BACK_DIFFERS'],
      ])
      expect(before).to.deep.equal(credit(100))
      expect(saidOf(run, 'differs', order).map(({ outcome }) => outcome)).to.deep.equal(['UPDATED'])
      expect(saidOf(second, 'differs', order)).to.deep.equal([])
      expect(await readOrder(its.operator, order)).to.include({ status: 'PARTIALLY_REFUNDED', amount_refunded: '40.00' })
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(60))
    })
  }

  it('keeps a payment of nobody’s order as unapplied, with a finding', async () => {
    // Somebody made a link by hand, at the provider.
    const payment = await payForeign(its.providers, 77_700)

    const run = await reconcile('stripe')

    const [said] = itemsOf({ body: run }, 'missing_here').filter((one) => one['payment_id'] === payment)
    expect(said).to.include({ order_id: null, amount: '777.00', outcome: 'FOUND', detail: 'ORDER_UNKNOWN' })
    expect(await unappliedOf(its.operator, payment)).to.include({ state: 'OPEN', reason: 'ORDER_UNKNOWN' })
    expect(await openFindings(its.operator, { paymentId: payment })).to.have.length(1)
  })

  it('is refused for a span that ends before it begins or is too long, and to all but operators', async () => {
    const [from, to] = ['2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.001Z']
    const ask = (api: typeof its.operator, body: Body) => api.post('/v1/control/payments/reconcile', { provider: 'stripe', ...body })

    const answers = [
      await ask(its.operator, { from, to }),
      await ask(its.operator, { from: to, to: from }),
      await ask(its.operator, { from, to: from }),
      await ask(its.operator, { from: 'yesterday', to }),
      await ask(its.v1, { from, to: from }),
      await ask(its.portal(), { from, to: from }),
    ]

    expect(answers.map(told)).to.deep.equal([
      ...['422 SPAN_NOT_ALLOWED', '422 SPAN_NOT_ALLOWED', '422 SPAN_NOT_ALLOWED', '400 VALIDATION_FAILED'],
      ...['403 FORBIDDEN', '403 FORBIDDEN'],
    ])
  })

  it('fails where the provider is down, and says which', async () => {
    its.providers.razorpay.failAlways(500)
    const answer = await its.operator.post('/v1/control/payments/reconcile', { provider: 'razorpay', ...span() })
    its.providers.razorpay.failAlways(null)

    expect(told(answer)).to.equal('503 PROVIDER_UNAVAILABLE')
    expect(answer.body['provider']).to.equal('RAZORPAY')
  })
})
