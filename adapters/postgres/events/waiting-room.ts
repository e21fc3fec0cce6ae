import type { Received } from '../../../ports/driven/event-inbox.ts'
import type { IncomingEvent } from '../../../src/domain/events/event.ts'
import { overloaded, waitLimitSeconds } from '../../../src/domain/load.ts'
import { unavailable } from '../failures.ts'
import { fewOfBatch, makeTurnWait } from '../turn-wait.ts'
import { patienceMilliseconds } from './patience.ts'

/** An event whose caller waits for an answer. */
export interface Waiting {
  readonly event: IncomingEvent
  readonly bytes: number
  /** Whether it may be on disk though no answer has come: it was sent. */
  mayBeKept: boolean
  /** Whether its caller has an answer. */
  isAnswered: boolean
  readonly answer: (received: Received | Error) => void
}

export interface WaitingRoom {
  /** Lets an event in. It is turned away where there is no room or too many stand before it, or once it has waited too long. */
  enter(event: IncomingEvent): Promise<Received | Error>
  /** Those that have waited longest, as many as one statement takes. */
  next(): readonly Waiting[]
  /** So long those took that were taken together, where nothing went wrong. */
  took(milliseconds: number): void
  /** How many nobody has taken yet. */
  count(): number
  /** How long one would wait that came now, in milliseconds. */
  expectedWait(): number
}

/** What the waiting room holds, with what is being sent. */
const room = { events: 20_000, bytes: 64 * 1024 * 1024 }

/** What one statement takes. */
const flightMax = { events: 500, bytes: 4 * 1024 * 1024 }

interface Needs {
  readonly onRefused: (event: IncomingEvent) => void
  /** One of those was refused since too many stood before it. */
  readonly onShed: () => void
  /** Why events have to wait. */
  readonly cause: () => unknown
}

/** Where events wait for the database: bounded, in number and in time. */
export function makeWaitingRoom({ onRefused, onShed, cause }: Needs): WaitingRoom {
  const queue: Waiting[] = []
  const held = { events: 0, bytes: 0 }
  const wait = makeTurnWait(flightMax.events)

  function leave(one: Waiting): void {
    one.isAnswered = true
    held.events -= 1
    held.bytes -= one.bytes
  }

  // By a timer of its own: a database that hangs lets no statement come back in time.
  function giveUp(one: Waiting): void {
    const place = queue.indexOf(one)
    if (place >= 0) queue.splice(place, 1)
    onRefused(one.event)
    one.answer(unavailable('keep the event', { cause: cause(), isUnknown: one.mayBeKept }))
  }

  // While the database is away nobody knows how long: then time alone tells. A few are let in, however long the last ones took: so what it
  // takes is learned again.
  const expectedWait = (): number =>
    queue.length < flightMax.events * fewOfBatch ? 0 : wait.expected({ waiting: queue.length, blockedSince: null }, 0)

  return {
    enter: (event) => {
      const seconds = expectedWait() / 1000
      if (seconds >= waitLimitSeconds.EVENT) {
        onShed()
        onRefused(event)
        return Promise.resolve(overloaded(seconds))
      }
      const bytes = event.payload.length + (event.otherMembers?.length ?? 0) + 1_000
      if (held.events >= room.events || held.bytes + bytes > room.bytes) {
        onRefused(event)
        return Promise.resolve(unavailable('keep the event', { cause: new Error('the waiting room is full') }))
      }
      held.events += 1
      held.bytes += bytes
      return new Promise((resolve) => {
        const answer = (received: Received | Error): void => {
          if (one.isAnswered) return
          clearTimeout(timer)
          leave(one)
          resolve(received)
        }
        const one: Waiting = { event, bytes, mayBeKept: false, isAnswered: false, answer }
        const timer = setTimeout(() => giveUp(one), patienceMilliseconds)
        queue.push(one)
      })
    },
    next: () => {
      let bytes = 0
      let count = 0
      while (count < queue.length && count < flightMax.events && (count === 0 || bytes + (queue[count]?.bytes ?? 0) <= flightMax.bytes)) {
        bytes += queue[count]?.bytes ?? 0
        count += 1
      }
      wait.left(performance.now(), { taken: count, behind: queue.length - count })
      return queue.splice(0, count)
    },
    took: wait.took,
    count: () => queue.length,
    expectedWait,
  }
}
