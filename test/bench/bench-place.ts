import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { chooseFreePort } from '../../adapters/postgres/embedded/free-port.ts'
import { startEmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import { migrate } from '../../adapters/postgres/migrate.ts'
import { makeServiceLogin } from '../../adapters/postgres/service-login.ts'
import { silentLog } from '../support/logs.ts'
import { query } from '../support/query.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'
import { until } from '../support/until.ts'

/** A database of the service. */
export interface BillingDatabase {
  /** As superuser. */
  readonly ownerUrl: string
  /** Under the login that production demands. */
  readonly serviceUrl: string
}

/** A PostgreSQL of the benchmark's own, as the product starts it: its settings, and fsync on. */
export interface BenchDatabases extends BillingDatabase {
  readonly floorUrl: string
  pid(): number | null
  /** Puts all databases on disk and gives the planner young statistics: neither side pays for the other's seed. */
  settle(): Promise<void>
  /** Another database of the service, as its first one is now; nobody may be connected to that one. */
  copy(name: string): Promise<BillingDatabase>
  stop(): Promise<void>
}

// 64 callers of the floor have a connection each, and up to three services have their pools.
// Both sides have the memory of a server that books thousands a second, where a checkpoint comes by the clock.
const flags = ['max_connections=200', 'max_wal_size=8GB', 'shared_buffers=1GB'].flatMap((setting) => ['-c', setting])

/** Starts the server in a temporary directory and makes a database each, the service's migrated. */
export async function startDatabases(): Promise<BenchDatabases> {
  const directory = makeTemporaryDirectory()
  const server = await startEmbeddedPostgres({ dataDir: directory.path, log: silentLog, flags }).catch((error: unknown) => {
    directory.remove()
    throw error
  })
  const stop = async (): Promise<void> => {
    await server.stop()
    directory.remove()
  }
  try {
    const floorPassword = secret()
    // pgbench counts its connecting as part of a round: a password that is quick to check leaves more of it to measure.
    await query(server.url, `set scram_iterations = 1; create role bench_floor login password '${floorPassword}'`)
    await query(server.url, 'create database floor owner bench_floor')
    await query(server.url, 'create database billing')
    const ownerUrl = urlOf(server.url, 'billing')
    const floorUrl = urlOf(server.url, 'floor', { user: 'bench_floor', password: floorPassword })
    await migrate(ownerUrl)
    const serviceUrl = await makeServiceLogin(ownerUrl, { login: 'studio_billing', password: secret() })
    const names = ['floor', 'billing']
    const copy = async (name: string): Promise<BillingDatabase> => {
      await query(server.url, `create database ${name} template billing`)
      names.push(name)
      return { ownerUrl: urlOf(ownerUrl, name), serviceUrl: urlOf(serviceUrl, name) }
    }
    const settle = async (): Promise<void> => {
      for (const name of names) await query(urlOf(server.url, name), 'vacuum (analyze)')
      await query(server.url, 'checkpoint')
    }
    return { floorUrl, ownerUrl, serviceUrl, pid: server.pid, settle, copy, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Each caller's credential: headers by name. */
export type Credentials = Readonly<Record<'SERVICE' | 'OPERATOR' | 'NONE', Readonly<Record<string, string>>>>

/** The service in a process of its own, as production runs it. */
export interface BenchService {
  readonly baseUrl: string
  readonly credentials: Credentials
  /** What Razorpay signs its deliveries with. */
  readonly webhookSecret: string
  readonly pid: number
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** As the README starts it, with the settings of the runtime that are there. */
function startCommand(): string {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { readonly scripts: { readonly start: string } }
  return scripts.start
}

/** Starts the service and waits until it is ready. What it logs goes nowhere, but it is written, since logging is part of the work. */
export async function startBenchService({ ownerUrl, serviceUrl }: BillingDatabase): Promise<BenchService> {
  const port = await chooseFreePort(null)
  const [serviceToken, adminToken, webhookSecret] = [secret(), secret(), secret()]
  const baseUrl = `http://127.0.0.1:${port}`
  const settings = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: serviceUrl,
    MIGRATION_DATABASE_URL: ownerUrl,
    STUDIO_SERVICE_TOKEN: serviceToken,
    STUDIO_ADMIN_TOKEN: adminToken,
    JWT_SECRET: secret(),
    // Nobody makes a link, so nobody is called.
    RAZORPAY_KEY_ID: 'rzp_live_bench',
    RAZORPAY_KEY_SECRET: secret(),
    RAZORPAY_WEBHOOK_SECRET: webhookSecret,
    PUBLIC_BASE_URL: baseUrl,
    LEDGER_HEADS_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    LOG_LEVEL: 'info',
    CONTROL_RATE_LIMIT_RPM: '1000000',
  }
  const { PATH = '' } = process.env
  const env = { PATH: [dirname(process.execPath), PATH].join(delimiter), ...settings } // the same Node as runs here, however that was started
  const child = spawn(startCommand(), { shell: '/bin/sh', cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const exited = once(child, 'exit')
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await exited
  }
  try {
    await until('the service is ready', () => isReady(child, baseUrl), 30_000)
  } catch (error) {
    await stop()
    throw error
  }
  const credentials = { SERVICE: { 'x-service-token': serviceToken }, OPERATOR: { authorization: `Bearer ${adminToken}` }, NONE: {} }
  return { baseUrl, credentials, webhookSecret, pid: child.pid ?? NaN, stop }
}

async function isReady(child: ChildProcess, baseUrl: string): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}`)
  const answer = await fetch(`${baseUrl}/v1/ready`).catch(() => null)
  return answer?.status === 200
}

const secret = (): string => randomBytes(32).toString('hex')

function urlOf(serverUrl: string, database: string, login?: { readonly user: string; readonly password: string }): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  if (login !== undefined) [url.username, url.password] = [login.user, login.password]
  return url.href
}
