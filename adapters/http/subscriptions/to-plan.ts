import { toMoney } from '../../../src/domain/money.ts'
import type { Plan } from '../../../src/domain/subscriptions/plan.ts'
import type { PlanCopy } from '../../../src/domain/subscriptions/subscription.ts'
import type { components } from '../generated/contract.ts'
import { fromBigint } from '../translate.ts'

type Schemas = components['schemas']

export const toPlan = (plan: Plan): Schemas['Plan'] => ({ ...toPlanCopy(plan), is_offered: plan.isOffered, revision: plan.revision })

/** A plan as a subscription bears it. */
export const toPlanCopy = ({ planId, code, name, terms }: PlanCopy): Schemas['PlanCopy'] => ({
  plan_id: planId,
  code,
  name,
  credits_per_period: fromBigint(terms.credits),
  period: { unit: terms.period.unit, count: terms.period.count },
  refill_mode: terms.refillMode,
  credits_end_with_period: terms.creditsEndWithPeriod,
  missed_periods: terms.missedPeriods,
  price: toMoney(terms.price, terms.currency),
  currency: terms.currency,
  tax_rate: terms.taxRate,
  tax_code: terms.taxCode,
  grace_days: terms.graceDays,
})
