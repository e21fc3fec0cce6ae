import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { toBookedReply } from '../invoices/act-replies.ts'
import { fromInvoiceAct, fromPayment } from '../invoices/from-invoice-request.ts'
import { fromDecimalInput } from '../invoices/decimal-text.ts'
import type { Operation } from '../operation.ts'

/** POST /v1/service-invoices/{invoice_id}/payments */
export function makePayServiceInvoice(invoicing: Invoicing): Operation<'payServiceInvoice'> {
  return async (sent) => {
    const amount = fromDecimalInput(sent.body.amount, { form: 'money', path: '/body/amount' })
    return toBookedReply(await invoicing.pay({ ...fromInvoiceAct(sent), ...fromPayment(sent.body), amount }))
  }
}
