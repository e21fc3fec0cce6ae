import type { KeyedRequest } from '../../../ports/driven/account-store.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { KeptSubscription, Subscriptions } from '../../../ports/driven/subscription-store.ts'
import { BillingError } from '../../domain/errors.ts'
import { isBehind, unchanged } from '../../domain/subscriptions/steer.ts'
import type { Subscription, SubscriptionChange, SubscriptionState } from '../../domain/subscriptions/subscription.ts'
import type { Instant } from '../../domain/time.ts'
import type { KeepSubscription } from './keep-subscription.ts'

interface Needs {
  readonly subscriptions: Pick<Subscriptions, 'change'>
  readonly keepSubscription: KeepSubscription
  readonly clock: Clock
}

interface Act {
  readonly actor: string
  readonly keyed: KeyedRequest | null
  /** Whether its key is one of the account's, and not of the subscription's. */
  readonly isOfAccount?: boolean
}

/** A daily plan that was missed for years takes several goes. */
const triesMax = 20

/**
 * Changes a subscription whose periods until now are all opened: one that has begun is the plan's and the state's of then.
 *
 * @throws {BillingError} what `decide` throws; SUBSCRIPTION_STATE where its periods cannot be opened; as `Subscriptions.change`
 */
export function makeChangeUpToDate({ subscriptions, keepSubscription, clock }: Needs) {
  return async (
    named: Pick<Subscription, 'subscriptionId' | 'accountId'>,
    { isOfAccount = false, ...act }: Act,
    decide: (current: SubscriptionState, now: Instant) => SubscriptionChange,
  ): Promise<KeptSubscription> => {
    for (let tries = 1; tries <= triesMax; tries += 1) {
      await keepSubscription(named, act.actor)
      const now = clock.now()
      let isLate = false
      const kept = await subscriptions.change(
        named,
        { ...act, now },
        (current) => {
          isLate = isBehind(current.subscription, now)
          return isLate ? unchanged(current) : decide(current, now)
        },
        { isOfAccount },
      )
      if (!isLate) return kept
    }
    throw new BillingError('SUBSCRIPTION_STATE', `Cannot change subscription ${named.subscriptionId}: its periods until now are not opened`)
  }
}

export type ChangeUpToDate = ReturnType<typeof makeChangeUpToDate>
