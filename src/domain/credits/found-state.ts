import type { ReservationStatus } from './reservation.ts'

// What the entries of one account say of its lots and reservations, and what the database keeps of them, in the same words: both
// sides are texts and numbers as they are stored, so that nothing is made equal by reading it.

type Text = string | null

export interface LotState {
  readonly lotId: string
  readonly tenantId: string
  readonly source: string
  readonly amount: bigint
  readonly available: bigint
  readonly held: bigint
  /** Taken back, made a debt, ended: see `Lot`. */
  readonly reversed: bigint
  readonly debited: bigint
  readonly expired: bigint
  readonly takenFacts: number
  /** Milliseconds since 1970, as digits. */
  readonly expiresAt: Text
  readonly unitPrice: Text
  readonly currency: Text
  readonly grantedAt: string
}

export interface ReservationState {
  readonly reservationId: string
  readonly tenantId: string
  readonly refType: Text
  readonly refId: Text
  readonly amount: bigint
  readonly status: ReservationStatus
  readonly idempotencyKey: string
  /** JSON text: `[lot_id, amount]` of each part, sorted by lot. */
  readonly holds: string
  readonly expiresAt: Text
  readonly createdAt: string
  readonly settledAt: Text
  /** The number of the entry that made it. */
  readonly seq: bigint
}

export interface BalanceState {
  readonly tenantId: string
  readonly lastSeq: bigint
  readonly lastHash: string
  readonly lastAt: Text
  readonly available: bigint
  readonly reserved: bigint
  readonly owed: bigint
}

/** An account's last entry, as it was given out to be kept elsewhere. */
export interface LedgerHead {
  readonly accountId: string
  readonly seq: bigint
  readonly hash: string
}

/** The rules of ledger.md, "How to verify an account". */
export type ProofRule =
  | 'NUMBERING'
  | 'TIME'
  | 'CHAIN'
  | 'COMMAND'
  | 'PARTS'
  | 'BALANCES'
  | 'LOTS'
  | 'RESERVATIONS'
  | 'STORED_BALANCES'
  | 'STORED_LOTS'
  | 'STORED_RESERVATIONS'
  | 'HEADS'

/** What disagrees first in an account. */
export interface Fault {
  readonly accountId: string
  /** The entry at which it shows; null where no entry says anything of what is stored. */
  readonly seq: bigint | null
  readonly entryId: string | null
  readonly rule: ProofRule
  readonly message: string
}

/** The names of the members in which what is stored differs from what was found. */
export function differences<State extends object>(found: State, stored: State): readonly string[] {
  return Object.keys(found).filter((name) => found[name as keyof State] !== stored[name as keyof State])
}
