import { Socket } from 'node:net'
import knex from 'knex'
import type { Knex } from 'knex'
import pg from 'pg'
import type { Log } from '../../ports/driven/log.ts'
import { StorageFailure } from './failures.ts'

/** The roles that the service works under; see `migrations/0001-rights.sql`. */
export type ServiceRole = 'ledger_api' | 'ledger_worker' | 'ledger_portal'

/** Settings of the server, said when the connection is made: they hold for all of it and cost no round trip. */
export function withOptions(url: string, settings: Readonly<Record<string, string>>): string {
  const parsed = new URL(url)
  const said = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  parsed.searchParams.set('options', [parsed.searchParams.get('options') ?? '', ...said].join(' ').trim())
  return parsed.href
}

/** How long a statement may take: until the server gives up on it, and until we do, because its answer was swallowed on the way. */
interface Patience {
  readonly statement_timeout: string
  /** In milliseconds, above the server's own. */
  readonly query_timeout: number
}

// V1 waits 5 s for an answer, so a database that hangs is told before that. People wait longer for a list.
const patienceOfV1: Patience = { statement_timeout: '3500', query_timeout: 4_000 }
const patienceOfPeople: Patience = { statement_timeout: '10000', query_timeout: 12_000 }
const patienceOfProof: Patience = { statement_timeout: '60000', query_timeout: 62_000 }

/** What every connection of a role has: its rights, and the times after which it gives up rather than hold others up. */
export const roleSettings = (role: ServiceRole): Readonly<Record<string, string>> => ({
  role,
  lock_timeout: '2000',
  statement_timeout: patienceOfPeople.statement_timeout,
  idle_in_transaction_session_timeout: '10000',
  timezone: 'UTC',
})

/**
 * The hot statements look rows up by key. A plan is made once, since one made anew for each call costs more than running it, and
 * it must be right for ever: so nothing tempts it to read tables that are young and small whole, or to join by reading more.
 */
export const hotSettings = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_bitmapscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  jit: 'off',
}

interface PoolOptions {
  readonly url: string
  readonly role: ServiceRole
  readonly size: number
  readonly log: Log
}

/** The pool of the ledger's own statements. Its connections stay open: making one anew costs more than the statement. */
export function openHotPool(options: PoolOptions): pg.Pool {
  return openPool({ ...options, ...patienceOfV1, settings: hotSettings, idleTimeoutMillis: 0, connectionTimeoutMillis: 2_000 })
}

interface Opening extends PoolOptions, Patience {
  /** Of the server, beside those of the role. */
  readonly settings: Readonly<Record<string, string>>
  readonly idleTimeoutMillis: number
  readonly connectionTimeoutMillis: number
}

function openPool({ url, role, size, log, settings, statement_timeout, ...patience }: Opening): pg.Pool {
  const pool = new pg.Pool({
    connectionString: withOptions(url, { ...roleSettings(role), ...settings, statement_timeout }),
    max: size,
    keepAlive: true,
    ...patience,
  })
  // Without a listener an idle connection that breaks would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'a database connection broke'))
  return pool
}

/**
 * The pool of tenants' portals: under a role that sees nothing until a tenant is set, and by key, as the hot statements do. It is
 * small and gives its connections back: portals are read now and then.
 */
export function openPortalPool({ url, size, log }: Omit<PoolOptions, 'role'>): pg.Pool {
  const role = 'ledger_portal'
  return openPool({
    url,
    role,
    size,
    log,
    ...patienceOfPeople,
    settings: hotSettings,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 2_000,
  })
}

/**
 * The pool of proof, which reads all there is: apart, so that no list waits for it, and with more patience, because what it asks
 * grows with one account's reservations.
 */
export function openProofPool({ url, size, log }: Omit<PoolOptions, 'role'>): pg.Pool {
  const settings = { idle_in_transaction_session_timeout: patienceOfProof.statement_timeout }
  const patience = { ...patienceOfProof, idleTimeoutMillis: 10_000, connectionTimeoutMillis: 10_000 }
  return openPool({ url, role: 'ledger_api', size, log, settings, ...patience })
}

/**
 * The pool of jobs: of their record and their schedule, which are in undistributed tables. It gives its connections back: they are
 * asked now and then. The ledger's schema is its search path, because Agenda's backend names its table without one.
 */
export function openJobsPool({ url, size, log }: Omit<PoolOptions, 'role'>): pg.Pool {
  const patience = { ...patienceOfPeople, idleTimeoutMillis: 10_000, connectionTimeoutMillis: 5_000 }
  return openPool({ url, role: 'ledger_worker', size, log, settings: { search_path: 'ledger' }, ...patience })
}

/**
 * A connection that ends once nothing has come or gone for so long. The driver's own limit would only give up the statement: Knex takes
 * such a connection back into its pool, where it holds up the next one, or, if it speaks again, keeps what was begun with another's work.
 */
const openSocket = (silenceMilliseconds: number): Socket => {
  const socket = new Socket().setTimeout(silenceMilliseconds)
  return socket.once('timeout', () => socket.destroy(new Error('the database is silent')))
}

/** The pool of lists and operators' writes. */
export function openDatabase({ url, role, size, log }: PoolOptions): Knex {
  const database = knex({
    client: 'pg',
    connection: { connectionString: withOptions(url, roleSettings(role)), stream: () => openSocket(patienceOfPeople.query_timeout) },
    pool: { min: 0, max: size },
    acquireConnectionTimeout: 2_000,
    log: { warn: (text: string) => log.warn({}, text), error: (text: string) => log.error({}, text) },
  })
  // Of a connection that dies while it is made the driver gives no code either; nothing was sent on it.
  const client = database.client as { acquireRawConnection: () => Promise<unknown> }
  const connect = client.acquireRawConnection.bind(client)
  client.acquireRawConnection = () =>
    connect().catch((error: unknown) => {
      throw error instanceof pg.DatabaseError ? error : new StorageFailure('UNREACHABLE', error)
    })
  // An error of a query that is neither the server's nor the system's is a connection that died; the driver gives it no code.
  database.on('query-error', (error: Error & { code?: string }) => {
    if (!(error instanceof pg.DatabaseError)) error.code ??= 'ECONNRESET'
  })
  return database
}
