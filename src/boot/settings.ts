import { publicKey } from './public-key.ts'
import { headsKey } from './heads-key.ts'
import {
  apiUrl,
  commitName,
  databaseUrl,
  host,
  issuerUrl,
  keyOf,
  mongodbUrl,
  oneOf,
  path,
  proxies,
  publicUrl,
  timestamp,
  token,
  tokenList,
  trueOrFalse,
  unitPrice,
  uuid,
  webhookSecretList,
  wholeNumber,
  type Reader,
} from './setting-readers.ts'

/** One setting: its default as text (empty: it has none), a line about it, and the maker of its value. */
export interface Setting<T> {
  readonly fallback: string
  readonly about: string

  /** @throws {SettingFault} for a text that makes no value; an empty text is an absent one */
  read(text: string): T
}

/**
 * Every setting there is. `.env.example` is this table written out, and a test holds the two equal.
 *
 * A setting whose default hangs on others (on NODE_ENV, mostly) has none here: `config.ts` decides it.
 */
export const settings = {
  NODE_ENV: setting('development', 'development, test or production', oneOf(['development', 'test', 'production'])),
  PORT: setting('3000', 'Port to listen on; 0 takes a free one', wholeNumber(0, 65_535)),
  API_PORT: optional('Another name for PORT, read where PORT is absent', wholeNumber(0, 65_535)),
  HOST: optional('Address to listen on (default: 127.0.0.1, in production 0.0.0.0)', host),
  TRUST_PROXY: setting('false', 'Proxies whose X-Forwarded-For counts: addresses, networks, loopback, linklocal, uniquelocal', proxies),

  DATA_DIR: setting('.data', 'Directory of what the service keeps itself: generated secrets, the embedded PostgreSQL', path),
  DATABASE_URL: optional('PostgreSQL to use (default: an embedded one in DATA_DIR)', databaseUrl),
  MIGRATION_DATABASE_URL: optional('The same database as the role that migrates (default: DATABASE_URL)', databaseUrl),
  PORTAL_DATABASE_URL: optional('The same database for the reads of portals, as a login of their own (default: DATABASE_URL)', databaseUrl),
  JOBS_DATABASE_URL: optional(
    "The same database for jobs and their schedule: a cluster's coordinator (default: DATABASE_URL)",
    databaseUrl,
  ),
  DATABASE_POOL_SIZE: setting('10', 'Connections of one process', wholeNumber(1, 1000)),
  PREPARED_STATEMENTS: setting('true', 'false behind a pooler in transaction mode that loses prepared statements', trueOrFalse),
  LEDGER_GROUPS: setting('1', 'Groups of accounts that never share a batch: 1, or the shards of a cluster', wholeNumber(1, 1024)),

  STUDIO_SERVICE_TOKEN: optional(
    'Tokens of the V1 service, comma separated, any of them good (default: generated; needed in production)',
    tokenList,
  ),
  STUDIO_ADMIN_TOKEN: optional('Emergency token of the operators (default: generated; needed in production)', token),
  JWT_SECRET: optional(
    'Secret of the JWTs of operators and portals, HS256 (default: generated; production needs this or one of the next two)',
    (text) => text,
  ),
  JWT_PUBLIC_KEY: optional(
    'In place of JWT_SECRET: public key of those JWTs as PEM, RS256 or ES256; \\n may stand for line ends',
    publicKey,
  ),
  OIDC_ISSUER: optional('In place of JWT_SECRET: https URL of the OpenID Connect issuer of those JWTs', issuerUrl),
  LEDGER_HEADS_KEY: optional(
    "Private key that signs the ledger's heads: Ed25519, PKCS8 as PEM; \\n may stand for line ends (default: generated; needed in production)",
    headsKey,
  ),
  METRICS_TOKEN: optional('Bearer token of GET /metrics (default: loopback may read it, nobody else)', token),
  CONTROL_RATE_LIMIT_RPM: setting('180', 'Control calls a minute, per credential and address', wholeNumber(1, 1_000_000)),

  STRIPE_SECRET_KEY: optional(
    'Secret key of Stripe, which turns that rail on (default: the sandbox plays it, in production it is off); sk_live_.. in production alone',
    keyOf(/^[rs]k_(live|test)_\w+$/, "Stripe's secret key (sk_live_.. or sk_test_.., or a restricted rk_..)"),
  ),
  STRIPE_WEBHOOK_SECRET: optional(
    'Signing secret of the webhook at Stripe; two, comma separated, while one is rolled (default: generated for the sandbox)',
    webhookSecretList,
  ),
  RAZORPAY_KEY_ID: optional(
    'Key of Razorpay, which turns that rail on, as STRIPE_SECRET_KEY does; rzp_live_.. in production alone',
    keyOf(/^rzp_(live|test)_\w+$/, "the id of a key of Razorpay's (rzp_live_.. or rzp_test_..)"),
  ),
  RAZORPAY_KEY_SECRET: optional('Secret of that key', token),
  RAZORPAY_WEBHOOK_SECRET: optional('Secret of the webhook at Razorpay, as STRIPE_WEBHOOK_SECRET', webhookSecretList),
  PAYMENT_WEBHOOK_DEV_BYPASS: setting('false', 'true: unsigned webhooks of Razorpay are taken, too; never in production', trueOrFalse),
  CREDIT_TOPUP_UNIT_PRICE: setting(
    '1',
    "What one credit costs in the account's currency, unless the account has a price of its own",
    unitPrice,
  ),
  PAYMENT_LINK_MINUTES: setting('60', 'How long a payment link can be paid', wholeNumber(30, 1440)),
  PUBLIC_BASE_URL: optional(
    'URL at which the world reaches this service (default: where it listens; needed in production where a rail is on)',
    publicUrl,
  ),
  STRIPE_API_URL: optional("In place of Stripe's own: http://host:port of a double of its API; never in production", apiUrl),
  RAZORPAY_API_URL: optional("The same in place of Razorpay's", apiUrl),

  MONGODB_URL: optional(
    'MongoDB that keeps the schedule of jobs, with the name of a database (default: it is kept in PostgreSQL)',
    mongodbUrl,
  ),
  RUN_JOBS: optional(
    'Whether the service runs jobs, too (default: true in development and with the embedded PostgreSQL; else npm run worker does, apart)',
    trueOrFalse,
  ),
  WORKER_PORT: optional('Port on which a worker answers health, readiness and metrics (default: none)', wholeNumber(0, 65_535)),

  BILLING_REFILL_LIMIT: setting('500', 'How many subscriptions one scan for refills looks at', wholeNumber(1, 100_000)),
  BILLING_RECONCILE_LIMIT: setting('500', 'Accounts that one run of reconciliation looks at', wholeNumber(1, 10_000)),
  BILLING_RESERVATION_TIMEOUT_MINUTES: setting(
    '43200',
    'The age at which an active reservation without evidence is reported',
    wholeNumber(1, 5_256_000),
  ),

  HANDSHAKE_SILENCE_MINUTES: setting('1440', 'A system that told nothing for so long is shown as silent', wholeNumber(1, 1_000_000)),

  DEFAULT_TENANT_ID: setting('11111111-1111-1111-1111-111111111111', 'Tenant that exists from the first start', uuid),
  DEMO: optional(
    'true: demo accounts and credits are there from the first start (default: true, in production false and never true)',
    trueOrFalse,
  ),
  TEST_CLOCK: setting(
    'false',
    'true: POST /v1/control/test-clock moves the clock of this one process forward; never in production',
    trueOrFalse,
  ),
  LOG_LEVEL: setting(
    'info',
    'trace, debug, info, warn, error, fatal or silent',
    oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
  ),
  SHUTDOWN_GRACE_SECONDS: setting('10', 'How long calls under way may take after a signal to stop', wholeNumber(0, 3600)),
  GIT_SHA: optional('Commit that runs, as GET /v1/meta tells it', commitName),
  BUILD_TIME: optional('When that was built, RFC 3339', timestamp),
}

export type SettingName = keyof typeof settings
export type SettingValues = { readonly [Name in SettingName]: ReturnType<(typeof settings)[Name]['read']> }

function setting<T>(fallback: string, about: string, read: Reader<T>): Setting<T> {
  return { fallback, about, read: (text) => read(text === '' ? fallback : text) }
}

function optional<T>(about: string, read: Reader<T>): Setting<T | null> {
  return { fallback: '', about, read: (text) => (text === '' ? null : read(text)) }
}
