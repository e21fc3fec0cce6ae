import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chooseFreePort } from '../../adapters/postgres/embedded/free-port.ts'
import { migrate } from '../../adapters/postgres/migrate.ts'
import { freshDatabase } from './postgres-server.ts'
import { until } from './until.ts'

/** The real service in a process of its own. */
export interface Service {
  readonly baseUrl: string
  /** As superuser: to look at what is kept. Null where the service runs its embedded server. */
  readonly databaseUrl: string | null
  readonly process: ChildProcess
  /** All that it has said on both outputs. */
  logs(): string
  /** Asks it to stop, and waits for its end. Gives the exit code. */
  stop(): Promise<number | null>
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>
  /** Once it has ended: starts another in its place, on its port and database and with its settings. */
  startAgain(): Promise<Service>
}

/** The credentials of services under test: strong ones, the same for all. */
export const credentials = {
  serviceToken: 'V1-4f9c2a7be1d05386c7a4e9f1b2d86035',
  secondServiceToken: 'V1-9a1b7c3d5e2f48606b8d0c4e6a2f7193',
  adminToken: 'OP-1c8e5f2a9b7d4036e8c1a5f9d3b70264',
  headsKey: String.raw`-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH\n-----END PRIVATE KEY-----`,
  jwtSecret: 'JW-7b3d9e1f5a2c8046d8e0b4f6a1c39572',
  stripeWebhookSecret: 'WH-5d0e8b2f7a1c4936b8e2d5f0a7c31946',
  razorpayWebhookSecret: 'RZ-2e7b4d9f1a6c8035e9b1d4f7a0c26583',
} as const

interface Options {
  /** Null: the embedded server in `env.DATA_DIR`. Absent: a fresh database on the run's server. */
  readonly databaseUrl?: string | null
  readonly env?: Readonly<Record<string, string>>
  readonly port?: number
  /** A worker, which answers on its port how it does. Absent: the service. */
  readonly isWorker?: boolean
  /** False where the start is meant to fail or to be waited for by the test. */
  readonly waits?: boolean
}

const migrated = async (url: string): Promise<void> => {
  await migrate(url)
}

/** A migrated database of its own, as the service finds it. */
export const serviceDatabase = async (): Promise<string> => (await freshDatabase(migrated)).url

const programs = { service: 'test/support/leashed-main.ts', worker: 'test/support/leashed-worker.ts' }

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts the service, under Node or, with RUNTIME=deno in the environment, under Deno, and waits until it is ready. */
export async function startService({ databaseUrl, env = {}, port, isWorker = false, waits = true }: Options = {}): Promise<Service> {
  const url = databaseUrl === undefined ? await serviceDatabase() : databaseUrl
  const listening = port ?? (await chooseFreePort(null))
  const { command, parameters } = runtime(isWorker ? programs.worker : programs.service)
  const child = spawn(command, parameters, {
    cwd: new URL('../..', import.meta.url).pathname,
    env: { ...settings(url, listening), ...(isWorker && { WORKER_PORT: String(listening) }), ...env },
    stdio: ['pipe', 'pipe', 'pipe'], // the first is its leash
  })
  running.add(child)
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  void ended.then(() => running.delete(child))
  let said = ''
  for (const output of [child.stdout, child.stderr]) output?.setEncoding('utf8').on('data', (text: string) => (said += text))

  const baseUrl = `http://127.0.0.1:${listening}`
  const end = (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    return ended
  }
  if (waits) {
    await until(
      'the service is ready',
      async () => {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the service ended while starting:\n${said}`)
        // It listens a moment before it minds signals; from its greeting on it does both.
        return (
          said.includes(`${baseUrl}/${isWorker ? 'v1/ready' : 'docs'}`) &&
          (await fetch(`${baseUrl}/v1/ready`).catch(() => null))?.status === 200
        )
      },
      55_000,
    ).catch(async (error: unknown) => {
      await end('SIGKILL') // left running it would keep the tests from ending
      throw error
    })
  }
  return {
    baseUrl,
    databaseUrl: url,
    process: child,
    logs: () => said,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL')
    },
    startAgain: () => startService({ databaseUrl: url, env, port: listening, isWorker, waits }),
  }
}

function runtime(program: string): { readonly command: string; readonly parameters: readonly string[] } {
  const bin = new URL('../../node_modules/.bin/', import.meta.url).pathname
  if (process.env['RUNTIME'] !== 'deno') return { command: process.execPath, parameters: [program] }
  return { command: `${bin}deno`, parameters: ['run', '--allow-all', '--node-modules-dir=manual', program] }
}

function settings(databaseUrl: string | null, port: number): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env
  return {
    PATH,
    HOME,
    // A service is started a hundred times and more: what its modules compile to is kept between them.
    NODE_COMPILE_CACHE: new URL('../../node_modules/.cache/compiled', import.meta.url).pathname,
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    PORT: String(port),
    STUDIO_SERVICE_TOKEN: `${credentials.serviceToken},${credentials.secondServiceToken}`,
    STUDIO_ADMIN_TOKEN: credentials.adminToken,
    JWT_SECRET: credentials.jwtSecret,
    LEDGER_HEADS_KEY: credentials.headsKey,
    CONTROL_RATE_LIMIT_RPM: '1000000',
    STRIPE_WEBHOOK_SECRET: credentials.stripeWebhookSecret,
    RAZORPAY_WEBHOOK_SECRET: credentials.razorpayWebhookSecret,
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
  }
}
