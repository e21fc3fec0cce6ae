import type { ReadingAccounts } from '../../../ports/driving/reading-accounts.ts'
import type { Operation } from '../operation.ts'
import { toAccountStatus } from '../translate.ts'

/** POST /v1/billing/accounts/statuses */
export function makeGetAccountStatuses(reading: ReadingAccounts): Operation<'getAccountStatuses'> {
  return async ({ body }) => {
    const { found, missing } = await reading.statuses(body.external_keys)
    return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: { items: found.map(toAccountStatus), missing: [...missing] } }
  }
}
