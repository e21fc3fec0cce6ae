import type { SteeringPayments } from '../../../ports/driving/paying.ts'
import type { Operation } from '../operation.ts'
import { fromPaymentPath } from '../payments/from-payment-request.ts'
import { actHeaders } from '../payments/order-replies.ts'
import { toUnappliedPayment } from '../payments/to-steered-payment.ts'
import { fromOperator } from '../steering.ts'

/** POST /v1/control/payments/unapplied/{provider}/{payment_id}/refund */
export function makeRefundUnappliedPayment(steering: SteeringPayments): Operation<'refundUnappliedPayment'> {
  return async (sent) => {
    const { actor } = fromOperator(sent) // a key may be sent; a payment is given back once, under whatever key
    const answer = await steering.refundUnapplied({ ...fromPaymentPath(sent.path), actor })
    return { status: 200, headers: actHeaders(answer), body: { payment: toUnappliedPayment(answer.payment) } }
  }
}
