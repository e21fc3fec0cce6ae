import { expect } from 'chai'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { toMinor } from '../../src/domain/money.ts'
import { closed, failed, isOpen, opened, withLink } from '../../src/domain/payments/life.ts'
import { nothingBack } from '../../src/domain/payments/money-back.ts'
import type { PaymentOrder } from '../../src/domain/payments/order.ts'
import { heldBack, noPlaceFor, settled, withKeptPayment, withMoneyBack, withPayment } from '../../src/domain/payments/settle.ts'
import { later, minutes, toInstant } from '../../src/domain/time.ts'

const start = toInstant(1_000_000)
const now = later(start, minutes(1))
const link = { providerOrderId: 'plink_1', checkoutUrl: 'https://rzp.example/i/1', expiresAt: later(start, minutes(60)) }
const paid = { kind: 'PAID', amount: toMinor(1_000), currency: 'INR', isLive: true } as const

const order = opened({
  ...{ orderId: 'order', accountId: 'account', tenantId: 'tenant', provider: 'RAZORPAY', isLive: true, purpose: 'TOPUP' },
  ...{ amount: toMinor(1_000), currency: 'INR', credits: toCredits(10n), unitPrice: '1', serviceInvoiceId: null, reference: null },
  ...{ idempotencyKey: 'key', request: '{}', back: nothingBack, expiresAt: link.expiresAt, createdAt: start },
})
const pending = withLink(order, link, start).order
const take = (before: PaymentOrder) => withKeptPayment(before, 'pay_1', now)
const told = ({ records }: { readonly records: readonly { readonly eventType: string }[] }) => records.map(({ eventType }) => eventType)

describe('an order that takes the payment of a kept delivery', () => {
  const { order: taken, records } = take(pending)

  it('says what it said before, and nothing of it is told yet', () => {
    expect(records).to.deep.equal([])
    expect(taken).to.deep.equal({ ...pending, providerPaymentId: 'pay_1', updatedAt: now })
  })

  it('is open to nobody, and takes no other payment', () => {
    expect(isOpen(taken)).to.equal(false)
    expect(noPlaceFor(taken, { ...paid, paymentId: 'pay_2' })).to.equal('ORDER_PAID_ALREADY')
    expect(noPlaceFor(taken, { ...paid, paymentId: 'pay_1' })).to.equal(null)
    expect(take(taken).order).to.equal(taken)
    expect(closed(taken, 'CANCELLED', now).order).to.equal(taken)
    expect(failed(taken, null, now).order).to.equal(taken)
  })

  it('tells of it with what came of it', () => {
    const after = settled(taken, now)
    expect(told(after)).to.deep.equal(['payment_received', 'payment_settled'])
    expect(after.order).to.include({ status: 'PAID', settledAt: now, lookAt: null })
    const held = heldBack(taken, 'ACCOUNT_TAKES_NO_MORE', now)
    expect(told(held)).to.deep.equal(['payment_received', 'payment_held_back'])
    expect(held.order).to.include({ status: 'PAID', heldBack: 'ACCOUNT_TAKES_NO_MORE' })
  })

  it('tells of it first where it is done again, and once', () => {
    const again = withPayment(taken, 'pay_1', now)
    expect(told(again)).to.deep.equal(['payment_received'])
    expect(again.order).to.include({ status: 'PAID', providerPaymentId: 'pay_1', lookAt: later(now, minutes(1)) })
    expect(withPayment(again.order, 'pay_1', now).order).to.equal(again.order)
    expect(told(settled(again.order, now))).to.deep.equal(['payment_settled'])
  })

  it('says so in the end where money went back meanwhile', () => {
    const back = { kind: 'REFUND', paymentId: 'pay_1', refundId: 'rfnd_1', amount: toMinor(400), outcome: 'SUCCEEDED' } as const
    const folded = withMoneyBack(taken, back, now).order
    expect(folded.status).to.equal('PENDING')
    expect(settled(folded, now).order.status).to.equal('PARTIALLY_REFUNDED')
  })

  it('is looked after at once where nobody would look at it any more', () => {
    const expired = closed(pending, 'EXPIRED', now).order
    expect(expired.lookAt).to.equal(null)
    expect(take(expired).order).to.include({ status: 'EXPIRED', providerPaymentId: 'pay_1', lookAt: later(now, minutes(1)) })
  })
})
