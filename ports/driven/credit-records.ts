import type { Balances, Reason } from '../../src/domain/credits/account.ts'
import type { Entry } from '../../src/domain/credits/entry.ts'
import type { Reservation, ReservationStatus } from '../../src/domain/credits/reservation.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { Page, PageRequest } from '../page.ts'

/** What lists are narrowed by; null leaves a member out. */
export interface RecordFilter {
  readonly accountId: string | null
  readonly tenantId: string | null
  readonly referenceType: string | null
  readonly referenceId: string | null
}

export interface ReservationFilter extends RecordFilter {
  readonly status: ReservationStatus | null
}

export interface EntryFilter extends RecordFilter {
  readonly reason: Reason | null
}

/** A reservation with the account that has it; `status` is the one that counts at the instant of the reading. */
export interface ListedReservation {
  readonly accountId: string
  readonly externalKey: string
  readonly reservation: Reservation
}

/** Reads what the ledger keeps, newest first. */
export interface CreditRecords {
  listReservations(filter: ReservationFilter, page: PageRequest, now: Instant): Promise<Page<ListedReservation>>

  listEntries(filter: EntryFilter, page: PageRequest): Promise<Page<Entry>>

  /** The credits that counted at a past instant, what had ended by then taken off; nothing before the account's first entry. */
  creditAsOf(accountId: string, at: Instant): Promise<Balances>
}
