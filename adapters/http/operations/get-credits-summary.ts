import type { Portal } from '../../../ports/driving/portal.ts'
import type { Operation } from '../operation.ts'
import { toTenantCredits } from '../translate.ts'

/** GET /v1/billing/credits/summary */
export function makeGetCreditsSummary(portal: Portal): Operation<'getCreditsSummary'> {
  return async ({ caller }) => ({
    status: 200,
    headers: { 'Cache-Control': 'no-store' },
    body: toTenantCredits(await portal.ownCredits(caller)),
  })
}
