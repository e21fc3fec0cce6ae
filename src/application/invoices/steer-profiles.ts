import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { BillingProfiles } from '../../../ports/driven/billing-profiles.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { SteeringProfiles } from '../../../ports/driving/invoicing.ts'
import { BillingError } from '../../domain/errors.ts'
import { toBillingProfile } from '../../domain/invoices/profile-terms.ts'
import { toKeyed } from '../keyed.ts'

interface Needs {
  readonly accounts: Pick<AccountStore, 'findTenant'>
  readonly profiles: BillingProfiles
  readonly clock: Clock
}

/** Says who sells, for a tenant and, where it is the default tenant, for all that have no profile of their own. */
export function makeSteerProfiles({ accounts, profiles, clock }: Needs): SteeringProfiles {
  async function refuseUnlessThere(tenantId: string): Promise<void> {
    if ((await accounts.findTenant(tenantId)) === null) throw new BillingError('TENANT_NOT_FOUND', `Cannot find tenant ${tenantId}`)
  }

  return {
    find: async (tenantId) => {
      await refuseUnlessThere(tenantId)
      const profile = await profiles.find(tenantId)
      if (profile === null) throw new BillingError('BILLING_PROFILE_NOT_FOUND', `Cannot find a billing profile of tenant ${tenantId}`)
      return profile
    },

    put: async ({ tenantId, actor, idempotencyKey, profile: said }) => {
      await refuseUnlessThere(tenantId)
      const now = clock.now()
      const profile = toBillingProfile(said, { sellerId: tenantId, now })
      return profiles.put(profile, { actor, now, keyed: toKeyed('put-billing-profile', idempotencyKey, said) })
    },
  }
}
