import type { Credits } from '../credits/credits.ts'
import type { Reference } from '../credits/reservation.ts'
import type { Minor } from '../money.ts'
import type { Instant } from '../time.ts'
import type { MoneyBack } from './money-back.ts'

export type ProviderName = 'STRIPE' | 'RAZORPAY'

export type OrderPurpose = 'TOPUP' | 'INVOICE'

export type OrderStatus = 'PENDING' | 'PAID' | 'FAILED' | 'CANCELLED' | 'EXPIRED' | 'REFUNDED' | 'PARTIALLY_REFUNDED' | 'DISPUTED'

/** The link under which an order can be paid, as its provider gave it. */
export interface ProviderLink {
  /** Stripe's session `cs_..`, Razorpay's link `plink_..`. */
  readonly providerOrderId: string
  readonly checkoutUrl: string
  readonly expiresAt: Instant
}

/** A refund that an operator has asked for. It is kept before the provider is asked, and asked again until its answer is known. */
export interface AskedRefund {
  readonly idempotencyKey: string
  readonly amount: Minor
  /** Null until the provider has answered. */
  readonly refundId: string | null
  readonly reason: string | null
}

/** Why a payment found no place. */
export type NoPlace =
  | 'ORDER_UNKNOWN'
  /** Its names are those of different orders. */
  | 'NAMES_DISAGREE'
  | 'ORDER_PAID_ALREADY'
  | 'AMOUNT_DIFFERS'
  | 'CURRENCY_DIFFERS'
  /** A test's payment for a live order, or the other way round. */
  | 'MODE_DIFFERS'
  /** The invoice is void, paid, or less is due by now. */
  | 'INVOICE_TAKES_NO_MORE'
  /** The account may hold no more. */
  | 'ACCOUNT_TAKES_NO_MORE'

/** What a payer is asked for. It is stored before the provider is, with the exact request, and healed by asking the provider. */
export interface PaymentOrder {
  /** Of a top-up also the lot's id. */
  readonly orderId: string
  readonly accountId: string
  readonly tenantId: string
  readonly provider: ProviderName
  /** Which mode the rail was in: a payment of the other mode settles nothing. */
  readonly isLive: boolean
  readonly purpose: OrderPurpose
  readonly status: OrderStatus
  readonly amount: Minor
  readonly currency: string
  /** Of a top-up. */
  readonly credits: Credits | null
  /** Of a top-up: what one credit costs, a decimal without trailing zeros. */
  readonly unitPrice: string | null
  readonly serviceInvoiceId: string | null
  readonly reference: Reference | null
  readonly idempotencyKey: string
  /** What is sent to the provider, as it was first: sent again it has no second effect. Empty: nothing is sent, its payment is there. */
  readonly request: string
  /** Null until the provider has answered; whoever meets such an order asks it again. */
  readonly link: ProviderLink | null
  /** The payment that it took: no other one settles it. */
  readonly providerPaymentId: string | null
  /** When the credits or the invoice's payment were booked. */
  readonly settledAt: Instant | null
  /** Why the payment that it took could not be booked: it is an unapplied payment then. */
  readonly heldBack: NoPlace | null
  readonly back: MoneyBack
  /** How many facts were folded into `back`, and how many of them the ledger knows of. */
  readonly factsFolded: number
  readonly factsApplied: number
  readonly refundsAsked: readonly AskedRefund[]
  /** When it ends, as it was asked for; the link says when it really does. */
  readonly expiresAt: Instant
  /** When somebody has to look at it, should nothing happen till then; null where nothing is open. */
  readonly lookAt: Instant | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** What is written on the timeline of an order. */
export interface OrderRecord {
  readonly eventType: `payment_${string}`
  readonly amount: Minor | null
  readonly payload: Readonly<Record<string, unknown>>
}

/** What an act makes of an order; the very order that was given means nothing is changed. */
export interface OrderChange {
  readonly order: PaymentOrder
  readonly records: readonly OrderRecord[]
}
