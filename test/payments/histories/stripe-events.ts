import type { DisputeState, History, Payment, Told } from './history.ts'
import { orderOf, paymentIdOf, plain, refundIdOf, strangerOf } from './provider-event.ts'
import type { Ids, ProviderEvent } from './provider-event.ts'

/** What Stripe sends of a thing that it tells. */
export function toStripeEvent(told: Told, history: History, ids: Ids): ProviderEvent {
  const isLive = 'payment' in told && told.payment.flaw === 'MODE'
  return { ...bodyOf(told, history, ids), isLive }
}

type Body = Omit<ProviderEvent, 'isLive'>

function bodyOf(told: Told, history: History, ids: Ids): Body {
  switch (told.kind) {
    case 'PAID':
      return paidBody(told, history, ids)
    case 'AWAITED':
      return { type: 'checkout.session.completed', content: { ...session(told.payment, ids), payment_status: 'unpaid' } }
    case 'FAILED':
      return failedBody(told.by, history, ids)
    case 'EXPIRED': {
      const open = { ...session(ownPayment(history), ids), status: 'expired', payment_status: 'unpaid', payment_intent: null }
      return { type: 'checkout.session.expired', content: open }
    }
    case 'REFUND': {
      const type = { PENDING: 'refund.created', SUCCEEDED: 'refund.updated', FAILED: 'refund.failed' }[told.state]
      const id = refundIdOf('STRIPE', told.payment, { refund: told.refund, ids })
      return { type, content: { ...about(told.payment, told.amount, ids), id, object: 'refund', status: told.state.toLowerCase() } }
    }
    case 'IN_ALL': {
      const { payment, amount } = told
      const id = `ch_${plain(ids.own.orderId)}${payment.name}`
      return {
        type: 'charge.refunded',
        content: { ...about(payment, payment.amount, ids), id, object: 'charge', amount_refunded: Number(amount) },
      }
    }
    case 'DISPUTE':
      return disputeBody(told, ids)
    default:
      return unreachable(told)
  }
}

const successTypes = ['checkout.session.completed', 'checkout.session.async_payment_succeeded', 'payment_intent.succeeded'] as const

function paidBody({ payment, by }: Extract<Told, { kind: 'PAID' }>, history: History, ids: Ids): Body {
  const type = successTypes[by]
  if (by < 2) return { type, content: { ...session(payment, ids), payment_status: 'paid' } }
  return { type, content: { ...intent(payment, history, ids), status: 'succeeded', amount_received: Number(payment.amount) } }
}

function failedBody(by: 'LINK' | 'PAYMENT', history: History, ids: Ids): Body {
  const payment = ownPayment(history)
  if (by === 'LINK')
    return { type: 'checkout.session.async_payment_failed', content: { ...session(payment, ids), payment_status: 'unpaid' } }
  const declined = { status: 'requires_payment_method', amount_received: 0, last_payment_error: { code: 'card_declined' } }
  return { type: 'payment_intent.payment_failed', content: { ...intent(payment, history, ids), ...declined } }
}

const disputeTypes = ['charge.dispute.created', 'charge.dispute.funds_withdrawn', 'charge.dispute.updated'] as const
const disputeStatuses: Readonly<Record<DisputeState, string>> = {
  INQUIRY: 'warning_under_review',
  OPEN: 'needs_response',
  CLOSED: 'prevented',
  LOST: 'lost',
  WON: 'won',
}

function disputeBody({ payment, dispute, amount, state, turn }: Extract<Told, { kind: 'DISPUTE' }>, ids: Ids): Body {
  const isEnd = state === 'CLOSED' || state === 'LOST' || state === 'WON'
  const type = isEnd ? 'charge.dispute.closed' : (disputeTypes[turn] ?? 'charge.dispute.updated')
  const id = `dp_${plain(ids.own.orderId)}${payment.name}${dispute}`
  return { type, content: { ...about(payment, amount, ids), id, object: 'dispute', status: disputeStatuses[state] } }
}

/** The payer's first try where nothing was paid. */
const ownPayment = ({ payments, amount, currency }: History): Payment =>
  payments.find(({ name, flaw }) => name === 'a' && flaw === null) ?? { name: 'a', flaw: null, amount, currency }

const money = ({ amount, currency }: Payment) => ({ amount: Number(amount), currency: currency.toLowerCase() })

function session(payment: Payment, ids: Ids) {
  const { orderId, linkId } = orderOf(payment, ids)
  const told = payment.flaw === 'OTHER_ORDER' ? strangerOf(orderId) : orderId
  return {
    ...{ id: payment.flaw === 'OTHER_LINK' ? `${linkId}x` : linkId, object: 'checkout.session', mode: 'payment', status: 'complete' },
    ...{ amount_total: Number(payment.amount), currency: payment.currency.toLowerCase(), client_reference_id: told },
    ...{ metadata: { payment_order_id: told }, payment_intent: paymentIdOf('STRIPE', payment, ids), expires_at: 1795302600, url: null },
  }
}

const intent = (payment: Payment, { paymentsNameOrder }: History, ids: Ids) => ({
  ...money(payment),
  ...{ id: paymentIdOf('STRIPE', payment, ids), object: 'payment_intent' },
  metadata: paymentsNameOrder ? { payment_order_id: orderOf(payment, ids).orderId } : {},
})

const about = (payment: Payment, amount: bigint, ids: Ids) => ({
  ...{
    amount: Number(amount),
    currency: payment.currency.toLowerCase(),
    payment_intent: paymentIdOf('STRIPE', payment, ids),
    metadata: {},
  },
})

function unreachable(told: never): never {
  throw new Error(`no event for ${JSON.stringify(told)}`)
}
