import type { OrderNames } from '../../ports/driven/payment-provider.ts'
import { zeroMinor } from '../../src/domain/money.ts'
import type { DisputeOutcome, PaymentFact, RefundOutcome } from '../../src/domain/payments/fact.ts'
import { asMinor, asObject, asText, soleOf } from '../../src/domain/payments/untrusted.ts'
import type { Untrusted } from '../../src/domain/payments/untrusted.ts'
import { fromReferenceId } from './request.ts'

/** The parts of an event: each entity that its payload holds, or an empty one. */
export interface Entities {
  readonly link: Untrusted
  readonly order: Untrusted
  readonly payment: Untrusted
  readonly refund: Untrusted
  readonly dispute: Untrusted
}

export function entitiesOf(payload: unknown): Entities {
  const all = asObject(payload)
  const entityOf = (name: string) => asObject(asObject(all[name]).entity)
  return {
    link: entityOf('payment_link'),
    order: entityOf('order'),
    payment: entityOf('payment'),
    refund: entityOf('refund'),
    dispute: entityOf('dispute'),
  }
}

/** What an event says; empty where it is of a kind that is not used. */
export function fromRazorpayEvent(event: string, entities: Entities, isLive: boolean): readonly PaymentFact[] {
  const { payment, refund, dispute } = entities
  if (event.startsWith('payment.dispute.')) return fromDispute(dispute, event.slice('payment.dispute.'.length))
  switch (event) {
    case 'payment_link.paid':
    case 'order.paid':
    case 'payment.captured':
      return fromPayment(payment, isLive)
    case 'payment.failed':
      return [{ kind: 'FAILED', reason: asText(payment.error_code) }]
    case 'payment_link.expired':
    case 'payment_link.cancelled':
      return [{ kind: 'EXPIRED' }]
    case 'refund.created':
    case 'refund.failed':
      return fromRefund(refund)
    case 'refund.processed':
      return [...fromRefund(refund), ...refundedInAll(payment)]
    default:
      return []
  }
}

/** A captured payment; an authorised one may still fall back to its payer. */
export function fromPayment(payment: Untrusted, isLive: boolean): readonly PaymentFact[] {
  const [paymentId, amount, currency] = [asText(payment.id), asMinor(payment.amount), asText(payment.currency)]
  const isCaptured = payment.status === 'captured' || (payment.status === 'refunded' && payment.captured === true)
  if (!isCaptured || paymentId === null || amount === null || currency === null) return []
  return [{ kind: 'PAID', paymentId, amount, currency, isLive }]
}

/** In the older spelling a payment names no amount: whoever let it in takes the order's for it. */
export function fromOldSpelling(payment: Untrusted): readonly PaymentFact[] {
  const [paymentId, amount, currency] = [asText(payment.id), asMinor(payment.amount), asText(payment.currency)]
  if (paymentId === null) return []
  if (amount !== null && currency !== null) return [{ kind: 'PAID', paymentId, amount, currency, isLive: false }]
  return [{ kind: 'PAID', paymentId, amount: zeroMinor, currency: '', isLive: false, isAmountOfOrder: true }]
}

export function refundedInAll(payment: Untrusted): readonly PaymentFact[] {
  const [paymentId, amount] = [asText(payment.id), asMinor(payment.amount_refunded)]
  return paymentId === null || amount === null || amount === zeroMinor ? [] : [{ kind: 'REFUNDED_IN_ALL', paymentId, amount }]
}

export function fromRefund(refund: Untrusted): readonly PaymentFact[] {
  const [refundId, paymentId, amount] = [asText(refund.id), asText(refund.payment_id), asMinor(refund.amount)]
  if (refundId === null || paymentId === null || amount === null) return []
  return [{ kind: 'REFUND', paymentId, refundId, amount, outcome: refundOutcomes.get(asText(refund.status)) ?? 'PENDING' }]
}

const refundOutcomes: ReadonlyMap<string | null, RefundOutcome> = new Map([
  ['processed', 'SUCCEEDED'],
  ['failed', 'FAILED'],
])

// `amount_deducted` is 0 until a dispute is lost; what it may take is its amount, and that is held back from its opening on.
function fromDispute(dispute: Untrusted, told: string): readonly PaymentFact[] {
  const [disputeId, paymentId, amount] = [asText(dispute.id), asText(dispute.payment_id), asMinor(dispute.amount)]
  if (disputeId === null || paymentId === null || amount === null) return []
  const outcome: DisputeOutcome = dispute.phase === 'retrieval' ? 'INQUIRY' : (disputeEnds.get(told) ?? 'OPEN')
  return [{ kind: 'DISPUTE', paymentId, disputeId, amount, outcome }]
}

const disputeEnds: ReadonlyMap<string, DisputeOutcome> = new Map([
  ['won', 'WON'],
  ['lost', 'LOST'],
  ['closed', 'CLOSED'],
])

/** Orders are found by the link, then by its reference, then by the inner order, then by the notes. */
export function namesOf({ link, order, payment, refund, dispute }: Entities): OrderNames {
  return {
    providerOrderId: asText(link.id),
    innerOrderId: innerOrderIdOf(asText(payment.order_id) ?? asText(link.order_id) ?? asText(order.id)),
    orderId: soleOf([
      fromReferenceId(asText(link.reference_id)),
      ...[payment, link, order, refund].map(({ notes }) => asText(asObject(notes).payment_order_id)),
    ]),
    paymentId: asText(payment.id) ?? asText(refund.payment_id) ?? asText(dispute.payment_id),
  }
}

// An order's own entity may leave out the prefix that a payment's `order_id` has.
const innerOrderIdOf = (id: string | null): string | null => (id === null || id.startsWith('order_') ? id : `order_${id}`)
