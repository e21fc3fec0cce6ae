import type { JobRuns, JobStanding } from '../../../ports/driven/job-runs.ts'
import type { JobMetrics } from '../../../ports/driven/metrics.ts'
import type { Scheduler } from '../../../ports/driven/scheduler.ts'
import type { JobsReport, JobState, RunningJobs } from '../../../ports/driving/running-jobs.ts'
import { BillingError } from '../../domain/errors.ts'
import type { Instant, Milliseconds } from '../../domain/time.ts'
import type { Job } from './job.ts'
import type { RunJobRecorded } from './run-job.ts'

interface Needs {
  readonly jobs: readonly Job[]
  readonly runs: Pick<JobRuns, 'standings' | 'list'>
  readonly runJob: RunJobRecorded
  readonly scheduler: Pick<Scheduler, 'health' | 'nextCalls'>
  readonly metrics: Pick<JobMetrics, 'setJob'>
  /** Whether the scheduler runs in this process. */
  readonly runsJobs: boolean
  /** How long this process has been up, however a clock is moved. */
  readonly uptime: () => Milliseconds
}

type Standing = Omit<JobState, 'nextRunAt'>

/** Shows what the jobs did and when they are next, and runs one on demand. */
export function makeWatchJobs({ jobs, runs, runJob, scheduler, metrics, runsJobs, uptime }: Needs): RunningJobs {
  const names = jobs.map(({ name }) => name)

  function find(name: string): Job {
    const job = jobs.find((one) => one.name === name)
    if (job === undefined) throw new BillingError('JOB_NOT_FOUND', `Cannot find the job ${name}: the jobs are ${names.join(', ')}`)
    return job
  }

  function toState(job: Job, standing: JobStanding | null, asOf: Instant): Standing {
    const { lastRun, lastSuccessAt } = standing ?? { lastRun: null, lastSuccessAt: null }
    // A process that has just come up cannot know whether anybody was there before: it waits as long as it lets others wait.
    const patience = 2 * job.every + job.mayLast
    const isLate = uptime() > patience && (lastSuccessAt === null || lastSuccessAt + patience < asOf)
    metrics.setJob({ job: job.name, lastSuccessAt, isLate })
    return { name: job.name, every: job.every, lastRun, lastSuccessAt, isLate }
  }

  async function standing(): Promise<readonly Standing[]> {
    const { asOf, standings } = await runs.standings(names)
    const byName = new Map(standings.map((one) => [one.job, one]))
    return jobs.map((job) => toState(job, byName.get(job.name) ?? null, asOf))
  }

  async function list(): Promise<JobsReport> {
    const [states, next] = await Promise.all([standing(), scheduler.nextCalls()])
    return { jobs: states.map((state) => ({ ...state, nextRunAt: next.get(state.name) ?? null })), scheduler: scheduler.health() }
  }

  async function wrong(): Promise<string | null> {
    const health = scheduler.health()
    const late = (await standing()).filter(({ isLate }) => isLate).map(({ name }) => name)
    const parts = [
      ...(runsJobs && !health.isConnected ? [health.detail ?? 'the scheduler is not connected'] : []),
      ...(late.length > 0 ? [`late: ${late.join(', ')}`] : []),
    ]
    return parts.length === 0 ? null : parts.join('; ')
  }

  return {
    list,
    runs: async (name, page) => runs.list(find(name).name, page),
    runNow: async (name) => {
      const run = await runJob(find(name), 'OPERATOR')
      if (run === null) throw new BillingError('JOB_RUNNING', `Cannot run the job ${name}: it runs already`)
      return run
    },
    check: async () => {
      const began = uptime()
      const detail = await wrong().catch(() => 'the record of the jobs cannot be read')
      return { ok: detail === null, latencyMilliseconds: Math.round((uptime() - began) * 10) / 10, detail }
    },
  }
}
