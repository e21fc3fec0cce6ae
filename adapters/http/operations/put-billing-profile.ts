import type { SteeringProfiles } from '../../../ports/driving/invoicing.ts'
import { noStore } from '../invoices/act-replies.ts'
import { fromBillingProfile, toBillingProfile } from '../invoices/billing-profile.ts'
import type { Operation } from '../operation.ts'
import { replayedHeader } from '../spending.ts'
import { fromOperator } from '../steering.ts'

/** PUT /v1/control/tenant/{tenant_id}/billing-profile */
export function makePutBillingProfile(profiles: SteeringProfiles): Operation<'putBillingProfile'> {
  return async (sent) => {
    const { profile, isNew, replayed } = await profiles.put({
      ...fromOperator(sent),
      tenantId: sent.path.tenant_id.toLowerCase(),
      profile: fromBillingProfile(sent.body),
    })
    return {
      status: isNew && !replayed ? 201 : 200,
      headers: { ...noStore, ...(replayed && replayedHeader) },
      body: toBillingProfile(profile),
    }
  }
}
