import type { Subscribing } from '../../../ports/driving/subscribing.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation } from '../operation.ts'
import { fromEnumFilter } from '../payments/from-payment-request.ts'
import { toSubscription } from '../subscriptions/to-subscription.ts'
import { fromAccountChoice, fromPage } from '../translate.ts'

/** GET /v1/control/subscriptions */
export function makeListSubscriptions(subscribing: Subscribing): Operation<'listSubscriptions'> {
  return async ({ query }) => {
    const namesAccount = query.account_id !== undefined || query.external_key !== undefined
    const filter = {
      account: namesAccount ? fromAccountChoice(query) : null,
      tenantId: query.tenant_id?.toLowerCase() ?? null,
      planId: query.plan_id?.toLowerCase() ?? null,
      status: fromEnumFilter(query.status),
    }
    const { items, nextCursor } = await subscribing.list(filter, fromPage(query))
    return { status: 200, headers: noStore, body: { items: items.map(toSubscription), next_cursor: nextCursor } }
  }
}
