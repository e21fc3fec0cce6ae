import type { Reference } from '../../src/domain/credits/reservation.ts'
import type { AccountEvidence, LookAgain } from '../../src/domain/reconciliation/evidence.ts'
import type { Instant, Milliseconds } from '../../src/domain/time.ts'

/** A subject of an account that is to be looked at. */
export interface Subject {
  readonly accountId: string
  readonly tenantId: string
  readonly reference: Reference
  /** How often it changed until it was read: who has looked at it takes it off the queue only where that is still so. */
  readonly changes: bigint
}

/**
 * What is looked at: what is due by then, or all that is known of whoever is named; or reservations that are active and were made by then,
 * those that the walk has not met yet among them.
 */
export type SubjectList =
  { readonly kind: 'DUE'; readonly by: Instant } | { readonly kind: 'ALL' } | { readonly kind: 'ACTIVE'; readonly madeBy: Instant }

/** Of one tenant, one account; null leaves a member out. */
export interface AccountChoice {
  readonly tenantId: string | null
  readonly accountId: string | null
  /** Only what bears references of this type; of commissions, what is told of their assignments, too. */
  readonly referenceType: string | null
  readonly list: SubjectList
}

/** An account with subjects in a list, and how many. */
export interface ChosenAccount {
  readonly accountId: string
  readonly subjects: number
}

/** A part of the subjects of some accounts: one account after the other. */
export interface SubjectChoice extends Pick<AccountChoice, 'referenceType' | 'list'> {
  readonly accountIds: readonly string[]
}

/** What was looked at, and when each is to be looked at again. */
export interface LookedAt {
  readonly subjects: readonly Subject[]
  /** Of these, or of subjects that belong to them. */
  readonly lookAgain: readonly (LookAgain & Pick<Subject, 'accountId' | 'tenantId'>)[]
  /** Subjects that wait for credits, or for the account to be billed in credits again. */
  readonly waiting: readonly Pick<Subject, 'accountId' | 'tenantId' | 'reference'>[]
}

/**
 * What reconciliation reads, and which subjects it has to look at. A walk along the journals finds what changed; it costs nothing where
 * nothing did, and goes on where it was, whoever goes on.
 */
export interface ReconcileEvidence {
  /**
   * Puts the subjects of what the journals have gained into the queue, a part at a time, each part and its cursor in one commit. Two that
   * walk at once share the work; the newest entries are left for the next walk, since others that are older may yet be committed.
   *
   * @param evidenceAge how long after it was received an event is to be looked at
   * @returns how many rows of the journals were seen
   * @throws {BillingError} STORAGE_UNAVAILABLE
   */
  walk(now: Instant, evidenceAge: Milliseconds): Promise<number>

  /** The accounts that have subjects in a list, by their id, after the one that is named. @throws {BillingError} STORAGE_UNAVAILABLE */
  chooseAccounts(choice: AccountChoice, page: { readonly limit: number; readonly after: string | null }): Promise<readonly ChosenAccount[]>

  /**
   * Subjects by account and name, after the one that is named; fewer than `limit` where there are no more.
   *
   * @throws {BillingError} STORAGE_UNAVAILABLE
   */
  choose(choice: SubjectChoice, page: { readonly limit: number; readonly after: Subject | null }): Promise<readonly Subject[]>

  /** All subjects of the accounts that wait for credits. @throws {BillingError} STORAGE_UNAVAILABLE */
  chooseWaiting(accountIds: readonly string[]): Promise<readonly Subject[]>

  /**
   * Puts what waits for credits on the queue, as the walk does, so that it is looked at though whoever asks is killed.
   *
   * @returns them all, each with the count that it has by now: one more than before, where nothing else changed it
   * @throws {BillingError} STORAGE_UNAVAILABLE
   */
  wake(accountIds: readonly string[], now: Instant): Promise<readonly Subject[]>

  /** What is known of the subjects, account by account, with all that belongs to them. @throws {BillingError} STORAGE_UNAVAILABLE */
  read(subjects: readonly Subject[], now: Instant): Promise<readonly AccountEvidence[]>

  /**
   * Takes off the queue what was looked at and has not changed since, and puts there what is to be looked at again.
   *
   * @throws {BillingError} STORAGE_UNAVAILABLE
   */
  keepLooked(looked: LookedAt): Promise<void>
}
