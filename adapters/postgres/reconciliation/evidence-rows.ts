import type { AccountStatus, BillingMode } from '../../../src/domain/accounts/account.ts'
import { toCredits } from '../../../src/domain/credits/credits.ts'
import type { ReservationStatus } from '../../../src/domain/credits/reservation.ts'
import type {
  AccountEvidence,
  ConsumeCall,
  EvidenceAccount,
  EvidenceEvent,
  EvidenceReservation,
} from '../../../src/domain/reconciliation/evidence.ts'
import { toInstant } from '../../../src/domain/time.ts'
import type { Instant } from '../../../src/domain/time.ts'

export interface AccountRow {
  readonly account_id: string
  readonly tenant_id: string
  readonly external_key: string
  readonly billing_mode: BillingMode
  readonly status: AccountStatus
}

export const fromAccountRow = (row: AccountRow): EvidenceAccount => ({
  ...{ accountId: row.account_id, tenantId: row.tenant_id, externalKey: row.external_key },
  ...{ billingMode: row.billing_mode, status: row.status },
})

export interface ToldRow extends CallRow {
  readonly event_type: string
}

export interface EventRow {
  readonly account_id: string
  readonly event_id: string
  readonly event_type: string
  readonly ref_type: string
  readonly ref_id: string
  readonly payload: string
  readonly mode_at_event: BillingMode | null
  readonly occurred_at: Date | null
  readonly received_at: Date
}

export const fromEventRow = (row: EventRow): EvidenceEvent => ({
  ...{ eventId: row.event_id, type: row.event_type, payload: row.payload, modeAtEvent: row.mode_at_event },
  reference: { type: row.ref_type, id: row.ref_id },
  ...{ occurredAt: instantOf(row.occurred_at), receivedAt: toInstant(row.received_at.getTime()) },
})

export interface ReservationRow {
  readonly account_id: string
  readonly reservation_id: string
  readonly ref_type: string
  readonly ref_id: string
  readonly amount: string
  readonly status: ReservationStatus
  readonly created_at: Date
  readonly expires_at: Date | null
  readonly settled_at: Date | null
  readonly was_consumed: boolean
}

export const fromReservationRow = (row: ReservationRow): EvidenceReservation => ({
  ...{ reservationId: row.reservation_id, reference: { type: row.ref_type, id: row.ref_id }, amount: toCredits(row.amount) },
  ...{ status: row.status, createdAt: toInstant(row.created_at.getTime()) },
  ...{ expiresAt: instantOf(row.expires_at), settledAt: instantOf(row.settled_at), wasConsumed: row.was_consumed },
})

export interface TieRow {
  readonly account_id: string
  readonly assignment_id: string
  readonly commission_id: string
}

export interface CallRow {
  readonly account_id: string
  readonly idempotency_key: string
  readonly ref_type: string
  readonly ref_id: string
  /** Of a call that was ignored: its row's own payload. */
  readonly ignored: string | null
  readonly ignored_at: Date | null
}

/** Nothing for a call whose key is not V1's. */
export function fromCallRow(row: CallRow): readonly ({ readonly accountId: string } & ConsumeCall)[] {
  const [, deliverableId] = /^v1:credit_consume:deliverable:(.+)$/.exec(row.idempotency_key) ?? []
  if (deliverableId === undefined) return []
  const reason = row.ignored === null ? null : (JSON.parse(row.ignored) as { readonly reason: string }).reason
  const ignored = reason === null || row.ignored_at === null ? null : { reason, at: toInstant(row.ignored_at.getTime()) }
  return [{ accountId: row.account_id, deliverableId, reference: { type: row.ref_type, id: row.ref_id }, ignored }]
}

export interface EndsRow {
  readonly account_id: string
  readonly earliest: Date | null
  readonly next: Date | null
}

/** The ends of each account, of lots and reservations together. */
export function toEnds(rows: readonly EndsRow[]): ReadonlyMap<string, AccountEvidence['ends']> {
  const ends = new Map<string, AccountEvidence['ends']>()
  for (const row of rows) {
    const { earliest, next } = ends.get(row.account_id) ?? { earliest: null, next: null }
    ends.set(row.account_id, { earliest: sooner(earliest, instantOf(row.earliest)), next: sooner(next, instantOf(row.next)) })
  }
  return ends
}

const sooner = (one: Instant | null, other: Instant | null): Instant | null => {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

const instantOf = (date: Date | null): Instant | null => (date === null ? null : toInstant(date.getTime()))
