import { randomUUID } from 'node:crypto'
import type { Answer, Body } from '../support/api.ts'
import { signedByRazorpay, signedByStripe } from '../support/sign-webhook.ts'

// What the two rails send, in their words and by code of its own: nothing of the product is used here.

export type RailName = 'stripe' | 'razorpay'

/** Whose payment it is, as the provider knows it: an order of ours, or something that looks like one. */
export interface Payable {
  readonly linkId: string
  readonly orderId: string
  readonly paymentId: string
  /** In minor units. */
  readonly amount: number
  readonly currency: string
}

export type RefundState = 'pending' | 'succeeded' | 'failed'
export type DisputeState = 'inquiry' | 'open' | 'won' | 'lost' | 'closed'

interface Sum {
  readonly id: string
  readonly amount: number
}

/** One event each, as the text that a provider signs. */
export interface ProviderEvents {
  readonly rail: RailName
  paid(what: Payable, says?: { readonly isLive?: boolean }): string
  /** The same payment, told by another event. */
  paidAgain(what: Payable): string
  failed(what: Payable): string
  expired(what: Payable): string
  refund(what: Payable, refund: Sum & { readonly state: RefundState }): string
  /** What was refunded so far, by refunds that it does not name. */
  refundedInAll(what: Payable, amount: number): string
  dispute(what: Payable, dispute: Sum & { readonly state: DisputeState }): string
}

const plain = (id: unknown): string => String(id).replaceAll('-', '')

/** The payment of an order as its provider would call it, with other facts where `says` has them. */
export function paymentOf(order: Body, says: Partial<Payable> = {}): Payable {
  const isStripe = order['provider'] === 'STRIPE'
  return {
    linkId: String(order['provider_order_id']),
    orderId: String(order['id']),
    paymentId: `${isStripe ? 'pi_' : 'pay_'}${plain(order['id'])}`,
    amount: Math.round(Number(order['amount']) * 100),
    currency: String(order['currency']),
    ...says,
  }
}

const session = ({ linkId, orderId, amount, currency }: Payable, status: string) => ({
  ...{ id: linkId, object: 'checkout.session', mode: 'payment', status, amount_total: amount, currency: currency.toLowerCase() },
  ...{ client_reference_id: orderId, metadata: { payment_order_id: orderId }, expires_at: 1795302600, url: null, livemode: false },
})

const intent = ({ paymentId, orderId, amount, currency }: Payable, status: string) => ({
  ...{ id: paymentId, object: 'payment_intent', status, amount, currency: currency.toLowerCase(), metadata: { payment_order_id: orderId } },
})

const stripeEvent = (type: string, object: object, { isLive = false }: { readonly isLive?: boolean } = {}): string =>
  JSON.stringify({
    ...{ id: `evt_${plain(randomUUID())}`, object: 'event', api_version: '2026-10-28.endive', created: 1795300000 },
    ...{ livemode: isLive, type, data: { object: { ...object, livemode: isLive } } },
  })

const ofPayment = ({ paymentId, currency }: Payable, sum: Sum, status: string) => ({
  ...{ id: sum.id, amount: sum.amount, currency: currency.toLowerCase(), payment_intent: paymentId, metadata: {}, status },
})

const stripeRefunds = { pending: 'refund.created', succeeded: 'refund.updated', failed: 'refund.failed' } as const
const stripeDisputes = { inquiry: 'warning_needs_response', open: 'needs_response', won: 'won', lost: 'lost', closed: 'prevented' } as const

export const stripeEvents: ProviderEvents = {
  rail: 'stripe',
  paid: (what, says) =>
    stripeEvent(
      'checkout.session.completed',
      { ...session(what, 'complete'), payment_status: 'paid', payment_intent: what.paymentId },
      says,
    ),
  paidAgain: (what) => stripeEvent('payment_intent.succeeded', { ...intent(what, 'succeeded'), amount_received: what.amount }),
  failed: (what) =>
    stripeEvent('payment_intent.payment_failed', {
      ...intent(what, 'requires_payment_method'),
      last_payment_error: { code: 'card_declined' },
    }),
  expired: (what) =>
    stripeEvent('checkout.session.expired', { ...session(what, 'expired'), payment_status: 'unpaid', payment_intent: null }),
  refund: (what, refund) => stripeEvent(stripeRefunds[refund.state], { ...ofPayment(what, refund, refund.state), object: 'refund' }),
  refundedInAll: (what, amount) =>
    stripeEvent('charge.refunded', {
      ...ofPayment(what, { id: `ch_${what.paymentId}`, amount: what.amount }, 'succeeded'),
      ...{ object: 'charge', amount_refunded: amount },
    }),
  dispute: (what, dispute) => {
    const type = dispute.state === 'open' || dispute.state === 'inquiry' ? 'charge.dispute.created' : 'charge.dispute.closed'
    return stripeEvent(type, { ...ofPayment(what, dispute, stripeDisputes[dispute.state]), object: 'dispute' })
  },
}

const entities = (parts: Readonly<Record<string, object>>) =>
  Object.fromEntries(Object.entries(parts).map(([name, entity]) => [name, { entity }]))

const razorpayEvent = (event: string, parts: Readonly<Record<string, object>>): string =>
  JSON.stringify({
    ...{ entity: 'event', account_id: 'acc_S', event, contains: Object.keys(parts), created_at: 1795299000, payload: entities(parts) },
  })

const innerOrderOf = ({ linkId }: Payable): string => linkId.replace('plink_', 'order_of')

const payment = (what: Payable, says: object = { status: 'captured', captured: true }) => ({
  ...{ id: what.paymentId, amount: what.amount, currency: what.currency, order_id: innerOrderOf(what), method: 'upi', amount_refunded: 0 },
  ...{ notes: { payment_order_id: what.orderId }, ...says },
})

const link = (what: Payable, status: string) => ({
  ...{ id: what.linkId, reference_id: plain(what.orderId), status, amount: what.amount, currency: what.currency, notes: null },
  order_id: innerOrderOf(what),
})

const razorpayRefunds = {
  pending: ['refund.created', 'pending'],
  succeeded: ['refund.processed', 'processed'],
  failed: ['refund.failed', 'failed'],
} as const
const razorpayDisputes = { inquiry: 'created', open: 'created', won: 'won', lost: 'lost', closed: 'closed' } as const

export const razorpayEvents: ProviderEvents = {
  rail: 'razorpay',
  paid: (what) => razorpayEvent('payment_link.paid', { payment_link: link(what, 'paid'), payment: payment(what) }),
  paidAgain: (what) => razorpayEvent('payment.captured', { payment: payment(what) }),
  failed: (what) => razorpayEvent('payment.failed', { payment: payment(what, { status: 'failed', captured: false, error_code: 'BAD' }) }),
  expired: (what) => razorpayEvent('payment_link.expired', { payment_link: link(what, 'expired') }),
  refund: (what, { id, amount, state }) => {
    const [event, status] = razorpayRefunds[state]
    return razorpayEvent(event, { refund: { id, payment_id: what.paymentId, amount, currency: what.currency, status, notes: [] } })
  },
  refundedInAll: (what, amount) =>
    razorpayEvent('refund.processed', { payment: payment(what, { status: 'captured', captured: true, amount_refunded: amount }) }),
  dispute: (what, { id, amount, state }) => {
    const phase = state === 'inquiry' ? 'retrieval' : 'chargeback'
    const dispute = {
      id,
      payment_id: what.paymentId,
      amount,
      currency: what.currency,
      phase,
      amount_deducted: state === 'lost' ? amount : 0,
    }
    return razorpayEvent(`payment.dispute.${razorpayDisputes[state]}`, { dispute, payment: payment(what) })
  },
}

export const eventsOf = { stripe: stripeEvents, razorpay: razorpayEvents } as const

/** What is sent to our door. */
export interface Sent {
  readonly rail: RailName
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** As the provider signs it, now and by the secret of services under test. */
export function signed(rail: RailName, body: string, eventId = `evt_${plain(randomUUID())}`): Sent {
  return { rail, body, headers: rail === 'stripe' ? signedByStripe(body) : signedByRazorpay(body, { eventId }) }
}

/** Brings it to the service's door. */
export async function deliver(baseUrl: string, { rail, body, headers }: Sent): Promise<Answer> {
  const response = await fetch(`${baseUrl}/v1/payments/webhooks/${rail}`, {
    ...{ method: 'POST', body, headers: { 'content-type': 'application/json', ...headers }, redirect: 'manual' },
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body }
}
