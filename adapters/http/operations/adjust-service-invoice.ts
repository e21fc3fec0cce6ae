import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { toBookedReply } from '../invoices/act-replies.ts'
import { fromInvoiceAct } from '../invoices/from-invoice-request.ts'
import { fromDecimalInput } from '../invoices/decimal-text.ts'
import type { Operation } from '../operation.ts'
import { fromEnum, refuseBlank } from '../translate.ts'

/** POST /v1/service-invoices/{invoice_id}/adjustments */
export function makeAdjustServiceInvoice(invoicing: Invoicing): Operation<'adjustServiceInvoice'> {
  return async (sent) => {
    const { amount, adjustment_type: adjustmentType = 'OTHER', reason } = sent.body
    refuseBlank({ reason })
    const adjusted = await invoicing.adjust({
      ...fromInvoiceAct(sent),
      amount: fromDecimalInput(amount, { form: 'money', path: '/body/amount' }),
      adjustmentType: fromEnum(adjustmentType),
      reason: reason ?? null,
    })
    return toBookedReply(adjusted)
  }
}
