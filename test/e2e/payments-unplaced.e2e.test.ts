import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { Body } from '../support/api.ts'
import { query } from '../support/query.ts'
import { aTenant } from './invoice-calls.ts'
import {
  aTopUp,
  creditOf,
  credit,
  eachRail,
  eventsIn,
  openFindings,
  paymentsWorld,
  readOrder,
  tell,
  topUp,
  unappliedOf,
} from './payments-world.ts'
import { eventsOf, paymentOf } from './provider-events.ts'
import type { Payable, RailName } from './provider-events.ts'
import { within } from './service-of-file.ts'

interface Misplaced {
  readonly title: string
  readonly rails: readonly RailName[]
  readonly reason: string
  /** What differs from the order's own payment; `other` is another tenant's order. */
  readonly says: (own: Payable, other: Payable) => Partial<Payable>
  readonly isLive?: boolean
}

const unknownLink = { stripe: 'cs_test_stranger', razorpay: 'plink_stranger' } as const

const misplaced: readonly Misplaced[] = [
  { title: 'one paisa too much', rails: eachRail, reason: 'AMOUNT_DIFFERS', says: ({ amount }) => ({ amount: amount + 1 }) },
  { title: 'one paisa too little', rails: eachRail, reason: 'AMOUNT_DIFFERS', says: ({ amount }) => ({ amount: amount - 1 }) },
  { title: 'another currency', rails: eachRail, reason: 'CURRENCY_DIFFERS', says: () => ({ currency: 'USD' }) },
  { title: 'a live payment in test mode', rails: ['stripe'], reason: 'MODE_DIFFERS', says: () => ({}), isLive: true },
  {
    title: 'an unknown order',
    rails: eachRail,
    reason: 'ORDER_UNKNOWN',
    says: ({ linkId }) => ({ linkId: linkId.startsWith('cs_') ? unknownLink.stripe : unknownLink.razorpay, orderId: randomUUID() }),
  },
  {
    title: "another tenant's order in its metadata",
    rails: eachRail,
    reason: 'NAMES_DISAGREE',
    says: (_, { orderId }) => ({ orderId }),
  },
  { title: "another tenant's link", rails: eachRail, reason: 'NAMES_DISAGREE', says: (_, { linkId }) => ({ linkId }) },
  {
    title: 'a link that is nobody’s with the order in its metadata',
    rails: eachRail,
    reason: 'NAMES_DISAGREE',
    says: ({ linkId }) => ({ linkId: linkId.startsWith('cs_') ? 'cs_test_foreign' : 'plink_foreign' }),
  },
]

describe('a payment that is not what an order asks for', () => {
  const its = paymentsWorld()

  /** An order of a tenant and one of its neighbour. */
  async function twoOrders(rail: RailName) {
    const { order, key } = await aTopUp(its.operator, rail)
    const neighbour = await aTenant(its.operator, randomUUID().slice(0, 13))
    const other = (await topUp(its.operator, rail, { external_key: neighbour.key })).body
    return { orders: [order, other] as const, keys: [key, neighbour.key] as const }
  }

  async function expectNothingGranted(orders: readonly Body[], keys: readonly string[]): Promise<void> {
    for (const order of orders)
      expect(await readOrder(its.operator, order)).to.include({ status: 'PENDING', provider_payment_id: null, settled_at: null })
    for (const key of keys) expect(await creditOf(its.v1, key)).to.deep.equal(credit(0))
  }

  for (const { title, rails, reason, says, isLive = false } of misplaced) {
    for (const rail of rails) {
      it(`is kept as unapplied, with one finding, and grants nothing: ${title} (${rail})`, async () => {
        const { orders, keys } = await twoOrders(rail)
        const [own, other] = [paymentOf(orders[0]), paymentOf(orders[1])]
        const payment = { ...own, ...says(own, other) }
        const { paymentId } = payment

        const first = await tell(its, rail, eventsOf[rail].paid(payment, { isLive }))
        const second = await tell(its, rail, eventsOf[rail].paid(payment, { isLive }))

        expect(first.body).to.include({ ok: true, duplicate: false })
        // Stripe's events have ids of their own; Razorpay's same body is the same event, under whatever id.
        expect(second.body['duplicate']).to.equal(rail === 'razorpay')
        await expectNothingGranted(orders, keys)
        const [finding, ...more] = await openFindings(its.operator, { paymentId })
        expect(more).to.deep.equal([])
        expect(finding).to.deep.include({ kind: 'UNAPPLIED_PAYMENT', severity: 'HIGH', closed_at: null })
        expect(within(finding ?? {}, 'evidence')).to.include({ reason, currency: payment.currency })
        expect(await unappliedOf(its.operator, paymentId)).to.include({
          ...{ provider: rail.toUpperCase(), amount: (payment.amount / 100).toFixed(2), currency: payment.currency, reason },
          ...{ is_live: isLive, state: 'OPEN', applied_order_id: null, closed_at: null },
        })
        const [event] = (await eventsIn(its.operator, `&provider=${rail}`)).filter((one) => one['payment_id'] === paymentId)
        expect(event).to.include({ state: 'QUARANTINED', signature_ok: true })
      })
    }
  }

  it('is a finding alone where it is a test’s payment of a live order: no money moved', async () => {
    const { order, key } = await aTopUp(its.operator, 'stripe')
    // A service in live mode has made it; by itself no order changes its mode.
    const asLive = `update ledger.payment_orders set is_live = true where order_id = '${String(order['id'])}'`
    const guards = (act: string): string => `alter table ledger.payment_orders ${act} trigger user`
    await query(its.databaseUrl, [guards('disable'), asLive, guards('enable')].join('; '))
    const payment = paymentOf(order)

    const { status } = await tell(its, 'stripe', eventsOf.stripe.paid(payment))

    expect(status).to.equal(200)
    await expectNothingGranted([order], [key])
    const findings = await openFindings(its.operator, payment)
    expect(findings.map(({ kind, evidence }) => [kind, (evidence as Body)['reason']])).to.deep.equal([
      ['PROVIDER_MISMATCH', 'MODE_DIFFERS'],
    ])
    expect(await unappliedOf(its.operator, payment.paymentId)).to.equal(undefined)
  })

  for (const rail of eachRail) {
    it(`is unapplied where it is the second payment of one order (${rail}): the first settles, and the second gives nothing`, async () => {
      const { order, key } = await aTopUp(its.operator, rail)
      const first = paymentOf(order)
      const second = { ...first, paymentId: `${first.paymentId}b` }

      await tell(its, rail, eventsOf[rail].paid(first))
      await tell(its, rail, eventsOf[rail].paid(second))

      expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
      expect(await readOrder(its.operator, order)).to.include({ status: 'PAID', provider_payment_id: first.paymentId })
      expect(await unappliedOf(its.operator, second.paymentId)).to.include({
        reason: 'ORDER_PAID_ALREADY',
        state: 'OPEN',
        order_id: order['id'],
      })
      expect(await openFindings(its.operator, { paymentId: second.paymentId })).to.have.length(1)
    })
  }

  it('waits, and settles by itself, where money went back before its payment was told', async () => {
    for (const rail of eachRail) {
      const { order, key } = await aTopUp(its.operator, rail)
      const payment = paymentOf(order)
      const refund = { id: rail === 'stripe' ? `re_${payment.paymentId}` : `rfnd_${payment.paymentId}`, amount: payment.amount / 4 }

      const early = await tell(its, rail, eventsOf[rail].refund(payment, { ...refund, state: 'succeeded' }))
      const [waiting] = (await eventsIn(its.operator)).filter((one) => one['event_id'] === early.body['event_id'])
      await tell(its, rail, eventsOf[rail].paid(payment))

      expect(waiting).to.include({ state: 'QUARANTINED' })
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(75))
      expect(await readOrder(its.operator, order)).to.include({ status: 'PARTIALLY_REFUNDED' })
      const [applied] = (await eventsIn(its.operator)).filter((one) => one['event_id'] === early.body['event_id'])
      expect(applied).to.include({ state: 'APPLIED' })
      const open = await openFindings(its.operator, payment)
      expect(open).to.deep.equal([])
    }
  })
})
