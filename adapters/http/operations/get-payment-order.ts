import type { Paying } from '../../../ports/driving/paying.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation } from '../operation.ts'
import { toPaymentOrder } from '../payments/to-payment-order.ts'

/** GET /v1/payments/orders/{order_id} */
export function makeGetPaymentOrder(paying: Paying): Operation<'getPaymentOrder'> {
  return async ({ path, caller }) => {
    const order = await paying.find(path.order_id.toLowerCase(), caller)
    return { status: 200, headers: noStore, body: toPaymentOrder(order) }
  }
}
