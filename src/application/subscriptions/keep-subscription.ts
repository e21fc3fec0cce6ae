import type { Calendar } from '../../../ports/driven/calendar.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { CreditLedger } from '../../../ports/driven/credit-ledger.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import type { Log } from '../../../ports/driven/log.ts'
import type { Subscriptions } from '../../../ports/driven/subscription-store.ts'
import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import type { Refill } from '../../../ports/driving/subscribing.ts'
import type { RefillCredits } from '../../domain/credits/account.ts'
import { zeroCredits } from '../../domain/credits/credits.ts'
import { isOutage, withOpenOutcome } from '../../domain/errors.ts'
import { wantsWork } from '../../domain/subscriptions/follow.ts'
import { invoiced, keepUp, postponed, refilled } from '../../domain/subscriptions/periods.ts'
import { refillKey } from '../../domain/subscriptions/subscription.ts'
import type { Subscription, SubscriptionPeriod, SubscriptionState } from '../../domain/subscriptions/subscription.ts'
import { toTimestamp } from '../../domain/time.ts'
import type { Instant } from '../../domain/time.ts'
import { restOf } from '../rest-of.ts'
import { findSettled } from './find-settled.ts'
import { makeInvoicePeriod } from './invoice-period.ts'
import type { ReportSubscription } from './report-subscription.ts'

interface Needs {
  readonly subscriptions: Pick<Subscriptions, 'find' | 'change'>
  readonly ledger: Pick<CreditLedger, 'refill'>
  readonly invoices: Pick<InvoiceStore, 'find'>
  readonly invoicing: Pick<Invoicing, 'create' | 'issue'>
  readonly calendar: Calendar
  readonly report: ReportSubscription
  readonly ids: Ids
  readonly clock: Clock
  readonly log: Log
}

type Named = Pick<Subscription, 'subscriptionId' | 'accountId'>

interface Telling {
  /** Whether an outage is thrown once the work is put off: for whoever has asked for this subscription alone. */
  readonly throwsOutages?: boolean
}

/** Brings one subscription up to now. @returns the refills that it came upon */
export type KeepSubscription = (subscription: Named, actor: string, telling?: Telling) => Promise<readonly Refill[]>

/** One call: what it came upon, and what went wrong first. */
interface Run {
  readonly actor: string
  readonly refills: Refill[]
  /** When those periods begin that could not be billed. */
  readonly unbilled: Set<Instant>
  /** Invoices that were looked at: whether one is paid is asked once a call, however many periods it opens. */
  readonly asked: Set<string>
  failure: unknown
}

/** So many steps at a time: a period takes three. What is left is due still. */
const stepsMax = 1_200

/**
 * Does whatever is due of one subscription, a step at a time, each of which is kept before the next: a period is opened, its refill is
 * booked under its own key, its invoice is made and issued under its own. Cut off anywhere, or done by two at once, each period is
 * refilled and billed once. Rulebook 4, architecture.md ("Effects elsewhere are steps of their own").
 */
export function makeKeepSubscription(needs: Needs): KeepSubscription {
  const { subscriptions, ledger, invoices, calendar, report, ids, clock, log } = needs
  const invoicePeriod = makeInvoicePeriod(needs)

  return async (named, actor, { throwsOutages = false } = {}) => {
    const run: Run = { actor, refills: [], unbilled: new Set(), asked: new Set(), failure: null }
    let steps = 0
    try {
      for (; steps < stepsMax; steps += 1) {
        const state = await subscriptions.find(named.subscriptionId)
        if (state === null || !(await takeStep(state, run))) break
      }
    } catch (error) {
      run.failure = error
    }
    if (run.failure === null) {
      if (steps > 0) await restOf(report.wentWell(named))
      return run.refills
    }
    await (steps > 0 ? restOf(putOff(named, run)) : putOff(named, run))
    if (throwsOutages && isOutage(run.failure)) throw steps > 0 ? withOpenOutcome(run.failure) : run.failure
    return run.refills
  }

  async function takeStep(state: SubscriptionState, run: Run): Promise<boolean> {
    const { openPeriods, subscription } = state
    const due = openPeriods.find(({ refill: is }) => is === 'DUE')
    if (due !== undefined) {
      run.refills.push(await refill(subscription, due, run.actor))
      return true
    }
    // One that cannot be billed keeps neither the next refill nor the end of the subscription from coming.
    const wanted = openPeriods.find(({ invoice, start }) => invoice === 'WANTED' && !run.unbilled.has(start))
    if (wanted === undefined) return advance(state, run)
    await bill(subscription, wanted, run.actor).catch((error: unknown) => {
      run.unbilled.add(wanted.start)
      run.failure ??= error
    })
    return true
  }

  async function advance(state: SubscriptionState, { actor, asked }: Run): Promise<boolean> {
    const settled = await findSettled(invoices, state, asked)
    const now = clock.now()
    const circumstances = { now, settled, boundary: calendar.boundary }
    const { replayed } = await subscriptions.change(state.subscription, { actor, now, keyed: null }, (current) =>
      keepUp(current, circumstances),
    )
    return !replayed
  }

  async function refill(subscription: Subscription, period: SubscriptionPeriod, actor: string): Promise<Refill> {
    const { start } = period
    const answer = await ledger.refill(refillOf(subscription, period, { actor, lotId: ids.next() }))
    const told = answer.kind === 'BOOKED' ? { credits: answer.entry.amount, entryId: answer.entry.entryId } : answer.reason
    const now = clock.now()
    await subscriptions.change(subscription, { actor, now, keyed: null }, (current) => refilled(current, start, told, now))
    return {
      ...toRefill(subscription, period),
      ...{
        credits: typeof told === 'string' ? zeroCredits : told.credits,
        outcome: typeof told === 'string' ? 'NOTHING_NEEDED' : 'REFILLED',
        error: null,
      },
    }
  }

  async function bill(subscription: Subscription, period: SubscriptionPeriod, actor: string): Promise<void> {
    const issued = await invoicePeriod(subscription, period, actor)
    const now = clock.now()
    await subscriptions.change(subscription, { actor, now, keyed: null }, (current) => invoiced(current, period.start, issued, now))
  }

  // It stands in nobody's way till it is tried again, and an operator sees why.
  async function putOff(named: Named, { actor, refills, failure }: Run): Promise<void> {
    log.warn({ err: failure, subscription_id: named.subscriptionId }, 'a subscription could not be kept up; it is tried again')
    const message = failure instanceof Error ? failure.message : String(failure)
    const state = await subscriptions.find(named.subscriptionId)
    if (state === null) throw failure
    const period = state.openPeriods.find(wantsWork)
    if (period?.refill === 'DUE') refills.push({ ...toRefill(state.subscription, period), outcome: 'FAILED', error: message })
    const now = clock.now()
    await subscriptions.change(named, { actor, now, keyed: null }, (current) => postponed(current, now))
    await report.failed(state.subscription, period ?? null, failure)
  }
}

/** The ledger's command, which says all that the key stands for. */
function refillOf(
  { subscriptionId, accountId }: Named,
  { start, end, plan }: SubscriptionPeriod,
  { actor, lotId }: { readonly actor: string; readonly lotId: string },
): RefillCredits {
  const { credits: allowance, refillMode, creditsEndWithPeriod } = plan.terms
  return {
    ...{ kind: 'REFILL', accountId, actor, idempotencyKey: refillKey(subscriptionId, start), lotId, allowance, mode: refillMode },
    expiresAt: creditsEndWithPeriod ? end : null,
    reference: { type: 'subscription_refill', id: subscriptionId },
    metadata: JSON.stringify({
      ...{ subscription_id: subscriptionId, plan_code: plan.code, refill_mode: refillMode, allowance: String(allowance) },
      ...{ period_start: toTimestamp(start), period_end: toTimestamp(end) },
    }),
  }
}

/** A refill as reports have it, before anything came of it. */
export const toRefill = (
  { subscriptionId, accountId }: Named,
  { start, end, plan }: SubscriptionPeriod,
): Omit<Refill, 'outcome' | 'error'> => ({
  ...{ subscriptionId, accountId, start, end, idempotencyKey: refillKey(subscriptionId, start), credits: plan.terms.credits },
})
