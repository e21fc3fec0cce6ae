import type { RunningJobs } from '../../../ports/driving/running-jobs.ts'
import { noStore } from '../invoices/act-replies.ts'
import { toJob, toSchedulerHealth } from '../jobs/to-job.ts'
import type { Operation } from '../operation.ts'

/** GET /v1/control/jobs */
export function makeListJobs(running: RunningJobs): Operation<'listJobs'> {
  return async () => {
    const { jobs, scheduler } = await running.list()
    return { status: 200, headers: noStore, body: { items: jobs.map(toJob), scheduler: toSchedulerHealth(scheduler) } }
  }
}
