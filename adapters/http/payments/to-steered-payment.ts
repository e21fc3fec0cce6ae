import type { DeliveryLine, UnappliedPayment } from '../../../ports/driven/payment-store.ts'
import type { PaymentDifference } from '../../../ports/driving/paying.ts'
import { toMoney } from '../../../src/domain/money.ts'
import { errorKinds } from '../../../src/domain/errors.ts'
import type { ErrorCode } from '../../../src/domain/errors.ts'
import type { components } from '../generated/contract.ts'
import { toTimestamp, toTimestampOrNull } from '../translate.ts'

// What operators see of money in, on the wire.

type Schemas = components['schemas']

/** A line of the deliveries' list: one that is kept, or one that was refused at the door. */
export function toPaymentEvent(line: DeliveryLine): Schemas['PaymentEvent'] {
  if ('refused' in line) {
    const { id, provider, code, sizeBytes, receivedAt } = line.refused
    return {
      ...{ id, provider, state: 'REFUSED', event_id: null, event_type: null, payment_id: null, signature_ok: false, attempts: 0 },
      ...{ last_error: null, code: toErrorCode(code), size_bytes: sizeBytes, received_at: toTimestamp(receivedAt), processed_at: null },
    }
  }
  const { kept } = line
  return {
    id: kept.id,
    provider: kept.provider,
    state: kept.state,
    event_id: kept.deliveryId,
    event_type: kept.eventType,
    payment_id: kept.names.paymentId,
    signature_ok: kept.signatureOk,
    attempts: kept.attempts,
    last_error: kept.lastError,
    code: null,
    size_bytes: null,
    received_at: toTimestamp(kept.receivedAt),
    processed_at: toTimestampOrNull(kept.processedAt),
  }
}

// It was written by this product; whatever an older one wrote is a refusal all the same.
const toErrorCode = (code: string): ErrorCode => (isErrorCode(code) ? code : 'WEBHOOK_MALFORMED')

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorKinds, code)

export const toUnappliedPayment = (payment: UnappliedPayment): Schemas['UnappliedPayment'] => ({
  provider: payment.provider,
  payment_id: payment.paymentId,
  is_live: payment.isLive,
  account_id: payment.accountId,
  order_id: payment.orderId,
  amount: toMoney(payment.amount, payment.currency),
  currency: payment.currency,
  reason: payment.reason,
  state: payment.state,
  applied_order_id: payment.appliedOrderId,
  received_at: toTimestamp(payment.receivedAt),
  closed_at: toTimestampOrNull(payment.closedAt),
})

export const toPaymentDifference = (one: PaymentDifference): Schemas['PaymentDifference'] => ({
  payment_id: one.paymentId,
  order_id: one.orderId,
  amount: toMoney(one.amount, one.currency),
  currency: one.currency,
  outcome: one.outcome,
  detail: one.detail,
})
