import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { toCreditedReply } from '../invoices/act-replies.ts'
import { fromDecimalInput } from '../invoices/decimal-text.ts'
import { fromInvoiceAct } from '../invoices/from-invoice-request.ts'
import type { components } from '../generated/contract.ts'
import type { Operation } from '../operation.ts'
import { refuseBlank } from '../translate.ts'

/** POST /v1/service-invoices/{invoice_id}/credit-notes */
export function makeCreateCreditNote(invoicing: Invoicing): Operation<'createCreditNote'> {
  return async (sent) => {
    const { reason, items = null } = sent.body
    refuseBlank({ reason })
    return toCreditedReply(await invoicing.credit({ ...fromInvoiceAct(sent), reason, lines: items && items.map(fromItem) }))
  }
}

const fromItem = ({ line, taxable_value }: components['schemas']['CreditNoteItemInput'], index: number) => ({
  lineIndex: line,
  taxableValue:
    taxable_value === undefined ? null : fromDecimalInput(taxable_value, { form: 'money', path: `/body/items/${index}/taxable_value` }),
})
