import { BillingError } from '../errors.ts'
import { zeroMinor } from '../money.ts'
import type { Instant } from '../time.ts'
import { hasTax } from './amounts.ts'
import type { BillingProfile } from './billing-profile.ts'
import { addDays, dateIn } from './calendar.ts'
import { workedOut } from './draft.ts'
import { amountDueOf } from './due.ts'
import type { CalendarDate, Invoice, InvoiceChange, InvoiceRecord } from './invoice.ts'
import { fiscalYearOf } from './number.ts'
import { nameOf, refuseUnlessIssued, refuseUnlessOpen, refuseVoid } from './states.ts'
import { refuseUnlessInOrder } from './terms.ts'

interface Issue {
  /** Who sells; null: nobody. */
  readonly profile: BillingProfile | null
  /** Of the account. */
  readonly paymentTermsDays: number
  /** A date before the series' last one is taken, too. */
  readonly allowsBackdated: boolean
  readonly now: Instant
}

/**
 * Freezes a draft, to be given its number: seller, dates and amounts are now what the issued invoice will bear.
 *
 * @throws {BillingError} INVOICE_VOID, BILLING_PROFILE_MISSING, DATES_OUT_OF_ORDER, SELLER_NOT_REGISTERED; what `computeAmounts` refuses
 * @see rulebook 5
 */
export function issueInvoice(invoice: Invoice, { profile, paymentTermsDays, allowsBackdated, now }: Issue): InvoiceChange {
  refuseVoid(invoice, 'issue')
  if (invoice.status !== 'DRAFT') return unchanged(invoice)
  if (profile === null) {
    throw new BillingError('BILLING_PROFILE_MISSING', `Cannot issue ${nameOf(invoice)}: there is no billing profile that says who sells`)
  }
  const worked = workedOut(invoice.terms, profile)
  if (profile.gstin === null && hasTax(worked.amounts)) {
    throw new BillingError('SELLER_NOT_REGISTERED', `Cannot issue ${nameOf(invoice)}: it charges tax, and the seller has no GSTIN`)
  }
  const issuedDate = invoice.terms.issuedDate ?? dateIn(now, profile.timeZone)
  const dueDate = invoice.terms.dueDate ?? addDays(issuedDate, paymentTermsDays)
  refuseUnlessInOrder({ issuedDate, dueDate })
  refuseFarAway(issuedDate, dateIn(now, profile.timeZone))
  const numbering = {
    ...{ sellerId: profile.sellerId, gstin: profile.gstin, series: profile.seriesPrefix, fiscalYear: fiscalYearOf(issuedDate) },
    ...{ issuedDate, dueDate, allowsBackdated },
  }
  return { invoice: { ...invoice, ...worked, numbering, updatedAt: now }, records: [] }
}

const daysAhead = 366
const daysBack = 7_305 // twenty years

/** A slip in the year would spoil the series for all later dates; and a fiscal year is told by two digits. */
function refuseFarAway(issuedDate: CalendarDate, today: CalendarDate): void {
  if (issuedDate >= addDays(today, -daysBack) && issuedDate <= addDays(today, daysAhead)) return
  throw new BillingError('DATES_OUT_OF_ORDER', `Cannot issue with the date ${issuedDate}: today is ${today}, and that is too far away`)
}

/** Makes a frozen draft an issued invoice, with its number. One over nothing is paid at once. */
export function numberInvoice(invoice: Invoice, number: string, now: Instant): InvoiceChange {
  const { numbering } = invoice
  if (invoice.status !== 'DRAFT' || numbering === null) throw new Error(`invoice ${invoice.invoiceId} waits for no number`)
  const { issuedDate, dueDate } = numbering
  const issued: Invoice = {
    ...invoice,
    ...{ status: 'ISSUED', number, numbering: null, updatedAt: now },
    terms: { ...invoice.terms, issuedDate, dueDate },
  }
  const record = recordOf(issued, 'issued', { number, issued_date: issuedDate, due_date: dueDate })
  return settled(issued, [record], now)
}

/** A frozen draft that gets no number is a draft again. */
export const thawInvoice = (invoice: Invoice): Invoice => ({ ...invoice, numbering: null })

/** Says that it is with the buyer. @throws {BillingError} INVOICE_NOT_ISSUED, INVOICE_VOID */
export function sendInvoice(invoice: Invoice, now: Instant): InvoiceChange {
  refuseUnlessIssued(invoice, 'send')
  if (invoice.sentAt !== null) return unchanged(invoice)
  const status = invoice.status === 'ISSUED' ? 'SENT' : invoice.status
  return { invoice: { ...invoice, status, sentAt: now, updatedAt: now }, records: [recordOf(invoice, 'sent')] }
}

/** @throws {BillingError} INVOICE_NOT_UNPAID where something was paid or adjusted: then a credit note takes it back */
export function voidInvoice(invoice: Invoice, { reason, now }: { readonly reason: string; readonly now: Instant }): InvoiceChange {
  if (invoice.status === 'VOID') return unchanged(invoice)
  const isUnpaid = invoice.amountPaid === zeroMinor && invoice.amountAdjusted === zeroMinor
  if (!isUnpaid || invoice.status === 'PAID' || invoice.status === 'PARTIALLY_PAID') {
    throw new BillingError(
      'INVOICE_NOT_UNPAID',
      `Cannot void ${nameOf(invoice)}: something was paid or adjusted; a credit note takes it back`,
    )
  }
  const voided: Invoice = { ...invoice, status: 'VOID', voidedAt: now, voidReason: reason, updatedAt: now }
  return { invoice: voided, records: [recordOf(invoice, 'voided', { reason })] }
}

/** Notes a reminder: one a day, where the seller is. @throws {BillingError} INVOICE_NOT_ISSUED, INVOICE_ALREADY_PAID, INVOICE_VOID */
export function remindInvoice(invoice: Invoice, now: Instant): InvoiceChange {
  refuseUnlessOpen(invoice, 'remind of')
  const { lastRemindedAt, remindersTotal, timeZone } = invoice
  if (lastRemindedAt !== null && dateIn(lastRemindedAt, timeZone) === dateIn(now, timeZone)) return unchanged(invoice)
  const total = remindersTotal + 1
  const record = { ...recordOf(invoice, 'reminded', { reminder: total }), amount: amountDueOf(invoice) }
  return { invoice: { ...invoice, remindersTotal: total, lastRemindedAt: now, updatedAt: now }, records: [record] }
}

/** The status that follows from what is due, and the record of its getting PAID. */
export function settled(invoice: Invoice, records: readonly InvoiceRecord[], now: Instant): InvoiceChange {
  if (amountDueOf(invoice) > zeroMinor) {
    const status = invoice.amountPaid > zeroMinor ? 'PARTIALLY_PAID' : invoice.status
    return { invoice: { ...invoice, status }, records }
  }
  if (invoice.status === 'PAID') return { invoice, records }
  return { invoice: { ...invoice, status: 'PAID', paidAt: now }, records: [...records, recordOf(invoice, 'paid')] }
}

/** What the timeline says of an act on the whole invoice. */
export const recordOf = (
  { number, amounts }: Pick<Invoice, 'number' | 'amounts'>,
  act: string,
  facts: InvoiceRecord['payload'] = {},
): InvoiceRecord => ({ eventType: `service_invoice_${act}`, amount: amounts.total, payload: { number, ...facts } })

/** An act that was done before. */
export const unchanged = (invoice: Invoice): InvoiceChange => ({ invoice, records: [] })
