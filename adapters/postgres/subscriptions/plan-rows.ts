import type { Plan, PlanTerms } from '../../../src/domain/subscriptions/plan.ts'
import type { PlanCopy } from '../../../src/domain/subscriptions/subscription.ts'
import { toCredits } from '../../../src/domain/credits/credits.ts'
import { toMinor } from '../../../src/domain/money.ts'

export const planColumns = [
  ...(['plan_id', 'code', 'name', 'credits', 'period_unit', 'period_count', 'refill_mode', 'credits_end_with_period'] as const),
  ...(['missed_periods', 'price', 'currency', 'tax_rate', 'tax_code', 'grace_days', 'is_offered', 'revision'] as const),
]

export interface PlanRow {
  readonly plan_id: string
  readonly code: string
  readonly name: string
  readonly credits: string
  readonly period_unit: PlanTerms['period']['unit']
  readonly period_count: number
  readonly refill_mode: PlanTerms['refillMode']
  readonly credits_end_with_period: boolean
  readonly missed_periods: PlanTerms['missedPeriods']
  readonly price: string
  readonly currency: string
  readonly tax_rate: string
  readonly tax_code: string | null
  readonly grace_days: number
  readonly is_offered: boolean
  readonly revision: number
}

export const fromPlanRow = (row: PlanRow): Plan => ({
  ...{ planId: row.plan_id, code: row.code, name: row.name, isOffered: row.is_offered, revision: row.revision },
  terms: {
    ...{ credits: toCredits(row.credits), period: { unit: row.period_unit, count: row.period_count }, refillMode: row.refill_mode },
    ...{ creditsEndWithPeriod: row.credits_end_with_period, missedPeriods: row.missed_periods },
    ...{ price: toMinor(row.price), currency: row.currency, taxRate: row.tax_rate, taxCode: row.tax_code, graceDays: row.grace_days },
  },
})

/** What a plan says; its id and its code do not change. */
export const toPlanColumns = ({ name, terms, isOffered, revision }: Plan) => ({
  ...{ name, credits: String(terms.credits), period_unit: terms.period.unit, period_count: terms.period.count },
  ...{ refill_mode: terms.refillMode, credits_end_with_period: terms.creditsEndWithPeriod, missed_periods: terms.missedPeriods },
  ...{ price: String(terms.price), currency: terms.currency, tax_rate: terms.taxRate, tax_code: terms.taxCode },
  ...{ grace_days: terms.graceDays, is_offered: isOffered, revision },
})

/** A plan as JSON has it: sums as texts, since JSON has no whole numbers of any size. */
export type InJson<Of extends PlanCopy> = Omit<Of, 'terms'> & {
  readonly terms: Omit<PlanTerms, 'credits' | 'price'> & { readonly credits: string; readonly price: string }
}

export const toPlanJson = <Of extends PlanCopy>(plan: Of): InJson<Of> => ({
  ...plan,
  terms: { ...plan.terms, credits: String(plan.terms.credits), price: String(plan.terms.price) },
})

export const fromPlanJson = ({ terms, ...plan }: InJson<PlanCopy>): PlanCopy => ({ ...plan, terms: fromTermsJson(terms) })

export const fromTermsJson = (terms: InJson<PlanCopy>['terms']): PlanTerms => ({
  ...terms,
  ...{ credits: toCredits(terms.credits), price: toMinor(terms.price) },
})
