import type { Credits } from '../credits/credits.ts'
import { zeroCredits } from '../credits/credits.ts'
import { toMoney, zeroMinor } from '../money.ts'
import { later, minutes, toTimestamp } from '../time.ts'
import type { Instant } from '../time.ts'
import { follow, lookAtOf, skipToCurrent, stateAfter, touched } from './follow.ts'
import type { Circumstances } from './follow.ts'
import type { Subscription, SubscriptionChange, SubscriptionPeriod, SubscriptionRecord, SubscriptionState } from './subscription.ts'

const nothing = ({ subscription }: SubscriptionState): SubscriptionChange => ({ subscription, periods: [], records: [] })

/**
 * Brings a subscription up to now: what payments and the clock have made of it, and then at most one period more, so that each is opened
 * in a transaction of its own, in order. Where nothing is to change the very subscription comes back.
 *
 * @see rulebook 4, "Due: ACTIVE and next_refill_at <= now"
 */
export function keepUp(state: SubscriptionState, circumstances: Circumstances): SubscriptionChange {
  const { now } = circumstances
  const followed = follow(state, circumstances)
  const opened = openNext(followed.subscription, circumstances)
  const periods = [...followed.periods, ...opened.periods]
  const records = [...followed.records, ...opened.records]
  if (opened.subscription === state.subscription && periods.length === 0) return nothing(state)
  return touched(opened.subscription, { openPeriods: state.openPeriods, periods, records, now })
}

/** What keeping up would do, all of it, were all its work to pass: for a dry run. */
export function rehearse(state: SubscriptionState, circumstances: Circumstances, limit: number): readonly SubscriptionPeriod[] {
  const due = state.openPeriods.filter(({ refill }) => refill === 'DUE')
  let current = state
  for (let step = 0; step < limit; step += 1) {
    const change = keepUp(current, circumstances)
    if (change.subscription === current.subscription) break
    due.push(...change.periods.filter(({ refill }) => refill === 'DUE'))
    current = stateAfter(current, change)
  }
  return due
}

function openNext(subscription: Subscription, circumstances: Circumstances): SubscriptionChange {
  const { now, boundary } = circumstances
  if (subscription.status !== 'ACTIVE' || subscription.nextRefillAt > now) return { subscription, periods: [], records: [] }
  const renewed = withNextPlan(subscription)
  const isCurrentAlone = renewed.subscription.plan.terms.missedPeriods === 'CURRENT_ONLY'
  const from = isCurrentAlone ? skipToCurrent(renewed.subscription, circumstances) : { subscription: renewed.subscription, records: [] }
  const { anchor, timeZone, plan, nextPeriod, nextRefillAt: start, periodsTotal, subscriptionId } = from.subscription
  // Where a zone skips a day, two boundaries are one instant: that day is no period.
  let following = nextPeriod + 1
  while (boundary(anchor, timeZone, plan.terms.period, following) <= start) following += 1
  const end = boundary(anchor, timeZone, plan.terms.period, following)
  const ordinal = periodsTotal + 1
  const period = { subscriptionId, start, end, ordinal, plan, ...whatIsDue(plan.terms, end <= now) }
  const payload = { period_start: toTimestamp(start), period_end: toTimestamp(end), ordinal, plan_code: plan.code }
  return {
    subscription: {
      ...from.subscription,
      nextPeriod: following,
      nextRefillAt: end,
      currentPeriod: { start, end },
      periodsTotal: ordinal,
    },
    periods: [period],
    records: [...renewed.records, ...from.records, { eventType: 'subscription_period_opened', at: start, payload }],
  }
}

type Due = Omit<SubscriptionPeriod, 'subscriptionId' | 'start' | 'end' | 'ordinal' | 'plan'>

// Credits that end with a period that is over already would never have been there: it brings nothing, and nobody is to pay for it.
function whatIsDue({ credits, price, creditsEndWithPeriod }: SubscriptionPeriod['plan']['terms'], isOver: boolean): Due {
  const isVain = isOver && creditsEndWithPeriod && credits > zeroCredits
  return {
    refill: credits === zeroCredits || isVain ? 'NOTHING' : 'DUE',
    invoice: price === zeroMinor || isVain ? 'NONE' : 'WANTED',
    ...{ credits: null, entryId: null, invoiceId: null, overdueAt: null },
  }
}

// Periods of another length are counted from the boundary at which they begin.
function withNextPlan(subscription: Subscription): {
  readonly subscription: Subscription
  readonly records: readonly SubscriptionRecord[]
} {
  const { nextPlan, plan, nextRefillAt } = subscription
  if (nextPlan === null) return { subscription, records: [] }
  const [before, after] = [plan.terms.period, nextPlan.terms.period]
  const isSameLength = before.unit === after.unit && before.count === after.count
  const counted = isSameLength ? {} : { anchor: nextRefillAt, nextPeriod: 0 }
  return {
    subscription: { ...subscription, ...counted, plan: nextPlan, nextPlan: null },
    records: [{ eventType: 'subscription_plan_changed', at: nextRefillAt, payload: { from: plan.code, to: nextPlan.code } }],
  }
}

const findPeriod = ({ openPeriods }: SubscriptionState, start: Instant): SubscriptionPeriod | null =>
  openPeriods.find((period) => period.start === start) ?? null

/** What the ledger said of a refill: what was booked, or why nothing was. */
export type RefillAnswer = { readonly credits: Credits; readonly entryId: string } | 'NOTHING_NEEDED' | 'ENDED_ALREADY'

/**
 * The ledger has answered. What ended before it could be there is not to be paid for, as `whatIsDue` has it. One that was told before
 * changes nothing.
 */
export function refilled(state: SubscriptionState, start: Instant, answer: RefillAnswer, now: Instant): SubscriptionChange {
  const period = findPeriod(state, start)
  if (period?.refill !== 'DUE') return nothing(state)
  const booked = typeof answer === 'string' ? null : answer
  const isVain = answer === 'ENDED_ALREADY' && period.invoice === 'WANTED'
  const changed: SubscriptionPeriod =
    booked === null
      ? { ...period, refill: 'NOTHING', invoice: isVain ? 'NONE' : period.invoice }
      : { ...period, refill: 'BOOKED', credits: booked.credits, entryId: booked.entryId }
  const payload = {
    period_start: toTimestamp(start),
    period_end: toTimestamp(period.end),
    plan_code: period.plan.code,
    entry_id: changed.entryId,
  }
  const record: SubscriptionRecord = { eventType: 'credits_refilled', at: now, credits: booked?.credits ?? zeroCredits, payload }
  return touched(state.subscription, { openPeriods: state.openPeriods, periods: [changed], records: [record], now })
}

/** Its invoice is issued; one that somebody voided before that is settled. */
export function invoiced(
  state: SubscriptionState,
  start: Instant,
  { invoiceId, overdueAt, isVoid }: { readonly invoiceId: string; readonly overdueAt: Instant | null; readonly isVoid: boolean },
  now: Instant,
): SubscriptionChange {
  const period = findPeriod(state, start)
  if (period?.invoice !== 'WANTED') return nothing(state)
  const { price, currency } = period.plan.terms
  const record: SubscriptionRecord = {
    ...{ eventType: 'subscription_period_invoiced', at: now, money: { amount: toMoney(price, currency), currency } },
    payload: { period_start: toTimestamp(start), service_invoice_id: invoiceId },
  }
  const changed: SubscriptionPeriod = { ...period, invoice: isVoid ? 'SETTLED' : 'OPEN', invoiceId, overdueAt }
  return touched(state.subscription, { openPeriods: state.openPeriods, periods: [changed], records: [record], now })
}

const patience = minutes(30)

/** Something of it could not be done: that is tried again later, and what else is to come stays as it is. */
export function postponed({ subscription, openPeriods }: SubscriptionState, now: Instant): SubscriptionChange {
  const after = { ...subscription, revision: subscription.revision + 1, updatedAt: now }
  const tryAt = later(now, patience)
  const lookAt = lookAtOf(after, openPeriods, tryAt)
  // What is due already could not be done either.
  return { subscription: { ...after, lookAt: lookAt === null || lookAt <= now ? tryAt : lookAt }, periods: [], records: [] }
}
