import { expect } from 'chai'
import { makeReadRazorpayWebhook } from '../../adapters/razorpay/read-webhook.ts'
import { toCheckoutPage } from '../../adapters/sandbox/checkout-page.ts'
import { makeSandboxCheckout } from '../../adapters/sandbox/checkout.ts'
import type { CheckoutAct } from '../../adapters/sandbox/checkout.ts'
import { makeDeliver } from '../../adapters/sandbox/deliver.ts'
import type { Misbehaviour } from '../../adapters/sandbox/deliver.ts'
import { makeMemoryLinks } from './memory-links.ts'
import { makeSandboxProvider } from '../../adapters/sandbox/payment-provider.ts'
import { makeReadStripeWebhook } from '../../adapters/stripe/read-webhook.ts'
import type { ReadDelivery } from '../../ports/driven/payment-provider.ts'
import { toMinor } from '../../src/domain/money.ts'
import type { ProviderName } from '../../src/domain/payments/order.ts'
import { later, minutes, toInstant } from '../../src/domain/time.ts'
import { startFakeServer } from './fake-server.ts'

const now = toInstant(1_795_300_000_000)
const secret = 'whsec_of_the_sandbox'
const orderId = '018f0000-0000-7000-8000-000000000001'
const name = orderId.replaceAll('-', '')

/** A sandbox in front of an endpoint that reads what it is sent, as ours does. */
async function startSandbox(rail: ProviderName) {
  const endpoint = await startFakeServer(() => ({ status: 200, body: {} }))
  const clock = { now }
  const needs = { links: makeMemoryLinks(), now: () => clock.now }
  const publicBaseUrl = () => `http://127.0.0.1:${endpoint.port}`
  const deliver = makeDeliver({ secret, publicBaseUrl, now: needs.now })
  const readWebhook =
    rail === 'STRIPE'
      ? makeReadStripeWebhook([secret])
      : makeReadRazorpayWebhook({ webhookSecrets: [secret], isLive: false, bypassesSignatures: false })
  const provider = makeSandboxProvider({ ...needs, rail, isProduction: false, publicBaseUrl, deliver, readWebhook })
  const order = {
    orderId,
    amount: toMinor(50_000),
    currency: 'INR',
    description: '<b>500 credits</b>',
    returnUrl: 'https://studio.test/back',
  }
  const { providerOrderId, checkoutUrl } = await provider.create(provider.prepare({ ...order, expiresAt: later(now, minutes(60)) }))
  const received = (): Promise<readonly ReadDelivery[]> =>
    Promise.all(
      endpoint.asked.map(({ body, headers }) => {
        const lists = Object.entries(headers).map(([header, value]) => [header, [String(value)]] as const)
        return readWebhook({ body: Buffer.from(body), headers: Object.fromEntries(lists), receivedAt: clock.now })
      }),
    )
  return { provider, endpoint, clock, checkout: makeSandboxCheckout({ ...needs, deliver }), linkId: providerOrderId, checkoutUrl, received }
}

type Sandbox = Awaited<ReturnType<typeof startSandbox>>

async function withSandbox(rail: ProviderName, use: (sandbox: Sandbox) => Promise<void>): Promise<void> {
  const sandbox = await startSandbox(rail)
  try {
    await use(sandbox)
  } finally {
    await sandbox.endpoint.stop()
  }
}

const payments = { STRIPE: `pi_${name}`, RAZORPAY: `pay_${name}` }
const success = {
  STRIPE: ['checkout.session.completed', 'payment_intent.succeeded'],
  RAZORPAY: ['payment.captured', 'order.paid', 'payment_link.paid'],
}

for (const rail of ['STRIPE', 'RAZORPAY'] as const) {
  describe(`sandbox as ${rail}`, () => {
    it('tells our endpoint of a payment by every event of the rail, signed as the rail signs', () =>
      withSandbox(rail, async ({ checkout, endpoint, linkId, received }) => {
        const { statuses } = await checkout.act(linkId, 'PAY')

        const deliveries = await received()
        expect(statuses).to.deep.equal(success[rail].map(() => 200))
        expect(endpoint.asked.every(({ path }) => path === `/v1/payments/webhooks/${rail.toLowerCase()}`)).to.equal(true)
        expect(deliveries.map(({ eventType }) => eventType)).to.deep.equal(success[rail])
        for (const { facts, names } of deliveries) {
          expect(facts).to.deep.equal([{ kind: 'PAID', paymentId: payments[rail], amount: 50_000n, currency: 'INR', isLive: false }])
          expect(names.orderId).to.equal(orderId)
        }
      }))

    it('sends each as often as it is told to, and the last first', () =>
      withSandbox(rail, async ({ checkout, linkId, received }) => {
        const how: Misbehaviour = { times: 2, isReversed: true }

        await checkout.act(linkId, 'PAY', how)

        const deliveries = await received()
        expect(deliveries.map(({ eventType }) => eventType)).to.deep.equal(success[rail].toReversed().flatMap((type) => [type, type]))
        expect(new Set(deliveries.map(({ deliveryId }) => deliveryId)).size).to.equal(success[rail].length)
      }))

    it('lets money come later, though the link has ended meanwhile', () =>
      withSandbox(rail, async ({ checkout, provider, clock, linkId, received }) => {
        await checkout.act(linkId, 'PAY_LATER')
        expect((await received()).flatMap(({ facts }) => facts)).to.deep.equal([])
        clock.now = later(now, minutes(61))
        expect((await provider.find(linkId))?.status).to.equal('EXPIRED')

        const { statuses } = await checkout.act(linkId, 'PAY')

        expect(statuses).to.deep.equal(success[rail].map(() => 200))
        expect((await provider.find(linkId))?.status).to.equal('PAID')
      }))

    it('tells of a failure and of a cancelled link, and takes no payment then', () =>
      withSandbox(rail, async ({ checkout, linkId, received }) => {
        await checkout.act(linkId, 'FAIL')
        await checkout.act(linkId, 'CANCEL')

        expect((await received()).flatMap(({ facts }) => facts).map(({ kind }) => kind)).to.deep.equal(['FAILED', 'EXPIRED'])
        const refusal = await checkout.act(linkId, 'PAY').catch((error: unknown) => error)
        expect(refusal).to.have.property('message', 'Cannot use the payment link: it is CANCELLED')
      }))

    it('takes one payment per link', () =>
      withSandbox(rail, async ({ checkout, linkId }) => {
        const acts: readonly CheckoutAct[] = ['PAY', 'PAY', 'PAY']

        const answers = await Promise.allSettled(acts.map((act) => checkout.act(linkId, act)))

        expect(answers.filter(({ status }) => status === 'fulfilled')).to.have.length(1)
      }))

    it('tells of a refund', () =>
      withSandbox(rail, async ({ checkout, provider, linkId, received }) => {
        await checkout.act(linkId, 'PAY')

        const fact = await provider.refund({ paymentId: payments[rail], amount: toMinor(20_000), currency: 'INR', key: 'refund-key-1' })

        const told = (await received()).flatMap(({ facts }) => facts).filter(({ kind }) => kind !== 'PAID')
        expect(told).to.deep.equal([fact, { kind: 'REFUNDED_IN_ALL', paymentId: payments[rail], amount: 20_000n }])
      }))

    it('pays though our endpoint does not answer: the payment is found by asking', () =>
      withSandbox(rail, async ({ checkout, provider, endpoint, linkId }) => {
        endpoint.failAlways('RESET_BEFORE_COMMIT')

        const { statuses } = await checkout.act(linkId, 'PAY')

        expect(statuses.every((status) => status === 0)).to.equal(true)
        expect((await provider.find(linkId))?.facts.map(({ kind }) => kind)).to.deep.equal(['PAID'])
      }))

    it('has a page with all four acts, without scripts, that shows words as words', () =>
      withSandbox(rail, async ({ checkout, linkId, checkoutUrl }) => {
        const open = await checkout.find(linkId)
        const page = open === null ? '' : toCheckoutPage(open)

        expect(checkoutUrl).to.match(new RegExp(`/sandbox/checkout/${linkId}$`))
        expect([...page.matchAll(/<button name="act" value="(\w+)"/g)].map(([, act]) => act)).to.deep.equal([
          'PAY',
          'FAIL',
          'PAY_LATER',
          'CANCEL',
        ])
        expect(page)
          .to.include('<h1>Pay 500.00 INR</h1>')
          .and.not.match(/<script|<b>|(?:src|href)="(?!https:\/\/studio\.test)/)
        await checkout.act(linkId, 'PAY')
        const paid = await checkout.find(linkId)
        expect(paid === null ? '' : toCheckoutPage(paid))
          .to.include('This link is paid.')
          .and.not.include('<button')
      }))
  })
}

describe('sandbox', () => {
  it('refuses production', () => {
    const needs = { links: makeMemoryLinks(), now: () => now, deliver: async () => [], readWebhook: makeReadStripeWebhook([secret]) }

    const make = () => makeSandboxProvider({ ...needs, rail: 'STRIPE', isProduction: true, publicBaseUrl: () => 'https://studio.test' })

    expect(make).to.throw('Cannot play STRIPE in production')
  })
})
