import type { PeriodLength } from './plan.ts'
import type { Subscription, SubscriptionChange, SubscriptionPeriod, SubscriptionRecord, SubscriptionState } from './subscription.ts'
import { hasCome, toTimestamp } from '../time.ts'
import type { Instant } from '../time.ts'

/** The calendar's: the n-th boundary from an anchor, in a zone. */
export type Boundary = (anchor: Instant, zone: string, period: PeriodLength, n: number) => Instant

export interface Circumstances {
  readonly now: Instant
  readonly boundary: Boundary
  /** Invoices of open periods of which nothing is due any more: paid, or void. */
  readonly settled: ReadonlySet<string>
}

/** When a period that is not paid for has closed: it is over, and so is its invoice's due day. Null as long as nobody is to pay for it. */
export function closesAt({ end, invoice, overdueAt }: SubscriptionPeriod): Instant | null {
  if (invoice !== 'OPEN' || overdueAt === null) return null
  return overdueAt > end ? overdueAt : end
}

/** Whether something is to be done for a period: its refill is not booked, or its invoice not issued. */
export const wantsWork = ({ refill, invoice }: SubscriptionPeriod): boolean => refill === 'DUE' || invoice === 'WANTED'

/** Whether something of it is open. */
export const isOpenPeriod = (period: SubscriptionPeriod): boolean => wantsWork(period) || period.invoice === 'OPEN'

/** @param workAt when work that is open is to be tried */
export function lookAtOf(subscription: Subscription, periods: readonly SubscriptionPeriod[], workAt: Instant): Instant | null {
  const { status, nextRefillAt, suspendAt, endsWithPeriod } = subscription
  const looks: (Instant | null)[] = periods.some(wantsWork) ? [workAt] : []
  if (status === 'ACTIVE') looks.push(nextRefillAt, ...periods.map(closesAt))
  if (status === 'PAST_DUE') looks.push(suspendAt)
  if (status !== 'CANCELLED' && endsWithPeriod) looks.push(nextRefillAt)
  const instants = looks.filter((at) => at !== null)
  return instants.length === 0 ? null : (Math.min(...instants) as Instant)
}

interface Touch {
  readonly openPeriods: readonly SubscriptionPeriod[]
  readonly periods: readonly SubscriptionPeriod[]
  readonly records: readonly SubscriptionRecord[]
  readonly now: Instant
}

/** What is kept of a change: the subscription counts it, and says when it is to be looked at next. */
export function touched(subscription: Subscription, { openPeriods, periods, records, now }: Touch): SubscriptionChange {
  const open = merged(openPeriods, periods).filter(isOpenPeriod)
  const { revision } = subscription
  const after = { ...subscription, revision: revision + 1, updatedAt: now }
  return { subscription: { ...after, lookAt: lookAtOf(after, open, now) }, periods, records }
}

/** The state once a change is kept. */
export const stateAfter = (state: SubscriptionState, { subscription, periods }: SubscriptionChange): SubscriptionState => ({
  subscription,
  openPeriods: merged(state.openPeriods, periods).filter(isOpenPeriod),
})

function merged(old: readonly SubscriptionPeriod[], changed: readonly SubscriptionPeriod[]): readonly SubscriptionPeriod[] {
  const starts = new Set(changed.map(({ start }) => start))
  return [...old.filter(({ start }) => !starts.has(start)), ...changed].toSorted((a, b) => a.start - b.start)
}

interface Followed {
  readonly subscription: Subscription
  readonly periods: readonly SubscriptionPeriod[]
  readonly records: readonly SubscriptionRecord[]
}

/**
 * What payments and the clock have made of it, but for the next period: what was paid is settled; a period that closed unpaid makes it
 * PAST_DUE, and SUSPENDED once the grace is over; with all of them paid it is ACTIVE again; and one that was to end has ended.
 *
 * Periods that passed while it was not ACTIVE brought nothing and are not billed: it goes on with the one that it is now.
 *
 * @see rulebook 4
 */
export function follow({ subscription, openPeriods }: SubscriptionState, circumstances: Circumstances): Followed {
  const { now, settled } = circumstances
  const paid = openPeriods.filter(({ invoice, invoiceId }) => invoice === 'OPEN' && invoiceId !== null && settled.has(invoiceId))
  const periods = paid.map((period): SubscriptionPeriod => ({ ...period, invoice: 'SETTLED' }))
  const records = periods.map(({ start, invoiceId }): SubscriptionRecord => ({
    eventType: 'subscription_period_settled',
    at: now,
    payload: { period_start: toTimestamp(start), service_invoice_id: invoiceId },
  }))
  const unpaid = openPeriods.filter((period) => !paid.includes(period) && hasCome(closesAt(period), now))
  const changed = afterDunning(afterItsEnd(subscription, now), unpaid, circumstances)
  return { subscription: changed.subscription, periods, records: [...records, ...changed.records] }
}

type Told = Pick<Followed, 'subscription' | 'records'>

function afterItsEnd(subscription: Subscription, now: Instant): Told {
  const { status, endsWithPeriod, nextRefillAt } = subscription
  if (status === 'CANCELLED' || !endsWithPeriod || nextRefillAt > now) return { subscription, records: [] }
  return {
    subscription: { ...subscription, status: 'CANCELLED', cancelledAt: nextRefillAt, nextPlan: null },
    records: [{ eventType: 'subscription_cancelled', at: nextRefillAt, payload: { from: status, at_period_end: true } }],
  }
}

function afterDunning({ subscription, records }: Told, unpaid: readonly SubscriptionPeriod[], circumstances: Circumstances): Told {
  const { status, plan, timeZone } = subscription
  if (status === 'CANCELLED' || status === 'PAUSED') return { subscription, records }
  const closed = unpaid.map(closesAt).filter((at) => at !== null)
  if (closed.length === 0) {
    if (status === 'ACTIVE') return { subscription, records }
    return reactivated({ subscription, records }, circumstances)
  }
  const { now, boundary } = circumstances
  const pastDueAt = Math.min(...closed) as Instant
  const suspendAt = boundary(pastDueAt, timeZone, { unit: 'DAY', count: 1 }, plan.terms.graceDays)
  const next = hasCome(suspendAt, now) ? 'SUSPENDED' : 'PAST_DUE'
  if (next === status && pastDueAt === subscription.pastDueAt) return { subscription, records }
  const told: SubscriptionRecord[] = []
  const [first] = unpaid
  const payload = { from: status, period_start: toTimestamp(first?.start ?? pastDueAt), service_invoice_id: first?.invoiceId ?? null }
  if (status === 'ACTIVE' || (status === 'SUSPENDED' && next === 'PAST_DUE'))
    told.push({ eventType: 'subscription_past_due', at: pastDueAt, payload: { ...payload, suspend_at: toTimestamp(suspendAt) } })
  if (next === 'SUSPENDED' && status !== 'SUSPENDED') told.push({ eventType: 'subscription_suspended', at: suspendAt, payload })
  return { subscription: { ...subscription, status: next, pastDueAt, suspendAt }, records: [...records, ...told] }
}

function reactivated({ subscription, records }: Told, circumstances: Circumstances): Told {
  const active = { ...subscription, status: 'ACTIVE' as const, pastDueAt: null, suspendAt: null }
  const record: SubscriptionRecord = {
    eventType: 'subscription_reactivated',
    at: circumstances.now,
    payload: { from: subscription.status },
  }
  const skipped = skipToCurrent(active, circumstances)
  return { subscription: skipped.subscription, records: [...records, record, ...skipped.records] }
}

/** Leaves out the periods that have passed whole: the next one is the one that it is now. */
export function skipToCurrent(subscription: Subscription, { now, boundary }: Pick<Circumstances, 'now' | 'boundary'>): Told {
  const { anchor, timeZone, plan, nextPeriod } = subscription
  const at = (n: number): Instant => boundary(anchor, timeZone, plan.terms.period, n)
  const current = lastNotAfter(at, nextPeriod, now)
  if (current <= nextPeriod) return { subscription, records: [] }
  const payload = { from: toTimestamp(at(nextPeriod)), to: toTimestamp(at(current)), count: current - nextPeriod }
  return {
    subscription: { ...subscription, nextPeriod: current, nextRefillAt: at(current) },
    records: [{ eventType: 'subscription_periods_skipped', at: now, payload }],
  }
}

/** The largest n from `first` on whose boundary is not after `now`; `first` itself where none is. */
export function lastNotAfter(at: (n: number) => Instant, first: number, now: Instant): number {
  let step = 1
  while (at(first + step) <= now) step *= 2
  let [low, high] = [first, first + step]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (at(middle) <= now) low = middle
    else high = middle
  }
  return low
}
