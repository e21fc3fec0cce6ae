import type { ProviderLink, ProviderName } from '../../src/domain/payments/order.ts'
import type { PaymentFact } from '../../src/domain/payments/fact.ts'
import type { Minor } from '../../src/domain/money.ts'
import type { Instant } from '../../src/domain/time.ts'

/** What a provider is asked to make payable. */
export interface PayableOrder {
  readonly orderId: string
  readonly amount: Minor
  readonly currency: string
  readonly description: string
  readonly expiresAt: Instant
  /** Where the payer comes back to. */
  readonly returnUrl: string
}

/** What a provider knows of one link: its state, and every payment made with it. */
export interface ProviderOrder {
  readonly providerOrderId: string
  readonly status: 'OPEN' | 'PAID' | 'EXPIRED' | 'CANCELLED'
  /** In the vocabulary of events, so that what was asked for settles by the same path as what was told. */
  readonly facts: readonly PaymentFact[]
}

/** A payment as the provider lists it, with every name under which an order could be found. */
export interface ProviderPayment {
  readonly paymentId: string
  readonly names: OrderNames
  readonly facts: readonly PaymentFact[]
  readonly createdAt: Instant
}

/** Under which names an event or payment speaks of an order; the first that is known counts. */
export interface OrderNames {
  /** The link's or session's id. */
  readonly providerOrderId: string | null
  /** The provider's own order below a link (Razorpay `order_..`), with its prefix. */
  readonly innerOrderId: string | null
  /** Our order's id, where the provider gave it back: for looking up only. */
  readonly orderId: string | null
  readonly paymentId: string | null
}

/** A delivery as it came. Header names are in lower case; of a doubled header all values. */
export interface RawDelivery {
  readonly body: Uint8Array
  readonly headers: Readonly<Record<string, readonly string[]>>
  readonly receivedAt: Instant
}

/** A delivery whose signature holds. */
export interface ReadDelivery {
  /** Under which it is stored once. */
  readonly deliveryId: string
  /** The event's type in the provider's words, for the operators' list. */
  readonly eventType: string
  /** What the signature covers and that tells two deliveries of one event apart from two events: type and payment. */
  readonly signedKey: string
  readonly isLive: boolean
  /** False only where the development bypass let it in. */
  readonly signatureOk: boolean
  readonly names: OrderNames
  /** Empty: of a kind that is not used. */
  readonly facts: readonly PaymentFact[]
}

/**
 * A payment rail. Every adapter passes `test/ports/payment-provider.suite.ts`.
 *
 * Calls that failed in a way that leaves it open whether something happened throw PROVIDER_UNAVAILABLE with `outcome` UNKNOWN: the same
 * call again is safe. What the provider refused is PROVIDER_REFUSED.
 */
export interface PaymentProvider {
  readonly name: ProviderName
  readonly isLive: boolean

  /** The exact request for an order, as text: to be stored before anything is sent. */
  prepare(order: PayableOrder): string

  /** Makes the link, once: with the same request again it is the same link, also after an unknown outcome. */
  create(request: string): Promise<ProviderLink>

  /** Null where the provider has no such link. */
  find(providerOrderId: string): Promise<ProviderOrder | null>

  /** Closes a link to payers. @returns the order as it is then: it may have been paid meanwhile */
  close(providerOrderId: string): Promise<ProviderOrder>

  /** Gives money back, once per key. @returns what is known of the refund */
  refund(request: {
    readonly paymentId: string
    readonly amount: Minor
    readonly currency: string
    readonly key: string
  }): Promise<PaymentFact>

  /** Every payment of a span of time, some at a time. */
  payments(from: Instant, to: Instant): AsyncIterable<readonly ProviderPayment[]>

  /** @throws {BillingError} WEBHOOK_SIGNATURE_INVALID, WEBHOOK_MALFORMED */
  readWebhook(delivery: RawDelivery): Promise<ReadDelivery>
}
