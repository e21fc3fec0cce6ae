import type { Knex } from 'knex'
import type { Act } from '../../../ports/driven/account-store.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { Subscription, SubscriptionPeriod, SubscriptionRecord } from '../../../src/domain/subscriptions/subscription.ts'
import { TimelineRow } from '../accounts/models.ts'
import { toDate } from '../invoices/invoice-rows.ts'
import { findRequest, keepRequest } from '../operator-requests.ts'
import type { RequestKey } from '../operator-requests.ts'
import { fromPeriodRow, isOpen, periodColumns } from './period-rows.ts'
import type { PeriodRow } from './period-rows.ts'
import { fromKeptText, subscriptionColumns, toKeptText } from './subscription-rows.ts'
import type { SubscriptionRow } from './subscription-rows.ts'

export type Named = Pick<Subscription, 'subscriptionId' | 'accountId'>

export const whereNamed = ({ accountId, subscriptionId }: Named) => ({ account_id: accountId, subscription_id: subscriptionId })

/** Whoever changes a subscription, or a period of it, holds this. Null where there is none. */
export async function lockSubscription(trx: Knex.Transaction, named: Named): Promise<SubscriptionRow | null> {
  const query = trx('ledger.subscriptions').where(whereNamed(named)).forUpdate()
  return (await query.first<SubscriptionRow | undefined>(trx.raw(subscriptionColumns))) ?? null
}

/** Those of which something is open, oldest first. */
export async function readOpenPeriods(database: Knex, named: Named): Promise<readonly SubscriptionPeriod[]> {
  const query = database('ledger.subscription_periods').where(whereNamed(named)).whereRaw(isOpen).orderBy('period_start')
  return (await query.select<PeriodRow[]>(database.raw(periodColumns))).map(fromPeriodRow)
}

/** Keeps the first answer to a key, in the transaction of its effect. A second one is a unique violation. */
export async function keepAnswer(
  trx: Knex.Transaction,
  subscription: Subscription,
  { act, key }: { readonly act: Act; readonly key: RequestKey | null },
): Promise<void> {
  if (key === null) return
  await keepRequest(trx, subscription, { key, answer: toKeptText(subscription), now: act.now })
}

/** @throws {BillingError} IDEMPOTENCY_KEY_REUSED where the input was another one */
export async function findKeptAnswer(database: Knex, accountId: string, key: RequestKey | null): Promise<Subscription | null> {
  if (key === null) return null
  const kept = await findRequest(database, accountId, key)
  return kept === null ? null : fromKeptText(kept)
}

interface Told {
  readonly records: readonly SubscriptionRecord[]
  readonly act: Act
  readonly key: RequestKey | null
  readonly ids: Ids
}

/** Puts on the account's timeline what became of a subscription, and by whom. */
export async function tellTimeline(trx: Knex.Transaction, subscription: Subscription, { records, act, key, ids }: Told): Promise<void> {
  const { accountId, tenantId, subscriptionId } = subscription
  for (const { eventType, at, credits, money, payload } of records) {
    await TimelineRow.query(trx).insert({
      ...{ account_id: accountId, happened_at: toDate(at), timeline_id: ids.next(), tenant_id: tenantId, source: 'SUBSCRIPTION' },
      ...{ event_type: eventType, ref_type: 'subscription', ref_id: subscriptionId, idempotency_key: key?.idempotencyKey ?? null },
      // What has no currency is credits.
      ...{ amount: money?.amount ?? (credits === undefined ? null : String(credits)), currency: money?.currency ?? null },
      ...{ payload: JSON.stringify({ ...payload, actor: act.actor }), actor: act.actor, created_at: toDate(act.now) },
    })
  }
}
