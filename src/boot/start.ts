import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startEmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import { migrate } from '../../adapters/postgres/migrate.ts'
import { allowServiceRoles, findDatabaseForm, inspectServiceLogin, makeServiceLogin } from '../../adapters/postgres/service-login.ts'
import type { BypassFindings } from '../../adapters/postgres/service-login.ts'
import type { DatabaseForm } from '../../adapters/postgres/statement.ts'
import type { Log } from '../../ports/driven/log.ts'
import { compose } from './compose.ts'
import type { Config } from './config.ts'
import { StartError } from './start-error.ts'

export interface Running {
  readonly baseUrl: string
  /** Null where the database is somebody else's. */
  readonly embeddedPort: number | null
  /** Takes no new call, finishes what is in flight, closes everything. Settled when all is closed. */
  stop(): Promise<void>
}

interface Database {
  readonly url: string
  /** The same database under the login of the portal's reads. */
  readonly portalUrl: string
  readonly form: DatabaseForm
  readonly embeddedPort: number | null
  stop(): Promise<void>
}

/**
 * Starts the service: its database, the migrations, the wiring, and the listening.
 *
 * @throws {StartError} one line that says what is wrong and what to do; nothing is left running then
 */
export async function start(config: Config, log: Log): Promise<Running> {
  const database = config.databaseUrl === null ? await startOwnDatabase(config, log) : await useDatabase(config, config.databaseUrl)
  let isStopping = false
  const runsJobs = config.jobs.runInService
  const service = await compose(config, {
    ...circumstancesOf(config, database),
    runsJobs,
    isWorker: false,
    log,
    isStopping: () => isStopping,
  })
  const closeAll = async (): Promise<void> => {
    await service.close()
    await database.stop()
  }
  try {
    await refuseBypass(config, database, log)
    await service.seed()
    const server = createServer({ requireHostHeader: false }, service.app) // the application asks for it, and says so in a problem
    service.answerHardlyHttp(server)
    const baseUrl = await listen(server, config)
    service.isReachedAt(baseUrl)
    await fetch(`${baseUrl}/v1/health`) // the first call is slow: let it be ours
    service.keepUp()
    return {
      baseUrl,
      embeddedPort: database.embeddedPort,
      stop: async () => {
        isStopping = true
        await close(server, config.shutdownGraceSeconds)
        await closeAll()
      },
    }
  } catch (error) {
    await closeAll()
    throw error
  }
}

/** Where the database is, as the wiring wants it. */
export const circumstancesOf = ({ jobs }: Config, { url, portalUrl, form }: Database) => ({
  databaseUrl: url,
  portalDatabaseUrl: portalUrl,
  jobsDatabaseUrl: jobs.databaseUrl ?? url,
  databaseForm: form,
})

async function startOwnDatabase(config: Config, log: Log): Promise<Database> {
  const server = await startEmbeddedPostgres({ dataDir: config.dataDir, log })
  try {
    await migrate(server.url)
    const url = await makeServiceLogin(server.url, { login: 'studio_billing', password: randomBytes(24).toString('base64url') })
    return { url, portalUrl: url, form: await findDatabaseForm(url), embeddedPort: server.port, stop: server.stop }
  } catch (error) {
    await server.stop()
    throw StartError.from(error, 'prepare the embedded PostgreSQL', 'see the log above')
  }
}

export async function useDatabase({ migrationDatabaseUrl, portalDatabaseUrl, jobs }: Config, url: string): Promise<Database> {
  const { host, pathname } = new URL(url)
  const migrationUrl = migrationDatabaseUrl ?? url
  const form = await prepare(migrationUrl, url).catch((error: unknown) => {
    throw StartError.from(error, `use the database ${host}${pathname}`, 'check DATABASE_URL and MIGRATION_DATABASE_URL')
  })
  if (portalDatabaseUrl !== null) await asPortal(portalDatabaseUrl, allowServiceRoles(migrationUrl, portalDatabaseUrl, ['ledger_portal']))
  if (jobs.databaseUrl !== null) await asJobs(jobs.databaseUrl, allowServiceRoles(migrationUrl, jobs.databaseUrl, ['ledger_worker']))
  return { url, portalUrl: portalDatabaseUrl ?? url, form, embeddedPort: null, stop: async () => undefined }
}

async function prepare(migrationUrl: string, url: string): Promise<DatabaseForm> {
  await migrate(migrationUrl)
  await allowServiceRoles(migrationUrl, url)
  return findDatabaseForm(url)
}

/** What is done with the URL of the portal's reads: where it fails, that setting is to be looked at. */
function asPortal<Result>(portalUrl: string, work: Promise<Result>): Promise<Result> {
  return work.catch((error: unknown) => {
    const { host, pathname } = new URL(portalUrl)
    throw StartError.from(error, `read from the database ${host}${pathname} for portals`, 'check PORTAL_DATABASE_URL')
  })
}

/** What is done with the URL of jobs: where it fails, that setting is to be looked at. */
function asJobs<Result>(jobsUrl: string, work: Promise<Result>): Promise<Result> {
  return work.catch((error: unknown) => {
    const { host, pathname } = new URL(jobsUrl)
    throw StartError.from(error, `run jobs on the database ${host}${pathname}`, 'check JOBS_DATABASE_URL')
  })
}

// A role that passes by row-level security would make every policy a decoration.
export async function refuseBypass(config: Config, { url, portalUrl }: Database, log: Log): Promise<void> {
  judge(config, log, { ...(await inspectServiceLogin(url, 'ledger_api')), setting: 'DATABASE_URL' })
  const findings = await asPortal(portalUrl, inspectServiceLogin(portalUrl, 'ledger_portal'))
  const jobsUrl = config.jobs.databaseUrl ?? url
  const worker = await asJobs(jobsUrl, inspectServiceLogin(jobsUrl, 'ledger_worker'))
  judge(config, log, jobsUrl === url ? { ...worker, login: null, setting: 'DATABASE_URL' } : { ...worker, setting: 'JOBS_DATABASE_URL' })
  if (portalUrl === url)
    judge(config, log, { ...findings, login: null, setting: 'DATABASE_URL' }) // that login is judged already
  else judge(config, log, { ...findings, setting: 'PORTAL_DATABASE_URL' })
}

function judge({ environment }: Config, log: Log, { role, login, setting }: BypassFindings & { readonly setting: string }): void {
  const remedy = `give ${setting} a login that owns nothing, and the owner's to MIGRATION_DATABASE_URL`
  if (role !== null) throw new StartError(`Cannot work under the role of this database URL: ${role}. To mend it, ${remedy}.`)
  if (login === null) return
  if (environment === 'production')
    throw new StartError(`Cannot work under the login of this database URL: ${login}. To mend it, ${remedy}.`)
  log.warn({ login }, `the database login could pass by row-level security; in production this stops the start: ${remedy}`)
}

/** Connections that wait to be taken up, at most, where the system allows as many. What it turns away tries again after a second, then two, then four. */
const connectionsWaitingMax = 4_096

export async function listen(server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<string> {
  // Behind a proxy that keeps connections for a minute, ours must be kept longer: else calls meet a closing one.
  server.keepAliveTimeout = 65_000
  server.headersTimeout = 70_000
  server.requestTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(StartError.fromListening(error, { host, port })))
    server.listen({ port, host, backlog: connectionsWaitingMax }, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${taken}`
}

export async function close(server: Server, graceSeconds: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), graceSeconds * 1000)
  await closed
  clearTimeout(cut)
}
