import type { ReadingAccounts } from '../../../ports/driving/reading-accounts.ts'
import type { Operation } from '../operation.ts'
import { toTenantCredits } from '../translate.ts'

/** GET /v1/control/credits/tenant/{tenant_id} */
export function makeGetTenantCredits(reading: ReadingAccounts): Operation<'getTenantCredits'> {
  return async ({ path }) => ({
    status: 200,
    headers: { 'Cache-Control': 'no-store' },
    body: toTenantCredits(await reading.tenantCredits(path.tenant_id)),
  })
}
