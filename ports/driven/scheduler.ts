import type { Instant, Milliseconds } from '../../src/domain/time.ts'

/** What is to be called again and again. */
export interface Schedule {
  /** Stable: it is the key under which the processes agree on who is next. */
  readonly name: string
  readonly every: Milliseconds
  /** Never rejects: what goes wrong is recorded by whoever is called. It settles in the end, however long it takes. */
  call(): Promise<void>
}

export type SchedulerBackend = 'MONGODB' | 'POSTGRESQL'

export interface SchedulerHealth {
  readonly backend: SchedulerBackend
  /** False, too, in a process that only serves. */
  readonly isConnected: boolean
  /** Why not, in words; null where it is well. */
  readonly detail: string | null
}

/**
 * Calls what is due, once a tick however many processes share the backend. A mere trigger: a tick that was missed while all were down is
 * one call after it, and whoever is called catches up from the database.
 */
export interface Scheduler {
  /**
   * Begins. It never waits for the backend and never throws: where the backend is away it is tried until it is there, at the start and
   * whenever it goes, and `health` says so meanwhile.
   */
  start(schedules: readonly Schedule[]): void

  health(): SchedulerHealth

  /** When each will be called next, by name; empty where the backend is away. Never rejects. */
  nextCalls(): Promise<ReadonlyMap<string, Instant>>

  /** Calls nothing more, waits for the calls under way, at most `grace` long, and lets the backend go. Never rejects. */
  stop(grace: Milliseconds): Promise<void>
}
