import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { toDownload } from '../invoices/download.ts'
import type { Operation } from '../operation.ts'

/** GET /v1/service-invoices/{invoice_id}/credit-notes/{credit_note_id}/pdf */
export function makeGetCreditNotePdf(invoicing: Invoicing): Operation<'getCreditNotePdf'> {
  return async ({ path }) =>
    toDownload(await invoicing.creditNotePdf(path.invoice_id.toLowerCase(), path.credit_note_id.toLowerCase()), 'application/pdf')
}
