import type { Knex } from 'knex'
import type { CreditNote, InvoiceMovement } from '../../../src/domain/invoices/invoice.ts'
import { creditNoteColumns, fromCreditNoteRow, fromMovementRow, movementColumns } from './document-rows.ts'
import type { CreditNoteRow, MovementRow } from './document-rows.ts'
import { invoiceColumns } from './invoice-rows.ts'
import type { InvoiceRow } from './invoice-rows.ts'

interface InvoiceName {
  readonly accountId: string
  readonly invoiceId: string
}

export const whereInvoice = ({ accountId, invoiceId }: InvoiceName) => ({ account_id: accountId, invoice_id: invoiceId })

/** By id alone, in the form of the index that has it. */
export const whereId = 'uuid_send(invoice_id) = uuid_send(?::uuid)'

/** Null where there is none. */
export async function accountOfInvoice(database: Knex, invoiceId: string): Promise<string | null> {
  const row = await database('ledger.invoices').whereRaw(whereId, [invoiceId]).first<{ account_id: string } | undefined>('account_id')
  return row?.account_id ?? null
}

/** By its id alone: from whichever account it is. */
export async function findInvoiceRow(database: Knex, invoiceId: string): Promise<InvoiceRow | null> {
  const row = await database('ledger.invoices').whereRaw(whereId, [invoiceId]).first<InvoiceRow | undefined>(database.raw(invoiceColumns))
  return row ?? null
}

/** Whoever changes an invoice, or what hangs on it, holds this. Null where there is none. */
export async function lockInvoice(trx: Knex.Transaction, name: InvoiceName): Promise<InvoiceRow | null> {
  const row = await trx('ledger.invoices').where(whereInvoice(name)).forUpdate().first<InvoiceRow | undefined>(trx.raw(invoiceColumns))
  return row ?? null
}

/** Newest first. */
export async function readCreditNotes(database: Knex, name: InvoiceName): Promise<readonly CreditNote[]> {
  const rows = await database('ledger.credit_notes')
    .where(whereInvoice(name))
    .orderBy('credit_note_id', 'desc')
    .select<CreditNoteRow[]>(database.raw(creditNoteColumns))
  return rows.map(fromCreditNoteRow)
}

/** A credit note, and the adjustment that it is. */
export async function readCredit(
  trx: Knex,
  name: InvoiceName,
  creditNoteId: string,
): Promise<{ readonly creditNote: CreditNote; readonly movement: InvoiceMovement }> {
  const named = { ...whereInvoice(name), credit_note_id: creditNoteId }
  const note = await trx('ledger.credit_notes').where(named).first<CreditNoteRow | undefined>(trx.raw(creditNoteColumns))
  const movement = await trx('ledger.invoice_movements').where(named).first<MovementRow | undefined>(trx.raw(movementColumns))
  if (note === undefined || movement === undefined) throw new Error(`credit note ${creditNoteId} is not whole`)
  return { creditNote: fromCreditNoteRow(note), movement: fromMovementRow(movement) }
}
