import { later, minutes, toInstant } from '../time.ts'
import type { Instant } from '../time.ts'
import type { OrderChange, OrderRecord, OrderStatus, PaymentOrder, ProviderLink } from './order.ts'

// The life of an order until it is paid; `settle.ts` has what comes then. Contract 5, rulebook 3.

const paidStatuses: ReadonlySet<OrderStatus> = new Set(['PAID', 'REFUNDED', 'PARTIALLY_REFUNDED', 'DISPUTED'])

/** Whether it took a payment: from then on no other one settles it. */
export const isPaid = ({ providerPaymentId }: Pick<PaymentOrder, 'providerPaymentId'>): boolean => providerPaymentId !== null

/** Whether its status says so: where a kept delivery brought the payment, that is told with what came of it. */
export const saysPaid = ({ status }: Pick<PaymentOrder, 'status'>): boolean => paidStatuses.has(status)

/** Whether a payer may still use it: a payment that failed is no end, since the link takes another. */
export const isOpen = (order: Pick<PaymentOrder, 'providerPaymentId' | 'status'>): boolean =>
  !isPaid(order) && (order.status === 'PENDING' || order.status === 'FAILED')

/** Whether the provider is to be asked for its link: it was kept, and no answer to it was. */
export const wantsLink = (order: PaymentOrder): boolean => order.link === null && order.request !== '' && isOpen(order)

/** Whether it was made to apply a payment that is there already: nothing is asked of the provider. */
export const isForUnapplied = (order: PaymentOrder): boolean => order.request === ''

// Whoever made it may still be at work; a provider's clock and ours may differ.
const patience = minutes(1)
const untilTheNextAnswer = minutes(10)

/** When somebody has to look at it again, should nothing happen: never, where nothing is open. */
function lookAtOf(order: PaymentOrder, now: Instant): Instant | null {
  const isUnsettled = isPaid(order) && order.settledAt === null && order.heldBack === null
  if (isUnsettled || order.factsFolded > order.factsApplied || order.refundsAsked.some(({ refundId }) => refundId === null)) {
    return later(now, patience)
  }
  if (order.link === null) return order.status === 'PENDING' ? later(now, patience) : null
  if (!isOpen(order)) return null
  const end = later(order.link.expiresAt, patience)
  return end > now ? end : later(now, untilTheNextAnswer)
}

/** The order after an act, with when it is to be looked at next. */
export const touched = (order: PaymentOrder, now: Instant): PaymentOrder => ({ ...order, lookAt: lookAtOf(order, now), updatedAt: now })

export const unchanged = (order: PaymentOrder): OrderChange => ({ order, records: [] })

export const recordOf = (
  order: PaymentOrder,
  eventType: OrderRecord['eventType'],
  facts: Readonly<Record<string, unknown>> = {},
): OrderRecord => ({
  eventType,
  amount: order.amount,
  payload: { provider: order.provider, purpose: order.purpose, payment_id: order.providerPaymentId, ...facts },
})

/** A new order, before its provider is asked. */
export const opened = (
  order: Omit<
    PaymentOrder,
    | 'status'
    | 'link'
    | 'providerPaymentId'
    | 'settledAt'
    | 'heldBack'
    | 'factsFolded'
    | 'factsApplied'
    | 'refundsAsked'
    | 'lookAt'
    | 'updatedAt'
  >,
): PaymentOrder =>
  touched(
    {
      ...order,
      ...{ status: 'PENDING', link: null, providerPaymentId: null, settledAt: null, heldBack: null, refundsAsked: [] },
      ...{ factsFolded: 0, factsApplied: 0, lookAt: null, updatedAt: order.createdAt },
    },
    order.createdAt,
  )

/** The link that the provider gave; the first one stays. */
export function withLink(order: PaymentOrder, link: ProviderLink, now: Instant): OrderChange {
  if (order.link !== null) return unchanged(order)
  return { order: touched({ ...order, link, status: order.status === 'FAILED' ? 'PENDING' : order.status }, now), records: [] }
}

/** The provider will not make it payable, or a payment of it failed: not final, for one may be captured days later. */
export function failed(order: PaymentOrder, reason: string | null, now: Instant): OrderChange {
  if (order.status !== 'PENDING' || isPaid(order)) return unchanged(order)
  const after = touched({ ...order, status: 'FAILED' }, now)
  return { order: after, records: [recordOf(after, 'payment_failed', { reason })] }
}

/** Its link is closed. A payment that was under way may still come, and still settles. */
export function closed(order: PaymentOrder, as: 'EXPIRED' | 'CANCELLED', now: Instant): OrderChange {
  if (!isOpen(order)) return unchanged(order)
  const after = touched({ ...order, status: as }, now)
  return { order: after, records: [recordOf(after, as === 'EXPIRED' ? 'payment_expired' : 'payment_cancelled')] }
}

/** Nothing came of looking: somebody looks again, later each time. */
export function postponed(order: PaymentOrder, now: Instant): OrderChange {
  const waited = Math.max(now - order.updatedAt, patience)
  const lookAt = toInstant(now + Math.min(waited, minutes(60)))
  return { order: { ...order, lookAt }, records: [] }
}
