import { BillingError } from './errors.ts'

/** What a call is worth when there are more than can be served: the last of these are turned away last. */
export type LoadClass = 'READ' | 'NEW' | 'SETTLEMENT' | 'EVENT'

/**
 * Whoever would wait so long is turned away instead.
 *
 * What is read, or begun anew, is worth little once its caller has waited; a settlement books work that is done already; an event comes
 * only once, and V1 gives up on it after 5 s.
 */
export const waitLimitSeconds: Readonly<Record<LoadClass, number>> = { READ: 2, NEW: 2, SETTLEMENT: 3, EVENT: 4.5 }

/** Nobody is told to stay away for longer: by then much may have changed. */
const retryAfterMaxSeconds = 5

/** The refusal of a call that would have to wait so long. Nothing of it was done. */
export function overloaded(waitSeconds: number): BillingError {
  return new BillingError('OVERLOADED', `Cannot take the call: it would wait about ${waitSeconds.toFixed(1)} s for its turn`, {
    retry_after_seconds: Math.min(retryAfterMaxSeconds, Math.max(1, Math.ceil(waitSeconds))),
  })
}
