import type { Clock } from '../../../ports/driven/clock.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import type { InvoiceAnswer, Invoicing } from '../../../ports/driving/invoicing.ts'
import type { AdjustmentType, Invoice, InvoiceChange } from '../../domain/invoices/invoice.ts'
import { remindInvoice, sendInvoice, voidInvoice } from '../../domain/invoices/lifecycle.ts'
import { adjustInvoice, payInvoice } from '../../domain/invoices/settle.ts'
import { fromMoney } from '../../domain/money.ts'
import type { Instant } from '../../domain/time.ts'
import { toKeyed } from '../keyed.ts'

interface Needs {
  readonly invoices: Pick<InvoiceStore, 'change'>
  readonly ids: Ids
  readonly clock: Clock
}

type Request = Parameters<Invoicing['send']>[0]
type Adjustment = Parameters<Invoicing['adjust']>[0] & { readonly adjustmentType: Exclude<AdjustmentType, 'CREDIT_NOTE'> }

interface Acts extends Pick<Invoicing, 'send' | 'void' | 'remind' | 'pay'> {
  /** Any adjustment but a credit note, which is a document. */
  adjust(request: Adjustment): Promise<InvoiceAnswer>
}

/** What is done to an issued invoice, apart from giving it its number and taking it back: one transaction each. */
export function makeActOnInvoice({ invoices, ids, clock }: Needs): Acts {
  async function act<Said extends Request>(
    operation: string,
    said: Said,
    decide: (current: Invoice, now: Instant) => InvoiceChange,
  ): Promise<InvoiceAnswer> {
    const now = clock.now()
    const { invoiceId, actor, idempotencyKey, ...input } = said
    const keyed = toKeyed(operation, idempotencyKey, input)
    return { ...(await invoices.change(invoiceId, { actor, now, keyed }, (current) => decide(current, now))), now }
  }

  return {
    send: (said) => act('send-invoice', said, sendInvoice),
    remind: (said) => act('remind-invoice', said, remindInvoice),
    void: (said) => act('void-invoice', said, (current, now) => voidInvoice(current, { reason: said.reason, now })),
    pay: (said) =>
      act(said.amount === null ? 'mark-invoice-paid' : 'pay-invoice', said, (current, now) => {
        const { mode, reference, notes, paidOn } = said
        const amount = said.amount === null ? null : fromMoney(said.amount, current.terms.currency)
        return payInvoice(current, { movementId: ids.next(), amount, mode, reference, notes, paidOn, now })
      }),
    adjust: (said) =>
      act('adjust-invoice', said, (current, now) => {
        const { adjustmentType, reason } = said
        const amount = fromMoney(said.amount, current.terms.currency)
        return adjustInvoice(current, { movementId: ids.next(), amount, adjustmentType, reason, now })
      }),
  }
}
