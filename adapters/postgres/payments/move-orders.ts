import type { Connection } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import type { Done, Moved } from './moved.ts'
import { notOnDiskYet } from './not-on-disk-yet.ts'
import { toTimestamp } from '../../../src/domain/time.ts'
import { movedColumns, setLife, toLifeValues } from './order-rows.ts'
import { soundKey } from './sound-text.ts'
import { toldColumns, toldNames, toldOfT } from './told-rows.ts'

// One statement, hence one transaction and one round trip, for all that are changed at once: `n` tells them apart. A name that another order
// has breaks its unique index, and all of it. Of two that change one order the one is written.
// The delivery that is applied by a change is marked with it where nothing waits for the payment: whatever of it is kept later finds the
// order that has it. What is open is told by its time: by its state the planner would take an index of open ones, which are many or none.
const moveStatement = `with moved as (update ledger.payment_orders o set ${setLife}, revision = o.revision + 1
  from json_to_recordset($1::json) v (${movedColumns})
  where o.account_id = v.account_id and o.order_id = v.order_id and o.revision = v.revision
  returning v.n, o.provider, o.account_id, o.order_id),
named as (insert into ledger.provider_orders (provider, name, account_id, order_id, claimed_at)
  select m.provider, c.name, m.account_id, m.order_id, c.claimed_at
  from json_to_recordset($2::json) c (n integer, name text, claimed_at timestamptz) join moved m using (n)),
told as (insert into ledger.timeline (${toldNames})
  select ${toldOfT} from json_to_recordset($3::json) t (n integer, ${toldColumns}) join moved m using (n)),
marked as (update ledger.webhook_deliveries d set state = 'APPLIED', attempts = d.attempts + 1, last_error = null, processed_at = a.now
  from json_to_recordset($4::json) a (n integer, id uuid, provider text, payment_id text, now timestamptz) join moved m using (n)
  where d.id = a.id and d.processed_at is null
  and not exists (select from ledger.webhook_deliveries w where w.provider = a.provider and w.payment_id = a.payment_id
    and w.state in ('RECEIVED', 'QUARANTINED') and w.id <> d.id)
  and not exists (select from ledger.unapplied_payments u where u.provider = a.provider and u.payment_id = a.payment_id)
  returning a.n)
select m.n, exists (select from marked a where a.n = m.n) as is_marked, case when $5::boolean then ${notOnDiskYet} end
from moved m`

/** Writes orders after their acts, those that come together in one statement. */
export function makeMoveOrders(prepare: HotStatements['prepare']) {
  const moveAll = prepare('payment_order_change', moveStatement)
  return async (connection: Connection, all: readonly Moved[]): Promise<readonly (Done | null)[]> => {
    const { rows } = await connection.query<{ readonly n: number; readonly is_marked: boolean }>({ ...moveAll(), values: valuesOf(all) })
    const done = new Map(rows.map(({ n, is_marked }): [number, Done] => [n, { isMarked: is_marked }]))
    return all.map((_, n) => done.get(n) ?? null)
  }
}

function valuesOf(all: readonly Moved[]): unknown[] {
  const numbered = all.map((one, n) => ({ n, ...one }))
  // In one order, so that two statements with the same orders do not wait for each other.
  const moved = numbered
    .toSorted((a, b) => (a.order.orderId < b.order.orderId ? -1 : 1))
    .map(({ n, order, revision }) => ({ n, account_id: order.accountId, order_id: order.orderId, revision, ...toLifeValues(order) }))
  const names = numbered.flatMap(({ n, names, now }) => names.map((name) => ({ n, name, claimed_at: toTimestamp(now) })))
  const told = numbered.flatMap(({ n, told }) => told.map((row) => ({ n, ...row })))
  const applied = numbered.flatMap(({ n, applies, now, order: { provider, providerPaymentId } }) =>
    applies === null || providerPaymentId === null
      ? []
      : [{ n, id: applies, provider, payment_id: soundKey(providerPaymentId), now: toTimestamp(now) }],
  )
  return [...[moved, names, told, applied].map((rows) => JSON.stringify(rows)), all.every(({ isRedone }) => isRedone)]
}
