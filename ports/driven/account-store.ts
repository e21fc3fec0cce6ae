import type { Account, AccountStatus, BillingMode, Tenant } from '../../src/domain/accounts/account.ts'
import type { Steering, SteeringRecord } from '../../src/domain/accounts/steer.ts'
import type { AccountView } from '../../src/domain/accounts/view.ts'
import type { Balances } from '../../src/domain/credits/account.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { Page, PageRequest } from '../page.ts'

/** An operator's write under an idempotency key: the same input is answered once more, another one is refused. */
export interface KeyedRequest {
  readonly operation: string
  readonly idempotencyKey: string
  /** A digest of the input, to tell whether it is the same. */
  readonly input: string
}

export interface Act {
  readonly actor: string
  readonly now: Instant
  /** Null where the caller gave no key. */
  readonly keyed: KeyedRequest | null
}

export interface Steered extends AccountView {
  readonly replayed: boolean
}

export interface AccountFilter {
  /** A part of the external key, of the display name, or of the tenant's name, in any case. */
  readonly search: string | null
  readonly mode: BillingMode | null
  readonly status: AccountStatus | null
}

export interface ListedAccount extends AccountView {
  readonly tenantName: string
}

export interface TenantCredits {
  readonly tenant: Tenant
  readonly accountsTotal: number
  readonly creditAccountsTotal: number
  readonly credit: Balances
  readonly activeReservationsTotal: number
}

/** Who freezes an account or lifts that, when, and why: one sentence for the timeline. */
export interface Freezing {
  readonly actor: string
  readonly reason: string
  readonly now: Instant
}

/** The two names of an account, and its tenant. None of them ever changes. */
export interface AccountIdentity {
  readonly accountId: string
  readonly tenantId: string
  readonly externalKey: string
}

export interface AccountOrigin {
  readonly tenant: Tenant
  readonly displayName: string
}

/** A new account, and what the timeline says of it. */
export interface Enrolment {
  readonly account: Account
  /** The tenant that comes with it; null where it joins one that is there. */
  readonly newTenant: Tenant | null
  readonly record: SteeringRecord
}

/** Keeps tenants and accounts with their policies, and on the timeline who changed what. */
export interface AccountStore {
  /** Who has these keys; a key that no account has is missing in the answer. Known ones are kept in the process: keys never move. */
  findByKeys(externalKeys: readonly string[]): Promise<ReadonlyMap<string, AccountIdentity>>

  /** Which accounts have these ids; an unknown id is missing in the answer. */
  findByIds(accountIds: readonly string[]): Promise<ReadonlyMap<string, AccountIdentity>>

  /** What this process knows of a key or an id already; null says nothing about the database. Asks nobody. */
  recall(name: string): AccountIdentity | null

  /** Accounts by id with their credits at `now`; unknown ids are missing in the answer. */
  read(accountIds: readonly string[], now: Instant): Promise<ReadonlyMap<string, AccountView>>

  /** Makes a tenant, unless one with this id is there. */
  ensureTenant(tenant: Tenant, now: Instant): Promise<void>

  findTenant(tenantId: string): Promise<Tenant | null>

  /** The tenant that an account is of, and what the account was called when it was enrolled: it may have been renamed since. */
  findOrigin(accountId: string): Promise<AccountOrigin>

  /**
   * Claims the account's key and makes the account, its zero balances and what comes with it, in one transaction.
   *
   * @returns null where another account has the key
   */
  enrol(enrolment: Enrolment, act: Act): Promise<Steered | null>

  /**
   * Changes an account under a lock: `decide` sees it as it is, with its credits at `act.now`, and what it returns is kept with its records.
   *
   * @throws {BillingError} the refusal that `decide` returns (its records are kept) or throws; ACCOUNT_NOT_FOUND; IDEMPOTENCY_KEY_REUSED
   */
  steer(accountId: string, act: Act, decide: (current: AccountView) => Steering): Promise<Steered>

  /**
   * From now on the account takes no new reservation, whatever its status and policy say; all else goes on. The timeline says so
   * (`account_frozen`). Rulebook 6, its last row.
   *
   * @returns false where it was frozen already, or is not there: then nothing is written
   */
  freeze(accountId: string, freezing: Freezing): Promise<boolean>

  /** Lifts that (`account_unfrozen`). @returns false where it was not frozen */
  unfreeze(accountId: string, freezing: Freezing): Promise<boolean>

  /** Those of these accounts that are frozen. */
  findFrozen(accountIds: readonly string[]): Promise<readonly string[]>

  /** Accounts of all tenants, newest first. */
  list(filter: AccountFilter, page: PageRequest, now: Instant): Promise<Page<ListedAccount>>

  /** The sum of a tenant's accounts at `now`, or null where there is no such tenant. */
  readTenantCredits(tenantId: string, now: Instant): Promise<TenantCredits | null>
}
