import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { OrderChanged, PaymentOrders } from '../../../ports/driven/payment-store.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import { toMoney } from '../../../src/domain/money.ts'
import type { OrderChange, OrderRecord, PaymentOrder } from '../../../src/domain/payments/order.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { StorageFailure, withConnection } from '../failures.ts'
import { makeFlights } from './flights.ts'
import type { KnownOrders } from './known-orders.ts'
import { claimedNames } from './order-names.ts'
import type { OrderReads } from './order-reads.ts'
import { toTimestamp } from '../../../src/domain/time.ts'
import { fromOrderRow } from './order-rows.ts'
import type { Done, Moved } from './moved.ts'
import type { OrderWrites } from './order-writes.ts'
import type { ToldRow } from './told-rows.ts'

interface Needs {
  readonly pool: pg.Pool
  readonly reads: OrderReads
  readonly writes: OrderWrites
  readonly known: KnownOrders
  readonly ids: Ids
}

type Owner = Pick<PaymentOrder, 'accountId' | 'orderId'>

type Act = Parameters<PaymentOrders['change']>[1]

interface Writing {
  readonly act: Act
  /** Whether it is not in another's way: then it goes with others. */
  readonly isFirst: boolean
  /** That nobody has, as far as is known. */
  readonly names: readonly string[]
  readonly applies: string | null
}

interface Changing {
  readonly act: Act
  readonly decide: Parameters<PaymentOrders['change']>[2]
}

/** Of so many that change one order at once, the last still comes through. */
const lossesMax = 100
/** What the server gave up on may pass, and each try may last as long as its patience. */
const busyMax = 1
const pauseMilliseconds = 20

/** The writes of payment orders: each is decided in memory from what was read, and written as one, or decided again. */
export function makeOrderChanges({ pool, reads, writes, known, ids }: Needs): Pick<PaymentOrders, 'create' | 'change'> {
  const toRow = (order: PaymentOrder, { eventType, amount, payload }: OrderRecord, { actor, now }: Told): ToldRow => ({
    ...{
      account_id: order.accountId,
      happened_at: toTimestamp(now),
      timeline_id: ids.next(),
      tenant_id: order.tenantId,
      source: 'PAYMENT',
    },
    ...{ event_type: eventType, ref_type: 'payment_order', ref_id: order.orderId, idempotency_key: order.idempotencyKey },
    amount: amount === null ? null : toMoney(amount, order.currency),
    currency: amount === null ? null : order.currency,
    ...{ payload: JSON.stringify({ ...payload, actor }), actor, created_at: toTimestamp(now) },
  })

  const send = (all: readonly Moved[]) => withConnection(pool, (connection) => writes.move(connection, all))
  const moveAlone = async (moved: Moved): Promise<Done | null> => (await send([moved]))[0] ?? null
  // In a cluster each is a transaction of several statements.
  const fly = writes.isShared ? makeFlights({ send, bytesOf: () => 0 }) : moveAlone

  async function write(
    { order, records }: OrderChange,
    revision: number,
    { act, isFirst, names, applies }: Writing,
  ): Promise<OrderChanged> {
    const told = records.map((record) => toRow(order, record, act))
    const moved = { order, revision, names, told, now: act.now, isRedone: act.isRedone === true, applies }
    const done = await (isFirst ? fly(moved) : moveAlone(moved))
    if (done === null) throw new StorageFailure('LOST', new Error('the order was changed meanwhile'))
    known.remember(order, revision + 1)
    return done.isMarked ? { order, isMarked: true } : { order }
  }

  /** @returns null where it has to be read first: nothing is written then */
  async function attemptAsKnown(owner: Owner, { act, decide }: Changing): Promise<OrderChanged | null> {
    const read = known.of(owner)
    if (read === null) return null
    try {
      const change = decide(read.order)
      if (change.order === read.order) return null
      return await write(change, read.revision, { act, isFirst: true, names: claimedNames(act.names ?? []), applies: act.applies ?? null })
    } catch (error) {
      // It was changed meanwhile, a name is claimed already, or the order does not allow the act as it was.
      if (error instanceof BillingError || (error instanceof StorageFailure && error.failure === 'LOST')) return null
      throw error
    }
  }

  async function attempt(owner: Owner, { act, decide }: Changing, isFirst: boolean): Promise<OrderChanged> {
    const names = claimedNames(act.names ?? [])
    const found = await withConnection(pool, (connection) => reads.current(connection, owner, names))
    if (found === null) throw new BillingError('PAYMENT_ORDER_NOT_FOUND', `Cannot find payment order ${owner.orderId}`)
    const taken = found.claims.find(({ order_id }) => order_id !== owner.orderId)
    if (taken !== undefined) return { claimedBy: taken.order_id }
    const fresh = names.filter((name) => !found.claims.some((claim) => claim.name === name))

    const current = fromOrderRow(found.row)
    const change = decide(current)
    if (change.order === current && change.records.length === 0 && fresh.length === 0) return { order: current }
    return write(change, found.row.revision, { act, isFirst, names: fresh, applies: null })
  }

  async function change(owner: Owner, changing: Changing, tries: Tries = { losses: 0, busy: 0 }): Promise<OrderChanged> {
    try {
      const isFirst = tries.losses + tries.busy === 0
      return (isFirst ? await attemptAsKnown(owner, changing) : null) ?? (await attempt(owner, changing, isFirst))
    } catch (error) {
      const next = afterFailure(error, tries)
      if (next === null) throw error
      // The more of them there are, the longer they keep out of each other's way.
      if (next.losses > 1) await sleep(Math.random() * Math.min(next.losses, pauseMilliseconds))
      return change(owner, changing, next)
    }
  }

  return {
    create: (order, record, actor) =>
      withConnection(pool, async (connection) => {
        const isNew = await writes.insert(connection, order, toRow(order, record, { actor, now: order.createdAt }))
        if (isNew) return { order, isNew }
        const there = await reads.byKey(connection, order)
        if (there === null) throw new Error(`order ${order.orderId} is kept and not there`)
        return { order: there, isNew }
      }),

    change: (owner, act, decide) => change(owner, { act, decide }),
  }
}

interface Told {
  readonly actor: string
  readonly now: Instant
}

interface Tries {
  readonly losses: number
  readonly busy: number
}

/** Null where it is not to be tried again. */
function afterFailure(error: unknown, { losses, busy }: Tries): Tries | null {
  const failure = error instanceof StorageFailure ? error.failure : 'DEFECT'
  if (failure === 'LOST' && losses < lossesMax) return { losses: losses + 1, busy }
  return failure === 'BUSY' && busy < busyMax ? { losses, busy: busy + 1 } : null
}
