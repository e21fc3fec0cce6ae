import type { Credits } from './credits.ts'
import type { Lot, LotPart, LotSource } from './lots.ts'
import type { Reference, Reservation } from './reservation.ts'
import type { BillingMode } from '../accounts/account.ts'
import type { Instant, Milliseconds } from '../time.ts'

/** Where credits can be. `owed` is what the account must give back; `wallet = available + reserved`. Rulebook 2. */
export type Bucket = 'issued' | 'available' | 'reserved' | 'spent' | 'expired' | 'reversed' | 'owed'

export type Reason = 'GRANT' | 'TOPUP' | 'ADJUSTMENT' | 'RESERVE' | 'CONSUME' | 'RELEASE' | 'EXPIRE' | 'REVERSAL'

/** The operation under which a key is known: keys are unique per (account, operation). */
export type CreditOperation = 'grant' | 'reserve' | 'consume' | 'release' | 'expire'

/** The balances as booked; what the wire shows is these less what has ended since. */
export interface Balances {
  readonly available: Credits
  readonly reserved: Credits
  readonly owed: Credits
}

/** An account's credits as booked, and the terms under which they move. */
export interface CreditState extends Balances {
  readonly accountId: string
  readonly tenantId: string
  readonly billingMode: BillingMode
  /** False where the account is suspended or its policy disabled: no new reservation, all else goes on. Rulebook 1. */
  readonly takesNewWork: boolean
  readonly reservationTtl: Milliseconds | null
  /** Every lot with something available or held, in the order of use. */
  readonly lots: readonly Lot[]
  /** The active reservations whose end has come. */
  readonly ending: readonly Reservation[]
}

/** All that one decision may know. */
export interface CreditAccount extends CreditState {
  /** What is known of the things that the command names. */
  readonly named: NamedFacts
}

export interface NamedFacts {
  /** By id, or "the" reservation of the reference: the active one, else the newest. */
  readonly reservation: Reservation | null
  /** The entry that an undo names, and whether it was undone before. */
  readonly entry: ReversibleEntry | null
  /** This release was ignored under the same key before the reservation was made: it stays ignored. Contract 3, "Safely ignored". */
  readonly ignoredBefore: boolean
}

export interface ReversibleEntry {
  readonly entryId: string
  readonly reason: Reason
  readonly amount: Credits
  readonly reservationId: string | null
  readonly reference: Reference | null
  readonly isReversed: boolean
}

interface CommandBase {
  readonly accountId: string
  readonly idempotencyKey: string
  /** Who acts: `service:v1`, `operator:{sub}`, `operator:emergency`, `job:{name}`. */
  readonly actor: string
}

export interface ReserveCredits extends CommandBase {
  readonly kind: 'RESERVE'
  readonly reservationId: string
  readonly amount: Credits
  readonly reference: Reference
  /** An operator books what is missing as an adjustment: the id of that lot, and why. Rulebook 2, "Operator override". */
  readonly override: { readonly lotId: string; readonly reason: string } | null
}

/** A reservation is named by its id, by its reference, or by both, which must then agree. */
export type ReservationName =
  { readonly reservationId: string; readonly reference: Reference | null } | { readonly reservationId: null; readonly reference: Reference }

export interface ConsumeCredits extends CommandBase {
  readonly kind: 'CONSUME'
  readonly reservation: ReservationName
  /** Null means all that is held. */
  readonly amount: Credits | null
}

export interface ReleaseCredits extends CommandBase {
  readonly kind: 'RELEASE'
  readonly reservation: ReservationName
}

export interface GrantCredits extends CommandBase {
  readonly kind: 'GRANT'
  readonly lotId: string
  readonly reason: 'GRANT' | 'TOPUP' | 'ADJUSTMENT'
  /** Negative takes available credits: with reason ADJUSTMENT only. */
  readonly amount: bigint
  readonly expiresAt: Instant | null
  readonly reference: Reference | null
  readonly reversesEntryId: string | null
  /** JSON text, kept as it is. */
  readonly metadata: string | null
}

export type CreditCommand = ReserveCredits | ConsumeCredits | ReleaseCredits | GrantCredits

/** One movement between two buckets: what one row of the journal says, before it is numbered. */
export interface Booking {
  readonly reason: Reason
  readonly from: Bucket
  readonly to: Bucket
  readonly amount: Credits
  readonly lots: readonly LotPart[]
  readonly reservationId: string | null
  readonly reservationExpiresAt: Instant | null
  readonly reference: Reference | null
  readonly reversesEntryId: string | null
  readonly metadata: string | null
}

/** The rows of one command, in order; the first bears its key, the others are caused by it. */
export interface BookedCommand {
  readonly operation: CreditOperation
  readonly idempotencyKey: string
  readonly actor: string
  readonly bookings: readonly Booking[]
  /** The reservation that the command made or settled, as it is then. */
  readonly reservation: Reservation | null
}

export type IgnoredReason = 'BILLING_MODE_NOT_CREDIT' | 'NO_RESERVATION' | 'ALREADY_CONSUMED'

export interface Ignored {
  readonly kind: 'IGNORED'
  readonly reason: IgnoredReason
  /** The mode that the account had then. */
  readonly billingMode: BillingMode
}

export const ignored = ({ billingMode }: CreditState, reason: IgnoredReason): Ignored => ({ kind: 'IGNORED', reason, billingMode })

export interface Booked {
  readonly kind: 'BOOKED'
  /** What the clock had made true before: each a command of its own, booked in front. */
  readonly due: readonly BookedCommand[]
  readonly own: BookedCommand
  /** The account once all of it is booked. */
  readonly account: CreditState
}

export type Decision = Booked | Ignored

/** The lot source that a grant of this reason opens. */
export const lotSources = { GRANT: 'GRANT', TOPUP: 'TOPUP', ADJUSTMENT: 'ADJUSTMENT' } as const satisfies Record<
  GrantCredits['reason'],
  LotSource
>

export const operationOf = { RESERVE: 'reserve', CONSUME: 'consume', RELEASE: 'release', GRANT: 'grant' } as const satisfies Record<
  CreditCommand['kind'],
  CreditOperation
>
