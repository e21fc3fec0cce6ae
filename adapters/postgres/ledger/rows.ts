import type { Bucket, CreditOperation, Reason, ReversibleEntry } from '../../../src/domain/credits/account.ts'
import { toCredits } from '../../../src/domain/credits/credits.ts'
import type { CanonicalLot, Entry } from '../../../src/domain/credits/entry.ts'
import type { Lot, LotPart, LotSource } from '../../../src/domain/credits/lots.ts'
import type { Reservation, ReservationStatus } from '../../../src/domain/credits/reservation.ts'
import { toInstant } from '../../../src/domain/time.ts'
import type { Instant } from '../../../src/domain/time.ts'

// Rows come as JSON arrays, in the order in which these SQL fragments name their columns; bigints as text, instants as ISO text.

type Text = string | null

/** An account `a` with its balances `b`, as a JSON array; `ending` says when the next of its reservations ends. */
export const accountJson = (ending: string): string => `json_build_array(a.account_id, a.tenant_id, a.status, a.billing_mode, a.is_enabled,
    a.reservation_ttl_minutes, a.frozen_at is not null, a.revision, ${ending}, b.last_seq::text, encode(b.last_hash, 'hex'), b.last_at,
    b.available::text, b.reserved::text, b.owed::text)`

/** When the next reservation of the account of balances `b` ends that has not ended by `$2`. */
export const nextEnding = `(
      select min(x.expires_at) from ledger.reservations x
      where x.account_id = b.account_id and x.status = 'ACTIVE' and x.expires_at is not null
        and x.expires_at > greatest($2::timestamptz, b.last_at)
    )`

/** A lot of table alias `l`, as a JSON array that begins with its account. */
export const lotJson = `json_build_array(l.account_id, l.lot_id, l.source, l.amount::text, l.available::text, l.held::text, l.expires_at,
    trim_scale(l.unit_price)::text, l.currency, l.granted_at, l.reversed::text, l.debited::text, l.expired::text, l.taken_facts)`

export type LotRow = readonly [
  lotId: string,
  source: LotSource,
  amount: string,
  available: string,
  held: string,
  expiresAt: Text,
  unitPrice: Text,
  currency: Text,
  grantedAt: string,
  reversed: string,
  debited: string,
  expired: string,
  takenFacts: number,
]

export const fromLotRow = ([
  lotId,
  source,
  amount,
  available,
  held,
  expiresAt,
  unitPrice,
  currency,
  grantedAt,
  ...counts
]: LotRow): Lot => ({
  lotId,
  source,
  amount: toCredits(amount),
  available: toCredits(available),
  held: toCredits(held),
  expiresAt: instantOrNull(expiresAt),
  unitPrice,
  currency,
  grantedAt: fromTimestampText(grantedAt),
  ...fromCounts(counts),
})

const fromCounts = ([reversed, debited, expired, takenFacts]: readonly [string, string, string, number]) => ({
  ...{ reversed: toCredits(reversed), debited: toCredits(debited), expired: toCredits(expired) },
  takenFacts,
})

/** A reservation of table alias `v`, as a JSON array. */
export const reservationJson =
  'json_build_array(v.reservation_id, v.ref_type, v.ref_id, v.amount::text, v.status, v.idempotency_key, v.holds, v.expires_at, v.created_at, v.settled_at)'

export type ReservationRow = readonly [
  reservationId: string,
  type: string,
  id: string,
  amount: string,
  status: ReservationStatus,
  key: string,
  holds: readonly HoldRow[],
  expiresAt: Text,
  createdAt: string,
  settledAt: Text,
]

type HoldRow = readonly [lotId: string, amount: string]

export const fromReservationRow = ([
  reservationId,
  type,
  id,
  amount,
  status,
  idempotencyKey,
  holds,
  expiresAt,
  createdAt,
  settledAt,
]: ReservationRow): Reservation => ({
  reservationId,
  reference: { type, id },
  amount: toCredits(amount),
  status,
  idempotencyKey,
  holds: holds.map(([lotId, held]) => ({ lotId, amount: toCredits(held) })),
  expiresAt: instantOrNull(expiresAt),
  createdAt: fromTimestampText(createdAt),
  settledAt: instantOrNull(settledAt),
})

export const toHoldRows = (holds: readonly LotPart[]): readonly HoldRow[] => holds.map(({ lotId, amount }) => [lotId, String(amount)])

/** An entry of table alias `n`, as a JSON array. */
export const entryJson = `json_build_array(n.account_id, n.seq::text, n.entry_id, n.tenant_id, n.operation, n.idempotency_key, n.caused_by, n.reason,
    n.from_bucket, n.to_bucket, n.amount::text, n.lots, n.reservation_id, n.reservation_expires_at, n.ref_type, n.ref_id, n.reverses_entry_id,
    n.metadata, n.actor, n.created_at, n.available_after::text, n.reserved_after::text, n.owed_after::text)`

export type EntryRow = readonly [
  ...[
    accountId: string,
    seq: string,
    entryId: string,
    tenantId: string,
    operation: CreditOperation,
    idempotencyKey: string,
    causedBy: Text,
  ],
  ...[reason: Reason, from: Bucket, to: Bucket, amount: string, lots: string, reservationId: Text, reservationExpiresAt: Text],
  ...[refType: Text, refId: Text, reversesEntryId: Text, metadata: Text, actor: string, createdAt: string],
  ...[available: string, reserved: string, owed: string],
]

export function fromEntryRow(row: EntryRow): Entry {
  const [accountId, seq, entryId, tenantId, operation, idempotencyKey, causedBy, reason, from, to, amount, lots, ...rest] = row
  const [reservationId, reservationExpiresAt, type, id, reversesEntryId, metadata, actor, createdAt, available, reserved, owed] = rest
  return {
    ...{ accountId, seq: BigInt(seq), entryId, tenantId, operation, idempotencyKey, causedBy, reason, from, to, amount: toCredits(amount) },
    lots: (JSON.parse(lots) as CanonicalLot[]).map(fromCanonicalLot),
    ...{ reservationId, reservationExpiresAt: instantOrNull(reservationExpiresAt), reversesEntryId, metadata, actor },
    reference: type === null || id === null ? null : { type, id },
    createdAt: fromTimestampText(createdAt),
    after: { available: toCredits(available), reserved: toCredits(reserved), owed: toCredits(owed) },
  }
}

function fromCanonicalLot([lotId, amount, source, expiresAt, unitPrice, currency]: CanonicalLot): LotPart {
  const part = { lotId, amount: toCredits(amount) }
  if (source === undefined) return part
  const opens = {
    source: source as LotSource,
    expiresAt: expiresAt ? toInstant(Number(expiresAt)) : null,
    unitPrice: unitPrice ?? null,
    currency: currency ?? null,
  }
  return { ...part, opens }
}

export type ReversibleRow = readonly [
  entryId: string,
  reason: Reason,
  amount: string,
  reservationId: Text,
  refType: Text,
  refId: Text,
  isReversed: boolean,
]

export const fromReversibleRow = ([entryId, reason, amount, reservationId, type, id, isReversed]: ReversibleRow): ReversibleEntry => ({
  ...{ entryId, reason, amount: toCredits(amount), reservationId, isReversed },
  reference: type === null || id === null ? null : { type, id },
})

/** An instant as the database takes it. */
export const toTimestamp = (instant: Instant | null): string | null => (instant === null ? null : new Date(instant).toISOString())

/** An instant as JSON of the database has it. */
export const fromTimestampText = (text: string): Instant => toInstant(Date.parse(text))
const instantOrNull = (text: Text): Instant | null => (text === null ? null : fromTimestampText(text))
