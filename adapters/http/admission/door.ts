import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { RequestMetrics } from '../../../ports/driven/metrics.ts'
import type { BillingError } from '../../../src/domain/errors.ts'
import { retryAfterOf, toInstance, toProblem } from '../problem.ts'
import { chooseRequestId } from '../request-id.ts'
import type { Admission } from './admission.ts'
import { makeExpectedWait } from './expected-wait.ts'
import type { Lane } from './kinds-of-call.ts'
import type { KnownPath, KnownPaths } from './known-paths.ts'

interface Needs {
  readonly admission: Admission
  readonly paths: KnownPaths
  /** The application. */
  readonly handle: RequestListener
  readonly metrics: RequestMetrics
  readonly nextRequestId: () => string
}

interface Arrived {
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly at: number
  readonly path: KnownPath
}

/** One that is let in. */
interface Waiting extends Arrived {
  readonly isOfCrowd: boolean
}

/** One that is turned away. */
interface Refused extends Arrived {
  readonly refusal: BillingError
}

/**
 * So long one turn of the event loop takes up calls, at most; the others wait for the next, and what comes from the database goes between.
 * Else thousands of callers at once would hold up the answers of those who are served already.
 */
const turnMilliseconds = 20

/**
 * So long one turn tells callers that they are turned away: as long as all else took, but at least so long. Those who call again at once
 * must not take the time of those who were let in.
 */
const turnOfRefusedMilliseconds = 10

/** Where the first of them has waited longer for his refusal, they are given as many times more time, */
const patienceOfRefusedMilliseconds = 500

/** but no longer in one turn. */
const turnOfRefusedMaxMilliseconds = 40

/** So many are taken up a second, as far as is known before there is a line; fewer than that width wait for one turn or two. */
const lineOfDoor = { width: 64, usualPerSecond: 500 } as const

/**
 * Who has no more than so many before him is served however long it takes: nothing makes him late but a process that got no time, or
 * made something ready (the check of a path at its first call), and to turn him away would help nobody.
 */
const few = lineOfDoor.width

/**
 * Makes the door of the application: a call is let in or turned away as it comes, before anything of it is looked at but its line. Who is
 * let in is taken up in the order in which all came, and turned away yet where that takes too long. While there are few it costs next to nothing.
 */
export function makeDoor({ admission, paths, handle, metrics, nextRequestId }: Needs): RequestListener {
  const letIn = makeLine<Waiting>()
  const refused = makeLine<Refused>()
  /** How many of each lane are let in and not taken up. */
  const inLine = new Map<Lane, number>()
  const count = (lane: Lane, change: number): void => void inLine.set(lane, (inLine.get(lane) ?? 0) + change)
  const untilTakenUp = makeExpectedWait(lineOfDoor)
  /** When the first call of this turn of the event loop came; null before. */
  let turnBegan: number | null = null
  let turnEnded = 0

  function turn(): void {
    takeUpUntil(performance.now() + turnMilliseconds)
    const taken = performance.now()
    turnAwayUntil(taken + timeForRefused(taken))
    turnEnded = performance.now()
    turnBegan = null
    if (letIn.length() + refused.length() > 0) begin(turnEnded)
  }

  function timeForRefused(now: number): number {
    const haste = Math.max(1, (now - (refused.first()?.at ?? now)) / patienceOfRefusedMilliseconds)
    const fair = Math.min(turnMilliseconds, Math.max(turnOfRefusedMilliseconds, now - turnEnded))
    return Math.min(turnOfRefusedMaxMilliseconds, fair * haste)
  }

  function begin(now: number): void {
    turnBegan = now
    setImmediate(turn)
  }

  function takeUpUntil(end: number): void {
    for (let now = performance.now(); now < end; now = performance.now()) {
      const next = letIn.next()
      if (next === undefined) return
      untilTakenUp.leave(now)
      count(next.path.kind.lane, -1)
      if (next.req.socket.destroyed) continue // whoever went away meanwhile waits for nothing
      const refusal = admission.refusalOfLate(next.path.kind, now, next.isOfCrowd ? now - next.at : 0)
      if (refusal === null) handle(next.req, next.res)
      else refused.add({ ...next, refusal })
    }
  }

  function turnAwayUntil(end: number): void {
    while (performance.now() < end) {
      const next = refused.next()
      if (next === undefined) return
      if (!next.req.socket.destroyed) turnAway(next)
    }
  }

  function turnAway({ req, res, at, path: { operation }, refusal }: Refused): void {
    const requestId = chooseRequestId(req.headers['x-request-id'], nextRequestId)
    const problem = toProblem(refusal, { instance: toInstance(req.url ?? '/'), requestId })
    const body = JSON.stringify(problem)
    req.resume() // read by nobody, the body leaves the connection good for the next call
    res.writeHead(problem.status, {
      ...sameForAll,
      'X-Request-Id': requestId,
      'Retry-After': retryAfterOf(problem),
      'Content-Length': String(Buffer.byteLength(body)),
    })
    res.end(body)
    metrics.observeRequest({ operation, status: problem.status, seconds: (performance.now() - at) / 1000 })
  }

  return (req, res) => {
    const at = performance.now()
    if (turnBegan === null) begin(at)
    // What comes in one turn of the event loop was there when it began.
    const waited = at - (turnBegan ?? at)
    const hasTime = letIn.length() === 0 && waited < turnMilliseconds
    const path = hasTime && !admission.isBusy(at) ? null : paths.of(req)
    if (path === null) {
      handle(req, res)
      return
    }
    const isOfCrowd = letIn.length() >= few
    const ahead = { waited: isOfCrowd ? waited : 0, calls: inLine.get(path.kind.lane) ?? 0, milliseconds: untilTakenUp.expected(at) }
    const refusal = admission.refusalOf(path.kind, at, ahead)
    if (refusal !== null) refused.add({ req, res, at, path, refusal })
    else if (hasTime) handle(req, res)
    else {
      untilTakenUp.enter(at)
      count(path.kind.lane, 1)
      letIn.add({ req, res, at, path, isOfCrowd })
    }
  }
}

/** The room of a line is given back once so many of its places are behind. */
const behindMax = 1_024

function makeLine<Item>() {
  const items: Item[] = []
  let head = 0
  return {
    length: (): number => items.length - head,
    first: (): Item | undefined => items[head],
    add: (item: Item): void => void items.push(item),
    next: (): Item | undefined => {
      const item = items[head]
      if (item === undefined) return undefined
      head += 1
      if (head === items.length || head > behindMax) {
        items.splice(0, head)
        head = 0
      }
      return item
    },
  }
}

const sameForAll = {
  'Content-Type': 'application/problem+json',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none';frame-ancestors 'none'",
} as const
