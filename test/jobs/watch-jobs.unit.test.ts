import { expect } from 'chai'
import type { JobRun, JobStanding } from '../../ports/driven/job-runs.ts'
import type { SchedulerHealth } from '../../ports/driven/scheduler.ts'
import { makeWatchJobs } from '../../src/application/jobs/watch-jobs.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { seconds, toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'

const now = toInstant(10_000_000)
const ago = (count: number): Instant => toInstant(now - count * 1_000)

describe('the watch over jobs', () => {
  interface Given {
    readonly succeeded?: Instant | null
    readonly upSeconds?: number
    readonly runsJobs?: boolean
    readonly health?: Partial<SchedulerHealth>
    readonly isAway?: boolean
  }

  // A minute's job that may take two: late after four.
  function world({ succeeded = ago(30), upSeconds = 10_000, runsJobs = true, health = {}, isAway = false }: Given = {}) {
    const told: { isLate: boolean; lastSuccessAt: Instant | null }[] = []
    const run: JobRun = {
      ...{ runId: 'r', job: 'a-job', trigger: 'SCHEDULE', worker: 'w', startedAt: ago(40), finishedAt: ago(30) },
      ...{ state: 'DONE', did: {}, error: null },
    }
    const standing: JobStanding = { job: 'a-job', lastRun: run, lastSuccessAt: succeeded }
    const watch = makeWatchJobs({
      jobs: [{ name: 'a-job', every: seconds(60), mayLast: seconds(120), run: async () => ({ did: {} }) }],
      runs: {
        standings: async () => {
          if (isAway) throw new BillingError('STORAGE_UNAVAILABLE', 'on purpose')
          return { asOf: now, standings: succeeded === null ? [] : [standing] }
        },
        list: async () => ({ items: [run], nextCursor: null }),
      },
      runJob: async (_, trigger) => (upSeconds === 0 ? null : { ...run, trigger }),
      scheduler: {
        health: () => ({ backend: 'POSTGRESQL', isConnected: true, detail: null, ...health }),
        nextCalls: async () => new Map([['a-job', ago(-60)]]),
      },
      metrics: { setJob: (one) => void told.push(one) },
      runsJobs,
      uptime: () => seconds(upSeconds),
    })
    return { watch, told, run }
  }

  const codeOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => null,
      (error: unknown) => (error instanceof BillingError ? error.code : error),
    )

  it('shows each job, its last run and its next', async () => {
    const { watch, run, told } = world()

    expect((await watch.list()).jobs).to.deep.equal([
      { name: 'a-job', every: 60_000, lastRun: run, lastSuccessAt: ago(30), nextRunAt: ago(-60), isLate: false },
    ])
    expect(told).to.deep.equal([{ job: 'a-job', lastSuccessAt: ago(30), isLate: false }])
    expect(await watch.check()).to.include({ ok: true, detail: null })
  })

  it('finds a job late whose last success is older than two periods and the time that a run may take', async () => {
    for (const [succeeded, isLate] of [
      [ago(240), false],
      [ago(240.001), true],
      [null, true],
    ] as const) {
      const { watch, told } = world({ succeeded })

      expect((await watch.check()).ok, String(succeeded)).to.equal(!isLate)
      expect((await watch.check()).detail).to.equal(isLate ? 'late: a-job' : null)
      expect(told[0]?.isLate).to.equal(isLate)
    }
  })

  it('finds none late that it could not have seen run', async () => {
    const young = world({ succeeded: null, upSeconds: 240 })
    const older = world({ succeeded: null, upSeconds: 240.001 })

    expect((await young.watch.check()).ok).to.equal(true)
    expect((await older.watch.check()).ok).to.equal(false)
  })

  it('asks after the scheduler where it runs, and not where it does not', async () => {
    const health = { isConnected: false, detail: 'MongoDB at db:27017 does not answer: on purpose' }

    expect(await world({ health }).watch.check()).to.include({ ok: false, detail: health.detail })
    expect(await world({ health, succeeded: ago(1_000) }).watch.check()).to.include({ detail: `${health.detail}; late: a-job` })
    expect(await world({ health, runsJobs: false }).watch.check()).to.include({ ok: true, detail: null })
  })

  it('says where the record cannot be read', async () => {
    expect(await world({ isAway: true }).watch.check()).to.include({ ok: false, detail: 'the record of the jobs cannot be read' })
  })

  it('runs one by hand, and refuses one that there is not and one that runs', async () => {
    expect(await world().watch.runNow('a-job')).to.include({ trigger: 'OPERATOR' })
    expect(await codeOf(world().watch.runNow('none'))).to.equal('JOB_NOT_FOUND')
    expect(await codeOf(world().watch.runs('none', { limit: 1, cursor: null }))).to.equal('JOB_NOT_FOUND')
    expect(await codeOf(world({ upSeconds: 0 }).watch.runNow('a-job'))).to.equal('JOB_RUNNING')
  })
})
