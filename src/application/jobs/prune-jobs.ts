import type { JobRuns } from '../../../ports/driven/job-runs.ts'
import { minutes } from '../../domain/time.ts'
import type { RunJob } from './job.ts'

/** What jobs did is of use while somebody may ask for it. */
const runsFor = minutes(30 * 24 * 60)

/** Forgets what is kept for a time alone. The bodies of webhooks are forgotten by whoever looks after payments. */
export function makePruneJobs({ runs }: { readonly runs: Pick<JobRuns, 'prune'> }): RunJob {
  return async () => ({ did: { runs_forgotten: await runs.prune(runsFor) } })
}
