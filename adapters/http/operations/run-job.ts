import type { RunningJobs } from '../../../ports/driving/running-jobs.ts'
import { noStore } from '../invoices/act-replies.ts'
import { toJobRun } from '../jobs/to-job.ts'
import type { Operation } from '../operation.ts'

/** POST /v1/control/jobs/{job_name}/run */
export function makeRunJob(running: RunningJobs): Operation<'runJob'> {
  return async ({ path }) => ({ status: 200, headers: noStore, body: toJobRun(await running.runNow(path.job_name)) })
}
