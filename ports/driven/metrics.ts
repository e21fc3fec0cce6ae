import type { LoadClass } from '../../src/domain/load.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { OpenFindings } from './findings.ts'

/** What became of a ledger batch: entries on disk, nothing to book (refusals, replays, ignored calls), overtaken, or an error. */
export type BatchOutcome = 'APPENDED' | 'EMPTY' | 'LOST_RACE' | 'FAILED'

/** One load-decide-append round. `seconds` is from taking the commands off the queue to their answers. */
export interface BatchObservation {
  readonly commands: number
  readonly accounts: number
  readonly seconds: number
  readonly outcome: BatchOutcome
}

/**
 * A call that was turned away, since it would have waited too long: in the process and for its connections, in its account's queue, or
 * for a database that is away.
 */
export interface ShedCall {
  readonly loadClass: LoadClass
  readonly cause: 'PROCESS' | 'ACCOUNT' | 'DATABASE_AWAY'
}

/** What the ledger tells about its work. Every call is synchronous, cheap, and never throws. */
export interface Metrics extends LoadMetrics {
  observeBatch(batch: BatchObservation): void

  /** An append that found an account moved since its load. */
  countLostRace(): void

  /** Commands that wait for a batch, now. */
  setQueueLength(commands: number): void
}

/** What is told of calls that are turned away. It is synchronous, cheap, and never throws. */
export interface LoadMetrics {
  countShed(call: ShedCall): void
}

/** One answered request. `operation` is its operationId, never its path: paths carry ids, and each would be a series of its own. */
export interface RequestObservation {
  readonly operation: string
  readonly status: number
  readonly seconds: number
}

/** What the HTTP edge tells about its work. */
export interface RequestMetrics {
  observeRequest(request: RequestObservation): void
}

/** One run of a job, at its end. */
export interface JobObservation {
  readonly job: string
  readonly isDone: boolean
  readonly seconds: number
}

/** What the jobs tell about their work. Every call is synchronous, cheap, and never throws. */
export interface JobMetrics {
  observeRun(run: JobObservation): void

  /** How a job stands, whichever process ran it. */
  setJob(standing: { readonly job: string; readonly lastSuccessAt: Instant | null; readonly isLate: boolean }): void
}

/** What is told of findings. It is synchronous, cheap, and never throws. */
export interface FindingMetrics {
  /** How many are open, of every kind and severity that has any. */
  setOpenFindings(counts: readonly OpenFindings[]): void
}

/** Everything that was told, as text for a collector. */
export interface MetricsReport {
  expose(): Promise<{ readonly contentType: string; readonly body: string }>
}
