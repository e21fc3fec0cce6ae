import type { ZonedDateTime } from '@js-joda/core'
import { Instant as JodaInstant, LocalDate, LocalDateTime, ZoneId } from '@js-joda/core'
import '@js-joda/timezone'
import type { Calendar } from '../../ports/driven/calendar.ts'
import { toCalendarDate } from '../../src/domain/invoices/calendar.ts'
import type { PeriodLength } from '../../src/domain/subscriptions/plan.ts'
import { toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'

/**
 * The same questions answered by another library, which brings a copy of the IANA's zones of its own. Its rule for a time of day that is
 * skipped or comes twice is the same: on by what is skipped, and the first.
 */
export const secondCalendar: Calendar = {
  boundary(anchor, zone, period, n) {
    if (n === 0) return anchor
    return toTime(plus(localTime(anchor, zone), period, n).atZone(ZoneId.of(zone)))
  },

  dayOf: (at, zone) => toCalendarDate(localTime(at, zone).toLocalDate().toString()),

  startOfDay(day, zone, days = 0) {
    return toTime(LocalDate.parse(day).plusDays(days).atStartOfDay(ZoneId.of(zone)))
  },
}

/** What a clock on the wall shows there. */
export const wallClock = (at: Instant, zone: string): string => localTime(at, zone).toString()

/** When the clock on the wall shows it there, for the first time. */
export const whenItShows = (local: string, zone: string): Instant => toTime(LocalDateTime.parse(local).atZone(ZoneId.of(zone)))

const localTime = (at: Instant, zone: string): LocalDateTime => LocalDateTime.ofInstant(JodaInstant.ofEpochMilli(at), ZoneId.of(zone))

const toTime = (at: ZonedDateTime): Instant => toInstant(at.toInstant().toEpochMilli())

function plus(local: LocalDateTime, { unit, count }: PeriodLength, n: number): LocalDateTime {
  if (unit === 'DAY') return local.plusDays(count * n)
  if (unit === 'MONTH') return local.plusMonths(count * n)
  if (unit === 'QUARTER') return local.plusMonths(3 * count * n)
  return local.plusYears(count * n)
}
