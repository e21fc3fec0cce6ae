import type { Credits } from '../../src/domain/credits/credits.ts'
import type { ReservationName } from '../../src/domain/credits/account.ts'
import type { Reference } from '../../src/domain/credits/reservation.ts'
import type { Answer } from '../../src/domain/credits/turn.ts'
import type { AccountChoice } from './account-choice.ts'

interface SpendBase {
  readonly account: AccountChoice
  readonly idempotencyKey: string
  readonly actor: string
}

/** Credits to hold for one piece of work, before it starts. */
export interface ReserveRequest extends SpendBase {
  readonly kind: 'RESERVE'
  readonly amount: Credits
  readonly reference: Reference
  /** Why an operator books what is missing; null where nobody does. */
  readonly overrideReason: string | null
  /** Say what would happen, and keep nothing. */
  readonly isDryRun: boolean
}

/** The work is delivered: held credits are spent, what is held beyond the amount comes back. */
export interface ConsumeRequest extends SpendBase {
  readonly kind: 'CONSUME'
  readonly reservation: ReservationName
  /** Null: all that is held. */
  readonly amount: Credits | null
}

/** The work does not come: all that is held comes back. */
export interface ReleaseRequest extends SpendBase {
  readonly kind: 'RELEASE'
  readonly reservation: ReservationName
}

export type SpendRequest = ReserveRequest | ConsumeRequest | ReleaseRequest

/** What became of it, and of which account. */
export interface Spent {
  readonly accountId: string
  readonly externalKey: string
  readonly answer: Answer
}

export interface SpendingCredits {
  /**
   * @throws {BillingError} ACCOUNT_REQUIRED, ACCOUNT_MISMATCH, ACCOUNT_NOT_FOUND, and what the ledger refuses (`ports/driven/credit-ledger.ts`)
   */
  spend(request: SpendRequest): Promise<Spent>

  /**
   * Many at once, each by itself: those of one account are decided in the order given.
   *
   * @returns for each, in order, what became of it or the error that `spend` would have thrown
   */
  spendMany(requests: readonly SpendRequest[]): Promise<readonly (Spent | Error)[]>
}
