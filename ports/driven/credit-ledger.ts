import type { CreditCommand } from '../../src/domain/credits/account.ts'
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
   * ACCOUNT_NOT_FOUND; STORAGE_UNAVAILABLE with `outcome: UNKNOWN` where it cannot be told whether it was booked: the same
   * command with the same key is safe
   */
  execute(command: CreditCommand): Promise<Answer>

  /** Decides a command as `execute` would, and keeps nothing. */
  rehearse(command: CreditCommand): Promise<Answer>
}
