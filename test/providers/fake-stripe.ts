import { startFakeServer } from './fake-server.ts'
import type { Answered, Asked, Fault, FakeServer } from './fake-server.ts'

interface Session {
  readonly id: string
  status: 'open' | 'complete' | 'expired'
  payment_status: 'unpaid' | 'paid'
  payment_intent: string | null
  readonly [member: string]: unknown
}

interface Intent {
  readonly id: string
  readonly created: number
  readonly amount: number
  readonly latest_charge: { amount_refunded: number; readonly [member: string]: unknown }
  readonly [member: string]: unknown
}

interface State {
  readonly sessions: Map<string, Session>
  readonly intents: Map<string, Intent>
  readonly refunds: { readonly payment_intent: string; readonly [member: string]: unknown }[]
  /** What was answered to a key, and to which parameters. */
  readonly replays: Map<string, { readonly body: string; readonly answered: Answered }>
  readonly now: () => number
}

export interface FakeStripe extends FakeServer {
  /** Pays an open session. @returns the payment intent */
  pay(sessionId: string, createdSeconds?: number): string
  /** How many open sessions an order has. */
  payable(orderId: string): number
}

/** As much of Stripe's API as is used, with its idempotency keys: an answer is replayed, its 500s too, and other parameters are refused. */
export async function startFakeStripe(now: () => number): Promise<FakeStripe> {
  const state: State = { sessions: new Map(), intents: new Map(), refunds: [], replays: new Map(), now }
  const server = await startFakeServer((asked, fault) => replayed(state, { asked, fault }))
  return {
    ...server,
    pay: (sessionId, createdSeconds = Math.floor(now() / 1000)) => pay(state, { sessionId, createdSeconds }),
    payable: (orderId) =>
      [...state.sessions.values()].filter((session) => session.client_reference_id === orderId && session.status === 'open').length,
  }
}

const refusal = (status: number, type: string, code: string): Answered => ({
  status,
  body: { error: { type, code, message: `refused: ${code}` } },
})

function replayed(state: State, { asked, fault }: { readonly asked: Asked; readonly fault: Fault | null }): Answered {
  if (fault === 409) return refusal(409, 'idempotency_error', 'idempotency_key_in_use')
  if (fault === 429) return refusal(429, 'invalid_request_error', 'rate_limit')
  const key = asked.headers['idempotency-key']
  const earlier = typeof key === 'string' ? state.replays.get(key) : undefined
  if (earlier !== undefined && earlier.body !== asked.body) return refusal(400, 'idempotency_error', 'parameters_differ')
  if (earlier !== undefined) return earlier.answered
  const answered = fault === 500 ? refusal(500, 'api_error', 'internal') : answer(state, asked)
  if (typeof key === 'string') state.replays.set(key, { body: asked.body, answered })
  return answered
}

function answer(state: State, { method, path, query, body }: Asked): Answered {
  const [, sessionId = ''] = /^\/v1\/checkout\/sessions\/(\w+)/.exec(path) ?? []
  if (method === 'POST' && path === '/v1/checkout/sessions') return createSession(state, new URLSearchParams(body))
  if (method === 'POST' && path.endsWith('/expire')) return expire(state.sessions.get(sessionId))
  if (method === 'POST' && path === '/v1/refunds') return createRefund(state, new URLSearchParams(body))
  if (sessionId !== '') return oneOf(state.sessions.get(sessionId))
  if (path === '/v1/refunds') return listOf(state.refunds.filter((refund) => refund.payment_intent === query.get('payment_intent')))
  if (path === '/v1/disputes') return listOf([])
  if (path === '/v1/payment_intents') return listIntents(state, query)
  return refusal(404, 'invalid_request_error', 'no_such_path')
}

const oneOf = (object: unknown): Answered =>
  object === undefined ? refusal(404, 'invalid_request_error', 'resource_missing') : { status: 200, body: object }

const listOf = (data: readonly unknown[], hasMore = false): Answered => ({ status: 200, body: { object: 'list', data, has_more: hasMore } })

function createSession(state: State, form: URLSearchParams): Answered {
  const expiresAt = Number(form.get('expires_at'))
  const ahead = expiresAt - state.now() / 1000
  if (!(ahead >= 30 * 60 && ahead <= 24 * 3600)) return refusal(400, 'invalid_request_error', 'expires_at_invalid')
  const id = `cs_test_${state.sessions.size + 1}`
  const session: Session = {
    id,
    object: 'checkout.session',
    mode: form.get('mode'),
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    amount_total: Number(form.get('line_items[0][price_data][unit_amount]')),
    currency: form.get('line_items[0][price_data][currency]'),
    client_reference_id: form.get('client_reference_id'),
    metadata: { payment_order_id: form.get('metadata[payment_order_id]') },
    intent_metadata: { payment_order_id: form.get('payment_intent_data[metadata][payment_order_id]') },
    livemode: false,
    expires_at: expiresAt,
    url: `https://checkout.stripe.test/${id}`,
  }
  state.sessions.set(id, session)
  return { status: 200, body: { ...session } }
}

function expire(session: Session | undefined): Answered {
  if (session?.status !== 'open') return session === undefined ? oneOf(undefined) : refusal(400, 'invalid_request_error', 'not_open')
  session.status = 'expired'
  return { status: 200, body: { ...session, url: null } }
}

function pay(state: State, { sessionId, createdSeconds }: { readonly sessionId: string; readonly createdSeconds: number }): string {
  const session = state.sessions.get(sessionId)
  if (session?.status !== 'open') throw new Error(`${sessionId} cannot be paid`)
  const id = `pi_${state.intents.size + 1}`
  const amount = Number(session.amount_total)
  Object.assign(session, { status: 'complete', payment_status: 'paid', payment_intent: id })
  const shared = { amount, currency: session.currency, livemode: false }
  state.intents.set(id, {
    ...shared,
    id,
    object: 'payment_intent',
    created: createdSeconds,
    status: 'succeeded',
    amount_received: amount,
    metadata: session.intent_metadata,
    latest_charge: { ...shared, object: 'charge', amount_refunded: 0 },
  })
  return id
}

function createRefund(state: State, form: URLSearchParams): Answered {
  const intent = state.intents.get(form.get('payment_intent') ?? '')
  const amount = Number(form.get('amount'))
  if (intent === undefined) return oneOf(undefined)
  if (intent.latest_charge.amount_refunded + amount > intent.amount) return refusal(400, 'invalid_request_error', 'charge_already_refunded')
  intent.latest_charge.amount_refunded += amount
  const refund = {
    id: `re_${state.refunds.length + 1}`,
    object: 'refund',
    amount,
    currency: intent.currency,
    payment_intent: intent.id,
    status: 'succeeded',
  }
  state.refunds.push(refund)
  return { status: 200, body: refund }
}

// Newest first, as Stripe lists.
function listIntents(state: State, query: URLSearchParams): Answered {
  const [from, to, limit] = [Number(query.get('created[gte]')), Number(query.get('created[lt]')), Number(query.get('limit'))]
  const all = [...state.intents.values()].toReversed().filter(({ created }) => created >= from && created < to)
  const after = query.get('starting_after')
  const rest = after === null ? all : all.slice(all.findIndex(({ id }) => id === after) + 1)
  return listOf(rest.slice(0, limit), rest.length > limit)
}
