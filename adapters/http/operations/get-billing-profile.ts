import type { SteeringProfiles } from '../../../ports/driving/invoicing.ts'
import { noStore } from '../invoices/act-replies.ts'
import { toBillingProfile } from '../invoices/billing-profile.ts'
import type { Operation } from '../operation.ts'

/** GET /v1/control/tenant/{tenant_id}/billing-profile */
export function makeGetBillingProfile(profiles: SteeringProfiles): Operation<'getBillingProfile'> {
  return async ({ path }) => ({
    status: 200,
    headers: noStore,
    body: toBillingProfile(await profiles.find(path.tenant_id.toLowerCase())),
  })
}
