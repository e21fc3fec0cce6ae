import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { makeReadRazorpayWebhook } from '../../adapters/razorpay/read-webhook.ts'
import { makeReadStripeWebhook } from '../../adapters/stripe/read-webhook.ts'
import type { PaymentProvider, RawDelivery } from '../../ports/driven/payment-provider.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { toInstant } from '../../src/domain/time.ts'
import { razorpayBody, signedByRazorpay, signedByStripe, stripeBody, stripeV1 } from './signed.ts'

const receivedAt = toInstant(1_795_300_000_000)
const [oldSecret, newSecret] = ['whsec_old', 'whsec_new']
const signing = { secret: newSecret, receivedAt }
const large = 'x'.repeat(300_000)

type Case = readonly [title: string, delivery: RawDelivery, answer: string]

const withHeaders = (delivery: RawDelivery, headers: RawDelivery['headers']): RawDelivery => ({
  ...delivery,
  headers: { ...delivery.headers, ...headers },
})
const reprinted = (body: string): string => JSON.stringify(JSON.parse(body), null, 1)

async function answerOf(read: PaymentProvider['readWebhook'], delivery: RawDelivery): Promise<string> {
  try {
    return (await read(delivery)).eventType
  } catch (error) {
    if (error instanceof BillingError) return error.code
    throw error
  }
}

function holds(cases: readonly Case[], read: PaymentProvider['readWebhook']): void {
  for (const [title, delivery, answer] of cases) {
    it(`answers ${title} with ${answer}`, async () => {
      expect(await answerOf(read, delivery)).to.equal(answer)
    })
  }
}

describe('signatures of Stripe', () => {
  const body = stripeBody(0)
  const good = signedByStripe(body, signing)
  const [right] = good.headers['stripe-signature'] as [string]
  const wrong = stripeV1(body, { ...signing, secret: 'whsec_other' })
  const { t, v1 } = stripeV1(body, signing)
  const thin = JSON.stringify({ id: 'evt_thin', object: 'v2.core.event', type: 'v1.billing.meter.error_report_triggered', livemode: false })
  const signature = (...values: readonly string[]) => withHeaders(good, { 'stripe-signature': values })

  holds(
    [
      ['the new secret', good, 'checkout.session.completed'],
      ['the old secret while it overlaps', signedByStripe(body, { ...signing, secret: oldSecret }), 'checkout.session.completed'],
      ['a wrong secret', signedByStripe(body, { ...signing, secret: 'whsec_other' }), 'WEBHOOK_SIGNATURE_INVALID'],
      ['an empty secret', signedByStripe(body, { ...signing, secret: '' }), 'WEBHOOK_SIGNATURE_INVALID'],
      ['one that is 300 s old', signedByStripe(body, { ...signing, seconds: -300 }), 'checkout.session.completed'],
      ['one that is 301 s old', signedByStripe(body, { ...signing, seconds: -301 }), 'WEBHOOK_SIGNATURE_INVALID'],
      ['one that is 300 s ahead', signedByStripe(body, { ...signing, seconds: 300 }), 'checkout.session.completed'],
      ['one that is 301 s ahead', signedByStripe(body, { ...signing, seconds: 301 }), 'WEBHOOK_SIGNATURE_INVALID'],
      ['one that is a day ahead', signedByStripe(body, { ...signing, seconds: 86_400 }), 'WEBHOOK_SIGNATURE_INVALID'],
      ['two signatures with one right', signature(`t=${t},v1=${wrong.v1},v1=${v1}`), 'checkout.session.completed'],
      ['two signatures with none right', signature(`t=${t},v1=${wrong.v1},v1=${wrong.v1}`), 'WEBHOOK_SIGNATURE_INVALID'],
      ['a right signature of another scheme', signature(`t=${t},v0=${v1}`), 'WEBHOOK_SIGNATURE_INVALID'],
      ['two times', signature(`t=${t + 86_400},t=${t},v1=${v1}`), 'WEBHOOK_SIGNATURE_INVALID'],
      ['no header', withHeaders(good, { 'stripe-signature': [] }), 'WEBHOOK_SIGNATURE_INVALID'],
      ['an empty header', signature(''), 'WEBHOOK_SIGNATURE_INVALID'],
      ['a doubled header', signature(right, right), 'WEBHOOK_SIGNATURE_INVALID'],
      ['a doubled header in one', signature(`${right}, ${right}`), 'WEBHOOK_SIGNATURE_INVALID'],
      ['a header with spaces', signature(right.replace(',', ', ')), 'WEBHOOK_SIGNATURE_INVALID'],
      ['signed text that is no JSON', signedByStripe('paid, honestly', signing), 'WEBHOOK_MALFORMED'],
      ['signed JSON that is no event', signedByStripe('[1]', signing), 'WEBHOOK_MALFORMED'],
      ['a signed null', signedByStripe('null', signing), 'WEBHOOK_MALFORMED'],
      ['a thin event', signedByStripe(thin, signing), 'WEBHOOK_MALFORMED'],
      ['an empty body that is signed', signedByStripe('', signing), 'WEBHOOK_MALFORMED'],
      ['an empty body with a signature of another', { ...good, body: new Uint8Array() }, 'WEBHOOK_SIGNATURE_INVALID'],
      ['300 kB', signedByStripe(large, signing), 'BODY_TOO_LARGE'],
      ['a packed body with the signature of the plain one', { ...good, body: gzipSync(body) }, 'WEBHOOK_SIGNATURE_INVALID'],
      // The SDK signs text: bytes that are none have no signature.
      ['a packed body that is signed', signedByStripe(gzipSync(body), signing), 'WEBHOOK_SIGNATURE_INVALID'],
      ['a body that was parsed and printed again', { ...good, body: Buffer.from(reprinted(body)) }, 'WEBHOOK_SIGNATURE_INVALID'],
    ],
    makeReadStripeWebhook([newSecret, oldSecret]),
  )

  it('are not read without a secret, or with an empty one', () => {
    for (const secrets of [[], [''], [newSecret, ' ']]) expect(() => makeReadStripeWebhook(secrets)).to.throw('a webhook secret is empty')
  })
})

describe('signatures of Razorpay', () => {
  const body = razorpayBody(0)
  const good = signedByRazorpay(body, signing)
  const [right] = good.headers['x-razorpay-signature'] as [string]
  const signature = (...values: readonly string[]) => withHeaders(good, { 'x-razorpay-signature': values })
  const trust = { webhookSecrets: [newSecret, oldSecret], isLive: false, bypassesSignatures: false }
  const read = makeReadRazorpayWebhook(trust)

  holds(
    [
      ['the new secret', good, 'payment_link.paid'],
      ['the old secret while it overlaps', signedByRazorpay(body, { ...signing, secret: oldSecret }), 'payment_link.paid'],
      ['a wrong secret', signedByRazorpay(body, { ...signing, secret: 'whsec_other' }), 'WEBHOOK_SIGNATURE_INVALID'],
      ['an empty secret', signedByRazorpay(body, { ...signing, secret: '' }), 'WEBHOOK_SIGNATURE_INVALID'],
      ['one that is years old, since no time is signed', { ...good, receivedAt: toInstant(receivedAt + 1e11) }, 'payment_link.paid'],
      ['no header', signature(), 'WEBHOOK_SIGNATURE_INVALID'],
      ['an empty header', signature(''), 'WEBHOOK_SIGNATURE_INVALID'],
      ['a doubled header', signature(right, right), 'WEBHOOK_SIGNATURE_INVALID'],
      ['a doubled header in one', signature(`${right}, ${right}`), 'WEBHOOK_SIGNATURE_INVALID'],
      ['a header with spaces', signature(` ${right}`), 'WEBHOOK_SIGNATURE_INVALID'],
      ['a shortened signature', signature(right.slice(0, 62)), 'WEBHOOK_SIGNATURE_INVALID'],
      ['signed text that is no JSON', signedByRazorpay('paid, honestly', signing), 'WEBHOOK_MALFORMED'],
      ['signed JSON that is no event', signedByRazorpay('[1]', signing), 'WEBHOOK_MALFORMED'],
      ['a signed event without a payload', signedByRazorpay('{"event":"payment.captured"}', signing), 'WEBHOOK_MALFORMED'],
      ['an empty body that is signed', signedByRazorpay('', signing), 'WEBHOOK_MALFORMED'],
      ['an empty body with a signature of another', { ...good, body: new Uint8Array() }, 'WEBHOOK_SIGNATURE_INVALID'],
      ['300 kB', signedByRazorpay(large, signing), 'BODY_TOO_LARGE'],
      ['a packed body with the signature of the plain one', { ...good, body: gzipSync(body) }, 'WEBHOOK_SIGNATURE_INVALID'],
      ['a packed body that is signed', signedByRazorpay(gzipSync(body), signing), 'WEBHOOK_MALFORMED'],
      ['a body that was parsed and printed again', { ...good, body: Buffer.from(reprinted(body)) }, 'WEBHOOK_SIGNATURE_INVALID'],
    ],
    read,
  )

  it('know a body again that comes under another id, by what is signed', async () => {
    const replayed = await read(withHeaders(good, { 'x-razorpay-event-id': ['evt_2'] }))

    const first = await read(good)

    expect(replayed.deliveryId).to.not.equal(first.deliveryId)
    expect(replayed.signedKey).to.equal(first.signedKey)
  })

  it('find the order by the link, its reference and the inner order with its prefix', async () => {
    const { names } = await read(good)

    expect(names).to.deep.equal({
      providerOrderId: 'plink_S',
      innerOrderId: 'order_S',
      orderId: '018f0000-0000-7000-8000-000000000001',
      paymentId: 'pay_S',
    })
  })

  const old = JSON.stringify({
    event_id: 'evt_smoke',
    event: 'payment.captured',
    payload: {
      payment: { entity: { id: 'pay_smoke', order_id: 'order_smoke', notes: { payment_order_id: 'o-1', idempotency_key: 'k-1' } } },
    },
  })
  const unsigned: RawDelivery = { body: Buffer.from(old), headers: {}, receivedAt: toInstant(receivedAt) }

  it('are passed by in development alone, and said to be none: the older spelling counts as the order’s amount', async () => {
    const delivery = await makeReadRazorpayWebhook({ ...trust, bypassesSignatures: true })(unsigned)

    const fact = { kind: 'PAID', paymentId: 'pay_smoke', amount: 0n, currency: '', isLive: false, isAmountOfOrder: true }
    expect(delivery).to.deep.include({ deliveryId: 'evt_smoke', signatureOk: false, facts: [fact] })
    expect(delivery.names.orderId).to.equal('o-1')
    expect(await answerOf(read, unsigned)).to.equal('WEBHOOK_SIGNATURE_INVALID')
  })

  it('give the older spelling no amount where it is signed and nothing is passed by', async () => {
    expect((await read(signedByRazorpay(old, signing))).facts).to.deep.equal([])
  })

  it('are not read with an empty secret, nor passed by with live keys', () => {
    expect(() => makeReadRazorpayWebhook({ ...trust, webhookSecrets: [''] })).to.throw('a webhook secret is empty')
    expect(() => makeReadRazorpayWebhook({ ...trust, isLive: true, bypassesSignatures: true })).to.throw('the keys of Razorpay are live')
  })
})
