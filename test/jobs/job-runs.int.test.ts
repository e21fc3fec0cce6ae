import { expect } from 'chai'
import type pg from 'pg'
import { openJobsPool } from '../../adapters/postgres/connect.ts'
import { makePostgresJobRuns } from '../../adapters/postgres/jobs/job-runs.ts'
import { makeUuidIds } from '../../adapters/ids/uuid-ids.ts'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { migrate } from '../../adapters/postgres/migrate.ts'
import type { JobRun, JobRuns } from '../../ports/driven/job-runs.ts'
import { minutes } from '../../src/domain/time.ts'
import type { Milliseconds } from '../../src/domain/time.ts'
import { silentLog } from '../support/logs.ts'
import { freshDatabase } from '../support/postgres-server.ts'
import { query } from '../support/query.ts'
import { until } from '../support/until.ts'

const migrated = async (url: string): Promise<void> => {
  await migrate(url)
}
const lease = minutes(1)
const short = 50 as Milliseconds

describe('the record of jobs, on PostgreSQL', () => {
  let url: string
  let pool: pg.Pool
  let runs: JobRuns
  const ids = makeUuidIds(systemClock)
  beforeEach(async () => {
    url = (await freshDatabase(migrated)).url
    pool = openJobsPool({ url, size: 4, log: silentLog })
    runs = makePostgresJobRuns({ pool })
  })
  afterEach(() => pool.end())

  const begin = (job = 'prune', leased: Milliseconds = lease) =>
    runs.begin({ runId: ids.next(), job, trigger: 'SCHEDULE', worker: 'w:1' }, leased)
  const begun = async (job?: string, leased?: Milliseconds): Promise<JobRun> => {
    const run = await begin(job, leased)
    if (run === null) throw new Error('another run is under way')
    return run
  }

  it('keeps what a run did', async () => {
    const run = await begun()
    expect(run).to.include({ job: 'prune', trigger: 'SCHEDULE', worker: 'w:1', state: 'RUNNING', finishedAt: null, did: null, error: null })

    const done = await runs.finish(run.runId, { did: { forgotten: 3, note: 'all' } })

    expect(done).to.deep.equal({ ...run, state: 'DONE', finishedAt: done.finishedAt, did: { forgotten: 3, note: 'all' } })
    expect(done.finishedAt).to.be.at.least(run.startedAt)
    const { asOf, standings } = await runs.standings(['prune', 'never'])
    expect(standings).to.deep.equal([{ job: 'prune', lastRun: done, lastSuccessAt: done.finishedAt }])
    expect(asOf).to.be.at.least(done.finishedAt ?? Infinity)
    await runs.finish((await begun()).runId, { error: 'on purpose' })
    expect(await runs.lastDid('prune'), 'of the last that ended well').to.deep.equal({ forgotten: 3, note: 'all' })
    expect(await runs.lastDid('never')).to.equal(null)
  })

  it('tells the time where nothing ever ran', async () => {
    const { asOf, standings } = await runs.standings(['never'])

    expect(standings).to.deep.equal([])
    expect(Math.abs(asOf - Date.now())).to.be.below(60_000)
  })

  it('keeps what went wrong, whatever is in its words, and the last success beside it', async () => {
    const good = await runs.finish((await begun()).runId, { did: {} })

    const bad = await runs.finish((await begun()).runId, { error: `a\0b${'x'.repeat(5_000)}` })
    expect(bad).to.include({ state: 'FAILED', did: null })
    expect(bad.error)
      .to.match(/^abx+$/)
      .and.have.length(2_000)
    const empty = await runs.finish((await begun()).runId, { error: '' })
    expect(empty.error).to.equal('unknown')

    expect((await runs.standings(['prune'])).standings).to.deep.equal([{ job: 'prune', lastRun: empty, lastSuccessAt: good.finishedAt }])
  })

  it('lets one run of a job be under way, of twenty that begin at once, and others beside it', async () => {
    const begins = await Promise.all(Array.from({ length: 20 }, () => begin()))

    expect(begins.filter((run) => run !== null)).to.have.length(1)
    expect(await begin('other')).not.to.equal(null)
  })

  it('shows a run that gave no sign of life as failed, and lets the next one begin', async () => {
    const dead = await begun('prune', short)
    await until('its lease has lapsed', async () => (await runs.standings(['prune'])).standings[0]?.lastRun.state === 'FAILED')
    const [standing] = (await runs.standings(['prune'])).standings
    expect(standing?.lastRun.error).to.match(/^ABANDONED/)
    expect(standing?.lastRun.finishedAt).to.be.a('number')

    const [next, ...others] = (await Promise.all([begin(), begin(), begin()])).filter((run) => run !== null)

    expect(others).to.deep.equal([])
    const rows = await query(url, `select run_id, state from ledger.job_runs order by started_at`)
    expect(rows).to.deep.equal([
      { run_id: dead.runId, state: 'FAILED' },
      { run_id: next?.runId, state: 'RUNNING' },
    ])
    expect(await runs.renew(dead.runId, lease), 'it was taken for dead').to.equal(false)
    expect(await runs.finish(dead.runId, { did: { late: 1 } })).to.include({ state: 'FAILED', did: null })
    expect(await runs.finish(next?.runId ?? '', { did: {} })).to.include({ state: 'DONE' })
  })

  it('keeps a run under way that gives signs of life', async () => {
    const run = await begun('prune', 400 as Milliseconds)
    const end = performance.now() + 1_000
    while (performance.now() < end) {
      expect(await runs.renew(run.runId, 400 as Milliseconds)).to.equal(true)
      expect(await begin()).to.equal(null)
    }
    expect(await runs.finish(run.runId, { did: {} })).to.include({ state: 'DONE' })
  })

  it('lists the runs of one job, newest first, page by page', async () => {
    const made: string[] = []
    for (let count = 0; count < 5; count++) {
      await runs.finish((await begun('other')).runId, { did: {} })
      made.unshift((await runs.finish((await begun()).runId, { did: { count } })).runId)
    }

    const first = await runs.list('prune', { limit: 2, cursor: null })
    const second = await runs.list('prune', { limit: 2, cursor: first.nextCursor })
    const third = await runs.list('prune', { limit: 2, cursor: second.nextCursor })

    expect([first, second, third].flatMap(({ items }) => items.map(({ runId }) => runId))).to.deep.equal(made)
    expect(third.nextCursor).to.equal(null)
  })

  it('forgets what is old, but not the last hundred of a job, and nothing that is under way', async () => {
    await query(
      url,
      `insert into ledger.job_runs (run_id, job, trigger, worker, started_at, leased_until, finished_at, state, did)
       select ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, job, 'SCHEDULE', 'w', now() - interval '40 days',
         now() - interval '40 days', now() - interval '40 days', 'DONE', '{}' from generate_series(1, 260) n, unnest(array['prune', 'other'])
           with ordinality as j (job, place) where n % 2 = place - 1`,
    )
    await begun('third')

    expect(await runs.prune(minutes(30 * 24 * 60))).to.equal(60)

    const kept = await query(url, `select job, count(*)::int as runs from ledger.job_runs group by job order by job`)
    expect(kept).to.deep.equal([
      { job: 'other', runs: 100 },
      { job: 'prune', runs: 100 },
      { job: 'third', runs: 1 },
    ])
    expect(await runs.prune(minutes(30 * 24 * 60))).to.equal(0)
  })

  it('says that the database does not answer where it does not', async () => {
    const away = openJobsPool({ url: 'postgres://nobody@127.0.0.1:1/none', size: 1, log: silentLog })

    const error: unknown = await makePostgresJobRuns({ pool: away })
      .standings(['prune'])
      .catch((caught: unknown) => caught)

    expect(error).to.include({ code: 'STORAGE_UNAVAILABLE' })
    await away.end()
  })
})
