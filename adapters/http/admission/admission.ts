import type { RequestHandler } from 'express'
import type { DatabasePulse } from '../../../ports/driven/database-pulse.ts'
import type { ExpectingTurns } from '../../../ports/driven/credit-ledger.ts'
import type { ExpectingEvents } from '../../../ports/driven/event-inbox.ts'
import type { LoadMetrics } from '../../../ports/driven/metrics.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import { overloaded, waitLimitSeconds } from '../../../src/domain/load.ts'
import type { Route } from '../contract.ts'
import { makeExpectedWait } from './expected-wait.ts'
import type { ExpectedWait } from './expected-wait.ts'
import { kindOfCall } from './kinds-of-call.ts'
import type { KindOfCall, Lane } from './kinds-of-call.ts'

interface Needs {
  readonly pulse: DatabasePulse
  readonly turns: ExpectingTurns
  readonly events: ExpectingEvents
  readonly metrics: LoadMetrics
}

/** Who is let in, and who is turned away at once. Times are milliseconds of the process's steady clock. */
export interface Admission {
  /** Whether anybody might have to be turned away: if not, `refusalOf` need not be asked. */
  isBusy(now: number): boolean
  /** Why a call is turned away that comes now; null where it is let in. */
  refusalOf(kind: KindOfCall, now: number, ahead: Ahead): BillingError | null
  /** Why a call is turned away that was let in, but not taken up for so long (0 of one of a few); null where it is in time yet. */
  refusalOfLate(kind: KindOfCall, now: number, waited: number): BillingError | null
  /**
   * The step of a route that counts its calls while they are served; none for what nobody else waits for. It comes behind whoever calls is
   * known and has sent his body: else strangers who never end theirs would make a crowd.
   */
  stepsOf(route: Route): readonly RequestHandler[]
}

/** What goes before a call at the door. */
export interface Ahead {
  /** How long it has been there, at least; 0 of one of a few, who are late only where the process got no time. */
  readonly waited: number
  /** How many of its lane were let in and are not taken up yet. */
  readonly calls: number
  /** How long until all are that were let in, of whatever lane. */
  readonly milliseconds: number
}

/**
 * So many of a lane are served beside each other without waiting, about the connections that they share, and of the ledger's what fits a
 * batch easily; and so many are usually done a second.
 */
const lanes = {
  SPENDING: { width: 64, usualPerSecond: 500 },
  STATUS: { width: 8, usualPerSecond: 500 },
  WEBHOOKS: { width: 16, usualPerSecond: 250 },
  LISTS: { width: 4, usualPerSecond: 100 },
} as const

const leastLimit = Math.min(...Object.values(waitLimitSeconds)) * 1000

/**
 * Makes the admission: a call that would have to wait longer than its class is allowed is turned away with OVERLOADED, and while the
 * database is known to be away, after as long, with STORAGE_UNAVAILABLE. So waiting has a bound, however many call.
 *
 * Events are let in while the database is away: they come only once, so they wait for it in a bounded room of their own.
 */
export function makeAdmission({ pulse, turns, events, metrics }: Needs): Admission {
  const waits: Readonly<Record<Exclude<Lane, 'EVENTS' | 'ALONE'>, ExpectedWait>> = {
    SPENDING: makeExpectedWait(lanes.SPENDING),
    STATUS: makeExpectedWait(lanes.STATUS),
    WEBHOOKS: makeExpectedWait(lanes.WEBHOOKS),
    LISTS: makeExpectedWait(lanes.LISTS),
  }
  const all = Object.values(waits)
  const refusalByTenths = makeRefusals()

  function expectedOf(lane: Lane, now: number, { calls, milliseconds }: Ahead): number {
    if (lane === 'ALONE') return milliseconds
    // Events are not counted: those in the room may wait for a database that is away, which says nothing of the pace of the others.
    if (lane === 'EVENTS') return milliseconds + events.expectedWait()
    if (lane !== 'SPENDING') return Math.max(milliseconds, waits[lane].expected(now, calls))
    // Those who wait behind their own account are nobody else's.
    return Math.max(milliseconds, turns.expectedWait(now), waits.SPENDING.expected(now, calls - turns.waitingApart()))
  }

  function behindTheProcess(lane: Lane, now: number): number {
    if (lane === 'SPENDING') return turns.expectedWait(now)
    return lane === 'EVENTS' ? events.expectedWait() : 0
  }

  function refuse({ loadClass }: KindOfCall, now: number, expected: number): BillingError | null {
    const limit = waitLimitSeconds[loadClass] * 1000
    const away = pulse.awaySince()
    if (away !== null && loadClass !== 'EVENT' && now - away >= limit) {
      metrics.countShed({ loadClass, cause: 'DATABASE_AWAY' })
      return new BillingError('STORAGE_UNAVAILABLE', 'Cannot take the call: the database has not answered for a while')
    }
    if (expected < limit) return null
    if (loadClass === 'EVENT') events.turnedAway()
    metrics.countShed({ loadClass, cause: 'PROCESS' })
    return refusalByTenths(Math.round(expected / 100))
  }

  const refusalOf = (kind: KindOfCall, now: number, ahead: Ahead): BillingError | null =>
    refuse(kind, now, ahead.waited + expectedOf(kind.lane, now, ahead))

  return {
    isBusy: (now) => pulse.awaySince() !== null || all.some((wait) => wait.isCrowded()) || turns.expectedWait(now) >= leastLimit,
    refusalOf,
    refusalOfLate: (kind, now, waited) => refuse(kind, now, waited + behindTheProcess(kind.lane, now)),
    stepsOf: (route) => {
      const kind = kindOfCall(route)
      if (kind === null || kind.lane === 'EVENTS' || kind.lane === 'ALONE') return []
      const wait = waits[kind.lane]
      const count: RequestHandler = (req, res, next) => {
        const isGone = res.destroyed || req.socket.destroyed // of one that was cut off no end is told any more
        if (!isGone) {
          wait.enter(performance.now())
          res.once('close', () => wait.leave(performance.now()))
        }
        next()
      }
      return [count]
    },
  }
}

/** What is told thousands of times a second is made once: it is the same for all who would wait as long. */
function makeRefusals(): (tenthsOfSeconds: number) => BillingError {
  const made = new Map<number, BillingError>()
  return (tenths) => {
    // Longer than that nobody is let wait; it bounds the map.
    const told = Math.min(tenths, 1_000)
    const refusal = made.get(told) ?? overloaded(told / 10)
    made.set(told, refusal)
    return refusal
  }
}
