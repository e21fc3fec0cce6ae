import type { SpendingCredits } from '../../../ports/driving/spending-credits.ts'
import type { OperationRequest } from '../operation.ts'
import { fromRelease, fromSent, toSettlementReply } from '../spending.ts'

/** POST /v1/billing/credits/release, and the same for operators at /v1/control/credits/release */
export function makeReleaseCredits({ spend }: SpendingCredits) {
  return async (sent: Pick<OperationRequest<'releaseCredits'>, 'headers' | 'body' | 'caller'>) =>
    toSettlementReply(await spend(fromRelease(sent.body, fromSent(sent))))
}
