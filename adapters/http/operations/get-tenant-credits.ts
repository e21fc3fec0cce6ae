import type { ReadingAccounts } from '../../../ports/driving/reading-accounts.ts'
import type { Operation } from '../operation.ts'
import { toCreditBalance } from '../translate.ts'

/** GET /v1/control/credits/tenant/{tenant_id} */
export function makeGetTenantCredits(reading: ReadingAccounts): Operation<'getTenantCredits'> {
  return async ({ path }) => {
    const { tenant, accountsTotal, creditAccountsTotal, credit, activeReservationsTotal } = await reading.tenantCredits(path.tenant_id)
    return {
      status: 200,
      headers: { 'Cache-Control': 'no-store' },
      body: {
        tenant_id: tenant.tenantId,
        tenant_name: tenant.name,
        accounts_total: accountsTotal,
        credit_accounts_total: creditAccountsTotal,
        credit: toCreditBalance(credit),
        active_reservations_total: activeReservationsTotal,
      },
    }
  }
}
