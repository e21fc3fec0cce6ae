import type { ErrorRequestHandler } from 'express'
import type { RecordingEvents } from '../../../ports/driving/recording-events.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import { asRefusal } from '../problem.ts'
import { localsOf } from '../request-locals.ts'
import { safeText } from './safe-text.ts'

type KeepRefused = RecordingEvents['keepRefused']
type Refused = Parameters<KeepRefused>[0][number]

/**
 * Makes the step behind the operations that take events: what an authenticated caller sent is kept as it came before the refusal is
 * told, since V1 does not send it again (contract 3).
 */
export function makeKeepRefused(keepRefused: KeepRefused): ErrorRequestHandler {
  return (thrown: unknown, req, res, next) => {
    const error = asRefusal(thrown)
    const { sent, caller, requestId } = localsOf(res)
    if (sent === undefined || caller === undefined || isOutage(error)) {
      next(error)
      return
    }
    const { actor } = caller
    const { bytes, sizeBytes } = sent
    keepRefused([{ ...namesIn(req.body), ...causeOf(error), sizeBytes, body: bytes, requestId, actor }]).then(
      () => next(error),
      (outage: unknown) => next(outage),
    )
  }
}

/** What a refusal says of the event: its source and type, as far as they can be told. */
export function namesIn(body: unknown): Pick<Refused, 'source' | 'type'> {
  const member = (name: string): unknown =>
    typeof body === 'object' && body !== null ? Object.getOwnPropertyDescriptor(body, name)?.value : null
  return { source: named(member('source_system'))?.toLowerCase() ?? null, type: named(member('event_type')) }
}

const named = (value: unknown): string | null => (typeof value === 'string' ? safeText(value).slice(0, 255) : null)

/** Why it was refused. What is no refusal is a defect of ours: it is kept so, too. */
export const causeOf = (error: unknown): Pick<Refused, 'code' | 'detail'> => {
  const refusal = error instanceof BillingError ? error : new BillingError('INTERNAL', 'The service failed; the log has the request id')
  return { code: refusal.code, detail: safeText(refusal.message).slice(0, 1_000) }
}

// While the database is away nothing can be kept, and nothing was refused: the caller is told that it may come again.
const isOutage = (error: unknown): boolean => error instanceof BillingError && error.kind === 'UNAVAILABLE'
