import type { Account, AccountStatus, Policy } from './account.ts'
import type { Credits } from '../credits/credits.ts'
import { zeroCredits } from '../credits/credits.ts'
import { BillingError } from '../errors.ts'
import type { Instant } from '../time.ts'

/** One row of the timeline about an account's terms: what changed, from what to what. */
export interface SteeringRecord {
  readonly eventType:
    | 'account_onboarded'
    | 'account_changed'
    | 'account_status_changed'
    | 'policy_changed'
    | 'credit_enrollment_forced'
    | 'credit_enrollment_blocked'
  readonly payload: Readonly<Record<string, unknown>>
}

/** What an operator's act does to an account: `refusal` is thrown once its record is kept. */
export interface Steering {
  readonly account: Account
  readonly records: readonly SteeringRecord[]
  readonly refusal: BillingError | null
}

export interface PolicyChange extends Partial<Policy> {
  readonly forceEnableCredit: boolean
}

/**
 * Decides a change of policy. What is not named stays.
 *
 * Enabling CREDIT with nothing available is refused unless forced; either way it is on the timeline (rulebook 1).
 */
export function changePolicy(account: Account, { forceEnableCredit, ...change }: PolicyChange, available: Credits, now: Instant): Steering {
  const policy: Policy = { ...account.policy, ...change }
  const entersCredit = policy.billingMode === 'CREDIT' && account.policy.billingMode !== 'CREDIT'
  if (entersCredit && available === zeroCredits) {
    if (!forceEnableCredit) {
      const refusal = new BillingError('CREDIT_ENROLLMENT_BLOCKED', 'Cannot enable CREDIT: the account has no credits available', {
        available,
      })
      return {
        account,
        records: [{ eventType: 'credit_enrollment_blocked', payload: { billing_mode: 'CREDIT', available: '0' } }],
        refusal,
      }
    }
    return changed(account, { policy }, [policyRecord('credit_enrollment_forced', account.policy, policy)], now)
  }
  return changed(account, { policy }, [policyRecord('policy_changed', account.policy, policy)], now)
}

/** Decides whether an account works on or is suspended, and why, where the operator says so. */
export function changeStatus(account: Account, status: AccountStatus, reason: string | null, now: Instant): Steering {
  const payload = { from: account.status, to: status, ...(reason === null ? {} : { reason }) }
  return changed(account, { status }, [{ eventType: 'account_status_changed', payload }], now)
}

export interface Description {
  readonly displayName: string
  /** Undefined leaves them. */
  readonly paymentTermsDays?: number | undefined
}

/** Decides what an account is called, and its terms where they are said. */
export function describe(account: Account, { displayName, paymentTermsDays }: Description, now: Instant): Steering {
  const policy = paymentTermsDays === undefined ? account.policy : { ...account.policy, paymentTermsDays }
  const payload = {
    display_name: { from: account.displayName, to: displayName },
    payment_terms_days: { from: account.policy.paymentTermsDays, to: policy.paymentTermsDays },
  }
  return changed(account, { displayName, policy }, [{ eventType: 'account_changed', payload }], now)
}

/** What the timeline says of a new account. */
export const enrolled = ({ externalKey, accountType, displayName, policy }: Account): SteeringRecord => ({
  eventType: 'account_onboarded',
  payload: { external_key: externalKey, account_type: accountType, display_name: displayName, policy: wirePolicy(policy) },
})

/** An act that finds everything as it should be. */
export const unchanged = (account: Account): Steering => ({ account, records: [], refusal: null })

/** @throws {BillingError} PRECONDITION_FAILED where the caller has seen another revision; null expects none */
export function refuseUnlessExpected({ revision, accountId }: Account, expected: readonly number[] | null): void {
  if (expected === null || expected.includes(revision)) return
  throw new BillingError('PRECONDITION_FAILED', `Cannot change account ${accountId}: it was changed since it was read`)
}

// What changes nothing leaves no trace: an ETag that was given out stays good.
function changed(account: Account, change: Partial<Account>, records: readonly SteeringRecord[], now: Instant): Steering {
  const next = { ...account, ...change }
  if (JSON.stringify(comparable(next)) === JSON.stringify(comparable(account))) return unchanged(account)
  return { account: { ...next, revision: account.revision + 1, updatedAt: now }, records, refusal: null }
}

const comparable = ({ displayName, status, policy }: Account) => ({ displayName, status, ...wirePolicy(policy) })

function policyRecord(eventType: 'policy_changed' | 'credit_enrollment_forced', from: Policy, to: Policy): SteeringRecord {
  return { eventType, payload: { from: wirePolicy(from), to: wirePolicy(to) } }
}

/** A policy in the contract's words, as the timeline keeps it. */
export const wirePolicy = (policy: Policy) => ({
  billing_mode: policy.billingMode,
  payment_terms_days: policy.paymentTermsDays,
  currency: policy.currency,
  is_enabled: policy.isEnabled,
  low_balance_threshold: policy.lowBalanceThreshold === null ? null : String(policy.lowBalanceThreshold),
  reservation_ttl_minutes: policy.reservationTtlMinutes,
  credit_unit_price: policy.creditUnitPrice,
})
