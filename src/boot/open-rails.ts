import { makeDeliver } from '../../adapters/sandbox/deliver.ts'
import type { Deliver } from '../../adapters/sandbox/deliver.ts'
import { makeSandboxProvider } from '../../adapters/sandbox/payment-provider.ts'
import { makeSandboxPage } from '../../adapters/sandbox/sandbox-page.ts'
import type { StripeHost } from '../../adapters/stripe/calls.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { PaymentProvider } from '../../ports/driven/payment-provider.ts'
import type { SandboxLinks } from '../../ports/driven/sandbox-links.ts'
import type { SandboxPage } from '../../ports/driving/paying.ts'
import type { ProviderName } from '../domain/payments/order.ts'
import type { Config } from './config.ts'

interface Needs {
  readonly config: Config
  readonly links: SandboxLinks
  readonly clock: Clock
  readonly publicBaseUrl: () => string
}

/**
 * The rails that the settings turn on: with keys the provider's, without them the sandbox, which production does not have. Of the
 * providers' libraries, which are large, those are read that are used.
 */
export async function openRails({ config, links, clock, publicBaseUrl }: Needs) {
  const { stripe, razorpay } = config.rails
  const { isBypassed } = config.payments
  const isProduction = config.environment === 'production'
  const { now } = clock
  const rails = new Map<ProviderName, PaymentProvider>()
  const delivers = new Map<ProviderName, Deliver>()

  function play(rail: ProviderName, webhookSecrets: readonly string[], readWebhook: PaymentProvider['readWebhook']): void {
    const [secret = ''] = webhookSecrets
    const deliver = makeDeliver({ secret, publicBaseUrl, now })
    delivers.set(rail, deliver)
    rails.set(rail, makeSandboxProvider({ rail, isProduction, publicBaseUrl, links, deliver, readWebhook, now }))
  }

  if (stripe.kind === 'ON') {
    const { makeStripeProvider } = await import('../../adapters/stripe/payment-provider.ts')
    rails.set('STRIPE', makeStripeProvider({ ...stripe, ...hostOf(stripe.apiUrl), now }))
  }
  if (stripe.kind === 'SANDBOX') {
    const { makeReadStripeWebhook } = await import('../../adapters/stripe/read-webhook.ts')
    play('STRIPE', stripe.webhookSecrets, makeReadStripeWebhook(stripe.webhookSecrets))
  }
  if (razorpay.kind === 'ON') {
    const { makeRazorpayProvider } = await import('../../adapters/razorpay/payment-provider.ts')
    rails.set(
      'RAZORPAY',
      makeRazorpayProvider({
        ...razorpay,
        ...(razorpay.apiUrl !== null && { baseAddress: razorpay.apiUrl }),
        bypassesSignatures: isBypassed,
        now,
      }),
    )
  }
  if (razorpay.kind === 'SANDBOX') {
    const { makeReadRazorpayWebhook } = await import('../../adapters/razorpay/read-webhook.ts')
    const trust = { webhookSecrets: razorpay.webhookSecrets, bypassesSignatures: isBypassed, isLive: false }
    play('RAZORPAY', razorpay.webhookSecrets, makeReadRazorpayWebhook(trust))
  }
  const sandbox: SandboxPage | null = delivers.size === 0 ? null : makeSandboxPage({ links, delivers, now })
  return { rails, sandbox }
}

/** Another host than Stripe's, in the form of its SDK. */
function hostOf(apiUrl: string | null): { readonly host?: StripeHost } {
  if (apiUrl === null) return {}
  const { hostname, port, protocol } = new URL(apiUrl)
  const scheme = protocol === 'https:' ? 'https' : 'http'
  return { host: { host: hostname, port: port === '' ? (scheme === 'https' ? 443 : 80) : Number(port), protocol: scheme } }
}
