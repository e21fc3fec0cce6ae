import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { toActReply } from '../invoices/act-replies.ts'
import { fromInvoiceAct } from '../invoices/from-invoice-request.ts'
import type { Operation } from '../operation.ts'

/** POST /v1/service-invoices/{invoice_id}/send */
export function makeSendServiceInvoice(invoicing: Invoicing): Operation<'sendServiceInvoice'> {
  return async (sent) => toActReply(await invoicing.send(fromInvoiceAct(sent)))
}
