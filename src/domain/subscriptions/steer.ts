import { BillingError } from '../errors.ts'
import { toTimestamp } from '../time.ts'
import type { Instant } from '../time.ts'
import { lastNotAfter, skipToCurrent, touched } from './follow.ts'
import type { Circumstances } from './follow.ts'
import type { PlanCopy, Subscription, SubscriptionChange, SubscriptionRecord, SubscriptionState } from './subscription.ts'

interface NewSubscription {
  readonly subscriptionId: string
  readonly accountId: string
  readonly tenantId: string
  readonly plan: PlanCopy
  readonly anchor: Instant
  readonly timeZone: string
}

/** A new subscription: its first period is the one that it is now, or where its anchor is yet to come, the one that begins there. */
export function subscribed(said: NewSubscription, { now, boundary }: Pick<Circumstances, 'now' | 'boundary'>): SubscriptionChange {
  const { anchor, timeZone, plan } = said
  const at = (n: number): Instant => boundary(anchor, timeZone, plan.terms.period, n)
  const nextPeriod = lastNotAfter(at, 0, now)
  const subscription: Subscription = {
    ...said,
    ...{ status: 'ACTIVE', nextPeriod, nextRefillAt: at(nextPeriod), currentPeriod: null, periodsTotal: 0, nextPlan: null },
    ...{ endsWithPeriod: false, pausedAt: null, pastDueAt: null, suspendAt: null, cancelledAt: null, reason: null, lookAt: null },
    ...{ revision: 0, createdAt: now, updatedAt: now },
  }
  const payload = { plan_code: plan.code, anchor_at: toTimestamp(anchor), time_zone: timeZone }
  return touched(subscription, {
    openPeriods: [],
    periods: [],
    records: [{ eventType: 'subscription_created', at: now, payload }],
    now,
  })
}

const changed = (
  { openPeriods }: SubscriptionState,
  subscription: Subscription,
  records: readonly SubscriptionRecord[],
  now: Instant,
): SubscriptionChange => touched(subscription, { openPeriods, periods: [], records, now })

/** Whether a period has begun that is not opened, or its end has come: what is decided now would be for that one, too. */
export const isBehind = ({ status, nextRefillAt, endsWithPeriod: ends }: Subscription, now: Instant): boolean =>
  nextRefillAt <= now && (status === 'ACTIVE' || (ends && status !== 'CANCELLED'))

export const unchanged = ({ subscription }: SubscriptionState): SubscriptionChange => ({ subscription, periods: [], records: [] })

function refuse({ subscriptionId, status }: Subscription, act: string): never {
  throw new BillingError('SUBSCRIPTION_STATE', `Cannot ${act} subscription ${subscriptionId}: it is ${status}`, {
    subscription_status: status,
  })
}

/** It rests: no refill and no dunning until it is resumed. @throws {BillingError} SUBSCRIPTION_STATE unless it is ACTIVE, or PAUSED already */
export function paused(state: SubscriptionState, reason: string | null, now: Instant): SubscriptionChange {
  const { subscription } = state
  if (subscription.status === 'PAUSED') return unchanged(state)
  if (subscription.status !== 'ACTIVE') return refuse(subscription, 'pause')
  const record: SubscriptionRecord = { eventType: 'subscription_paused', at: now, payload: { reason } }
  return changed(state, { ...subscription, status: 'PAUSED', pausedAt: now, reason }, [record], now)
}

/**
 * It goes on with the period that it is now; those that passed whole brought nothing, and are not billed.
 *
 * @throws {BillingError} SUBSCRIPTION_STATE unless it is PAUSED, or ACTIVE already: what is past due goes on once it is paid
 */
export function resumed(
  state: SubscriptionState,
  reason: string | null,
  { now, boundary }: Pick<Circumstances, 'now' | 'boundary'>,
): SubscriptionChange {
  const { subscription } = state
  if (subscription.status === 'ACTIVE') return unchanged(state)
  if (subscription.status !== 'PAUSED') return refuse(subscription, 'resume')
  const active: Subscription = { ...subscription, status: 'ACTIVE', pausedAt: null, reason }
  const skipped = skipToCurrent(active, { now, boundary })
  const record: SubscriptionRecord = { eventType: 'subscription_resumed', at: now, payload: { reason } }
  return changed(state, skipped.subscription, [record, ...skipped.records], now)
}

/** It is over. What was opened stays: a refill that is due is booked yet, and an invoice is to be paid. */
export function cancelled(state: SubscriptionState, reason: string | null, now: Instant): SubscriptionChange {
  const { subscription } = state
  if (subscription.status === 'CANCELLED') return unchanged(state)
  const record: SubscriptionRecord = {
    ...{ eventType: 'subscription_cancelled', at: now },
    payload: { from: subscription.status, at_period_end: false, reason },
  }
  return changed(state, { ...subscription, status: 'CANCELLED', cancelledAt: now, nextPlan: null, reason }, [record], now)
}

/** It ends with its current period, or does not after all. @throws {BillingError} SUBSCRIPTION_STATE where it is CANCELLED */
export function endsWithPeriod(state: SubscriptionState, ends: boolean, reason: string | null, now: Instant): SubscriptionChange {
  const { subscription } = state
  if (subscription.status === 'CANCELLED') return refuse(subscription, ends ? 'end' : 'keep')
  if (subscription.endsWithPeriod === ends) return unchanged(state)
  const record: SubscriptionRecord = {
    ...{ eventType: ends ? 'subscription_cancel_scheduled' : 'subscription_cancel_withdrawn', at: now },
    payload: { at: toTimestamp(subscription.nextRefillAt), reason },
  }
  return changed(state, { ...subscription, endsWithPeriod: ends, reason }, [record], now)
}

/** It has another plan from the end of its current period on; the one that it has again takes that back. @throws {BillingError} SUBSCRIPTION_STATE where it is CANCELLED */
export function planChanges(state: SubscriptionState, plan: PlanCopy, now: Instant): SubscriptionChange {
  const { subscription } = state
  if (subscription.status === 'CANCELLED') return refuse(subscription, 'change the plan of')
  const planned = subscription.nextPlan ?? subscription.plan
  if (isSamePlan(planned, plan)) return unchanged(state)
  const nextPlan = isSamePlan(subscription.plan, plan) ? null : plan
  const record: SubscriptionRecord = {
    ...{ eventType: 'subscription_plan_change_scheduled', at: now },
    payload: { from: planned.code, to: plan.code, at: toTimestamp(subscription.nextRefillAt) },
  }
  return changed(state, { ...subscription, nextPlan }, [record], now)
}

// The same plan may have other terms by now: then it is a change, too.
const isSamePlan = (a: PlanCopy, b: PlanCopy): boolean => a.planId === b.planId && JSON.stringify(texts(a)) === JSON.stringify(texts(b))

const texts = ({ terms, name }: PlanCopy) =>
  Object.entries({ ...terms, ...terms.period, name, period: '', credits: String(terms.credits), price: String(terms.price) }).toSorted()
