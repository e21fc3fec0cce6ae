/** What goes before somebody who comes now. */
export interface Ahead {
  readonly waiting: number
  /** When the batch left that has to come back before his can leave; null where none has to. */
  readonly blockedSince: number | null
}

/** How long one waits where many are served in batches. Times are milliseconds of one steady clock. */
export interface TurnWait {
  /** A batch leaves. */
  left(now: number, counts: { readonly taken: number; readonly behind: number }): void
  /** A batch is back that took so long. */
  took(milliseconds: number): void
  expected(ahead: Ahead, now: number): number
}

/**
 * Less than so much of a batch is no crowd, and none of it is turned away: all fit the next batch, and the last one may have been slow for
 * reasons of its own (the process got no time, a plan was made). Of a database that is away the pulse knows.
 */
export const fewOfBatch = 1 / 4

/** So many batches fly beside each other, at most. */
export const flightsMax = 2

/** A new batch weighs so much in the means: a few of them are enough to follow, and one that hangs is not believed. */
const weight = 1 / 4

/** The same of the pace at which they leave: they leave in pairs, so that every other pause is short. */
const weightOfPace = 1 / 8

/** A crowd is served so much slower than at first: whoever is turned away behind it takes time as well. */
const slowedBy = 1.5

/** Makes the wait of a queue whose batches take `batchMax`: until those before have left, and until the own batch is back. */
export function makeTurnWait(batchMax: number): TurnWait {
  let flight = 0
  /** Of each one of a crowd, how long those behind had to wait for him; 0 before there was any. */
  let pace = 0
  let before: { readonly leftAt: number; readonly taken: number } | null = null

  return {
    left: (now, { taken, behind }) => {
      if (before !== null) pace += ((now - before.leftAt) / before.taken - pace) * (pace === 0 ? 1 : weightOfPace)
      before = behind >= batchMax ? { leftAt: now, taken } : null
    },
    took: (milliseconds) => {
      flight += (milliseconds - flight) * (flight === 0 ? 1 : weight)
    },
    expected: ({ waiting, blockedSince }, now) => {
      // One that is late already says more than those before.
      const age = blockedSince === null ? 0 : now - blockedSince
      const own = Math.max(flight, age)
      const untilNext = blockedSince === null ? 0 : own - age
      if (waiting < batchMax) return untilNext + own
      return untilNext + own + slowedBy * waiting * Math.max(pace, own / flightsMax / batchMax)
    },
  }
}
