import type pg from 'pg'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { makeAgendaScheduler } from '../../adapters/agenda/agenda-scheduler.ts'
import type { JobsBackend } from '../../adapters/agenda/jobs-backend.ts'
import { makeMongoBackend } from '../../adapters/agenda/mongo-backend.ts'
import { makePostgresBackend } from '../../adapters/agenda/postgres-backend.ts'
import { openJobsPool } from '../../adapters/postgres/connect.ts'
import type { Log } from '../../ports/driven/log.ts'
import type { Scheduler, SchedulerBackend } from '../../ports/driven/scheduler.ts'
import type { Milliseconds } from '../../src/domain/time.ts'

/** Quick, so that tests are; in the same proportions as in the service. */
export const quickTimes = {
  pollEvery: 100 as Milliseconds,
  lockLifetime: 1_500 as Milliseconds,
  lookEvery: 150 as Milliseconds,
}

export interface OneProcess {
  readonly scheduler: Scheduler
  /** Lets go what the scheduler leaves open. */
  close(): Promise<void>
}

/** A scheduler as one process has it: with connections of its own. */
export function openProcess(kind: SchedulerBackend, url: string, log: Log): OneProcess {
  if (kind === 'MONGODB')
    return { scheduler: schedulerOn(makeMongoBackend({ url, clock: systemClock }), log), close: async () => undefined }
  const pool: pg.Pool = openJobsPool({ url, size: 3, log })
  return { scheduler: schedulerOn(makePostgresBackend({ pool, where: new URL(url).host }), log), close: () => pool.end() }
}

const schedulerOn = (backend: JobsBackend, log: Log): Scheduler => makeAgendaScheduler({ backend, log, times: quickTimes })
