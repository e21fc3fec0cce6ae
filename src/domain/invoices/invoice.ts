import type { Minor } from '../money.ts'
import type { Instant } from '../time.ts'
import type { Gstin, Seller, StateCode } from './billing-profile.ts'

/** A day of the calendar, `2026-03-31`, wherever one is. Two compare as texts. */
export type CalendarDate = string & { readonly form: 'CalendarDate' }

/** Thousandths: `1.500` is 1500. */
export type Quantity = bigint & { readonly unit: 'Quantity' }

/** Thousandths of a percent: 18 % is 18000. */
export type TaxRate = bigint & { readonly unit: 'TaxRate' }

/**
 * How a line is taxed. TAXABLE by its rate, which may be 0 (nil-rated). EXEMPT and ZERO_RATED have no rate; ZERO_RATED is for what
 * goes abroad or to an SEZ under a letter of undertaking. REVERSE_CHARGE: the buyer owes the tax, and the invoice does not charge it.
 */
export type TaxTreatment = 'TAXABLE' | 'EXEMPT' | 'ZERO_RATED' | 'REVERSE_CHARGE'

/** What a line says. */
export interface LineTerms {
  readonly description: string
  readonly quantity: Quantity
  readonly unitPrice: Minor
  readonly taxRate: TaxRate
  readonly taxTreatment: TaxTreatment
  /** HSN or SAC. */
  readonly taxCode: string | null
  /** The seller's own name of the service. */
  readonly serviceCode: string | null
  readonly orderIndex: number
}

/** The taxes on a value: CGST and SGST (or UTGST) within a state, IGST beyond. */
export interface Taxes {
  readonly cgst: Minor
  readonly sgst: Minor
  readonly igst: Minor
}

/** What follows from a line: rounded half-up at the line, so totals are sums of rounded lines. Rulebook 3 and 5. */
export interface InvoiceLine extends LineTerms, Taxes {
  readonly taxableValue: Minor
  /** What the buyer owes the state under reverse charge; it is no part of `total`. */
  readonly reverseChargeTax: Minor
  readonly total: Minor
}

export interface InvoiceAmounts {
  /** In the order of `orderIndex`; those of one index in the order in which they came. */
  readonly lines: readonly InvoiceLine[]
  /** The sum of taxable values. */
  readonly subtotal: Minor
  readonly cgstTotal: Minor
  readonly sgstTotal: Minor
  readonly igstTotal: Minor
  readonly taxTotal: Minor
  readonly reverseChargeTaxTotal: Minor
  /** What rounding to the whole unit adds or takes; zero where there is none. */
  readonly roundOff: Minor
  /** subtotal + taxTotal + roundOff, always. */
  readonly total: Minor
}

export interface BillTo {
  readonly name: string
  readonly address: string | null
  readonly gstin: Gstin | null
}

/** What a draft says; everything else follows from it and from who sells. */
export interface InvoiceTerms {
  /** ISO 4217. */
  readonly currency: string
  /** Null: the day on which it is issued, where the seller is. */
  readonly issuedDate: CalendarDate | null
  /** Null: `issuedDate` and the account's terms. */
  readonly dueDate: CalendarDate | null
  readonly notes: string | null
  readonly billTo: BillTo
  /** Null: the state of the buyer's GSTIN, else the seller's. */
  readonly placeOfSupply: StateCode | null
  /** The buyer is in a special economic zone: the supply is inter-state wherever it is. */
  readonly isSez: boolean
  /** Null: as the billing profile has it. */
  readonly roundsToWhole: boolean | null
  readonly lines: readonly LineTerms[]
}

export type InvoiceStatus = 'DRAFT' | 'ISSUED' | 'SENT' | 'PARTIALLY_PAID' | 'PAID' | 'VOID'

export type AdjustmentType = 'CREDIT_NOTE' | 'DISCOUNT' | 'WRITE_OFF' | 'TDS' | 'OTHER'

/**
 * A draft that is being issued: frozen until it has its number, so that what gets the number is what was asked to get it. Whoever
 * meets one finishes it.
 */
export interface Numbering {
  readonly sellerId: string
  /** What the seller is registered under; once a number was given under it, it is this seller's for good. */
  readonly gstin: Gstin | null
  readonly series: string
  /** `26-27`: April to March, of the date. */
  readonly fiscalYear: string
  readonly issuedDate: CalendarDate
  /** Null of a credit note, which is due never. */
  readonly dueDate: CalendarDate | null
  readonly allowsBackdated: boolean
}

export interface Invoice {
  readonly invoiceId: string
  readonly accountId: string
  readonly tenantId: string
  readonly status: InvoiceStatus
  readonly number: string | null
  readonly terms: InvoiceTerms
  /** Where the supply is taken to be: what the terms say, or what follows from them; null as long as neither seller nor buyer tells. */
  readonly placeOfSupply: StateCode | null
  /** As of the last edit, or since it was issued for good; null for a draft while there is no billing profile. */
  readonly seller: Seller | null
  /** Of the seller, which says when a due day is over. */
  readonly timeZone: string
  readonly amounts: InvoiceAmounts
  readonly amountPaid: Minor
  /** All adjustments, credit notes among them. */
  readonly amountAdjusted: Minor
  /** The part of the adjustments that credit notes are. */
  readonly amountCredited: Minor
  /** Of each line, the taxable value that credit notes have taken back; empty as long as there is none. */
  readonly creditedValues: readonly Minor[]
  readonly numbering: Numbering | null
  readonly sentAt: Instant | null
  readonly paidAt: Instant | null
  readonly voidedAt: Instant | null
  readonly voidReason: string | null
  readonly remindersTotal: number
  readonly lastRemindedAt: Instant | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** A payment or an adjustment: one immutable row. */
export interface InvoiceMovement {
  readonly movementId: string
  readonly kind: 'PAYMENT' | 'ADJUSTMENT'
  readonly amount: Minor
  /** Of an adjustment; null of a payment. */
  readonly adjustmentType: AdjustmentType | null
  /** Of a payment: how it came, `BANK_TRANSFER` and the like. */
  readonly mode: string | null
  readonly reference: string | null
  readonly notes: string | null
  /** Of a payment: the day on which it came. */
  readonly paidOn: CalendarDate | null
  /** The credit note that an adjustment is. */
  readonly creditNoteId: string | null
}

/** One row of the timeline about an invoice. */
export interface InvoiceRecord {
  readonly eventType: `service_invoice_${string}`
  /** What it is about, in money; null where it is not about a sum. */
  readonly amount: Minor | null
  readonly payload: Readonly<Record<string, unknown>>
}

/** A credit note's part of one line. All of it follows from how much of the line's taxable value is taken back. */
export interface CreditNoteLine extends Taxes {
  /** The line's place in the invoice's lines, from 0. */
  readonly lineIndex: number
  readonly taxableValue: Minor
  /** By which the buyer's own debt to the state gets less; it is no part of `total`. */
  readonly reverseChargeTax: Minor
  readonly total: Minor
}

/** Takes back an issued invoice, in part or whole: a document of its own, with a series of its own. */
export interface CreditNote {
  readonly creditNoteId: string
  readonly invoiceId: string
  readonly accountId: string
  readonly tenantId: string
  /** Null until its number is claimed; whoever meets one finishes it. */
  readonly number: string | null
  readonly numbering: Numbering
  readonly reason: string
  readonly lines: readonly CreditNoteLine[]
  readonly subtotal: Minor
  readonly cgstTotal: Minor
  readonly sgstTotal: Minor
  readonly igstTotal: Minor
  readonly taxTotal: Minor
  readonly roundOff: Minor
  readonly total: Minor
  readonly createdAt: Instant
}

/**
 * What an act does to an invoice. Nothing changes where `invoice` is the very one that was given: the act had been done before. One
 * that is frozen comes without records: they are of the issue, which is finished later.
 */
export interface InvoiceChange {
  readonly invoice: Invoice
  readonly records: readonly InvoiceRecord[]
  readonly movement?: InvoiceMovement
  readonly creditNote?: CreditNote
}
