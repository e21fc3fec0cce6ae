import type { Credits } from './credits.ts'
import type { Lot, LotPart, LotSource } from './lots.ts'
import type { Reference, Reservation } from './reservation.ts'
import type { BillingMode } from '../accounts/account.ts'
import type { Instant, Milliseconds } from '../time.ts'

/** Where credits can be. `owed` is what the account must give back; `wallet = available + reserved`. Rulebook 2. */
export type Bucket = 'issued' | 'available' | 'reserved' | 'spent' | 'expired' | 'reversed' | 'owed'

export type Reason = 'GRANT' | 'TOPUP' | 'ADJUSTMENT' | 'RESERVE' | 'CONSUME' | 'RELEASE' | 'EXPIRE' | 'REVERSAL'

/** The operation under which a key is known: keys are unique per (account, operation). */
export type CreditOperation = 'grant' | 'refill' | 'reserve' | 'consume' | 'release' | 'take-back' | 'expire'

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
  /** Its ledger does not follow from its entries: no new reservation until it does again, all else goes on. Rulebook 6. */
  readonly isFrozen: boolean
  readonly reservationTtl: Milliseconds | null
  /** Every lot with something available or held, in the order of use; and those that the commands name. */
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
  /** Who acts: `service:v1`, `operator:{sub}`, `operator:emergency`, `job:{name}`, `provider:{name}`. */
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
  /** Of a top-up: what one credit cost, a decimal without trailing zeros, and in which currency. */
  readonly unitPrice?: string | null
  readonly currency?: string | null
  readonly reference: Reference | null
  readonly reversesEntryId: string | null
  /** JSON text, kept as it is. */
  readonly metadata: string | null
}

/** Money went back, or came again: so many credits are to have been taken back of the very lot that was bought. Rulebook 3. */
export interface TakeBackCredits extends CommandBase {
  readonly kind: 'TAKE_BACK'
  readonly lotId: string
  /** In all, at most what came in with the lot: less than before gives back. */
  readonly total: Credits
  /** How many facts the total was folded from: one that was folded from no more than the lot knows of does nothing. */
  readonly facts: number
  readonly reference: Reference | null
  /** Of the lot that takes what comes back and has no room in the bought one. */
  readonly spareLotId: string
}

/** What a refill's allowance says: so many more, or so many that there are as many. Rulebook 4. */
export type RefillMode = 'ADD' | 'TOP_UP_TO'

/** A period of a subscription began: its credits come in, as a grant. */
export interface RefillCredits extends CommandBase {
  readonly kind: 'REFILL'
  readonly lotId: string
  readonly allowance: Credits
  /** Topped up is what counts at that instant, before the account pays what it owes. */
  readonly mode: RefillMode
  readonly expiresAt: Instant | null
  readonly reference: Reference | null
  /** JSON text, kept as it is. */
  readonly metadata: string | null
}

/** Books every end of the account that has come. It has no key: each end is a command with a key of its own. */
export interface ExpireDueCredits {
  readonly kind: 'EXPIRE_DUE'
  readonly accountId: string
}

/** The commands of whoever does work. */
export type SpendingCommand = ReserveCredits | ConsumeCredits | ReleaseCredits

/** The commands that are always either booked or ignored. */
export type OrdinaryCommand = SpendingCommand | GrantCredits

/** The commands that are known by a key. */
export type KeyedCommand = OrdinaryCommand | RefillCredits | TakeBackCredits

export type CreditCommand = KeyedCommand | ExpireDueCredits

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

/** A take-back that moves nothing: all is so already, or the lot knows of these facts, or of later ones. */
export interface NotTakenBack {
  readonly kind: 'UNMOVED'
  readonly reason: 'NOTHING_TO_MOVE' | 'FACTS_KNOWN'
  readonly lotId: string
  /** The most facts that the lot knows of, these included. */
  readonly takenFacts: number
}

/** A refill that moves nothing: there is as much already, or what it would bring has ended by now. It may be decided otherwise later. */
export interface NotRefilled {
  readonly kind: 'UNMOVED'
  readonly reason: 'NOTHING_NEEDED' | 'ENDED_ALREADY'
}

/** No end has come. */
export interface NothingDue {
  readonly kind: 'UNMOVED'
  readonly reason: 'NOTHING_DUE'
}

/** A command that moves nothing, and is not ignored: what it asks for is so. */
export type Unmoved = NotTakenBack | NotRefilled | NothingDue

export interface Booked {
  readonly kind: 'BOOKED'
  /** What the clock had made true before: each a command of its own, booked in front. */
  readonly due: readonly BookedCommand[]
  readonly own: BookedCommand
  /** The account once all of it is booked. */
  readonly account: CreditState
}

/** Ends that have come are booked, and nothing else. */
export interface Ended {
  readonly kind: 'ENDED'
  readonly due: readonly BookedCommand[]
  readonly account: CreditState
}

export type Decision = Booked | Ended | Ignored | Unmoved

/** The lot source that a grant of this reason opens. */
export const lotSources = { GRANT: 'GRANT', TOPUP: 'TOPUP', ADJUSTMENT: 'ADJUSTMENT' } as const satisfies Record<
  GrantCredits['reason'],
  LotSource
>

export const operationOf = {
  RESERVE: 'reserve',
  CONSUME: 'consume',
  RELEASE: 'release',
  GRANT: 'grant',
  REFILL: 'refill',
  TAKE_BACK: 'take-back',
} as const satisfies Record<KeyedCommand['kind'], CreditOperation>
