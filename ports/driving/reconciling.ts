import type { FoundDrift, HealingAction } from '../../src/domain/reconciliation/evidence.ts'

/** What is to be compared, and whether it is to be healed. */
export interface ReconcileRequest {
  /** Of one tenant or one account: looked at whether it changed or not. Both null: what changed since it was looked at. */
  readonly tenantId: string | null
  readonly accountId: string | null
  /** Only what bears references of this type. */
  readonly referenceType: string | null
  /** At most so many accounts; null for the setting. */
  readonly limit: number | null
  /** The age in minutes at which an active reservation without evidence is reported; null for the setting. */
  readonly timeoutMinutes: number | null
  /** Say what would be done, and do nothing. */
  readonly isDryRun: boolean
  /** Where the run before ended. */
  readonly cursor: string | null
}

/**
 * What became of an action. `REFUSED:` and the ledger's code, `IGNORED:` and its reason, `FAILED:` and the code of what may pass the next
 * time; `SKIPPED` where the action before it did not come about.
 */
export type ActionOutcome =
  'BOOKED' | 'WOULD_BOOK' | 'REPLAYED' | 'SKIPPED' | `REFUSED:${string}` | `IGNORED:${string}` | `FAILED:${string}`

export interface ReconciledAction {
  readonly accountId: string
  readonly action: HealingAction['kind']
  readonly reason: HealingAction['reason']
  /** Null for ends: each has a key of its own. */
  readonly idempotencyKey: string | null
  readonly outcome: ActionOutcome
}

export interface ReconcileReport {
  readonly isDryRun: boolean
  /** How many accounts were looked at. */
  readonly scanned: number
  readonly actions: readonly ReconciledAction[]
  readonly findings: readonly FoundDrift[]
  /** Opaque; null where there is no more to look at. */
  readonly nextCursor: string | null
}

export interface ReconcilingCredits {
  /**
   * Compares what V1 told with what the ledger has, heals what can be healed and opens findings for the rest (rulebook 6). It may be run
   * twice, or beside itself: what it books has V1's own keys.
   *
   * @throws {BillingError} ACCOUNT_NOT_FOUND, TENANT_NOT_FOUND, CURSOR_INVALID, STORAGE_UNAVAILABLE
   */
  reconcile(request: ReconcileRequest): Promise<ReconcileReport>
}
