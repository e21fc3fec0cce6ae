import type { RunningJobs } from '../../ports/driving/running-jobs.ts'
import type { Operations } from './operation.ts'
import { makeListJobRuns } from './operations/list-job-runs.ts'
import { makeListJobs } from './operations/list-jobs.ts'
import { makeRunJob } from './operations/run-job.ts'

/** The operations on jobs. That none is missing, `makeOperations` says. */
export const makeJobOperations = ({ jobs }: { readonly jobs: RunningJobs }) =>
  ({
    listJobs: makeListJobs(jobs),
    listJobRuns: makeListJobRuns(jobs),
    runJob: makeRunJob(jobs),
  }) satisfies Partial<Operations>
