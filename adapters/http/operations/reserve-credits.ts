import type { SpendingCredits } from '../../../ports/driving/spending-credits.ts'
import type { Operation } from '../operation.ts'
import { fromReserve, fromSent, toReserveReply } from '../spending.ts'

/** POST /v1/billing/credits/reserve */
export function makeReserveCredits({ spend }: SpendingCredits): Operation<'reserveCredits'> {
  return async (sent) => toReserveReply(await spend(fromReserve(sent.body, fromSent(sent))))
}
