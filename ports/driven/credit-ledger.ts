import type { NotRefilled, NotTakenBack, OrdinaryCommand, RefillCredits, TakeBackCredits } from '../../src/domain/credits/account.ts'
import type { BookedAnswer } from '../../src/domain/credits/replay.ts'
import type { Answer } from '../../src/domain/credits/turn.ts'

/**
 * Keeps every account's credits. It decides nothing: it loads an account, asks the domain, and makes the answer last.
 *
 * Every adapter passes `test/ports/credit-ledger.suite.ts`.
 */
export interface CreditLedger {
  /**
   * Books one command, once per (account, operation, idempotency key); settled when its entries are on disk. Commands of one
   * account are decided in the order in which they were given.
   *
   * @returns the answer; `replayed` where it was given to this key before
   * @throws {BillingError} the refusal, with nothing written; IDEMPOTENCY_KEY_REUSED for a known key with another input;
   * ACCOUNT_NOT_FOUND; OVERLOADED where its turn would come too late; STORAGE_UNAVAILABLE with `outcome: UNKNOWN` where it cannot be told whether it was booked: the same
   * command with the same key is safe
   */
  execute(command: OrdinaryCommand): Promise<Answer>

  /**
   * Takes back what was bought, or gives it back, until so much is taken in all (rulebook 3). What was folded from no more facts than the lot
   * knows of does nothing; what moves nothing is noted, so that this holds for it, too. All else as `execute`.
   *
   * @throws {BillingError} NOT_FOUND for a lot that the account does not have; AMOUNT_NOT_ALLOWED, BALANCE_LIMIT_EXCEEDED; as `execute`
   */
  takeBack(command: TakeBackCredits): Promise<BookedAnswer | NotTakenBack>

  /**
   * Books the credits of a subscription's period, once per key. One that moves nothing keeps nothing: the same key may book later. All
   * else as `execute`.
   *
   * @returns NOTHING_NEEDED where there is as much as is topped up to; ENDED_ALREADY where what would come in has ended by now
   * @throws {BillingError} BALANCE_LIMIT_EXCEEDED; IDEMPOTENCY_KEY_REUSED where another allowance, end or reference was booked; as `execute`
   */
  refill(command: RefillCredits): Promise<BookedAnswer | NotRefilled>

  /**
   * Books every end of the account that has come, though nothing else is booked: of lots, and of reservations. Safe at any time, twice,
   * and by many at once.
   *
   * @returns how many it booked
   * @throws {BillingError} ACCOUNT_NOT_FOUND, STORAGE_UNAVAILABLE
   */
  expireDue(accountId: string): Promise<number>

  /** Decides a command as `execute` would, and keeps nothing. */
  rehearse(command: OrdinaryCommand): Promise<Answer>

  /**
   * The same for commands of one account, each decided as if those before it had been booked; ends that are due count as booked.
   *
   * @returns for each, in order, the answer or the refusal
   * @throws {BillingError} ACCOUNT_NOT_FOUND, STORAGE_UNAVAILABLE
   */
  rehearseAll(commands: readonly OrdinaryCommand[]): Promise<readonly (Answer | Error)[]>
}

/** A ledger that knows how long its commands have to wait. */
export interface ExpectingTurns {
  /** How long a command would wait that came now for an account that has none waiting. Milliseconds of the process's steady clock; cheap. */
  expectedWait(now: number): number

  /** Commands that wait behind others of their own account: nobody else waits for them. Cheap. */
  waitingApart(): number
}
