import { makeRazorpayProvider } from '../../adapters/razorpay/payment-provider.ts'
import { makeReadRazorpayWebhook } from '../../adapters/razorpay/read-webhook.ts'
import { makeSandboxCheckout } from '../../adapters/sandbox/checkout.ts'
import { makeMemoryLinks } from './memory-links.ts'
import { makeSandboxProvider } from '../../adapters/sandbox/payment-provider.ts'
import { makeStripeProvider } from '../../adapters/stripe/payment-provider.ts'
import { makeReadStripeWebhook } from '../../adapters/stripe/read-webhook.ts'
import type { ProviderName } from '../../src/domain/payments/order.ts'
import { paymentProviderSuite } from '../ports/payment-provider.suite.ts'
import { halfOpenAfterMs, patienceMs, railNow } from '../ports/payment-rail.ts'
import type { Rail } from '../ports/payment-rail.ts'
import { fakeRazorpayKeys, startFakeRazorpay } from './fake-razorpay.ts'
import { startFakeStripe } from './fake-stripe.ts'
import { recordedOfRazorpay, recordedOfStripe } from './signed.ts'

const now = () => railNow
const secret = 'whsec_of_tests'

paymentProviderSuite('Stripe', {
  hasNetwork: true,
  start: async () => {
    const fake = await startFakeStripe(now)
    const host = { host: '127.0.0.1', port: fake.port, protocol: 'http', timeoutMs: patienceMs } as const
    return {
      network: fake,
      stop: fake.stop,
      provider: makeStripeProvider({ secretKey: 'sk_test_fake', webhookSecrets: [secret], now, host, halfOpenAfterMs }),
      pay: async (id) => fake.pay(id),
      payable: async (orderId) => fake.payable(orderId),
      deliveries: recordedOfStripe(secret, railNow),
    }
  },
})

paymentProviderSuite('Razorpay', {
  hasNetwork: true,
  start: async () => {
    const fake = await startFakeRazorpay(now)
    const place = { baseAddress: `http://127.0.0.1:${fake.port}`, timeoutMs: patienceMs, halfOpenAfterMs }
    return {
      network: fake,
      stop: fake.stop,
      provider: makeRazorpayProvider({ ...fakeRazorpayKeys, ...place, webhookSecrets: [secret], bypassesSignatures: false, now }),
      pay: async (id) => fake.pay(id),
      payable: async (orderId) => fake.payable(orderId),
      deliveries: recordedOfRazorpay(secret, railNow),
    }
  },
})

for (const rail of ['STRIPE', 'RAZORPAY'] as const) {
  paymentProviderSuite(`the sandbox as ${rail}`, { hasNetwork: false, start: async () => startSandbox(rail) })
}

function startSandbox(rail: ProviderName): Rail {
  const links = makeMemoryLinks()
  const readWebhook =
    rail === 'STRIPE'
      ? makeReadStripeWebhook([secret])
      : makeReadRazorpayWebhook({ webhookSecrets: [secret], isLive: false, bypassesSignatures: false })
  const deliver = async () => []
  const publicBaseUrl = () => 'http://sandbox.test'
  const provider = makeSandboxProvider({ rail, isProduction: false, publicBaseUrl, links, deliver, readWebhook, now })
  const checkout = makeSandboxCheckout({ links, deliver, now })
  return {
    provider,
    pay: async (id) => (await checkout.act(id, 'PAY')).link.paymentId,
    payable: async (orderId) => {
      const name = orderId.replaceAll('-', '')
      const found = await Promise.all([provider.find(`cs_test_${name}`), provider.find(`plink_${name}`)])
      return found.filter((order) => order?.status === 'OPEN').length
    },
    network: null,
    deliveries: rail === 'STRIPE' ? recordedOfStripe(secret, railNow) : recordedOfRazorpay(secret, railNow),
    stop: async () => undefined,
  }
}
