import type { ContractOperation, OperationCall, OperationId } from '../support/contract-operations.ts'
import { usedKey } from './refusal-world-of-invoices.ts'
import { plans, subscriptions, worldPlan } from './refusal-world-of-subscriptions.ts'
import type { RefusalWorld } from './refusal-world.ts'

type Case = (operation: ContractOperation, world: RefusalWorld) => OperationCall
type Cases = Readonly<Record<string, Case>>

const unknownId = '01900000-0000-7000-8000-00000000dead'

const newPlan =
  (said: object): Case =>
  () => ({ body: { ...worldPlan, code: 'world-refused', ...said } })

const planChange =
  (body: object): Case =>
  (_operation, { subscriptions: world }) => ({ path: world.offered, body })

/** Subscribing the world's account without credits, which has no subscription; or the one that has. */
const subscribing =
  (said: object, who: 'empty' | 'subscribed' = 'empty'): Case =>
  (_operation, { empty, subscriptions: world }) => ({
    body: { external_key: who === 'empty' ? empty.key : world.subscribedKey, plan_code: 'world-plan', ...said },
  })

const ofSubscribing: Cases = {
  ACCOUNT_REQUIRED: subscribing({ external_key: undefined }),
  ACCOUNT_NOT_FOUND: subscribing({ external_key: 'v1:partner:nobody' }),
  PLAN_NOT_FOUND: subscribing({ plan_code: 'world-404' }),
  ACCOUNT_MISMATCH: (operation, world) => subscribing({ account_id: world.account.accountId })(operation, world),
  PLAN_NOT_OFFERED: subscribing({ plan_code: 'world-withdrawn' }),
  TIME_ZONE_UNKNOWN: subscribing({ time_zone: 'Asia/Atlantis' }),
  ANCHOR_NOT_ALLOWED: subscribing({ anchor_at: '1999-01-01T00:00:00Z' }),
}

const notThere = (act = ''): Case => {
  const path = `${subscriptions}/${unknownId}${act}`
  return ({ takesBody }) => ({ path, body: takesBody ? {} : undefined })
}

const change =
  (which: 'active' | 'cancelled' | 'unknown', body: object): Case =>
  (_operation, { subscriptions: world }) => ({ path: which === 'unknown' ? `${subscriptions}/${unknownId}` : world[which], body })

/** The codes of the operations on plans and subscriptions, beside the common ones. */
export const subscriptionCases: Readonly<Partial<Record<OperationId, Cases>>> = {
  createPlan: {
    PLAN_EXISTS: newPlan({ code: 'world-plan', credits_per_period: 11 }),
    IDEMPOTENCY_KEY_REUSED: newPlan({ idempotency_key: usedKey }),
    MONEY_TOO_PRECISE: newPlan({ price: '1.005' }),
    PLAN_INVALID: newPlan({ credits_per_period: 0 }),
  },
  getPlan: { PLAN_NOT_FOUND: () => ({ path: `${plans}/${unknownId}` }) },
  changePlan: {
    PLAN_NOT_FOUND: () => ({ path: `${plans}/${unknownId}`, body: { grace_days: 9 } }),
    IDEMPOTENCY_KEY_REUSED: planChange({ grace_days: 9, idempotency_key: usedKey }),
    MONEY_TOO_PRECISE: planChange({ price: '1.005' }),
    PLAN_INVALID: planChange({ credits_per_period: 0 }),
  },
  listSubscriptions: {
    ACCOUNT_MISMATCH: (_operation, { account, empty }) => ({ query: { account_id: account.accountId, external_key: empty.key } }),
  },
  createSubscription: {
    ...ofSubscribing,
    SUBSCRIPTION_EXISTS: subscribing({}, 'subscribed'),
    IDEMPOTENCY_KEY_REUSED: subscribing({ plan_code: 'world-next', idempotency_key: usedKey }, 'subscribed'),
  },
  assignSubscription: {
    ...ofSubscribing,
    ANCHOR_NOT_ALLOWED: subscribing({ anchor_at: '2026-01-01T00:00:00Z' }, 'subscribed'),
    IDEMPOTENCY_KEY_REUSED: subscribing({ idempotency_key: usedKey }, 'subscribed'),
  },
  getSubscription: { SUBSCRIPTION_NOT_FOUND: notThere() },
  changeSubscription: {
    SUBSCRIPTION_NOT_FOUND: change('unknown', { status: 'paused' }),
    PLAN_NOT_FOUND: change('active', { plan_code: 'world-404' }),
    SUBSCRIPTION_STATE: change('cancelled', { status: 'active' }),
    PLAN_NOT_OFFERED: change('active', { plan_code: 'world-withdrawn' }),
    IDEMPOTENCY_KEY_REUSED: change('active', { cancel_at_period_end: false, idempotency_key: usedKey }),
  },
  listSubscriptionPeriods: {
    SUBSCRIPTION_NOT_FOUND: notThere('/periods'),
    CURSOR_INVALID: (_operation, { subscriptions: world }) => ({ path: `${world.active}/periods`, query: { cursor: 'b3RoZXI6MQ' } }),
  },
  refillSubscription: { SUBSCRIPTION_NOT_FOUND: notThere('/refill') },
}
