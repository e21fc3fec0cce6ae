import type { Knex } from 'knex'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { Subscriptions } from '../../../ports/driven/subscription-store.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import type { SubscriptionChange, SubscriptionState } from '../../../src/domain/subscriptions/subscription.ts'
import { toRequestKey } from '../operator-requests.ts'
import { makeInTransaction, reading } from '../invoices/transactions.ts'
import { toNewPeriodColumns, toWorkColumns, wherePeriod } from './period-rows.ts'
import { fromSubscriptionRow, toLifeColumns, toNewSubscriptionColumns } from './subscription-rows.ts'
import { findKeptAnswer, keepAnswer, lockSubscription, readOpenPeriods, tellTimeline, whereNamed } from './subscription-tables.ts'

interface Needs {
  readonly database: Knex
  readonly ids: Ids
}

/** The writes of subscriptions, each of which is one transaction. */
export function makeSubscriptionWrites({ database, ids }: Needs): Pick<Subscriptions, 'create' | 'change' | 'findKept'> {
  const inTransaction = makeInTransaction(database)

  return {
    // Of two at once the one breaks the index of those that are not cancelled, is tried again, and finds the other.
    create: (subscription, records, act) =>
      inTransaction('keep the subscription', async (trx) => {
        const { accountId } = subscription
        const key = toRequestKey(act.keyed)
        // The live one first: its answer was kept with it, so whoever sees the one finds the other.
        const live: unknown = await trx('ledger.subscriptions').where({ account_id: accountId }).whereRaw(isLive).first('subscription_id')
        const kept = await findKeptAnswer(trx, accountId, key)
        if (kept !== null) return { subscription: kept, replayed: true }
        if (live !== undefined) return null
        await trx('ledger.subscriptions').insert(toNewSubscriptionColumns(subscription))
        await tellTimeline(trx, subscription, { records, act, key, ids })
        await keepAnswer(trx, subscription, { act, key })
        return { subscription, replayed: false }
      }),

    findKept: ({ accountId, subscriptionId }, act) =>
      reading('read the first answer', () => findKeptAnswer(database, accountId, toRequestKey(act.keyed, subscriptionId ?? undefined))),

    change: (named, act, decide, { isOfAccount } = { isOfAccount: false }) =>
      inTransaction('change the subscription', async (trx) => {
        const key = toRequestKey(act.keyed, isOfAccount ? undefined : named.subscriptionId)
        const row = await lockSubscription(trx, named)
        if (row === null) throw new BillingError('SUBSCRIPTION_NOT_FOUND', `Cannot find subscription ${named.subscriptionId}`)
        const kept = await findKeptAnswer(trx, named.accountId, key)
        if (kept !== null) return { subscription: kept, replayed: true }
        const current = { subscription: fromSubscriptionRow(row), openPeriods: await readOpenPeriods(trx, named) }
        const change = decide(current)
        const { subscription } = change
        // What had no effect leaves its key free: under it the act may have one yet.
        if (subscription === current.subscription && change.periods.length === 0) return { subscription, replayed: true }
        await trx('ledger.subscriptions').where(whereNamed(named)).update(toLifeColumns(subscription))
        await writePeriods(trx, current, change)
        await tellTimeline(trx, subscription, { records: change.records, act, key, ids })
        await keepAnswer(trx, subscription, { act, key })
        return { subscription, replayed: false }
      }),
  }
}

/** In the words of the partial index. */
export const isLive = `status <> 'CANCELLED'`

async function writePeriods(
  trx: Knex.Transaction,
  current: SubscriptionState,
  { periods, subscription }: SubscriptionChange,
): Promise<void> {
  const known = new Set(current.openPeriods.map(({ start }) => start))
  const fresh = periods.filter(({ start }) => !known.has(start))
  if (fresh.length > 0) await trx('ledger.subscription_periods').insert(fresh.map((period) => toNewPeriodColumns(subscription, period)))
  for (const period of periods.filter(({ start }) => known.has(start)))
    await trx('ledger.subscription_periods').where(wherePeriod(subscription, period)).update(toWorkColumns(period))
}
