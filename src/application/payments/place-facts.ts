import type { OrderNames } from '../../../ports/driven/payment-provider.ts'
import type { PaymentOrders, UnappliedPayments } from '../../../ports/driven/payment-store.ts'
import { isForUnapplied } from '../../domain/payments/life.ts'
import type { NoPlace, PaymentOrder, ProviderName } from '../../domain/payments/order.ts'

interface Needs {
  readonly orders: Pick<PaymentOrders, 'find' | 'findByNames'>
  readonly unapplied: Pick<UnappliedPayments, 'find'>
}

export type Placed =
  | { readonly order: PaymentOrder }
  | {
      readonly reason: Extract<NoPlace, 'ORDER_UNKNOWN' | 'NAMES_DISAGREE'>
      /** The orders that the names speak of. */
      readonly among: readonly PaymentOrder[]
    }

/**
 * Finds the order that names speak of. All that are known must be one order's, and what claims to be our own id must be that order's:
 * metadata is for looking up, and nobody's word.
 */
export function makePlaceFacts({ orders, unapplied }: Needs) {
  async function byNames(provider: ProviderName, names: OrderNames): Promise<Placed> {
    const among = await orders.findByNames(provider, names)
    // Applied by hand: whatever the event says besides, the payment is that order's.
    const applied = among.find((one) => isForUnapplied(one) && one.providerPaymentId === names.paymentId)
    if (applied !== undefined) return { order: applied }
    const [order, ...others] = among
    if (order === undefined) return { reason: 'ORDER_UNKNOWN', among }
    const speaksOfAnother = names.orderId !== null && names.orderId.toLowerCase() !== order.orderId
    if (others.length > 0 || speaksOfAnother) return { reason: 'NAMES_DISAGREE', among }
    return (await isOtherLink(order, names)) ? { reason: 'NAMES_DISAGREE', among } : { order }
  }

  // A link that is none of the order's, though the event names the order: somebody else's, with our id in it.
  async function isOtherLink({ provider, link }: PaymentOrder, { providerOrderId }: OrderNames): Promise<boolean> {
    if (providerOrderId === null || link === null || link.providerOrderId === providerOrderId) return false
    const nameless = { innerOrderId: null, orderId: null, paymentId: null }
    return (await orders.findByNames(provider, { ...nameless, providerOrderId })).length === 0
  }

  /** The order that took a payment, by the payment alone: also where it was applied by hand. */
  async function byPayment(provider: ProviderName, names: OrderNames, paymentId: string): Promise<PaymentOrder | null> {
    const found = await orders.findByNames(provider, { ...names, paymentId })
    const taken = found.find((order) => order.providerPaymentId === paymentId)
    if (taken !== undefined && taken.heldBack === null) return taken
    const payment = await unapplied.find(provider, paymentId)
    const applied = payment === null || payment.appliedOrderId === null ? null : await orders.find(payment.appliedOrderId)
    return applied ?? taken ?? null
  }

  return { byNames, byPayment }
}

export type PlaceFacts = ReturnType<typeof makePlaceFacts>
