import type { SandboxLink } from '../../ports/driven/sandbox-links.ts'
import { sumOfMinor } from '../../src/domain/money.ts'
import type { SandboxBody, SandboxEvent } from './event.ts'

/** What Razorpay would send of an event: of a payment three. */
export function toRazorpayBodies(link: SandboxLink, event: SandboxEvent): readonly SandboxBody[] {
  const payment = (status: string, more: Readonly<Record<string, unknown>> = {}) => entity({ ...toPayment(link), status, ...more })
  const captured = payment('captured', { captured: true })
  switch (event.kind) {
    case 'PAID':
      return [
        { type: 'payment.captured', content: { payment: captured } },
        { type: 'order.paid', content: { order: toInnerOrder(link), payment: captured } },
        { type: 'payment_link.paid', content: { payment_link: toLink(link, 'paid'), order: toInnerOrder(link), payment: captured } },
      ]
    case 'AWAITED':
      return [{ type: 'payment.authorized', content: { payment: payment('authorized', { captured: false }) } }]
    case 'FAILED':
      return [{ type: 'payment.failed', content: { payment: payment('failed', { captured: false, error_code: 'BAD_REQUEST_ERROR' }) } }]
    case 'CANCELLED':
      return [{ type: 'payment_link.cancelled', content: { payment_link: toLink(link, 'cancelled') } }]
    case 'REFUNDED': {
      const { refundId, amount } = event.refund
      const refund = {
        id: refundId,
        payment_id: link.paymentId,
        amount: Number(amount),
        currency: link.currency,
        status: 'processed',
        notes: [],
      }
      return [{ type: 'refund.processed', content: { refund: entity(refund), payment: captured } }]
    }
    default:
      return unreachable(event)
  }
}

const entity = (content: Readonly<Record<string, unknown>>) => ({ entity: content })
const nameOf = ({ orderId }: SandboxLink): string => orderId.replaceAll('-', '')

const toPayment = (link: SandboxLink) => ({
  id: link.paymentId,
  amount: Number(link.amount),
  currency: link.currency,
  order_id: `order_${nameOf(link)}`,
  method: 'upi',
  amount_refunded: Number(sumOfMinor(link.refunds.map(({ amount }) => amount))),
  notes: { payment_order_id: link.orderId },
})

const toInnerOrder = (link: SandboxLink) => entity({ id: nameOf(link), amount: Number(link.amount), status: 'paid', notes: [] })

const toLink = (link: SandboxLink, status: string) =>
  entity({
    id: link.linkId,
    reference_id: nameOf(link),
    status,
    amount: Number(link.amount),
    amount_paid: status === 'paid' ? Number(link.amount) : 0,
    currency: link.currency,
    order_id: `order_${nameOf(link)}`,
    notes: null,
  })

function unreachable(event: never): never {
  throw new Error(`no body for ${JSON.stringify(event)}`)
}
