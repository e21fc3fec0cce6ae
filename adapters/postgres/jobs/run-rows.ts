import type { JobDid, JobRun } from '../../../ports/driven/job-runs.ts'
import { toInstant } from '../../../src/domain/time.ts'

/** What stands in place of the end of a run whose process died. */
export const abandoned = 'ABANDONED: its process gave no sign of life any more'

// A run whose lease has lapsed is shown as what the next one will make of it.
const isDead = `state = 'RUNNING' and leased_until < clock_timestamp()`

export const runColumns = `run_id, job, trigger, worker, started_at, did,
  case when ${isDead} then leased_until else finished_at end as finished_at,
  case when ${isDead} then 'FAILED' else state end as state,
  case when ${isDead} then '${abandoned}' else error end as error`

export interface RunRow {
  readonly run_id: string
  readonly job: string
  readonly trigger: JobRun['trigger']
  readonly worker: string
  readonly started_at: Date
  readonly finished_at: Date | null
  readonly state: JobRun['state']
  readonly did: string | null
  readonly error: string | null
}

export const fromRunRow = (row: RunRow): JobRun => ({
  runId: row.run_id,
  job: row.job,
  trigger: row.trigger,
  worker: row.worker,
  startedAt: toInstant(row.started_at.getTime()),
  finishedAt: row.finished_at === null ? null : toInstant(row.finished_at.getTime()),
  state: row.state,
  did: row.did === null ? null : (JSON.parse(row.did) as JobDid),
  error: row.error,
})
