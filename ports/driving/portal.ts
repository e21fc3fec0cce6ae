import type { TenantCredits } from '../driven/account-store.ts'
import type { PortalCaller } from './caller.ts'

/** What a tenant's portal may ask. Nothing here names a tenant: it is always the caller's own. */
export interface Portal {
  /** The tenant's accounts and credits, what has ended by now taken off. @throws {BillingError} TENANT_NOT_FOUND */
  ownCredits(caller: Pick<PortalCaller, 'tenantId'>): Promise<TenantCredits>
}
