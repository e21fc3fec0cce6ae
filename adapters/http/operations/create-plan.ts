import type { Subscribing } from '../../../ports/driving/subscribing.ts'
import type { Operation } from '../operation.ts'
import { fromOperator } from '../steering.ts'
import { fromNewPlan } from '../subscriptions/from-plan-request.ts'
import { actHeaders } from '../subscriptions/subscription-replies.ts'
import { toPlan } from '../subscriptions/to-plan.ts'
import { refuseBlank } from '../translate.ts'

/** POST /v1/control/subscription-plans */
export function makeCreatePlan(subscribing: Subscribing): Operation<'createPlan'> {
  return async (sent) => {
    refuseBlank({ name: sent.body.name })
    const { plan, isNew } = await subscribing.createPlan({ ...fromOperator(sent), ...fromNewPlan(sent.body) })
    return { status: isNew ? 201 : 200, headers: actHeaders({ replayed: !isNew }), body: toPlan(plan) }
  }
}
