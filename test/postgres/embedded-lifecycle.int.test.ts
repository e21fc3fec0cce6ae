import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { expect } from 'chai'
import { startEmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import type { EmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import { silentLog as log } from '../support/logs.ts'
import { query } from '../support/query.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'

describe('the embedded PostgreSQL', function () {
  this.timeout(60_000)
  const directory = makeTemporaryDirectory()
  const dataDir = `${directory.path}/data`
  const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataDir, log, flags: ['-c', 'fsync=off'], sync: false })
  let running: EmbeddedPostgres

  beforeEach(async () => {
    running = await start()
  })
  afterEach(() => running.stop())
  after(() => directory.remove())

  it('keeps its data, its password and its port from one start to the next', async () => {
    await query(running.url, 'create table kept as select 7 as answer')

    await running.stop()
    const { url } = running
    running = await start()

    expect(running.url).to.equal(url)
    expect(await query(running.url, 'select answer from kept')).to.deep.equal([{ answer: 7 }])
  })

  it("keeps the superuser's password in a file that nobody else may read", () => {
    expect(statSync(`${dataDir}/postgres.password`).mode & 0o777).to.equal(0o600)
  })

  it('asks for the password', async () => {
    const url = new URL(running.url)
    url.password = 'another'

    const outcome = await query(url.href, 'select 1').catch((cause: unknown) => cause)

    expect(outcome).to.be.an('error').with.property('code', '28P01')
  })

  it('gives the cluster a new password where the file was lost', async () => {
    await running.stop()
    const { url } = running
    rmSync(`${dataDir}/postgres.password`)
    running = await start()

    expect(running.url).to.not.equal(url)
    expect(await query(running.url, 'select 1 as one')).to.deep.equal([{ one: 1 }])
  })

  it('takes another port where its own is used by somebody else', async () => {
    await running.stop()
    const { port } = running
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    try {
      running = await start()
    } finally {
      other.close()
    }

    expect(running.port).to.not.equal(port)
    expect(await query(running.url, 'show port')).to.deep.equal([{ port: String(running.port) }])
  })

  it('listens on the loopback address alone, speaks UTF-8 and sorts by code point', async () => {
    const [settings] = await query(
      running.url,
      `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets, current_setting('timezone') as zone,
         current_setting('server_encoding') as encoding, current_setting('password_encryption') as passwords,
         (select datlocprovider::text || ':' || datlocale from pg_database where datname = 'postgres') as locale`,
    )

    expect(settings).to.deep.equal({
      addresses: '127.0.0.1',
      sockets: '',
      zone: 'UTC',
      encoding: 'UTF8',
      passwords: 'scram-sha-256',
      locale: 'b:C.UTF-8',
    })
  })

  it('writes what is committed to the disk unless it is told not to', async () => {
    await running.stop()
    running = await startEmbeddedPostgres({ dataDir, log })

    expect(await query(running.url, 'show fsync')).to.deep.equal([{ fsync: 'on' }])
  })

  it("gives the server nothing of this process's environment", async () => {
    process.env['STUDIO_TEST_SECRET'] = 'not for the server'
    try {
      await running.stop()
      running = await start()
    } finally {
      delete process.env['STUDIO_TEST_SECRET']
    }

    // The copy of a program's environment that its user, and so a superuser of the database, can read where /proc is.
    const read = query(running.url, `select pg_read_file('/proc/self/environ', true) as environ`).catch(() => [])

    expect(JSON.stringify(await read)).to.not.contain('not for the server')
  })

  it('removes what a start that was cut off left of a new cluster, and nothing else', async () => {
    await running.stop()
    writeFileSync(`${dataDir}/note`, 'mine')
    writeFileSync(`${dataDir}/postgres.new-abc.password`, 'half')
    rmSync(`${dataDir}/postgres`, { recursive: true })
    running = await start()

    expect(readdirSync(dataDir)).to.include.members(['note', 'postgres', 'postgres.password'])
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new-'))).to.deep.equal([])
  })

  it('can be stopped more than once, and before anybody has connected', async () => {
    await Promise.all([running.stop(), running.stop()])
    await running.stop()

    expect(running.pid()).to.equal(null)
  })
})
