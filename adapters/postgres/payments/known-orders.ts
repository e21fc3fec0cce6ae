import type { PaymentOrder } from '../../../src/domain/payments/order.ts'

interface Known {
  readonly order: PaymentOrder
  readonly revision: number
}

/**
 * Which revision an order is that was read: what is decided on it is written without another look, and refused where somebody was quicker.
 * An order is forgotten with the last who holds it.
 */
export interface KnownOrders {
  remember(order: PaymentOrder, revision: number): void
  /** Null where this very one was not read here. */
  of(order: object): Known | null
}

export function makeKnownOrders(): KnownOrders {
  const known = new WeakMap<object, Known>()
  return {
    remember: (order, revision) => void known.set(order, { order, revision }),
    of: (order) => known.get(order) ?? null,
  }
}
