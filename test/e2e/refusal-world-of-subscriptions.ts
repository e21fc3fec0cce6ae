import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Api } from '../support/api.ts'
import { usedKey } from './refusal-world-of-invoices.ts'

/** Plans and subscriptions in the states that calls are refused for. */
export interface SubscriptionWorld {
  /** Paths of plans: one that is offered, and one that is not any more. */
  readonly offered: string
  readonly withdrawn: string
  /** The key of an account that has the plan that is offered, and the paths of its subscription and of one that is over. */
  readonly subscribedKey: string
  readonly active: string
  readonly cancelled: string
}

export const plans = '/v1/control/subscription-plans'
export const subscriptions = '/v1/control/subscriptions'

/** Ten credits a month, free. */
export const worldPlan = {
  ...{ code: 'world-plan', name: 'Plan of the world', credits_per_period: 10 },
  ...{ period: { unit: 'month', count: 1 }, refill_mode: 'add' },
}

/** Makes that world. Every act that takes a key and an input has used the key `used` once. */
export async function makeSubscriptionWorld(operator: Api): Promise<SubscriptionWorld> {
  const make = async (said: object = {}): Promise<string> => {
    const made = await expectStatus(201, operator.post(plans, { ...worldPlan, ...said }))
    return `${plans}/${String(made.body['plan_id'])}`
  }
  const offered = await make({ idempotency_key: usedKey })
  await expectStatus(200, operator.patch(offered, { grace_days: 8, idempotency_key: usedKey }))
  await make({ code: 'world-next' })
  const withdrawn = await make({ code: 'world-withdrawn' })
  await expectStatus(200, operator.patch(withdrawn, { is_offered: false }))

  const subscribe = async (key: string): Promise<string> => {
    const body = { external_key: key, plan_code: 'world-plan', idempotency_key: usedKey }
    const made = await expectStatus(201, operator.post(subscriptions, body))
    return `${subscriptions}/${String(made.body['id'])}`
  }
  const { key: subscribedKey } = await anEnrolledAccount(operator)
  const active = await subscribe(subscribedKey)
  const assign = { external_key: subscribedKey, plan_code: 'world-next', idempotency_key: usedKey }
  await expectStatus(200, operator.post(`${subscriptions}/assign`, assign))
  await expectStatus(200, operator.patch(active, { cancel_at_period_end: true, idempotency_key: usedKey }))
  const cancelled = await subscribe((await anEnrolledAccount(operator)).key)
  await expectStatus(200, operator.patch(cancelled, { status: 'cancelled' }))
  return { offered, withdrawn, subscribedKey, active, cancelled }
}
