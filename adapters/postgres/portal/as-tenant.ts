import type pg from 'pg'
import { translated, withConnection } from '../failures.ts'
import type { Connection } from '../failures.ts'

/**
 * Runs `work` in a transaction that sees one tenant. The setting ends with the transaction: a connection goes back to the pool
 * seeing nothing. It is written as `set local`, which a cluster passes on to its other machines, and set_config() is not.
 */
export async function asTenant<Result>(
  pool: pg.Pool,
  tenantId: string,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  // A `set` takes no parameters, so the id becomes a part of the statement.
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenantId)) throw new Error('a tenant is named by something that is no UUID')
  try {
    return await withConnection(pool, async (connection) => {
      await connection.query({ text: `begin read only; set local app.tenant_id = '${tenantId}'` })
      try {
        const result = await work(connection)
        await connection.query({ text: 'commit' })
        return result
      } catch (error) {
        await connection.query({ text: 'rollback' }).catch(() => undefined) // where that fails, the connection is dead and is not lent again
        throw error
      }
    })
  } catch (error) {
    throw translated(error, 'read what the tenant has')
  }
}
