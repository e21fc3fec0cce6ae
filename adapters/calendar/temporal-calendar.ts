import { Temporal } from 'temporal-polyfill'
import type { Calendar } from '../../ports/driven/calendar.ts'
import { toCalendarDate } from '../../src/domain/invoices/calendar.ts'
import type { PeriodLength } from '../../src/domain/subscriptions/plan.ts'
import { toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'

type Spans = Record<PeriodLength['unit'], (count: number) => { readonly months: number } | { readonly days: number }>

const spans: Spans = {
  MONTH: (count) => ({ months: count }),
  QUARTER: (count) => ({ months: count * 3 }),
  YEAR: (count) => ({ months: count * 12 }),
  DAY: (count) => ({ days: count }),
}

/** The calendar by Temporal: the runtime's own where it has one, else its polyfill. The zones are the runtime's in both cases. */
export const makeTemporalCalendar = (): Calendar => ({
  boundary(anchor, zone, { unit, count }, n) {
    // The anchor may be in the second of two like hours, which its local time does not say.
    if (n === 0) return anchor
    const local = localTime(anchor, zone).add(spans[unit](count * n), { overflow: 'constrain' })
    return toInstant(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds)
  },

  dayOf: (at, zone) => toCalendarDate(localTime(at, zone).toPlainDate().toString()),

  // Where midnight is skipped a day begins later.
  startOfDay: (day, zone, days = 0) => toInstant(Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(zone).epochMilliseconds),
})

const localTime = (at: Instant, zone: string): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()
