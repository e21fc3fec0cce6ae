import { expect } from 'chai'
import { toMinor } from '../../src/domain/money.ts'
import { nothingBack, withFact } from '../../src/domain/payments/money-back.ts'
import { toInstant } from '../../src/domain/time.ts'
import { edgeNow } from './edge-of-payments.ts'
import { id, order, plain, playPayments, time } from './played-payments.ts'

describe('the routes of payments', () => {
  const its = playPayments()
  const link = '/v1/payments/checkout-link'
  const operator = { kind: 'OPERATOR', actor: 'operator:o' }

  it('make an order of whatever is said, and nothing of what is not', async () => {
    const least = { external_key: 'v1:partner:7', purpose: 'INVOICE', provider: 'stripe', idempotency_key: 'k' }
    const whole = {
      ...{
        account_id: id.toUpperCase(),
        external_key: 'v1:partner:7',
        amount: 50.5,
        currency: 'INR',
        purpose: 'topup',
        provider: 'RAZORPAY',
      },
      ...{ service_invoice_id: id.toUpperCase(), credits_amount: 101, ref_type: 'order', ref_id: '7', idempotency_key: 'k' },
    }

    const { status, headers, body } = await its.call(link, { body: whole })
    expect([status, headers.get('cache-control'), headers.get('idempotent-replayed')]).to.deep.equal([201, 'no-store', null])
    expect(body).to.deep.equal(plain)
    const choice = { accountId: id, externalKey: 'v1:partner:7' }
    expect(its.heard).to.deep.equal([
      {
        ...{ caller: operator, account: choice, provider: 'RAZORPAY', purpose: 'TOPUP', amount: '50.5', currency: 'INR', credits: 101n },
        ...{ serviceInvoiceId: id, reference: { type: 'order', id: '7' }, idempotencyKey: 'k' },
      },
    ])

    await its.call(link, { body: least })
    expect(its.heard).to.deep.equal([
      {
        ...{ caller: operator, account: { accountId: null, externalKey: 'v1:partner:7' }, provider: 'STRIPE', purpose: 'INVOICE' },
        ...{ amount: null, currency: null, credits: null, serviceInvoiceId: null, reference: null, idempotencyKey: 'k' },
      },
    ])
  })

  it('take a top-up for a checkout of credits, of a portal for itself', async () => {
    const body = { external_key: 'v1:partner:7', credits_amount: 5, provider: 'stripe' }

    expect(await its.told('/v1/payments/topup', { as: 'portal', body, headers: { 'idempotency-key': '"in-the-header"' } })).to.equal('201')

    expect(its.heard).to.deep.equal([
      {
        caller: { kind: 'PORTAL', actor: 'portal:p', tenantId: '11111111-1111-1111-1111-111111111111' },
        ...{
          account: { accountId: null, externalKey: 'v1:partner:7' },
          provider: 'STRIPE',
          purpose: 'TOPUP',
          amount: null,
          currency: null,
        },
        ...{ credits: 5n, serviceInvoiceId: null, reference: null, idempotencyKey: 'in-the-header' },
      },
    ])
  })

  it('answer the first answer again with a 200 that says so', async () => {
    its.isReplayed = true
    const body = { external_key: 'v1:partner:7', credits_amount: 5, provider: 'stripe', idempotency_key: 'k' }

    for (const [path, sent] of [
      ['/v1/payments/topup', body],
      [`/v1/payments/orders/${id}/refund`, {}],
      [`/v1/payments/orders/${id}/cancel`, {}],
      ['/v1/control/payments/unapplied/razorpay/pay_1/refund', {}],
      ['/v1/control/payments/unapplied/razorpay/pay_1/apply', { service_invoice_id: id }],
    ] as const) {
      const { status, headers } = await its.call(path, { body: sent })
      expect([status, headers.get('idempotent-replayed')], path).to.deep.equal([200, 'true'])
    }
  })

  it('refuse before anything is asked', async () => {
    const body = { external_key: 'v1:partner:7', purpose: 'topup', provider: 'stripe', idempotency_key: 'k' }
    const { external_key: _, ...nobodys } = body
    const { idempotency_key: __, ...keyless } = body

    expect(await its.told(link, { body: nobodys })).to.equal('400 ACCOUNT_REQUIRED')
    expect(await its.told(link, { body: keyless })).to.equal('400 IDEMPOTENCY_KEY_REQUIRED')
    expect(await its.told(link, { body, headers: { 'idempotency-key': 'other' } })).to.equal('400 IDEMPOTENCY_KEY_MISMATCH')
    for (const change of [
      { ref_type: 'order' },
      { ref_id: '7' },
      { amount: 0.1 + 0.2 },
      { amount: '-1' },
      { provider: 'paypal' },
      { credits_amount: 0 },
    ])
      expect(await its.told(link, { body: { ...body, ...change } }), JSON.stringify(change)).to.equal('400 VALIDATION_FAILED')
    expect(await its.told(`/v1/payments/orders/${id}/refund`, { body: { reason: '  ' } })).to.equal('400 VALIDATION_FAILED')
    expect(its.heard).to.deep.equal([])
  })

  it('tell all of an order but what is sent to its provider', async () => {
    const back = withFact(nothingBack, { kind: 'REFUND', paymentId: 'pi_1', refundId: 're_1', amount: toMinor(9999), outcome: 'SUCCEEDED' })
    const ends = {
      checkoutUrl: 'https://pay.example/1',
      providerOrderId: 'cs_1',
      expiresAt: toInstant(edgeNow + 60_000),
    }
    its.answered = {
      ...order,
      ...{ status: 'DISPUTED', link: ends, providerPaymentId: 'pi_1', settledAt: edgeNow, back },
      ...{ reference: { type: 'order', id: '7' }, heldBack: 'ACCOUNT_TAKES_NO_MORE' },
    }

    const { body } = await its.call(`/v1/payments/orders/${id.toUpperCase()}`, { as: 'portal' })

    expect(its.heard[0]).to.equal(id)
    expect(body).to.deep.equal({
      ...{ ...plain, status: 'DISPUTED', checkout_url: 'https://pay.example/1', provider_order_id: 'cs_1', provider_payment_id: 'pi_1' },
      ...{ expires_at: '2026-04-02T10:16:00.000Z', settled_at: time, ref_type: 'order', ref_id: '7' },
      ...{ amount_refunded: '50.50', held_back: 'ACCOUNT_TAKES_NO_MORE' }, // never more than was paid
    })
  })

  it('give back what is said, or all', async () => {
    const path = `/v1/payments/orders/${id}/refund`

    const { status, body } = await its.call(path, { body: { amount: '20.00', reason: 'By mistake', idempotency_key: 'k' } })
    expect(status).to.equal(201)
    expect(body).to.deep.equal({ ...plain, refund: { id: 're_1', amount: '20.00', currency: 'INR', status: 'PENDING' } })
    expect(its.heard).to.deep.equal([{ orderId: id, actor: 'operator:o', amount: '20', reason: 'By mistake', idempotencyKey: 'k' }])

    await its.call(path, { body: {} })
    expect(its.heard).to.deep.equal([{ orderId: id, actor: 'operator:o', amount: null, reason: null, idempotencyKey: null }])
  })

  it('let a portal in where it is its own, a service nowhere, and the providers’ doors open', async () => {
    const acts = { cancel: `/v1/payments/orders/${id}/cancel`, refund: `/v1/payments/orders/${id}/refund` }
    expect(await its.told(acts.cancel, { as: 'portal', body: {} })).to.equal('200')
    expect(await its.told(acts.refund, { as: 'portal', body: {} })).to.equal('403 FORBIDDEN')
    expect(await its.told('/v1/control/payments/orders', { as: 'portal' })).to.equal('403 FORBIDDEN')
    for (const path of [`/v1/payments/orders/${id}`, '/v1/control/payments/events', '/v1/control/findings'])
      expect(await its.told(path, { as: 'service' }), path).to.equal('403 FORBIDDEN')
    expect(await its.told('/v1/payments/topup', { as: 'service', body: {} })).to.equal('403 FORBIDDEN')
    expect(await its.told('/v1/payments/topup', { as: 'nobody', body: {} })).to.equal('401 UNAUTHENTICATED')
  })
})
