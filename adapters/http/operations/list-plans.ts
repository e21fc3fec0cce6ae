import type { Subscribing } from '../../../ports/driving/subscribing.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation } from '../operation.ts'
import { toPlan } from '../subscriptions/to-plan.ts'
import { fromPage } from '../translate.ts'

/** GET /v1/control/subscription-plans */
export function makeListPlans(subscribing: Subscribing): Operation<'listPlans'> {
  return async ({ query }) => {
    const { items, nextCursor } = await subscribing.listPlans({ isOffered: query.is_offered ?? null }, fromPage(query))
    return { status: 200, headers: noStore, body: { items: items.map(toPlan), next_cursor: nextCursor } }
  }
}
