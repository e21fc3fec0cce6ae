import type { DisputeState, History, Payment, Told } from './history.ts'
import { orderOf, paymentIdOf, plain, refundIdOf, strangerOf } from './provider-event.ts'
import type { Ids, ProviderEvent } from './provider-event.ts'

/** What Razorpay sends of a thing that it tells. Its bodies do not say whether money is real. */
export function toRazorpayEvent(told: Told, history: History, ids: Ids): ProviderEvent {
  const { type, entities } = bodyOf(told, history, ids)
  const content = Object.fromEntries(Object.entries(entities).map(([name, entity]) => [name, { entity }]))
  return { type, content, isLive: false }
}

type Entity = Readonly<Record<string, unknown>>

interface Body {
  readonly type: string
  readonly entities: Readonly<Record<string, Entity>>
}

function bodyOf(told: Told, history: History, ids: Ids): Body {
  const payment = (of: Payment, more: Entity): Entity => ({ ...toPayment(of, history, ids), ...more })
  switch (told.kind) {
    case 'PAID':
      return paidBody(told, payment(told.payment, captured), ids)
    case 'AWAITED':
      return { type: 'payment.authorized', entities: { payment: payment(told.payment, { status: 'authorized', captured: false }) } }
    case 'FAILED': {
      const declined = { status: 'failed', captured: false, error_code: 'BAD_REQUEST_ERROR' }
      return { type: 'payment.failed', entities: { payment: payment(firstTry(history), declined) } }
    }
    case 'EXPIRED': {
      const status = told.by === 'TIME' ? 'expired' : 'cancelled'
      return { type: `payment_link.${status}`, entities: { payment_link: { ...toLink(firstTry(history), ids), status, amount_paid: 0 } } }
    }
    case 'REFUND': {
      const [type, status] = { PENDING: ['created', 'pending'], SUCCEEDED: ['processed', 'processed'], FAILED: ['failed', 'failed'] }[
        told.state
      ]
      const [id, payment_id] = [
        refundIdOf('RAZORPAY', told.payment, { refund: told.refund, ids }),
        paymentIdOf('RAZORPAY', told.payment, ids),
      ]
      const refund = { id, payment_id, amount: Number(told.amount), currency: told.payment.currency, status, notes: [] }
      const known = told.inAll === null ? captured : { ...captured, amount_refunded: Number(told.inAll) }
      return { type: `refund.${type}`, entities: { refund, payment: payment(told.payment, known) } }
    }
    case 'DISPUTE':
      return disputeBody(told, payment(told.payment, captured), ids)
    case 'IN_ALL':
      throw new Error('Razorpay tells no sum without a refund')
    default:
      return unreachable(told)
  }
}

const captured = { status: 'captured', captured: true } as const

/** The sum of a link's own event is the payer's, whose link it is; and each names more than the next. */
function paidBody({ payment, by }: Extract<Told, { kind: 'PAID' }>, entity: Entity, ids: Ids): Body {
  const order = { id: plain(orderOf(payment, ids).orderId), amount: Number(payment.amount), status: 'paid', notes: [] }
  if (by === 0)
    return { type: 'payment_link.paid', entities: { payment_link: { ...toLink(payment, ids), status: 'paid' }, order, payment: entity } }
  if (by === 1) return { type: 'order.paid', entities: { order, payment: entity } }
  return { type: 'payment.captured', entities: { payment: entity } }
}

const disputeWords: Readonly<Record<DisputeState, string>> = {
  INQUIRY: 'created',
  OPEN: 'created',
  CLOSED: 'closed',
  LOST: 'lost',
  WON: 'won',
}

function disputeBody({ payment, dispute, amount, state, turn }: Extract<Told, { kind: 'DISPUTE' }>, entity: Entity, ids: Ids): Body {
  const isQuestion = state === 'INQUIRY'
  const word = isQuestion && turn > 0 ? 'closed' : disputeWords[state]
  const id = `disp_${plain(ids.own.orderId)}${payment.name}${dispute}`
  const money = { amount: Number(amount), currency: payment.currency, amount_deducted: state === 'LOST' ? Number(amount) : 0 }
  const said = { id, payment_id: paymentIdOf('RAZORPAY', payment, ids), ...money, phase: isQuestion ? 'retrieval' : 'chargeback', turn }
  return { type: `payment.dispute.${word}`, entities: { payment: entity, dispute: said } }
}

const firstTry = ({ payments, amount, currency }: History): Payment =>
  payments.find(({ name, flaw }) => name === 'a' && flaw === null) ?? { name: 'a', flaw: null, amount, currency }

function toPayment(payment: Payment, { paymentsNameOrder }: History, ids: Ids): Entity {
  const { orderId } = orderOf(payment, ids)
  // One that contradicts itself by its link bears no other names, so that the link alone decides.
  const hasOddLink = payment.flaw === 'OTHER_LINK' || payment.flaw === 'OTHER_ORDER'
  return {
    ...{ id: paymentIdOf('RAZORPAY', payment, ids), amount: Number(payment.amount), currency: payment.currency, method: 'upi' },
    ...{ order_id: `order_${plain(hasOddLink ? strangerOf(orderId) : orderId)}`, amount_refunded: 0 },
    notes: paymentsNameOrder && !hasOddLink ? { payment_order_id: orderId } : [],
  }
}

function toLink(payment: Payment, ids: Ids): Entity {
  const { orderId, linkId } = orderOf(payment, ids)
  const reference = payment.flaw === 'OTHER_ORDER' ? strangerOf(orderId) : orderId
  return {
    ...{ id: payment.flaw === 'OTHER_LINK' ? `${linkId}x` : linkId, reference_id: plain(reference), amount: Number(payment.amount) },
    ...{ amount_paid: Number(payment.amount), currency: payment.currency, notes: null },
  }
}

function unreachable(told: never): never {
  throw new Error(`no event for ${JSON.stringify(told)}`)
}
