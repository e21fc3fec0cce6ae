import type { Act } from '../../ports/driven/account-store.ts'
import type { KeptSubscription, Plans, SubscriptionFilter, Subscriptions } from '../../ports/driven/subscription-store.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { toMinor } from '../../src/domain/money.ts'
import { invoiced, keepUp, refilled } from '../../src/domain/subscriptions/periods.ts'
import type { Plan, PlanTerms } from '../../src/domain/subscriptions/plan.ts'
import { subscribed } from '../../src/domain/subscriptions/steer.ts'
import type { Subscription, SubscriptionPeriod } from '../../src/domain/subscriptions/subscription.ts'
import { later, minutes, toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'

/** An adapter under test with what it stands on: a world of its own for each run of the suite. */
export interface SubscriptionWorld {
  readonly plans: Plans
  readonly subscriptions: Subscriptions
  /** The same stores over connections of their own, as another process has them. */
  readonly other: { readonly plans: Plans; readonly subscriptions: Subscriptions }
  /** A new account of a tenant of its own. */
  enrol(): Promise<{ readonly accountId: string; readonly tenantId: string }>
  /** An issued invoice of the account. */
  invoice(account: { readonly accountId: string; readonly tenantId: string }): Promise<string>
  /** It is paid, or void. */
  settle(invoiceId: string, how: 'PAID' | 'VOID'): Promise<void>
  /** What the timeline says of a subscription, in the order in which it was written. */
  told(subscriptionId: string): Promise<readonly TimelineLine[]>
  nextId(): string
  close(): Promise<void>
}

export interface TimelineLine {
  readonly eventType: string
  readonly at: Instant
  readonly amount: string | null
  readonly currency: string | null
  readonly idempotencyKey: string | null
  readonly actor: string
  readonly payload: Readonly<Record<string, unknown>>
}

export const start = toInstant(Date.UTC(2026, 0, 1))

/** The days of these tests are 24 hours, and their months 30 days. */
export const on = (days: number): Instant => later(start, minutes(days * 24 * 60))

const boundary = (anchor: Instant, _zone: string, { unit, count }: PlanTerms['period'], n: number): Instant =>
  later(anchor, minutes((unit === 'DAY' ? 1 : 30) * count * n * 24 * 60))

export const someTerms = (says: Partial<PlanTerms> = {}): PlanTerms => ({
  ...{ credits: toCredits(500n), period: { unit: 'MONTH', count: 1 }, refillMode: 'TOP_UP_TO', creditsEndWithPeriod: true },
  ...{ missedPeriods: 'EACH', price: toMinor(499_900n), currency: 'INR', taxRate: '18', taxCode: '998399', graceDays: 7 },
  ...says,
})

export const anAct = (now: Instant, key?: string, says: { readonly operation?: string; readonly input?: string } = {}): Act => ({
  ...{ actor: 'operator:anna', now },
  keyed: key === undefined ? null : { operation: says.operation ?? 'act', idempotencyKey: key, input: says.input ?? '{}' },
})

export const everything: SubscriptionFilter = { tenantId: null, accountId: null, planId: null, status: null }

/** What the suite does again and again, in a world. */
export function callsIn({ subscriptions, nextId, enrol }: SubscriptionWorld) {
  const aPlan = (code: string, terms: Partial<PlanTerms> = {}): Plan => ({
    ...{ planId: nextId(), code, name: `Plan ${code}`, terms: someTerms(terms), isOffered: true, revision: 1 },
  })

  const aNew = async (says: { readonly terms?: Partial<PlanTerms>; readonly now?: Instant; readonly code?: string } = {}) => {
    const { planId, code, name, terms } = aPlan(says.code ?? 'growth', says.terms)
    const named = { ...(await enrol()), subscriptionId: nextId(), plan: { planId, code, name, terms } }
    return subscribed({ ...named, anchor: start, timeZone: 'Asia/Kolkata' }, { now: says.now ?? start, boundary })
  }

  return {
    aPlan,
    aNew,

    /** A subscription of a new account, kept. */
    async kept(says: Parameters<typeof aNew>[0] = {}): Promise<Subscription> {
      const { subscription, records } = await aNew(says)
      const answer = await subscriptions.create(subscription, records, anAct(says.now ?? start))
      if (answer === null) throw new Error('the account has one already')
      return answer.subscription
    },

    /** Brought up to then by as much as one step. */
    stepTo: (named: Subscription, now: Instant, by: Subscriptions = subscriptions): Promise<KeptSubscription> =>
      by.change(named, anAct(now), (current) => keepUp(current, { now, settled: new Set(), boundary })),

    /** The ledger has answered for the period that is open. */
    book: (named: Subscription, period: SubscriptionPeriod, now: Instant): Promise<KeptSubscription> =>
      subscriptions.change(named, anAct(now), (current) =>
        refilled(current, period.start, { credits: toCredits(9_007_199_254_740_991n), entryId: nextId() }, now),
      ),

    bill: (named: Subscription, period: SubscriptionPeriod, invoiceId: string, now: Instant): Promise<KeptSubscription> =>
      subscriptions.change(named, anAct(now), (current) =>
        invoiced(current, period.start, { invoiceId, isVoid: false, overdueAt: on(20) }, now),
      ),

    /** As it is, which has to be there. */
    async stateOf(subscriptionId: string) {
      const state = await subscriptions.find(subscriptionId)
      if (state === null) throw new Error(`there is no subscription ${subscriptionId}`)
      return state
    },
  }
}

/** The code that a promise is refused with; `taken` where it is not. */
export async function fateOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
    return 'taken'
  } catch (error) {
    if (error instanceof BillingError) return error.code
    throw error
  }
}
