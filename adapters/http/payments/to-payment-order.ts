import { smallerMinor, toMoney } from '../../../src/domain/money.ts'
import { refundedOf } from '../../../src/domain/payments/money-back.ts'
import type { PaymentOrder } from '../../../src/domain/payments/order.ts'
import type { components } from '../generated/contract.ts'
import { fromBigint, toTimestamp, toTimestampOrNull } from '../translate.ts'

/** A payment order as contract 5 has it. What is sent to the provider is nobody's business. */
export function toPaymentOrder(order: PaymentOrder): components['schemas']['PaymentOrder'] {
  const { amount, currency, credits, link, reference } = order
  return {
    id: order.orderId,
    account_id: order.accountId,
    provider: order.provider,
    purpose: order.purpose,
    status: order.status,
    amount: toMoney(amount, currency),
    currency,
    credits_amount: credits === null ? null : fromBigint(credits),
    checkout_url: link?.checkoutUrl ?? null,
    provider_order_id: link?.providerOrderId ?? null,
    provider_payment_id: order.providerPaymentId,
    service_invoice_id: order.serviceInvoiceId,
    ref_type: reference?.type ?? null,
    ref_id: reference?.id ?? null,
    idempotency_key: order.idempotencyKey,
    created_at: toTimestamp(order.createdAt),
    // The provider may have shortened what was asked for.
    expires_at: toTimestamp(link?.expiresAt ?? order.expiresAt),
    settled_at: toTimestampOrNull(order.settledAt),
    tenant_id: order.tenantId,
    is_live: order.isLive,
    unit_price: order.unitPrice,
    amount_refunded: toMoney(smallerMinor(refundedOf(order.back), amount), currency),
    held_back: order.heldBack,
  }
}
