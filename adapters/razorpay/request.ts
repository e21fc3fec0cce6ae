import type { PayableOrder } from '../../ports/driven/payment-provider.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { later, minutes } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'

export interface RazorpayRequest {
  readonly amount: number
  readonly currency: string
  readonly reference_id: string
  readonly description: string
  readonly expire_by: number
  readonly notes: { readonly payment_order_id: string }
  readonly callback_url: string
  readonly callback_method: 'get'
  readonly accept_partial: false
}

// Razorpay takes an end from 15 minutes to 6 months ahead; a minute is for clocks that differ and for the way there.
const soonest = minutes(16)
const latest = minutes(180 * 24 * 60)
const descriptionMax = 2048

/** A reference has at most 40 characters, and is taken once: it is what makes a second try safe. */
export const toReferenceId = (orderId: string): string => orderId.replaceAll('-', '')

/** The order's id out of a reference; null where it is none of ours. */
export function fromReferenceId(reference: string | null): string | null {
  const [, ...parts] = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(reference ?? '') ?? []
  if (parts.length > 0) return parts.join('-')
  return reference !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(reference) ? reference : null
}

export function toRazorpayRequest(order: PayableOrder, now: Instant): RazorpayRequest {
  const { orderId, amount, currency, description, returnUrl } = order
  if (amount > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new BillingError('PROVIDER_REFUSED', `Cannot ask for ${amount}: Razorpay takes no such amount`, { provider: 'RAZORPAY' })
  }
  const expiresAt = Math.min(Math.max(order.expiresAt, later(now, soonest)), later(now, latest))
  return {
    amount: Number(amount),
    currency,
    reference_id: toReferenceId(orderId),
    description: description.slice(0, descriptionMax),
    expire_by: Math.floor(expiresAt / 1000),
    notes: { payment_order_id: orderId },
    callback_url: returnUrl,
    callback_method: 'get',
    accept_partial: false,
  }
}
