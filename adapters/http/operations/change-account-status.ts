import type { SteeringAccounts } from '../../../ports/driving/steering-accounts.ts'
import { fromIfMatch } from '../etag.ts'
import type { Operation } from '../operation.ts'
import { fromOperator, toSteeredHeaders } from '../steering.ts'
import { fromEnum, toAccountStatus } from '../translate.ts'

/** PATCH /v1/control/accounts/{account_id}/status */
export function makeChangeAccountStatus(steering: SteeringAccounts): Operation<'changeAccountStatus'> {
  return async (sent) => {
    const steered = await steering.changeStatus({
      ...fromOperator(sent),
      accountId: sent.path.account_id.toLowerCase(),
      expectedRevisions: fromIfMatch(sent.headers['if-match']),
      status: fromEnum(sent.body.status),
      reason: sent.body.reason ?? null,
    })
    return { status: 200, headers: toSteeredHeaders(steered), body: toAccountStatus(steered) }
  }
}
