/** A point in time: milliseconds since 1970 in UTC, as the clock port gives it. */
export type Instant = number & { readonly unit: 'Instant' }

/** A span of time in milliseconds. */
export type Milliseconds = number & { readonly unit: 'Milliseconds' }

export const toInstant = (milliseconds: number): Instant => {
  if (!Number.isSafeInteger(milliseconds)) throw new Error(`not an instant: ${milliseconds}`)
  return milliseconds as Instant
}

export const seconds = (count: number): Milliseconds => (count * 1000) as Milliseconds

export const minutes = (count: number): Milliseconds => (count * 60_000) as Milliseconds

export const later = (instant: Instant, span: Milliseconds): Instant => toInstant(instant + span)

/** Of two instants the earlier one, as far as there are any. */
export const earliest = (one: Instant | null, other: Instant | null): Instant | null => {
  if (one === null) return other
  return other !== null && other < one ? other : one
}

/** Now, or that instant where the clock was set back behind it. */
export const notBefore = (instant: Instant | null, now: Instant): Instant => (instant !== null && instant > now ? instant : now)

/** Whether an end, where there is one, has come: from that very instant on. Rulebook 2, "Expiry is a fact, not a sweep". */
export const hasCome = (end: Instant | null, now: Instant): boolean => end !== null && end <= now

const dayMilliseconds = 86_400_000

/** An instant in UTC as RFC 3339 writes it, with milliseconds: `2026-02-24T10:15:00.000Z`. */
export function toTimestamp(instant: Instant): string {
  const day = Math.floor(instant / dayMilliseconds)
  const rest = instant - day * dayMilliseconds
  const padded = (count: number, width: number): string => String(count).padStart(width, '0')
  const [hours, ofHour] = [Math.floor(rest / 3_600_000), rest % 3_600_000]
  const [ofDay, ofMinute] = [Math.floor(ofHour / 60_000), ofHour % 60_000]
  return `${dayText(day)}T${padded(hours, 2)}:${padded(ofDay, 2)}:${padded(Math.floor(ofMinute / 1000), 2)}.${padded(ofMinute % 1000, 3)}Z`
}

/**
 * A day as `2026-03-31`, from the days since 1970.
 *
 * The calendar repeats every 400 years, which are 146,097 days; years are counted from March here, so that a leap day is the last.
 */
export function dayText(dayNumber: number): string {
  const days = dayNumber + 719_468
  const cycle = Math.floor(days / 146_097)
  const dayOfCycle = days - cycle * 146_097
  const leapDays = Math.floor(dayOfCycle / 1_460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096)
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365)
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
