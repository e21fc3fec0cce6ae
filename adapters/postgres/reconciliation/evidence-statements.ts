import type { DatabaseForm } from '../statement.ts'

// What is asked for is looked up row by row, by the index that can serve it, whatever is estimated: on one PostgreSQL by `lateral`, with
// the hashes that the indexes are of and all else wrapped, as in `ledger/load.sql`. On a cluster each table is joined by its account and
// names the accounts itself, as in `ledger/load.cluster.sql`; account tables and others are never in one statement.

/** Of one subject at most so many events are read, earliest first: the first ones say what it is about. */
const eventsOfSubjectMax = 1_000

export interface EvidenceStatements {
  /** What V1 told of references, and its consume calls that were ignored. $1 accounts, $2 types, $3 ids. */
  readonly told: string
  /** "The" reservation of references: the active one, else the newest; and whether any of them was consumed. $1 accounts, $2 types, $3 ids. */
  readonly reservations: string
  /** Consume calls that were booked, by their keys. $1 accounts, $2 keys. */
  readonly bookedCalls: string
  /** Consume calls that were ignored, by their keys. $1 accounts, $2 keys. */
  readonly ignoredCalls: string
}

const toldColumns = `t.account_id, t.event_type, t.ref_type, t.ref_id, t.idempotency_key,
  case when t.event_type = 'credit_consume_ignored' then t.payload end as ignored, t.created_at as ignored_at`
const reservationColumns =
  'v.account_id, v.reservation_id, v.ref_type, v.ref_id, v.amount, v.status, v.created_at, v.expires_at, v.settled_at, v.was_consumed'
const bookedColumns = 'n.account_id, n.ref_type, n.ref_id, n.idempotency_key, null as ignored, null::timestamptz as ignored_at'

const references = 'unnest($1::uuid[], $2::text[], $3::text[]) q (account_id, ref_type, ref_id)'
const keys = 'unnest($1::uuid[], $2::text[]) q (account_id, idempotency_key)'

const isToldByV1 = `t.source = 'USAGE_V1' and t.idempotency_key is not null
  and t.event_type not in ('credit_reserve_ignored', 'credit_release_ignored')`

const ofReference = (alias: string): string => `hashtextextended(${alias}.ref_type || ' ' || ${alias}.ref_id, 0)`
const ofAccount = (alias: string): string => `uuid_hash_extended(${alias}.account_id, 0)`
const sameReference = (alias: string): string =>
  `${alias}.account_id = q.account_id and ${alias}.ref_type = q.ref_type and ${alias}.ref_id = q.ref_id`

const single: EvidenceStatements = {
  told: `select ${toldColumns} from ${references} cross join lateral (
      select t.* from ledger.timeline t
      where ${ofReference('t')} = ${ofReference('q')} and ${ofAccount('t')} = ${ofAccount('q')} and t.ref_type is not null
        and (${sameReference('t')}) is true and (${isToldByV1}) is true
      order by t.happened_at, t.timeline_id limit ${eventsOfSubjectMax}
    ) t`,
  reservations: `select ${reservationColumns} from ${references} cross join lateral (
      select v.*, bool_or(v.status = 'CONSUMED') over () as was_consumed from ledger.reservations v
      where (${ofAccount('v')} # ${ofReference('v')}) = (${ofAccount('q')} # ${ofReference('q')}) and (${sameReference('v')}) is true
      order by (v.status = 'ACTIVE') desc, v.seq desc limit 1
    ) v`,
  bookedCalls: `select ${bookedColumns} from ${keys} cross join lateral (
      select n.* from ledger.entries n
      where (${ofAccount('n')} # hashtextextended(n.idempotency_key, 0)) = (${ofAccount('q')} # hashtextextended(q.idempotency_key, 0))
        and n.caused_by is null and (n.account_id = q.account_id and n.idempotency_key = q.idempotency_key and n.operation = 'consume') is true
      limit 1
    ) n where n.ref_type is not null and n.ref_id is not null`,
  ignoredCalls: `select ${toldColumns} from ${keys} cross join lateral (
      select t.* from ledger.timeline t
      where t.account_id = q.account_id and t.idempotency_key = q.idempotency_key and t.event_type = 'credit_consume_ignored' limit 1
    ) t where t.ref_type is not null and t.ref_id is not null`,
}

const cluster: EvidenceStatements = {
  told: `select ${toldColumns} from ${references} join ledger.timeline t on ${sameReference('t')}
    where t.account_id = any($1::uuid[]) and ${isToldByV1}`,
  reservations: `select distinct on (v.account_id, v.ref_type, v.ref_id) ${reservationColumns}
    from (
      select v.*, bool_or(v.status = 'CONSUMED') over (partition by v.account_id, v.ref_type, v.ref_id) as was_consumed
      from ${references} join ledger.reservations v on ${sameReference('v')}
      where v.account_id = any($1::uuid[])
    ) v
    order by v.account_id, v.ref_type, v.ref_id, (v.status = 'ACTIVE') desc, v.seq desc`,
  bookedCalls: `select ${bookedColumns}
    from ${keys} join ledger.entries n on n.account_id = q.account_id and n.idempotency_key = q.idempotency_key
    where n.account_id = any($1::uuid[]) and n.operation = 'consume' and n.caused_by is null and n.ref_type is not null and n.ref_id is not null`,
  ignoredCalls: `select ${toldColumns}
    from ${keys} join ledger.timeline t on t.account_id = q.account_id and t.idempotency_key = q.idempotency_key
    where t.account_id = any($1::uuid[]) and t.event_type = 'credit_consume_ignored' and t.ref_type is not null and t.ref_id is not null`,
}

export const evidenceStatements: Readonly<Record<DatabaseForm, EvidenceStatements>> = { single, cluster }

/** Who the accounts are. $1 ids. */
export const accountsStatement = `select a.account_id, a.tenant_id, a.external_key, a.billing_mode, a.status
from ledger.accounts a where a.account_id = any($1::uuid[])`

/** Events by their keys, once they are on a timeline. $1 keys. */
export const eventsStatement = `select i.account_id, i.event_id, i.event_type, i.ref_type, i.ref_id, i.payload, i.mode_at_event, i.occurred_at, i.received_at
from unnest($1::text[]) q (idempotency_key)
cross join lateral (
  select * from ledger.event_inbox i where i.source_system = 'v1' and i.idempotency_key = q.idempotency_key limit 1
) i where i.done_at is not null and i.account_id is not null and i.ref_type is not null and i.ref_id is not null`

/** Which commissions assignments belong to. $1 accounts, $2 assignments. */
export const tiesStatement = `select q.account_id, q.assignment_id, t.commission_id
from unnest($1::uuid[], $2::text[]) q (account_id, assignment_id)
join ledger.work_ties t on t.account_id = q.account_id and t.assignment_id = q.assignment_id`

const earliestAndNext = 'min(expires_at) as earliest, min(expires_at) filter (where expires_at > $2::timestamptz) as next'

/** Ends that nobody has booked yet: of lots, and of reservations. $1 accounts, $2 now. */
export const endsStatements: readonly string[] = [
  `select account_id, ${earliestAndNext} from ledger.lots
  where account_id = any($1::uuid[]) and live and available > 0 and expires_at is not null group by account_id`,
  `select account_id, ${earliestAndNext} from ledger.reservations
  where account_id = any($1::uuid[]) and status = 'ACTIVE' and expires_at is not null group by account_id`,
]
