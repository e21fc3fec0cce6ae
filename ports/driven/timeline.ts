import type { Entry } from '../../src/domain/credits/entry.ts'
import type { Credits } from '../../src/domain/credits/credits.ts'
import type { Reference } from '../../src/domain/credits/reservation.ts'
import type { EventMoney } from '../../src/domain/events/catalogue.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { Page, PageRequest } from '../page.ts'

export type TimelineSource = 'CREDITS_LEDGER' | 'USAGE_V1' | 'USAGE_V2' | 'SERVICE_INVOICE' | 'PAYMENT' | 'SUBSCRIPTION' | 'POLICY'

/** What happened besides the ledger's entries. */
export interface TimelineRow {
  readonly timestamp: Instant
  readonly source: Exclude<TimelineSource, 'CREDITS_LEDGER'>
  /** Null, as the tenant, for an event that is unlinked. */
  readonly accountId: string | null
  readonly tenantId: string | null
  readonly eventType: string
  readonly reference: Reference | null
  readonly credits: Credits | null
  readonly money: EventMoney | null
  readonly idempotencyKey: string | null
  /** A JSON object, as text. */
  readonly payload: string
}

export type TimelineItem = { readonly kind: 'ENTRY'; readonly entry: Entry } | { readonly kind: 'ROW'; readonly row: TimelineRow }

/** What the list is narrowed by; null leaves a member out. */
export interface TimelineFilter {
  readonly tenantId: string | null
  readonly referenceType: string | null
  readonly referenceId: string | null
  readonly source: TimelineSource | null
  /** From this instant on. */
  readonly from: Instant | null
  /** Before this instant. */
  readonly to: Instant | null
}

/** What an account is known by. */
export interface AccountNames {
  readonly accountId: string
  readonly externalKey: string
}

/** What happened, newest first: the ledger's entries are merged in at reading, and written nowhere twice. */
export interface Timeline {
  /**
   * Of one account, or of all where it is null; with the events that stay unlinked, those under the account's key or all of them: what
   * was kept is read somewhere.
   *
   * @throws {BillingError} CURSOR_INVALID
   */
  list(account: AccountNames | null, filter: TimelineFilter, page: PageRequest): Promise<Page<TimelineItem>>

  /** The events that wait under a key for the account that will have it. @throws {BillingError} CURSOR_INVALID */
  listWaiting(externalKey: string, filter: TimelineFilter, page: PageRequest): Promise<Page<TimelineItem>>
}
