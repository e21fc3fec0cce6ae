import type { Finding, FindingFilter } from '../driven/findings.ts'
import type { Page, PageRequest } from '../page.ts'

export interface ResolveFindingRequest {
  readonly findingId: string
  readonly actor: string
  /** Why it need not be looked at any more. */
  readonly reason: string
}

/** What operators do with findings. Contract 4, rulebook 6. */
export interface FollowingFindings {
  /** Newest first. @throws {BillingError} CURSOR_INVALID */
  list(filter: FindingFilter, page: PageRequest): Promise<Page<Finding>>

  /** @throws {BillingError} FINDING_NOT_FOUND */
  find(findingId: string): Promise<Finding>

  /**
   * Closes one by hand. What it is about does not change: an unapplied payment stays listed until it is applied or refunded.
   *
   * @returns it, and whether the same was said before
   * @throws {BillingError} FINDING_NOT_FOUND; FINDING_CLOSED where it closed itself, or was resolved with another reason
   */
  resolve(request: ResolveFindingRequest): Promise<{ readonly finding: Finding; readonly replayed: boolean }>
}
