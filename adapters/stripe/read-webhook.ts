import type { PaymentProvider } from '../../ports/driven/payment-provider.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { asText, idOf, isObject } from '../../src/domain/payments/untrusted.ts'
import type { Untrusted } from '../../src/domain/payments/untrusted.ts'
import { fromStripeEvent, namesOf } from './translate.ts'

const toleranceSeconds = 300
const bytesMax = 256 * 1024

/**
 * Reads a delivery of Stripe: the signature first, by each of the secrets, since two hold while one is rolled.
 *
 * The SDK rejects what is too old, and we what is too far ahead: a body signed for tomorrow could be replayed until then.
 */
export function makeReadStripeWebhook(webhookSecrets: readonly string[]): PaymentProvider['readWebhook'] {
  if (webhookSecrets.length === 0 || webhookSecrets.some((secret) => secret.trim() === '')) {
    throw new Error('Cannot verify webhooks of Stripe: a webhook secret is empty')
  }
  return async ({ body, headers, receivedAt }) => {
    if (body.byteLength > bytesMax) throw new BillingError('BODY_TOO_LARGE', `Cannot read the webhook: it is over ${bytesMax} bytes`)
    const header = soleHeader(headers['stripe-signature'])
    refuseAhead(header, receivedAt)
    await verify({ body, header, receivedAt, webhookSecrets })
    return fromEvent(parse(body))
  }
}

const invalid = (state: string) => new BillingError('WEBHOOK_SIGNATURE_INVALID', `Cannot take the webhook: ${state}`)
const malformed = (state: string) => new BillingError('WEBHOOK_MALFORMED', `Cannot read the webhook: ${state}`)

function soleHeader(values: readonly string[] = []): string {
  const [header, ...more] = values
  if (header === undefined || header === '') throw invalid('it has no signature')
  if (more.length > 0) throw invalid('it has more than one signature header')
  if (/\s/.test(header)) throw invalid('its signature has spaces in it')
  return header
}

function refuseAhead(header: string, receivedAt: number): void {
  const stamps = header.split(',').filter((part) => part.startsWith('t='))
  const [, digits] = /^t=(\d{1,12})$/.exec(stamps[0] ?? '') ?? []
  if (stamps.length !== 1 || digits === undefined) throw invalid('its signature has no time')
  if (Number(digits) - Math.floor(receivedAt / 1000) > toleranceSeconds) throw invalid('its signature is of the future')
}

interface Signed {
  readonly body: Uint8Array
  readonly header: string
  readonly receivedAt: number
  readonly webhookSecrets: readonly string[]
}

async function verify({ body, header, receivedAt, webhookSecrets }: Signed): Promise<void> {
  const { Stripe } = await import('stripe') // large, and a sandbox that nobody pays in does without
  for (const secret of webhookSecrets) {
    try {
      await Stripe.webhooks.constructEventAsync(Buffer.from(body), header, secret, toleranceSeconds, undefined, receivedAt)
      return
    } catch (error) {
      if (error instanceof Stripe.errors.StripeSignatureVerificationError) continue
      // The signature held: what failed is the reading, as it does of text that is no JSON and of thin events.
      throw malformed('it is not an event as JSON')
    }
  }
  throw invalid('its signature does not hold')
}

function parse(body: Uint8Array): Untrusted {
  const event: unknown = JSON.parse(new TextDecoder().decode(body))
  if (!isObject(event) || event.object !== 'event') throw malformed('it is no event')
  return event
}

function fromEvent(event: Untrusted) {
  const [deliveryId, eventType] = [idOf(event.id), asText(event.type)]
  const data = event.data
  if (deliveryId === null || eventType === null || !isObject(data) || !isObject(data.object))
    throw malformed('it has no id, type or object')
  const isLive = event.livemode === true
  const object = { ...data.object, livemode: isLive }
  const names = namesOf(object)
  const subject = names.paymentId ?? idOf(data.object.id) ?? deliveryId
  return {
    deliveryId,
    eventType,
    signedKey: `${eventType}:${subject}`,
    isLive,
    signatureOk: true,
    names,
    facts: fromStripeEvent(eventType, object),
  }
}
