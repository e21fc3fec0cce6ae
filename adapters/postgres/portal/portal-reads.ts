import type pg from 'pg'
import type { PortalReads } from '../../../ports/driven/portal-reads.ts'
import { readTenantCredits } from '../accounts/tenant-credits.ts'
import type { HotStatements } from '../hot-statements.ts'
import { asTenant } from './as-tenant.ts'

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
