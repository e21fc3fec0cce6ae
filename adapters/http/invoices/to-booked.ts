import type { KeptMovement } from '../../../ports/driven/invoice-store.ts'
import type { CreditNote, InvoiceMovement } from '../../../src/domain/invoices/invoice.ts'
import { toMoney } from '../../../src/domain/money.ts'
import type { components } from '../generated/contract.ts'
import { toTimestamp } from '../translate.ts'

// What is booked on an invoice: payments, adjustments, and the credit notes that some of these are.

type Schemas = components['schemas']

export const toMovement = (movement: InvoiceMovement, currency: string): Schemas['InvoiceMovement'] => ({
  id: movement.movementId,
  kind: movement.kind,
  amount: toMoney(movement.amount, currency),
  currency,
  adjustment_type: movement.adjustmentType,
  mode: movement.mode,
  reference: movement.reference,
  notes: movement.notes,
  paid_on: movement.paidOn,
  credit_note_id: movement.creditNoteId,
})

export const toRecordedMovement = (movement: KeptMovement, currency: string): Schemas['RecordedInvoiceMovement'] => ({
  ...toMovement(movement, currency),
  actor: movement.actor,
  created_at: toTimestamp(movement.createdAt),
})

export function toCreditNote(note: CreditNote, currency: string): Schemas['CreditNote'] {
  const money = (amount: typeof note.total): string => toMoney(amount, currency)
  return {
    id: note.creditNoteId,
    invoice_id: note.invoiceId,
    tenant_id: note.tenantId,
    account_id: note.accountId,
    number: note.number,
    issued_date: note.numbering.issuedDate,
    currency,
    reason: note.reason,
    items: note.lines.map(({ lineIndex, taxableValue, cgst, sgst, igst, reverseChargeTax, total }) => ({
      ...{ line: lineIndex, taxable_value: money(taxableValue) },
      ...{ cgst: money(cgst), sgst: money(sgst), igst: money(igst) },
      ...{ reverse_charge_tax: money(reverseChargeTax), total: money(total) },
    })),
    subtotal: money(note.subtotal),
    cgst_total: money(note.cgstTotal),
    sgst_total: money(note.sgstTotal),
    igst_total: money(note.igstTotal),
    tax_total: money(note.taxTotal),
    round_off: money(note.roundOff),
    total_amount: money(note.total),
    created_at: toTimestamp(note.createdAt),
  }
}
