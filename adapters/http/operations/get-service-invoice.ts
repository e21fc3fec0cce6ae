import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { noStore } from '../invoices/act-replies.ts'
import { toServiceInvoice } from '../invoices/to-service-invoice.ts'
import type { Operation } from '../operation.ts'

/** GET /v1/service-invoices/{invoice_id} */
export function makeGetServiceInvoice(invoicing: Invoicing): Operation<'getServiceInvoice'> {
  return async ({ path, caller }) => {
    const { invoice, now } = await invoicing.find(path.invoice_id.toLowerCase(), caller)
    return { status: 200, headers: noStore, body: toServiceInvoice(invoice, now) }
  }
}
