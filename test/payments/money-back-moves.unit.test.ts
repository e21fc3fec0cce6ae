import { expect } from 'chai'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { toMinor } from '../../src/domain/money.ts'
import { opened } from '../../src/domain/payments/life.ts'
import { hasFailedRefund, nothingBack, withFact } from '../../src/domain/payments/money-back.ts'
import type { MoneyBack } from '../../src/domain/payments/money-back.ts'
import type { MoneyBackFact } from '../../src/domain/payments/fact.ts'
import type { PaymentOrder } from '../../src/domain/payments/order.ts'
import { withBackOf, withPayment } from '../../src/domain/payments/settle.ts'
import { toInstant } from '../../src/domain/time.ts'

const now = toInstant(Date.UTC(2026, 1, 24))

const anOrder = (back: MoneyBack = nothingBack): PaymentOrder =>
  opened({
    ...{ orderId: 'order', accountId: 'account', tenantId: 'tenant', provider: 'RAZORPAY', isLive: true, purpose: 'TOPUP' },
    ...{ amount: toMinor(50_000), currency: 'INR', credits: toCredits(500), unitPrice: '1', serviceInvoiceId: null, reference: null },
    ...{ idempotencyKey: 'k', request: '', back, expiresAt: now, createdAt: now },
  })

const refund = (refundId: string, outcome: 'SUCCEEDED' | 'FAILED'): MoneyBackFact => ({
  ...{ kind: 'REFUND', paymentId: 'pay_1', refundId, amount: toMinor(20_000), outcome },
})
const dispute: MoneyBackFact = { kind: 'DISPUTE', paymentId: 'pay_1', disputeId: 'd', amount: toMinor(50_000), outcome: 'WON' }
const inAll: MoneyBackFact = { kind: 'REFUNDED_IN_ALL', paymentId: 'pay_1', amount: toMinor(20_000) }
const known = [refund('r1', 'SUCCEEDED'), refund('r2', 'FAILED'), dispute, inAll].reduce(withFact, nothingBack)

describe('money that went back before an order took its payment', () => {
  it('is known to the order that takes it: all of it, each with a line on the timeline', () => {
    const { order } = withPayment(anOrder(), 'pay_1', now)

    const change = withBackOf(order, { back: known }, now)

    expect(change.order.back).to.deep.equal(known)
    expect([change.order.status, change.order.factsFolded]).to.deep.equal(['PARTIALLY_REFUNDED', 4])
    expect(change.records.map(({ eventType }) => eventType)).to.deep.equal([
      'payment_refund_succeeded',
      'payment_refund_failed',
      'payment_dispute_won',
      'payment_refunded_in_all',
    ])
  })

  it('changes nothing where it is known already, or where there is none', () => {
    const { order } = withPayment(anOrder(known), 'pay_1', now)

    expect(withBackOf(order, { back: known }, now).order).to.equal(order)
    expect(withBackOf(order, { back: nothingBack }, now).order).to.equal(order)
  })

  it('gives the order its status when it takes the payment', () => {
    expect(withPayment(anOrder(known), 'pay_1', now).order.status).to.equal('PARTIALLY_REFUNDED')
    expect(withPayment(anOrder(), 'pay_1', now).order.status).to.equal('PAID')
  })

  it('is none of an order without a payment', () => {
    expect(() => withBackOf(anOrder(), { back: known }, now)).to.throw('order order has no payment')
  })

  it('may have come again: a refund that failed says so', () => {
    expect(hasFailedRefund(known)).to.equal(true)
    expect(hasFailedRefund([refund('r1', 'SUCCEEDED')].reduce(withFact, nothingBack))).to.equal(false)
  })
})
