import { readFileSync } from 'node:fs'
import knex from 'knex'
import type { Knex } from 'knex'
import pg from 'pg'
import { translated } from './failures.ts'
import { withOptions } from './connect.ts'

/** The oldest server whose features the schema uses. */
const oldestServer = 150_000

// Any fixed number: it names this product's migrations among the advisory locks of the database.
const migrationLock = 7_261_544_010

/** A server that takes the connection and says nothing must not hold the start up for ever. Waiting for another's migration may. */
const connectionTimeoutMillis = 5_000

/** Each is one transaction, in this order, once; forward only. */
const migrations: readonly { readonly name: string; readonly files: readonly string[] }[] = [
  { name: '0001-ledger', files: ['0001-accounts.sql', '0001-credits.sql', '0001-rights.sql'] },
  { name: '0002-events', files: ['0002-events.sql'] },
  { name: '0003-unlinked-events', files: ['0003-unlinked-events.sql'] },
  { name: '0004-invoices', files: ['0004-invoices.sql', '0004-invoices-rights.sql'] },
  { name: '0005-take-back', files: ['0005-take-back.sql'] },
  { name: '0006-payments', files: ['0006-payments.sql', '0006-payments-rights.sql'] },
  { name: '0007-findings', files: ['0007-findings.sql'] },
  { name: '0008-reconciliation', files: ['0008-reconciliation.sql'] },
  { name: '0009-jobs', files: ['0009-jobs.sql'] },
  { name: '0010-subscriptions', files: ['0010-subscriptions.sql', '0010-subscriptions-rights.sql'] },
  { name: '0011-ledger', files: ['0011-ledger.sql'] },
  { name: '0012-payments-room', files: ['0012-payments-room.sql'] },
  { name: '0013-fewer-delivery-indexes', files: ['0013-fewer-delivery-indexes.sql'] },
]

/** The names of the migrations that this version brings. */
export const migrationNames: readonly string[] = migrations.map(({ name }) => name)

/**
 * Brings the database to this version's schema: roles, schema, tables. Two processes may do so at once; the second finds it done.
 *
 * @param url a login that may create roles and schemas, on a direct connection (no pooler in transaction mode)
 * @returns the names of the migrations that were run now
 * @throws {BillingError} STORAGE_UNAVAILABLE with the reason in one line
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const lock = new pg.Client({ connectionString: url, connectionTimeoutMillis })
  lock.on('error', () => undefined) // told by the query that it breaks
  try {
    await lock.connect()
    await refuseOldServer(lock)
    // Our own lock, on a connection of its own: it goes when the process goes. Knex's is a row, which a kill -9 leaves behind.
    await lock.query('select pg_advisory_lock($1)', [migrationLock])
    await lock.query(sql('prepare.sql'))
    return await runMigrations(url)
  } catch (error) {
    throw translated(error, 'migrate the database')
  } finally {
    await lock.end().catch(() => undefined)
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num') as number`,
  )
  const [server] = rows
  if (server === undefined || Number(server.number) < oldestServer) {
    throw new Error(`PostgreSQL ${server?.version ?? 'of unknown version'} is too old: 15 or newer is needed`)
  }
}

async function runMigrations(url: string): Promise<readonly string[]> {
  const database = knex({
    client: 'pg',
    connection: { connectionString: withOptions(url, { role: 'ledger_owner' }), connectionTimeoutMillis },
    pool: { min: 0, max: 2 },
  })
  try {
    const migrator: Knex.Migrator = database.migrate
    const config: Knex.MigratorConfig = { migrationSource: source, schemaName: 'ledger', tableName: 'schema_migrations' }
    await migrator.forceFreeMigrationsLock(config)
    const [, done] = (await migrator.latest(config)) as [number, string[]]
    return done
  } finally {
    await database.destroy()
  }
}

const source: Knex.MigrationSource<(typeof migrations)[number]> = {
  getMigrations: async () => [...migrations],
  getMigrationName: ({ name }) => name,
  getMigration: async ({ files }) => ({
    up: async (transaction) => {
      for (const file of files) await transaction.raw(sql(file))
    },
    down: async () => {
      throw new Error('migrations go forward only')
    },
  }),
}

const sql = (file: string): string => readFileSync(new URL(`./migrations/${file}`, import.meta.url), 'utf8')
