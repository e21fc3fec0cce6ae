import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { toDownload } from '../invoices/download.ts'
import type { Operation } from '../operation.ts'

/** GET /v1/service-invoices/{invoice_id}/pdf */
export function makeGetServiceInvoicePdf(invoicing: Invoicing): Operation<'getServiceInvoicePdf'> {
  return async ({ path }) => toDownload(await invoicing.pdf(path.invoice_id.toLowerCase()), 'application/pdf')
}
