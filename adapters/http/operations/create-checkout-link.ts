import type { Paying } from '../../../ports/driving/paying.ts'
import type { Operation } from '../operation.ts'
import { fromCheckout } from '../payments/from-payment-request.ts'
import { toCreatedOrderReply } from '../payments/order-replies.ts'

/** POST /v1/payments/checkout-link */
export function makeCreateCheckoutLink(paying: Paying): Operation<'createCheckoutLink'> {
  return async (sent) => toCreatedOrderReply(await paying.checkout(fromCheckout(sent)))
}
