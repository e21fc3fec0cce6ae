import type { Subscribing } from '../../../ports/driving/subscribing.ts'
import type { Operation } from '../operation.ts'
import { fromOperator } from '../steering.ts'
import { toRefillReply } from '../subscriptions/subscription-replies.ts'

/** POST /v1/control/subscriptions/{subscription_id}/refill */
export function makeRefillSubscription(subscribing: Subscribing): Operation<'refillSubscription'> {
  return async (sent) => {
    const { actor } = fromOperator(sent) // a key may be sent; each period is refilled once, under whatever key
    return toRefillReply(await subscribing.refill({ subscriptionId: sent.path.subscription_id.toLowerCase(), actor }))
  }
}
