import type { Minor } from '../money.ts'

/** Events of one refund come in any order; a later one of these says more than an earlier one, and nothing follows FAILED. */
export type RefundOutcome = 'PENDING' | 'SUCCEEDED' | 'FAILED'

/** INQUIRY is a question without money in it (Stripe's `warning_*`, Razorpay's `retrieval`). CLOSED is an end that names no winner. */
export type DisputeOutcome = 'INQUIRY' | 'OPEN' | 'CLOSED' | 'LOST' | 'WON'

/**
 * What a provider says of a payment, in the product's words: each adapter translates its events into these and nothing else.
 *
 * A fact may come many times, in any order, and by more than one event.
 */
export type PaymentFact =
  | {
      /** Captured: *authorised* is not paid. */
      readonly kind: 'PAID'
      /** What settlement is keyed on: Stripe's payment intent, Razorpay's payment. */
      readonly paymentId: string
      readonly amount: Minor
      readonly currency: string
      readonly isLive: boolean
      /** Only under the development bypass: the event named no amount (`amount` is 0), and counts as the order's. */
      readonly isAmountOfOrder?: true
    }
  /** Not final: a failed payment may still be captured days later. */
  | { readonly kind: 'FAILED'; readonly reason: string | null }
  /** The link is closed; a payment that was under way may still come. */
  | { readonly kind: 'EXPIRED' }
  | {
      readonly kind: 'REFUND'
      readonly paymentId: string
      readonly refundId: string
      readonly amount: Minor
      readonly outcome: RefundOutcome
    }
  /** What was refunded so far, without saying by which refunds: a lower bound until they are known. */
  | { readonly kind: 'REFUNDED_IN_ALL'; readonly paymentId: string; readonly amount: Minor }
  | {
      readonly kind: 'DISPUTE'
      readonly paymentId: string
      readonly disputeId: string
      readonly amount: Minor
      readonly outcome: DisputeOutcome
    }

/** A fact of money that goes back. */
export type MoneyBackFact = Extract<PaymentFact, { readonly kind: 'REFUND' | 'REFUNDED_IN_ALL' | 'DISPUTE' }>
