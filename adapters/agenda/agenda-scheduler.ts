import { setTimeout as sleep } from 'node:timers/promises'
import type { Instant, Milliseconds } from '../../src/domain/time.ts'
import type { Log } from '../../ports/driven/log.ts'
import type { Schedule, Scheduler, SchedulerHealth } from '../../ports/driven/scheduler.ts'
import type { JobsBackend, OpenBackend } from './jobs-backend.ts'
import type { RunningAgenda } from './running-agenda.ts'
import { usualTimes } from './scheduler-times.ts'
import type { SchedulerTimes } from './scheduler-times.ts'
import { within } from './within.ts'

/** Longer than this nothing of the backend is waited for. */
const patience = 10_000 as Milliseconds

interface Needs {
  readonly backend: JobsBackend
  readonly log: Log
  readonly times?: SchedulerTimes
}

/**
 * The schedule, by Agenda. It lives as long as its backend answers, and is made anew when the backend comes back: Agenda by itself waits
 * for ever for one that is away at its start, and keeps as locked what it could not give back.
 */
export function makeAgendaScheduler({ backend, log, times = usualTimes }: Needs): Scheduler {
  const stopping = new AbortController()
  let connected: { readonly open: OpenBackend; readonly agenda: RunningAgenda } | null = null
  let detail: string | null = 'the scheduler does not run in this process'
  let isToldLost = false // once an outage, not once a try
  let life = Promise.resolve()
  let grace = 0 as Milliseconds

  const wait = (): Promise<void> => sleep(times.lookEvery, undefined, { signal: stopping.signal }).catch(() => undefined)

  function lost(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error)
    if (!isToldLost) log.warn({ err: error }, `the scheduler has no ${backend.where}; jobs wait until it is there`)
    isToldLost = true
    detail = `${backend.where} does not answer: ${reason}`
  }

  async function connect(schedules: readonly Schedule[]): Promise<typeof connected> {
    const open = await within(patience, backend.open(), 'no connection in time', (late) => late.close())
    try {
      // Read where it runs: a process that only shows the jobs needs none of it.
      const { startAgenda } = await import('./running-agenda.ts')
      const agenda = await within(patience, startAgenda({ open, schedules, times, log }), 'no start in time', (late) => late.stop(grace))
      log.info({ jobs: schedules.length }, `the scheduler runs on ${backend.where}`)
      return { open, agenda }
    } catch (error) {
      await open.close().catch(() => undefined)
      throw error
    }
  }

  async function stayConnected({ open }: NonNullable<typeof connected>): Promise<void> {
    while (!stopping.signal.aborted) {
      await wait()
      if (!stopping.signal.aborted) await within(patience, open.ping(), 'no answer in time')
    }
  }

  async function live(schedules: readonly Schedule[]): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        connected = await connect(schedules)
        detail = null
        isToldLost = false
        await stayConnected(connected!)
      } catch (error) {
        lost(error)
      }
      const { open, agenda } = connected ?? {}
      connected = null
      await agenda?.stop(stopping.signal.aborted ? grace : (0 as Milliseconds))
      await open?.close().catch(() => undefined)
      await wait()
    }
  }

  return {
    start: (schedules) => {
      detail = `${backend.where} is being reached`
      life = live(schedules)
    },
    health: (): SchedulerHealth => ({ backend: backend.kind, isConnected: connected !== null, detail }),
    nextCalls: async () => (await connected?.agenda.nextCalls().catch(() => null)) ?? new Map<string, Instant>(),
    stop: async (given) => {
      grace = given
      stopping.abort()
      await life
      detail = 'the scheduler is stopped'
    },
  }
}
