import { toMoney } from '../../../src/domain/money.ts'
import type { Subscription, SubscriptionPeriod } from '../../../src/domain/subscriptions/subscription.ts'
import type { components } from '../generated/contract.ts'
import { fromBigint, toTimestamp, toTimestampOrNull } from '../translate.ts'
import { toPlanCopy } from './to-plan.ts'

type Schemas = components['schemas']

/** A subscription as contract 3 has it. When somebody is to look at it next is nobody's business. */
export const toSubscription = (subscription: Subscription): Schemas['Subscription'] => {
  const { status, currentPeriod, nextRefillAt, nextPlan } = subscription
  return {
    id: subscription.subscriptionId,
    account_id: subscription.accountId,
    tenant_id: subscription.tenantId,
    plan: toPlanCopy(subscription.plan),
    status,
    anchor_at: toTimestamp(subscription.anchor),
    time_zone: subscription.timeZone,
    current_period_start: toTimestampOrNull(currentPeriod?.start ?? null),
    current_period_end: toTimestampOrNull(currentPeriod?.end ?? null),
    next_refill_at: status === 'CANCELLED' ? null : toTimestamp(nextRefillAt),
    next_plan: nextPlan === null ? null : toPlanCopy(nextPlan),
    cancel_at_period_end: subscription.endsWithPeriod,
    paused_at: toTimestampOrNull(subscription.pausedAt),
    past_due_at: toTimestampOrNull(subscription.pastDueAt),
    suspend_at: toTimestampOrNull(subscription.suspendAt),
    cancelled_at: toTimestampOrNull(subscription.cancelledAt),
    reason: subscription.reason,
    periods_total: subscription.periodsTotal,
    created_at: toTimestamp(subscription.createdAt),
    updated_at: toTimestamp(subscription.updatedAt),
  }
}

export const toSubscriptionPeriod = (period: SubscriptionPeriod): Schemas['SubscriptionPeriod'] => {
  const { terms } = period.plan
  return {
    period_start: toTimestamp(period.start),
    period_end: toTimestamp(period.end),
    ordinal: period.ordinal,
    credits_per_period: fromBigint(terms.credits),
    refill: period.refill,
    credits: period.credits === null ? null : fromBigint(period.credits),
    ledger_entry_id: period.entryId,
    invoice_status: period.invoice,
    service_invoice_id: period.invoiceId,
    overdue_at: toTimestampOrNull(period.overdueAt),
    price: toMoney(terms.price, terms.currency),
    currency: terms.currency,
  }
}
