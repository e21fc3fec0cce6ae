import type { Knex } from 'knex'
import type { SubscriptionFilter, Subscriptions } from '../../../ports/driven/subscription-store.ts'
import { toInstant } from '../../../src/domain/time.ts'
import { fromCursor, toCursor, toPage } from '../cursor.ts'
import { toDate } from '../invoices/invoice-rows.ts'
import { reading } from '../invoices/transactions.ts'
import { asBooked } from './booked-refills.ts'
import { isLive } from './change-subscription.ts'
import { fromPeriodRow, periodColumns } from './period-rows.ts'
import type { PeriodRow } from './period-rows.ts'
import { fromSubscriptionRow, subscriptionColumns } from './subscription-rows.ts'
import type { SubscriptionRow } from './subscription-rows.ts'
import { readOpenPeriods, whereNamed } from './subscription-tables.ts'

type Reads = Omit<Subscriptions, 'create' | 'change' | 'findKept'>

type NamedRow = Pick<SubscriptionRow, 'account_id' | 'subscription_id' | 'look_at'>

/** By id alone, in the form of the index that has it. */
const whereId = 'uuid_send(subscription_id) = uuid_send(?::uuid)'

// The order of ids, in the form of the index that serves it: those of an account, a tenant, a plan or a status have it by themselves.
const hasOrderOfItsOwn = ({ accountId, tenantId, planId, status }: SubscriptionFilter): boolean =>
  (accountId ?? tenantId ?? planId ?? status) !== null

// The joins are on the account, so that a cluster has them on one node each. Those that could not be kept up last are the last again.
const paidStatement = `select s.account_id, s.subscription_id from ledger.subscriptions s
  where exists (select from ledger.subscription_periods p
    join ledger.invoices i on i.account_id = p.account_id and i.invoice_id = p.invoice_id
    where p.account_id = s.account_id and p.subscription_id = s.subscription_id and p.invoice = 'OPEN' and i.status in ('PAID', 'VOID'))
  order by s.updated_at, s.subscription_id limit ?`

/** What is read of subscriptions. */
export function makeSubscriptionReads({ database }: { readonly database: Knex }): Reads {
  return {
    find: (subscriptionId) =>
      reading('read the subscription', async () => {
        const row = await database('ledger.subscriptions')
          .whereRaw(whereId, [subscriptionId])
          .first<SubscriptionRow | undefined>(database.raw(subscriptionColumns))
        if (row === undefined) return null
        const subscription = fromSubscriptionRow(row)
        return { subscription, openPeriods: await readOpenPeriods(database, subscription) }
      }),

    findLive: (accountId) =>
      reading('read the subscription', async () => {
        const query = database('ledger.subscriptions').where({ account_id: accountId }).whereRaw(isLive)
        const row = await query.first<SubscriptionRow | undefined>(database.raw(subscriptionColumns))
        return row === undefined ? null : fromSubscriptionRow(row)
      }),

    list: (filter, { limit, cursor }) =>
      reading('read subscriptions', async () => {
        const form = (id: string): string => (hasOrderOfItsOwn(filter) ? id : `uuid_send(${id})`)
        const query = database('ledger.subscriptions')
          .orderByRaw(`${form('subscription_id')} desc`)
          .limit(limit + 1)
        const same = { tenant_id: filter.tenantId, account_id: filter.accountId, plan_id: filter.planId, status: filter.status }
        for (const [column, value] of Object.entries(same)) if (value !== null) query.where(column, value)
        if (cursor !== null)
          query.whereRaw(`${form('subscription_id')} < ${form('?::uuid')}`, [fromCursor(cursor, { kind: 'subscriptions', form: 'uuid' })])
        const rows = await query.select<SubscriptionRow[]>(database.raw(subscriptionColumns))
        return toPage(rows, limit, { item: fromSubscriptionRow, cursor: (row) => toCursor('subscriptions', row.subscription_id) })
      }),

    periods: (named, { limit, cursor }) =>
      reading('read periods', async () => {
        const query = database('ledger.subscription_periods')
          .where(whereNamed(named))
          .orderBy('ordinal', 'desc')
          .limit(limit + 1)
        if (cursor !== null) query.whereRaw('ordinal < ?::bigint', [fromCursor(cursor, { kind: 'subscription periods', form: 'seq' })])
        const rows = await query.select<PeriodRow[]>(database.raw(periodColumns))
        const page = toPage(rows, limit, {
          item: fromPeriodRow,
          cursor: ({ ordinal }) => toCursor('subscription periods', String(ordinal)),
        })
        return { ...page, items: await asBooked(database, named.accountId, page.items) }
      }),

    due: (now, limit, after) =>
      reading('find what is due', async () => {
        const query = database('ledger.subscriptions')
          .where('look_at', '<=', toDate(now))
          .orderBy(['look_at', 'subscription_id'])
          .limit(limit)
        if (after !== undefined && after.lookAt !== null)
          query.whereRaw('(look_at, subscription_id) > (?::timestamptz, ?::uuid)', [toDate(after.lookAt), after.subscriptionId])
        const rows = await query.select<NamedRow[]>('account_id', 'subscription_id', 'look_at')
        return rows.map(({ account_id, subscription_id, look_at }) => ({
          ...{ subscriptionId: subscription_id, accountId: account_id },
          lookAt: look_at === null ? null : toInstant(look_at.getTime()),
        }))
      }),

    paid: (limit) =>
      reading('find what was paid', async () => {
        const { rows } = await database.raw<{ readonly rows: readonly NamedRow[] }>(paidStatement, [limit])
        return rows.map(({ account_id, subscription_id }) => ({ subscriptionId: subscription_id, accountId: account_id }))
      }),
  }
}
