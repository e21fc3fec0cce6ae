import type { AgendaBackend } from 'agenda'
import type { SchedulerBackend } from '../../ports/driven/scheduler.ts'
import type { Milliseconds } from '../../src/domain/time.ts'

/** Where Agenda keeps what is next: one of its backends, opened by us, so that a failure is an error and not a rejection that nobody hears. */
export interface JobsBackend {
  readonly kind: SchedulerBackend
  /** For people: no user, no password. */
  readonly where: string

  /** Connects, and makes what must be there. It rejects where the backend is away. */
  open(): Promise<OpenBackend>
}

export interface OpenBackend {
  readonly backend: Pick<AgendaBackend, 'name' | 'repository'>

  /**
   * Makes a job where it is not there, to be called at once. One that is there keeps its next call and its lock, whoever starts beside
   * it: a period that has become shorter brings its next call forward. Agenda's own `every` would, on MongoDB, take the lock away.
   */
  keep(name: string, every: Milliseconds): Promise<void>

  /** Asks it something. It rejects where the backend is away. */
  ping(): Promise<void>

  close(): Promise<void>
}
