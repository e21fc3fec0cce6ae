import type { Subscribing } from '../../../ports/driving/subscribing.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation } from '../operation.ts'
import { toSubscription } from '../subscriptions/to-subscription.ts'

/** GET /v1/billing/subscription */
export function makeGetOwnSubscription(subscribing: Subscribing): Operation<'getOwnSubscription'> {
  return async ({ caller }) => {
    const items = (await subscribing.ownSubscriptions(caller)).map(toSubscription)
    return { status: 200, headers: noStore, body: { items, subscription: items[0] ?? null } }
  }
}
