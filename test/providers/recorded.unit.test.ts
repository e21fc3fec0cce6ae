import { expect } from 'chai'
import nock from 'nock'
import { makeRazorpayProvider } from '../../adapters/razorpay/payment-provider.ts'
import { makeStripeProvider } from '../../adapters/stripe/payment-provider.ts'
import { toMinor } from '../../src/domain/money.ts'
import { later, minutes, toInstant } from '../../src/domain/time.ts'

// Loading it is enough to take over every connection of the process: the other tests keep theirs.
nock.restore()

const now = toInstant(1_795_300_000_000)
const orderId = '018f0000-0000-7000-8000-000000000001'
const order = {
  orderId,
  amount: toMinor(50_000),
  currency: 'INR',
  description: '500 credits',
  expiresAt: later(now, minutes(60)),
  returnUrl: 'https://studio.test/back',
}

describe('recorded shapes', () => {
  before(() => {
    nock.activate()
    nock.disableNetConnect()
  })
  afterEach(() => nock.cleanAll())
  after(() => {
    nock.enableNetConnect()
    nock.restore()
  })

  it('of Stripe: a session is asked for with the order’s id as the key, and with metadata twice', async () => {
    const provider = makeStripeProvider({ secretKey: 'sk_test_recorded', webhookSecrets: ['whsec_recorded'], now: () => now })
    const sent: Record<string, string>[] = []
    const keep = (body: Record<string, string>) => sent.push(body) > 0
    nock('https://api.stripe.com', { reqheaders: { 'idempotency-key': orderId, authorization: 'Bearer sk_test_recorded' } })
      .post('/v1/checkout/sessions', keep)
      .reply(200, { id: 'cs_test_S', object: 'checkout.session', url: 'https://checkout.stripe.com/c/pay/S', expires_at: 1_795_303_600 })

    const link = await provider.create(provider.prepare(order))

    expect(link).to.deep.equal({
      providerOrderId: 'cs_test_S',
      checkoutUrl: 'https://checkout.stripe.com/c/pay/S',
      expiresAt: order.expiresAt,
    })
    expect(sent).to.deep.equal([
      {
        mode: 'payment',
        'line_items[0][quantity]': '1',
        'line_items[0][price_data][currency]': 'inr',
        'line_items[0][price_data][unit_amount]': '50000',
        'line_items[0][price_data][product_data][name]': '500 credits',
        success_url: order.returnUrl,
        cancel_url: order.returnUrl,
        client_reference_id: orderId,
        'metadata[payment_order_id]': orderId,
        'payment_intent_data[metadata][payment_order_id]': orderId,
        expires_at: '1795303600',
      },
    ])
  })

  it('of Razorpay: a link is asked for with the order’s id as the reference, and looked up by it where it is taken', async () => {
    const keys = { keyId: 'rzp_test_recorded', keySecret: 'recorded' }
    const provider = makeRazorpayProvider({ ...keys, webhookSecrets: ['recorded'], bypassesSignatures: false, now: () => now })
    const reference = orderId.replaceAll('-', '')
    const request = {
      amount: 50_000,
      currency: 'INR',
      reference_id: reference,
      description: '500 credits',
      expire_by: 1_795_303_600,
      notes: { payment_order_id: orderId },
      callback_url: order.returnUrl,
      callback_method: 'get',
      accept_partial: false,
    }
    const answer = { id: 'plink_S', reference_id: reference, short_url: 'https://rzp.io/i/S', status: 'created', expire_by: 1_795_303_600 }
    nock('https://api.razorpay.com')
      .post('/v1/payment_links', request)
      .basicAuth({ user: keys.keyId, pass: keys.keySecret })
      .reply(400, { error: { code: 'BAD_REQUEST_ERROR', description: 'payment link with given reference_id already attempted' } })
      .get('/v1/payment_links')
      .query({ reference_id: reference })
      .reply(200, { payment_links: [answer] })

    const link = await provider.create(provider.prepare(order))

    expect(link).to.deep.equal({ providerOrderId: 'plink_S', checkoutUrl: 'https://rzp.io/i/S', expiresAt: order.expiresAt })
    expect(nock.isDone()).to.equal(true)
  })
})
