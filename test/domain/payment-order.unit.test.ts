import { expect } from 'chai'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { toMinor } from '../../src/domain/money.ts'
import { closed, failed, opened, postponed, withLink, wantsLink } from '../../src/domain/payments/life.ts'
import { nothingBack } from '../../src/domain/payments/money-back.ts'
import type { OrderStatus, PaymentOrder } from '../../src/domain/payments/order.ts'
import {
  askedRefundOf,
  askRefund,
  heldBack,
  noPlaceFor,
  refundableOf,
  settled,
  withFactsApplied,
  withMoneyBack,
  withPayment,
  withRefundAnswer,
} from '../../src/domain/payments/settle.ts'
import type { PaidFact } from '../../src/domain/payments/settle.ts'
import { later, minutes, toInstant } from '../../src/domain/time.ts'

const now = toInstant(Date.UTC(2026, 1, 24))
const soon = later(now, minutes(5))
const link = { providerOrderId: 'plink_1', checkoutUrl: 'https://pay.test/1', expiresAt: later(now, minutes(60)) }

const anOrder = (says: Partial<PaymentOrder> = {}): PaymentOrder => ({
  ...opened({
    ...{ orderId: 'order', accountId: 'account', tenantId: 'tenant', provider: 'RAZORPAY', isLive: true, purpose: 'TOPUP' },
    ...{ amount: toMinor(50_000), currency: 'INR', credits: toCredits(500), unitPrice: '1', serviceInvoiceId: null, reference: null },
    ...{ idempotencyKey: 'k', request: '{}', back: nothingBack, expiresAt: link.expiresAt, createdAt: now },
  }),
  ...says,
})
const paid: PaidFact = { kind: 'PAID', paymentId: 'pay_1', amount: toMinor(50_000), currency: 'INR', isLive: true }
const refund = (amount: number, outcome: 'PENDING' | 'SUCCEEDED' | 'FAILED' = 'SUCCEEDED', refundId = 'rfnd_1') =>
  ({ kind: 'REFUND', paymentId: 'pay_1', refundId, amount: toMinor(amount), outcome }) as const
const taken = (): PaymentOrder => withPayment(anOrder({ link }), 'pay_1', soon).order

describe('a payment order', () => {
  it('wants its link until it has one, and is looked at again when that has ended', () => {
    expect(wantsLink(anOrder())).to.equal(true)
    expect(anOrder().lookAt).to.equal(later(now, minutes(1)))
    const { order } = withLink(anOrder(), link, soon)
    expect([order.link, wantsLink(order), order.lookAt]).to.deep.equal([link, false, later(link.expiresAt, minutes(1))])
  })

  it('keeps its first link, and takes one though the provider refused it once', () => {
    const first = withLink(anOrder(), link, now).order
    expect(withLink(first, { ...link, providerOrderId: 'plink_2' }, now).order).to.equal(first)
    const refused = failed(anOrder(), 'no such currency', now).order
    expect([refused.status, refused.lookAt, wantsLink(refused)]).to.deep.equal(['FAILED', null, true])
    expect(withLink(refused, link, now).order.status).to.equal('PENDING')
  })

  for (const status of ['PENDING', 'FAILED', 'EXPIRED', 'CANCELLED'] as const satisfies readonly OrderStatus[]) {
    it(`takes its payment though it is ${status}, once, and says so once`, () => {
      const { order, records } = withPayment(anOrder({ status, link }), 'pay_1', soon)
      expect([order.status, order.providerPaymentId, order.lookAt]).to.deep.equal(['PAID', 'pay_1', later(soon, minutes(1))])
      expect(records.map(({ eventType }) => eventType)).to.deep.equal(['payment_received'])
      expect(withPayment(order, 'pay_2', soon)).to.deep.equal({ order, records: [] })
    })
  }

  for (const status of ['PAID', 'REFUNDED', 'PARTIALLY_REFUNDED', 'DISPUTED', 'CANCELLED'] as const) {
    it(`that is ${status} neither fails nor ends`, () => {
      const order = anOrder({ status })
      for (const change of [failed(order, null, now), closed(order, 'EXPIRED', now)]) expect(change).to.deep.equal({ order, records: [] })
    })
  }

  const places: readonly (readonly [string, Partial<PaidFact>, string | null])[] = [
    ['of its own sum', {}, null],
    ['off by one paisa', { amount: toMinor(50_001) }, 'AMOUNT_DIFFERS'],
    ['in another currency', { currency: 'USD' }, 'CURRENCY_DIFFERS'],
    ['of a test', { isLive: false }, 'MODE_DIFFERS'],
    ['that names no sum, under the bypass', { amount: toMinor(0), currency: '', isAmountOfOrder: true }, null],
  ]
  for (const [what, says, expected] of places) {
    it(`${expected === null ? 'takes' : 'takes no'} payment ${what}`, () => {
      expect(noPlaceFor(anOrder(), { ...paid, ...says })).to.equal(expected)
    })
  }

  it('takes no second payment, and the first one again', () => {
    expect(noPlaceFor(taken(), paid)).to.equal(null)
    expect(noPlaceFor(taken(), { ...paid, paymentId: 'pay_2' })).to.equal('ORDER_PAID_ALREADY')
  })

  it('is settled once, also where somebody found no place for it a moment before', () => {
    const held = heldBack(taken(), 'INVOICE_TAKES_NO_MORE', soon).order
    expect([held.heldBack, held.lookAt]).to.deep.equal(['INVOICE_TAKES_NO_MORE', null])
    const { order } = settled(held, soon)
    expect([order.settledAt, order.heldBack, order.lookAt]).to.deep.equal([soon, null, null])
    expect(settled(order, later(soon, minutes(1))).order).to.equal(order)
    expect(heldBack(order, 'INVOICE_TAKES_NO_MORE', soon).order).to.equal(order)
  })

  it('counts the facts of money that goes back, each once, and is looked at until the ledger knows of them', () => {
    const first = withMoneyBack(settled(taken(), soon).order, refund(20_000), soon)
    expect([first.order.status, first.order.factsFolded, first.order.lookAt]).to.deep.equal([
      'PARTIALLY_REFUNDED',
      1,
      later(soon, minutes(1)),
    ])
    expect(first.records[0]).to.deep.include({ eventType: 'payment_refund_succeeded', amount: toMinor(20_000) })
    expect(withMoneyBack(first.order, refund(20_000), soon).order).to.equal(first.order)
    const told = withFactsApplied(first.order, 1, soon).order
    expect([told.factsApplied, told.lookAt]).to.deep.equal([1, null])
    expect(withFactsApplied(told, 0, soon).order).to.equal(told)
    expect(withMoneyBack(told, refund(20_000, 'FAILED'), soon).order.status).to.equal('PAID')
  })

  describe('and its refunds', () => {
    const wanted = { amount: toMinor(20_000), idempotencyKey: 'r1', reason: 'sent back' }

    it('are kept before they are asked, and known by their key', () => {
      const { order } = askRefund(settled(taken(), soon).order, wanted, soon)
      expect(order.refundsAsked).to.deep.equal([{ ...wanted, refundId: null }])
      expect(order.lookAt).to.equal(later(soon, minutes(1)))
      expect(askRefund(order, wanted, soon).order).to.equal(order)
      expect(askedRefundOf(order, { ...wanted, amount: null })?.amount).to.equal(toMinor(20_000))
      expect(() => askedRefundOf(order, { ...wanted, amount: toMinor(1) }))
        .to.throw()
        .with.property('code', 'IDEMPOTENCY_KEY_REUSED')
    })

    it('are never more than what was paid, counting those under way', () => {
      const first = askRefund(settled(taken(), soon).order, wanted, soon).order
      expect(refundableOf(first)).to.equal(toMinor(30_000))
      const more = { ...wanted, idempotencyKey: 'r2', amount: toMinor(30_001) }
      expect(() => askRefund(first, more, soon))
        .to.throw()
        .with.property('code', 'AMOUNT_EXCEEDS_PAID')
      const rest = askRefund(first, { ...more, amount: null }, soon).order
      expect(rest.refundsAsked.at(-1)?.amount).to.equal(toMinor(30_000))
      expect(() => askRefund(rest, { ...more, idempotencyKey: 'r3', amount: null }, soon))
        .to.throw()
        .with.property('code', 'AMOUNT_EXCEEDS_PAID')
    })

    it('count once when the provider has answered, and not at all when it has refused', () => {
      const asked = askRefund(settled(taken(), soon).order, wanted, soon).order
      const answered = withMoneyBack(withRefundAnswer(asked, 'r1', 'rfnd_1', soon).order, refund(20_000, 'PENDING'), soon).order
      expect([refundableOf(answered), answered.status]).to.deep.equal([toMinor(30_000), 'PARTIALLY_REFUNDED'])
      const refused = withRefundAnswer(asked, 'r1', null, soon).order
      expect([refundableOf(refused), refused.refundsAsked]).to.deep.equal([toMinor(50_000), []])
    })

    it('are refused for an order without a payment, and for nothing', () => {
      expect(() => askRefund(anOrder(), wanted, soon))
        .to.throw()
        .with.property('code', 'PAYMENT_ORDER_NOT_PAID')
      expect(() => askRefund(taken(), { ...wanted, amount: toMinor(0) }, soon))
        .to.throw()
        .with.property('code', 'AMOUNT_NOT_ALLOWED')
    })
  })

  it('that could not be looked at is looked at later each time, at most an hour on', () => {
    const order = anOrder({ link })
    expect(postponed(order, later(now, minutes(3))).order.lookAt).to.equal(later(now, minutes(6)))
    expect(postponed(order, later(now, minutes(500))).order.lookAt).to.equal(later(now, minutes(560)))
  })
})
