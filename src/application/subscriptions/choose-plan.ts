import type { Plans } from '../../../ports/driven/subscription-store.ts'
import type { PlanChoice } from '../../../ports/driving/subscribing.ts'
import { BillingError } from '../../domain/errors.ts'
import type { PlanCopy } from '../../domain/subscriptions/subscription.ts'

/** The plan that a caller names, as a subscription bears it. @throws {BillingError} PLAN_NOT_FOUND, PLAN_NOT_OFFERED */
export async function choosePlan(plans: Pick<Plans, 'find' | 'findByCode'>, choice: PlanChoice): Promise<PlanCopy> {
  const plan = choice.planId === null ? await plans.findByCode(choice.code) : await plans.find(choice.planId)
  if (plan === null) throw new BillingError('PLAN_NOT_FOUND', `Cannot find plan ${choice.planId ?? choice.code}`)
  const { planId, code, name, terms, isOffered } = plan
  if (!isOffered) throw new BillingError('PLAN_NOT_OFFERED', `Cannot subscribe to plan ${code}: it is not offered any more`)
  return { planId, code, name, terms }
}
