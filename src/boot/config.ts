import { resolve } from 'node:path'
import { publicKeyOf } from '../../adapters/signing/ed25519-seal.ts'
import { findCredentials, type Credentials } from './credentials.ts'
import { FaultList } from './faults.ts'
import { settings, type SettingValues } from './settings.ts'
import { SettingFault } from './setting-readers.ts'

export { ConfigError } from './faults.ts'

/** What the environment says, checked: everything that a process needs to know before it starts. */
export interface Config extends Credentials {
  readonly environment: 'development' | 'test' | 'production'
  readonly host: string
  /** 0: a free one. */
  readonly port: number
  /** In the form of Express's setting `trust proxy`. */
  readonly trustProxy: false | readonly string[]
  /** Absolute. */
  readonly dataDir: string
  /** Null: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null
  /** Null where `databaseUrl` is. */
  readonly migrationDatabaseUrl: string | null
  /** Null: `databaseUrl`. */
  readonly portalDatabaseUrl: string | null
  readonly jobs: {
    /** Null: `databaseUrl`. */
    readonly databaseUrl: string | null
    /** Null: the schedule is kept in PostgreSQL. */
    readonly mongodbUrl: string | null
    /** Whether the service runs jobs beside its calls. */
    readonly runInService: boolean
    /** Of a worker; null: it does not listen. 0: a free one. */
    readonly workerPort: number | null
  }
  /** Accounts of one run; the age in minutes at which an active reservation without evidence is reported. */
  readonly reconciliation: { readonly limit: number; readonly timeoutMinutes: number }
  readonly databasePoolSize: number
  readonly preparedStatements: boolean
  readonly ledgerGroups: number
  readonly controlRateLimitPerMinute: number
  readonly handshakeSilenceMinutes: number
  /** How many subscriptions a scan looks at. */
  readonly refillLimit: number
  readonly payments: {
    /** What one credit costs where the account has no price of its own: a decimal without trailing zeros. */
    readonly unitPrice: string
    readonly linkMinutes: number
    /** Without a slash at its end. Null: where the service listens. */
    readonly publicBaseUrl: string | null
    /** Webhooks of Razorpay are taken without a signature, too. Never in production. */
    readonly isBypassed: boolean
  }
  readonly defaultTenantId: string
  readonly demo: boolean
  /** Whether a call may move the clock forward. Never in production. */
  readonly hasTestClock: boolean
  readonly logLevel: SettingValues['LOG_LEVEL']
  readonly shutdownGraceSeconds: number
  readonly gitSha: string | null
  /** RFC 3339. */
  readonly buildTime: string | null
}

export type Environment = Readonly<Record<string, string | undefined>>

const ownEnvironment = (): Environment => process.env

/**
 * Reads the settings. In development and test it makes the secrets that are missing and keeps them in `secretsIn` (`DATA_DIR` where absent).
 *
 * @throws {ConfigError} with every fault at once; none of them repeats a value
 */
export function readConfig(env: Environment = ownEnvironment(), { secretsIn }: { readonly secretsIn?: string } = {}): Config {
  const faults = new FaultList()
  const values = readSettings(env, faults)
  const inProduction = values.NODE_ENV === 'production'
  const dataDir = resolve(values.DATA_DIR)

  if (inProduction && values.DEMO === true)
    faults.add('DEMO', 'is true in production: leave it out, so that no demo account is ever made beside real ones')
  for (const other of ['MIGRATION_DATABASE_URL', 'PORTAL_DATABASE_URL', 'JOBS_DATABASE_URL'] as const) {
    if (values.DATABASE_URL === null && values[other] !== null && !faults.has('DATABASE_URL'))
      faults.add(other, 'is set and DATABASE_URL is not: set both, or neither for the embedded PostgreSQL')
  }
  if (inProduction && values.TEST_CLOCK)
    faults.add('TEST_CLOCK', 'is true in production: leave it out, so that nobody ever moves the time of real money')
  const credentials = findCredentials(values, { inProduction, secretsIn: secretsIn ?? dataDir }, faults)
  if (credentials === null || faults.any) throw faults.toError()

  return {
    ...credentials,
    environment: values.NODE_ENV,
    host: values.HOST ?? (inProduction ? '0.0.0.0' : '127.0.0.1'),
    port: textOf(env, 'PORT') === '' ? (values.API_PORT ?? values.PORT) : values.PORT,
    trustProxy: values.TRUST_PROXY,
    dataDir,
    databaseUrl: values.DATABASE_URL,
    migrationDatabaseUrl: values.MIGRATION_DATABASE_URL ?? values.DATABASE_URL,
    portalDatabaseUrl: values.PORTAL_DATABASE_URL,
    jobs: {
      databaseUrl: values.JOBS_DATABASE_URL,
      mongodbUrl: values.MONGODB_URL,
      // An embedded database is of one process alone: there is no worker beside it.
      runInService: values.RUN_JOBS ?? (values.NODE_ENV === 'development' || (inProduction && values.DATABASE_URL === null)),
      workerPort: values.WORKER_PORT,
    },
    reconciliation: { limit: values.BILLING_RECONCILE_LIMIT, timeoutMinutes: values.BILLING_RESERVATION_TIMEOUT_MINUTES },
    databasePoolSize: values.DATABASE_POOL_SIZE,
    preparedStatements: values.PREPARED_STATEMENTS,
    ledgerGroups: values.LEDGER_GROUPS,
    controlRateLimitPerMinute: values.CONTROL_RATE_LIMIT_RPM,
    handshakeSilenceMinutes: values.HANDSHAKE_SILENCE_MINUTES,
    refillLimit: values.BILLING_REFILL_LIMIT,
    payments: {
      unitPrice: values.CREDIT_TOPUP_UNIT_PRICE,
      linkMinutes: values.PAYMENT_LINK_MINUTES,
      publicBaseUrl: values.PUBLIC_BASE_URL,
      isBypassed: values.PAYMENT_WEBHOOK_DEV_BYPASS,
    },
    defaultTenantId: values.DEFAULT_TENANT_ID,
    demo: values.DEMO ?? !inProduction,
    hasTestClock: values.TEST_CLOCK,
    logLevel: values.LOG_LEVEL,
    shutdownGraceSeconds: values.SHUTDOWN_GRACE_SECONDS,
    gitSha: values.GIT_SHA,
    buildTime: values.BUILD_TIME,
  }
}

/** What the proof of a ledger needs to know: no secrets, so that it runs beside a service in production as well. */
export interface ProofConfig {
  /** Null: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null
  readonly dataDir: string
  /** PEM; null where no key is set. */
  readonly headsPublicKey: string | null
}

/** @throws {ConfigError} */
export function readProofConfig(env: Environment = ownEnvironment()): ProofConfig {
  const faults = new FaultList()
  const { DATABASE_URL, DATA_DIR, LEDGER_HEADS_KEY } = readSettings(env, faults)
  if (faults.has('DATABASE_URL', 'DATA_DIR', 'LEDGER_HEADS_KEY')) throw faults.toError()
  return {
    databaseUrl: DATABASE_URL,
    dataDir: resolve(DATA_DIR),
    headsPublicKey: LEDGER_HEADS_KEY === null ? null : publicKeyOf(LEDGER_HEADS_KEY),
  }
}

function readSettings(env: Environment, faults: FaultList): SettingValues {
  const values = Object.entries(settings).map(([name, setting]) => {
    try {
      return [name, setting.read(textOf(env, name))]
    } catch (error) {
      if (!(error instanceof SettingFault)) throw error
      const remedy = setting.fallback === '' ? 'correct it or leave it out' : `correct it, or leave it out for ${setting.fallback}`
      faults.add(name, `${error.message}: ${remedy}`)
      // Whoever misspells NODE_ENV mostly means production: its rules are told in the same go, and no secrets are made.
      return [name, name === 'NODE_ENV' ? 'production' : setting.read('')]
    }
  })
  return Object.fromEntries(values) as SettingValues
}

function textOf(env: Environment, name: string): string {
  return env[name]?.trim() ?? ''
}
