import type { RunningJobs } from '../../../ports/driving/running-jobs.ts'
import { noStore } from '../invoices/act-replies.ts'
import { toJobRun } from '../jobs/to-job.ts'
import type { Operation } from '../operation.ts'
import { fromPage } from '../translate.ts'

/** GET /v1/control/jobs/{job_name}/runs */
export function makeListJobRuns(running: RunningJobs): Operation<'listJobRuns'> {
  return async ({ path, query }) => {
    const { items, nextCursor } = await running.runs(path.job_name, fromPage(query))
    return { status: 200, headers: noStore, body: { items: items.map(toJobRun), next_cursor: nextCursor } }
  }
}
