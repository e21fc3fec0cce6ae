import type { Subscribing } from '../../../ports/driving/subscribing.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation } from '../operation.ts'
import { toSubscriptionPeriod } from '../subscriptions/to-subscription.ts'
import { fromPage } from '../translate.ts'

/** GET /v1/control/subscriptions/{subscription_id}/periods */
export function makeListSubscriptionPeriods(subscribing: Subscribing): Operation<'listSubscriptionPeriods'> {
  return async ({ path, query }) => {
    const { items, nextCursor } = await subscribing.periods(path.subscription_id.toLowerCase(), fromPage(query))
    return { status: 200, headers: noStore, body: { items: items.map(toSubscriptionPeriod), next_cursor: nextCursor } }
  }
}
