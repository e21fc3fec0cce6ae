import type { Paying } from '../../../ports/driving/paying.ts'
import type { Operation } from '../operation.ts'
import { fromTopup } from '../payments/from-payment-request.ts'
import { toCreatedOrderReply } from '../payments/order-replies.ts'

/** POST /v1/payments/topup */
export function makeCreateTopup(paying: Paying): Operation<'createTopup'> {
  return async (sent) => toCreatedOrderReply(await paying.checkout(fromTopup(sent)))
}
