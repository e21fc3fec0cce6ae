import type { ReadingAccounts } from '../../../ports/driving/reading-accounts.ts'
import type { Operation } from '../operation.ts'
import { toSteeredHeaders } from '../steering.ts'
import { fromAccountChoice, toAccountStatus } from '../translate.ts'

/** GET /v1/control/accounts/{account_id}/status: with the ETag that If-Match takes. */
export function makeGetControlAccountStatus(reading: ReadingAccounts): Operation<'getControlAccountStatus'> {
  return async ({ path }) => {
    const view = await reading.status(fromAccountChoice(path))
    return { status: 200, headers: toSteeredHeaders({ ...view, replayed: false }), body: toAccountStatus(view) }
  }
}
