import type { Clock } from '../../../ports/driven/clock.ts'
import type { PaymentOrders } from '../../../ports/driven/payment-store.ts'
import { BillingError } from '../../domain/errors.ts'
import { failed, withLink, wantsLink } from '../../domain/payments/life.ts'
import type { PaymentOrder } from '../../domain/payments/order.ts'
import { actorOf, railOf } from './rails.ts'
import type { Rails } from './rails.ts'

interface Needs {
  readonly orders: Pick<PaymentOrders, 'change'>
  readonly rails: Rails
  readonly clock: Clock
}

/**
 * Asks the provider for the link of an order that has none, with the request that was kept: to ask again has no second effect, so
 * whoever meets such an order does so. No transaction is open meanwhile.
 *
 * @returns the order as it is then
 * @throws {BillingError} PROVIDER_REFUSED, and the order has FAILED; PROVIDER_UNAVAILABLE; RAIL_OFF
 */
export function makeLinkOrder({ orders, rails, clock }: Needs) {
  return async (order: PaymentOrder): Promise<PaymentOrder> => {
    if (!wantsLink(order)) return order
    const { orderId, provider } = order
    const actor = actorOf(provider)
    try {
      const link = await railOf(rails, provider).create(order.request)
      const now = clock.now()
      const changed = await orders.change(order, { actor, now, names: [link.providerOrderId] }, (current) => withLink(current, link, now))
      if ('order' in changed) return changed.order
      throw new Error(`the link ${link.providerOrderId} of order ${orderId} is that of order ${changed.claimedBy}`)
    } catch (error) {
      if (error instanceof BillingError && error.code === 'PROVIDER_REFUSED') {
        const now = clock.now()
        await orders.change(order, { actor, now }, (current) => failed(current, error.message, now))
      }
      throw error
    }
  }
}

export type LinkOrder = ReturnType<typeof makeLinkOrder>
