import type { SandboxLink } from '../../ports/driven/sandbox-links.ts'
import { sumOfMinor } from '../../src/domain/money.ts'
import type { SandboxBody, SandboxEvent } from './event.ts'

/** What Stripe would send of an event: of a payment more than one. */
export function toStripeBodies(link: SandboxLink, event: SandboxEvent): readonly SandboxBody[] {
  const sessionBody = (type: string, state: Readonly<Record<string, unknown>>) => ({ type, content: { ...toSession(link), ...state } })
  switch (event.kind) {
    case 'PAID':
      return [
        sessionBody(link.isAwaited ? 'checkout.session.async_payment_succeeded' : 'checkout.session.completed', { payment_status: 'paid' }),
        { type: 'payment_intent.succeeded', content: toIntent(link) },
      ]
    case 'AWAITED':
      return [sessionBody('checkout.session.completed', { payment_status: 'unpaid' })]
    case 'FAILED':
      return link.isAwaited
        ? [sessionBody('checkout.session.async_payment_failed', { payment_status: 'unpaid' })]
        : [{ type: 'payment_intent.payment_failed', content: { ...toIntent(link), ...declined } }]
    case 'CANCELLED':
      return [sessionBody('checkout.session.expired', { status: 'expired', payment_status: 'unpaid', payment_intent: null })]
    case 'REFUNDED':
      return [
        { type: 'refund.created', content: toRefund(link, event.refund) },
        { type: 'charge.refunded', content: toCharge(link) },
      ]
    default:
      return unreachable(event)
  }
}

const declined = { status: 'requires_payment_method', amount_received: 0, last_payment_error: { code: 'card_declined' } }

// Our units are Stripe's, too: the few currencies that it counts otherwise are refused by the sandbox.
const shared = ({ amount, currency, orderId }: SandboxLink) => ({
  amount: Number(amount),
  currency: currency.toLowerCase(),
  livemode: false,
  metadata: { payment_order_id: orderId },
})

const toSession = (link: SandboxLink) => ({
  ...shared(link),
  id: link.linkId,
  object: 'checkout.session',
  mode: 'payment',
  status: 'complete',
  amount_total: Number(link.amount),
  client_reference_id: link.orderId,
  payment_intent: link.paymentId,
  expires_at: Math.floor(link.expiresAt / 1000),
  url: null,
})

const toIntent = (link: SandboxLink) => ({
  ...shared(link),
  id: link.paymentId,
  object: 'payment_intent',
  status: 'succeeded',
  amount_received: Number(link.amount),
})

const toRefund = (link: SandboxLink, { refundId, amount }: SandboxLink['refunds'][number]) => ({
  ...shared(link),
  id: refundId,
  object: 'refund',
  amount: Number(amount),
  payment_intent: link.paymentId,
  status: 'succeeded',
})

const toCharge = (link: SandboxLink) => ({
  ...shared(link),
  id: `ch_${link.orderId.replaceAll('-', '')}`,
  object: 'charge',
  payment_intent: link.paymentId,
  amount_refunded: Number(sumOfMinor(link.refunds.map(({ amount }) => amount))),
})

function unreachable(event: never): never {
  throw new Error(`no body for ${JSON.stringify(event)}`)
}
