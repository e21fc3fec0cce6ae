import type { Calendar } from '../../../ports/driven/calendar.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import type { Subscriptions } from '../../../ports/driven/subscription-store.ts'
import type { Refill, RefillReport, Subscribing } from '../../../ports/driving/subscribing.ts'
import { BillingError } from '../../domain/errors.ts'
import { rehearse } from '../../domain/subscriptions/periods.ts'
import type { Subscription } from '../../domain/subscriptions/subscription.ts'
import { findSettled } from './find-settled.ts'
import { toRefill } from './keep-subscription.ts'
import type { KeepSubscription } from './keep-subscription.ts'

interface Needs {
  readonly subscriptions: Pick<Subscriptions, 'find' | 'due' | 'paid'>
  readonly invoices: Pick<InvoiceStore, 'find'>
  readonly keepSubscription: KeepSubscription
  readonly calendar: Calendar
  readonly clock: Clock
  /** BILLING_REFILL_LIMIT: how many subscriptions a scan looks at. */
  readonly limit: number
}

type Named = Pick<Subscription, 'subscriptionId' | 'accountId'>

/** So many periods of one subscription a run brings up, or shows, at least; with as many there may be more. */
const periodsAtOnce = 400
const pageSize = 100

/** Looks for what is due, and keeps it up; a dry run says which refills that would be. Run twice, or beside itself, it changes nothing more. */
export function makeRefillDue({ subscriptions, invoices, keepSubscription, calendar, clock, limit: usual }: Needs) {
  const refillDue: Subscribing['refillDue'] = async ({ actor, limit, isDryRun }) => {
    const most = limit ?? usual
    const found = await dueUpTo(most + 1)
    const refills: Refill[] = []
    let isCut = found.length > most
    for (const named of found.slice(0, most)) {
      const ofOne = isDryRun ? await wouldRefill(named) : await keepSubscription(named, actor)
      isCut ||= ofOne.length >= periodsAtOnce
      refills.push(...ofOne)
    }
    const scanned = Math.min(found.length, most)
    return { isDryRun, scanned, refills, hasMore: isCut }
  }

  const refill: Subscribing['refill'] = async ({ subscriptionId, actor }) => {
    const state = await subscriptions.find(subscriptionId)
    if (state === null) throw new BillingError('SUBSCRIPTION_NOT_FOUND', `Cannot find subscription ${subscriptionId}`)
    // Nobody else is told: of an empty list the caller would think that nothing was due.
    const refills = await keepSubscription(state.subscription, actor, { throwsOutages: true })
    return { isDryRun: false, scanned: 1, refills, hasMore: refills.length >= periodsAtOnce } satisfies RefillReport
  }

  /** Looks after those of which a period was paid meanwhile. @returns how many, and their refills */
  const followPaid = async (actor: string): Promise<{ readonly followed: number; readonly refills: readonly Refill[] }> => {
    const paid = await subscriptions.paid(usual)
    const refills: Refill[] = []
    for (const named of paid) refills.push(...(await keepSubscription(named, actor)))
    return { followed: paid.length, refills }
  }

  return { refillDue, refill, followPaid }

  async function dueUpTo(count: number): Promise<readonly Named[]> {
    const now = clock.now()
    const byId = new Map<string, Named>()
    for (const named of await subscriptions.paid(count)) byId.set(named.subscriptionId, named)
    let after: Parameters<Subscriptions['due']>[2]
    while (byId.size < count) {
      const page = await subscriptions.due(now, pageSize, after)
      for (const named of page) byId.set(named.subscriptionId, named)
      after = page.at(-1)
      if (page.length < pageSize) break
    }
    return [...byId.values()].slice(0, count)
  }

  async function wouldRefill({ subscriptionId }: Named): Promise<readonly Refill[]> {
    const state = await subscriptions.find(subscriptionId)
    if (state === null) return []
    const circumstances = { now: clock.now(), settled: await findSettled(invoices, state), boundary: calendar.boundary }
    return rehearse(state, circumstances, periodsAtOnce).map((period) => ({
      ...toRefill(state.subscription, period),
      ...{ outcome: 'WOULD_REFILL', error: null },
    }))
  }
}
