import { setTimeout as sleep } from 'node:timers/promises'
import { hostname } from 'node:os'
import process from 'node:process'
import type pg from 'pg'
import { makeAgendaScheduler } from '../../adapters/agenda/agenda-scheduler.ts'
import { makeMongoBackend } from '../../adapters/agenda/mongo-backend.ts'
import { makePostgresBackend } from '../../adapters/agenda/postgres-backend.ts'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { makeUuidIds } from '../../adapters/ids/uuid-ids.ts'
import { makePostgresJobRuns } from '../../adapters/postgres/jobs/job-runs.ts'
import type { Log } from '../../ports/driven/log.ts'
import type { JobMetrics } from '../../ports/driven/metrics.ts'
import type { ReadinessCheck } from '../../ports/driving/checking-readiness.ts'
import type { RunningJobs } from '../../ports/driving/running-jobs.ts'
import type { Job, RunJob } from '../application/jobs/job.ts'
import { makePruneJobs } from '../application/jobs/prune-jobs.ts'
import { makeRunJob } from '../application/jobs/run-job.ts'
import { makeWatchJobs } from '../application/jobs/watch-jobs.ts'
import { minutes, seconds } from '../domain/time.ts'
import type { Milliseconds } from '../domain/time.ts'
import type { Config } from './config.ts'

const hours = (count: number): Milliseconds => minutes(60 * count)

/** How often each is done, and how long a run may take before the job is late. What a run finds due is the use case's matter. */
const timetable = {
  'apply-webhooks': { every: minutes(1), mayLast: minutes(5) },
  'expire-due': { every: minutes(1), mayLast: minutes(10) },
  'refill-due': { every: minutes(1), mayLast: minutes(10) },
  'subscription-life': { every: minutes(5), mayLast: minutes(10) },
  'reconcile-credits': { every: minutes(5), mayLast: minutes(30) },
  'pull-payments': { every: hours(1), mayLast: minutes(30) },
  'invoice-overdue': { every: hours(1), mayLast: minutes(10) },
  'verify-ledger-slice': { every: minutes(10), mayLast: minutes(10) },
  prune: { every: hours(6), mayLast: minutes(10) },
} as const satisfies Readonly<Record<string, Omit<Job, 'name' | 'run'>>>

export type JobName = keyof typeof timetable

/** What the jobs do, by name: those that are wired. */
export type JobWork = Readonly<Partial<Record<Exclude<JobName, 'prune'>, RunJob>>>

interface Needs {
  readonly config: Config['jobs']
  readonly work: JobWork
  readonly pool: pg.Pool
  readonly jobsDatabaseUrl: string
  readonly log: Log
  readonly metrics: JobMetrics
  /** Whether the schedule runs in this process. */
  readonly runsJobs: boolean
}

interface Composed {
  readonly running: RunningJobs
  /** Tells the metrics how the jobs stand, then does this. */
  told<Result>(expose: () => Promise<Result>): Promise<Result>
  /** Begins to run what is due, where this process does that. Nobody waits for it. */
  start(): void
  /** Calls nothing more, tells what is under way to end, and waits for it at most so long. */
  stop(grace: Milliseconds): Promise<void>
}

/** Who asks whether all is well waits no longer. */
const patience = seconds(2)

async function noAnswer(): Promise<ReadinessCheck> {
  await sleep(patience, undefined, { ref: false })
  return { ok: false, latencyMilliseconds: patience, detail: 'the record of the jobs cannot be read' }
}

/** A process that dies gives no sign of life any more: after so long another may run what it ran. */
const lease = minutes(0.5)

/** Jobs, wired. */
export function composeJobs({ config, work, pool, jobsDatabaseUrl, log, metrics, runsJobs }: Needs): Composed {
  const stopping = new AbortController()
  const runs = makePostgresJobRuns({ pool })
  const ids = makeUuidIds(systemClock) // jobs go by the machine's clock, wherever a test clock is: runs are listed by their ids
  const pause = (span: Milliseconds, signal: AbortSignal): Promise<void> => sleep(span, undefined, { signal }).catch(() => undefined)
  const worker = `${hostname()}:${process.pid}`
  const runJob = makeRunJob({ runs, ids, log, metrics, pause, worker, lease, stopping: stopping.signal })
  const all: JobWork & Pick<Record<JobName, RunJob>, 'prune'> = { ...work, prune: makePruneJobs({ runs }) }
  const jobs: readonly Job[] = Object.entries(timetable).flatMap(([name, times]) => {
    const run = all[name as JobName]
    return run === undefined ? [] : [{ name, ...times, run }]
  })

  const backend =
    config.mongodbUrl === null
      ? makePostgresBackend({ pool, where: new URL(jobsDatabaseUrl).host })
      : makeMongoBackend({ url: config.mongodbUrl, clock: systemClock })
  const scheduler = makeAgendaScheduler({ backend, log })

  const underWay = new Set<Promise<unknown>>()
  function followed<Result>(run: Promise<Result>): Promise<Result> {
    const settled = run.catch(() => undefined).finally(() => underWay.delete(settled))
    underWay.add(settled)
    return run
  }

  const running = makeWatchJobs({
    ...{ jobs, runs, scheduler, metrics, runsJobs },
    runJob: (job, trigger) => followed(runJob(job, trigger)),
    uptime: () => (process.uptime() * 1000) as Milliseconds,
  })
  const check = (): Promise<ReadinessCheck> => Promise.race([running.check(), noAnswer()])

  return {
    running: { ...running, check },
    told: async (expose) => {
      await check() // sets the metrics of how the jobs stand
      return expose()
    },
    start: () => {
      if (runsJobs) scheduler.start(jobs.map((job) => ({ name: job.name, every: job.every, call: () => callOnSchedule(job) })))
    },
    stop: async (grace) => {
      stopping.abort()
      await Promise.all([scheduler.stop(grace), Promise.race([Promise.all(underWay), sleep(grace, undefined, { ref: false })])])
    },
  }

  async function callOnSchedule(job: Job): Promise<void> {
    try {
      await followed(runJob(job, 'SCHEDULE'))
    } catch (error) {
      log.warn({ err: error, job: job.name }, 'a run of a job could not be recorded; it is run again at its next time')
    }
  }
}
