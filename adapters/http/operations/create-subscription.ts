import type { Subscribing } from '../../../ports/driving/subscribing.ts'
import type { Operation } from '../operation.ts'
import { fromSubscribe } from '../subscriptions/from-subscription-request.ts'
import { toSubscribedReply } from '../subscriptions/subscription-replies.ts'

/** POST /v1/control/subscriptions */
export function makeCreateSubscription(subscribing: Subscribing): Operation<'createSubscription'> {
  return async (sent) => toSubscribedReply(await subscribing.subscribe(fromSubscribe(sent)))
}
