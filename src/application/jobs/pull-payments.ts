import type { Clock } from '../../../ports/driven/clock.ts'
import type { JobDid } from '../../../ports/driven/job-runs.ts'
import type { SteeringPayments } from '../../../ports/driving/paying.ts'
import { minutes, toInstant } from '../../domain/time.ts'
import type { ProviderName } from '../../domain/payments/order.ts'
import type { RunJob } from './job.ts'

interface Needs {
  readonly reconcile: SteeringPayments['reconcile']
  /** The rails that are on. */
  readonly rails: readonly ProviderName[]
  readonly clock: Clock
}

const actor = 'job:pull-payments'

/** Providers give a webhook up after so long at the latest (providers.md): what was lost before is found by a reconciliation by hand. */
const span = minutes(3 * 24 * 60)

/** Asks each provider for its payments of the last days, as an operator may, so that a webhook that never came is no loss. */
export function makePullPayments({ reconcile, rails, clock }: Needs): RunJob {
  return async ({ signal }) => {
    const did: Record<string, number> = {}
    const failures: Error[] = []
    for (const provider of rails) {
      if (signal.aborted) break
      const now = clock.now()
      try {
        const { scanned, missingHere, missingThere, differs } = await reconcile({
          provider,
          from: toInstant(now - span),
          to: now,
          isDryRun: false,
          actor,
        })
        const name = provider.toLowerCase()
        Object.assign(did, { [`${name}_scanned`]: scanned, [`${name}_missing_here`]: missingHere.length })
        Object.assign(did, { [`${name}_missing_there`]: missingThere.length, [`${name}_differs`]: differs.length })
      } catch (error) {
        // One provider that is away keeps no other from being asked.
        failures.push(new Error(`${provider}: ${error instanceof Error ? error.message : String(error)}`, { cause: error }))
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, failures.map(({ message }) => message).join('; '))
    return { did: did satisfies JobDid }
  }
}
