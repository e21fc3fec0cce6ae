import type { ReadingAccounts } from '../../../ports/driving/reading-accounts.ts'
import type { AccountView } from '../../../src/domain/accounts/view.ts'
import { etagOf, isNoneMatch } from '../etag.ts'
import type { Operation, OperationRequest } from '../operation.ts'
import { fromAccountChoice, toAccountStatus } from '../translate.ts'

/** GET /v1/billing/accounts/{account_id}/status */
export function makeGetAccountStatus(reading: ReadingAccounts): Operation<'getAccountStatus'> {
  return async (request) => toReply(request, await reading.status(fromAccountChoice(request.path)))
}

/** GET /v1/billing/accounts/status?external_key= */
export function makeGetAccountStatusByKey(reading: ReadingAccounts): Operation<'getAccountStatusByKey'> {
  return async (request) => toReply(request, await reading.status(fromAccountChoice(request.query)))
}

type Asked = Pick<OperationRequest<'getAccountStatus'>, 'headers' | 'caller'>

// Operators must see what they have just changed; a service may keep it for a moment (contract 3, "Status").
function toReply({ headers, caller }: Asked, view: AccountView) {
  const body = toAccountStatus(view)
  const etag = etagOf(body)
  const replyHeaders = { ETag: etag, 'Cache-Control': caller.kind === 'OPERATOR' ? 'no-store' : 'private, max-age=15' }
  if (isNoneMatch(headers['if-none-match'], etag)) return { status: 304, headers: replyHeaders } as const
  return { status: 200, headers: replyHeaders, body } as const
}
