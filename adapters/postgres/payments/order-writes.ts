import type { PaymentOrder } from '../../../src/domain/payments/order.ts'
import type { Connection } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import { makeMoveOrders } from './move-orders.ts'
import type { Done, Moved } from './moved.ts'
import { toTimestamp } from '../../../src/domain/time.ts'
import { insertOrder, lifeRecord, setLife, toLifeValues, toOrderValues } from './order-rows.ts'
import { toldColumns, toldNames, toldOfT } from './told-rows.ts'
import type { ToldRow } from './told-rows.ts'

type Statements = Pick<HotStatements, 'form' | 'prepare'>

/** How orders are written: all of an act, or nothing. */
export interface OrderWrites {
  /** Whether many are moved by one statement. */
  readonly isShared: boolean
  /** @returns false where the key has an order already */
  insert(connection: Connection, order: PaymentOrder, told: ToldRow): Promise<boolean>
  /**
   * @returns null for each whose order somebody has changed meanwhile: of that one nothing is written
   * @throws {StorageFailure} `LOST` where somebody has one of the names: nothing is written then
   */
  move(connection: Connection, moved: readonly Moved[]): Promise<readonly (Done | null)[]>
}

const insertClaims = 'insert into ledger.provider_orders (provider, name, account_id, order_id, claimed_at)'
const tell = (parameter: string, from = ''): string => `insert into ledger.timeline (${toldNames})
  select ${toldOfT} from json_to_recordset(${parameter}::json) t (${toldColumns})${from}
  returning account_id`
const insert = `${insertOrder} on conflict (account_id, provider, idempotency_key) do nothing`
const move = `update ledger.payment_orders o set ${setLife}, revision = o.revision + 1 from ${lifeRecord}
  where o.account_id = $2 and o.order_id = $3 and o.revision = $4`

export const makeOrderWrites = (statements: Statements): OrderWrites =>
  statements.form === 'single' ? makeWritesOfOne(statements) : makeWritesOfCluster(statements)

// One statement, hence one transaction and one round trip. A name that another order has breaks its unique index, and all of it.
const insertStatement = `with made as (${insert} returning account_id, order_id, provider, created_at),
named as (${insertClaims} select provider, order_id::text, account_id, order_id, created_at from made),
told as (${tell('$2', ', made')})
select order_id from made`

function makeWritesOfOne({ prepare }: Statements): OrderWrites {
  const insertAll = prepare('payment_order_create', insertStatement)

  return {
    isShared: true,
    insert: async (connection, order, told) => {
      const { rows } = await connection.query({ ...insertAll(), values: [JSON.stringify(toOrderValues(order)), JSON.stringify([told])] })
      return rows.length > 0
    },
    move: makeMoveOrders(prepare),
  }
}

// A cluster writes what is in different places by a statement each, in one transaction.
const claimStatement = `${insertClaims} select $1, n.name, $2, $3, $5::timestamptz from unnest($4::text[]) n (name) returning name`

function makeWritesOfCluster({ prepare }: Statements): OrderWrites {
  const insertOne = prepare('payment_order_insert', `${insert} returning order_id`)
  const moveOne = prepare('payment_order_move', `${move} returning o.order_id`)
  const claim = prepare('payment_claim', claimStatement)
  const tellAll = prepare('payment_tell', tell('$1'))

  async function moveOf(connection: Connection, { order, revision, ...others }: Moved): Promise<Done | null> {
    const { accountId, orderId } = order
    const values = [JSON.stringify(toLifeValues(order)), accountId, orderId, revision]
    const { rows } = await connection.query({ ...moveOne(), values })
    if (rows.length === 0) return null
    await rest(connection, { order, ...others })
    return { isMarked: false }
  }

  async function rest(connection: Connection, { order, names, told, now }: Pick<Moved, 'order' | 'names' | 'told' | 'now'>): Promise<void> {
    const { provider, accountId, orderId } = order
    if (names.length > 0) await connection.query({ ...claim(), values: [provider, accountId, orderId, names, toTimestamp(now)] })
    if (told.length > 0) await connection.query({ ...tellAll(), values: [JSON.stringify(told)] })
  }

  return {
    isShared: false,
    insert: (connection, order, told) =>
      asOne(connection, async () => {
        const { rows } = await connection.query({ ...insertOne(), values: [JSON.stringify(toOrderValues(order))] })
        if (rows.length > 0) await rest(connection, { order, names: [order.orderId], told: [told], now: order.createdAt })
        return rows.length > 0
      }),
    move: async (connection, all) => {
      const done: (Done | null)[] = []
      for (const one of all) done.push(await asOne(connection, () => moveOf(connection, one)))
      return done
    },
  }
}

async function asOne<Result>(connection: Connection, work: () => Promise<Result>): Promise<Result> {
  await connection.query({ text: 'begin' })
  try {
    const result = await work()
    await connection.query({ text: 'commit' })
    return result
  } catch (error) {
    await connection.query({ text: 'rollback' }).catch(() => undefined) // told by the error that led here
    throw error
  }
}
