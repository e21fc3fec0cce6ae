import type { SteeringPayments } from '../../../ports/driving/paying.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation } from '../operation.ts'
import { toPaymentEvent } from '../payments/to-steered-payment.ts'
import { fromOperator } from '../steering.ts'

/** POST /v1/control/payments/events/{delivery_id}/apply */
export function makeApplyPaymentEvent(steering: SteeringPayments): Operation<'applyPaymentEvent'> {
  return async (sent) => {
    fromOperator(sent) // a key may be sent; what a delivery tells is booked once, under whatever key
    return { status: 200, headers: noStore, body: toPaymentEvent(await steering.applyAgain(sent.path.delivery_id.toLowerCase())) }
  }
}
