import type { Instant, Milliseconds } from '../../src/domain/time.ts'
import type { JobRun } from '../driven/job-runs.ts'
import type { SchedulerHealth } from '../driven/scheduler.ts'
import type { Page, PageRequest } from '../page.ts'
import type { ReadinessCheck } from './checking-readiness.ts'

export interface JobState {
  readonly name: string
  readonly every: Milliseconds
  /** Null where it never ran. */
  readonly lastRun: JobRun | null
  readonly lastSuccessAt: Instant | null
  /** Null where the scheduler is away, or runs in another process only. */
  readonly nextRunAt: Instant | null
  /** It did not end well for more than twice its period and the time that a run may take. */
  readonly isLate: boolean
}

export interface JobsReport {
  readonly jobs: readonly JobState[]
  readonly scheduler: SchedulerHealth
}

/** What operators may see and do of the jobs. */
export interface RunningJobs {
  list(): Promise<JobsReport>

  /** Newest first. @throws {BillingError} JOB_NOT_FOUND, CURSOR_INVALID */
  runs(name: string, page: PageRequest): Promise<Page<JobRun>>

  /**
   * Runs a job now, in this process, and waits for its end. It needs no scheduler. A run that fails is an answer, not an error.
   *
   * @throws {BillingError} JOB_NOT_FOUND; JOB_RUNNING where one is under way
   */
  runNow(name: string): Promise<JobRun>

  /** Whether every job ran when it should have, and the scheduler is well where it runs in this process. Never rejects. */
  check(): Promise<ReadinessCheck>
}
