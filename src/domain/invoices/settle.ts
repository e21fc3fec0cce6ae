import { BillingError } from '../errors.ts'
import type { Minor } from '../money.ts'
import { plusMinor, toMoney, zeroMinor } from '../money.ts'
import type { Instant } from '../time.ts'
import { dateIn } from './calendar.ts'
import { amountDueOf } from './due.ts'
import type { AdjustmentType, CalendarDate, Invoice, InvoiceChange, InvoiceMovement } from './invoice.ts'
import { recordOf, settled, unchanged } from './lifecycle.ts'
import { nameOf, refuseUnlessOpen } from './states.ts'

interface Payment {
  readonly movementId: string
  /** Null: all that is due. */
  readonly amount: Minor | null
  readonly mode: string | null
  readonly reference: string | null
  readonly notes: string | null
  /** Null: today, where the seller is. */
  readonly paidOn: CalendarDate | null
  readonly now: Instant
}

/**
 * Books a payment. All that is due of an invoice that is paid is nothing: that was done before.
 *
 * @throws {BillingError} INVOICE_NOT_ISSUED, INVOICE_ALREADY_PAID, INVOICE_VOID, AMOUNT_NOT_ALLOWED, AMOUNT_EXCEEDS_DUE, DATES_OUT_OF_ORDER
 */
export function payInvoice(invoice: Invoice, { amount: wanted, now, ...says }: Payment): InvoiceChange {
  if (wanted === null && invoice.status === 'PAID') return unchanged(invoice)
  refuseUnlessOpen(invoice, 'pay')
  const amount = wanted ?? amountDueOf(invoice)
  refuseBeyondDue(invoice, amount, 'pay')
  const today = dateIn(now, invoice.timeZone)
  const paidOn = says.paidOn ?? today
  if (paidOn > today) throw new BillingError('DATES_OUT_OF_ORDER', `Cannot book a payment of ${paidOn}: that day is yet to come`)

  const movement: InvoiceMovement = { ...says, paidOn, amount, kind: 'PAYMENT', adjustmentType: null, creditNoteId: null }
  const { movementId, mode, reference } = movement
  const facts = { movement_id: movementId, mode, reference, paid_on: paidOn }
  const record = { ...recordOf(invoice, 'payment_recorded', facts), amount }
  const paid = { ...invoice, amountPaid: plusMinor(invoice.amountPaid, amount), updatedAt: now }
  return { ...settled(paid, [record], now), movement }
}

interface Adjustment {
  readonly movementId: string
  readonly amount: Minor
  /** A credit note is a document: `creditInvoice` makes it. */
  readonly adjustmentType: Exclude<AdjustmentType, 'CREDIT_NOTE'>
  readonly reason: string | null
  readonly now: Instant
}

/**
 * Books what is not paid, and need not be: a discount, tax that the payer deducts (TDS), what is written off.
 *
 * @throws {BillingError} INVOICE_NOT_ISSUED, INVOICE_ALREADY_PAID, INVOICE_VOID, AMOUNT_NOT_ALLOWED, AMOUNT_EXCEEDS_DUE
 */
export function adjustInvoice(invoice: Invoice, { movementId, amount, adjustmentType, reason, now }: Adjustment): InvoiceChange {
  refuseUnlessOpen(invoice, 'adjust')
  refuseBeyondDue(invoice, amount, 'adjust')
  const movement: InvoiceMovement = {
    ...{ movementId, kind: 'ADJUSTMENT', amount, adjustmentType, notes: reason },
    ...{ mode: null, reference: null, paidOn: null, creditNoteId: null },
  }
  const facts = { movement_id: movementId, adjustment_type: adjustmentType, reason }
  const record = { ...recordOf(invoice, 'adjusted', facts), amount }
  const adjusted = { ...invoice, amountAdjusted: plusMinor(invoice.amountAdjusted, amount), updatedAt: now }
  return { ...settled(adjusted, [record], now), movement }
}

function refuseBeyondDue(invoice: Invoice, amount: Minor, act: string): void {
  const { currency } = invoice.terms
  const [said, due] = [amount, amountDueOf(invoice)].map((sum) => toMoney(sum, currency))
  if (amount <= zeroMinor) throw new BillingError('AMOUNT_NOT_ALLOWED', `Cannot ${act} ${said} ${currency}: it has to be more than nothing`)
  if (amount <= amountDueOf(invoice)) return
  throw new BillingError('AMOUNT_EXCEEDS_DUE', `Cannot ${act} ${said} ${currency} of ${nameOf(invoice)}: ${due} is due`, {
    amount_due: due ?? null,
  })
}
