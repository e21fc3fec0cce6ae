import type { SteeringAccounts } from '../../../ports/driving/steering-accounts.ts'
import type { Policy } from '../../../src/domain/accounts/account.ts'
import { toUnitPrice } from '../../../src/domain/accounts/unit-price.ts'
import { fromIfMatch } from '../etag.ts'
import type { Operation, OperationRequest } from '../operation.ts'
import { ViolationError } from '../problem.ts'
import { fromOperator, toSteeredHeaders } from '../steering.ts'
import { fromCredits, fromEnum, toAccountStatus } from '../translate.ts'

type Body = OperationRequest<'changePolicy'>['body']

/** PATCH /v1/control/accounts/{account_id}/policy */
export function makeChangePolicy(steering: SteeringAccounts): Operation<'changePolicy'> {
  return async (sent) => {
    const steered = await steering.changePolicy({
      ...fromOperator(sent),
      accountId: sent.path.account_id.toLowerCase(),
      expectedRevisions: fromIfMatch(sent.headers['if-match']),
      change: fromPolicy(sent.body),
      forceEnableCredit: sent.body.force_enable_credit ?? false,
    })
    return { status: 200, headers: toSteeredHeaders(steered), body: toAccountStatus(steered) }
  }
}

/** Only what is named changes: null is a value here, and takes a limit away. */
function fromPolicy(body: Body): Partial<Policy> {
  const { billing_mode, payment_terms_days, currency, is_enabled, low_balance_threshold, reservation_ttl_minutes, credit_unit_price } = body
  return {
    ...(billing_mode !== undefined && { billingMode: fromEnum(billing_mode) }),
    ...(payment_terms_days !== undefined && { paymentTermsDays: payment_terms_days }),
    ...(currency !== undefined && { currency }),
    ...(is_enabled !== undefined && { isEnabled: is_enabled }),
    ...(low_balance_threshold !== undefined && {
      lowBalanceThreshold: low_balance_threshold === null ? null : fromCredits(low_balance_threshold),
    }),
    ...(reservation_ttl_minutes !== undefined && { reservationTtlMinutes: reservation_ttl_minutes }),
    ...(credit_unit_price !== undefined && { creditUnitPrice: credit_unit_price === null ? null : fromUnitPrice(credit_unit_price) }),
  }
}

// The schema leaves nothing but zero to refuse here.
function fromUnitPrice(text: string): string {
  const price = toUnitPrice(text)
  if (price !== null) return price
  throw new ViolationError([{ path: '/body/credit_unit_price', message: 'must be above zero', code: 'exclusiveMinimum' }])
}
