import type { Paying } from '../../../ports/driving/paying.ts'
import type { Operation } from '../operation.ts'
import { toOrderReply } from '../payments/order-replies.ts'
import { fromOperator } from '../steering.ts'

/** POST /v1/payments/orders/{order_id}/cancel */
export function makeCancelPaymentOrder(paying: Paying): Operation<'cancelPaymentOrder'> {
  return async (sent) => {
    fromOperator(sent) // a key may be sent; what is cancelled once is cancelled, under whatever key
    return toOrderReply(await paying.cancel(sent.path.order_id.toLowerCase(), sent.caller))
  }
}
