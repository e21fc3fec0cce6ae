import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { expect } from 'chai'
import { listProcesses } from '../../adapters/postgres/embedded/processes.ts'
import { migrationNames } from '../../adapters/postgres/migrate.ts'
import { anEnrolledAccount, asOperator, asV1, expectStatus, makeApi } from '../support/api.ts'
import { createDatabase } from '../support/postgres-server.ts'
import { query } from '../support/query.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'
import { until } from '../support/until.ts'

type Start = NonNullable<Parameters<typeof startService>[0]>

describe('two services that start at once on one empty database', function () {
  this.timeout(120_000)
  let services: readonly Service[] = []
  afterEach(() => Promise.all(services.map((service) => service.stop())))

  async function expectBothServe(databaseUrl: string): Promise<void> {
    const [one, other] = services.map(({ baseUrl }) => baseUrl)
    const { key } = await anEnrolledAccount(makeApi(String(one), asOperator), { credits: 2 })
    const body = { external_key: key, ref_type: 'commission_request', ref_id: '1', idempotency_key: 'one' }
    await expectStatus(201, makeApi(String(one), asV1).post('/v1/billing/credits/reserve', body))
    await expectStatus(200, makeApi(String(other), asV1).post('/v1/billing/credits/reserve', body))
    const rows = await query(databaseUrl, 'select name from ledger.schema_migrations order by name')
    expect(rows.map(({ name }) => name)).to.deep.equal(migrationNames)
    await expectSoundLedger(databaseUrl)
  }

  it('both come up, migrated once, with one demo between them', async () => {
    const { url } = await createDatabase()

    services = await Promise.all([1, 2].map(() => startService({ databaseUrl: url, env: { DEMO: 'true' } })))

    await expectBothServe(url)
    const grants = await query(url, `select from ledger.entries where idempotency_key = 'demo:opening'`)
    expect(grants).to.have.length(1)
  })

  it('both come up under a login that is given its rights by whichever is first', async () => {
    const { url } = await createDatabase()
    const login = `plain_${process.pid}`
    await query(url, `create role ${login} login noinherit password 'plain'`)
    const plain = new URL(url)
    plain.username = login
    plain.password = 'plain'

    services = await Promise.all(
      [1, 2, 3].map(() => startService({ databaseUrl: plain.href, env: { MIGRATION_DATABASE_URL: url, NODE_ENV: 'production' } })),
    )

    await expectBothServe(url)
  })
})

describe('a service that cannot start says why and how to mend it, and leaves nothing running', function () {
  this.timeout(120_000)
  const directory = makeTemporaryDirectory(0o755)
  const dataDir = `${directory.path}/data`
  let taken: Server
  let silent: Server
  before(async () => {
    taken = await listening()
    silent = await listening()
  })
  after(() => {
    for (const server of [taken, silent]) server.close()
    directory.remove()
  })

  /** What a service says that ends by itself: its lines, and its exit code. Fails where anything is left that names its directory. */
  async function endOf(start: Start): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
    const service = await startService({ ...start, env: { LOG_LEVEL: 'error', ...start.env }, waits: false })
    const { process: child } = service
    try {
      await until(`the service has ended: ${service.logs()}`, () => child.exitCode !== null || child.signalCode !== null, 40_000)
    } finally {
      await service.kill()
    }
    return { code: child.exitCode, lines: service.logs().trimEnd().split('\n') }
  }

  async function expectOneLine(start: Start, line: RegExp): Promise<void> {
    const { code, lines } = await endOf(start)
    expect(lines, lines.join('\n')).to.have.length(1)
    expect(lines[0]).to.match(line)
    expect(code).to.equal(1)
  }

  const leftOn = async (path: string): Promise<readonly string[]> =>
    (await listProcesses()).map(({ command }) => command).filter((command) => command.includes(path))

  it('where another service runs on its DATA_DIR, which serves on', async () => {
    const env = { DATA_DIR: dataDir }
    const first = await startService({ databaseUrl: null, env })

    await expectOneLine(
      { databaseUrl: null, env },
      new RegExp(`^Cannot start PostgreSQL: ${dataDir} is used by process ${first.process.pid}: stop it, or give another DATA_DIR$`),
    )

    await anEnrolledAccount(makeApi(first.baseUrl, asOperator), { credits: 1 })
    expect(await first.stop()).to.equal(0)
    expect(await leftOn(dataDir)).to.deep.equal([])
  })

  it('where its port is taken', async () => {
    const { url } = await createDatabase()
    const line = new RegExp(
      `^Cannot listen on 127.0.0.1:${portOf(taken)}: another process listens there. Stop it, or set PORT to another port.$`,
    )

    await expectOneLine({ databaseUrl: url, port: portOf(taken) }, line)
    await expectOneLine({ databaseUrl: null, port: portOf(taken), env: { DATA_DIR: dataDir } }, line)

    expect(await leftOn(dataDir)).to.deep.equal([])
    expect(await query(url, `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)).to.deep.equal(
      [],
    )
  })

  it('where it cannot write in its DATA_DIR, be it for the cluster or for the secrets that it makes itself', async () => {
    writeFileSync(`${directory.path}/file`, '')
    const env = { DATA_DIR: `${directory.path}/file/data` }

    await expectOneLine(
      { databaseUrl: null, env },
      /^Cannot start PostgreSQL: cannot write in .*file\/data \(ENOTDIR\): set DATA_DIR to a directory/,
    )
    await expectOneLine({ databaseUrl: null, env: { ...env, JWT_SECRET: '' } }, /^Cannot start: .*DATA_DIR/)
    expect(await leftOn(directory.path)).to.deep.equal([])
  })

  it('where DATABASE_URL is wrong, without saying the password', async () => {
    const { url } = await createDatabase()
    const login = `known_${process.pid}`
    await query(url, `create role ${login} login noinherit password 'right'`)
    const [nowhere, stranger, mistaken] = [new URL(url), new URL(url), new URL(url)]
    mistaken.username = login
    mistaken.password = 'PW-not-to-be-told'
    nowhere.pathname = '/no_such_database'
    stranger.username = 'no_such_login'
    stranger.password = 'PW-not-to-be-told'

    await expectOneLine({ databaseUrl: 'mysql://PW-not-to-be-told@db/x' }, /^Cannot start: DATABASE_URL (?!.*not-to-be-told)/)
    await expectOneLine({ databaseUrl: nowhere.href }, /^Cannot use the database .*no_such_database.*check DATABASE_URL/)
    await expectOneLine({ databaseUrl: stranger.href }, /^Cannot use the database (?!.*not-to-be-told).*no_such_login.*check DATABASE_URL/)
    for (const service of [stranger, mistaken]) {
      await expectOneLine(
        { databaseUrl: service.href, env: { MIGRATION_DATABASE_URL: url } },
        /^Cannot use the database (?!.*not-to-be-told).*(no_such|known)_.*check DATABASE_URL/,
      )
    }
  })

  it('where its database cannot be reached: nobody listens, the name is unknown, or no answer comes', async () => {
    const closed = await listening()
    const port = portOf(closed)
    closed.close()

    await expectOneLine(
      { databaseUrl: `postgres://a:b@127.0.0.1:${port}/x` },
      /^Cannot use the database .*ECONNREFUSED.*check DATABASE_URL/,
    )
    await expectOneLine({ databaseUrl: 'postgres://a:b@nowhere.invalid/x' }, /^Cannot use the database nowhere.invalid.*check DATABASE_URL/)
    await expectOneLine(
      { databaseUrl: `postgres://a:b@127.0.0.1:${portOf(silent)}/x` },
      /^Cannot use the database .*timeout.*check DATABASE_URL/,
    )
  })

  it('where production has no tokens, and whatever else is wrong with the settings in the same go', async () => {
    const missing = { NODE_ENV: 'production', STUDIO_SERVICE_TOKEN: '', STUDIO_ADMIN_TOKEN: '', JWT_SECRET: '', DATA_DIR: dataDir }
    const lines = ['Cannot start: 3 settings are wrong', ...['STUDIO_SERVICE_TOKEN', 'STUDIO_ADMIN_TOKEN', 'JWT_SECRET']]

    const plain = await endOf({ databaseUrl: null, env: missing })
    const worse = await endOf({ databaseUrl: 'nonsense', env: { ...missing, PORT: 'abc', LOG_LEVEL: 'loud' } })

    const words = (said: readonly string[]) => said.map((line) => (line.startsWith('  ') ? line.trim().split(' ', 1)[0] : line))
    expect([plain.code, ...words(plain.lines)]).to.deep.equal([1, ...lines])
    expect(worse.code).to.equal(1)
    expect(worse.lines[0]).to.equal('Cannot start: 6 settings are wrong')
    expect(words(worse.lines.slice(1))).to.have.members([...lines.slice(1), 'DATABASE_URL', 'PORT', 'LOG_LEVEL'])
    expect(await leftOn(dataDir)).to.deep.equal([])
  })
})

async function listening(): Promise<Server> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server.unref()
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port
