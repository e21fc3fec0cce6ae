/** A point in time: milliseconds since 1970 in UTC, as the clock port gives it. */
export type Instant = number & { readonly unit: 'Instant' }

/** A span of time in milliseconds. */
export type Milliseconds = number & { readonly unit: 'Milliseconds' }

export const toInstant = (milliseconds: number): Instant => {
  if (!Number.isSafeInteger(milliseconds)) throw new Error(`not an instant: ${milliseconds}`)
  return milliseconds as Instant
}

export const minutes = (count: number): Milliseconds => (count * 60_000) as Milliseconds

export const later = (instant: Instant, span: Milliseconds): Instant => toInstant(instant + span)

/** Whether an end, where there is one, has come: from that very instant on. Rulebook 2, "Expiry is a fact, not a sweep". */
export const hasCome = (end: Instant | null, now: Instant): boolean => end !== null && end <= now
