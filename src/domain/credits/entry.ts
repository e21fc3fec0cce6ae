import type { Balances, BookedCommand, Booking, CreditOperation } from './account.ts'
import { balancesAfter } from './balances.ts'
import type { LotPart } from './lots.ts'
import type { Instant } from '../time.ts'

/** One row of the journal but for its hash: everything that follows from it is said in it. Columns: ledger.md. */
export interface Entry extends Booking {
  readonly accountId: string
  /** From 1, without a gap. */
  readonly seq: bigint
  readonly entryId: string
  readonly tenantId: string
  readonly operation: CreditOperation
  readonly idempotencyKey: string
  /** The first entry of the same command; null in that one. */
  readonly causedBy: string | null
  readonly actor: string
  readonly createdAt: Instant
  /** The booked balances once this entry is made. */
  readonly after: Balances
}

/** The version of the canonical form. A new fact means a new version beside this one, never a changed one. */
export const chainVersion = 1

/** Where an account's journal stands. */
export interface Head extends Balances {
  readonly seq: bigint
}

interface Stamp {
  readonly accountId: string
  readonly tenantId: string
  readonly head: Head
  readonly now: Instant
  readonly nextId: () => string
}

/** Numbers and dates the bookings of commands, in order, from where the journal stands. */
export function toEntries(commands: readonly BookedCommand[], { accountId, tenantId, head, now, nextId }: Stamp): readonly Entry[] {
  const entries: Entry[] = []
  let { seq, available, reserved, owed }: Head = head
  for (const { operation, idempotencyKey, actor, bookings } of commands) {
    let causedBy: string | null = null
    for (const booking of bookings) {
      seq += 1n
      ;({ available, reserved, owed } = balancesAfter({ available, reserved, owed }, booking))
      const entryId = nextId()
      const after = { available, reserved, owed }
      entries.push({ ...booking, accountId, seq, entryId, tenantId, operation, idempotencyKey, causedBy, actor, createdAt: now, after })
      causedBy ??= entryId
    }
  }
  return entries
}

/**
 * The text that is hashed, after the previous entry's hash: a JSON array of the columns of ledger.md in their order, as
 * `JSON.stringify` writes them; integers and timestamps as decimal strings, absent values null, lots sorted by lot id.
 */
export function canonicalForm(entry: Entry): string {
  return JSON.stringify([
    entry.accountId,
    String(entry.seq),
    entry.entryId,
    entry.tenantId,
    entry.operation,
    entry.idempotencyKey,
    entry.causedBy,
    entry.reason,
    entry.from,
    entry.to,
    String(entry.amount),
    canonicalLots(entry.lots),
    entry.reservationId,
    orNull(entry.reservationExpiresAt),
    entry.reference?.type ?? null,
    entry.reference?.id ?? null,
    entry.reversesEntryId,
    entry.metadata,
    entry.actor,
    String(entry.createdAt),
    String(entry.after.available),
    String(entry.after.reserved),
    String(entry.after.owed),
    String(chainVersion),
  ])
}

export type CanonicalLot = readonly [lotId: string, amount: string, ...terms: readonly (string | null)[]]

/** The parts as the journal keeps them: `[lot_id, amount]`, of a new lot `[lot_id, amount, source, expires_at, unit_price, currency]`. */
export function canonicalLots(parts: readonly LotPart[]): readonly CanonicalLot[] {
  return parts
    .map(({ lotId, amount, opens }): CanonicalLot =>
      opens ? [lotId, String(amount), opens.source, orNull(opens.expiresAt), opens.unitPrice, opens.currency] : [lotId, String(amount)],
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

const orNull = (instant: Instant | null): string | null => (instant === null ? null : String(instant))
