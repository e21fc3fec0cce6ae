import type pg from 'pg'
import type { PortalReads } from '../../../ports/driven/portal-reads.ts'
import { readTenantCredits } from '../accounts/tenant-credits.ts'
import { translated, withConnection } from '../failures.ts'
import type { Connection } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'

interface Needs {
  /** Under `ledger_portal`: what it sees is bounded by the tenant that is set, and is nothing where none is. */
  readonly pool: pg.Pool
  readonly statements: Pick<HotStatements, 'views' | 'load'>
}

/** Keeps the portal's reads on a pool of their own, where row-level security shows the rows of one tenant. */
export function makePostgresPortalReads({ pool, statements }: Needs): PortalReads {
  return {
    readCredits: (tenantId, now) =>
      asTenant(pool, tenantId, (connection) => readTenantCredits((work) => work(connection), { tenantId, now, statements })),
  }
}

/**
 * Runs `work` in a transaction that sees one tenant. The setting ends with the transaction: a connection goes back to the pool
 * seeing nothing. It is written as `set local`, which a cluster passes on to its other machines, and set_config() is not.
 */
async function asTenant<Result>(pool: pg.Pool, tenantId: string, work: (connection: Connection) => Promise<Result>): Promise<Result> {
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
