import type { Plan } from './plan.ts'
import type { Credits } from '../credits/credits.ts'
import type { EventMoney } from '../events/catalogue.ts'
import { toTimestamp } from '../time.ts'
import type { Instant } from '../time.ts'

/**
 * ACTIVE is refilled; PAST_DUE and SUSPENDED have a period that closed unpaid, within and beyond the plan's grace; PAUSED rests because
 * somebody wants it to; CANCELLED is over for good. Rulebook 4.
 */
export type SubscriptionStatus = 'ACTIVE' | 'PAUSED' | 'PAST_DUE' | 'SUSPENDED' | 'CANCELLED'

/** A plan as a subscription bears it: a copy, which a change of the plan leaves alone. */
export type PlanCopy = Pick<Plan, 'planId' | 'code' | 'name' | 'terms'>

export interface PeriodSpan {
  readonly start: Instant
  /** The next period's start: it no longer belongs to this one. */
  readonly end: Instant
}

/** An account's plan. An account has one that is not CANCELLED at most. */
export interface Subscription {
  readonly subscriptionId: string
  readonly accountId: string
  readonly tenantId: string
  readonly plan: PlanCopy
  readonly status: SubscriptionStatus
  /** What its periods are counted from, in its time zone. A plan with periods of another length has the boundary at which it began. */
  readonly anchor: Instant
  /** IANA. */
  readonly timeZone: string
  /** The number, from the anchor, of the period that is opened next, and when that begins: it is due from then on, if it is ACTIVE. */
  readonly nextPeriod: number
  readonly nextRefillAt: Instant
  /** The one that was opened last. */
  readonly currentPeriod: PeriodSpan | null
  /** How many were opened. */
  readonly periodsTotal: number
  /** What it becomes where the current period ends. */
  readonly nextPlan: PlanCopy | null
  /** Whether it is over where the current period ends. */
  readonly endsWithPeriod: boolean
  readonly pausedAt: Instant | null
  /** When the earliest period that is unpaid closed. */
  readonly pastDueAt: Instant | null
  /** When its grace is over. */
  readonly suspendAt: Instant | null
  readonly cancelledAt: Instant | null
  readonly reason: string | null
  /** When somebody has to look at it, should nothing happen till then; null: never. */
  readonly lookAt: Instant | null
  /** Counts the changes. */
  readonly revision: number
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** One period that was opened: what it brings, and what came of it. Its work is steps of their own, each once (rulebook 4). */
export interface SubscriptionPeriod extends PeriodSpan {
  readonly subscriptionId: string
  /** From 1, among all that were opened. */
  readonly ordinal: number
  readonly plan: PlanCopy
  /** DUE until the ledger has answered; NOTHING where nothing was needed. */
  readonly refill: 'DUE' | 'BOOKED' | 'NOTHING'
  /** What was booked; null until it is, and where nothing was. */
  readonly credits: Credits | null
  readonly entryId: string | null
  /** NONE of a free plan; WANTED until it is issued; OPEN as long as something is due; SETTLED once it is paid, or void. */
  readonly invoice: 'NONE' | 'WANTED' | 'OPEN' | 'SETTLED'
  readonly invoiceId: string | null
  /** When the invoice's due day is over; null until it is issued. */
  readonly overdueAt: Instant | null
}

/** One event of a subscription, which the timeline bears. */
export interface SubscriptionRecord {
  readonly eventType:
    | 'subscription_created'
    | 'subscription_plan_change_scheduled'
    | 'subscription_plan_changed'
    | 'subscription_cancel_scheduled'
    | 'subscription_cancel_withdrawn'
    | 'subscription_cancelled'
    | 'subscription_paused'
    | 'subscription_resumed'
    | 'subscription_past_due'
    | 'subscription_suspended'
    | 'subscription_reactivated'
    | 'subscription_period_opened'
    | 'subscription_periods_skipped'
    | 'subscription_period_invoiced'
    | 'subscription_period_settled'
    | 'credits_refilled'
  /** When it happened: a period that closed unpaid did so before anybody looked. */
  readonly at: Instant
  readonly credits?: Credits
  readonly money?: EventMoney
  readonly payload: Readonly<Record<string, unknown>>
}

/** A subscription and those of its periods that something is still open of: a refill, an invoice. Oldest first. */
export interface SubscriptionState {
  readonly subscription: Subscription
  readonly openPeriods: readonly SubscriptionPeriod[]
}

/** What a decision makes of it: periods are new ones, or changed ones. Where `subscription` is the very one, and no period is given, nothing is written. */
export interface SubscriptionChange {
  readonly subscription: Subscription
  readonly periods: readonly SubscriptionPeriod[]
  readonly records: readonly SubscriptionRecord[]
}

/** The ledger's key of a period's refill. Rulebook 4. */
export const refillKey = (subscriptionId: string, start: Instant): string => `refill:${subscriptionId}:${toTimestamp(start)}`

/** The key of its invoice. */
export const invoiceKey = (subscriptionId: string, start: Instant): string => `subscription_invoice:${subscriptionId}:${toTimestamp(start)}`
