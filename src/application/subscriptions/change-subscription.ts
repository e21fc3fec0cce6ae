import type { Calendar } from '../../../ports/driven/calendar.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { Plans, Subscriptions } from '../../../ports/driven/subscription-store.ts'
import type { ChangeSubscriptionRequest, Subscribing } from '../../../ports/driving/subscribing.ts'
import { BillingError } from '../../domain/errors.ts'
import { stateAfter } from '../../domain/subscriptions/follow.ts'
import { cancelled, endsWithPeriod, paused, planChanges, resumed } from '../../domain/subscriptions/steer.ts'
import type { PlanCopy, SubscriptionChange, SubscriptionState } from '../../domain/subscriptions/subscription.ts'
import { toKeyed } from '../keyed.ts'
import { restOf } from '../rest-of.ts'
import type { ChangeUpToDate } from './change-up-to-date.ts'
import { choosePlan } from './choose-plan.ts'
import type { KeepSubscription } from './keep-subscription.ts'

interface Needs {
  readonly plans: Pick<Plans, 'find' | 'findByCode'>
  readonly subscriptions: Pick<Subscriptions, 'find' | 'findKept'>
  readonly keepSubscription: KeepSubscription
  readonly changeUpToDate: ChangeUpToDate
  readonly calendar: Calendar
  readonly clock: Clock
}

type Decide = (state: SubscriptionState) => SubscriptionChange

/** Pauses, resumes, ends a subscription, or gives it another plan: all that is asked in one transaction. What is due by then is done first. */
export function makeChangeSubscription(needs: Needs): Subscribing['change'] {
  const { plans, subscriptions, keepSubscription, changeUpToDate, calendar, clock } = needs
  return async (request) => {
    const { subscriptionId, actor, idempotencyKey, ...said } = request
    const state = await subscriptions.find(subscriptionId)
    if (state === null) throw new BillingError('SUBSCRIPTION_NOT_FOUND', `Cannot find subscription ${subscriptionId}`)
    const keyed = toKeyed('change-subscription', idempotencyKey, said)
    // Before the plan is looked up: what was taken once is answered again, though it would be refused by now.
    const known = await subscriptions.findKept(state.subscription, { actor, now: clock.now(), keyed })
    if (known !== null) return { subscription: known, isNew: false, replayed: true }
    const plan = said.plan === null ? null : await choosePlan(plans, said.plan)
    const { subscription, replayed } = await changeUpToDate(state.subscription, { actor, keyed }, (current, now) =>
      inTurn(current, decisionsOf(request, plan, { now, boundary: calendar.boundary })),
    )
    if (replayed) return { subscription, isNew: false, replayed: idempotencyKey !== null }
    await restOf(keepSubscription(subscription, actor))
    const after = await restOf(subscriptions.find(subscriptionId))
    return { subscription: after?.subscription ?? subscription, isNew: false, replayed: false }
  }
}

function decisionsOf(request: ChangeSubscriptionRequest, plan: PlanCopy | null, at: Parameters<typeof resumed>[2]): readonly Decide[] {
  const { status, reason, endsWithPeriod: ends } = request
  const { now } = at
  const decisions: Decide[] = []
  if (plan !== null) decisions.push((state) => planChanges(state, plan, now))
  if (ends !== null) decisions.push((state) => endsWithPeriod(state, ends, reason, now))
  if (status === 'PAUSED') decisions.push((state) => paused(state, reason, now))
  if (status === 'ACTIVE') decisions.push((state) => resumed(state, reason, at))
  if (status === 'CANCELLED') decisions.push((state) => cancelled(state, reason, now))
  return decisions
}

/** One decision after the other, as one change: its revision counts once. */
function inTurn(state: SubscriptionState, decisions: readonly Decide[]): SubscriptionChange {
  const { revision } = state.subscription
  let [current, periods, records]: [SubscriptionState, SubscriptionChange['periods'], SubscriptionChange['records']] = [state, [], []]
  for (const decide of decisions) {
    const change = decide(current)
    if (change.subscription === current.subscription) continue
    current = stateAfter(current, change)
    periods = [...periods, ...change.periods]
    records = [...records, ...change.records]
  }
  if (current === state) return { subscription: state.subscription, periods: [], records: [] }
  return { subscription: { ...current.subscription, revision: revision + 1 }, periods, records }
}
