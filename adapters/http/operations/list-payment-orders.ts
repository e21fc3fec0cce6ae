import type { Paying } from '../../../ports/driving/paying.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation } from '../operation.ts'
import { fromEnumFilter } from '../payments/from-payment-request.ts'
import { toPaymentOrder } from '../payments/to-payment-order.ts'
import { fromAccountChoice, fromPage } from '../translate.ts'

/** GET /v1/control/payments/orders */
export function makeListPaymentOrders(paying: Paying): Operation<'listPaymentOrders'> {
  return async ({ query }) => {
    const filter = {
      account: fromAccountChoice(query),
      tenantId: query.tenant_id?.toLowerCase() ?? null,
      provider: fromEnumFilter(query.provider),
      status: fromEnumFilter(query.status),
      purpose: fromEnumFilter(query.purpose),
    }
    const { items, nextCursor } = await paying.list(filter, fromPage(query))
    return { status: 200, headers: noStore, body: { items: items.map(toPaymentOrder), next_cursor: nextCursor } }
  }
}
