import type { PayableOrder } from '../../ports/driven/payment-provider.ts'
import type { SandboxLink } from '../../ports/driven/sandbox-links.ts'
import { toMinor } from '../../src/domain/money.ts'
import type { ProviderName } from '../../src/domain/payments/order.ts'
import { toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'

/** The order as text: a bigint is none in JSON, so the amount is one in quotes. */
export const toSandboxRequest = (order: PayableOrder): string => JSON.stringify({ ...order, amount: String(order.amount) })

type Kept = Omit<PayableOrder, 'amount' | 'expiresAt'> & { readonly amount: string; readonly expiresAt: number }

/** The link of a request. Its ids follow from the order's, so that the same request again is the same link. */
export function toSandboxLink(request: string, { rail, now }: { readonly rail: ProviderName; readonly now: Instant }): SandboxLink {
  const { orderId, amount, expiresAt, currency, description, returnUrl } = JSON.parse(request) as Kept
  const name = orderId.replaceAll('-', '')
  return {
    linkId: rail === 'STRIPE' ? `cs_test_${name}` : `plink_${name}`,
    paymentId: rail === 'STRIPE' ? `pi_${name}` : `pay_${name}`,
    rail,
    orderId,
    amount: toMinor(amount),
    currency,
    description,
    returnUrl,
    status: 'OPEN',
    isAwaited: false,
    paidAt: null,
    refunds: [],
    expiresAt: toInstant(expiresAt),
    createdAt: now,
  }
}
