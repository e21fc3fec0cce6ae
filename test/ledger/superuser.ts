import pg from 'pg'
import { query } from '../support/query.ts'
import { until } from '../support/until.ts'

/** A superuser's connection that stays open: for locks, and for what else must last. */
export interface Superuser {
  run(statement: string): Promise<readonly Record<string, unknown>[]>
  /** Settled once another connection to this database waits for a lock; its server process. */
  waiter(): Promise<number>
  end(): Promise<void>
}

export async function asSuperuser(url: string): Promise<Superuser> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const run = async (statement: string) => (await client.query<Record<string, unknown>>(statement)).rows
  return {
    run,
    end: () => client.end(),
    async waiter() {
      let pid = 0
      await until('somebody waits for a lock', async () => {
        // On a connection of its own: within a transaction the activity is as it was first seen.
        const text = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
        pid = Number((await query(url, text))[0]?.['pid'] ?? 0)
        return pid !== 0
      })
      return pid
    },
  }
}
