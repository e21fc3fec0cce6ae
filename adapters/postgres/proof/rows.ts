import type { BalanceState, LotState, ReservationState } from '../../../src/domain/credits/found-state.ts'
import { byLot } from '../../../src/domain/credits/found-account.ts'
import type { ReservationStatus } from '../../../src/domain/credits/reservation.ts'

type Text = string | null

// Exact, with what is finer than a millisecond: whoever changed a microsecond is to be found, too.
const millis = (column: string): string => `trim_scale(extract(epoch from ${column}) * 1000)::text`

/** The columns of an entry as the chain has them, then its hash. */
export const entryColumns = `account_id, seq::text, entry_id, tenant_id, operation, idempotency_key, caused_by, reason, from_bucket, to_bucket,
  amount::text, lots, reservation_id, ${millis('reservation_expires_at')}, ref_type, ref_id, reverses_entry_id, metadata, actor,
  ${millis('created_at')}, available_after::text, reserved_after::text, owed_after::text, chain_version::text, encode(hash, 'hex')`

export const balanceColumns = `account_id, tenant_id, last_seq::text, encode(last_hash, 'hex'), ${millis('last_at')},
  available::text, reserved::text, owed::text`

export type BalanceRow = readonly [
  ...[accountId: string, tenantId: string, lastSeq: string, lastHash: string, lastAt: Text],
  ...[available: string, reserved: string, owed: string],
]

export const fromBalanceRow = ([, tenantId, lastSeq, lastHash, lastAt, available, reserved, owed]: BalanceRow): BalanceState => ({
  ...{ tenantId, lastSeq: BigInt(lastSeq), lastHash, lastAt },
  ...{ available: BigInt(available), reserved: BigInt(reserved), owed: BigInt(owed) },
})

export const lotColumns = `account_id, lot_id, tenant_id, source, amount::text, available::text, held::text, ${millis('expires_at')},
  trim_scale(unit_price)::text, currency, ${millis('granted_at')}, reversed::text, debited::text, expired::text, taken_facts`

export type LotRow = readonly [
  ...[accountId: string, lotId: string, tenantId: string, source: string, amount: string, available: string, held: string],
  ...[expiresAt: Text, unitPrice: Text, currency: Text, grantedAt: string],
  ...[reversed: string, debited: string, expired: string, takenFacts: number],
]

export function fromLotRow(row: LotRow): LotState {
  const [, lotId, tenantId, source, amount, available, held, expiresAt, unitPrice, currency, grantedAt, ...back] = row
  const [reversed, debited, expired, takenFacts] = back
  const shares = { amount: BigInt(amount), available: BigInt(available), held: BigInt(held) }
  const counts = { reversed: BigInt(reversed), debited: BigInt(debited), expired: BigInt(expired), takenFacts }
  return { lotId, tenantId, source, ...shares, ...counts, expiresAt, unitPrice, currency, grantedAt }
}

export const reservationColumns = `account_id, reservation_id, tenant_id, ref_type, ref_id, amount::text, status, idempotency_key, holds::text,
  ${millis('expires_at')}, ${millis('created_at')}, ${millis('settled_at')}, seq::text`

export type ReservationRow = readonly [
  ...[accountId: string, reservationId: string, tenantId: string, refType: string, refId: string, amount: string],
  ...[status: ReservationStatus, idempotencyKey: string, holds: string],
  ...[expiresAt: Text, createdAt: string, settledAt: Text, seq: string],
]

export function fromReservationRow(row: ReservationRow): ReservationState {
  const [, reservationId, tenantId, refType, refId, amount, status, idempotencyKey, holds, expiresAt, createdAt, settledAt, seq] = row
  return {
    ...{ reservationId, tenantId, refType, refId, amount: BigInt(amount), status, idempotencyKey, holds: holdsText(holds) },
    ...{ expiresAt, createdAt, settledAt, seq: BigInt(seq) },
  }
}

// They are kept in the order in which they were taken. What is no list of parts is told as it is, and so is found.
function holdsText(text: string): string {
  const holds: unknown = JSON.parse(text)
  return Array.isArray(holds) && holds.every(isPart) ? JSON.stringify(holds.toSorted(byLot)) : text
}

const isPart = (part: unknown): part is readonly string[] => Array.isArray(part) && part.every((item) => typeof item === 'string')
