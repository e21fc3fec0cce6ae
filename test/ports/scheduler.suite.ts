import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import type { Schedule, Scheduler, SchedulerBackend } from '../../ports/driven/scheduler.ts'
import type { Milliseconds } from '../../src/domain/time.ts'
import { openProcess, quickTimes } from '../jobs/test-backends.ts'
import type { OneProcess } from '../jobs/test-backends.ts'
import { openWay } from '../support/cut-off.ts'
import type { CutOff } from '../support/cut-off.ts'
import { silentLog } from '../support/logs.ts'
import { until } from '../support/until.ts'

const ms = (count: number): Milliseconds => count as Milliseconds
const program = fileURLToPath(new URL('../jobs/scheduler-process.ts', import.meta.url))

interface Backend {
  readonly kind: SchedulerBackend
  /** A backend of a test's own, which knows no job yet. */
  fresh(): Promise<string>
}

/** What every scheduler keeps to. */
export function schedulerSuite(title: string, { kind, fresh }: Backend): void {
  describe(`scheduler: ${title}`, () => {
    let url: string
    let way: CutOff
    let processes: OneProcess[] = []
    beforeEach(async () => {
      url = await fresh()
      way = await openWay(url)
      processes = []
    })
    afterEach(async () => {
      for (const { scheduler } of processes) await scheduler.stop(ms(3_000))
      await way.cut()
      for (const one of processes) await one.close()
    })

    const start = (...schedules: readonly Schedule[]): Scheduler => {
      const one = openProcess(kind, way.url, silentLog)
      processes.push(one)
      one.scheduler.start(schedules)
      return one.scheduler
    }
    const world: World = { start, url: () => url, way: () => way, kind }
    callsOnTime(world)
    outlivesFailures(world)
    stops(world)
  })
}

interface World {
  readonly kind: SchedulerBackend
  start(...schedules: readonly Schedule[]): Scheduler
  url(): string
  way(): CutOff
}

/** A schedule that notes when it was called, and how many calls were under way at once. */
function noted(name: string, every: number, work: () => Promise<unknown> = async () => undefined) {
  const calls: number[] = []
  const seen = { atOnce: 0, most: 0, ended: 0 }
  const schedule: Schedule = {
    name,
    every: ms(every),
    call: async () => {
      calls.push(performance.now())
      seen.most = Math.max(seen.most, ++seen.atOnce)
      try {
        await work()
      } finally {
        seen.atOnce--
        seen.ended++
      }
    },
  }
  return { schedule, calls, seen }
}

function callsOnTime({ start }: World): void {
  it('calls at once what it never called, and then once a period', async () => {
    const { schedule, calls } = noted('tick', 700)
    const scheduler = start(schedule)

    await until('it was called three times', () => calls.length >= 3)
    const next = await scheduler.nextCalls()

    const gaps = calls.slice(1).map((at, place) => at - (calls[place] ?? 0))
    for (const gap of gaps) expect(gap).to.be.within(500, 1_600)
    expect([...next.keys()]).to.deep.equal(['tick'])
    expect(scheduler.health()).to.include({ isConnected: true, detail: null })
  })

  it('calls once a tick, whichever of the processes', async () => {
    const { schedule, calls, seen } = noted('shared', 600)
    const began = performance.now()
    for (let count = 0; count < 3; count++) start(schedule)

    await until('four ticks were called', () => calls.length >= 4)

    expect(performance.now() - began, 'four ticks take three periods').to.be.at.least(3 * 500)
    expect(seen.most).to.equal(1)
  })

  it('calls each of several by its own period', async () => {
    const [often, seldom] = [noted('often', 300), noted('seldom', 60_000)]
    start(often.schedule, seldom.schedule)

    await until('one was called five times', () => often.calls.length >= 5)

    expect(seldom.calls).to.have.length(1)
  })

  it('calls nothing beside a call that takes longer than its lock and its period', async () => {
    const long = noted('long', 300, () => sleep(2.5 * quickTimes.lockLifetime))
    start(long.schedule)
    start(long.schedule)

    await until('it ended and was called again', () => long.seen.ended >= 1 && long.calls.length >= 2)

    expect(long.seen.most).to.equal(1)
    expect((long.calls[1] ?? 0) - (long.calls[0] ?? 0)).to.be.at.least(2.5 * quickTimes.lockLifetime - 50)
  })

  it('goes on after a call that failed', async () => {
    const failing = noted('failing', 300, () => Promise.reject(new Error('on purpose')))
    start(failing.schedule)

    await until('it was called again', () => failing.calls.length >= 3)
    expect(failing.seen.most).to.equal(1)
  })
}

function outlivesFailures({ start, way, url, kind }: World): void {
  it('waits for a backend that is away at its start, says so, and begins when it comes', async () => {
    await way().cut()
    const { schedule, calls } = noted('early', 300)
    const scheduler = start(schedule)

    await until('it says what is wrong', () => /does not answer/.test(scheduler.health().detail ?? ''), 15_000)
    expect(scheduler.health().isConnected).to.equal(false)
    expect([...(await scheduler.nextCalls())]).to.deep.equal([])
    expect(calls).to.have.length(0)
    await way().mend()
    await until('it is called', () => calls.length >= 2)
    expect(scheduler.health()).to.include({ isConnected: true, detail: null })
  })

  it('comes back by itself after a backend that went', async () => {
    const { schedule, calls } = noted('lasting', 300)
    const scheduler = start(schedule)
    await until('it is called', () => calls.length >= 1)

    await way().cut()
    await until('it says so', () => !scheduler.health().isConnected, 30_000)
    const before = calls.length
    await sleep(600)
    expect(calls.length - before).to.be.at.most(1)

    await way().mend()
    await until('it is called again', () => calls.length >= before + 3)
    expect(scheduler.health()).to.include({ isConnected: true, detail: null })
  })

  it('ends a call that was under way when the backend went, and calls again when it is back', async () => {
    const { schedule, calls, seen } = noted('bridging', 300, () => sleep(1_000))
    start(schedule)
    await until('it is called', () => calls.length === 1)

    await way().cut()
    await until('it ended', () => seen.ended === 1)
    await way().mend()

    await until('it is called again', () => calls.length >= 2)
  })

  it('calls again what a process held that was killed, when its lock has lapsed', async () => {
    const child = spawn(process.execPath, [program, kind, url()], { stdio: ['pipe', 'pipe', 'inherit'] })
    const exited = once(child, 'exit')
    await once(child.stdout, 'data')
    const { schedule, calls } = noted('held', 300)
    start(schedule)
    await sleep(1.5 * quickTimes.lockLifetime)
    expect(calls, 'the other is alive and says so').to.have.length(0)

    child.kill('SIGKILL')
    await exited
    const killed = performance.now()

    await until('it is called', () => calls.length >= 1)
    expect((calls[0] ?? 0) - killed).to.be.at.most(quickTimes.lockLifetime + 1_500)
  })
}

function stops({ start, way }: World): void {
  it('lets a call end that is under way when it is stopped, and calls nothing more', async () => {
    const { schedule, calls, seen } = noted('ending', 200, () => sleep(700))
    const scheduler = start(schedule)
    await until('it is called', () => calls.length >= 1)

    await scheduler.stop(ms(5_000))

    expect(seen.ended).to.equal(calls.length)
    const before = calls.length
    await sleep(600)
    expect(calls).to.have.length(before)
    expect(scheduler.health().isConnected).to.equal(false)
  })

  it('gives back what it called, so that another process calls it at its next tick', async () => {
    const first = noted('handed', 400)
    const scheduler = start(first.schedule)
    await until('it is called', () => first.calls.length >= 1)
    await scheduler.stop(ms(5_000))
    const second = noted('handed', 400)
    const began = performance.now()

    start(second.schedule)

    await until('it is called there', () => second.calls.length >= 1)
    expect((second.calls[0] ?? 0) - began).to.be.below(quickTimes.lockLifetime)
  })

  it('waits no longer than it may', async () => {
    const { schedule, calls } = noted('endless', 200, () => new Promise(() => undefined))
    const scheduler = start(schedule)
    await until('it is called', () => calls.length >= 1)
    const began = performance.now()

    await scheduler.stop(ms(300))

    expect(performance.now() - began).to.be.below(2_500)
  })

  it('stops where the backend is away', async () => {
    await way().cut()
    const { schedule, calls } = noted('never', 200)
    const scheduler = start(schedule)
    const began = performance.now()

    await scheduler.stop(ms(300))

    expect(performance.now() - began).to.be.below(10_000)
    expect(calls).to.have.length(0)

    expect(scheduler.health().isConnected).to.equal(false)
  })
}
