import type { Plan, PlanTerms } from '../../src/domain/subscriptions/plan.ts'
import type { Subscription, SubscriptionPeriod, SubscriptionStatus } from '../../src/domain/subscriptions/subscription.ts'
import type { Credits } from '../../src/domain/credits/credits.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { Page, PageRequest } from '../page.ts'
import type { AccountChoice } from './account-choice.ts'
import type { PortalCaller } from './caller.ts'

interface OperatorWrite {
  readonly actor: string
  readonly idempotencyKey: string | null
}

/** What is said of a plan; the price is a decimal text as it came, which means something with its currency. */
export interface PlanSaid extends Omit<PlanTerms, 'price'> {
  readonly price: string
}

export interface CreatePlanRequest extends OperatorWrite {
  readonly code: string
  readonly name: string
  readonly terms: PlanSaid
}

export interface ChangePlanRequest extends OperatorWrite {
  readonly planId: string
  /** What is not named stays. Subscriptions keep their copies. */
  readonly name?: string | undefined
  readonly isOffered?: boolean | undefined
  readonly terms: Partial<PlanSaid>
}

/** A plan by its id or by its code. */
export type PlanChoice = { readonly planId: string; readonly code: null } | { readonly planId: null; readonly code: string }

export interface SubscribeRequest extends OperatorWrite {
  readonly account: AccountChoice
  readonly plan: PlanChoice
  /** What the periods are counted from; null: now. The first period is the one that it is now, or the one that begins then. */
  readonly anchor: Instant | null
  /** Null: the seller's. */
  readonly timeZone: string | null
}

export interface ChangeSubscriptionRequest extends OperatorWrite {
  readonly subscriptionId: string
  /** PAUSED pauses, ACTIVE resumes, CANCELLED ends it now. */
  readonly status: 'ACTIVE' | 'PAUSED' | 'CANCELLED' | null
  /** True: it ends with its current period; false: it does not after all. */
  readonly endsWithPeriod: boolean | null
  /** The plan from the end of the current period on. */
  readonly plan: PlanChoice | null
  readonly reason: string | null
}

export interface SubscriptionAnswer {
  readonly subscription: Subscription
  readonly isNew: boolean
  readonly replayed: boolean
}

/** One period that a scan came upon. WOULD_REFILL is what a dry run says. */
export interface Refill {
  readonly subscriptionId: string
  readonly accountId: string
  readonly start: Instant
  readonly end: Instant
  readonly idempotencyKey: string
  /** What was booked, or what at most would be. */
  readonly credits: Credits
  readonly outcome: 'REFILLED' | 'NOTHING_NEEDED' | 'WOULD_REFILL' | 'FAILED'
  /** Why it failed; it is tried again. */
  readonly error: string | null
}

export interface RefillReport {
  readonly isDryRun: boolean
  /** How many subscriptions were looked at. */
  readonly scanned: number
  readonly refills: readonly Refill[]
  /** Whether more are due than the limit let be looked at. */
  readonly hasMore: boolean
}

export interface RefillDueRequest {
  readonly actor: string
  /** Of subscriptions; null: as the setting says. */
  readonly limit: number | null
  readonly isDryRun: boolean
}

export interface SubscriptionChoice {
  readonly account: AccountChoice | null
  readonly tenantId: string | null
  readonly planId: string | null
  readonly status: SubscriptionStatus | null
}

/** What operators, V1 and the schedule do with subscriptions. Rulebook 4, contract 3 and 4. */
export interface Subscribing {
  /** @throws {BillingError} PLAN_EXISTS, MONEY_TOO_PRECISE, PLAN_INVALID, IDEMPOTENCY_KEY_REUSED */
  createPlan(request: CreatePlanRequest): Promise<{ readonly plan: Plan; readonly isNew: boolean }>

  /** @throws {BillingError} PLAN_NOT_FOUND; as `createPlan` */
  changePlan(request: ChangePlanRequest): Promise<{ readonly plan: Plan; readonly replayed: boolean }>

  /** @throws {BillingError} PLAN_NOT_FOUND */
  findPlan(planId: string): Promise<Plan>

  listPlans(filter: { readonly isOffered: boolean | null }, page: PageRequest): Promise<Page<Plan>>

  /**
   * Subscribes an account to a plan, and opens its first period where that has begun.
   *
   * @throws {BillingError} ACCOUNT_*, PLAN_NOT_FOUND, PLAN_NOT_OFFERED, SUBSCRIPTION_EXISTS, TIME_ZONE_UNKNOWN, ANCHOR_NOT_ALLOWED, IDEMPOTENCY_KEY_REUSED
   */
  subscribe(request: SubscribeRequest): Promise<SubscriptionAnswer>

  /** As `subscribe`; an account that has a subscription gets the plan from the end of its current period on. */
  assign(request: SubscribeRequest): Promise<SubscriptionAnswer>

  /** @throws {BillingError} SUBSCRIPTION_NOT_FOUND, SUBSCRIPTION_STATE, PLAN_NOT_FOUND, PLAN_NOT_OFFERED, IDEMPOTENCY_KEY_REUSED */
  change(request: ChangeSubscriptionRequest): Promise<SubscriptionAnswer>

  /** @throws {BillingError} SUBSCRIPTION_NOT_FOUND */
  find(subscriptionId: string): Promise<Subscription>

  list(filter: SubscriptionChoice, page: PageRequest): Promise<Page<Subscription>>

  /** @throws {BillingError} SUBSCRIPTION_NOT_FOUND */
  periods(subscriptionId: string, page: PageRequest): Promise<Page<SubscriptionPeriod>>

  /** Refills what is due of one subscription now, by the same way as the schedule. @throws {BillingError} SUBSCRIPTION_NOT_FOUND */
  refill(request: { readonly subscriptionId: string; readonly actor: string }): Promise<RefillReport>

  /** Refills what is due of all, some at a time. */
  refillDue(request: RefillDueRequest): Promise<RefillReport>

  /** A tenant's own. */
  ownSubscriptions(caller: Pick<PortalCaller, 'tenantId'>): Promise<readonly Subscription[]>
}
