import type { JobRun } from '../../../ports/driven/job-runs.ts'
import type { SchedulerHealth } from '../../../ports/driven/scheduler.ts'
import type { JobState } from '../../../ports/driving/running-jobs.ts'
import type { components } from '../generated/contract.ts'
import { toTimestamp, toTimestampOrNull } from '../translate.ts'

type Schemas = components['schemas']

export const toJob = ({ name, every, lastRun, lastSuccessAt, nextRunAt, isLate }: JobState): Schemas['Job'] => ({
  name,
  every_seconds: every / 1000,
  last_run: lastRun === null ? null : toJobRun(lastRun),
  last_success_at: toTimestampOrNull(lastSuccessAt),
  next_run_at: toTimestampOrNull(nextRunAt),
  late: isLate,
})

export const toJobRun = ({ runId, trigger, startedAt, finishedAt, state, did, error }: JobRun): Schemas['JobRun'] => ({
  run_id: runId,
  trigger,
  started_at: toTimestamp(startedAt),
  finished_at: toTimestampOrNull(finishedAt),
  duration_ms: finishedAt === null ? null : finishedAt - startedAt,
  state,
  did,
  error,
})

export const toSchedulerHealth = ({ backend, isConnected, detail }: SchedulerHealth): Schemas['SchedulerHealth'] => ({
  backend,
  connected: isConnected,
  detail,
})
