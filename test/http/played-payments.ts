import type { Finding } from '../../ports/driven/findings.ts'
import type { DeliveryLine, UnappliedPayment } from '../../ports/driven/payment-store.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { toMinor } from '../../src/domain/money.ts'
import { opened } from '../../src/domain/payments/life.ts'
import { nothingBack } from '../../src/domain/payments/money-back.ts'
import type { PaymentOrder } from '../../src/domain/payments/order.ts'
import { edgeNow, startEdge } from './edge-of-payments.ts'
import type { Edge } from './edge-of-payments.ts'

export const id = '01900000-0000-7000-8000-0000000007ff'
export const time = '2026-04-02T10:15:00.000Z'

/** A top-up without a link. */
export const order: PaymentOrder = opened({
  ...{ orderId: id, accountId: '01900000-0000-7000-8000-000000000002', tenantId: '11111111-1111-1111-1111-111111111111' },
  ...{ provider: 'STRIPE', isLive: false, purpose: 'TOPUP', amount: toMinor(5050), currency: 'INR', credits: toCredits(101) },
  ...{ unitPrice: '0.5', serviceInvoiceId: null, reference: null, idempotencyKey: 'k', request: '{"secret":"of the provider"}' },
  ...{ back: nothingBack, expiresAt: edgeNow, createdAt: edgeNow },
})
/** The same on the wire. */
export const plain = {
  ...{ id, account_id: order.accountId, provider: 'STRIPE', purpose: 'TOPUP', status: 'PENDING', amount: '50.50', currency: 'INR' },
  ...{ credits_amount: 101, checkout_url: null, provider_order_id: null, provider_payment_id: null, service_invoice_id: null },
  ...{ ref_type: null, ref_id: null, idempotency_key: 'k', created_at: time, expires_at: time, settled_at: null },
  ...{ tenant_id: order.tenantId, is_live: false, unit_price: '0.5', amount_refunded: '0.00', held_back: null },
}

const unapplied: UnappliedPayment = {
  ...{ provider: 'RAZORPAY', paymentId: 'pay_1', isLive: true, accountId: null, orderId: null, amount: toMinor(100), currency: 'JPY' },
  ...{ reason: 'ORDER_UNKNOWN', state: 'OPEN', appliedOrderId: null, receivedAt: edgeNow, closedAt: null },
}
export const unappliedSaid = {
  ...{ provider: 'RAZORPAY', payment_id: 'pay_1', is_live: true, account_id: null, order_id: null, amount: '100', currency: 'JPY' },
  ...{ reason: 'ORDER_UNKNOWN', state: 'OPEN', applied_order_id: null, received_at: time, closed_at: null },
}
const kept: DeliveryLine = {
  kept: {
    ...{ id, provider: 'STRIPE', deliveryId: 'evt_1', eventType: 'refund.created', signedKey: 'refund.created:pi_1', isLive: true },
    names: { providerOrderId: null, innerOrderId: null, orderId: null, paymentId: 'pi_1' },
    ...{ facts: [], signatureOk: true, payloadHash: '00', state: 'QUARANTINED', attempts: 3, lastError: 'ORDER_UNKNOWN' },
    ...{ receivedAt: edgeNow, processedAt: null },
  },
}
export const keptSaid = {
  ...{
    id,
    provider: 'STRIPE',
    state: 'QUARANTINED',
    event_id: 'evt_1',
    event_type: 'refund.created',
    payment_id: 'pi_1',
    signature_ok: true,
  },
  ...{ attempts: 3, last_error: 'ORDER_UNKNOWN', code: null, size_bytes: null, received_at: time, processed_at: null },
}
const refusedLine: DeliveryLine = {
  refused: { id, provider: 'RAZORPAY', code: 'BODY_TOO_LARGE', sizeBytes: 300_000, receivedAt: edgeNow },
}
const links = [{ rel: 'account', href: '/v1/control/accounts/1/status' }, { rel: 'none' }, 7, null]
const finding: Finding = {
  ...{ findingId: id, key: 'payment:RAZORPAY:pay_1', kind: 'UNAPPLIED_PAYMENT', severity: 'HIGH', accountId: null },
  ...{ evidence: { amount: '100', links }, suggestedAction: 'Look', openedAt: edgeNow, lastSeenAt: edgeNow, timesSeen: 2 },
  ...{ closedAt: edgeNow, resolution: { by: 'operator:anna', reason: 'Known', isByHand: true } },
}

/** What the use cases were asked, and what they answer, for the tests of one suite. */
export interface PlayedPayments {
  /** The arguments of the last call. */
  heard: readonly unknown[]
  answered: PaymentOrder
  isReplayed: boolean
  call(path: string, sent?: Sent): Promise<{ readonly status: number; readonly headers: Headers; readonly body: Record<string, unknown> }>
  /** The status of a call, and the code where it is refused. */
  told(path: string, sent?: Sent): Promise<string>
}

interface Sent {
  readonly as?: string
  readonly body?: unknown
  readonly headers?: object
}

/** Starts the edge in front of use cases that tell what they were asked, for the suite that calls this. */
export function playPayments(): PlayedPayments {
  let edge: Edge
  const played: PlayedPayments = {
    ...{ heard: [], answered: order, isReplayed: false },
    call: async (path, { as = 'operator', body, headers = {} } = {}) => {
      const response = await fetch(`${edge.url}${path}`, {
        headers: { 'x-as': as, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      })
      return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, unknown> }
    },
    told: async (path, sent) => {
      const { status, body } = await played.call(path, sent)
      return typeof body['code'] === 'string' ? `${status} ${body['code']}` : String(status)
    },
  }
  const hear =
    <Answer>(answer: () => Answer) =>
    (...facts: readonly unknown[]): Promise<Answer> => {
      played.heard = facts
      return Promise.resolve(answer())
    }
  const page = <Item>(items: readonly Item[]) => hear(() => ({ items, nextCursor: null }))
  const answer = () => ({ order: played.answered, replayed: played.isReplayed })
  const refund = { refundId: 're_1', amount: toMinor(2000), outcome: 'PENDING' } as const
  const different = { paymentId: 'pay_1', orderId: null, amount: toMinor(100), currency: 'INR', outcome: 'FOUND' as const }

  before(async () => {
    edge = await startEdge({
      paying: {
        ...{ checkout: hear(answer), cancel: hear(answer), find: hear(() => played.answered), list: page([order]) },
        refund: hear(() => ({ ...answer(), refund })),
      },
      following: {
        ...{ list: page([finding]), find: hear(() => finding), resolve: hear(() => ({ finding, replayed: played.isReplayed })) },
      },
      steering: {
        ...{ deliveries: page([kept, refusedLine]), applyAgain: hear(() => kept), unapplied: page([unapplied]) },
        applyUnapplied: hear(() => ({ ...answer(), payment: unapplied })),
        refundUnapplied: hear(() => ({ payment: unapplied, replayed: played.isReplayed })),
        reconcile: hear(() => ({
          ...{ scanned: 2, missingThere: [], differs: [] },
          missingHere: [{ ...different, detail: 'NOT_BOOKED_HERE' }],
        })),
      },
    })
  })
  beforeEach(() => {
    Object.assign(played, { heard: [], answered: order, isReplayed: false })
  })
  after(() => edge.stop())
  return played
}
