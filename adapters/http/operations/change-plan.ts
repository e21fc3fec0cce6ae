import type { Subscribing } from '../../../ports/driving/subscribing.ts'
import type { Operation } from '../operation.ts'
import { fromOperator } from '../steering.ts'
import { fromPlanChange } from '../subscriptions/from-plan-request.ts'
import { actHeaders } from '../subscriptions/subscription-replies.ts'
import { toPlan } from '../subscriptions/to-plan.ts'
import { refuseBlank } from '../translate.ts'

/** PATCH /v1/control/subscription-plans/{plan_id} */
export function makeChangePlan(subscribing: Subscribing): Operation<'changePlan'> {
  return async (sent) => {
    refuseBlank({ name: sent.body.name })
    const planId = sent.path.plan_id.toLowerCase()
    const answer = await subscribing.changePlan({ ...fromOperator(sent), planId, ...fromPlanChange(sent.body) })
    return { status: 200, headers: actHeaders(answer), body: toPlan(answer.plan) }
  }
}
