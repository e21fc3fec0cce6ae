import type { Account, Policy } from '../../../src/domain/accounts/account.ts'
import type { AccountView } from '../../../src/domain/accounts/view.ts'
import { toCredits } from '../../../src/domain/credits/credits.ts'
import { toInstant } from '../../../src/domain/time.ts'
import type { Instant } from '../../../src/domain/time.ts'
import type { AccountRow } from './models.ts'

/** The columns of an account, as its row type names them. */
export type AccountColumns = Pick<
  AccountRow,
  | ('account_id' | 'tenant_id' | 'external_key' | 'account_type' | 'display_name' | 'status' | 'billing_mode' | 'payment_terms_days')
  | ('currency' | 'is_enabled' | 'low_balance_threshold' | 'reservation_ttl_minutes' | 'credit_unit_price')
  | ('revision' | 'created_at' | 'updated_at')
>

export const fromAccountRow = (row: AccountColumns): Account => ({
  accountId: row.account_id,
  tenantId: row.tenant_id,
  externalKey: row.external_key,
  accountType: row.account_type,
  displayName: row.display_name,
  status: row.status,
  policy: {
    billingMode: row.billing_mode,
    paymentTermsDays: row.payment_terms_days,
    currency: row.currency,
    isEnabled: row.is_enabled,
    lowBalanceThreshold: row.low_balance_threshold === null ? null : toCredits(row.low_balance_threshold),
    reservationTtlMinutes: row.reservation_ttl_minutes,
    creditUnitPrice: row.credit_unit_price,
  },
  revision: row.revision,
  createdAt: toInstant(row.created_at.getTime()),
  updatedAt: toInstant(row.updated_at.getTime()),
})

/** What of an account can change. */
export const toChangedColumns = ({ displayName, status, policy, revision, updatedAt }: Account) => ({
  display_name: displayName,
  status,
  billing_mode: policy.billingMode,
  payment_terms_days: policy.paymentTermsDays,
  currency: policy.currency,
  is_enabled: policy.isEnabled,
  low_balance_threshold: policy.lowBalanceThreshold === null ? null : String(policy.lowBalanceThreshold),
  reservation_ttl_minutes: policy.reservationTtlMinutes,
  credit_unit_price: policy.creditUnitPrice,
  revision,
  updated_at: toDate(updatedAt),
})

export const toAccountColumns = (account: Account): AccountColumns => ({
  account_id: account.accountId,
  tenant_id: account.tenantId,
  external_key: account.externalKey,
  account_type: account.accountType,
  created_at: toDate(account.createdAt),
  ...toChangedColumns(account),
})

export const toDate = (instant: Instant): Date => new Date(instant)

/** An answer as text, to be given again: credits as decimal text. */
export const toKeptAnswer = ({ account, credit }: AccountView): string =>
  JSON.stringify({ account, credit }, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))

export function fromKeptAnswer(text: string): AccountView {
  const { account, credit } = JSON.parse(text) as AccountView
  const { lowBalanceThreshold } = account.policy
  return {
    account: {
      ...account,
      policy: {
        ...account.policy,
        lowBalanceThreshold: lowBalanceThreshold === null ? null : toCredits(lowBalanceThreshold),
        // An answer that was kept before accounts had prices says nothing of one.
        creditUnitPrice: (account.policy as Partial<Policy>).creditUnitPrice ?? null,
      },
    },
    credit: { available: toCredits(credit.available), reserved: toCredits(credit.reserved), owed: toCredits(credit.owed) },
  }
}
