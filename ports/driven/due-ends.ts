import type { Instant } from '../../src/domain/time.ts'

/** Finds where ends have come that nobody has booked: of lots with something available, and of active reservations. */
export interface DueEnds {
  /**
   * Accounts with such ends, those with the longest due first; each once. It costs what is due, and next to nothing where nothing is.
   *
   * @param limit at most so many accounts; fewer are no sign that there are no others
   * @param except ids that are passed over
   * @returns none only where nothing is due but on those
   * @throws {BillingError} STORAGE_UNAVAILABLE
   */
  accounts(now: Instant, limit: number, except?: readonly string[]): Promise<readonly string[]>
}
