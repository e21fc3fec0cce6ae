import type { AccountFilter, ListedAccount, TenantCredits } from '../driven/account-store.ts'
import type { EntryFilter, ListedReservation, ReservationFilter } from '../driven/credit-records.ts'
import type { Page, PageRequest } from '../page.ts'
import type { AccountView } from '../../src/domain/accounts/view.ts'
import type { Balances } from '../../src/domain/credits/account.ts'
import type { Entry } from '../../src/domain/credits/entry.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { AccountChoice } from './account-choice.ts'

export interface Statuses {
  /** In the order asked for, each account once. */
  readonly found: readonly AccountView[]
  /** Keys that no account has, or could have. */
  readonly missing: readonly string[]
}

/** A reservation beside its account's credits as they are now. */
export interface ReservationNow extends ListedReservation {
  readonly credit: Balances
}

/** A list is narrowed to an account by its choice; to all accounts where it names none. */
export type Narrowed<Filter> = Omit<Filter, 'accountId'> & { readonly account: AccountChoice }

/** What the world may ask about accounts and their credits. */
export interface ReadingAccounts {
  /** @throws {BillingError} ACCOUNT_REQUIRED, ACCOUNT_MISMATCH, ACCOUNT_NOT_FOUND */
  status(account: AccountChoice): Promise<AccountView>

  /**
   * The account as it is now, with the credits that counted at a past instant.
   *
   * @throws {BillingError} AS_OF_IN_THE_FUTURE; what `status` refuses
   */
  statusAsOf(account: AccountChoice, at: Instant): Promise<AccountView>

  statuses(externalKeys: readonly string[]): Promise<Statuses>

  accounts(filter: AccountFilter, page: PageRequest): Promise<Page<ListedAccount>>

  /** Newest first; empty for an account that is not there. @throws {BillingError} ACCOUNT_MISMATCH, CURSOR_INVALID */
  reservations(filter: Narrowed<ReservationFilter>, page: PageRequest): Promise<Page<ReservationNow>>

  /** Newest first; empty for an account that is not there. @throws {BillingError} ACCOUNT_MISMATCH, CURSOR_INVALID */
  entries(filter: Narrowed<EntryFilter>, page: PageRequest): Promise<Page<Entry>>

  /** @throws {BillingError} TENANT_NOT_FOUND */
  tenantCredits(tenantId: string): Promise<TenantCredits>
}
