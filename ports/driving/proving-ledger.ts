import type { Fault, LedgerHead } from '../../src/domain/credits/found-state.ts'
import type { Seal } from '../driven/heads-seal.ts'
import type { Instant } from '../../src/domain/time.ts'

export interface ProofReport {
  readonly accounts: number
  readonly entries: number
  readonly seconds: number
  /** How many heads were compared; null where none were given. */
  readonly headsChecked: number | null
  /** The first fault of the first account that has one. */
  readonly fault: Fault | null
  /** Accounts with a fault. */
  readonly faults: number
}

export interface ProofRequest {
  /** Null: all of them. */
  readonly accountId: string | null
  /** Heads that were kept elsewhere; of other accounts than the one asked for they are left aside. */
  readonly heads: readonly LedgerHead[] | null
  /** Told the first fault of each account that has one, as it is found. */
  readonly onFault?: (fault: Fault) => void
}

export interface SignedHeads extends Seal {
  readonly asOf: Instant
  readonly items: readonly LedgerHead[]
}

/** Proves the ledger, or lets others prove it. */
export interface ProvingLedger {
  /**
   * Recomputes accounts from their entries alone and compares what is stored.
   *
   * @throws {BillingError} ACCOUNT_NOT_FOUND; STORAGE_UNAVAILABLE
   */
  verify(request: ProofRequest): Promise<ProofReport>

  /**
   * The journal as JSON Lines: `{"row":[...],"hash":"hex"}`, account by account, in the order of numbers. Some lines come together.
   *
   * @throws {BillingError} ACCOUNT_NOT_FOUND, before anything is given; STORAGE_UNAVAILABLE
   */
  export(accountId: string | null): AsyncIterable<string>

  /** Where each account stands, signed: to be kept elsewhere. @throws {BillingError} STORAGE_UNAVAILABLE */
  heads(): Promise<SignedHeads>
}
