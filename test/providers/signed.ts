import { createHmac } from 'node:crypto'
import type { RawDelivery } from '../../ports/driven/payment-provider.ts'
import razorpayCases from '../../contract-tests/providers/razorpay.json' with { type: 'json' }
import stripeCases from '../../contract-tests/providers/stripe.json' with { type: 'json' }
import { toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'

const hmacOf = (secret: string, ...parts: readonly (string | Uint8Array)[]): string => {
  const hmac = createHmac('sha256', secret)
  for (const part of parts) hmac.update(part)
  return hmac.digest('hex')
}

const bytesOf = (body: string | Uint8Array): Uint8Array => (typeof body === 'string' ? Buffer.from(body) : body)

interface Signing {
  readonly secret: string
  readonly receivedAt: Instant
  /** How far the signature's time is from the receipt. */
  readonly seconds?: number
}

/** `v1` of Stripe, at a time of its own. */
export const stripeV1 = (
  body: string | Uint8Array,
  { secret, receivedAt, seconds = 0 }: Signing,
): { readonly t: number; readonly v1: string } => {
  const t = Math.floor(receivedAt / 1000) + seconds
  return { t, v1: hmacOf(secret, `${t}.`, bytesOf(body)) }
}

export function signedByStripe(body: string | Uint8Array, signing: Signing): RawDelivery {
  const { t, v1 } = stripeV1(body, signing)
  return { body: bytesOf(body), headers: { 'stripe-signature': [`t=${t},v1=${v1}`] }, receivedAt: signing.receivedAt }
}

export const signedByRazorpay = (body: string | Uint8Array, { secret, receivedAt }: Signing): RawDelivery => ({
  body: bytesOf(body),
  headers: { 'x-razorpay-signature': [hmacOf(secret, bytesOf(body))], 'x-razorpay-event-id': ['evt_1'] },
  receivedAt,
})

export const stripeBody = (index: number): string => {
  const { type, object } = at(stripeCases, index)
  const id = `evt_${index}`
  return JSON.stringify({
    id,
    object: 'event',
    api_version: '2026-10-28.endive',
    created: 1795300000,
    livemode: false,
    type,
    data: { object },
  })
}

export const razorpayBody = (index: number): string => {
  const { event, payload } = at(razorpayCases, index)
  return JSON.stringify({ entity: 'event', account_id: 'acc_S', event, contains: Object.keys(payload), created_at: 1795299000, payload })
}

function at<One>(list: readonly One[], index: number): One {
  const one = list[index]
  if (one === undefined) throw new Error(`there is no case ${index}`)
  return one
}

interface Recorded {
  readonly title: string
  readonly delivery: RawDelivery
  readonly facts: readonly unknown[]
}

export const recordedOfStripe = (secret: string, receivedAt: number): readonly Recorded[] =>
  stripeCases.map(({ title, facts }, index) => ({
    title,
    facts,
    delivery: signedByStripe(stripeBody(index), { secret, receivedAt: toInstant(receivedAt) }),
  }))

export const recordedOfRazorpay = (secret: string, receivedAt: number): readonly Recorded[] =>
  razorpayCases.map(({ title, facts }, index) => ({
    title,
    facts,
    delivery: signedByRazorpay(razorpayBody(index), { secret, receivedAt: toInstant(receivedAt) }),
  }))
