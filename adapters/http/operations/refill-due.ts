import type { Subscribing } from '../../../ports/driving/subscribing.ts'
import type { Operation, OperationRequest } from '../operation.ts'
import { toRefillReply } from '../subscriptions/subscription-replies.ts'

/** POST /v1/billing/subscriptions/refill-due, and the same for operators: POST /v1/control/subscriptions/refill-due */
export function makeRefillDue(subscribing: Subscribing): Operation<'refillDue'> & Operation<'refillDueAsOperator'> {
  return async ({ body, caller: { actor } }: Pick<OperationRequest<'refillDue'>, 'body' | 'caller'>) =>
    toRefillReply(await subscribing.refillDue({ actor, limit: body.limit ?? null, isDryRun: body.dry_run ?? false }))
}
