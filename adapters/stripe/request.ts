import type Stripe from 'stripe'
import type { PayableOrder } from '../../ports/driven/payment-provider.ts'
import { later, minutes } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'
import { toStripeAmount } from './currency.ts'

/** What is sent to make a session: the same key with other parameters is refused by Stripe, so both are kept together. */
export interface StripeRequest {
  readonly idempotencyKey: string
  readonly params: Stripe.Checkout.SessionCreateParams
}

// Stripe takes an end from 30 minutes to 24 hours ahead; a minute on either side is for clocks that differ and for the way there.
const soonest = minutes(31)
const latest = minutes(24 * 60 - 1)

/** The exact request for an order, with its end worked out once: a new end would be another request under the same key. */
export function toStripeRequest(order: PayableOrder, now: Instant): StripeRequest {
  const { orderId, amount, currency, description, returnUrl } = order
  const expiresAt = Math.min(Math.max(order.expiresAt, later(now, soonest)), later(now, latest))
  // Metadata of a session is not copied to its payment: it is said twice.
  const metadata = { payment_order_id: orderId }
  return {
    idempotencyKey: orderId,
    params: {
      mode: 'payment',
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: currency.toLowerCase(),
            unit_amount: toStripeAmount(amount, currency),
            product_data: { name: description },
          },
        },
      ],
      success_url: returnUrl,
      cancel_url: returnUrl,
      client_reference_id: orderId,
      metadata,
      payment_intent_data: { metadata },
      expires_at: Math.floor(expiresAt / 1000),
    },
  }
}
