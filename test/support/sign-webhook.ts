import { createHmac } from 'node:crypto'
import { credentials } from './running-service.ts'

const hmac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex')

/** The headers of a body that Stripe has signed, now or `seconds` later. */
export function signedByStripe(
  body: string,
  { secret = credentials.stripeWebhookSecret, seconds = 0 }: { readonly secret?: string; readonly seconds?: number } = {},
): Readonly<Record<string, string>> {
  const time = Math.floor(Date.now() / 1000) + seconds
  return { 'stripe-signature': `t=${time},v1=${hmac(secret, `${time}.${body}`)}` }
}

/** The headers of a body that Razorpay has signed. */
export const signedByRazorpay = (
  body: string,
  { secret = credentials.razorpayWebhookSecret, eventId = 'evt_signed' }: { readonly secret?: string; readonly eventId?: string } = {},
): Readonly<Record<string, string>> => ({ 'x-razorpay-signature': hmac(secret, body), 'x-razorpay-event-id': eventId })
