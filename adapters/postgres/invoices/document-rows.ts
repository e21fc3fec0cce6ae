import type { KeptMovement } from '../../../ports/driven/invoice-store.ts'
import type { Act } from '../../../ports/driven/account-store.ts'
import type {
  AdjustmentType,
  CalendarDate,
  CreditNote,
  CreditNoteLine,
  Invoice,
  InvoiceMovement,
  Numbering,
} from '../../../src/domain/invoices/invoice.ts'
import { toMinor } from '../../../src/domain/money.ts'
import { fromDate, toDate, toSums } from './invoice-rows.ts'
import { fromKeptJson, toKeptJson } from './kept-json.ts'

export const movementColumns = `movement_id, kind, amount, adjustment_type, mode, reference, notes, paid_on::text, credit_note_id, actor, created_at`

export interface MovementRow {
  readonly movement_id: string
  readonly kind: InvoiceMovement['kind']
  readonly amount: string
  readonly adjustment_type: AdjustmentType | null
  readonly mode: string | null
  readonly reference: string | null
  readonly notes: string | null
  readonly paid_on: CalendarDate | null
  readonly credit_note_id: string | null
  readonly actor: string
  readonly created_at: Date
}

export const fromMovementRow = (row: MovementRow): InvoiceMovement => ({
  ...{ movementId: row.movement_id, kind: row.kind, amount: toMinor(row.amount), adjustmentType: row.adjustment_type, mode: row.mode },
  ...{ reference: row.reference, notes: row.notes, paidOn: row.paid_on, creditNoteId: row.credit_note_id },
})

export const fromKeptMovementRow = (row: MovementRow): KeptMovement => ({
  ...fromMovementRow(row),
  ...{ actor: row.actor, createdAt: fromDate(row.created_at) },
})

type Owner = Pick<Invoice, 'accountId' | 'tenantId' | 'invoiceId'>

export const toMovementColumns = (
  { accountId, tenantId, invoiceId }: Owner,
  movement: InvoiceMovement,
  { actor, now }: Pick<Act, 'actor' | 'now'>,
) => ({
  ...{ account_id: accountId, tenant_id: tenantId, invoice_id: invoiceId, movement_id: movement.movementId, kind: movement.kind },
  ...{ amount: String(movement.amount), adjustment_type: movement.adjustmentType, mode: movement.mode, reference: movement.reference },
  ...{ notes: movement.notes, paid_on: movement.paidOn, credit_note_id: movement.creditNoteId, actor, created_at: toDate(now) },
})

export const creditNoteColumns = `credit_note_id, invoice_id, account_id, tenant_id, number, numbering, reason, lines::text, subtotal, cgst_total,
  sgst_total, igst_total, tax_total, round_off, total, created_at`

export interface CreditNoteRow {
  readonly credit_note_id: string
  readonly invoice_id: string
  readonly account_id: string
  readonly tenant_id: string
  readonly number: string | null
  readonly numbering: Numbering
  readonly reason: string
  readonly lines: string
  readonly subtotal: string
  readonly cgst_total: string
  readonly sgst_total: string
  readonly igst_total: string
  readonly tax_total: string
  readonly round_off: string
  readonly total: string
  readonly created_at: Date
}

export const fromCreditNoteRow = (row: CreditNoteRow): CreditNote => ({
  ...{ creditNoteId: row.credit_note_id, invoiceId: row.invoice_id, accountId: row.account_id, tenantId: row.tenant_id },
  ...{ number: row.number, numbering: row.numbering, reason: row.reason, lines: fromKeptJson(row.lines) as readonly CreditNoteLine[] },
  ...{ subtotal: toMinor(row.subtotal), cgstTotal: toMinor(row.cgst_total), sgstTotal: toMinor(row.sgst_total) },
  ...{ igstTotal: toMinor(row.igst_total), taxTotal: toMinor(row.tax_total), roundOff: toMinor(row.round_off), total: toMinor(row.total) },
  createdAt: fromDate(row.created_at),
})

export const toCreditNoteColumns = (note: CreditNote) => ({
  ...{ account_id: note.accountId, tenant_id: note.tenantId, invoice_id: note.invoiceId, credit_note_id: note.creditNoteId },
  ...{ number: note.number, numbering: JSON.stringify(note.numbering), reason: note.reason, lines: toKeptJson(note.lines) },
  ...{ ...toSums(note), created_at: toDate(note.createdAt) },
})
