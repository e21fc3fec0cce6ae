import type { Subscribing } from '../../../ports/driving/subscribing.ts'
import { noStore } from '../invoices/act-replies.ts'
import type { Operation } from '../operation.ts'
import { toPlan } from '../subscriptions/to-plan.ts'

/** GET /v1/control/subscription-plans/{plan_id} */
export function makeGetPlan(subscribing: Subscribing): Operation<'getPlan'> {
  return async ({ path }) => ({ status: 200, headers: noStore, body: toPlan(await subscribing.findPlan(path.plan_id.toLowerCase())) })
}
