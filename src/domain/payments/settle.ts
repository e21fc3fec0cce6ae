import { BillingError } from '../errors.ts'
import { minusMinor, sumOfMinor, toMoney, zeroMinor } from '../money.ts'
import type { Minor } from '../money.ts'
import type { Instant } from '../time.ts'
import type { MoneyBackFact, PaymentFact } from './fact.ts'
import { isPaid, recordOf, saysPaid, touched, unchanged } from './life.ts'
import { paidStatusOf, refundedOf, withFact } from './money-back.ts'
import type { AskedRefund, NoPlace, OrderChange, PaymentOrder } from './order.ts'

export type PaidFact = Extract<PaymentFact, { readonly kind: 'PAID' }>
type RefundFact = Extract<PaymentFact, { readonly kind: 'REFUND' }>

/**
 * Why an order takes no such payment; null where it does, or has taken this very one. Amount, currency and mode are those of the
 * order, or nothing is settled.
 *
 * @see rulebook 3, "Settlement is keyed on the payment"
 */
export function noPlaceFor(order: PaymentOrder, { paymentId, amount, currency, isLive, isAmountOfOrder }: PaidFact): NoPlace | null {
  if (isLive !== order.isLive) return 'MODE_DIFFERS'
  if (isAmountOfOrder !== true && currency !== order.currency) return 'CURRENCY_DIFFERS'
  if (isAmountOfOrder !== true && amount !== order.amount) return 'AMOUNT_DIFFERS'
  return order.providerPaymentId === null || order.providerPaymentId === paymentId ? null : 'ORDER_PAID_ALREADY'
}

/** The order takes a payment, whatever became of its link: from here on no other one settles it. */
export function withPayment(order: PaymentOrder, paymentId: string, now: Instant): OrderChange {
  const received = withReceipt({ ...order, providerPaymentId: order.providerPaymentId ?? paymentId })
  if (received.records.length === 0) return unchanged(order)
  return { order: touched(received.order, now), records: received.records }
}

/**
 * The same because of a kept delivery, which is applied again until it is done: status and timeline tell of the payment with what came of
 * it, so that a payment is told in one write. Till then the order is what it was to whoever looks at it, and takes no other payment.
 */
export function withKeptPayment(order: PaymentOrder, paymentId: string, now: Instant): OrderChange {
  if (isPaid(order)) return unchanged(order)
  const after = { ...order, providerPaymentId: paymentId, updatedAt: now }
  return { order: order.lookAt === null ? touched(after, now) : after, records: [] }
}

function withReceipt(order: PaymentOrder): OrderChange {
  if (saysPaid(order)) return unchanged(order)
  const after = { ...order, status: paidStatusOf(order.back, order.amount) }
  return { order: after, records: [recordOf(after, 'payment_received')] }
}

/** Its effect is booked, though somebody may have found no place for it a moment before. */
export function settled(order: PaymentOrder, now: Instant): OrderChange {
  if (order.settledAt !== null) return unchanged(order)
  const received = withReceipt(order)
  const after = touched({ ...received.order, settledAt: now, heldBack: null }, now)
  const credits = order.credits === null ? null : String(order.credits)
  const record = recordOf(after, 'payment_settled', { credits, service_invoice_id: order.serviceInvoiceId })
  return { order: after, records: [...received.records, record] }
}

/** What it was paid for takes no payment any more: it is for an operator to apply or to give back. */
export function heldBack(order: PaymentOrder, reason: NoPlace, now: Instant): OrderChange {
  if (order.settledAt !== null || order.heldBack !== null) return unchanged(order)
  const received = withReceipt(order)
  const after = touched({ ...received.order, heldBack: reason }, now)
  return { order: after, records: [...received.records, recordOf(after, 'payment_held_back', { reason })] }
}

/** Money of the payment that it took goes back, or comes again. Folded by refund and by dispute: a fact that is known changes nothing. */
export function withMoneyBack(order: PaymentOrder, fact: MoneyBackFact, now: Instant): OrderChange {
  const back = withFact(order.back, fact)
  if (back === order.back) return unchanged(order)
  const status = saysPaid(order) ? paidStatusOf(back, order.amount) : order.status
  const after = touched({ ...order, back, status, factsFolded: order.factsFolded + 1 }, now)
  return { order: after, records: [{ ...recordOf(after, `payment_${wordsOf(fact)}`, idsOf(fact)), amount: fact.amount }] }
}

/** What another order, which had the payment before this one, knows of the money that went back. */
export function withBackOf(order: PaymentOrder, before: Pick<PaymentOrder, 'back'>, now: Instant): OrderChange {
  const { providerPaymentId: paymentId } = order
  if (paymentId === null) throw new Error(`order ${order.orderId} has no payment of which money could go back`)
  const { refunds, disputes, refundedInAll } = before.back
  const facts: readonly MoneyBackFact[] = [
    ...[...refunds].map(([refundId, known]) => ({ kind: 'REFUND', paymentId, refundId, ...known }) as const),
    ...[...disputes].map(([disputeId, known]) => ({ kind: 'DISPUTE', paymentId, disputeId, ...known }) as const),
    ...(refundedInAll === zeroMinor ? [] : [{ kind: 'REFUNDED_IN_ALL', paymentId, amount: refundedInAll } as const]),
  ]
  return facts.reduce<OrderChange>((change, fact) => {
    const next = withMoneyBack(change.order, fact, now)
    return { order: next.order, records: [...change.records, ...next.records] }
  }, unchanged(order))
}

function wordsOf(fact: MoneyBackFact): string {
  switch (fact.kind) {
    case 'REFUND':
      return `refund_${fact.outcome.toLowerCase()}`
    case 'DISPUTE':
      return `dispute_${fact.outcome.toLowerCase()}`
    case 'REFUNDED_IN_ALL':
      return 'refunded_in_all'
    default:
      return unreachable(fact)
  }
}

function idsOf(fact: MoneyBackFact): Readonly<Record<string, unknown>> {
  if (fact.kind === 'REFUND') return { refund_id: fact.refundId }
  return fact.kind === 'DISPUTE' ? { dispute_id: fact.disputeId } : {}
}

/** The ledger knows of so many facts. */
export function withFactsApplied(order: PaymentOrder, facts: number, now: Instant): OrderChange {
  if (facts <= order.factsApplied) return unchanged(order)
  return { order: touched({ ...order, factsApplied: facts }, now), records: [] }
}

/** What is paid, and neither refunded nor about to be. */
export function refundableOf(order: PaymentOrder): Minor {
  const underWay = sumOfMinor(order.refundsAsked.filter(({ refundId }) => refundId === null).map(({ amount }) => amount))
  const gone = refundedOf(order.back) + underWay
  return gone >= order.amount ? zeroMinor : minusMinor(order.amount, gone as Minor)
}

interface WantedRefund {
  /** Null: all that is left. */
  readonly amount: Minor | null
  readonly idempotencyKey: string
  readonly reason: string | null
}

/** A refund without a key has one of its own. While no answer to it is known, the same call again means that very one. */
export function keyOfRefund(
  order: PaymentOrder,
  { amount, freshKey }: { readonly amount: Minor | null; readonly freshKey: string },
): string {
  const isSame = (asked: AskedRefund) =>
    asked.refundId === null && asked.idempotencyKey.startsWith(ownKey) && (amount === null || asked.amount === amount)
  return order.refundsAsked.find(isSame)?.idempotencyKey ?? `${ownKey}${freshKey}`
}

// A space is in no caller's key.
const ownKey = 'own '

/** The refund of a key, where there is one. @throws {BillingError} IDEMPOTENCY_KEY_REUSED for a known key with another amount */
export function askedRefundOf(order: PaymentOrder, { amount, idempotencyKey }: WantedRefund): AskedRefund | null {
  const asked = order.refundsAsked.find((one) => one.idempotencyKey === idempotencyKey)
  if (asked === undefined) return null
  if (amount !== null && amount !== asked.amount) {
    const was = `${toMoney(asked.amount, order.currency)} ${order.currency}`
    throw new BillingError('IDEMPOTENCY_KEY_REUSED', `Cannot refund: the key ${idempotencyKey} belongs to a refund of ${was}`)
  }
  return asked
}

/**
 * Keeps that a refund is asked for, before the provider is.
 *
 * @throws {BillingError} PAYMENT_ORDER_NOT_PAID, AMOUNT_EXCEEDS_PAID, AMOUNT_NOT_ALLOWED, IDEMPOTENCY_KEY_REUSED
 */
export function askRefund(order: PaymentOrder, wanted: WantedRefund, now: Instant): OrderChange {
  if (askedRefundOf(order, wanted) !== null) return unchanged(order)
  if (order.providerPaymentId === null) {
    throw new BillingError('PAYMENT_ORDER_NOT_PAID', `Cannot refund payment order ${order.orderId}: it is ${order.status}`)
  }
  const left = refundableOf(order)
  const amount = wanted.amount ?? left
  if (amount > left || left === zeroMinor) {
    const [said, there] = [amount, left].map((sum) => `${toMoney(sum, order.currency)} ${order.currency}`)
    throw new BillingError('AMOUNT_EXCEEDS_PAID', `Cannot refund ${said}: ${there} is left of what was paid`, {
      left: toMoney(left, order.currency),
    })
  }
  if (amount <= zeroMinor) throw new BillingError('AMOUNT_NOT_ALLOWED', 'Cannot refund nothing: the amount is to be above zero')
  const asked: AskedRefund = { idempotencyKey: wanted.idempotencyKey, amount, refundId: null, reason: wanted.reason }
  const after = touched({ ...order, refundsAsked: [...order.refundsAsked, asked] }, now)
  const facts = { reason: wanted.reason, idempotency_key: wanted.idempotencyKey }
  return { order: after, records: [{ ...recordOf(after, 'payment_refund_asked', facts), amount }] }
}

/**
 * The refund that a provider made for us, with what it says of it: in one change, since in between it would neither be under way nor
 * be gone, and could be asked for twice.
 */
export function withRefundMade(order: PaymentOrder, idempotencyKey: string, fact: RefundFact, now: Instant): OrderChange {
  const answered = withRefundAnswer(order, idempotencyKey, fact.refundId, now)
  const folded = withMoneyBack(answered.order, fact, now)
  return { order: folded.order, records: [...answered.records, ...folded.records] }
}

/** The provider's answer to a refund: its id; or null, where it refused it, and the key is free again. */
export function withRefundAnswer(order: PaymentOrder, idempotencyKey: string, refundId: string | null, now: Instant): OrderChange {
  const refundsAsked = order.refundsAsked.flatMap((one) => {
    if (one.idempotencyKey !== idempotencyKey || one.refundId !== null) return [one]
    return refundId === null ? [] : [{ ...one, refundId }]
  })
  const after = touched({ ...order, refundsAsked }, now)
  const records = refundId === null ? [recordOf(after, 'payment_refund_refused', { idempotency_key: idempotencyKey })] : []
  return { order: after, records }
}

function unreachable(fact: never): never {
  throw new Error(`no rule for ${JSON.stringify(fact)}`)
}
