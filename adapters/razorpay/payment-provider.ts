import type { PaymentProvider, ProviderOrder, ProviderPayment } from '../../ports/driven/payment-provider.ts'
import { BillingError } from '../../src/domain/errors.ts'
import type { PaymentFact } from '../../src/domain/payments/fact.ts'
import type { ProviderLink } from '../../src/domain/payments/order.ts'
import { asList, asObject, asText } from '../../src/domain/payments/untrusted.ts'
import type { Untrusted } from '../../src/domain/payments/untrusted.ts'
import { toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'
import { makeBreaker } from './breaker.ts'
import { connectRazorpay, isMissing, isRefused, makeCall } from './calls.ts'
import type { Call, RazorpayApi, RazorpayKeys } from './calls.ts'
import { makeReadRazorpayWebhook } from './read-webhook.ts'
import { toRazorpayRequest } from './request.ts'
import type { RazorpayRequest } from './request.ts'
import { entitiesOf, fromPayment, fromRefund, namesOf, refundedInAll } from './translate.ts'

interface Needs extends RazorpayKeys {
  readonly webhookSecrets: readonly string[]
  readonly bypassesSignatures: boolean
  readonly now: () => Instant
  readonly halfOpenAfterMs?: number
}

/** Razorpay's payment links. Live or test is told by the key's id. */
export function makeRazorpayProvider(needs: Needs): PaymentProvider {
  const [, mode] = /^rzp_(live|test)_\w+$/.exec(needs.keyId) ?? []
  if (mode === undefined || needs.keySecret === '')
    throw new Error('Cannot use Razorpay: its key is none (rzp_live_.. or rzp_test_.. and a secret)')
  const isLive = mode === 'live'
  const asking = { api: connectRazorpay(needs), call: makeCall(makeBreaker('RAZORPAY', needs.halfOpenAfterMs)), isLive }
  const find = makeFind(asking)
  return {
    name: 'RAZORPAY',
    isLive,
    prepare: (order) => JSON.stringify(toRazorpayRequest(order, needs.now())),
    create: makeCreate(asking),
    find,
    close: makeClose({ ...asking, find }),
    refund: makeRefund(asking),
    payments: (from, to) => listPayments(asking, { from, to }),
    readWebhook: makeReadRazorpayWebhook({ ...needs, isLive }),
  }
}

interface Asking {
  readonly api: RazorpayApi
  readonly call: Call
  readonly isLive: boolean
}

// The SDK puts ids into paths as they are.
const isLinkId = (id: string): boolean => /^plink_[A-Za-z0-9]{1,100}$/.test(id)
const isPaymentId = (id: string): boolean => /^pay_[A-Za-z0-9]{1,100}$/.test(id)

const refused = (action: string, state: string) =>
  new BillingError('PROVIDER_REFUSED', `Cannot ${action}: ${state}`, { provider: 'RAZORPAY' })

function toLink(link: Untrusted): ProviderLink {
  const [providerOrderId, checkoutUrl, expireBy] = [asText(link.id), asText(link.short_url), link.expire_by]
  if (providerOrderId === null || checkoutUrl === null || typeof expireBy !== 'number')
    throw new Error('the answer of Razorpay is no payment link')
  return { providerOrderId, checkoutUrl, expiresAt: toInstant(expireBy * 1000) }
}

/** There is no key that makes a second try safe but the reference, which is taken once: what is refused or unknown is looked up by it. */
function makeCreate({ api, call }: Asking): PaymentProvider['create'] {
  return async (text) => {
    const request = JSON.parse(text) as RazorpayRequest
    try {
      return toLink(asObject(await call('make the payment link', () => api.post('/payment_links', request))))
    } catch (error) {
      const isOpen = error instanceof BillingError && (isRefused(error) || error.facts.outcome === 'UNKNOWN')
      const earlier = isOpen ? await findByReference({ api, call }, request.reference_id) : null
      if (earlier === null) throw error
      return toLink(earlier)
    }
  }
}

async function findByReference({ api, call }: Pick<Asking, 'api' | 'call'>, reference: string): Promise<Untrusted | null> {
  const answer = await call('look up the payment link', () => api.get('/payment_links', { reference_id: reference }))
  const links = asList(asObject(answer).payment_links).map(asObject)
  return links.find((link) => link.reference_id === reference) ?? null
}

function makeFind({ api, call, isLive }: Asking): PaymentProvider['find'] {
  const paymentFacts = async (paymentId: string): Promise<readonly PaymentFact[]> => {
    const payment = asObject(await call('look up the payment', () => api.get(`/payments/${paymentId}`)))
    const paid = fromPayment(payment, isLive)
    if (paid.length === 0 || refundedInAll(payment).length === 0) return paid
    const refunds = await call('look up refunds', () => api.get(`/payments/${paymentId}/refunds`, { count: 100 }))
    return [...paid, ...asList(asObject(refunds).items).flatMap((refund) => fromRefund(asObject(refund))), ...refundedInAll(payment)]
  }
  return async (providerOrderId) => {
    if (!isLinkId(providerOrderId)) return null
    const link = await orNull(call('look up the payment link', () => api.get(`/payment_links/${providerOrderId}`)))
    if (link === null) return null
    const ids = asList(asObject(link).payments).map((payment) => asText(asObject(payment).payment_id) ?? '')
    const facts = []
    for (const id of ids.filter(isPaymentId)) facts.push(...(await paymentFacts(id)))
    return toOrder(asObject(link), { providerOrderId, facts })
  }
}

function toOrder(link: Untrusted, { providerOrderId, facts }: Pick<ProviderOrder, 'providerOrderId' | 'facts'>): ProviderOrder {
  const isClosed = link.status === 'expired' || link.status === 'cancelled'
  const closed: readonly PaymentFact[] = isClosed ? [{ kind: 'EXPIRED' }] : []
  return { providerOrderId, status: statuses.get(asText(link.status)) ?? 'OPEN', facts: [...closed, ...facts] }
}

const statuses: ReadonlyMap<string | null, ProviderOrder['status']> = new Map([
  ['paid', 'PAID'],
  ['expired', 'EXPIRED'],
  ['cancelled', 'CANCELLED'],
])

async function orNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function makeClose({ api, call, find }: Asking & Pick<PaymentProvider, 'find'>): PaymentProvider['close'] {
  return async (providerOrderId) => {
    const missing = () => refused('close the payment link', 'Razorpay has none of that id')
    if (!isLinkId(providerOrderId)) throw missing()
    try {
      await call('close the payment link', () => api.post(`/payment_links/${providerOrderId}/cancel`, {}))
    } catch (error) {
      // Only an open one can be closed: it was paid meanwhile, or is closed already, and looking it up tells which.
      if (!isRefused(error)) throw error
    }
    const order = await find(providerOrderId)
    if (order === null) throw missing()
    return order
  }
}

function makeRefund({ api, call }: Asking): PaymentProvider['refund'] {
  return async ({ paymentId, amount, key }) => {
    if (!isPaymentId(paymentId)) throw refused('refund the payment', 'its id is none of Razorpay')
    const body = { amount: Number(amount) }
    const refund = await call('refund the payment', () => api.postRefund(`/payments/${paymentId}/refund`, body, key))
    const [fact] = fromRefund(asObject(refund))
    if (fact === undefined) throw new Error(`Razorpay's answer to a refund of ${paymentId} names no refund`)
    return fact
  }
}

async function* listPayments({ api, call, isLive }: Asking, span: { readonly from: Instant; readonly to: Instant }) {
  const seconds = { from: Math.floor(span.from / 1000), to: Math.ceil(span.to / 1000) - 1 }
  const count = 100
  for (let skip = 0; ; skip += count) {
    const page = asObject(await call('list payments', () => api.get('/payments', { ...seconds, count, skip })))
    const items = asList(page.items).map(asObject)
    const payments = items.flatMap((payment) => toPayment(payment, isLive))
    if (payments.length > 0) yield payments
    if (items.length < count) return
  }
}

function toPayment(payment: Untrusted, isLive: boolean): readonly ProviderPayment[] {
  const [paid, paymentId, createdAt] = [fromPayment(payment, isLive), asText(payment.id), payment.created_at]
  if (paid.length === 0 || paymentId === null || typeof createdAt !== 'number') return []
  const names = namesOf(entitiesOf({ payment: { entity: payment } }))
  return [{ paymentId, names, facts: [...paid, ...refundedInAll(payment)], createdAt: toInstant(createdAt * 1000) }]
}
