import type { Subscribing } from '../../ports/driving/subscribing.ts'
import type { Operations } from './operation.ts'
import { makeAssignSubscription } from './operations/assign-subscription.ts'
import { makeChangePlan } from './operations/change-plan.ts'
import { makeChangeSubscription } from './operations/change-subscription.ts'
import { makeCreatePlan } from './operations/create-plan.ts'
import { makeCreateSubscription } from './operations/create-subscription.ts'
import { makeGetOwnSubscription } from './operations/get-own-subscription.ts'
import { makeGetPlan } from './operations/get-plan.ts'
import { makeGetSubscription } from './operations/get-subscription.ts'
import { makeListPlans } from './operations/list-plans.ts'
import { makeListSubscriptionPeriods } from './operations/list-subscription-periods.ts'
import { makeListSubscriptions } from './operations/list-subscriptions.ts'
import { makeRefillDue } from './operations/refill-due.ts'
import { makeRefillSubscription } from './operations/refill-subscription.ts'

interface Needs {
  readonly subscribing: Subscribing
}

/** The operations on plans and subscriptions. That none is missing, `makeOperations` says. */
export function makeSubscriptionOperations({ subscribing }: Needs) {
  const refillDue = makeRefillDue(subscribing)
  return {
    listPlans: makeListPlans(subscribing),
    createPlan: makeCreatePlan(subscribing),
    getPlan: makeGetPlan(subscribing),
    changePlan: makeChangePlan(subscribing),
    listSubscriptions: makeListSubscriptions(subscribing),
    createSubscription: makeCreateSubscription(subscribing),
    assignSubscription: makeAssignSubscription(subscribing),
    getSubscription: makeGetSubscription(subscribing),
    changeSubscription: makeChangeSubscription(subscribing),
    listSubscriptionPeriods: makeListSubscriptionPeriods(subscribing),
    refillSubscription: makeRefillSubscription(subscribing),
    getOwnSubscription: makeGetOwnSubscription(subscribing),
    refillDue,
    refillDueAsOperator: refillDue,
  } satisfies Partial<Operations>
}
