import type { ListedAccount } from '../../../ports/driven/account-store.ts'
import type { ReadingAccounts } from '../../../ports/driving/reading-accounts.ts'
import type { components } from '../generated/contract.ts'
import type { Operation } from '../operation.ts'
import { fromBigint, fromEnum, fromPage, toAccountStatus, toTimestamp } from '../translate.ts'

/** GET /v1/control/tenant */
export function makeListAccounts(reading: ReadingAccounts): Operation<'listAccounts'> {
  return async ({ query }) => {
    const filter = {
      search: query.search ?? null,
      mode: query.mode === undefined ? null : fromEnum(query.mode),
      status: query.status === undefined ? null : fromEnum(query.status),
    }
    const { items, nextCursor } = await reading.accounts(filter, fromPage(query))
    return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: { items: items.map(toAccount), next_cursor: nextCursor } }
  }
}

function toAccount(listed: ListedAccount): components['schemas']['Account'] {
  const { account, credit, tenantName } = listed
  const { lowBalanceThreshold, reservationTtlMinutes } = account.policy
  return {
    ...toAccountStatus(listed),
    tenant_name: tenantName,
    low_balance_threshold: lowBalanceThreshold === null ? null : fromBigint(lowBalanceThreshold),
    reservation_ttl_minutes: reservationTtlMinutes,
    credit_unit_price: account.policy.creditUnitPrice,
    is_low_balance: lowBalanceThreshold !== null && credit.available < lowBalanceThreshold,
    created_at: toTimestamp(account.createdAt),
    updated_at: toTimestamp(account.updatedAt),
  }
}
