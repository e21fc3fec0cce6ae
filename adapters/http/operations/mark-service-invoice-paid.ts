import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { toSettledReply } from '../invoices/act-replies.ts'
import { fromInvoiceAct, fromPayment } from '../invoices/from-invoice-request.ts'
import type { Operation } from '../operation.ts'

/** POST /v1/service-invoices/{invoice_id}/mark-paid */
export function makeMarkServiceInvoicePaid(invoicing: Invoicing): Operation<'markServiceInvoicePaid'> {
  return async (sent) => toSettledReply(await invoicing.pay({ ...fromInvoiceAct(sent), ...fromPayment(sent.body), amount: null }))
}
