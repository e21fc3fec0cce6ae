import type pg from 'pg'
import type { DueEnds } from '../../../ports/driven/due-ends.ts'
import { translated, withConnection } from '../failures.ts'
import { toTimestamp } from './rows.ts'

// Said as their indexes say it (0011). Two statements, each in the order of its own index: one over both tables would read all that is due before it gives the first.
const lots = `select account_id from ledger.lots
where live and expires_at is not null and amount > 0 and expires_at <= $1 and available > 0 and account_id <> all($3::uuid[])
order by expires_at limit $2`

const reservations = `select account_id from ledger.reservations
where status = 'ACTIVE' and expires_at is not null and seq > 0 and expires_at <= $1 and account_id <> all($3::uuid[])
order by expires_at limit $2`

/** What is due, on PostgreSQL. */
export const makePostgresDueEnds = ({ pool }: { readonly pool: pg.Pool }): DueEnds => ({
  accounts: async (now, limit, except = []) => {
    const values = [toTimestamp(now), limit, except]
    const rows = await withConnection(pool, async (connection) => [
      ...(await connection.query<{ account_id: string }>({ text: lots, values })).rows,
      ...(await connection.query<{ account_id: string }>({ text: reservations, values })).rows,
    ]).catch((error: unknown) => {
      throw translated(error, 'look for what is due')
    })
    return [...new Set(rows.map(({ account_id }) => account_id))].slice(0, limit)
  },
})
