import type { AccountStore, Act } from '../../../ports/driven/account-store.ts'
import type { BillingProfiles } from '../../../ports/driven/billing-profiles.ts'
import type { Calendar } from '../../../ports/driven/calendar.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { Plans, Subscriptions } from '../../../ports/driven/subscription-store.ts'
import type { SubscribeRequest, Subscribing, SubscriptionAnswer } from '../../../ports/driving/subscribing.ts'
import { BillingError } from '../../domain/errors.ts'
import { isTimeZone } from '../../domain/invoices/calendar.ts'
import { planChanges, subscribed } from '../../domain/subscriptions/steer.ts'
import type { Subscription } from '../../domain/subscriptions/subscription.ts'
import { later, minutes } from '../../domain/time.ts'
import type { Instant } from '../../domain/time.ts'
import { findAccount } from '../find-accounts.ts'
import { toKeyed } from '../keyed.ts'
import { restOf } from '../rest-of.ts'
import type { ChangeUpToDate } from './change-up-to-date.ts'
import { choosePlan } from './choose-plan.ts'
import type { KeepSubscription } from './keep-subscription.ts'

interface Needs {
  readonly accounts: Pick<AccountStore, 'findByKeys' | 'findByIds'>
  readonly plans: Pick<Plans, 'find' | 'findByCode'>
  readonly subscriptions: Pick<Subscriptions, 'create' | 'find' | 'findKept' | 'findLive'>
  readonly profiles: Pick<BillingProfiles, 'findSellerFor'>
  readonly keepSubscription: KeepSubscription
  readonly changeUpToDate: ChangeUpToDate
  readonly calendar: Calendar
  readonly ids: Ids
  readonly clock: Clock
}

/** An account's subscription may be made, and cancelled, by others at the same time: so often it is looked at anew. */
const triesMax = 3

/** Where nobody says who sells. */
const usualTimeZone = 'Asia/Kolkata'

const yearsMinutes = (years: number): number => years * 366 * 24 * 60

/** Subscribes accounts to plans. What has begun by now is opened before the answer. */
export function makeSubscribe(needs: Needs): Pick<Subscribing, 'subscribe' | 'assign'> {
  const { accounts, plans, subscriptions, profiles, keepSubscription, changeUpToDate, calendar, ids, clock } = needs

  return {
    async subscribe(request) {
      const { accountId } = await findAccount(accounts, request.account)
      const answer = (await again(accountId, request, 'subscribe')) ?? (await create(request, 'subscribe'))
      if (answer !== null) return answer
      const live = await subscriptions.findLive(accountId)
      throw new BillingError('SUBSCRIPTION_EXISTS', `Cannot subscribe account ${accountId}: it has a subscription already`, {
        subscription_id: live?.subscriptionId ?? null,
      })
    },

    async assign(request) {
      const { accountId } = await findAccount(accounts, request.account)
      const known = await again(accountId, request, 'assign-plan')
      if (known !== null) return known
      for (let tries = 1; ; tries += 1) {
        const live = await subscriptions.findLive(accountId)
        const answer = live === null ? await create(request, 'assign-plan') : await changePlan(request, live, tries >= triesMax)
        if (answer !== null) return answer
      }
    },
  }

  /** What a key has made, as it is now: before anything is looked at that may be another by now. */
  async function again(accountId: string, request: SubscribeRequest, operation: string): Promise<SubscriptionAnswer | null> {
    const kept = await subscriptions.findKept({ accountId, subscriptionId: null }, actOf(request, operation))
    return kept === null ? null : { subscription: await asItIs(kept), isNew: false, replayed: true }
  }

  async function asItIs(kept: Subscription): Promise<Subscription> {
    return (await subscriptions.find(kept.subscriptionId))?.subscription ?? kept
  }

  function actOf({ actor, idempotencyKey, plan, anchor, timeZone }: SubscribeRequest, operation: string): Act {
    return { actor, now: clock.now(), keyed: toKeyed(operation, idempotencyKey, { plan, anchor, timeZone }) }
  }

  /** Null where there is none any more: it was cancelled meanwhile. */
  async function changePlan(request: SubscribeRequest, live: Subscription, isLastTry: boolean): Promise<SubscriptionAnswer | null> {
    if (request.anchor !== null && request.anchor !== live.anchor) {
      throw new BillingError('ANCHOR_NOT_ALLOWED', 'Cannot set anchor_at: the account has a subscription, whose periods go on', {
        subscription_id: live.subscriptionId,
      })
    }
    const plan = await choosePlan(plans, request.plan)
    const act = { ...actOf(request, 'assign-plan'), isOfAccount: true }
    try {
      const { subscription, replayed } = await changeUpToDate(live, act, (current, now) => planChanges(current, plan, now))
      return { subscription, isNew: false, replayed }
    } catch (error) {
      const isGone =
        error instanceof BillingError && error.code === 'SUBSCRIPTION_STATE' && error.facts['subscription_status'] === 'CANCELLED'
      if (isLastTry || !isGone) throw error
      return null
    }
  }

  /** Null where the account has one. */
  async function create(request: SubscribeRequest, operation: string): Promise<SubscriptionAnswer | null> {
    const { accountId, tenantId } = await findAccount(accounts, request.account)
    const plan = await choosePlan(plans, request.plan)
    const timeZone = request.timeZone ?? (await profiles.findSellerFor(tenantId))?.timeZone ?? usualTimeZone
    if (!isTimeZone(timeZone)) {
      throw new BillingError(
        'TIME_ZONE_UNKNOWN',
        `Cannot take ${timeZone} as a time zone: it is no name of the IANA's list, such as Asia/Kolkata`,
      )
    }
    const act = actOf(request, operation)
    const anchor = request.anchor ?? act.now
    refuseFarOff(anchor, act.now)
    const made = subscribed(
      { subscriptionId: ids.next(), accountId, tenantId, plan, anchor, timeZone },
      { now: act.now, boundary: calendar.boundary },
    )
    const kept = await subscriptions.create(made.subscription, made.records, act)
    if (kept === null) return null
    if (!kept.replayed) await restOf(keepSubscription(kept.subscription, request.actor))
    return { subscription: await restOf(asItIs(kept.subscription)), isNew: !kept.replayed, replayed: kept.replayed }
  }
}

function refuseFarOff(anchor: Instant, now: Instant): void {
  if (anchor >= later(now, minutes(-yearsMinutes(20))) && anchor <= later(now, minutes(yearsMinutes(5)))) return
  throw new BillingError('ANCHOR_NOT_ALLOWED', 'Cannot set anchor_at: it is more than 20 years ago, or more than 5 years ahead')
}
