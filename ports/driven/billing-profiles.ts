import type { BillingProfile } from '../../src/domain/invoices/billing-profile.ts'
import type { Act } from './account-store.ts'

export interface PutProfile {
  readonly profile: BillingProfile
  readonly isNew: boolean
  readonly replayed: boolean
}

/** Keeps who sells. */
export interface BillingProfiles {
  /** The tenant's own profile; null where it has none. */
  find(tenantId: string): Promise<BillingProfile | null>

  /** Who sells to the tenant's accounts: its own profile, else that of the default tenant, else nobody. */
  findSellerFor(tenantId: string): Promise<BillingProfile | null>

  /**
   * Makes or replaces a tenant's profile; `createdAt` of one that is there stays.
   *
   * @throws {BillingError} GSTIN_TAKEN where another profile has it, or another seller has given numbers under it; PROFILE_INVALID
   *   for a prefix that the other kind of document has used, or a time zone that is not known here; TENANT_NOT_FOUND; IDEMPOTENCY_KEY_REUSED; STORAGE_UNAVAILABLE
   */
  put(profile: BillingProfile, act: Act): Promise<PutProfile>
}
