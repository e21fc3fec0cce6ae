import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { PaymentProvider, RawDelivery, ReadDelivery } from '../../ports/driven/payment-provider.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { asObject, asText, isObject } from '../../src/domain/payments/untrusted.ts'
import type { Untrusted } from '../../src/domain/payments/untrusted.ts'
import { entitiesOf, fromOldSpelling, fromRazorpayEvent, namesOf } from './translate.ts'

const bytesMax = 256 * 1024

interface Trust {
  /** Two while one is rolled: a replay is signed with the old one. */
  readonly webhookSecrets: readonly string[]
  readonly isLive: boolean
  /** In development alone: takes what is not signed, and the older spelling, and says so. */
  readonly bypassesSignatures: boolean
}

/**
 * Reads a delivery of Razorpay. Neither its id nor a time is signed: the same body may come under any id, at any time, so what tells
 * events apart is what the signature covers.
 */
export function makeReadRazorpayWebhook(trust: Trust): PaymentProvider['readWebhook'] {
  const { webhookSecrets, bypassesSignatures, isLive } = trust
  if (webhookSecrets.length === 0 || webhookSecrets.some((secret) => secret.trim() === '')) {
    throw new Error('Cannot verify webhooks of Razorpay: a webhook secret is empty')
  }
  if (bypassesSignatures && isLive) throw new Error('Cannot pass by signatures: the keys of Razorpay are live')
  return async (delivery) => {
    if (delivery.body.byteLength > bytesMax)
      throw new BillingError('BODY_TOO_LARGE', `Cannot read the webhook: it is over ${bytesMax} bytes`)
    const refusal = refusalOf(delivery, webhookSecrets)
    if (refusal !== null && !bypassesSignatures) throw new BillingError('WEBHOOK_SIGNATURE_INVALID', `Cannot take the webhook: ${refusal}`)
    return fromBody(delivery, { ...trust, signatureOk: refusal === null })
  }
}

function refusalOf({ body, headers }: RawDelivery, secrets: readonly string[]): string | null {
  const [signature, ...more] = headers['x-razorpay-signature'] ?? []
  if (signature === undefined || signature === '') return 'it has no signature'
  if (more.length > 0) return 'it has more than one signature header'
  if (!/^[0-9a-f]{64}$/.test(signature)) return 'its signature is none'
  const given = Buffer.from(signature, 'hex')
  const holds = secrets.some((secret) => timingSafeEqual(createHmac('sha256', secret).update(body).digest(), given))
  return holds ? null : 'its signature does not hold'
}

const malformed = (state: string) => new BillingError('WEBHOOK_MALFORMED', `Cannot read the webhook: ${state}`)

function parse(body: Uint8Array): Untrusted {
  try {
    const event: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    if (isObject(event)) return event
  } catch (error) {
    throw new BillingError('WEBHOOK_MALFORMED', 'Cannot read the webhook: it is no JSON', {}, { cause: error })
  }
  throw malformed('it is no event')
}

function fromBody({ body, headers }: RawDelivery, { isLive, signatureOk, bypassesSignatures }: Trust & Pick<ReadDelivery, 'signatureOk'>) {
  const event = parse(body)
  const eventType = asText(event.event)
  if (eventType === null || !isObject(event.payload)) throw malformed('it has no event or no payload')
  const isOldSpelling = bypassesSignatures && event.entity === undefined && asText(event.event_id) !== null
  const entities = entitiesOf(event.payload)
  const names = namesOf(entities)
  const { refund, dispute, link } = entities
  const subject = asText(refund.id) ?? asText(dispute.id) ?? names.paymentId ?? asText(link.id) ?? ''
  return {
    deliveryId: deliveryIdOf(headers['x-razorpay-event-id'], { event, body }),
    eventType,
    signedKey: `${eventType}:${subject}`,
    isLive,
    signatureOk,
    names,
    facts:
      isOldSpelling && eventType === 'payment.captured'
        ? fromOldSpelling(asObject(entities.payment))
        : fromRazorpayEvent(eventType, entities, isLive),
  }
}

// Without the header, which nothing vouches for anyway, a body is its own name.
function deliveryIdOf(header: readonly string[] = [], { event, body }: { readonly event: Untrusted; readonly body: Uint8Array }): string {
  const [id, ...more] = header
  if (id !== undefined && more.length === 0 && /^[\w-]{1,100}$/.test(id)) return id
  const told = asText(event.event_id)
  return told !== null && /^[\w-]{1,100}$/.test(told) ? told : `sha256-${createHash('sha256').update(body).digest('hex')}`
}
