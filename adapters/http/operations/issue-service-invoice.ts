import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { toActReply } from '../invoices/act-replies.ts'
import { fromInvoiceAct } from '../invoices/from-invoice-request.ts'
import type { Operation } from '../operation.ts'

/** POST /v1/service-invoices/{invoice_id}/issue */
export function makeIssueServiceInvoice(invoicing: Invoicing): Operation<'issueServiceInvoice'> {
  return async (sent) => toActReply(await invoicing.issue({ ...fromInvoiceAct(sent), allowsBackdated: sent.body.allow_backdated ?? false }))
}
