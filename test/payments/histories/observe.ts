import pg from 'pg'
import type { Lived } from './live-history.ts'
import { paymentIdOf } from './provider-event.ts'

// What is kept in the end, from the rows alone.

interface OrderRow {
  readonly order_id: string
  readonly status: string
  readonly provider_payment_id: string | null
  readonly is_settled: boolean
  readonly held_back: string | null
  readonly amount: string
}

export interface EntryRow {
  readonly account_id: string
  readonly idempotency_key: string
  readonly is_first: boolean
  readonly from_bucket: string
  readonly to_bucket: string
  readonly amount: string
  readonly ref_id: string | null
}

interface BalanceRow {
  readonly account_id: string
  readonly available: string
  readonly reserved: string
  readonly owed: string
}

interface UnappliedRow {
  readonly payment_id: string
  readonly state: string
  readonly reason: string
}

interface DeliveryRow {
  readonly delivery_id: string
  readonly state: string
  readonly last_error: string | null
}

/** What is kept of some histories. */
export interface Observed {
  readonly orders: ReadonlyMap<string, OrderRow>
  readonly entries: ReadonlyMap<string, readonly EntryRow[]>
  readonly balances: ReadonlyMap<string, BalanceRow>
  readonly invoices: ReadonlyMap<string, bigint>
  /** By the payment's id. */
  readonly unapplied: ReadonlyMap<string, UnappliedRow>
  /** The keys of the open ones. */
  readonly findings: ReadonlySet<string>
  readonly deliveries: ReadonlyMap<string, DeliveryRow>
  /** How often the timeline says of an order that it was settled. */
  readonly settledTold: ReadonlyMap<string, number>
}

export interface Observer {
  observe(lived: readonly Lived[]): Promise<Observed>
  close(): Promise<void>
}

export const findingKeyOf = (rail: string, paymentId: string): string => `payment:${rail}:${paymentId}`
export const moneyBackKeyOf = (orderId: string): string => `invoice_money_back:${orderId}`

export function openObserver(url: string): Observer {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  async function rows<Row extends pg.QueryResultRow>(statement: string, ...ids: readonly (readonly string[])[]): Promise<readonly Row[]> {
    return (await pool.query<Row>(statement, [...ids])).rows
  }
  return {
    observe: async (lived) => {
      const orderIds = lived.flatMap(({ ids }) => [ids.own.orderId, ...(ids.rival === null ? [] : [ids.rival.orderId])])
      const accountIds = lived.map(({ accountId }) => accountId)
      const payments = lived.flatMap(({ history, ids }) =>
        history.payments.map((payment) => ({ rail: history.rail, paymentId: paymentIdOf(history.rail, payment, ids) })),
      )
      const paymentIds = payments.map(({ paymentId }) => paymentId)
      const keys = [...payments.map(({ rail, paymentId }) => findingKeyOf(rail, paymentId)), ...orderIds.map(moneyBackKeyOf)]
      const [orders, entries, balances, unapplied, deliveries] = [
        await rows<OrderRow>(ordersSql, accountIds),
        await rows<EntryRow>(entriesSql, accountIds),
        await rows<BalanceRow>(balancesSql, accountIds),
        await rows<UnappliedRow>(unappliedSql, paymentIds),
        await rows<DeliveryRow>(
          deliveriesSql,
          lived.flatMap(({ events }) => [...events.keys()]),
        ),
      ]
      const invoices = await rows<{ invoice_id: string; amount_paid: string }>(invoicesSql, accountIds)
      const settled = await rows<{ ref_id: string; count: number }>(settledSql, accountIds, orderIds)
      return {
        orders: by(orders, ({ order_id }) => order_id),
        entries: Map.groupBy(entries, ({ account_id }) => account_id),
        balances: by(balances, ({ account_id }) => account_id),
        invoices: new Map(invoices.map(({ invoice_id, amount_paid }) => [invoice_id, BigInt(amount_paid)])),
        unapplied: by(unapplied, ({ payment_id }) => payment_id),
        findings: new Set((await rows<{ key: string }>(findingsSql, keys)).map(({ key }) => key)),
        deliveries: by(deliveries, ({ delivery_id }) => delivery_id),
        settledTold: new Map(settled.map(({ ref_id, count }) => [ref_id, count])),
      }
    },
    close: () => pool.end(),
  }
}

const by = <Row>(list: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, Row> => new Map(list.map((row) => [key(row), row]))

const ordersSql = `select order_id, status, provider_payment_id, settled_at is not null as is_settled, held_back, amount::text
  from ledger.payment_orders where account_id = any($1::uuid[])`
const entriesSql = `select account_id, idempotency_key, caused_by is null as is_first, from_bucket, to_bucket, amount::text, ref_id
  from ledger.entries where account_id = any($1::uuid[]) order by account_id, seq`
const balancesSql = `select account_id, available::text, reserved::text, owed::text from ledger.balances where account_id = any($1::uuid[])`
const unappliedSql = 'select payment_id, state, reason from ledger.unapplied_payments where payment_id = any($1::text[])'
const deliveriesSql = 'select delivery_id, state, last_error from ledger.webhook_deliveries where delivery_id = any($1::text[])'
const invoicesSql = 'select invoice_id, amount_paid::text from ledger.invoices where account_id = any($1::uuid[])'
const findingsSql = 'select key from ledger.findings where closed_at is null and key = any($1::text[])'
const settledSql = `select ref_id, count(*)::int as count from ledger.timeline
  where account_id = any($1::uuid[]) and event_type = 'payment_settled' and ref_id = any($2::text[]) group by ref_id`
