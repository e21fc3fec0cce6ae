import { createHmac } from 'node:crypto'
import type { History, Rail } from './history.ts'
import type { ProviderEvent } from './provider-event.ts'

/** A webhook as it goes over the wire. */
export interface Webhook {
  readonly rail: Rail
  /** As the provider calls the event. */
  readonly deliveryId: string
  readonly body: string
  /** The headers, given when it is sent: Stripe signs each delivery with its time. */
  headersAt(now: number): Readonly<Record<string, string>>
}

const hmac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex')

/**
 * An event, signed as its rail signs. Events of one content under another id come, too: Stripe makes a second event of one fact,
 * and a captured body of Razorpay can be sent again under any id.
 */
export function signed(
  event: ProviderEvent,
  { rail, deliveryId, secret }: { readonly rail: Rail; readonly deliveryId: string; readonly secret: string },
): Webhook {
  const { type, content } = event
  if (rail === 'RAZORPAY') {
    const body = JSON.stringify({
      entity: 'event',
      account_id: 'acc_S',
      event: type,
      contains: Object.keys(content),
      created_at: 1795299000,
      payload: content,
    })
    const headers = { 'x-razorpay-signature': hmac(secret, body), 'x-razorpay-event-id': deliveryId }
    return { rail, deliveryId, body, headersAt: () => headers }
  }
  const said = { id: deliveryId, object: 'event', api_version: '2026-10-28.endive', created: 1795300000, livemode: event.isLive, type }
  const body = JSON.stringify({ ...said, data: { object: content } })
  const headersAt = (now: number) => {
    const seconds = Math.floor(now / 1000)
    return { 'stripe-signature': `t=${seconds},v1=${hmac(secret, `${seconds}.${body}`)}` }
  }
  return { rail, deliveryId, body, headersAt }
}

/** The id of the event that tells the thing at `index`; `again` of a second event of it. */
export const deliveryIdOf = ({ seed }: History, index: number, again = ''): string => `evt_${seed.toString(36)}_${index}${again}`
