import type { Knex } from 'knex'
import { minutes } from '../../../src/domain/time.ts'
import type { Instant, Milliseconds } from '../../../src/domain/time.ts'
import { makeInTransaction } from '../invoices/transactions.ts'
import type { InTransaction } from '../invoices/transactions.ts'
import { entries, events, ignored, policies } from './journals.ts'
import type { Found, Journal, Place } from './journals.ts'
import { wakeStatement } from './subjects.ts'

/** So many rows of a journal are seen in one commit. */
const sliceMax = 2_000

/**
 * Rows that are newer are left for a later walk: older ones may yet be committed, by processes whose clocks are behind, and a walk does not
 * turn back. What evidence needs to be old enough is longer.
 */
const leftAlone = minutes(5)

/** Where the clock was set back, a place lies ahead of it: what was written since then is sought in so long a time before now. */
const turnsBack = minutes(24 * 60)

// Of two that name one subject the earlier instant counts; `changes` tells whoever looks at it right now that it changed.
const enqueue = `insert into ledger.reconcile_subjects as t (account_id, ref_type, ref_id, tenant_id, look_at, changes, is_waiting)
select account_id, ref_type, ref_id, tenant_id, min(look_at), 1, false
from json_to_recordset(?::json) v (account_id uuid, ref_type text, ref_id text, tenant_id uuid, look_at timestamptz)
group by account_id, ref_type, ref_id, tenant_id order by account_id, ref_type, ref_id
on conflict (account_id, ref_type, ref_id) do update
set look_at = least(t.look_at, excluded.look_at), changes = t.changes + 1
returning account_id`

const tie = `insert into ledger.work_ties (account_id, assignment_id, commission_id)
select distinct account_id, assignment_id, commission_id from json_to_recordset(?::json) v (account_id uuid, assignment_id text, commission_id text)
order by 1, 2, 3 on conflict (account_id, assignment_id, commission_id) do nothing returning account_id`

/** Makes the walk along the journals that puts into the queue what changed. */
export function makeWalk(database: Knex): (now: Instant, evidenceAge: Milliseconds) => Promise<number> {
  const inTransaction = makeInTransaction(database)
  return async (now, evidenceAge) => {
    const until = { now, evidenceAge }
    // Events first: what ties a delivery to its commission is then known when either is looked at.
    const seen = [await walkAll(inTransaction, events, until), await walkAll(inTransaction, entries, until)]
    seen.push(await walkAll(inTransaction, ignored, until), await walkAll(inTransaction, policies, until))
    return seen.reduce((sum, rows) => sum + rows, 0)
  }
}

interface Until {
  readonly now: Instant
  readonly evidenceAge: Milliseconds
}

async function walkAll<Row extends Place>(inTransaction: InTransaction, journal: Journal<Row>, until: Until): Promise<number> {
  let seen = 0
  for (;;) {
    const rows = await inTransaction('look for what changed', (trx) => walkSlice(trx, journal, until))
    seen += rows
    if (rows < sliceMax) return seen
  }
}

async function walkSlice<Row extends Place>(trx: Knex.Transaction, journal: Journal<Row>, { now, evidenceAge }: Until): Promise<number> {
  const place = await lockPlace(trx, journal.name)
  if (place === null) return 0 // another walks it
  const until = now - leftAlone
  const isAhead = Number(place.walked_ms) > now
  const from = isAhead
    ? { at: new Date(now - turnsBack).toISOString(), id: firstIdOf(now - turnsBack) }
    : { at: place.walked_at, id: place.walked_id }
  const found = await trx.raw<{ rows: Row[] }>(journal.sql, {
    ...{ ...from, limit: sliceMax },
    ...{ until: new Date(until).toISOString(), untilId: firstIdOf(until) },
  })
  const { rows } = found
  const last = rows.at(-1)
  if (last === undefined) return 0
  await keep(trx, journal.find(rows, evidenceAge), now)
  await trx.raw('update ledger.reconcile_progress set walked_at = ?, walked_id = ? where journal = ?', [
    last.walked_at,
    last.walked_id,
    journal.name,
  ])
  return rows.length
}

interface KeptPlace extends Place {
  readonly walked_ms: string
}

async function lockPlace(trx: Knex.Transaction, journal: string): Promise<KeptPlace | null> {
  const { rows } = await trx.raw<{ rows: KeptPlace[] }>(
    'select walked_at::text as walked_at, walked_id, extract(epoch from walked_at) * 1000 as walked_ms from ledger.reconcile_progress where journal = ? for update skip locked',
    [journal],
  )
  return rows[0] ?? null
}

async function keep(trx: Knex.Transaction, found: Found, now: Instant): Promise<void> {
  const { wakes, ties } = found
  const subjects = [...found.subjects, ...(await deliveredSubjects(trx, found))]
  if (ties.length > 0) {
    const rows = ties.map(({ accountId, assignmentId, commissionId }) => ({
      ...{ account_id: accountId, assignment_id: assignmentId, commission_id: commissionId },
    }))
    await trx.raw(tie, [JSON.stringify(rows)])
  }
  if (subjects.length > 0) {
    const rows = subjects.map(({ accountId, tenantId, reference, at }) => ({
      ...{ account_id: accountId, tenant_id: tenantId, ref_type: reference.type, ref_id: reference.id },
      look_at: new Date(at).toISOString(),
    }))
    await trx.raw(enqueue, [JSON.stringify(rows)])
  }
  if (wakes.length > 0) await trx.raw(wakeStatement, [new Date(now).toISOString(), [...new Set(wakes)].toSorted()])
}

/** What was delivered was told of its assignment. */
async function deliveredSubjects(trx: Knex.Transaction, { deliverables }: Found): Promise<Found['subjects']> {
  if (deliverables.length === 0) return []
  const { rows } = await trx.raw<{ rows: { account_id: string; idempotency_key: string; ref_type: string; ref_id: string }[] }>(
    `select account_id, idempotency_key, ref_type, ref_id from ledger.event_inbox
    where source_system = 'v1' and idempotency_key = any(?::text[]) and account_id is not null and ref_type is not null and ref_id is not null`,
    [[...new Set(deliverables.map(({ eventKey }) => eventKey))]],
  )
  return rows.flatMap(({ account_id, idempotency_key, ref_type: type, ref_id: id }) =>
    deliverables
      .filter(({ accountId, eventKey }) => accountId === account_id && eventKey === idempotency_key)
      .map(({ accountId, tenantId, at }) => ({ accountId, tenantId, at, reference: { type, id } })),
  )
}

/** The smallest UUID of version 7 of an instant. */
function firstIdOf(instant: number): string {
  const digits = Math.max(instant, 0).toString(16).padStart(12, '0')
  return `${digits.slice(0, 8)}-${digits.slice(8)}-7000-8000-000000000000`
}
