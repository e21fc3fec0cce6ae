import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { toActReply } from '../invoices/act-replies.ts'
import { fromChanges, fromInvoiceAct } from '../invoices/from-invoice-request.ts'
import type { Operation } from '../operation.ts'

/** PATCH /v1/service-invoices/{invoice_id} */
export function makeEditServiceInvoice(invoicing: Invoicing): Operation<'editServiceInvoice'> {
  return async (sent) => toActReply(await invoicing.edit({ ...fromInvoiceAct(sent), changes: fromChanges(sent.body) }))
}
