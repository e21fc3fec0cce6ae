import { expect } from 'chai'
import type { JobRun, JobRunEnd, JobRuns } from '../../ports/driven/job-runs.ts'
import type { JobObservation } from '../../ports/driven/metrics.ts'
import type { Job } from '../../src/application/jobs/job.ts'
import { makeRunJob } from '../../src/application/jobs/run-job.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { seconds, toInstant } from '../../src/domain/time.ts'
import type { Milliseconds } from '../../src/domain/time.ts'
import { silentLog } from '../support/logs.ts'

describe('a recorded run of a job', () => {
  /** The store, as a list; and waits, which end when the test lets time pass. */
  function world({ isBusy = false, renews = true }: { readonly isBusy?: boolean; readonly renews?: boolean | Error } = {}) {
    const ends: JobRunEnd[] = []
    const observed: JobObservation[] = []
    const signs: string[] = []
    let time = 0
    const waits: { until: number; go: () => void }[] = []
    const run: JobRun = {
      ...{ runId: 'r1', job: 'a-job', trigger: 'SCHEDULE', worker: 'w:1', startedAt: toInstant(0) },
      ...{ finishedAt: null, state: 'RUNNING', did: null, error: null },
    }
    const runs: Pick<JobRuns, 'begin' | 'renew' | 'finish' | 'lastDid'> = {
      begin: async () => (isBusy ? null : run),
      renew: async (runId) => {
        signs.push(runId)
        if (renews instanceof Error) throw renews
        return renews
      },
      lastDid: async () => ({ slice: 7 }),
      finish: async (_, end) => {
        ends.push(end)
        const state = 'did' in end ? 'DONE' : 'FAILED'
        return { ...run, state, finishedAt: toInstant(time), did: 'did' in end ? end.did : null, error: 'error' in end ? end.error : null }
      },
    }
    const stopping = new AbortController()
    const pause = (span: Milliseconds, signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        waits.push({ until: time + span, go: resolve })
        signal.addEventListener('abort', () => resolve())
      })
    const runJob = makeRunJob({
      ...{ runs: runs as JobRuns, ids: { next: () => 'r1' }, log: silentLog, pause, worker: 'w:1', lease: seconds(30) },
      ...{ metrics: { observeRun: (one) => void observed.push(one) }, stopping: stopping.signal },
    })
    /** Lets time pass, second by second. */
    async function pass(count: number): Promise<void> {
      for (let second = 0; second < count; second++) {
        time += 1_000
        for (const wait of waits.splice(0)) {
          if (wait.until <= time) wait.go()
          else waits.push(wait)
        }
        for (let turn = 0; turn < 10; turn++) await Promise.resolve()
      }
    }
    return { runJob, ends, observed, signs, stopping, pass }
  }

  const jobOf = (run: Job['run']): Job => ({ name: 'a-job', every: seconds(60), mayLast: seconds(100), run })

  it('is told what the last one did, keeps what it did itself, and tells the metrics', async () => {
    const { runJob, ends, observed } = world()

    const run = await runJob(
      jobOf(async ({ before }) => ({ did: { things: 2, slice: Number(before?.['slice']) + 1 } })),
      'SCHEDULE',
    )

    expect(run).to.include({ state: 'DONE' })
    expect(ends).to.deep.equal([{ did: { things: 2, slice: 8 } }])
    expect(observed).to.deep.equal([{ job: 'a-job', isDone: true, seconds: 0 }])
  })

  it('is none where one is under way: the job is not called', async () => {
    const { runJob, ends, observed } = world({ isBusy: true })
    let calls = 0

    const run = await runJob(
      jobOf(async () => ({ did: { calls: ++calls } })),
      'OPERATOR',
    )

    expect([run, calls, ends, observed]).to.deep.equal([null, 0, [], []])
  })

  it('keeps what went wrong', async () => {
    for (const failure of [new Error('on purpose'), new BillingError('STORAGE_UNAVAILABLE', 'on purpose')]) {
      const { runJob, ends, observed } = world()

      const run = await runJob(
        jobOf(() => Promise.reject(failure)),
        'SCHEDULE',
      )

      expect(run).to.include({ state: 'FAILED', error: 'on purpose' })
      expect(ends).to.deep.equal([{ error: 'on purpose' }])
      expect(observed[0]).to.include({ isDone: false })
    }
  })

  it('gives signs of life three times in a lease, as long as it runs, also where one fails', async () => {
    for (const renews of [true, new Error('away')]) {
      const { runJob, signs, pass } = world({ renews })
      const end = Promise.withResolvers<{ did: Record<string, number> }>()
      const run = runJob(
        jobOf(() => end.promise),
        'SCHEDULE',
      )
      await pass(0)
      for (let turn = 0; turn < 10; turn++) await Promise.resolve()
      await pass(35)
      expect(signs).to.have.length(3)
      end.resolve({ did: {} })
      await run
      await pass(60)

      expect(signs).to.have.length(3)
    }
  })

  it('is told to end when the process is to stop', async () => {
    const { runJob, stopping } = world()
    let told = false
    const run = runJob(
      jobOf(
        ({ signal }) =>
          new Promise((resolve) =>
            signal.addEventListener('abort', () => {
              told = true
              resolve({ did: { slices: 1 } })
            }),
          ),
      ),
      'SCHEDULE',
    )
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    stopping.abort()

    expect(await run).to.include({ state: 'DONE' })
    expect(told).to.equal(true)
  })

  it('is told to end after the time that it may take, and has failed after twice that', async () => {
    const { runJob, ends, pass } = world()
    let toldAt: string | null = null
    let passed = 0
    const run = runJob(
      jobOf(({ signal }) => {
        signal.addEventListener('abort', () => (toldAt = `after ${passed} s`))
        return new Promise(() => undefined)
      }),
      'SCHEDULE',
    )
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    for (; passed < 199; passed++) await pass(1)
    expect(toldAt).to.equal('after 99 s')
    expect(ends).to.deep.equal([])
    await pass(1)

    expect(await run).to.include({ state: 'FAILED' })
    expect(ends).to.deep.equal([{ error: 'it took longer than twice the 100 s that it may' }])
  })
})
