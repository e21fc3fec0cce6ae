import type { Instant } from '../../src/domain/time.ts'
import type { Page, PageRequest } from '../page.ts'

/** What does not agree. Rulebook 3, 4 and 6. */
export type FindingKind =
  | 'PROVIDER_MISMATCH'
  | 'UNAPPLIED_PAYMENT'
  | 'UNPLACED_EVENT'
  | 'DEAD_EVENT'
  | 'INVOICE_PAYMENT_WENT_BACK'
  | 'MISSING_RESERVATION'
  | 'CONFLICTING_EVIDENCE'
  | 'STALE_RESERVATION'
  | 'EVENT_GAP'
  | 'EVENT_CONFLICT'
  | 'LEDGER_MISMATCH'
  | 'STALE_ORDER'
  | 'REFILL_FAILED'

export type FindingSeverity = 'LOW' | 'MEDIUM' | 'HIGH'

/** How it was closed. */
export interface FindingResolution {
  /** An actor: `operator:{sub}`, or `job:..` where it closed itself. */
  readonly by: string
  /** What the operator said; null where it closed itself. */
  readonly reason: string | null
  readonly isByHand: boolean
}

export interface Finding {
  readonly findingId: string
  /** The same drift found twice is one finding. */
  readonly key: string
  readonly kind: FindingKind
  readonly severity: FindingSeverity
  readonly accountId: string | null
  /** JSON; its `links` are `{rel, href}` of our API's own paths where one can look. */
  readonly evidence: Readonly<Record<string, unknown>>
  readonly suggestedAction: string
  readonly openedAt: Instant
  readonly lastSeenAt: Instant
  readonly timesSeen: number
  readonly closedAt: Instant | null
  readonly resolution: FindingResolution | null
}

/** What is found, before it is known whether it was found before. */
export type FoundNow = Omit<Finding, 'lastSeenAt' | 'timesSeen' | 'closedAt' | 'resolution'>

export interface FindingFilter {
  readonly isOpen: boolean | null
  readonly kind: FindingKind | null
  readonly severity: FindingSeverity | null
  readonly accountId: string | null
}

/** How many are open of one kind and severity. */
export interface OpenFindings {
  readonly kind: FindingKind
  readonly severity: FindingSeverity
  readonly open: number
}

/** Keeps what does not agree, until it does or somebody says why it need not. @throws {BillingError} STORAGE_UNAVAILABLE, all of these */
export interface Findings {
  /**
   * Opens it, unless one with its key is open: that was seen again, and bears what is known now. One that an operator resolved stays so
   * as long as the evidence is the same; with other evidence a new one is opened. Something new is kept at once. That it is still the same is
   * noted (`lastSeenAt`, `timesSeen`) once an hour at most, and writes nothing else, so that a run that finds nothing new does nothing:
   * evidence is to say the same as long as nothing changed, and no age or time of looking.
   */
  open(finding: FoundNow): Promise<void>

  /** Many at once, each as by itself; of one key the last counts. */
  openAll(findings: readonly FoundNow[]): Promise<void>

  /** It closed itself: its drift is gone. */
  close(key: string, now: Instant, by: string): Promise<void>

  /** Many at once: what is open under these keys is gone. @returns how many were */
  closeAll(keys: readonly string[], now: Instant, by: string): Promise<number>

  /** Closes it by hand. @returns it as it is then, and whether that changed it; null where there is none */
  resolve(
    findingId: string,
    resolution: { readonly by: string; readonly reason: string; readonly now: Instant },
  ): Promise<{ readonly finding: Finding; readonly changed: boolean } | null>

  find(findingId: string): Promise<Finding | null>

  /** Newest first. */
  list(filter: FindingFilter, page: PageRequest): Promise<Page<Finding>>

  counts(): Promise<readonly OpenFindings[]>
}
