import type { Instant } from '../time.ts'
import { addDays, dateIn, daysOf } from './calendar.ts'
import { amountDueOf, isOverdue } from './due.ts'
import type { CalendarDate, Invoice, InvoiceChange } from './invoice.ts'
import { recordOf, unchanged } from './lifecycle.ts'

/** How many days after its due day the buyer of an invoice is reminded. */
const reminderDays = [1, 7, 14, 30] as const

/** Notes that the due day is over, and how much is due still. Nothing of the invoice itself changes by that. */
export function markOverdue(invoice: Invoice, now: Instant): InvoiceChange {
  if (!isOverdue(invoice, daysOf(now))) return unchanged(invoice)
  const record = { ...recordOf(invoice, 'overdue', { due_date: invoice.terms.dueDate }), amount: amountDueOf(invoice) }
  return { invoice: { ...invoice, updatedAt: now }, records: [record] }
}

interface Reminded extends Pick<Invoice, 'timeZone' | 'lastRemindedAt'> {
  readonly terms: { readonly dueDate: CalendarDate | null }
}

/**
 * The reminder whose day has come, from 1; null where none has, or somebody has reminded of the invoice since. Of those that were missed
 * it is the latest alone.
 *
 * @param today where the seller is
 */
export function reminderDue({ terms, timeZone, lastRemindedAt }: Reminded, today: CalendarDate): number | null {
  const { dueDate } = terms
  if (dueDate === null) return null
  const come = reminderDays.filter((days) => addDays(dueDate, days) <= today)
  const latest = come.at(-1)
  if (latest === undefined) return null
  const isDone = lastRemindedAt !== null && dateIn(lastRemindedAt, timeZone) >= addDays(dueDate, latest)
  return isDone ? null : come.length
}
