import type { PaymentOrder, ProviderName } from '../../../src/domain/payments/order.ts'
import type { Connection } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import type { Claim } from './order-names.ts'
import { fromOrderRow, orderColumns } from './order-rows.ts'
import type { OrderRow } from './order-rows.ts'

type Statements = Pick<HotStatements, 'form' | 'prepare'>

const ofTable = (alias: string): string => orderColumns.replaceAll(/(\w+)/g, `${alias}.$1`)

// On one PostgreSQL a claim and its order are read together; a cluster keeps them in different places, so there it is one after the other.
const byNamesStatement = `select n.name, ${ofTable('o')} from ledger.provider_orders n
join ledger.payment_orders o on o.account_id = n.account_id and o.order_id = n.order_id
where n.provider = any ($1::text[]) and n.name = any ($2::text[])`
const claimsStatement = `select name, account_id, order_id from ledger.provider_orders
where provider = any ($1::text[]) and name = any ($2::text[])`
const byIdsStatement = `select ${orderColumns} from ledger.payment_orders
where account_id = any ($1::uuid[]) and order_id = any ($2::uuid[])`

const currentStatement = `select ${orderColumns} from ledger.payment_orders where account_id = $1 and order_id = $2`
const currentWithClaimsStatement = `select ${ofTable('o')},
  (select json_agg(json_build_object('name', n.name, 'order_id', n.order_id)) from ledger.provider_orders n
    where n.provider = o.provider and n.name = any ($3::text[])) as claims
from ledger.payment_orders o where o.account_id = $1 and o.order_id = $2`
const byKeyStatement = `select ${orderColumns} from ledger.payment_orders where account_id = $1 and provider = $2 and idempotency_key = $3`

/** An order as it is, and which of the names that are wanted somebody has. */
export interface Current {
  readonly row: OrderRow
  readonly claims: readonly Claim[]
}

/** Names of an order, which is of one of the providers. */
export interface Named {
  readonly providers: readonly ProviderName[]
  readonly names: readonly string[]
}

interface Key {
  readonly accountId: string
  readonly provider: ProviderName
  readonly idempotencyKey: string
}

/** How single orders are read: what webhooks wait for. */
export interface OrderReads {
  /** For each of them the orders that one of its names is known for, in the order of the names. */
  byNames(connection: Connection, all: readonly Named[]): Promise<readonly (readonly OrderRow[])[]>
  byKey(connection: Connection, key: Key): Promise<PaymentOrder | null>
  /** Null where there is no such order. */
  current(connection: Connection, order: Pick<PaymentOrder, 'accountId' | 'orderId'>, names: readonly string[]): Promise<Current | null>
}

export const makeOrderReads = (statements: Statements): OrderReads =>
  statements.form === 'single' ? makeReadsOfOne(statements) : makeReadsOfCluster(statements)

function makeReadsOfOne({ prepare }: Statements): OrderReads {
  const find = prepare('payment_orders_by_name', byNamesStatement)
  const current = prepare('payment_order', currentStatement)
  const currentWithClaims = prepare('payment_order_with_claims', currentWithClaimsStatement)

  return {
    byKey: makeByKey(prepare),
    byNames: async (connection, all) => {
      const { rows } = await connection.query<NamedRow>({ ...find(), values: valuesOf(all) })
      return all.map((one) => rowsOf(one, rows))
    },
    current: async (connection, { accountId, orderId }, names) => {
      const query =
        names.length === 0
          ? { ...current(), values: [accountId, orderId] }
          : { ...currentWithClaims(), values: [accountId, orderId, names] }
      const { rows } = await connection.query<OrderRow & { readonly claims?: readonly Claim[] | null }>(query)
      return rows[0] === undefined ? null : { row: rows[0], claims: rows[0].claims ?? [] }
    },
  }
}

function makeReadsOfCluster({ prepare }: Statements): OrderReads {
  const claims = prepare('payment_claims', claimsStatement)
  const byIds = prepare('payment_orders_by_id', byIdsStatement)
  const current = prepare('payment_order', currentStatement)

  return {
    byKey: makeByKey(prepare),
    byNames: async (connection, all) => {
      const { rows: found } = await connection.query<Claim & { readonly account_id: string }>({ ...claims(), values: valuesOf(all) })
      if (found.length === 0) return all.map(() => [])
      const [accountIds, orderIds] = [found.map(({ account_id }) => account_id), found.map(({ order_id }) => order_id)]
      const { rows } = await connection.query<OrderRow>({ ...byIds(), values: [accountIds, orderIds] })
      const named = found.flatMap(({ name, order_id }) => rows.filter((row) => row.order_id === order_id).map((row) => ({ ...row, name })))
      return all.map((one) => rowsOf(one, named))
    },
    current: async (connection, { accountId, orderId }, names) => {
      const { rows } = await connection.query<OrderRow>({ ...current(), values: [accountId, orderId] })
      const [row] = rows
      if (row === undefined) return null
      if (names.length === 0) return { row, claims: [] }
      const { rows: found } = await connection.query<Claim>({ ...claims(), values: [[row.provider], names] })
      return { row, claims: found }
    },
  }
}

function makeByKey(prepare: Statements['prepare']): OrderReads['byKey'] {
  const byKey = prepare('payment_order_by_key', byKeyStatement)
  return async (connection, { accountId, provider, idempotencyKey }) => {
    const { rows } = await connection.query<OrderRow>({ ...byKey(), values: [accountId, provider, idempotencyKey] })
    return rows[0] === undefined ? null : fromOrderRow(rows[0])
  }
}

type NamedRow = OrderRow & { readonly name: string }

const valuesOf = (all: readonly Named[]): unknown[] => [
  [...new Set(all.flatMap(({ providers }) => providers))],
  all.flatMap(({ names }) => names),
]

/** Those of one, among those of all that were looked for together. */
function rowsOf({ providers, names }: Named, all: readonly NamedRow[]): readonly OrderRow[] {
  const rows = all.filter(({ provider, name }) => providers.includes(provider) && names.includes(name))
  const inOrder = rows.toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
  const each = new Map(inOrder.toReversed().map((row) => [row.order_id, row]))
  return inOrder.filter((row) => each.get(row.order_id) === row)
}
