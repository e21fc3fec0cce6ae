import type { OrderNames, ProviderOrder } from '../../ports/driven/payment-provider.ts'
import type { SandboxLink } from '../../ports/driven/sandbox-links.ts'
import type { PaymentFact } from '../../src/domain/payments/fact.ts'
import { hasCome } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'

export const statusAt = (link: SandboxLink, now: Instant): ProviderOrder['status'] =>
  link.status === 'OPEN' && hasCome(link.expiresAt, now) ? 'EXPIRED' : link.status

export const namesOf = ({ linkId, orderId, paymentId }: SandboxLink): OrderNames => ({
  providerOrderId: linkId,
  innerOrderId: null,
  orderId,
  paymentId,
})

export function toFacts({ paymentId, amount, currency, paidAt, refunds }: SandboxLink): readonly PaymentFact[] {
  if (paidAt === null) return []
  return [{ kind: 'PAID', paymentId, amount, currency, isLive: false }, ...refunds.map((refund) => toRefund(paymentId, refund))]
}

export const toRefund = (paymentId: string, refund: SandboxLink['refunds'][number]): PaymentFact => ({
  kind: 'REFUND',
  paymentId,
  ...refund,
  outcome: 'SUCCEEDED',
})

export function toOrder(link: SandboxLink, now: Instant): ProviderOrder {
  const status = statusAt(link, now)
  const closed: readonly PaymentFact[] = status === 'EXPIRED' || status === 'CANCELLED' ? [{ kind: 'EXPIRED' }] : []
  return { providerOrderId: link.linkId, status, facts: [...closed, ...toFacts(link)] }
}
