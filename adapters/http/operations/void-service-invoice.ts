import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { toActReply } from '../invoices/act-replies.ts'
import { fromInvoiceAct } from '../invoices/from-invoice-request.ts'
import type { Operation } from '../operation.ts'
import { refuseBlank } from '../translate.ts'

/** POST /v1/service-invoices/{invoice_id}/void */
export function makeVoidServiceInvoice(invoicing: Invoicing): Operation<'voidServiceInvoice'> {
  return async (sent) => {
    const { reason } = sent.body
    refuseBlank({ reason })
    return toActReply(await invoicing.void({ ...fromInvoiceAct(sent), reason }))
  }
}
