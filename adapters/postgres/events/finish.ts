import type pg from 'pg'
import type { LinkedEvent } from '../../../ports/driven/event-inbox.ts'
import type { BillingMode } from '../../../src/domain/accounts/account.ts'
import { happenedAt } from '../../../src/domain/events/event.ts'
import type { KeptEvent } from '../../../src/domain/events/event.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { withConnection } from '../failures.ts'
import type { Connection } from '../failures.ts'
import type { HotStatements } from '../hot-statements.ts'
import { arrays, columnNames, columnsOf } from '../statement.ts'
import type { RowValues } from '../statement.ts'
import { toTimestamp } from '../../../src/domain/time.ts'

interface Needs {
  readonly pool: pg.Pool
  readonly statements: Pick<HotStatements, 'prepare'>
  readonly now: () => Instant
}

const timelineColumns = columnsOf(
  `account_id uuid, happened_at timestamptz, timeline_id uuid, tenant_id uuid, source text, event_type text, ref_type text, ref_id text,
  amount numeric, currency text, idempotency_key text, payload text, actor text, created_at timestamptz`,
)

// How the account was billed at an instant, as the policy's journal has it; before its first row, as that row has it.
const modesStatement = `select q.event_id, coalesce(before.mode, first.mode) as mode
from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) q (event_id, account_id, received_at)
left join lateral (${modeOf('and t.happened_at <= q.received_at', 'desc')}) before on true
left join lateral (${modeOf('', 'asc')}) first on true`

function modeOf(condition: string, order: 'asc' | 'desc'): string {
  return `select coalesce(t.payload::json #>> '{to,billing_mode}', t.payload::json #>> '{policy,billing_mode}') as mode
  from ledger.timeline t
  where t.account_id = q.account_id and t.source = 'POLICY' and t.event_type in ('account_onboarded', 'policy_changed', 'credit_enrollment_forced')
    ${condition}
  order by t.happened_at ${order}, t.timeline_id ${order} limit 1`
}

// The row's key follows from the event: written twice, it is there once.
const timelineStatement = `insert into ledger.timeline (${columnNames(timelineColumns)})
select ${columnNames(timelineColumns)} from ${arrays.from(timelineColumns, 1).sql}
on conflict (account_id, happened_at, timeline_id) do nothing returning account_id`

const doneStatement = `update ledger.event_inbox t
set account_id = q.account_id, tenant_id = q.tenant_id, mode_at_event = q.mode, done_at = $6
from unnest($1::text[], $2::text[], $3::uuid[], $4::uuid[], $5::text[]) q (source_system, idempotency_key, account_id, tenant_id, mode)
where t.source_system = q.source_system and t.idempotency_key = q.idempotency_key and t.done_at is null
returning t.event_id`

/**
 * Makes the act that finishes events whose account is known: how the account was billed then, the row on its timeline, and done. Each
 * step may be done twice, and beside itself.
 */
export function makeFinish({ pool, statements, now }: Needs): (events: readonly LinkedEvent[]) => Promise<readonly KeptEvent[]> {
  const modes = statements.prepare('events_modes', modesStatement)
  const timeline = statements.prepare('events_timeline', timelineStatement)
  const done = statements.prepare('events_done', doneStatement)

  async function finish(connection: Connection, events: readonly LinkedEvent[]): Promise<readonly KeptEvent[]> {
    const { rows } = await connection.query<{ event_id: string; mode: BillingMode | null }>({
      ...modes(),
      values: [ids(events), accountIds(events), events.map(({ event }) => toTimestamp(event.receivedAt))],
    })
    const modeOfEvent = new Map(rows.map(({ event_id, mode }) => [event_id, mode]))
    await connection.query({ ...timeline(), values: [...arrays.values(timelineColumns, events.map(toTimelineRow))] })
    const sources = events.map(({ event }) => event.source)
    const keys = events.map(({ event }) => event.idempotencyKey)
    const tenants = events.map(({ account }) => account.tenantId)
    const found = events.map(({ event }) => modeOfEvent.get(event.eventId) ?? null)
    await connection.query({ ...done(), values: [sources, keys, accountIds(events), tenants, found, toTimestamp(now())] })
    return events.map(({ event, account: { accountId, tenantId } }, index) => ({
      ...{ ...event, accountId, tenantId, modeAtEvent: found[index] ?? null, isDone: true },
    }))
  }

  // In one order, whoever does it: two that meet on the same events wait for each other in one direction only.
  return async (events) => {
    const ordered = events.toSorted((a, b) => (a.event.eventId < b.event.eventId ? -1 : 1))
    return ordered.length === 0 ? [] : withConnection(pool, (connection) => finish(connection, ordered))
  }
}

const ids = (events: readonly LinkedEvent[]): readonly string[] => events.map(({ event }) => event.eventId)
const accountIds = (events: readonly LinkedEvent[]): readonly string[] => events.map(({ account }) => account.accountId)

// Rows of these types say that a call was ignored, and what follows from that: an event that takes such a name must not.
const ownTypes: ReadonlySet<string> = new Set(['credit_reserve_ignored', 'credit_consume_ignored', 'credit_release_ignored'])

const toTimelineRow = ({ event, account }: LinkedEvent): RowValues => ({
  account_id: account.accountId,
  happened_at: toTimestamp(happenedAt(event)),
  timeline_id: event.eventId,
  tenant_id: account.tenantId,
  source: event.source === 'v1' ? 'USAGE_V1' : 'USAGE_V2',
  event_type: ownTypes.has(event.type) ? `event:${event.type}` : event.type,
  ref_type: event.reference?.type,
  ref_id: event.reference?.id,
  amount: event.money?.amount,
  currency: event.money?.currency,
  idempotency_key: event.idempotencyKey,
  payload: event.payload,
  actor: event.actor,
  created_at: toTimestamp(event.receivedAt),
})
