import { circuitBreaker, ConsecutiveBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel'
import { BillingError } from '../../src/domain/errors.ts'

/** Runs one call of the provider, unless the provider is known to be down. */
export type Guard = <Answer>(call: () => Promise<Answer>) => Promise<Answer>

/**
 * After five failures in a row calls fail at once; half a minute later one is let through to see.
 *
 * Refusals are answers: only PROVIDER_UNAVAILABLE counts as a failure.
 */
export function makeBreaker(provider: string, halfOpenAfter = 30_000): Guard {
  const isFailure = (error: Error) => error instanceof BillingError && error.code === 'PROVIDER_UNAVAILABLE'
  const policy = circuitBreaker(handleWhen(isFailure), { halfOpenAfter, breaker: new ConsecutiveBreaker(5) })
  return async (call) => {
    try {
      return await policy.execute(call)
    } catch (error) {
      if (!isBrokenCircuitError(error)) throw error
      // Nothing was sent, so nothing is open.
      throw new BillingError('PROVIDER_UNAVAILABLE', `Cannot ask ${provider}: it is not answering`, { provider, outcome: 'NONE' })
    }
  }
}
