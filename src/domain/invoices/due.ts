import type { Minor } from '../money.ts'
import { smallerMinor, zeroMinor } from '../money.ts'
import type { DayIn } from './calendar.ts'
import type { CalendarDate, Invoice } from './invoice.ts'

interface Sums extends Pick<Invoice, 'status' | 'amountPaid' | 'amountAdjusted'> {
  readonly amounts: Pick<Invoice['amounts'], 'total'>
}

const balanceOf = ({ amounts, amountPaid, amountAdjusted }: Sums): bigint => amounts.total - amountPaid - amountAdjusted

/** What is still to pay: never below zero (rulebook 5), and nothing of a void invoice. */
export const amountDueOf = (invoice: Sums): Minor =>
  invoice.status !== 'VOID' && balanceOf(invoice) > 0n ? (balanceOf(invoice) as Minor) : zeroMinor

/** What is to be given back, because a credit note took back what had been paid: never more than was paid. */
export function amountOverpaidOf(invoice: Sums): Minor {
  const excess = -balanceOf(invoice)
  return excess > 0n ? smallerMinor(excess as Minor, invoice.amountPaid) : zeroMinor
}

interface Dated extends Pick<Invoice, 'timeZone'>, Sums {
  readonly terms: { readonly dueDate: CalendarDate | null }
}

/**
 * A fact of time: something is due, and the due day is over where the seller is.
 *
 * @param today `daysOf` now
 */
export function isOverdue(invoice: Dated, today: DayIn): boolean {
  const { status, terms, timeZone } = invoice
  if (status === 'DRAFT' || terms.dueDate === null) return false
  return amountDueOf(invoice) > 0n && terms.dueDate < today(timeZone)
}
