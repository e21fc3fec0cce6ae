import type { Reference } from '../../../src/domain/credits/reservation.ts'
import { assignmentType, commissionType, endsSubject } from '../../../src/domain/reconciliation/evidence.ts'
import { toWorkFact } from '../../../src/domain/reconciliation/read-facts.ts'
import { isCatalogued } from '../../../src/domain/events/catalogue.ts'
import { later, toInstant } from '../../../src/domain/time.ts'
import type { Instant, Milliseconds } from '../../../src/domain/time.ts'

/** What a part of a journal says is to be looked at. */
export interface Found {
  readonly subjects: readonly {
    readonly accountId: string
    readonly tenantId: string
    readonly reference: Reference
    readonly at: Instant
  }[]
  /** Accounts whose waiting subjects may have what they wait for. */
  readonly wakes: readonly string[]
  /** Deliverables that were asked to be consumed: the assignments of their events are to be looked at, too. */
  readonly deliverables: readonly {
    readonly accountId: string
    readonly tenantId: string
    readonly eventKey: string
    readonly at: Instant
  }[]
  readonly ties: readonly { readonly accountId: string; readonly assignmentId: string; readonly commissionId: string }[]
}

/** A journal that is walked: where its rows are, in which order, and what they say. */
export interface Journal<Row extends Place = never> {
  readonly name: 'events' | 'entries' | 'ignored' | 'policies'
  /** With the place in `:at` and `:id`, the newest that is walked in `:until` and `:untilId`, and `:limit`. */
  readonly sql: string
  find(rows: readonly Row[], evidenceAge: Milliseconds): Found
}

/** Where a row stands in its journal. */
export interface Place {
  /** As the database writes it: a date of the driver would lose its microseconds. */
  readonly walked_at: string
  readonly walked_id: string
}

const nothing: Found = { subjects: [], wakes: [], deliverables: [], ties: [] }

interface EventRow extends Place {
  readonly account_id: string
  readonly tenant_id: string
  readonly source_system: string
  readonly event_type: string
  readonly ref_type: string | null
  readonly ref_id: string | null
  readonly payload: string
  readonly received_at: Date
}

export const events: Journal<EventRow> = {
  name: 'events',
  sql: `select done_at::text as walked_at, event_id as walked_id, account_id, tenant_id, source_system, event_type, ref_type, ref_id,
      case when event_type = 'work_accepted' then payload else '' end as payload, received_at
    from ledger.event_inbox
    where done_at is not null and (done_at, event_id) > (:at::timestamptz, :id::uuid) and done_at <= :until::timestamptz
    order by done_at, event_id limit :limit`,
  find(rows, evidenceAge) {
    const told = rows.filter((row) => row.source_system === 'v1' && isCatalogued(row.event_type))
    const worked = told.flatMap((row) => {
      const { assignmentId, commissionId } = toWorkFact(asEvidence(row)) ?? { assignmentId: null, commissionId: null }
      return row.event_type !== 'work_accepted' || assignmentId === null || commissionId === null
        ? []
        : [{ row, assignmentId, commissionId }]
    })
    const subjectOf = (row: EventRow, reference: Reference): Found['subjects'][number] => ({
      ...{ accountId: row.account_id, tenantId: row.tenant_id, reference },
      at: later(toInstant(row.received_at.getTime()), evidenceAge),
    })
    return {
      subjects: [
        ...told.flatMap((row) =>
          row.ref_type === null || row.ref_id === null ? [] : [subjectOf(row, { type: row.ref_type, id: row.ref_id })],
        ),
        // What was delivered before may have waited for it.
        ...worked.map(({ row, assignmentId }) => subjectOf(row, { type: assignmentType, id: assignmentId })),
      ],
      ...{ wakes: [], deliverables: [] },
      ties: worked.map(({ row, assignmentId, commissionId }) => ({ accountId: row.account_id, assignmentId, commissionId })),
    }
  },
}

const asEvidence = (row: EventRow) => ({
  ...{ eventId: row.walked_id, type: row.event_type, payload: row.payload, reference: { type: commissionType, id: row.ref_id ?? '' } },
  ...{ modeAtEvent: null, occurredAt: null, receivedAt: toInstant(row.received_at.getTime()) },
})

interface EntryRow extends Place {
  readonly account_id: string
  readonly tenant_id: string
  readonly ref_type: string | null
  readonly ref_id: string | null
  readonly is_of_reservation: boolean
  readonly reservation_expires_at: Date | null
  readonly to_bucket: string
  readonly consume_key: string | null
  readonly lots: string
  readonly actor: string
  readonly created_at: Date
}

/** Whose entries need no second look: what reconciliation books, it has looked at. */
export const reconcileActor = 'job:reconcile'

/** Who books ends, with whatever command. */
const expireActor = 'job:expire'

export const entries: Journal<EntryRow> = {
  name: 'entries',
  sql: `select created_at::text as walked_at, entry_id as walked_id, account_id, tenant_id, ref_type, ref_id, reservation_expires_at, to_bucket,
      case when operation = 'consume' and caused_by is null then idempotency_key end as consume_key,
      reservation_id is not null as is_of_reservation, case when from_bucket = 'issued' then lots else '[]' end as lots, actor, created_at
    from ledger.entries where entry_id > :id::uuid and entry_id < :untilId::uuid and :at::text is not null and :until::text is not null
    order by entry_id limit :limit`,
  find: (rows, evidenceAge) => ({
    ...nothing,
    subjects: rows.flatMap((row) => subjectsOf(row, evidenceAge)),
    deliverables: rows.filter(({ actor }) => actor !== reconcileActor).flatMap((row) => deliverableOf(row, row.consume_key, evidenceAge)),
    // What reconciliation gives back, and what ends, reaches those that wait by the run that books it, or that looks at the ends.
    wakes: rows
      .filter(({ to_bucket, actor }) => to_bucket === 'available' && actor !== reconcileActor && actor !== expireActor)
      .map(({ account_id }) => account_id),
  }),
}

function subjectsOf(row: EntryRow, evidenceAge: Milliseconds): Found['subjects'] {
  const { account_id: accountId, tenant_id: tenantId, ref_type: type, ref_id: id, actor } = row
  const isLookedAt = !row.is_of_reservation || actor === reconcileActor
  const own =
    isLookedAt || type === null || id === null
      ? []
      : [{ reference: { type, id }, at: later(toInstant(row.created_at.getTime()), evidenceAge) }]
  const ends = [row.reservation_expires_at?.getTime() ?? null, ...endsOf(row.lots)].filter((end) => end !== null)
  return [...own, ...ends.map((end) => ({ reference: endsSubject, at: toInstant(end) }))].map((one) => ({ accountId, tenantId, ...one }))
}

/** The ends of lots that an entry opens; the canonical form is `ledger.md`'s. */
const endsOf = (lots: string): readonly number[] =>
  (JSON.parse(lots) as readonly (readonly (string | null)[])[]).flatMap(([, , source, expiresAt]) =>
    source === undefined || expiresAt === null || expiresAt === undefined ? [] : [Number(expiresAt)],
  )

/** Where a consume call is V1's own of a deliverable: the key under which that was told. */
function deliverableOf(
  { account_id: accountId, tenant_id: tenantId, created_at }: Pick<EntryRow, 'account_id' | 'tenant_id' | 'created_at'>,
  key: string | null,
  evidenceAge: Milliseconds,
): Found['deliverables'] {
  const [, id] = /^v1:credit_consume:deliverable:(.+)$/.exec(key ?? '') ?? []
  if (id === undefined) return []
  return [{ accountId, tenantId, eventKey: `v1:deliverables_released:${id}`, at: later(toInstant(created_at.getTime()), evidenceAge) }]
}

interface IgnoredRow extends Place {
  readonly idempotency_key: string | null
  readonly account_id: string
  readonly tenant_id: string
  readonly ref_type: string | null
  readonly ref_id: string | null
  readonly created_at: Date
}

/** Consume calls that were ignored say that something was delivered. */
export const ignored: Journal<IgnoredRow> = {
  name: 'ignored',
  sql: `select created_at::text as walked_at, timeline_id as walked_id, account_id, tenant_id, ref_type, ref_id, idempotency_key, created_at
    from ledger.timeline
    where event_type in ('credit_reserve_ignored', 'credit_consume_ignored', 'credit_release_ignored') and event_type = 'credit_consume_ignored'
      and created_at >= :at::timestamptz and (created_at, timeline_id) > (:at::timestamptz, :id::uuid) and created_at <= :until::timestamptz
    order by created_at, timeline_id limit :limit`,
  find: (rows, evidenceAge) => ({
    ...nothing,
    deliverables: rows.flatMap((row) => deliverableOf(row, row.idempotency_key, evidenceAge)),
    subjects: rows.flatMap(({ account_id: accountId, tenant_id: tenantId, ref_type: type, ref_id: id, created_at }) =>
      type === null || id === null
        ? []
        : [{ accountId, tenantId, reference: { type, id }, at: later(toInstant(created_at.getTime()), evidenceAge) }],
    ),
  }),
}

interface PolicyRow extends Place {
  readonly account_id: string
}

export const policies: Journal<PolicyRow> = {
  name: 'policies',
  sql: `select happened_at::text as walked_at, timeline_id as walked_id, account_id from ledger.timeline
    where source = 'POLICY' and (happened_at, timeline_id) > (:at::timestamptz, :id::uuid) and happened_at <= :until::timestamptz
    order by happened_at, timeline_id limit :limit`,
  find: (rows) => ({ ...nothing, wakes: rows.map(({ account_id }) => account_id) }),
}
