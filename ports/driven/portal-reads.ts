import type { Instant } from '../../src/domain/time.ts'
import type { TenantCredits } from './account-store.ts'

/**
 * What a tenant's portal reads. Whoever keeps this port shows no row of another tenant, whatever is asked: the tenant bounds what can
 * be seen at all, and does not merely choose among it.
 *
 * Every function wants a UUID that somebody has checked, and breaks on anything else.
 */
export interface PortalReads {
  /** The sum of the tenant's accounts at `now`, or null where there is no such tenant. */
  readCredits(tenantId: string, now: Instant): Promise<TenantCredits | null>
}
