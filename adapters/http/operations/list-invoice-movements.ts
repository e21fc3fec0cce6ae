import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { noStore } from '../invoices/act-replies.ts'
import { toRecordedMovement } from '../invoices/to-booked.ts'
import type { Operation } from '../operation.ts'
import { fromPage } from '../translate.ts'

/** GET /v1/service-invoices/{invoice_id}/payments: the adjustments, too. */
export function makeListInvoiceMovements(invoicing: Invoicing): Operation<'listInvoiceMovements'> {
  return async ({ path, query }) => {
    const { items, nextCursor, currency } = await invoicing.movements(path.invoice_id.toLowerCase(), fromPage(query))
    const body = { items: items.map((movement) => toRecordedMovement(movement, currency)), next_cursor: nextCursor }
    return { status: 200, headers: noStore, body }
  }
}
