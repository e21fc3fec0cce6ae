import type { AccountChoice } from '../../../ports/driving/account-choice.ts'
import type { ReadingAccounts } from '../../../ports/driving/reading-accounts.ts'
import { etagOf, isNoneMatch } from '../etag.ts'
import type { Operation, OperationRequest } from '../operation.ts'
import { fromAccountChoice, fromTimestamp, toAccountStatus, toTimestamp } from '../translate.ts'

/** GET /v1/billing/accounts/{account_id}/status */
export function makeGetAccountStatus(reading: ReadingAccounts): Operation<'getAccountStatus'> {
  return (request) => answer(reading, request, fromAccountChoice(request.path))
}

/** GET /v1/billing/accounts/status?external_key= */
export function makeGetAccountStatusByKey(reading: ReadingAccounts): Operation<'getAccountStatusByKey'> {
  return (request) => answer(reading, request, fromAccountChoice(request.query))
}

type Asked = Pick<OperationRequest<'getAccountStatus'>, 'headers' | 'caller' | 'query'>

async function answer(reading: ReadingAccounts, { headers, caller, query }: Asked, choice: AccountChoice) {
  // Operators must see what they have just changed; a service may keep it for a moment (contract 3, "Status").
  const cached = { 'Cache-Control': caller.kind === 'OPERATOR' ? 'no-store' : 'private, max-age=15' } as const
  if (query.as_of !== undefined) {
    const at = fromTimestamp(query.as_of)
    const body = { ...toAccountStatus(await reading.statusAsOf(choice, at)), as_of: toTimestamp(at) }
    return { status: 200, headers: cached, body } as const
  }
  const body = toAccountStatus(await reading.status(choice))
  const etag = etagOf(body)
  if (isNoneMatch(headers['if-none-match'], etag)) return { status: 304, headers: { ...cached, ETag: etag } } as const
  return { status: 200, headers: { ...cached, ETag: etag }, body } as const
}
