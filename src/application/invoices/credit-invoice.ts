import type { BillingProfiles } from '../../../ports/driven/billing-profiles.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import type { AdjustInvoiceRequest, CreditInvoiceRequest, InvoiceAnswer } from '../../../ports/driving/invoicing.ts'
import { creditInvoice } from '../../domain/invoices/credit-note.ts'
import type { CreditWanted } from '../../domain/invoices/credit-note.ts'
import type { Invoice } from '../../domain/invoices/invoice.ts'
import { refuseUnlessIssued } from '../../domain/invoices/states.ts'
import { fromMoney } from '../../domain/money.ts'
import { toKeyed } from '../keyed.ts'
import { findInvoice } from './find-invoice.ts'

interface Needs {
  readonly invoices: Pick<InvoiceStore, 'find' | 'change'>
  readonly profiles: Pick<BillingProfiles, 'find'>
  readonly ids: Ids
  readonly clock: Clock
}

interface Said {
  readonly invoiceId: string
  readonly actor: string
  readonly idempotencyKey: string | null
  readonly operation: string
  readonly reason: string
  readonly input: object
}

const usualReason = 'Credit note'

/** Takes back an issued invoice by a credit note, which gets its number from the store. */
export function makeCreditInvoice({ invoices, profiles, ids, clock }: Needs) {
  async function issueNote(said: Said, wantedOf: (invoice: Invoice) => CreditWanted): Promise<InvoiceAnswer> {
    const now = clock.now()
    const { invoiceId, actor, idempotencyKey, reason } = said
    const found = await findInvoice(invoices, invoiceId)
    const profile = found.seller === null ? null : await profiles.find(found.seller.sellerId)
    const act = { actor, now, keyed: toKeyed(said.operation, idempotencyKey, said.input) }
    const changed = await invoices.change(invoiceId, act, (current) => {
      refuseUnlessIssued(current, 'credit')
      if (profile === null) throw new Error(`invoice ${invoiceId} was issued by nobody`)
      const wanted = wantedOf(current)
      return creditInvoice(current, { creditNoteId: ids.next(), movementId: ids.next(), wanted, reason, profile, now })
    })
    return { ...changed, now }
  }

  return {
    /** All that is left, or parts of named lines. */
    credit: ({ lines, reason, ...act }: CreditInvoiceRequest) =>
      issueNote({ ...act, reason, operation: 'credit-invoice', input: { lines, reason } }, ({ terms }) =>
        lines === null ? { kind: 'REST' } : { kind: 'LINES', lines: lines.map((line) => fromLine(line, terms.currency)) },
      ),

    /** A sum, spread over all lines: the adjustment that is a credit note. */
    creditSum: ({ amount, reason, adjustmentType, ...act }: AdjustInvoiceRequest) =>
      issueNote(
        { ...act, reason: reason ?? usualReason, operation: 'adjust-invoice', input: { amount, adjustmentType, reason } },
        ({ terms }) => ({ kind: 'SUM', amount: fromMoney(amount, terms.currency) }),
      ),
  }
}

type SaidLine = NonNullable<CreditInvoiceRequest['lines']>[number]

const fromLine = ({ lineIndex, taxableValue }: SaidLine, currency: string) => ({
  lineIndex,
  taxableValue: taxableValue === null ? null : fromMoney(taxableValue, currency),
})
