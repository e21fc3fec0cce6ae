import { daysOf } from '../../../src/domain/invoices/calendar.ts'
import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { noStore } from '../invoices/act-replies.ts'
import { fromInvoiceFilter, refuseTenantOfPortal } from '../invoices/from-invoice-request.ts'
import { toListedInvoice } from '../invoices/to-service-invoice.ts'
import type { Operation } from '../operation.ts'
import { fromPage } from '../translate.ts'

/** GET /v1/service-invoices */
export function makeListServiceInvoices(invoicing: Invoicing): Operation<'listServiceInvoices'> {
  return async ({ query, caller }) => {
    refuseTenantOfPortal(query, caller)
    const { items, nextCursor, now } = await invoicing.list(fromInvoiceFilter(query), fromPage(query), caller)
    const today = daysOf(now)
    return { status: 200, headers: noStore, body: { items: items.map((one) => toListedInvoice(one, today)), next_cursor: nextCursor } }
  }
}
