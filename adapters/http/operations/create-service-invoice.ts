import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { toCreatedReply } from '../invoices/act-replies.ts'
import { fromDraft } from '../invoices/from-invoice-request.ts'
import type { Operation } from '../operation.ts'
import { fromOperator } from '../steering.ts'
import { fromAccountChoice, requireAccount } from '../translate.ts'

/** POST /v1/service-invoices */
export function makeCreateServiceInvoice(invoicing: Invoicing): Operation<'createServiceInvoice'> {
  return async (sent) => {
    requireAccount(sent.body)
    const terms = fromDraft(sent.body)
    return toCreatedReply(await invoicing.create({ ...fromOperator(sent), account: fromAccountChoice(sent.body), terms }))
  }
}
