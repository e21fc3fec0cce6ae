import type { Credits } from '../credits/credits.ts'
import type { Minor } from '../money.ts'

/** How long a period is: so many months, quarters, years or days of the calendar. */
export interface PeriodLength {
  readonly unit: 'MONTH' | 'QUARTER' | 'YEAR' | 'DAY'
  readonly count: number
}

/** What a plan sells: so many credits a period, at a price. A subscription bears a copy, so that a plan may change without it. */
export interface PlanTerms {
  /** What a period brings; zero for a plan that only bills. */
  readonly credits: Credits
  readonly period: PeriodLength
  /** ADD brings the credits on top of what is there; TOP_UP_TO brings what is missing to them. */
  readonly refillMode: 'ADD' | 'TOP_UP_TO'
  /** Whether what is left of a period's credits ends with it. */
  readonly creditsEndWithPeriod: boolean
  /** What becomes of periods that were missed: each is refilled, in order, or the current one alone. */
  readonly missedPeriods: 'EACH' | 'CURRENT_ONLY'
  /** Of one period, without tax; zero is free: no invoice, no dunning. */
  readonly price: Minor
  readonly currency: string
  /** In percent, as invoices have it: `"18"`. */
  readonly taxRate: string
  /** HSN or SAC of the invoice's line. */
  readonly taxCode: string | null
  /** How many days after a period closed unpaid it is suspended. */
  readonly graceDays: number
}

export interface Plan {
  readonly planId: string
  /** Unique, as the seller calls it: `growth-500`. */
  readonly code: string
  readonly name: string
  readonly terms: PlanTerms
  /** Whether it can be assigned. */
  readonly isOffered: boolean
  readonly revision: number
}
