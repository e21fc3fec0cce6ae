import type { Credits } from '../credits/credits.ts'
import type { Instant } from '../time.ts'

/** POSTPAID: work is invoiced. CREDIT: work reserves, consumes, releases. Rulebook 1. */
export type BillingMode = 'POSTPAID' | 'CREDIT'

export type AccountType = 'TENANT' | 'EXTERNAL_ASSOCIATE'

export type AccountStatus = 'ACTIVE' | 'SUSPENDED'

export interface Policy {
  readonly billingMode: BillingMode
  readonly paymentTermsDays: number
  /** ISO 4217. */
  readonly currency: string
  readonly isEnabled: boolean
  readonly lowBalanceThreshold: Credits | null
  /** Null is never, because work takes weeks. Rulebook 2, "Reservations". */
  readonly reservationTtlMinutes: number | null
  /** What one credit costs this account, in its currency: a decimal without trailing zeros. Null: what it costs everybody. */
  readonly creditUnitPrice: string | null
}

/** Known by one external key, and of one tenant, for good. */
export interface Account {
  readonly accountId: string
  readonly tenantId: string
  readonly externalKey: string
  readonly accountType: AccountType
  readonly displayName: string
  readonly status: AccountStatus
  readonly policy: Policy
  /** Counts the changes of policy, status and name: the ETag of operators, held by If-Match. */
  readonly revision: number
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

export interface Tenant {
  readonly tenantId: string
  readonly name: string
  readonly ownerEmail: string | null
}

/** What onboarding gives an account. Rulebook 1. */
export const defaultPolicy: Policy = {
  billingMode: 'POSTPAID',
  paymentTermsDays: 15,
  currency: 'INR',
  isEnabled: true,
  lowBalanceThreshold: null,
  reservationTtlMinutes: null,
  creditUnitPrice: null,
}

/** No new reservation for a suspended account or under a disabled policy. Rulebook 1. */
export const takesNewWork = (status: AccountStatus, { isEnabled }: Pick<Policy, 'isEnabled'>): boolean => status === 'ACTIVE' && isEnabled
