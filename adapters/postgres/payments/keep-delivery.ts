import type pg from 'pg'
import type { DeliveryState, NewDelivery, WebhookInbox } from '../../../ports/driven/payment-store.ts'
import { StorageFailure, withConnection } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import { newColumns, toNewValues } from './delivery-rows.ts'
import { makeFlights } from './flights.ts'

interface Needs {
  readonly pool: pg.Pool
  readonly statements: Pick<HotStatements, 'prepare'>
}

const given = newColumns.replaceAll(/ (integer|uuid|text|boolean|timestamptz)/g, '')
const kept = given.replace('n, ', '').replace(', body', '')

// One statement, hence one transaction: known by its id or by what is signed, it is there already, and so is its body.
const keepStatement = `with given as materialized (select * from json_to_recordset($1::json) v (${newColumns})),
kept as (insert into ledger.webhook_deliveries (${kept}, state, attempts)
  select ${kept}, 'RECEIVED', 0 from given on conflict do nothing returning id),
bodies as (insert into ledger.webhook_bodies (id, body, received_at)
  select g.id, decode(g.body, 'base64'), g.received_at from given g join kept using (id) returning id)
select g.n, coalesce(k.id, d.id, s.id) = g.id as is_new, coalesce(k.id, d.id, s.id) as id,
  coalesce(d.delivery_id, s.delivery_id, g.delivery_id) as delivery_id, coalesce(d.state, s.state, 'RECEIVED') as state
from given g left join kept k using (id)
left join ledger.webhook_deliveries d on d.provider = g.provider and d.delivery_id = g.delivery_id
left join ledger.webhook_deliveries s on s.provider = g.provider and s.signed_key = g.signed_key and s.payload_hash = g.payload_hash`

interface KeptRow {
  readonly n: number
  readonly is_new: boolean | null
  /** Null where the statement could not see the one that is in its way. */
  readonly id: string | null
  readonly delivery_id: string
  readonly state: DeliveryState
}

/** What another flight keeps just now is not to be seen yet: a moment later it is. */
const looksMax = 20
/** The server gave up on it: the provider waits five seconds, and sends again. */
const busyMax = 1

/** Keeps deliveries, those that come together in one statement. */
export function makeKeepDelivery({ pool, statements }: Needs): WebhookInbox['keep'] {
  const keepAll = statements.prepare('webhook_keep', keepStatement)

  async function send(deliveries: readonly NewDelivery[]): Promise<readonly KeptRow[]> {
    // In one order, so that two flights with the same deliveries do not wait for each other.
    const rows = deliveries.map(toNewValues).toSorted((a, b) => (a.delivery_id < b.delivery_id ? -1 : 1))
    const answer = await withConnection(pool, (connection) => connection.query<KeptRow>({ ...keepAll(), values: [JSON.stringify(rows)] }))
    return answer.rows.toSorted((a, b) => a.n - b.n)
  }
  const fly = makeFlights({ send, bytesOf: ({ body }) => body.byteLength })

  async function keep(delivery: NewDelivery, { looks, busy }: Tries): ReturnType<WebhookInbox['keep']> {
    try {
      const { id, is_new, delivery_id: deliveryId, state } = await fly(delivery)
      if (id !== null) return { isNew: is_new === true, id, deliveryId, state }
    } catch (error) {
      if (!(error instanceof StorageFailure) || error.failure !== 'BUSY' || busy >= busyMax) throw error
      return keep(delivery, { looks, busy: busy + 1 })
    }
    if (looks >= looksMax) throw new Error(`delivery ${delivery.deliveryId} is kept and not there`)
    return keep(delivery, { looks: looks + 1, busy })
  }

  return (delivery) => keep(delivery, { looks: 0, busy: 0 })
}

interface Tries {
  readonly looks: number
  readonly busy: number
}
