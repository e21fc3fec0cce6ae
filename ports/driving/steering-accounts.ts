import type { AccountStatus, AccountType, Policy } from '../../src/domain/accounts/account.ts'
import type { AccountView } from '../../src/domain/accounts/view.ts'
import type { Reference } from '../../src/domain/credits/reservation.ts'
import type { Instant } from '../../src/domain/time.ts'

interface OperatorWrite {
  readonly actor: string
  readonly idempotencyKey: string | null
}

export interface OnboardRequest extends OperatorWrite {
  readonly tenantName: string
  readonly ownerEmail: string
  readonly accountType: AccountType
  readonly displayName: string
  readonly externalKey: string
}

export interface PutAccountRequest extends OperatorWrite {
  readonly tenantId: string
  readonly accountType: AccountType
  readonly displayName: string
  readonly externalKey: string
  readonly paymentTermsDays: number | undefined
}

/** The revisions that the caller will change, from If-Match; null where any will do. */
type ExpectedRevisions = readonly number[] | null

export interface ChangePolicyRequest extends OperatorWrite {
  readonly accountId: string
  readonly expectedRevisions: ExpectedRevisions
  readonly change: Partial<Policy>
  readonly forceEnableCredit: boolean
}

export interface ChangeStatusRequest extends OperatorWrite {
  readonly accountId: string
  readonly expectedRevisions: ExpectedRevisions
  readonly status: AccountStatus
  readonly reason: string | null
}

export interface GrantRequest {
  readonly accountId: string
  readonly actor: string
  readonly idempotencyKey: string
  readonly reason: 'GRANT' | 'TOPUP' | 'ADJUSTMENT'
  readonly amount: bigint
  readonly expiresAt: Instant | null
  readonly reference: Reference | null
  readonly reversesEntryId: string | null
  readonly metadata: string | null
}

export interface SteeredAccount extends AccountView {
  readonly isNew: boolean
  /** The first answer to this key, again. */
  readonly replayed: boolean
}

/** What operators do with accounts. Every act is on the timeline with who did it. */
export interface SteeringAccounts {
  /** A tenant, its account and the default POSTPAID policy. The same again changes nothing. @throws {BillingError} ACCOUNT_EXISTS, IDEMPOTENCY_KEY_REUSED */
  onboard(request: OnboardRequest): Promise<SteeredAccount>

  /** Creates an account of a tenant, or changes it by its key. @throws {BillingError} TENANT_NOT_FOUND, ACCOUNT_EXISTS, IDEMPOTENCY_KEY_REUSED */
  putAccount(request: PutAccountRequest): Promise<SteeredAccount>

  /** @throws {BillingError} ACCOUNT_NOT_FOUND, PRECONDITION_FAILED, CREDIT_ENROLLMENT_BLOCKED, IDEMPOTENCY_KEY_REUSED */
  changePolicy(request: ChangePolicyRequest): Promise<SteeredAccount>

  /** @throws {BillingError} ACCOUNT_NOT_FOUND, PRECONDITION_FAILED, IDEMPOTENCY_KEY_REUSED */
  changeStatus(request: ChangeStatusRequest): Promise<SteeredAccount>

  /** Brings credits in or corrects them. @throws {BillingError} what `src/domain/credits/grant.ts` refuses, ACCOUNT_NOT_FOUND, IDEMPOTENCY_KEY_REUSED */
  grantCredits(request: GrantRequest): Promise<SteeredAccount>
}
