import type { IncomingHttpHeaders } from 'node:http'
import type { ChangeSubscriptionRequest, PlanChoice, SubscribeRequest } from '../../../ports/driving/subscribing.ts'
import type { components } from '../generated/contract.ts'
import { ViolationError } from '../problem.ts'
import { fromOperator } from '../steering.ts'
import { fromAccountChoice, fromEnum, fromTimestamp, refuseBlank, requireAccount } from '../translate.ts'

// What is asked of subscriptions, in the product's words.

type Schemas = components['schemas']

interface Sent<Body> {
  readonly headers: IncomingHttpHeaders
  readonly body: Body
  readonly caller: { readonly actor: string }
}

/** @throws {BillingError} ACCOUNT_REQUIRED; VALIDATION_FAILED for a day that there is not; what `fromOperator` refuses */
export function fromSubscribe(sent: Sent<Schemas['CreateSubscriptionRequest']>): SubscribeRequest {
  const { body } = sent
  requireAccount(body)
  return {
    ...fromOperator(sent),
    account: fromAccountChoice(body),
    plan: requirePlan(body),
    anchor: body.anchor_at === undefined ? null : fromTimestamp(body.anchor_at),
    timeZone: body.time_zone ?? null,
  }
}

/** @throws {BillingError} VALIDATION_FAILED where nothing is to change, two plans are named, or the reason is of blanks alone; what `fromOperator` refuses */
export function fromSubscriptionChange(
  sent: Sent<Schemas['ChangeSubscriptionRequest']>,
): Omit<ChangeSubscriptionRequest, 'subscriptionId'> {
  const { status, cancel_at_period_end, reason } = sent.body
  refuseBlank({ reason })
  const plan = fromPlanChoice(sent.body)
  if (status === undefined && cancel_at_period_end === undefined && plan === null) throw nothingToChange()
  return {
    ...fromOperator(sent),
    status: status === undefined ? null : fromEnum(status),
    endsWithPeriod: cancel_at_period_end ?? null,
    plan,
    reason: reason ?? null,
  }
}

function nothingToChange(): ViolationError {
  const message = 'must say what is to change: status, cancel_at_period_end, plan_id or plan_code'
  return new ViolationError([{ path: '/body', message, code: 'anyOf' }])
}

interface NamesPlan {
  readonly plan_id?: string | undefined
  readonly plan_code?: string | undefined
}

/** The plan that is named; null where none is. @throws {ViolationError} where it is named twice */
function fromPlanChoice({ plan_id, plan_code }: NamesPlan): PlanChoice | null {
  if (plan_id !== undefined && plan_code !== undefined)
    throw new ViolationError([{ path: '/body/plan_code', message: 'must not be given beside plan_id', code: 'oneOf' }])
  if (plan_id !== undefined) return { planId: plan_id.toLowerCase(), code: null }
  return plan_code === undefined ? null : { planId: null, code: plan_code }
}

function requirePlan(names: NamesPlan): PlanChoice {
  const choice = fromPlanChoice(names)
  if (choice === null) throw new Error('the contract lets nobody subscribe to no plan')
  return choice
}
