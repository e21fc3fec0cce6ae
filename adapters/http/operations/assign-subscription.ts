import type { Subscribing } from '../../../ports/driving/subscribing.ts'
import type { Operation } from '../operation.ts'
import { fromSubscribe } from '../subscriptions/from-subscription-request.ts'
import { toSubscribedReply } from '../subscriptions/subscription-replies.ts'

/** POST /v1/control/subscriptions/assign: subscribes, or gives another plan. */
export function makeAssignSubscription(subscribing: Subscribing): Operation<'assignSubscription'> {
  return async (sent) => toSubscribedReply(await subscribing.assign(fromSubscribe(sent)))
}
