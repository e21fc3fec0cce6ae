import type { JobDid } from '../../../ports/driven/job-runs.ts'
import type { Milliseconds } from '../../domain/time.ts'

/** What a run is told. */
export interface JobContext {
  /** Raised when the process is to stop: a run with much to do ends at its next slice, the next one goes on from there. */
  readonly signal: AbortSignal
  /** What the last run that ended well did: one that takes a slice goes on from there. Null where there was none. */
  readonly before: JobDid | null
}

/** What a run did: small, for the record. */
export interface JobReport {
  readonly did: JobDid
}

export type RunJob = (context: JobContext) => Promise<JobReport>

/**
 * A thing that is to be done again and again. A mere trigger: what is due it finds in the database, so a tick that was missed is no loss,
 * and it stays right when two run beside each other.
 */
export interface Job {
  /** In kebab case, stable: it is in URLs, in metrics and in the record. */
  readonly name: string
  readonly every: Milliseconds
  /** How long a run may take before the job counts as late. */
  readonly mayLast: Milliseconds
  readonly run: RunJob
}
