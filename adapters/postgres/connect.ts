import knex from 'knex'
import type { Knex } from 'knex'
import pg from 'pg'
import type { Log } from '../../ports/driven/log.ts'

/** The roles that the service works under; see `migrations/0001-rights.sql`. */
export type ServiceRole = 'ledger_api' | 'ledger_worker' | 'ledger_portal'

/** Settings of the server, said when the connection is made: they hold for all of it and cost no round trip. */
export function withOptions(url: string, settings: Readonly<Record<string, string>>): string {
  const parsed = new URL(url)
  const said = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  parsed.searchParams.set('options', [parsed.searchParams.get('options') ?? '', ...said].join(' ').trim())
  return parsed.href
}

/** What every connection of a role has: its rights, and the times after which it gives up rather than hold others up. */
export const roleSettings = (role: ServiceRole): Readonly<Record<string, string>> => ({
  role,
  lock_timeout: '2000',
  statement_timeout: '10000',
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
export function openHotPool({ url, role, size, log }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: withOptions(url, { ...roleSettings(role), ...hotSettings }),
    max: size,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 2_000,
    query_timeout: 12_000, // above the server's own: it ends waiting for an answer that was swallowed on the way
    keepAlive: true,
  })
  // Without a listener an idle connection that breaks would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'a database connection broke'))
  return pool
}

/** The pool of lists and operators' writes. */
export function openDatabase({ url, role, size, log }: PoolOptions): Knex {
  const database = knex({
    client: 'pg',
    connection: { connectionString: withOptions(url, roleSettings(role)), query_timeout: 12_000 },
    pool: { min: 0, max: size },
    acquireConnectionTimeout: 2_000,
    log: { warn: (text: string) => log.warn({}, text), error: (text: string) => log.error({}, text) },
  })
  // An error of a query that is neither the server's nor the system's is a connection that died; the driver gives it no code.
  database.on('query-error', (error: Error & { code?: string }) => {
    if (!(error instanceof pg.DatabaseError)) error.code ??= 'ECONNRESET'
  })
  return database
}
