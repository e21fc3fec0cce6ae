import type pg from 'pg'
import type { JobDid, JobRuns, JobStanding } from '../../../ports/driven/job-runs.ts'
import { toInstant } from '../../../src/domain/time.ts'
import { fromCursor, toCursor, toPage } from '../cursor.ts'
import { translated, translatedWrite, withConnection } from '../failures.ts'
import { abandoned, fromRunRow, runColumns } from './run-rows.ts'
import type { RunRow } from './run-rows.ts'

/** So many runs of a job are kept, however old. */
const keptRuns = 100
const errorMax = 2_000

const closeDead = `update ledger.job_runs set state = 'FAILED', finished_at = clock_timestamp(), error = '${abandoned}'
where job = $1 and state = 'RUNNING' and leased_until < clock_timestamp()`

const lease = (place: string): string => `clock_timestamp() + ${place}::bigint * interval '1 millisecond'`

// Whoever is second finds the row of the first. A row, not a lock of the session: it survives a pooler, and lapses by itself after a kill -9.
const begin = `insert into ledger.job_runs (run_id, job, trigger, worker, started_at, leased_until, state)
select $1::uuid, $2, $3, $4, clock_timestamp(), ${lease('$5')}, 'RUNNING'
on conflict (job) where state = 'RUNNING' do nothing returning ${runColumns}`

const renew = `update ledger.job_runs set leased_until = ${lease('$2')} where run_id = $1 and state = 'RUNNING' returning run_id`

const finish = `update ledger.job_runs set state = $2, finished_at = clock_timestamp(), did = $3, error = $4
where run_id = $1 and state = 'RUNNING'`

const find = `select ${runColumns} from ledger.job_runs where run_id = $1`

// One step into an index for each job, however many runs are kept. One row at least, for the time.
const standings = `select s.*, clock_timestamp() as as_of from (select) one left join (
  select ${runColumns}, done.last_success_at from unnest($1::text[]) as asked (name)
  cross join lateral (select * from ledger.job_runs where job = asked.name order by run_id desc limit 1) last
  left join lateral (select finished_at as last_success_at from ledger.job_runs where job = asked.name and state = 'DONE'
    order by finished_at desc limit 1) done on true
) s on true`

const lastDid = `select did from ledger.job_runs where job = $1 and state = 'DONE' order by finished_at desc limit 1`

const list = `select ${runColumns} from ledger.job_runs where job = $1 and ($2::uuid is null or run_id < $2) order by run_id desc limit $3`

const prune = `delete from ledger.job_runs r where finished_at < clock_timestamp() - $1::bigint * interval '1 millisecond'
and run_id < (select run_id from ledger.job_runs newer where newer.job = r.job order by run_id desc offset ${keptRuns - 1} limit 1)`

interface StandingRow extends RunRow {
  readonly as_of: Date
  readonly last_success_at: Date | null
}

interface NoStandingRow {
  readonly as_of: Date
  readonly run_id: null
}

/**
 * What jobs did, on PostgreSQL.
 *
 * @param pool under the worker's role, on the server that keeps undistributed tables
 */
export function makePostgresJobRuns({ pool }: { readonly pool: pg.Pool }): JobRuns {
  async function run<Row extends pg.QueryResultRow>(
    action: string,
    text: string,
    values: readonly unknown[],
    inWords = translated,
  ): Promise<pg.QueryResult<Row>> {
    try {
      return await withConnection(pool, (connection) => connection.query<Row>({ text, values: [...values] }))
    } catch (error) {
      throw inWords(error, action)
    }
  }

  async function asKept(runId: string) {
    const { rows } = await run<RunRow>('read the run', find, [runId])
    const [row] = rows
    if (row === undefined) throw new Error(`the run ${runId} was begun and is not there`)
    return fromRunRow(row)
  }

  return {
    begin: async ({ runId, job, trigger, worker }, leased) => {
      await run('close runs that died', closeDead, [job])
      const { rows } = await run<RunRow>('begin the run', begin, [runId, job, trigger, worker, leased], translatedWrite)
      return rows[0] === undefined ? null : fromRunRow(rows[0])
    },

    renew: async (runId, leased) => (await run('renew the run', renew, [runId, leased])).rows.length > 0,

    finish: async (runId, end) => {
      const { did, error } = 'did' in end ? { did: JSON.stringify(end.did), error: null } : { did: null, error: soundError(end.error) }
      await run('finish the run', finish, [runId, error === null ? 'DONE' : 'FAILED', did, error], translatedWrite)
      return asKept(runId)
    },

    standings: async (jobs) => {
      const { rows } = await run<StandingRow | NoStandingRow>('read how the jobs stand', standings, [[...jobs]])
      const [first] = rows
      if (first === undefined) throw new Error('the standings have no time')
      return { asOf: toInstant(first.as_of.getTime()), standings: rows.filter(isStanding).map(fromStandingRow) }
    },

    lastDid: async (job) => {
      const { rows } = await run<{ readonly did: string }>('read what the last run did', lastDid, [job])
      return rows[0] === undefined ? null : (JSON.parse(rows[0].did) as JobDid)
    },

    list: async (job, { limit, cursor }) => {
      const last = cursor === null ? null : fromCursor(cursor, { kind: 'job-runs', form: 'uuid' })
      const { rows } = await run<RunRow>('read the runs', list, [job, last, limit + 1])
      return toPage(rows, limit, { item: fromRunRow, cursor: ({ run_id }) => toCursor('job-runs', run_id) })
    },

    prune: async (age) => (await run('forget old runs', prune, [age])).rowCount ?? 0,
  }
}

const isStanding = (row: StandingRow | NoStandingRow): row is StandingRow => row.run_id !== null

const fromStandingRow = (row: StandingRow): JobStanding => ({
  job: row.job,
  lastRun: fromRunRow(row),
  lastSuccessAt: row.last_success_at === null ? null : toInstant(row.last_success_at.getTime()),
})

// The database refuses a NUL in a text, and an empty error would be none.
const soundError = (error: string): string => error.replaceAll('\0', '').slice(0, errorMax) || 'unknown'
