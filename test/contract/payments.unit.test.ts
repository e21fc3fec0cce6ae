import { expect } from 'chai'
import { startValidatingApp, type ValidatingApp } from './validating-app.ts'

const id = '01900000-0000-7000-8000-000000000701'
const link = { external_key: 'v1:partner:7', purpose: 'topup', provider: 'stripe', idempotency_key: 'k' }

describe('the contract of payments in front of a handler', () => {
  let app: ValidatingApp
  const statusOf = async (method: string, path: string, body?: unknown) => (await app.send({ method, path, body })).status
  const post = (path: string, body: unknown) => statusOf('POST', path, body)
  const get = (path: string) => statusOf('GET', path)
  const create = (changes: object) => post('/v1/payments/checkout-link', { ...link, ...changes })

  before(async () => {
    app = await startValidatingApp((_req, res) => void res.json({}), { validateResponses: false })
  })
  after(() => app.stop())

  async function expectEach(statuses: Readonly<Record<200 | 400, readonly unknown[]>>, call: (value: never) => Promise<number>) {
    for (const status of [200, 400] as const)
      for (const value of statuses[status]) expect(await call(value as never), JSON.stringify(value)).to.equal(status)
  }

  it('knows two rails and two purposes, in either case', async () => {
    await expectEach({ 200: ['stripe', 'RAZORPAY'], 400: ['Stripe', 'paypal', 'sandbox', '', null] }, (provider) => create({ provider }))
    await expectEach({ 200: ['topup', 'INVOICE'], 400: ['Topup', 'subscription', '', null] }, (purpose) => create({ purpose }))
  })

  it('takes money as a text or as a number, and whole credits', async () => {
    await expectEach({ 200: ['500.00', 500, 0], 400: ['-1', '1,000', 1e11, null] }, (amount) => create({ amount }))
    await expectEach({ 200: [1, 2 ** 53 - 1], 400: [0, -1, 1.5, '5', 2 ** 53] }, (credits_amount) => create({ credits_amount }))
    await expectEach({ 200: ['INR'], 400: ['inr', 'RS', ''] }, (currency) => create({ currency }))
  })

  it('takes nothing that it does not know', async () => {
    await expectEach({ 200: [{}], 400: [{ surprise: 1 }, { card_number: '4242424242424242' }] }, create)
    for (const path of [`/v1/payments/orders/${id}/cancel`, `/v1/payments/orders/${id}/refund`, `/v1/control/payments/events/${id}/apply`])
      await expectEach({ 200: [{}, { idempotency_key: 'k' }], 400: [{ surprise: 1 }, [], 'x'] }, (body) => post(path, body))
  })

  it('gives an unapplied payment one place', async () => {
    const place = '/v1/control/payments/unapplied/razorpay/pay_1/apply'
    await expectEach(
      {
        200: [{ service_invoice_id: id }, { account_id: id, credits_amount: 1 }, { external_key: 'v1:partner:7', credits_amount: 1 }],
        400: [{}, { account_id: id }, { service_invoice_id: id, account_id: id, credits_amount: 1 }, { service_invoice_id: 7 }],
      },
      (body) => post(place, body),
    )
    await expectEach({ 200: ['pay_1', 'pi_3QXA.b:c-d'], 400: ['pay%20', `p${'x'.repeat(255)}`] }, (payment) =>
      post(`/v1/control/payments/unapplied/stripe/${String(payment)}/refund`, {}),
    )
  })

  it('compares from one instant to another', async () => {
    const span = { provider: 'stripe', from: '2026-04-01T00:00:00Z', to: '2026-04-02T00:00:00+05:30' }
    await expectEach(
      { 200: [{}, { dry_run: true }], 400: [{ dry_run: 'yes' }, { from: '2026-04-01' }, { to: null }, { from: '2026-04-31T00:00:00Z' }] },
      (change: object) => post('/v1/control/payments/reconcile', { ...span, ...change }),
    )
  })

  it('filters by what there is', async () => {
    await expectEach(
      { 200: ['status=partially_refunded', 'provider=STRIPE&purpose=topup'], 400: ['status=paid,failed', 'provider=x', 'colour=red'] },
      (query) => get(`/v1/control/payments/orders?${String(query)}`),
    )
    await expectEach({ 200: ['refused', 'DEAD'], 400: ['Refused', 'lost'] }, (state) =>
      get(`/v1/control/payments/events?state=${String(state)}`),
    )
    await expectEach({ 200: ['open', 'APPLIED'], 400: ['closed'] }, (state) => get(`/v1/control/payments/unapplied?state=${String(state)}`))
    await expectEach(
      { 200: ['open=true', 'kind=dead_event', 'severity=medium'], 400: ['open=yes', 'kind=x', 'severity=none', 'account_id=x'] },
      (query) => get(`/v1/control/findings?${String(query)}`),
    )
  })

  it('says nothing of what a provider sends', async () => {
    for (const body of [{}, [], { anything: { at: ['all'] } }]) expect(await post('/v1/payments/webhooks/stripe', body)).to.equal(200)
  })
})
