import type { PlanCopy, Subscription, SubscriptionStatus } from '../../../src/domain/subscriptions/subscription.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { fromDate, toDate } from '../invoices/invoice-rows.ts'
import { fromPlanJson, toPlanJson } from './plan-rows.ts'
import type { InJson } from './plan-rows.ts'

export const subscriptionColumns = `account_id, subscription_id, tenant_id, plan, status, anchor_at, time_zone, next_period, next_refill_at,
  current_period_start, current_period_end, periods_total, next_plan, ends_with_period, paused_at, past_due_at, suspend_at, cancelled_at,
  reason, look_at, revision, created_at, updated_at`

export interface SubscriptionRow {
  readonly account_id: string
  readonly subscription_id: string
  readonly tenant_id: string
  readonly plan: InJson<PlanCopy>
  readonly status: SubscriptionStatus
  readonly anchor_at: Date
  readonly time_zone: string
  readonly next_period: number
  readonly next_refill_at: Date
  readonly current_period_start: Date | null
  readonly current_period_end: Date | null
  readonly periods_total: number
  readonly next_plan: InJson<PlanCopy> | null
  readonly ends_with_period: boolean
  readonly paused_at: Date | null
  readonly past_due_at: Date | null
  readonly suspend_at: Date | null
  readonly cancelled_at: Date | null
  readonly reason: string | null
  readonly look_at: Date | null
  readonly revision: number
  readonly created_at: Date
  readonly updated_at: Date
}

export const fromSubscriptionRow = (row: SubscriptionRow): Subscription => ({
  ...{ subscriptionId: row.subscription_id, accountId: row.account_id, tenantId: row.tenant_id },
  ...{ plan: fromPlanJson(row.plan), status: row.status, anchor: fromDate(row.anchor_at), timeZone: row.time_zone },
  ...{ nextPeriod: row.next_period, nextRefillAt: fromDate(row.next_refill_at), periodsTotal: row.periods_total },
  currentPeriod:
    row.current_period_start === null || row.current_period_end === null
      ? null
      : { start: fromDate(row.current_period_start), end: fromDate(row.current_period_end) },
  ...{ nextPlan: row.next_plan === null ? null : fromPlanJson(row.next_plan), endsWithPeriod: row.ends_with_period },
  ...{ pausedAt: fromDateOrNull(row.paused_at), pastDueAt: fromDateOrNull(row.past_due_at), suspendAt: fromDateOrNull(row.suspend_at) },
  ...{ cancelledAt: fromDateOrNull(row.cancelled_at), reason: row.reason, lookAt: fromDateOrNull(row.look_at), revision: row.revision },
  ...{ createdAt: fromDate(row.created_at), updatedAt: fromDate(row.updated_at) },
})

/** What may change. */
export const toLifeColumns = (subscription: Subscription) => ({
  plan_id: subscription.plan.planId,
  plan: JSON.stringify(toPlanJson(subscription.plan)),
  status: subscription.status,
  anchor_at: toDate(subscription.anchor),
  next_period: subscription.nextPeriod,
  next_refill_at: toDate(subscription.nextRefillAt),
  current_period_start: toDateOrNull(subscription.currentPeriod?.start ?? null),
  current_period_end: toDateOrNull(subscription.currentPeriod?.end ?? null),
  periods_total: subscription.periodsTotal,
  next_plan: subscription.nextPlan === null ? null : JSON.stringify(toPlanJson(subscription.nextPlan)),
  ends_with_period: subscription.endsWithPeriod,
  paused_at: toDateOrNull(subscription.pausedAt),
  past_due_at: toDateOrNull(subscription.pastDueAt),
  suspend_at: toDateOrNull(subscription.suspendAt),
  cancelled_at: toDateOrNull(subscription.cancelledAt),
  reason: subscription.reason,
  look_at: toDateOrNull(subscription.lookAt),
  revision: subscription.revision,
  updated_at: toDate(subscription.updatedAt),
})

export const toNewSubscriptionColumns = (subscription: Subscription) => ({
  ...{ account_id: subscription.accountId, subscription_id: subscription.subscriptionId, tenant_id: subscription.tenantId },
  ...{ time_zone: subscription.timeZone, created_at: toDate(subscription.createdAt), ...toLifeColumns(subscription) },
})

type Kept = Omit<Subscription, 'plan' | 'nextPlan'> & { readonly plan: InJson<PlanCopy>; readonly nextPlan: InJson<PlanCopy> | null }

/** A subscription as an answer that is kept. */
export function toKeptText(subscription: Subscription): string {
  const { plan, nextPlan } = subscription
  return JSON.stringify({
    ...subscription,
    plan: toPlanJson(plan),
    nextPlan: nextPlan === null ? null : toPlanJson(nextPlan),
  } satisfies Kept)
}

export function fromKeptText(text: string): Subscription {
  const { plan, nextPlan, ...kept } = JSON.parse(text) as Kept
  return { ...kept, plan: fromPlanJson(plan), nextPlan: nextPlan === null ? null : fromPlanJson(nextPlan) }
}

export const toDateOrNull = (instant: Instant | null): Date | null => (instant === null ? null : toDate(instant))

export const fromDateOrNull = (date: Date | null): Instant | null => (date === null ? null : fromDate(date))
