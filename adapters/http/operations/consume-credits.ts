import type { SpendingCredits } from '../../../ports/driving/spending-credits.ts'
import type { OperationRequest } from '../operation.ts'
import { fromConsume, fromSent, toSettlementReply } from '../spending.ts'

/** POST /v1/billing/credits/consume, and the same for operators at /v1/control/credits/consume */
export function makeConsumeCredits({ spend }: SpendingCredits) {
  return async (sent: Pick<OperationRequest<'consumeCredits'>, 'headers' | 'body' | 'caller'>) =>
    toSettlementReply(await spend(fromConsume(sent.body, fromSent(sent))))
}
