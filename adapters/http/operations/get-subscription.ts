import type { Subscribing } from '../../../ports/driving/subscribing.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation } from '../operation.ts'
import { toSubscription } from '../subscriptions/to-subscription.ts'

/** GET /v1/control/subscriptions/{subscription_id} */
export function makeGetSubscription(subscribing: Subscribing): Operation<'getSubscription'> {
  return async ({ path }) => {
    const subscription = await subscribing.find(path.subscription_id.toLowerCase())
    return { status: 200, headers: noStore, body: toSubscription(subscription) }
  }
}
