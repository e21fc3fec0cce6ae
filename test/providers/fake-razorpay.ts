import { startFakeServer } from './fake-server.ts'
import type { Answered, Asked, Fault, FakeServer } from './fake-server.ts'

interface Link {
  readonly id: string
  readonly reference_id: string
  readonly amount: number
  status: 'created' | 'paid' | 'cancelled'
  payments: { readonly payment_id: string }[] | null
  readonly [member: string]: unknown
}

interface Payment {
  readonly id: string
  readonly amount: number
  readonly created_at: number
  amount_refunded: number
  readonly [member: string]: unknown
}

interface State {
  readonly links: Map<string, Link>
  readonly payments: Map<string, Payment>
  readonly refunds: Map<string, { readonly payment_id: string; readonly amount: number; readonly [member: string]: unknown }>
  readonly now: () => number
}

export interface FakeRazorpay extends FakeServer {
  /** Pays an open link. @returns the payment */
  pay(linkId: string, createdSeconds?: number): string
  payable(orderId: string): number
}

export const fakeRazorpayKeys = { keyId: 'rzp_test_fake', keySecret: 'fake-secret' } as const

/** As much of Razorpay's API as is used: a reference is taken once, and only refunds have keys. */
export async function startFakeRazorpay(now: () => number): Promise<FakeRazorpay> {
  const state: State = { links: new Map(), payments: new Map(), refunds: new Map(), now }
  const server = await startFakeServer((asked, fault) => answerUnlessFaulty(state, { asked, fault }))
  return {
    ...server,
    pay: (linkId, createdSeconds = Math.floor(now() / 1000)) => pay(state, { linkId, createdSeconds }),
    payable: (orderId) =>
      [...state.links.values()].filter((link) => link.reference_id === orderId.replaceAll('-', '') && link.status === 'created').length,
  }
}

const refusal = (status: number, description: string): Answered => ({
  status,
  body: { error: { code: status >= 500 ? 'SERVER_ERROR' : 'BAD_REQUEST_ERROR', description } },
})

function answerUnlessFaulty(state: State, { asked, fault }: { readonly asked: Asked; readonly fault: Fault | null }): Answered {
  const { keyId, keySecret } = fakeRazorpayKeys
  if (asked.headers.authorization !== `Basic ${btoa(`${keyId}:${keySecret}`)}`) return refusal(401, 'Authentication failed')
  return typeof fault === 'number' ? refusal(fault, 'told to fail') : answer(state, asked)
}

function answer(state: State, { method, path, query, headers, body }: Asked): Answered {
  const [, collection, id, part] = /^\/v1\/(payment_links|payments)(?:\/(\w+))?(?:\/(\w+))?$/.exec(path) ?? []
  const input = body === '' ? {} : (JSON.parse(body) as Record<string, unknown>)
  if (collection === 'payment_links') {
    if (id !== undefined) return method === 'POST' ? cancel(state.links.get(id)) : oneOf(state.links.get(id))
    return method === 'POST' ? createLink(state, input) : listLinks(state, query.get('reference_id'))
  }
  if (id === undefined) return listPayments(state, query)
  if (part === 'refunds') return listOf([...state.refunds.values()].filter((refund) => refund.payment_id === id))
  if (part === undefined) return oneOf(state.payments.get(id))
  return createRefund(state, { paymentId: id, amount: Number(input.amount), key: String(headers['x-refund-idempotency']) })
}

const oneOf = (object: unknown): Answered =>
  object === undefined ? refusal(400, 'The id provided does not exist') : { status: 200, body: object }

const listOf = (items: readonly unknown[]): Answered => ({ status: 200, body: { entity: 'collection', count: items.length, items } })

function createLink(state: State, input: Readonly<Record<string, unknown>>): Answered {
  const reference = String(input.reference_id)
  const ahead = Number(input.expire_by) - state.now() / 1000
  if (reference.length > 40) return refusal(400, 'reference_id may not be greater than 40 characters')
  if (!(ahead >= 15 * 60)) return refusal(400, 'expire_by should be at least 15 minutes ahead')
  if ([...state.links.values()].some((link) => link.reference_id === reference))
    return refusal(400, `payment link with given reference ID already attempted`)
  const id = `plink_${state.links.size + 1}`
  const link: Link = {
    ...input,
    id,
    reference_id: reference,
    amount: Number(input.amount),
    status: 'created',
    payments: null,
    short_url: `https://rzp.test/i/${id}`,
  }
  state.links.set(id, link)
  return { status: 200, body: link }
}

const listLinks = (state: State, reference: string | null): Answered => ({
  status: 200,
  body: { payment_links: [...state.links.values()].filter((link) => reference === null || link.reference_id === reference) },
})

function cancel(link: Link | undefined): Answered {
  if (link?.status !== 'created') return refusal(400, 'the link cannot be cancelled')
  link.status = 'cancelled'
  return { status: 200, body: link }
}

function pay(state: State, { linkId, createdSeconds }: { readonly linkId: string; readonly createdSeconds: number }): string {
  const link = state.links.get(linkId)
  if (link?.status !== 'created') throw new Error(`${linkId} cannot be paid`)
  const id = `pay_${state.payments.size + 1}`
  Object.assign(link, { status: 'paid', payments: [{ payment_id: id, amount: link.amount, status: 'captured' }] })
  state.payments.set(id, {
    id,
    amount: link.amount,
    currency: link.currency,
    status: 'captured',
    captured: true,
    order_id: `order_${state.payments.size + 1}`,
    amount_refunded: 0,
    notes: link.notes,
    created_at: createdSeconds,
  })
  return id
}

interface RefundAsked {
  readonly paymentId: string
  readonly amount: number
  readonly key: string
}

function createRefund(state: State, { paymentId, amount, key }: RefundAsked): Answered {
  const payment = state.payments.get(paymentId)
  const earlier = state.refunds.get(key)
  if (payment === undefined) return oneOf(undefined)
  if (earlier !== undefined) return earlier.amount === amount ? oneOf(earlier) : refusal(400, 'different request with the same key')
  if (payment.amount_refunded + amount > payment.amount) return refusal(400, 'The total refund amount is greater than the payment')
  payment.amount_refunded += amount
  const refund = { id: `rfnd_${state.refunds.size + 1}`, payment_id: paymentId, amount, currency: payment.currency, status: 'processed' }
  state.refunds.set(key, refund)
  return { status: 200, body: refund }
}

function listPayments(state: State, query: URLSearchParams): Answered {
  const [from, to, count, skip] = ['from', 'to', 'count', 'skip'].map((name) => Number(query.get(name)))
  const all = [...state.payments.values()].toReversed().filter(({ created_at: at }) => at >= (from ?? 0) && at <= (to ?? 0))
  return listOf(all.slice(skip, (skip ?? 0) + (count ?? 0)))
}
