import type { CalendarDate } from '../../src/domain/invoices/invoice.ts'
import type { PeriodLength } from '../../src/domain/subscriptions/plan.ts'
import type { Instant } from '../../src/domain/time.ts'

/** Knows the IANA zones. Pure: the same question always has the same answer, as long as the zones' rules are the same. Rulebook 4. */
export interface Calendar {
  /**
   * The n-th boundary of periods from an anchor: its local date and n periods later, at the same time of day. Months clamp, and always from
   * the anchor: 31 January, 28 February, 31 March. A time of day that is skipped there moves on by what is skipped, one that comes twice
   * is the first.
   *
   * @param n from 0, which is the anchor itself
   */
  boundary(anchor: Instant, zone: string, period: PeriodLength, n: number): Instant

  /** The day of an instant in a zone. */
  dayOf(at: Instant, zone: string): CalendarDate

  /** When a day begins in a zone; with `days`, so many later. A due day is over when the next one begins. */
  startOfDay(day: CalendarDate, zone: string, days?: number): Instant
}
