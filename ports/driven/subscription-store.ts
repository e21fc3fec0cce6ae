import type { Plan } from '../../src/domain/subscriptions/plan.ts'
import type {
  Subscription,
  SubscriptionChange,
  SubscriptionPeriod,
  SubscriptionRecord,
  SubscriptionState,
  SubscriptionStatus,
} from '../../src/domain/subscriptions/subscription.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { Page, PageRequest } from '../page.ts'
import type { Act } from './account-store.ts'

/** Keeps the plans. They are the seller's, and no account's. */
export interface Plans {
  /**
   * Keeps a new plan. The same code with the same members is that plan again.
   *
   * @throws {BillingError} PLAN_EXISTS for a code with other members; IDEMPOTENCY_KEY_REUSED; STORAGE_UNAVAILABLE, as all of these
   */
  create(plan: Plan, act: Act): Promise<{ readonly plan: Plan; readonly isNew: boolean }>

  /** Changes it under a lock; the very plan back: nothing is written. @throws {BillingError} what `decide` throws; PLAN_NOT_FOUND; IDEMPOTENCY_KEY_REUSED */
  change(planId: string, act: Act, decide: (current: Plan) => Plan): Promise<{ readonly plan: Plan; readonly replayed: boolean }>

  find(planId: string): Promise<Plan | null>
  findByCode(code: string): Promise<Plan | null>

  /** Newest first. */
  list(filter: { readonly isOffered: boolean | null }, page: PageRequest): Promise<Page<Plan>>
}

export interface SubscriptionFilter {
  readonly tenantId: string | null
  readonly accountId: string | null
  readonly planId: string | null
  readonly status: SubscriptionStatus | null
}

export interface KeptSubscription {
  readonly subscription: Subscription
  /** The first answer to this key, again; or nothing was to be written. */
  readonly replayed: boolean
}

/** Keeps subscriptions and their periods, and on the timeline (source SUBSCRIPTION, reference `subscription`) what became of them. It decides nothing. */
export interface Subscriptions {
  /**
   * Keeps a new one. A key's scope is the account.
   *
   * @returns null where the account has one that is not cancelled
   * @throws {BillingError} IDEMPOTENCY_KEY_REUSED; STORAGE_UNAVAILABLE, as all of these
   */
  create(subscription: Subscription, records: readonly SubscriptionRecord[], act: Act): Promise<KeptSubscription | null>

  /**
   * Changes one under a lock: `decide` sees it as it is, with its open periods, and what it returns is kept with its records, in one
   * transaction. It may be asked more than once, so it has to be pure. A key's scope is the subscription, or with `isOfAccount` its account.
   *
   * @throws {BillingError} what `decide` throws; SUBSCRIPTION_NOT_FOUND; IDEMPOTENCY_KEY_REUSED
   */
  change(
    subscription: Pick<Subscription, 'subscriptionId' | 'accountId'>,
    act: Act,
    decide: (current: SubscriptionState) => SubscriptionChange,
    scope?: { readonly isOfAccount: boolean },
  ): Promise<KeptSubscription>

  /**
   * The first answer to a key: of a subscription's changes, or where that is null of its account's; null where it has none.
   *
   * @throws {BillingError} IDEMPOTENCY_KEY_REUSED
   */
  findKept(owner: { readonly accountId: string; readonly subscriptionId: string | null }, act: Act): Promise<Subscription | null>

  /** Null where there is none. */
  find(subscriptionId: string): Promise<SubscriptionState | null>

  /** The one of an account that is not cancelled. */
  findLive(accountId: string): Promise<Subscription | null>

  /** Newest first. */
  list(filter: SubscriptionFilter, page: PageRequest): Promise<Page<Subscription>>

  /** All that were opened of one, newest first. What the ledger has booked for a period is its refill, though it was kept that nothing was needed. */
  periods(subscription: Pick<Subscription, 'subscriptionId' | 'accountId'>, page: PageRequest): Promise<Page<SubscriptionPeriod>>

  /** Those whose `lookAt` has come, the longest overdue first; ties by id. `after` goes on from the last one of the list before. */
  due(
    now: Instant,
    limit: number,
    after?: Pick<Subscription, 'subscriptionId' | 'lookAt'>,
  ): Promise<readonly Pick<Subscription, 'subscriptionId' | 'accountId' | 'lookAt'>[]>

  /** Those that have a period whose invoice is OPEN here, and paid or void by now. */
  paid(limit: number): Promise<readonly Pick<Subscription, 'subscriptionId' | 'accountId'>[]>
}

/** What a tenant's portal sees of its own. */
export interface PortalSubscriptions {
  /** Those that are not cancelled, newest first. */
  live(tenantId: string): Promise<readonly Subscription[]>
}
