import type { CreatePlanRequest, ChangePlanRequest, PlanSaid } from '../../../ports/driving/subscribing.ts'
import type { components } from '../generated/contract.ts'
import { fromDecimalInput } from '../invoices/decimal-text.ts'
import { fromCredits, fromEnum } from '../translate.ts'

// What is said of plans, in the product's words.

type Schemas = components['schemas']

/** What the contract says of members that are absent. */
const usual = {
  credits_end_with_period: false,
  missed_periods: 'EACH',
  price: 0,
  currency: 'INR',
  tax_rate: 0,
  grace_days: 7,
} as const

/** All that a new plan says. @throws {ViolationError} what `fromDecimalInput` refuses */
export function fromNewPlan(body: Schemas['CreatePlanRequest']): Pick<CreatePlanRequest, 'code' | 'name' | 'terms'> {
  const said = { ...usual, ...body }
  return {
    code: said.code,
    name: said.name,
    terms: {
      credits: fromCredits(said.credits_per_period),
      period: fromPeriodLength(said.period),
      refillMode: fromEnum(said.refill_mode),
      creditsEndWithPeriod: said.credits_end_with_period,
      missedPeriods: fromEnum(said.missed_periods),
      price: fromPrice(said.price),
      currency: said.currency,
      taxRate: fromTaxRate(said.tax_rate),
      taxCode: said.tax_code ?? null,
      graceDays: said.grace_days,
    },
  }
}

/** What is to change of a plan, and nothing else. @throws {ViolationError} what `fromDecimalInput` refuses */
export function fromPlanChange(body: Schemas['ChangePlanRequest']): Pick<ChangePlanRequest, 'name' | 'isOffered' | 'terms'> {
  const { price, tax_rate, tax_code } = body
  const terms: { readonly [Term in keyof PlanSaid]: PlanSaid[Term] | undefined } = {
    credits: body.credits_per_period === undefined ? undefined : fromCredits(body.credits_per_period),
    period: body.period && fromPeriodLength(body.period),
    refillMode: body.refill_mode && fromEnum(body.refill_mode),
    creditsEndWithPeriod: body.credits_end_with_period,
    missedPeriods: body.missed_periods && fromEnum(body.missed_periods),
    price: price === undefined ? undefined : fromPrice(price),
    currency: body.currency,
    taxRate: tax_rate === undefined ? undefined : fromTaxRate(tax_rate),
    taxCode: tax_code,
    graceDays: body.grace_days,
  }
  // A term that is not named must not be there at all: it would take the place of the one that stays.
  const named = Object.fromEntries(Object.entries(terms).filter(([, term]) => term !== undefined)) as Partial<PlanSaid>
  return { name: body.name, isOffered: body.is_offered, terms: named }
}

const fromPrice = (price: string | number): string => fromDecimalInput(price, { form: 'money', path: '/body/price' })

const fromTaxRate = (rate: string | number): string => fromDecimalInput(rate, { form: 'rate', path: '/body/tax_rate' })

const fromPeriodLength = ({ unit, count }: Schemas['PeriodLengthInput']): PlanSaid['period'] => ({ unit: fromEnum(unit), count })
