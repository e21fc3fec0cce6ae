import type { ListedInvoice } from '../../../ports/driven/invoice-store.ts'
import type { Gstin, Seller, StateCode } from '../../../src/domain/invoices/billing-profile.ts'
import type { CalendarDate, Invoice, InvoiceLine, InvoiceStatus, LineTerms } from '../../../src/domain/invoices/invoice.ts'
import { toMinor } from '../../../src/domain/money.ts'
import type { Minor } from '../../../src/domain/money.ts'
import { toInstant } from '../../../src/domain/time.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { fromKeptJson, toKeptJson } from './kept-json.ts'
import type { Waiting } from './waiting.ts'

/** What lists read of an invoice; dates as text, since the driver would make them instants of the machine's own time zone. */
export const listedColumns = `account_id, invoice_id, tenant_id, status, number, waiting, currency, issued_date::text, due_date::text, notes,
  bill_to_name, bill_to_address, bill_to_gstin, named_place_of_supply, place_of_supply, is_sez, rounds_to_whole, seller, time_zone, subtotal,
  cgst_total, sgst_total, igst_total, tax_total, reverse_charge_tax_total, round_off, total, amount_paid, amount_adjusted, amount_credited,
  sent_at, paid_at, voided_at, void_reason, reminders_total, last_reminded_at, created_at, updated_at`

export const invoiceColumns = `${listedColumns}, lines::text, credited_values`

export interface ListedRow {
  readonly account_id: string
  readonly invoice_id: string
  readonly tenant_id: string
  readonly status: InvoiceStatus
  readonly number: string | null
  readonly waiting: Waiting | null
  readonly currency: string
  readonly issued_date: CalendarDate | null
  readonly due_date: CalendarDate | null
  readonly notes: string | null
  readonly bill_to_name: string
  readonly bill_to_address: string | null
  readonly bill_to_gstin: Gstin | null
  readonly named_place_of_supply: StateCode | null
  readonly place_of_supply: StateCode | null
  readonly is_sez: boolean
  readonly rounds_to_whole: boolean | null
  readonly seller: Seller | null
  readonly time_zone: string
  readonly subtotal: string
  readonly cgst_total: string
  readonly sgst_total: string
  readonly igst_total: string
  readonly tax_total: string
  readonly reverse_charge_tax_total: string
  readonly round_off: string
  readonly total: string
  readonly amount_paid: string
  readonly amount_adjusted: string
  readonly amount_credited: string
  readonly sent_at: Date | null
  readonly paid_at: Date | null
  readonly voided_at: Date | null
  readonly void_reason: string | null
  readonly reminders_total: number
  readonly last_reminded_at: Date | null
  readonly created_at: Date
  readonly updated_at: Date
}

export interface InvoiceRow extends ListedRow {
  readonly lines: string
  readonly credited_values: readonly string[]
}

export function fromListedRow(row: ListedRow): ListedInvoice {
  return {
    ...{ invoiceId: row.invoice_id, accountId: row.account_id, tenantId: row.tenant_id, status: row.status, number: row.number },
    terms: {
      ...{ currency: row.currency, issuedDate: row.issued_date, dueDate: row.due_date, notes: row.notes },
      billTo: { name: row.bill_to_name, address: row.bill_to_address, gstin: row.bill_to_gstin },
      ...{ placeOfSupply: row.named_place_of_supply, isSez: row.is_sez, roundsToWhole: row.rounds_to_whole },
    },
    ...{ placeOfSupply: row.place_of_supply, seller: row.seller, timeZone: row.time_zone },
    amounts: {
      ...{ subtotal: toMinor(row.subtotal), cgstTotal: toMinor(row.cgst_total), sgstTotal: toMinor(row.sgst_total) },
      ...{ igstTotal: toMinor(row.igst_total), taxTotal: toMinor(row.tax_total) },
      ...{ reverseChargeTaxTotal: toMinor(row.reverse_charge_tax_total), roundOff: toMinor(row.round_off), total: toMinor(row.total) },
    },
    ...{ amountPaid: toMinor(row.amount_paid), amountAdjusted: toMinor(row.amount_adjusted), amountCredited: toMinor(row.amount_credited) },
    numbering: row.waiting?.kind === 'INVOICE' ? row.waiting.numbering : null,
    ...{
      sentAt: fromDateOrNull(row.sent_at),
      paidAt: fromDateOrNull(row.paid_at),
      voidedAt: fromDateOrNull(row.voided_at),
      voidReason: row.void_reason,
    },
    ...{ remindersTotal: row.reminders_total, lastRemindedAt: fromDateOrNull(row.last_reminded_at) },
    ...{ createdAt: fromDate(row.created_at), updatedAt: fromDate(row.updated_at) },
  }
}

export function fromInvoiceRow(row: InvoiceRow): Invoice {
  const { terms, amounts, ...listed } = fromListedRow(row)
  const lines = fromKeptJson(row.lines) as readonly InvoiceLine[]
  return {
    ...listed,
    terms: { ...terms, lines: lines.map(toTerms) },
    amounts: { ...amounts, lines },
    creditedValues: row.credited_values.map(toMinor),
  }
}

// A line says its terms, and bears what follows from them: so both are kept once.
const toTerms = (line: InvoiceLine): LineTerms => ({
  ...{ description: line.description, quantity: line.quantity, unitPrice: line.unitPrice, taxRate: line.taxRate },
  ...{ taxTreatment: line.taxTreatment, taxCode: line.taxCode, serviceCode: line.serviceCode, orderIndex: line.orderIndex },
})

/** What changes once an invoice was issued. What it waits for is written apart. */
export const toLifeColumns = (invoice: Invoice) => ({
  status: invoice.status,
  amount_paid: String(invoice.amountPaid),
  amount_adjusted: String(invoice.amountAdjusted),
  amount_credited: String(invoice.amountCredited),
  credited_values: toKeptJson(invoice.creditedValues),
  sent_at: toDateOrNull(invoice.sentAt),
  paid_at: toDateOrNull(invoice.paidAt),
  voided_at: toDateOrNull(invoice.voidedAt),
  void_reason: invoice.voidReason,
  reminders_total: invoice.remindersTotal,
  last_reminded_at: toDateOrNull(invoice.lastRemindedAt),
  updated_at: toDate(invoice.updatedAt),
})

/** What an issued invoice bears for good, apart from what only issuing gives it. */
export const toTermsColumns = ({ terms, amounts, seller, placeOfSupply, timeZone }: Invoice) => ({
  currency: terms.currency,
  notes: terms.notes,
  bill_to_name: terms.billTo.name,
  bill_to_address: terms.billTo.address,
  bill_to_gstin: terms.billTo.gstin,
  named_place_of_supply: terms.placeOfSupply,
  place_of_supply: placeOfSupply,
  is_sez: terms.isSez,
  rounds_to_whole: terms.roundsToWhole,
  seller_id: seller?.sellerId ?? null,
  seller: seller === null ? null : JSON.stringify(seller),
  time_zone: timeZone,
  lines: toKeptJson(amounts.lines),
  ...toSums(amounts),
  reverse_charge_tax_total: String(amounts.reverseChargeTaxTotal),
})

/** What issuing gives; a draft may name its dates before. */
export const toIssueColumns = ({ number, terms }: Invoice) => ({ number, issued_date: terms.issuedDate, due_date: terms.dueDate })

export const toNewInvoiceColumns = (invoice: Invoice) => ({
  ...{ account_id: invoice.accountId, invoice_id: invoice.invoiceId, tenant_id: invoice.tenantId, created_at: toDate(invoice.createdAt) },
  ...{ ...toLifeColumns(invoice), ...toTermsColumns(invoice), ...toIssueColumns(invoice) },
})

interface Sums {
  readonly subtotal: Minor
  readonly cgstTotal: Minor
  readonly sgstTotal: Minor
  readonly igstTotal: Minor
  readonly taxTotal: Minor
  readonly roundOff: Minor
  readonly total: Minor
}

/** The sums that invoices and credit notes share. */
export const toSums = (sums: Sums) => ({
  ...{ subtotal: String(sums.subtotal), cgst_total: String(sums.cgstTotal), sgst_total: String(sums.sgstTotal) },
  ...{ igst_total: String(sums.igstTotal), tax_total: String(sums.taxTotal), round_off: String(sums.roundOff), total: String(sums.total) },
})

export const toDate = (instant: Instant): Date => new Date(instant)

export const fromDate = (date: Date): Instant => toInstant(date.getTime())

const toDateOrNull = (instant: Instant | null): Date | null => (instant === null ? null : toDate(instant))

const fromDateOrNull = (date: Date | null): Instant | null => (date === null ? null : fromDate(date))
