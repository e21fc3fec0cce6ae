import type { Instant, Milliseconds } from '../../src/domain/time.ts'
import type { Page, PageRequest } from '../page.ts'

export type JobTrigger = 'SCHEDULE' | 'OPERATOR'

export type JobRunState = 'RUNNING' | 'DONE' | 'FAILED'

/** What one run did, in numbers and a few words. It is kept as JSON and shown to operators: no personal data. */
export type JobDid = Readonly<Record<string, number | string>>

/** One run of a job, as it is kept. Its times are those of the database's clock, whatever a test clock says. */
export interface JobRun {
  /** A UUID of version 7. */
  readonly runId: string
  readonly job: string
  readonly trigger: JobTrigger
  /** The process that runs it. */
  readonly worker: string
  readonly startedAt: Instant
  /** Null while it runs. */
  readonly finishedAt: Instant | null
  readonly state: JobRunState
  /** Null while it runs and where it failed. */
  readonly did: JobDid | null
  /** What went wrong, in words; null where nothing did. It begins with ABANDONED where its process died. */
  readonly error: string | null
}

/** Where one job stands. */
export interface JobStanding {
  readonly job: string
  /** The newest run, the one under way included. */
  readonly lastRun: JobRun
  readonly lastSuccessAt: Instant | null
}

/** All that is known of the runs, at one instant. */
export interface JobStandings {
  /** The database's clock, with which all its times compare. */
  readonly asOf: Instant
  readonly standings: readonly JobStanding[]
}

export interface NewJobRun {
  readonly runId: string
  readonly job: string
  readonly trigger: JobTrigger
  readonly worker: string
}

/** What became of a run: what it did, or what went wrong. */
export type JobRunEnd = { readonly did: JobDid } | { readonly error: string }

/**
 * The record of what jobs did, and their guard: of one job one run is under way. A run holds a lease that its process renews; where a
 * process died the lease lapses, and whoever comes next closes that run as FAILED.
 */
export interface JobRuns {
  /**
   * Begins a run, unless one of the same job is under way.
   *
   * @param lease how long it counts as under way without a sign of life
   * @returns the run, or null where another is under way
   * @throws {BillingError} STORAGE_UNAVAILABLE
   */
  begin(run: NewJobRun, lease: Milliseconds): Promise<JobRun | null>

  /** A sign of life. @returns whether it is still under way: false where it was taken for dead @throws {BillingError} STORAGE_UNAVAILABLE */
  renew(runId: string, lease: Milliseconds): Promise<boolean>

  /** Ends a run. @returns it, as it is kept: a run that was taken for dead stays FAILED @throws {BillingError} STORAGE_UNAVAILABLE */
  finish(runId: string, end: JobRunEnd): Promise<JobRun>

  /** Of these jobs, each that ever ran. @throws {BillingError} STORAGE_UNAVAILABLE */
  standings(jobs: readonly string[]): Promise<JobStandings>

  /** What the last run of a job did that ended well; null where none did. @throws {BillingError} STORAGE_UNAVAILABLE */
  lastDid(job: string): Promise<JobDid | null>

  /** The runs of one job, newest first. @throws {BillingError} CURSOR_INVALID, STORAGE_UNAVAILABLE */
  list(job: string, page: PageRequest): Promise<Page<JobRun>>

  /** Forgets what is older than `age`, but never the last hundred of a job. @returns how many @throws {BillingError} STORAGE_UNAVAILABLE */
  prune(age: Milliseconds): Promise<number>
}
