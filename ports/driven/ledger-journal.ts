import type { LedgerHead, ReservationState } from '../../src/domain/credits/found-state.ts'
import type { JournalRow } from '../../src/domain/credits/journal-row.ts'
import type { StoredAccount } from '../../src/domain/credits/verify.ts'

/** A stretch of one account's journal, and what is stored of the reservations that it settles. */
export interface JournalStretch {
  readonly kind: 'ENTRIES'
  readonly accountId: string
  /** In the order of their numbers, after those of the stretch before. */
  readonly entries: readonly JournalRow[]
  readonly settled: readonly ReservationState[]
}

/** The end of one account: what is stored of it beside its entries. */
export interface JournalEnd extends StoredAccount {
  readonly kind: 'END'
  readonly accountId: string
}

/**
 * Reads the ledger as it is stored, for proof: nothing is judged, and nothing is made equal by reading it.
 *
 * All reads go through the accounts in the order of their ids, or through one account, and keep no more than a page in memory.
 */
export interface LedgerJournal {
  /** Whether anything is stored of an account. @throws {BillingError} STORAGE_UNAVAILABLE */
  has(accountId: string): Promise<boolean>

  /**
   * Everything of each account: stretches of its entries, then its end. All that is told of one account is of one snapshot.
   * An account of which only part is there (entries without balances, lots without entries) comes, too.
   *
   * @throws {BillingError} STORAGE_UNAVAILABLE
   */
  read(accountId: string | null): AsyncIterable<JournalStretch | JournalEnd>

  /**
   * The next accounts of which anything is stored, in the order of their ids: those after this one, or from the first on.
   *
   * @throws {BillingError} STORAGE_UNAVAILABLE
   */
  accountsAfter(accountId: string | null, limit: number): Promise<readonly string[]>

  /** The entries alone, page by page. No snapshot is kept for it, however slowly it is read. @throws {BillingError} STORAGE_UNAVAILABLE */
  entries(accountId: string | null): AsyncIterable<readonly JournalRow[]>

  /** Where each account's journal stands, but for those without entries. @throws {BillingError} STORAGE_UNAVAILABLE */
  heads(): Promise<readonly LedgerHead[]>
}
