import { toCredits } from '../../src/domain/credits/credits.ts'
import { toMinor } from '../../src/domain/money.ts'
import { stateAfter } from '../../src/domain/subscriptions/follow.ts'
import type { Boundary } from '../../src/domain/subscriptions/follow.ts'
import { invoiced, keepUp, refilled } from '../../src/domain/subscriptions/periods.ts'
import type { PlanTerms } from '../../src/domain/subscriptions/plan.ts'
import { subscribed } from '../../src/domain/subscriptions/steer.ts'
import type { SubscriptionChange, SubscriptionPeriod, SubscriptionState } from '../../src/domain/subscriptions/subscription.ts'
import { toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'

const day = 86_400_000
const start = Date.UTC(2026, 0, 1)
export const on = (days: number): Instant => toInstant(start + days * day)

/** Periods of 30 days, and days of one. */
export const boundary: Boundary = (anchor, _zone, { unit, count }, n) => toInstant(anchor + n * count * (unit === 'DAY' ? day : 30 * day))

export const free: PlanTerms = {
  ...{ credits: toCredits(10n), period: { unit: 'MONTH', count: 1 }, refillMode: 'ADD', creditsEndWithPeriod: false },
  ...{ missedPeriods: 'EACH', price: toMinor(0n), currency: 'INR', taxRate: '18', taxCode: null, graceDays: 7 },
}
export const paid: PlanTerms = { ...free, price: toMinor(100_000n) }

export const aPlan = (terms: PlanTerms, code = 'growth') => ({ planId: `plan-${code}`, code, name: 'Growth', terms })

/** A subscription that is driven by hand: what the ledger and the invoices would do is said by the test. */
export function aSubscription(terms: PlanTerms, anchor = on(0), at = on(0)) {
  const names = { subscriptionId: 'subscription', accountId: 'account', tenantId: 'tenant' }
  const first = subscribed({ ...names, plan: aPlan(terms), anchor, timeZone: 'UTC' }, { now: at, boundary })
  let state: SubscriptionState = { subscription: first.subscription, openPeriods: [] }
  const events: string[] = []
  const opened: SubscriptionPeriod[] = []
  const settled = new Set<string>()

  const keep = (change: SubscriptionChange): boolean => {
    if (change.subscription === state.subscription) return false
    state = stateAfter(state, change)
    events.push(...change.records.map(({ eventType }) => eventType.replace('subscription_', '')))
    return true
  }
  const work = (now: Instant): void => {
    for (const period of state.openPeriods) {
      if (period.refill === 'DUE') keep(refilled(state, period.start, { credits: period.plan.terms.credits, entryId: 'entry' }, now))
      if (period.invoice === 'WANTED')
        keep(
          invoiced(
            state,
            period.start,
            { invoiceId: `invoice-${period.ordinal}`, overdueAt: toInstant(now + 16 * day), isVoid: false },
            now,
          ),
        )
    }
  }
  return {
    events,
    opened,
    settled,
    keep,
    state: () => state,
    subscription: () => state.subscription,
    /** Does all that is due by then. */
    until(now: Instant) {
      for (;;) {
        const change = keepUp(state, { now, boundary, settled })
        opened.push(...change.periods.filter(({ ordinal }) => !opened.some((one) => one.ordinal === ordinal)))
        if (!keep(change)) break
        work(now)
      }
      return this
    },
  }
}
