import type { OrderNames } from '../../ports/driven/payment-provider.ts'
import type { DisputeOutcome, PaymentFact, RefundOutcome } from '../../src/domain/payments/fact.ts'
import { asObject, asText, idOf, soleOf } from '../../src/domain/payments/untrusted.ts'
import type { Untrusted } from '../../src/domain/payments/untrusted.ts'
import { fromStripeAmount } from './currency.ts'

const currencyOf = (object: Untrusted): string => (asText(object.currency) ?? '').toUpperCase()

/** What an event of Stripe says; empty where it is of a kind that is not used, or names no payment. */
export function fromStripeEvent(type: string, object: Untrusted): readonly PaymentFact[] {
  switch (type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return fromSession(object)
    case 'checkout.session.async_payment_failed':
      return [{ kind: 'FAILED', reason: null }]
    case 'checkout.session.expired':
      return [{ kind: 'EXPIRED' }]
    case 'payment_intent.succeeded':
      return fromIntent(object)
    case 'payment_intent.payment_failed':
      return [{ kind: 'FAILED', reason: asText(asObject(object.last_payment_error).code) }]
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
      return fromRefund(object)
    case 'charge.refunded':
      return fromCharge(object)
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
    case 'charge.dispute.closed':
      return fromDispute(object)
    default:
      return []
  }
}

/** A session is paid when its payment status says so: `complete` alone is said of delayed methods too. */
export function fromSession(session: Untrusted): readonly PaymentFact[] {
  if (session.payment_status !== 'paid') return []
  return paid(idOf(session.payment_intent), { ...session, amount: session.amount_total })
}

export const fromIntent = (intent: Untrusted): readonly PaymentFact[] =>
  intent.status === 'succeeded' ? paid(idOf(intent.id), { ...intent, amount: intent.amount_received ?? intent.amount }) : []

function paid(paymentId: string | null, { amount: units, ...object }: Untrusted): readonly PaymentFact[] {
  const currency = currencyOf(object)
  const amount = fromStripeAmount(units, currency)
  if (paymentId === null || amount === null) return []
  return [{ kind: 'PAID', paymentId, amount, currency, isLive: object.livemode === true }]
}

export function fromRefund(refund: Untrusted): readonly PaymentFact[] {
  const [refundId, paymentId, amount] = [idOf(refund.id), idOf(refund.payment_intent), fromStripeAmount(refund.amount, currencyOf(refund))]
  if (refundId === null || paymentId === null || amount === null) return []
  return [{ kind: 'REFUND', paymentId, refundId, amount, outcome: refundOutcomes.get(asText(refund.status)) ?? 'PENDING' }]
}

const refundOutcomes: ReadonlyMap<string | null, RefundOutcome> = new Map([
  ['succeeded', 'SUCCEEDED'],
  ['failed', 'FAILED'],
  ['canceled', 'FAILED'],
])

export function fromCharge(charge: Untrusted): readonly PaymentFact[] {
  const [paymentId, amount] = [idOf(charge.payment_intent), fromStripeAmount(charge.amount_refunded, currencyOf(charge))]
  return paymentId === null || amount === null || amount === 0n ? [] : [{ kind: 'REFUNDED_IN_ALL', paymentId, amount }]
}

export function fromDispute(dispute: Untrusted): readonly PaymentFact[] {
  const [disputeId, paymentId] = [idOf(dispute.id), idOf(dispute.payment_intent)]
  const amount = fromStripeAmount(dispute.amount, currencyOf(dispute))
  if (disputeId === null || paymentId === null || amount === null) return []
  return [{ kind: 'DISPUTE', paymentId, disputeId, amount, outcome: disputeOutcomeOf(asText(dispute.status) ?? '') }]
}

// Stripe takes the money when a dispute opens; an inquiry (`warning_*`) takes none, and its end gives none back.
function disputeOutcomeOf(status: string): DisputeOutcome {
  if (status.startsWith('warning_')) return 'INQUIRY'
  if (status === 'won') return 'WON'
  if (status === 'lost') return 'LOST'
  return status === 'needs_response' || status === 'under_review' ? 'OPEN' : 'CLOSED'
}

/** Under which names an object of Stripe speaks of an order. Metadata is for looking up only. */
export function namesOf(object: Untrusted): OrderNames {
  const isSession = object.object === 'checkout.session'
  const isIntent = object.object === 'payment_intent'
  return {
    providerOrderId: isSession ? idOf(object.id) : null,
    innerOrderId: null,
    orderId: soleOf([asText(object.client_reference_id), asText(asObject(object.metadata).payment_order_id)]),
    paymentId: isIntent ? idOf(object.id) : idOf(object.payment_intent),
  }
}
