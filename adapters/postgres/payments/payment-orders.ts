import type { Knex } from 'knex'
import type pg from 'pg'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { OrderFilter, PaymentOrders } from '../../../ports/driven/payment-store.ts'
import type { Page, PageRequest } from '../../../ports/page.ts'
import type { PaymentOrder, ProviderName } from '../../../src/domain/payments/order.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { fromCursor, toCursor, toPage } from '../cursor.ts'
import { translated, translatedWrite, withConnection } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import { reading } from '../invoices/transactions.ts'
import { makeFlights } from './flights.ts'
import { makeKnownOrders } from './known-orders.ts'
import { makeOrderChanges } from './order-changes.ts'
import { isUuid, wantedNames } from './order-names.ts'
import { makeOrderReads } from './order-reads.ts'
import type { Named } from './order-reads.ts'
import { toTimestamp } from '../../../src/domain/time.ts'
import { fromOrderRow, orderColumns } from './order-rows.ts'
import type { OrderRow } from './order-rows.ts'
import { makeOrderWrites } from './order-writes.ts'

interface Needs {
  readonly database: Knex
  /** Of what webhooks wait for. */
  readonly hotPool: pg.Pool
  readonly statements: Pick<HotStatements, 'form' | 'prepare'>
  readonly ids: Ids
}

/** Payment orders on PostgreSQL. */
export function makePostgresPaymentOrders({ database, hotPool: pool, statements, ids }: Needs): PaymentOrders {
  const reads = makeOrderReads(statements)
  const known = makeKnownOrders()
  const changes = makeOrderChanges({ pool, reads, writes: makeOrderWrites(statements), known, ids })

  const fromRow = (row: OrderRow): PaymentOrder => {
    const order = fromOrderRow(row)
    known.remember(order, row.revision)
    return order
  }

  const said =
    <Given extends readonly unknown[], Result>(action: string, work: (...given: Given) => Promise<Result>, inWords = translated) =>
    (...given: Given): Promise<Result> =>
      work(...given).catch((error: unknown) => {
        throw inWords(error, action)
      })

  const look = makeFlights({
    send: (all: readonly Named[]) => withConnection(pool, (connection) => reads.byNames(connection, all)),
    bytesOf: () => 0,
  })

  const byNames = async (providers: readonly ProviderName[], names: readonly string[]): Promise<readonly PaymentOrder[]> => {
    if (names.length === 0) return []
    const rows = await look({ providers, names })
    return rows.map(fromRow)
  }

  // Whichever provider it is of.
  const find = async (orderId: string): Promise<PaymentOrder | null> =>
    (await byNames(['STRIPE', 'RAZORPAY'], isUuid(orderId) ? [orderId.toLowerCase()] : []))[0] ?? null

  return {
    create: said('keep the payment order', changes.create, translatedWrite),
    change: said('change the payment order', changes.change, translatedWrite),
    find: said('read the payment order', find),
    findByKey: said('find the payment order', (accountId, provider, idempotencyKey) =>
      withConnection(pool, (connection) => reads.byKey(connection, { accountId, provider, idempotencyKey })),
    ),
    findByNames: said('find the payment order', (provider, names) => byNames([provider], wantedNames(names))),
    list: (filter, page) => reading('read payment orders', () => listOrders(database, filter, page)),
    waiting: (now, limit) => reading('read what payments wait for', () => waitingOrders(database, now, limit)),
    settled: (provider, from, to) => settledOrders(database, provider, { from, to }),
  }
}

async function listOrders(database: Knex, filter: OrderFilter, { limit, cursor }: PageRequest): Promise<Page<PaymentOrder>> {
  const query = database('ledger.payment_orders').limit(limit + 1)
  const { tenantId: tenant_id, accountId: account_id, provider, status, purpose } = filter
  for (const [column, value] of Object.entries({ tenant_id, account_id, provider, status, purpose }))
    if (value !== null) query.where(column, value)
  const isNarrow = [account_id, tenant_id, status, provider, purpose].some((value) => value !== null)
  const form = (id: string): string => (isNarrow ? id : `uuid_send(${id})`)
  query.orderByRaw(`${form('order_id')} desc`)
  if (cursor !== null)
    query.whereRaw(`${form('order_id')} < ${form('?::uuid')}`, [fromCursor(cursor, { kind: 'payment orders', form: 'uuid' })])
  const rows = await query.select<OrderRow[]>(database.raw(orderColumns))
  return toPage(rows, limit, { item: fromOrderRow, cursor: ({ order_id }) => toCursor('payment orders', order_id) })
}

async function waitingOrders(database: Knex, now: Instant, limit: number): Promise<readonly PaymentOrder[]> {
  const rows = await database('ledger.payment_orders')
    .where('look_at', '<=', toTimestamp(now))
    .orderBy('look_at')
    .limit(limit)
    .select<OrderRow[]>(database.raw(orderColumns))
  return rows.map(fromOrderRow)
}

const pageSize = 500

async function* settledOrders(database: Knex, provider: ProviderName, { from, to }: { readonly from: Instant; readonly to: Instant }) {
  let last: OrderRow | undefined
  for (;;) {
    const query = database('ledger.payment_orders')
      .where({ provider })
      .where('settled_at', '>=', toTimestamp(from))
      .where('settled_at', '<', toTimestamp(to))
      .orderBy(['settled_at', 'order_id'])
      .limit(pageSize)
    if (last?.settled_at) query.whereRaw('(settled_at, order_id) > (?, ?)', [last.settled_at, last.order_id])
    const rows = await reading('read settled payment orders', () => query.select<OrderRow[]>(database.raw(orderColumns)))
    if (rows.length > 0) yield rows.map(fromOrderRow)
    last = rows.at(-1)
    if (rows.length < pageSize) return
  }
}
