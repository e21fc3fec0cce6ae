import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import type { EmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import { anEnrolledAccount, asOperator, makeApi } from '../support/api.ts'
import { silentLog } from '../support/logs.ts'
import { makeMovedTime } from '../support/moved-time.ts'
import type { MovedTime } from '../support/moved-time.ts'
import { query } from '../support/query.ts'
import { startService } from '../support/running-service.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'
import { until } from '../support/until.ts'
import { told } from '../e2e/service-of-file.ts'
import { beginEndurance, endEndurance, expectSameMemory, measured } from './endured.ts'
import type { Endurance } from './endured.ts'
import type { Recorded } from './recording-callers.ts'

describe('a service under load whose PostgreSQL', function () {
  this.timeout(180_000)
  let directory: ReturnType<typeof makeTemporaryDirectory>
  let server: EmbeddedPostgres
  let time: MovedTime
  let now: number
  const endured: Endurance[] = []
  let databases = 0

  before(async () => {
    directory = makeTemporaryDirectory(0o755)
    const flags = ['-c', 'max_connections=100']
    server = await startEmbeddedPostgres({ dataDir: directory.path, log: silentLog, sync: false, flags })
    now = Date.now()
    time = makeMovedTime(now)
  })
  after(async () => {
    for (const { service } of endured) await service.stop()
    await server.stop()
    time.remove()
    directory.remove()
  })

  /** A database and a service of its own, whose pools are as large as its settings say. */
  async function begin(env: Readonly<Record<string, string>> = {}): Promise<Endurance> {
    const name = `endured_${(databases += 1)}`
    await query(server.url, `create database ${name}`)
    const url = new URL(server.url)
    url.pathname = `/${name}`
    const service = await startService({ databaseUrl: url.href, env: { ...measured, ...env } })
    const one = await beginEndurance(service, url.href)
    endured.push(one)
    return one
  }

  async function held<Result>(databaseUrl: string, statement: string, work: () => Promise<Result>): Promise<Result> {
    const holder = new pg.Client({ connectionString: databaseUrl })
    await holder.connect()
    try {
      await holder.query('begin')
      await holder.query(statement)
      return await work()
    } finally {
      await holder.end()
    }
  }

  const expectRefused = (calls: readonly Recorded[]): void => {
    expect(calls.filter(({ isRefused }) => isRefused)).to.have.length.of.at.least(1)
  }

  it('is killed with -9 and comes back: it goes on by itself', async () => {
    const one = await begin()
    const pid = server.pid()

    process.kill(Number(pid), 'SIGKILL')
    await until('the server runs again', () => ![null, pid].includes(server.pid()), 60_000)

    await endEndurance(one)
  })

  it('keeps a lock for longer than it may last: callers are told that nothing was done', async () => {
    const one = await begin()

    await held(one.databaseUrl, 'select from ledger.balances for update', () => wait(6_000))

    expectRefused(await endEndurance(one))
  })

  it('takes longer for a statement than it may: callers are told that nothing was done', async () => {
    const one = await begin()

    await query(
      one.databaseUrl,
      `create function slow() returns trigger language plpgsql as 'begin perform pg_sleep(10); return new; end';
       create trigger slow before insert on ledger.entries for each row execute function slow()`,
    )
    await wait(5_000)
    await query(one.databaseUrl, 'drop trigger slow on ledger.entries')

    expectRefused(await endEndurance(one))
  })

  it('has no connection left: callers are told to try again, and it connects again by itself', async () => {
    const one = await begin()
    const taken: pg.Client[] = []
    let isFull = false
    let isOver = false

    // Whoever comes first gets the place of one that was cut.
    const taking = (async () => {
      while (!isOver) {
        const client = new pg.Client({ connectionString: server.url }).on('error', () => undefined)
        await client.connect().then(
          () => taken.push(client),
          () => {
            isFull = true
            return wait(5)
          },
        )
      }
    })()
    await until('no place is left', async () => {
      const others = `from pg_stat_activity where datname = '${new URL(one.databaseUrl).pathname.slice(1)}'`
      const [free] = taken
      if (free === undefined || !isFull) return false
      await free.query(`select pg_terminate_backend(pid) ${others}`)
      await wait(200)
      return (await free.query(`select ${others}`)).rowCount === 0
    })
    await wait(4_500)
    isOver = true
    await taking
    for (const client of taken) await client.end()

    expect(await endEndurance(one)).to.have.length.of.at.least(1)
  })

  it('answers operators late: those who find the pool empty are told that nothing was done, and V1 is served meanwhile', async () => {
    const one = await begin({ DATABASE_POOL_SIZE: '4' })
    const operator = makeApi(one.service.baseUrl, asOperator)
    const { accountId } = await anEnrolledAccount(operator)
    const policy = (threshold: number) => operator.patch(`/v1/control/accounts/${accountId}/policy`, { low_balance_threshold: threshold })

    const answers = await held(one.databaseUrl, `select from ledger.accounts where account_id = '${accountId}' for update`, async () => {
      const asked = Array.from({ length: 20 }, (_, index) => policy(index))
      await one.load.more(200)
      return Promise.all(asked)
    })

    expect(new Set(answers.map(told))).to.deep.equal(new Set(['503 STORAGE_UNAVAILABLE']))
    expect(answers.filter(({ body }) => body['retryable'] !== true || body['outcome'] !== undefined)).to.deep.equal([])
    expect((await policy(7)).status).to.equal(200)
    expect(await endEndurance(one)).to.deep.equal([])
  })

  it('commits slowly: every call is done', async () => {
    const one = await begin()
    const set = async (delay: number): Promise<void> => {
      await query(server.url, `alter system set commit_delay = ${delay}`)
      await query(server.url, 'alter system set commit_siblings = 0')
      await query(server.url, 'select pg_reload_conf()')
    }

    await set(100_000)
    const began = performance.now()
    await one.load.more(100)
    const took = performance.now() - began
    await set(0)

    expect(took, 'ms').to.be.above(600)
    expect(await endEndurance(one)).to.deep.equal([])
  })

  it('stays as it is while the clock is set back by an hour, and forward again: every call is done', async () => {
    const one = await begin({ ...time.env, NODE_OPTIONS: `${time.env['NODE_OPTIONS']} ${measured.NODE_OPTIONS}` })

    for (const instant of [now - 3_600_000, now]) {
      time.moveTo(instant)
      await one.load.more(300)
    }

    expect(await endEndurance(one)).to.deep.equal([])
  })

  it('did all that: half a minute later none of the services needs more memory than before', async () => {
    expect(endured).to.have.lengthOf(7)
    await Promise.all(endured.map(expectSameMemory))
  })
})
