import type { Instant } from '../../../src/domain/time.ts'

/** A time during which events had to wait. */
export interface Outage {
  readonly beganAt: Instant
  readonly endedAt: Instant
  /** Events that were kept in the end. */
  readonly waited: number
  /** Events that were turned away. */
  readonly refused: number
}

/** A flight of events to the database. */
interface Flight {
  readonly beganAt: Instant
}

export interface Outages {
  /** A flight is about to be sent. */
  begin(): Flight
  failed(flight: Flight): void
  /** An event that came then was turned away. */
  countRefused(cameAt: Instant): void
  /** It was answered, with so many events in it and so many that wait to be sent: what was an outage is over. */
  served(flight: Flight, counts: { readonly events: number; readonly behind: number }): void
  /** It was given up: nobody waits for its answer any more. */
  left(flight: Flight): void
}

interface Needs {
  readonly now: () => Instant
  /** Whether the database answers: asked while there is an outage and nothing is sent that would tell. */
  readonly isThere: () => Promise<boolean>
  readonly tell: (outage: Outage) => void
}

/** So long a statement may take before its events count as having waited. */
const slowMilliseconds = 1_000

/** The database is looked for so often where no event shows that it is there. */
const lookMilliseconds = 500

interface Course {
  beganAt: Instant
  /** When the first flight came through; null while none has. */
  endedAt: Instant | null
  waited: number
  refused: number
}

/** Notices when events have to wait for the database, and tells once it is over: once, however many flights it met. */
export function makeOutages({ now, isThere, tell }: Needs): Outages {
  const underWay = new Set<Flight>()
  let course: Course | null = null
  let looking: NodeJS.Timeout | null = null

  function open(beganAt: Instant): Course {
    course ??= { beganAt, endedAt: null, waited: 0, refused: 0 }
    if (beganAt < course.beganAt) course.beganAt = beganAt
    looking ??= setTimeout(() => void look(), lookMilliseconds).unref()
    return course
  }

  async function look(): Promise<void> {
    const answers = underWay.size === 0 && (await isThere())
    looking = null
    if (course === null) return
    if (answers && underWay.size === 0) end(now())
    else open(course.beganAt)
  }

  // Flights that met the same outage come back one after another.
  function endOnceAllAreBack(): void {
    const endedAt = course?.endedAt ?? null
    if (endedAt !== null && ![...underWay].some(({ beganAt }) => beganAt <= endedAt)) end(endedAt)
  }

  function end(endedAt: Instant): void {
    if (course === null) return
    const { beganAt, waited, refused } = course
    course = null
    tell({ beganAt, endedAt, waited, refused })
  }

  return {
    begin: () => {
      const flight = { beganAt: now() }
      underWay.add(flight)
      return flight
    },
    failed: ({ beganAt }) => {
      open(beganAt).endedAt = null
    },
    countRefused: (cameAt) => {
      open(cameAt).refused += 1
    },
    served: (flight, { events, behind }) => {
      underWay.delete(flight)
      const at = now()
      if (course === null && at - flight.beganAt < slowMilliseconds) return
      const current = open(flight.beganAt)
      current.waited += current.endedAt === null ? events + behind : events // those behind wait for the first one
      current.endedAt ??= at
      endOnceAllAreBack()
    },
    left: (flight) => {
      underWay.delete(flight)
      endOnceAllAreBack()
    },
  }
}
