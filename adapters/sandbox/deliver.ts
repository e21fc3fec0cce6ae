import { createHash, createHmac } from 'node:crypto'
import type { SandboxLink } from '../../ports/driven/sandbox-links.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { SandboxBody, SandboxEvent } from './event.ts'
import { toRazorpayBodies } from './razorpay-bodies.ts'
import { toStripeBodies } from './stripe-bodies.ts'

/** How deliveries misbehave, as real ones do. */
export interface Misbehaviour {
  /** How often each is sent. */
  readonly times: number
  /** The last first. */
  readonly isReversed: boolean
}

export const wellBehaved: Misbehaviour = { times: 1, isReversed: false }

/** A webhook, as it goes over the wire. */
export interface SignedWebhook {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

interface Needs {
  readonly secret: string
  /** Where our own endpoints are reached. */
  readonly publicBaseUrl: () => string
  readonly now: () => Instant
  readonly send?: typeof fetch
}

/** Sends what happened to a link to our own endpoint. @returns the statuses it was answered with; 0 where it was not */
export type Deliver = (link: SandboxLink, event: SandboxEvent, how?: Misbehaviour) => Promise<readonly number[]>

export function makeDeliver({ secret, publicBaseUrl, now, send = fetch }: Needs): Deliver {
  return async (link, event, how = wellBehaved) => {
    const url = `${publicBaseUrl().replace(/\/+$/, '')}/v1/payments/webhooks/${link.rail.toLowerCase()}`
    const webhooks = toWebhooks({ link, event }, { secret, now: now() })
    const ordered = how.isReversed ? webhooks.toReversed() : webhooks
    const statuses = []
    for (const { body, headers } of ordered.flatMap((webhook) => Array.from({ length: how.times }, () => webhook))) {
      // A provider lives with an endpoint that does not answer: what is lost is found by asking it.
      const answer = await send(url, { method: 'POST', body, headers, redirect: 'manual', signal: AbortSignal.timeout(5_000) }).catch(
        () => null,
      )
      await answer?.body?.cancel()
      statuses.push(answer?.status ?? 0)
    }
    return statuses
  }
}

interface Happened {
  readonly link: SandboxLink
  readonly event: SandboxEvent
}

/** The webhooks of an event, signed as the link's rail signs them. */
export function toWebhooks({ link, event }: Happened, trust: { readonly secret: string; readonly now: Instant }): readonly SignedWebhook[] {
  return link.rail === 'STRIPE'
    ? toStripeBodies(link, event).map((body) => signedByStripe(body, trust))
    : toRazorpayBodies(link, event).map((body) => signedByRazorpay(body, trust))
}

// An id follows from what is told: told again, it is the same event.
const eventIdOf = ({ type, content }: SandboxBody): string =>
  createHash('sha256')
    .update(`${type}:${JSON.stringify(content)}`)
    .digest('hex')
    .slice(0, 24)

const hmacOf = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex')

function signedByStripe(event: SandboxBody, { secret, now }: { readonly secret: string; readonly now: Instant }): SignedWebhook {
  const seconds = Math.floor(now / 1000)
  const body = JSON.stringify({
    id: `evt_${eventIdOf(event)}`,
    object: 'event',
    created: seconds,
    livemode: false,
    type: event.type,
    data: { object: event.content },
  })
  const signature = `t=${seconds},v1=${hmacOf(secret, `${seconds}.${body}`)}`
  return { body, headers: { 'content-type': 'application/json', 'stripe-signature': signature } }
}

function signedByRazorpay(event: SandboxBody, { secret, now }: { readonly secret: string; readonly now: Instant }): SignedWebhook {
  const body = JSON.stringify({
    entity: 'event',
    account_id: 'acc_sandbox',
    event: event.type,
    contains: Object.keys(event.content),
    created_at: Math.floor(now / 1000),
    payload: event.content,
  })
  const headers = {
    'content-type': 'application/json',
    'x-razorpay-signature': hmacOf(secret, body),
    'x-razorpay-event-id': eventIdOf(event),
  }
  return { body, headers }
}
