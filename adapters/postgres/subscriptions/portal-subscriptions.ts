import type pg from 'pg'
import type { PortalSubscriptions } from '../../../ports/driven/subscription-store.ts'
import { asTenant } from '../portal/as-tenant.ts'
import { isLive } from './change-subscription.ts'
import { fromSubscriptionRow, subscriptionColumns } from './subscription-rows.ts'
import type { SubscriptionRow } from './subscription-rows.ts'

interface Needs {
  /** Under `ledger_portal`: it sees the subscriptions of the tenant that is set, and nothing else. */
  readonly pool: pg.Pool
}

const liveStatement = `select ${subscriptionColumns} from ledger.subscriptions where tenant_id = $1 and ${isLive}
  order by subscription_id desc`

/** A tenant's own subscriptions, through the portal's pool. */
export const makePostgresPortalSubscriptions = ({ pool }: Needs): PortalSubscriptions => ({
  live: (tenantId) =>
    asTenant(pool, tenantId, async (connection) => {
      const { rows } = await connection.query<SubscriptionRow>({ text: liveStatement, values: [tenantId] })
      return rows.map(fromSubscriptionRow)
    }),
})
