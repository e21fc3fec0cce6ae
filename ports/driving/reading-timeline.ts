import type { TimelineFilter, TimelineItem } from '../driven/timeline.ts'
import type { Page, PageRequest } from '../page.ts'
import type { AccountChoice } from './account-choice.ts'

/** What the world may ask of what happened. */
export interface ReadingTimeline {
  /**
   * Newest first: of the account chosen, of all where none is. Of a key that no account has, the events that wait under it.
   *
   * @throws {BillingError} ACCOUNT_MISMATCH, CURSOR_INVALID
   */
  list(filter: TimelineFilter & { readonly account: AccountChoice }, page: PageRequest): Promise<Page<TimelineItem>>
}
