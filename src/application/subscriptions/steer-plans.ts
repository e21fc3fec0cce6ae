import type { Clock } from '../../../ports/driven/clock.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { Plans } from '../../../ports/driven/subscription-store.ts'
import type { PlanSaid, Subscribing } from '../../../ports/driving/subscribing.ts'
import { BillingError } from '../../domain/errors.ts'
import { fromDecimal, fromMoney, toMoney, zeroMinor } from '../../domain/money.ts'
import { zeroCredits } from '../../domain/credits/credits.ts'
import type { Plan, PlanTerms } from '../../domain/subscriptions/plan.ts'
import { toKeyed } from '../keyed.ts'

interface Needs {
  readonly plans: Plans
  readonly ids: Ids
  readonly clock: Clock
}

type Steering = Pick<Subscribing, 'createPlan' | 'changePlan' | 'findPlan' | 'listPlans'>

/** What operators do with plans. A change is for those who subscribe from then on: a subscription bears a copy. */
export function makeSteerPlans({ plans, ids, clock }: Needs): Steering {
  return {
    createPlan: ({ code, name, terms, actor, idempotencyKey }) => {
      const plan: Plan = { planId: ids.next(), code, name, terms: toTerms(terms), isOffered: true, revision: 1 }
      return plans.create(plan, { actor, now: clock.now(), keyed: toKeyed('create-plan', idempotencyKey, { code, name, terms }) })
    },

    changePlan: ({ planId, actor, idempotencyKey, ...said }) =>
      plans.change(planId, { actor, now: clock.now(), keyed: toKeyed('change-plan', idempotencyKey, said) }, (current) => {
        const next: Plan = {
          ...current,
          name: said.name ?? current.name,
          isOffered: said.isOffered ?? current.isOffered,
          terms: toTerms({ ...sayTerms(current.terms), ...said.terms }),
        }
        return textOf(next) === textOf(current) ? current : { ...next, revision: current.revision + 1 }
      }),

    async findPlan(planId) {
      const plan = await plans.find(planId)
      if (plan === null) throw new BillingError('PLAN_NOT_FOUND', `Cannot find plan ${planId}`)
      return plan
    },

    listPlans: (filter, page) => plans.list(filter, page),
  }
}

const sayTerms = (terms: PlanTerms): PlanSaid => ({ ...terms, price: toMoney(terms.price, terms.currency) })

/** @throws {BillingError} MONEY_TOO_PRECISE, PLAN_INVALID */
function toTerms(said: PlanSaid): PlanTerms {
  const terms: PlanTerms = { ...said, price: fromMoney(said.price, said.currency) }
  if (terms.credits === zeroCredits && terms.price === zeroMinor)
    throw new BillingError('PLAN_INVALID', 'Cannot make a plan that neither brings credits nor costs anything')
  const rate = fromDecimal(terms.taxRate, 3)
  if (rate === null || rate > 100_000n)
    throw new BillingError(
      'PLAN_INVALID',
      `Cannot take a tax rate of ${terms.taxRate}: it is a percentage of at most 100, with at most 3 decimals`,
    )
  return terms
}

const textOf = (plan: Plan): string => JSON.stringify(plan, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
