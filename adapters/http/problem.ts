import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Log } from '../../ports/driven/log.ts'
import { BillingError } from '../../src/domain/errors.ts'
import type { ErrorCode, ErrorKind } from '../../src/domain/errors.ts'

/** The one place that knows HTTP's numbers: a kind of refusal to its status (contract 1, "Statuses"). */
const statuses: Readonly<Record<ErrorKind, number>> = {
  MALFORMED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  MISSING: 404,
  METHOD_NOT_ALLOWED: 405,
  TOO_SLOW: 408,
  CONFLICT: 409,
  STALE: 412,
  TOO_LARGE: 413,
  MEDIA_TYPE: 415,
  EXPECTATION: 417,
  IMPOSSIBLE: 422,
  RATE_LIMITED: 429,
  HEADERS: 431,
  DEFECT: 500,
  UNAVAILABLE: 503,
}

/** A place of the input that does not fit. */
export interface Violation {
  readonly path: string
  readonly message: string
  readonly code: string
}

/** So many places one problem tells of. */
const violationsMax = 100

/** Input that the contract does not allow. Of very many violations it keeps the first hundred: nobody reads more. */
export class ViolationError extends BillingError {
  readonly violations: readonly Violation[]

  constructor(violations: readonly Violation[]) {
    const [first] = violations
    super(
      'VALIDATION_FAILED',
      first === undefined ? 'Cannot take the call: it does not fit the contract' : `Cannot take the call: ${first.path} ${first.message}`,
    )
    this.violations = violations.slice(0, violationsMax)
  }
}

/** A problem document, RFC 9457, with the members of contract 1. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly code: ErrorCode
  readonly request_id: string
  readonly retryable: boolean
  readonly [fact: string]: unknown
}

/** Which call an error is about. */
export interface Circumstances {
  readonly instance: string
  readonly requestId: string
}

/** The document that tells a caller of an error. What is no refusal is a defect: the caller sees the request id and nothing else. */
export function toProblem(error: unknown, { instance, requestId }: Circumstances): Problem {
  const refusal = error instanceof BillingError ? error : new BillingError('INTERNAL', 'The service failed; the log has the request id')
  const { code, kind, message, facts } = refusal
  return {
    // First, so that no fact takes the place of what every problem says.
    ...Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'bigint' ? Number(fact) : fact])),
    type: `/docs/errors#${code.toLowerCase().replaceAll('_', '-')}`,
    title: titleOf(code),
    status: statuses[kind],
    detail: message,
    instance,
    code,
    request_id: requestId,
    retryable: kind === 'UNAVAILABLE' || kind === 'RATE_LIMITED' || kind === 'TOO_SLOW',
    ...(refusal instanceof ViolationError && { errors: refusal.violations }),
  }
}

function titleOf(code: ErrorCode): string {
  const words = code.toLowerCase().replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Whether an error is a defect of ours, to be told to the log with all that is known. */
export const isDefect = (error: unknown): boolean => !(error instanceof BillingError) || error.kind === 'DEFECT'

// Of very many the metrics tell: a line for each would be a load of its own.
const isTurnedAway = ({ code, cause }: BillingError): boolean =>
  code === 'OVERLOADED' || (code === 'STORAGE_UNAVAILABLE' && cause === undefined)

/** The call that an Express request is. */
export const circumstancesOf = (req: Request, res: Response): Circumstances => ({
  instance: toInstance(req.originalUrl),
  requestId: String(res.locals['requestId']),
})

interface HandlerNeeds {
  readonly log: Log
  readonly isStopping: () => boolean
}

/** Answers every error that reaches the end of the chain. */
export function makeProblemHandler({ log, isStopping }: HandlerNeeds): ErrorRequestHandler {
  return (thrown: unknown, req, res, next) => {
    const error = asRefusal(thrown)
    const requestId = String(res.locals['requestId'])
    if (isDefect(error)) log.error({ err: error, request_id: requestId, method: req.method, path: req.path }, 'request failed')
    else if (error instanceof BillingError && error.kind === 'UNAVAILABLE' && !isTurnedAway(error)) {
      log.warn({ err: error, request_id: requestId, method: req.method, path: req.path }, 'request could not be served')
    }
    if (res.headersSent) {
      next(error) // Express ends the connection: half an answer must not look whole
      return
    }
    if (isStopping()) res.set('Connection', 'close')
    sendProblem(req, res, toProblem(error, circumstancesOf(req, res)))
  }
}

/** Where a problem was met: the path alone, since a query may hold what belongs in no log or document. */
export const toInstance = (url: string): string => encodeURI(url.split('?', 1)[0] ?? '/').replaceAll(/%25([0-9A-Fa-f]{2})/g, '%$1')

/** After how many seconds the same call may pass: where it would have had to wait, once that is over. */
export const retryAfterOf = ({ code, retry_after_seconds }: Problem): string =>
  code === 'OVERLOADED' ? String(Number(retry_after_seconds)) : '1'

function sendProblem(req: Request, res: Response, problem: Problem): void {
  res.status(problem.status).type('application/problem+json')
  if (problem.status === 401) res.set('WWW-Authenticate', 'Bearer realm="studio-billing"')
  if (problem.status === 503 && !res.hasHeader('Retry-After')) res.set('Retry-After', retryAfterOf(problem))
  res.set('Cache-Control', 'no-store')
  // A body that was not read would be taken for the next request's head.
  if (!req.complete && problem.status === 401) res.set('Connection', 'close')
  res.end(JSON.stringify(problem))
}

/** Errors that Express and the validator make, in the product's words. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof BillingError || !(error instanceof Error)) return error
  if (error instanceof URIError)
    return new ViolationError([{ path: '/path', message: 'is not a valid percent-encoding', code: 'encoding' }])
  if ('status' in error && error.status === 400 && 'errors' in error && Array.isArray(error.errors))
    return new ViolationError(error.errors.slice(0, violationsMax).map(toViolation))
  return error
}

function toViolation({ path = '', message = '', errorCode = '' }: { path?: string; message?: string; errorCode?: string }): Violation {
  // The validator names no rule for a query parameter that the contract does not have.
  const rule = errorCode.split('.')[0] ?? ''
  return { path, message, code: rule === '' ? 'unknown' : rule }
}
