import type { SteeringPayments } from '../../../ports/driving/paying.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation } from '../operation.ts'
import { fromEnumFilter } from '../payments/from-payment-request.ts'
import { toUnappliedPayment } from '../payments/to-steered-payment.ts'
import { fromPage } from '../translate.ts'

/** GET /v1/control/payments/unapplied */
export function makeListUnappliedPayments(steering: SteeringPayments): Operation<'listUnappliedPayments'> {
  return async ({ query }) => {
    const filter = { provider: fromEnumFilter(query.provider), state: fromEnumFilter(query.state) }
    const { items, nextCursor } = await steering.unapplied(filter, fromPage(query))
    return { status: 200, headers: noStore, body: { items: items.map(toUnappliedPayment), next_cursor: nextCursor } }
  }
}
