import type { JobRunEnd, JobRun, JobRuns, JobTrigger } from '../../../ports/driven/job-runs.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { Log } from '../../../ports/driven/log.ts'
import type { JobMetrics } from '../../../ports/driven/metrics.ts'
import type { Milliseconds } from '../../domain/time.ts'
import type { Job } from './job.ts'

/** Waits; an aborted wait ends at once, and never rejects. */
export type Pause = (span: Milliseconds, signal: AbortSignal) => Promise<void>

interface Needs {
  readonly runs: JobRuns
  readonly ids: Ids
  readonly log: Log
  readonly metrics: Pick<JobMetrics, 'observeRun'>
  readonly pause: Pause
  /** The name of this process in the record. */
  readonly worker: string
  /** How long a run counts as under way without a sign of life; one is given three times as often. */
  readonly lease: Milliseconds
  /** Raised when the process is to stop. */
  readonly stopping: AbortSignal
}

/** Runs a job, recorded. @returns the run at its end, or null where one is under way @throws {BillingError} STORAGE_UNAVAILABLE */
export type RunJobRecorded = (job: Job, trigger: JobTrigger) => Promise<JobRun | null>

/**
 * Runs a job and keeps what became of it; of one job one run is under way. A run that fails is kept, too: it is an answer.
 *
 * A run is told to end when the process is to stop, and when it took as long as it may. After twice that it counts as failed, so that
 * one that hangs stops nobody for ever.
 */
export function makeRunJob({ runs, ids, log, metrics, pause, worker, lease, stopping }: Needs): RunJobRecorded {
  async function keepAlive(runId: string, over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      await pause((lease / 3) as Milliseconds, over)
      if (over.aborted) return
      // Where the database is away there is no sign to give; the next one may pass.
      const isUnderWay = await runs.renew(runId, lease).catch(() => true)
      if (!isUnderWay) return log.warn({ runId }, 'a run of a job was taken for dead; another may run beside it')
    }
  }

  async function outcomeOf(job: Job): Promise<JobRunEnd> {
    const [over, late] = [new AbortController(), new AbortController()]
    const tooLong = async (): Promise<JobRunEnd> => {
      await pause(job.mayLast, over.signal)
      late.abort()
      await pause(job.mayLast, over.signal)
      return { error: `it took longer than twice the ${job.mayLast / 1000} s that it may` }
    }
    try {
      const before = await runs.lastDid(job.name)
      const work = job.run({ before, signal: AbortSignal.any([stopping, late.signal]) }).then(({ did }) => ({ did }))
      return await Promise.race([work, tooLong()])
    } catch (error) {
      log.error({ err: error, job: job.name }, 'a job failed; its next run goes on from there')
      return { error: error instanceof Error ? error.message : String(error) }
    } finally {
      over.abort()
    }
  }

  return async (job, trigger) => {
    const begun = await runs.begin({ runId: ids.next(), job: job.name, trigger, worker }, lease)
    if (begun === null) return null
    const over = new AbortController()
    const alive = keepAlive(begun.runId, over.signal)
    const end = await outcomeOf(job)
    over.abort()
    await alive
    const run = await runs.finish(begun.runId, end)
    metrics.observeRun({ job: job.name, isDone: run.state === 'DONE', seconds: ((run.finishedAt ?? run.startedAt) - run.startedAt) / 1000 })
    return run
  }
}
