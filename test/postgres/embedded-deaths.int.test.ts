import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'chai'
import { isFree } from '../../adapters/postgres/embedded/free-port.ts'
import { listProcesses, roleOf } from '../../adapters/postgres/embedded/processes.ts'
import { clusterNameOf } from '../../adapters/postgres/embedded/server-settings.ts'
import { startEmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import type { EmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import { runtimes, startChild } from '../support/embedded-child.ts'
import { makeKeepingLog } from '../support/logs.ts'
import { query } from '../support/query.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'
import { until } from '../support/until.ts'

/** The processes of the cluster in this data directory. */
async function processesOf(dataDir: string): Promise<readonly number[]> {
  const names = { clusterDir: `${dataDir}/postgres`, clusterName: clusterNameOf(`${dataDir}/postgres`) }
  const processes = (await listProcesses()).filter((process) => ['POSTMASTER', 'CHILD'].includes(roleOf(process, names)))
  return processes.map(({ pid }) => pid)
}

describe('the embedded PostgreSQL, when processes die', function () {
  this.timeout(60_000)
  const directory = makeTemporaryDirectory()
  const dataDir = `${directory.path}/data`
  let log = makeKeepingLog()
  let running: EmbeddedPostgres | null = null
  const start = async (): Promise<EmbeddedPostgres> =>
    (running = await startEmbeddedPostgres({ dataDir, log, flags: ['-c', 'fsync=off'], sync: false }))

  beforeEach(() => {
    log = makeKeepingLog()
    running = null
  })
  afterEach(() => running?.stop())
  after(() => directory.remove())

  for (const [name, runtime] of Object.entries(runtimes)) {
    it(`runs under ${name}, and stops with it`, async () => {
      const child = await startChild(dataDir, runtime)
      expect(await query(child.said.url, 'select 1 as one')).to.deep.equal([{ one: 1 }])
      expect(await processesOf(dataDir)).to.include(child.said.pid)

      expect(await child.end()).to.equal(0)

      expect(await processesOf(dataDir)).to.deep.equal([])
    })

    it(`leaves no server when ${name} is killed with a signal that cannot be caught`, async () => {
      const child = await startChild(dataDir, runtime)
      await query(child.said.url, `create table if not exists written_under_${name} ()`)

      await child.kill()

      await until('no process of the cluster is left', async () => (await processesOf(dataDir)).length === 0)
      expect(await isFree(child.said.port)).to.equal(true)
    })
  }

  it('starts at once after its parent was killed, though the server is still going down', async () => {
    const child = await startChild(dataDir)
    await query(child.said.url, 'create table before_the_kill as select 1 as one')

    await child.kill()
    const postgres = await start()

    expect(await query(postgres.url, 'select one from before_the_kill')).to.deep.equal([{ one: 1 }])
  })

  it('is started again on the same port when the server is killed, and keeps what was committed', async () => {
    const postgres = await start()
    const killed = postgres.pid() ?? 0
    await query(postgres.url, 'create table before_the_death as select 1 as one')

    process.kill(killed, 'SIGKILL')
    await until('another server runs', () => ![null, killed].includes(postgres.pid()))

    expect(await query(postgres.url, 'select one from before_the_death')).to.deep.equal([{ one: 1 }])
    expect(log.lines.filter(({ message }) => !message.startsWith('Stopping')).map(({ message }) => message)).to.deep.equal([
      'PostgreSQL runs',
      'PostgreSQL ended although nobody stopped it, by signal 9',
      'PostgreSQL runs again',
    ])
  })

  it('is started again when the watch between it and this process is killed', async () => {
    const postgres = await start()
    const first = postgres.pid() ?? 0
    const watch = (await listProcesses()).find(
      ({ program, command }) => program === '/bin/sh' && command.includes(`-D ${dataDir}/postgres `),
    )

    process.kill(watch?.pid ?? 0, 'SIGKILL')
    await until('another server runs', () => ![null, first].includes(postgres.pid()))

    expect(await query(postgres.url, 'select 1 as one')).to.deep.equal([{ one: 1 }])
    expect(await processesOf(dataDir)).to.not.include(first)
  })

  it("waits for a statement's process that outlived its server before it starts another", async () => {
    const postgres = await start()
    const killed = postgres.pid() ?? 0
    const counting = query(postgres.url, 'select count(*) from generate_series(1, 1e12)').catch((cause: unknown) => cause)
    await until('the statement runs', async () => {
      const [row] = await query(
        postgres.url,
        `select count(*)::int as running from pg_stat_activity where query like '%1e12%' and pid <> pg_backend_pid()`,
      )
      return row?.['running'] === 1
    })

    process.kill(killed, 'SIGKILL')
    await until('another server runs', () => ![null, killed].includes(postgres.pid()))

    expect(await counting).to.be.an('error')
    expect(log.lines.map(({ message }) => message)).to.include('Stopping a PostgreSQL that an earlier process left')
    expect(await query(postgres.url, 'select 1 as one')).to.deep.equal([{ one: 1 }])
  })

  it('starts although the number in postmaster.pid belongs to another process by now', async () => {
    const postgres = await start()
    const { port } = postgres
    const file = readFileSync(`${dataDir}/postgres/postmaster.pid`, 'utf8')
    await postgres.stop()
    writeFileSync(`${dataDir}/postgres/postmaster.pid`, file.replace(/^\d+/, String(process.ppid)))

    const again = await start()

    expect(again.port).to.equal(port)
    expect(await query(again.url, 'select 1 as one')).to.deep.equal([{ one: 1 }])
  })

  it('is not started again after a stop', async () => {
    const postgres = await start()

    process.kill(postgres.pid() ?? 0, 'SIGKILL')
    await postgres.stop()

    expect(postgres.pid()).to.equal(null)
    expect(await processesOf(dataDir)).to.deep.equal([])
    expect(log.lines.map(({ message }) => message)).to.not.include('PostgreSQL runs again')
  })
})
