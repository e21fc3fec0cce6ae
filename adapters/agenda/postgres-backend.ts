import type pg from 'pg'
import type { JobsBackend } from './jobs-backend.ts'

/** The table that migration 0009 makes. Its schema is the pool's search_path: the package quotes the name as one word. */
const tableName = 'agenda_jobs'

const keep = `insert into ${tableName} as j (name, type, next_run_at, repeat_interval, repeat_timezone)
values ($1, 'single', now(), $2::bigint::text, 'UTC')
on conflict (name) where type = 'single' do update set repeat_interval = excluded.repeat_interval,
  next_run_at = least(j.next_run_at, now() + $2::bigint * interval '1 millisecond')
where j.repeat_interval is distinct from excluded.repeat_interval`

/**
 * Agenda's state in PostgreSQL, by polling alone: what is called here is called by the clock, so LISTEN, which needs a session of its
 * own and no pooler, would bring nothing.
 *
 * @param pool its search_path is the ledger's schema; it stays open
 */
export function makePostgresBackend({ pool, where }: { readonly pool: pg.Pool; readonly where: string }): JobsBackend {
  return {
    kind: 'POSTGRESQL',
    where: `PostgreSQL at ${where}`,
    open: async () => {
      const { PostgresBackend } = await import('@agendajs/postgres-backend')
      const backend = new PostgresBackend({ pool, tableName, ensureSchema: false, disableNotifications: true })
      await backend.connect()
      return {
        backend,
        keep: async (name, every) => void (await pool.query({ text: keep, values: [name, every] })),
        ping: async () => void (await pool.query('select 1')),
        close: async () => undefined,
      }
    },
  }
}
