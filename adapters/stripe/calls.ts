import Stripe from 'stripe'
import { BillingError } from '../../src/domain/errors.ts'
import type { Guard } from './breaker.ts'

export interface StripeHost {
  readonly host: string
  readonly port: number
  readonly protocol: 'http' | 'https'
  readonly timeoutMs?: number
}

// The SDK's own default is 80 s, longer than any caller of ours waits.
const timeoutMs = 10_000

export function connectStripe(secretKey: string, host?: StripeHost): Stripe {
  if (host === undefined) return new Stripe(secretKey, { timeout: timeoutMs, maxNetworkRetries: 1, telemetry: false })
  const { timeoutMs: patience = timeoutMs, ...place } = host
  return new Stripe(secretKey, { ...place, timeout: patience, maxNetworkRetries: 0, telemetry: false })
}

/** Runs a call, and says of a failure in the product's words whether to try again. */
export type Call = <Answer>(action: string, send: () => Promise<Answer>) => Promise<Answer>

export const makeCall =
  (guard: Guard): Call =>
  (action, send) =>
    guard(async () => {
      try {
        return await send()
      } catch (error) {
        throw toBillingError(action, error)
      }
    })

/** What Stripe does not know. Not a failure: whoever asks wants to know just this. */
export const isMissing = (error: unknown): boolean =>
  error instanceof BillingError && error.code === 'PROVIDER_REFUSED' && error.facts.provider_status === 404

function toBillingError(action: string, error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error
  const status = error.statusCode ?? null
  // The SDK's error holds headers and the request: of it only what is no secret goes on.
  const cause = new Error(`${error.type} ${status} ${error.code} ${error.requestId}`)
  // 409: the same key is at work in another call just now. 429: too many calls. Nothing happened by either.
  if (status === 409 || status === 429) return unavailable(action, { outcome: 'NONE', cause })
  if (status === null || status >= 500 || status === 408) return unavailable(action, { outcome: 'UNKNOWN', cause })
  const facts = { provider: 'STRIPE', provider_status: status, provider_code: error.code ?? null }
  return new BillingError('PROVIDER_REFUSED', `Cannot ${action}: Stripe refused it (${error.code ?? status})`, facts, { cause })
}

const unavailable = (action: string, { outcome, cause }: { readonly outcome: 'NONE' | 'UNKNOWN'; readonly cause: Error }) =>
  new BillingError('PROVIDER_UNAVAILABLE', `Cannot ${action}: Stripe is not answering`, { provider: 'STRIPE', outcome }, { cause })
