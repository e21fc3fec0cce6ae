import { createHash } from 'node:crypto'
import type Stripe from 'stripe'
import type { PaymentProvider, ProviderOrder, ProviderPayment } from '../../ports/driven/payment-provider.ts'
import { BillingError } from '../../src/domain/errors.ts'
import type { PaymentFact } from '../../src/domain/payments/fact.ts'
import type { ProviderLink } from '../../src/domain/payments/order.ts'
import { asObject, idOf } from '../../src/domain/payments/untrusted.ts'
import { toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'
import { makeBreaker } from './breaker.ts'
import { connectStripe, isMissing, makeCall } from './calls.ts'
import type { Call, StripeHost } from './calls.ts'
import { toStripeAmount } from './currency.ts'
import { makeReadStripeWebhook } from './read-webhook.ts'
import { toStripeRequest } from './request.ts'
import type { StripeRequest } from './request.ts'
import { fromCharge, fromDispute, fromIntent, fromRefund, fromSession, namesOf } from './translate.ts'

interface Needs {
  readonly secretKey: string
  /** Two while one is rolled. */
  readonly webhookSecrets: readonly string[]
  readonly now: () => Instant
  /** Another host than Stripe's: of tests. */
  readonly host?: StripeHost
  /** How long calls fail at once after the provider was found to be down. */
  readonly halfOpenAfterMs?: number
}

/** Stripe Checkout. Live or test is told by the key. */
export function makeStripeProvider({ secretKey, webhookSecrets, now, host, halfOpenAfterMs }: Needs): PaymentProvider {
  const [, mode] = /^(?:sk|rk)_(live|test)_\w+$/.exec(secretKey) ?? []
  if (mode === undefined) throw new Error('Cannot use Stripe: its secret key is none (sk_live_.. or sk_test_..)')
  const stripe = connectStripe(secretKey, host)
  const call = makeCall(makeBreaker('STRIPE', halfOpenAfterMs))
  const find = makeFind(stripe, call)
  return {
    name: 'STRIPE',
    isLive: mode === 'live',
    prepare: (order) => JSON.stringify(toStripeRequest(order, now())),
    create: async (request) => {
      const { params, idempotencyKey } = JSON.parse(request) as StripeRequest
      return toLink(await call('make the payment link', () => stripe.checkout.sessions.create(params, { idempotencyKey })))
    },
    find,
    close: makeClose({ stripe, call, find }),
    refund: async ({ paymentId, amount, currency, key }) => {
      const params = { payment_intent: checkedIntent(paymentId), amount: toStripeAmount(amount, currency) }
      const refund = await call('refund the payment', () => stripe.refunds.create(params, { idempotencyKey: keyOfRefund(key) }))
      const [fact] = fromRefund(asObject(refund))
      if (fact === undefined) throw new Error(`Stripe's answer to a refund of ${paymentId} names no refund`)
      return fact
    },
    payments: (from, to) => listPayments({ stripe, call }, { from, to }),
    readWebhook: makeReadStripeWebhook(webhookSecrets),
  }
}

// Stripe takes keys of 255 characters, and ours are an order's id with a key of the caller's.
const keyOfRefund = (key: string): string => {
  const whole = `refund:${key}`
  return whole.length <= 255 ? whole : `refund:${createHash('sha256').update(key).digest('hex')}`
}

interface Asking {
  readonly stripe: Stripe
  readonly call: Call
}

function toLink({ id, url, expires_at: expiresAt }: Stripe.Checkout.Session): ProviderLink {
  if (url === null) throw new BillingError('PROVIDER_REFUSED', 'Cannot use the payment link: it is closed', { provider: 'STRIPE' })
  return { providerOrderId: id, checkoutUrl: url, expiresAt: toInstant(expiresAt * 1000) }
}

// An id goes into a path: one that is none of Stripe's is not asked for.
const isSessionId = (id: string): boolean => /^cs_\w{1,250}$/.test(id)

function checkedIntent(paymentId: string): string {
  if (/^pi_\w{1,250}$/.test(paymentId)) return paymentId
  throw new BillingError('PROVIDER_REFUSED', 'Cannot refund the payment: its id is none of Stripe', { provider: 'STRIPE' })
}

function makeFind({ checkout, refunds, disputes }: Stripe, call: Call): PaymentProvider['find'] {
  const moneyBack = async (payment: string): Promise<readonly PaymentFact[]> => {
    const of = { payment_intent: payment, limit: 100 }
    const [given, disputed] = await Promise.all([
      call('look up refunds', () => refunds.list(of)),
      call('look up disputes', () => disputes.list(of)),
    ])
    return [...given.data.flatMap((refund) => fromRefund(asObject(refund))), ...disputed.data.flatMap((one) => fromDispute(asObject(one)))]
  }
  return async (providerOrderId) => {
    if (!isSessionId(providerOrderId)) return null
    const session = await orNull(call('look up the payment link', () => checkout.sessions.retrieve(providerOrderId)))
    if (session === null) return null
    const paid = fromSession(asObject(session))
    const payment = idOf(session.payment_intent)
    const back = paid.length === 0 || payment === null ? [] : await moneyBack(payment)
    return toOrder(session, [...paid, ...back])
  }
}

function toOrder(session: Stripe.Checkout.Session, facts: readonly PaymentFact[]): ProviderOrder {
  if (session.status === 'expired') return { providerOrderId: session.id, status: 'EXPIRED', facts: [{ kind: 'EXPIRED' }, ...facts] }
  // `complete` and unpaid is a delayed method: the money may still come.
  return { providerOrderId: session.id, status: session.payment_status === 'paid' ? 'PAID' : 'OPEN', facts }
}

async function orNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function makeClose({ stripe, call, find }: Asking & Pick<PaymentProvider, 'find'>): PaymentProvider['close'] {
  return async (providerOrderId) => {
    const missing = () =>
      new BillingError('PROVIDER_REFUSED', 'Cannot close the payment link: Stripe has none of that id', { provider: 'STRIPE' })
    if (!isSessionId(providerOrderId)) throw missing()
    try {
      const session = await call('close the payment link', () => stripe.checkout.sessions.expire(providerOrderId))
      return toOrder(session, [])
    } catch (error) {
      if (!(error instanceof BillingError) || error.code !== 'PROVIDER_REFUSED') throw error
      // Only an open one can be closed: it was paid meanwhile, or is closed already.
      const order = await find(providerOrderId)
      if (order === null) throw missing()
      return order
    }
  }
}

async function* listPayments({ stripe, call }: Asking, span: { readonly from: Instant; readonly to: Instant }) {
  const created = { gte: Math.floor(span.from / 1000), lt: Math.ceil(span.to / 1000) }
  let after: string | undefined
  for (;;) {
    const params = { created, limit: 100, expand: ['data.latest_charge'], ...(after === undefined ? {} : { starting_after: after }) }
    const page = await call('list payments', () => stripe.paymentIntents.list(params))
    const payments = page.data.flatMap(toPayment)
    if (payments.length > 0) yield payments
    after = page.data.at(-1)?.id
    if (!page.has_more || after === undefined) return
  }
}

function toPayment(intent: Stripe.PaymentIntent): readonly ProviderPayment[] {
  const object = asObject(intent)
  const paid = fromIntent(object)
  if (paid.length === 0) return []
  const back = fromCharge({ ...asObject(intent.latest_charge), payment_intent: intent.id })
  return [{ paymentId: intent.id, names: namesOf(object), facts: [...paid, ...back], createdAt: toInstant(intent.created * 1000) }]
}
