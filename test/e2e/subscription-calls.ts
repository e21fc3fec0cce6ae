import { randomUUID } from 'node:crypto'
import { expectStatus } from '../support/api.ts'
import type { Answer, Api, Body } from '../support/api.ts'

export const plans = '/v1/control/subscription-plans'
export const subscriptions = '/v1/control/subscriptions'

/** A hundred credits a month, free, unless it is said otherwise. */
export const planSays = (says: Body = {}): Body => ({
  ...{ code: `plan-${randomUUID()}`, name: 'Hundred', credits_per_period: 100, period: { unit: 'month', count: 1 } },
  ...{ refill_mode: 'add', ...says },
})

export const aPlan = async (operator: Api, says: Body = {}): Promise<Body> =>
  (await expectStatus(201, operator.post(plans, planSays(says)))).body

export const subscriptionPath = ({ id }: Body): string => `${subscriptions}/${String(id)}`

/** An account of this key gets the plan. */
export const subscribe = (operator: Api, key: string, plan: Body, says: Body = {}): Promise<Answer> =>
  operator.post(subscriptions, { external_key: key, plan_id: plan['plan_id'], ...says })

export const readSubscription = async (operator: Api, subscription: Body): Promise<Body> =>
  (await expectStatus(200, operator.get(subscriptionPath(subscription)))).body

/** So many days ago. */
export const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString()
