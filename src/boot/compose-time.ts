import type { RunJob } from '../application/jobs/job.ts'
import { composeReconciliation } from './compose-reconciliation.ts'
import { composeSubscriptions } from './compose-subscriptions.ts'
import type { JobWork } from './compose-jobs.ts'
import type { ReconcilingCredits } from '../../ports/driving/reconciling.ts'
import type { Subscribing } from '../../ports/driving/subscribing.ts'
import { upkeepJobs } from './upkeep-jobs.ts'

type Needs = Parameters<typeof composeSubscriptions>[0] & Parameters<typeof composeReconciliation>[0] & Parameters<typeof upkeepJobs>[0]

interface Composed {
  /** For the edge. */
  readonly driving: { readonly subscribing: Subscribing; readonly reconciling: ReconcilingCredits }
  /** For the schedule. */
  readonly work: JobWork
}

/** What happens because time passes, wired: subscriptions, reconciliation, ends, overdue invoices, and the proof of the ledger. */
export function composeTime(needs: Needs): Composed {
  const { subscribing, followPaid } = composeSubscriptions(needs)
  const reconciliation = composeReconciliation(needs)
  const actor = 'job:subscriptions'

  const refillDue: RunJob = async () => {
    const { scanned, refills } = await subscribing.refillDue({ actor, limit: null, isDryRun: false })
    return { did: { scanned, refilled: countOf(refills, 'REFILLED'), failed: countOf(refills, 'FAILED') } }
  }
  const subscriptionLife: RunJob = async () => {
    const { followed, refills } = await followPaid(actor)
    return { did: { paid: followed, refilled: countOf(refills, 'REFILLED') } }
  }
  return {
    driving: { subscribing, ...reconciliation.driving },
    work: { 'refill-due': refillDue, 'subscription-life': subscriptionLife, ...reconciliation.work, ...upkeepJobs(needs) },
  }
}

const countOf = <Outcome>(refills: readonly { readonly outcome: Outcome }[], outcome: Outcome): number =>
  refills.filter((one) => one.outcome === outcome).length
