import type { SteeringPayments } from '../../../ports/driving/paying.ts'
import type { Operation } from '../operation.ts'
import { fromApplication } from '../payments/from-payment-request.ts'
import { actHeaders } from '../payments/order-replies.ts'
import { toPaymentOrder } from '../payments/to-payment-order.ts'
import { toUnappliedPayment } from '../payments/to-steered-payment.ts'
import { fromOperator } from '../steering.ts'

/** POST /v1/control/payments/unapplied/{provider}/{payment_id}/apply */
export function makeApplyUnappliedPayment(steering: SteeringPayments): Operation<'applyUnappliedPayment'> {
  return async (sent) => {
    const { actor } = fromOperator(sent) // a key may be sent; a payment has one place, under whatever key
    const answer = await steering.applyUnapplied(fromApplication(sent.path, sent.body, actor))
    const body = { payment: toUnappliedPayment(answer.payment), order: toPaymentOrder(answer.order) }
    return { status: 200, headers: actHeaders(answer), body }
  }
}
