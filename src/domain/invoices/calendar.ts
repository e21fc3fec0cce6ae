import { BillingError } from '../errors.ts'
import { dayText } from '../time.ts'
import type { Instant } from '../time.ts'
import type { CalendarDate } from './invoice.ts'

const dayMilliseconds = 86_400_000

// Names of areas and places, and UTC. What the runtime knows besides means something else elsewhere: PostgreSQL takes IST for Israel.
const nameOfZone = /^(UTC|(?!SystemV\/)[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/i

/** The day on which an instant is in a time zone (IANA). */
export function dateIn(instant: Instant, timeZone: string): CalendarDate {
  const format = new Intl.DateTimeFormat('en', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  })
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return toCalendarDate(`${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`)
}

/** Which day an instant is in a time zone. */
export type DayIn = (timeZone: string) => CalendarDate

/** The days on which one instant is: each zone is asked once, since that costs more than all else that a list asks of an invoice. */
export function daysOf(instant: Instant): DayIn {
  const days = new Map<string, CalendarDate>()
  return (timeZone) => {
    const day = days.get(timeZone) ?? dateIn(instant, timeZone)
    days.set(timeZone, day)
    return day
  }
}

/** @throws {BillingError} VALIDATION_FAILED where the calendar has ended before (it has four digits for the year) */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const later = dayText(dayNumberOf(date) + days)
  if (!isDate(later)) throw new BillingError('VALIDATION_FAILED', `Cannot count ${days} days from ${date}: the calendar does not go so far`)
  return later
}

/**
 * @param text as `2026-03-31`
 * @throws {BillingError} VALIDATION_FAILED where it is no such text, or there is no such day
 */
export function toCalendarDate(text: string): CalendarDate {
  if (!isDate(text)) throw new BillingError('VALIDATION_FAILED', `Cannot take ${text} as a date: there is no such day`)
  return text
}

/** Whether it is the name of a time zone of the IANA's list: `Asia/Kolkata`, `UTC`. No offset and no abbreviation is one. */
export function isTimeZone(name: string): boolean {
  if (!nameOfZone.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

// A day that there is comes back as itself; 30 February comes back as a day of March.
const isDate = (text: string): text is CalendarDate => /^\d{4}-\d\d-\d\d$/.test(text) && dayText(dayNumberOf(text)) === text

// Days since 1970. Date.UTC takes the years below 100 for those of the last century, so those are no dates here.
function dayNumberOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return Date.UTC(year, month - 1, day) / dayMilliseconds
}
