import { setTimeout as sleep } from 'node:timers/promises'
import { Agenda } from 'agenda'
import type { AgendaBackend, Job } from 'agenda'
import type { Log } from '../../ports/driven/log.ts'
import type { Schedule } from '../../ports/driven/scheduler.ts'
import { toInstant } from '../../src/domain/time.ts'
import type { Instant, Milliseconds } from '../../src/domain/time.ts'
import type { OpenBackend } from './jobs-backend.ts'
import type { SchedulerTimes } from './scheduler-times.ts'

interface Needs {
  readonly open: OpenBackend
  readonly schedules: readonly Schedule[]
  readonly times: Pick<SchedulerTimes, 'pollEvery' | 'lockLifetime'>
  readonly log: Log
}

/** Agenda at work on one connection. */
export interface RunningAgenda {
  nextCalls(): Promise<ReadonlyMap<string, Instant>>

  /** Calls nothing more and waits for the calls under way, at most so long. Never rejects. */
  stop(grace: Milliseconds): Promise<void>
}

/** Starts Agenda on a backend that is open. */
export async function startAgenda({ open, schedules, times, log }: Needs): Promise<RunningAgenda> {
  const agenda = new Agenda({ backend: toBackend(open, log), processEvery: times.pollEvery, defaultLockLifetime: times.lockLifetime })
  agenda.on('error', (error: Error) => log.warn({ err: error }, 'the scheduler met an error; it goes on'))

  const isOver = new AbortController()
  const underWay = new Set<unknown>()
  agenda.on('start', (job: unknown) => void underWay.add(job))
  agenda.on('complete', (job: unknown) => void underWay.delete(job)) // said after its lock was given back

  for (const { name, call } of schedules)
    agenda.define(name, (job: Job) => callAlive(job, call, { lockLifetime: times.lockLifetime, isOver: isOver.signal }), {
      concurrency: 1,
      lockLimit: 1,
    })
  // What is overdue stays overdue, and is called at once.
  for (const { name, every } of schedules) await open.keep(name, every)
  await agenda.start()

  return {
    nextCalls: async () => {
      const { jobs } = await agenda.queryJobs({ names: schedules.map(({ name }) => name) })
      return new Map(jobs.flatMap(({ name, nextRunAt }) => (nextRunAt ? [[name, toInstant(nextRunAt.getTime())] as const] : [])))
    },
    stop: async (grace) => {
      await agenda.stop(false).catch((error: unknown) => log.warn({ err: error }, 'the scheduler could not give back what it had locked'))
      for (let waited = 0; underWay.size > 0 && waited < grace; waited += 20) await sleep(20)
      isOver.abort()
    },
  }
}

/** Calls, and says meanwhile that the call is alive: a lock that lapses would be taken by another. */
async function callAlive(
  job: Job,
  call: () => Promise<void>,
  { lockLifetime, isOver }: { readonly lockLifetime: Milliseconds; readonly isOver: AbortSignal },
): Promise<void> {
  // A sign that cannot be given is no harm by itself: the guard of the runs decides who runs.
  let sign = Promise.resolve()
  const signs = setInterval(() => void (sign = job.touch().catch(() => undefined)), lockLifetime / 3)
  // Of a call that outlasts its scheduler nobody says that it is alive: Agenda watches it until its lock has lapsed, and no longer.
  const noMore = (): void => clearInterval(signs)
  isOver.addEventListener('abort', noMore)
  try {
    await call()
  } finally {
    noMore()
    isOver.removeEventListener('abort', noMore)
    await sign // else it may lock again what is given back next
  }
}

/** The backend, open already, whose one call that Agenda does not wait for fails in silence: a rejection that nobody hears ends a process. */
function toBackend({ backend: { name, repository } }: OpenBackend, log: Log): AgendaBackend {
  const unlockJob: typeof repository.unlockJob = (job) =>
    repository
      .unlockJob(job)
      .catch((error: unknown) => log.warn({ err: error, job: job.name }, 'the lock of a job could not be given back'))
  const safe = new Proxy(repository, {
    get: (target, member) => {
      if (member === 'unlockJob') return unlockJob
      const value: unknown = Reflect.get(target, member, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  return { name, repository: safe, ownsConnection: false, connect: async () => undefined, disconnect: async () => undefined }
}
