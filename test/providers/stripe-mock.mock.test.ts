import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { expect } from 'chai'
import { chooseFreePort } from '../../adapters/postgres/embedded/free-port.ts'
import { makeStripeProvider } from '../../adapters/stripe/payment-provider.ts'
import type { PaymentProvider } from '../../ports/driven/payment-provider.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { toMinor } from '../../src/domain/money.ts'
import { later, minutes, toInstant } from '../../src/domain/time.ts'
import { until } from '../support/until.ts'

// stripe-mock checks each call's path and parameters against Stripe's own description, and keeps nothing: that what we send is what Stripe
// takes, no more. STRIPE_MOCK names its program.

const program = process.env['STRIPE_MOCK'] ?? 'stripe-mock'
const now = toInstant(Date.UTC(2026, 1, 24))

describe('what is sent to Stripe', () => {
  let mock: ChildProcess
  let provider: PaymentProvider
  const place = { host: '127.0.0.1', port: 0, protocol: 'http' } as const

  before(async () => {
    const port = await chooseFreePort(null)
    mock = spawn(program, ['-http-addr', `127.0.0.1:${port}`], { stdio: 'ignore' })
    mock.once('error', (error) => {
      throw error
    })
    const host = { ...place, port }
    provider = makeStripeProvider({ secretKey: 'sk_test_mock', webhookSecrets: ['whsec_mock'], now: () => now, host })
    await until('stripe-mock answers', async () => (await fetch(`http://127.0.0.1:${port}/`).catch(() => null)) !== null)
  })
  after(() => mock.kill())

  const order = {
    ...{ orderId: '01900000-0000-7000-8000-000000000701', amount: toMinor(50_000), currency: 'INR', description: '500 credits' },
    ...{ expiresAt: later(now, minutes(60)), returnUrl: 'https://studio.test/payments/return' },
  }

  it('is a checkout session that it takes', async () => {
    // The mock makes no pages: what it answers has no address, which is told, and the parameters were good.
    const outcome = await provider.create(provider.prepare(order)).catch((error: unknown) => error)
    if (outcome instanceof BillingError) expect(outcome.message).to.equal('Cannot use the payment link: it is closed')
    else expect(outcome).to.have.property('providerOrderId').that.matches(/^cs_/)
  })

  it('is refused where a parameter is none of its own', async () => {
    const { params, ...request } = JSON.parse(provider.prepare(order)) as { params: object }
    const odd = JSON.stringify({ ...request, params: { ...params, payment_method_types: ['card'], unheard_of: 1 } })
    const error = await provider.create(odd).catch((thrown: unknown) => thrown)
    expect(error).to.have.property('code', 'PROVIDER_REFUSED')
  })

  it('is a look-up, an expiry and a refund that it takes', async () => {
    expect(await provider.find('cs_test_any'))
      .to.have.property('providerOrderId')
      .that.matches(/^cs_/)
    expect(await provider.close('cs_test_any'))
      .to.have.property('providerOrderId')
      .that.matches(/^cs_/)
    const refund = await provider.refund({ paymentId: 'pi_any', amount: toMinor(100), currency: 'INR', key: 'k' })
    expect(refund).to.include({ kind: 'REFUND' })
  })

  it('is a list of payments that it takes', async () => {
    const pages = []
    for await (const page of provider.payments(toInstant(now - 1_000_000), now)) pages.push(page)
    expect(pages.length).to.be.lessThan(2)
  })
})
