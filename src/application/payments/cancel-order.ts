import type { Clock } from '../../../ports/driven/clock.ts'
import type { PaymentOrders } from '../../../ports/driven/payment-store.ts'
import type { Paying } from '../../../ports/driving/paying.ts'
import { BillingError } from '../../domain/errors.ts'
import { closed, isOpen, isPaid, saysPaid, wantsLink } from '../../domain/payments/life.ts'
import type { PaymentOrder } from '../../domain/payments/order.ts'
import type { ApplyFacts } from './apply-facts.ts'
import { findOrder } from './find-order.ts'
import type { LinkOrder } from './link-order.ts'
import { railOf } from './rails.ts'
import type { Rails } from './rails.ts'

interface Needs {
  readonly orders: Pick<PaymentOrders, 'find' | 'change'>
  readonly rails: Rails
  readonly linkOrder: LinkOrder
  readonly applyFacts: ApplyFacts
  readonly clock: Clock
}

/** Closes a link to payers, at the provider first: one that was paid meanwhile is settled and stays paid. */
export function makeCancelOrder({ orders, rails, linkOrder, applyFacts, clock }: Needs): Paying['cancel'] {
  return async (orderId, caller) => {
    const order = await findOrder(orders, orderId, caller)
    if (order.status === 'CANCELLED') return { order, replayed: true }
    refuseUnlessOpen(order)
    // Nobody knows whether a link was made before the answer was lost: it has to be known to be closed.
    const linked = await linkOrder(order).catch(unlessRefused(order))
    if (linked.link !== null) {
      const { providerOrderId } = linked.link
      const there = await railOf(rails, order.provider).close(providerOrderId)
      const paid = there.facts.filter(({ kind }) => kind !== 'EXPIRED')
      if (there.status === 'PAID') {
        const names = { providerOrderId, innerOrderId: null, orderId: null, paymentId: null }
        await applyFacts({ provider: order.provider, names, facts: paid })
        refuseUnlessOpen(await findOrder(orders, orderId))
      }
    }
    const now = clock.now()
    const changed = await orders.change(order, { actor: caller.actor, now }, (current) => {
      if (current.status !== 'CANCELLED') refuseUnlessOpen(current)
      return closed(current, 'CANCELLED', now)
    })
    if ('order' in changed) return { order: changed.order, replayed: false }
    throw new Error(`nothing is claimed, and ${changed.claimedBy} has it`)
  }
}

function refuseUnlessOpen(order: PaymentOrder): void {
  if (isOpen(order)) return
  const status = isPaid(order) && !saysPaid(order) ? 'PAID' : order.status
  throw new BillingError('PAYMENT_ORDER_NOT_OPEN', `Cannot cancel payment order ${order.orderId}: it is ${status}`, {
    order_status: status,
  })
}

/** Where the provider refuses to make the link there is none to close. */
const unlessRefused =
  (order: PaymentOrder) =>
  (error: unknown): PaymentOrder => {
    if (wantsLink(order) && error instanceof BillingError && error.code === 'PROVIDER_REFUSED') return order
    throw error
  }
