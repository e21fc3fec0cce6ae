import type { Subscribing } from '../../../ports/driving/subscribing.ts'
import type { Operation } from '../operation.ts'
import { fromSubscriptionChange } from '../subscriptions/from-subscription-request.ts'
import { toSubscriptionReply } from '../subscriptions/subscription-replies.ts'

/** PATCH /v1/control/subscriptions/{subscription_id} */
export function makeChangeSubscription(subscribing: Subscribing): Operation<'changeSubscription'> {
  return async (sent) => {
    const subscriptionId = sent.path.subscription_id.toLowerCase()
    return toSubscriptionReply(await subscribing.change({ subscriptionId, ...fromSubscriptionChange(sent) }))
  }
}
