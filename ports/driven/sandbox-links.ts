import type { Minor } from '../../src/domain/money.ts'
import type { ProviderName } from '../../src/domain/payments/order.ts'
import type { Instant } from '../../src/domain/time.ts'

/** A payment link of the sandbox: what a real provider would know of one. */
export interface SandboxLink {
  readonly linkId: string
  readonly rail: ProviderName
  readonly orderId: string
  readonly amount: Minor
  readonly currency: string
  readonly description: string
  readonly returnUrl: string
  readonly status: 'OPEN' | 'PAID' | 'CANCELLED'
  /** Paid with a method whose money comes later; still open until it does. */
  readonly isAwaited: boolean
  readonly paymentId: string
  readonly paidAt: Instant | null
  readonly refunds: readonly { readonly refundId: string; readonly amount: Minor }[]
  readonly expiresAt: Instant
  readonly createdAt: Instant
}

/** Keeps the sandbox's links, where every process finds them: one makes a link, and another may serve its page. */
export interface SandboxLinks {
  /** @returns the link that is kept: an earlier one of this id, where there is one */
  add(link: SandboxLink): Promise<SandboxLink>

  find(linkId: string): Promise<SandboxLink | null>

  findByPayment(paymentId: string): Promise<SandboxLink | null>

  /** Changes a link so that two changes at once are one after the other. Null where there is none. */
  change(linkId: string, decide: (current: SandboxLink) => SandboxLink): Promise<SandboxLink | null>

  /** What was paid in a span, oldest first: from the first instant on, and before the last. */
  paid(rail: ProviderName, from: Instant, to: Instant): Promise<readonly SandboxLink[]>
}
