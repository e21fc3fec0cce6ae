import type { Paying } from '../../../ports/driving/paying.ts'
import type { Operation } from '../operation.ts'
import { fromMoneyInput } from '../payments/from-payment-request.ts'
import { toRefundReply } from '../payments/order-replies.ts'
import { fromOperator } from '../steering.ts'
import { refuseBlank } from '../translate.ts'

/** POST /v1/payments/orders/{order_id}/refund */
export function makeRefundPaymentOrder(paying: Paying): Operation<'refundPaymentOrder'> {
  return async (sent) => {
    const { path, body } = sent
    refuseBlank({ reason: body.reason })
    const what = { orderId: path.order_id.toLowerCase(), amount: fromMoneyInput(body.amount), reason: body.reason ?? null }
    return toRefundReply(await paying.refund({ ...fromOperator(sent), ...what }))
  }
}
