import { randomUUID } from 'node:crypto'
import { anEnrolledAccount, asOperator, asPortal, asV1, expectStatus, makeApi } from '../support/api.ts'
import type { Answer, Api, Body } from '../support/api.ts'
import { fakeRazorpayKeys, startFakeRazorpay } from '../providers/fake-razorpay.ts'
import type { FakeRazorpay } from '../providers/fake-razorpay.ts'
import { startFakeStripe } from '../providers/fake-stripe.ts'
import type { FakeStripe } from '../providers/fake-stripe.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { deliver, eventsOf, paymentOf, signed } from './provider-events.ts'
import type { RailName } from './provider-events.ts'
import { itemsOf, within } from './service-of-file.ts'

/** The two providers as other hosts. */
export interface Providers {
  readonly stripe: FakeStripe
  readonly razorpay: FakeRazorpay
  /** The settings with which a service uses them. */
  readonly env: Readonly<Record<string, string>>
  stop(): Promise<void>
}

const now = (): number => Date.now()

export async function startProviders(): Promise<Providers> {
  const [stripe, razorpay] = await Promise.all([startFakeStripe(now), startFakeRazorpay(now)])
  const env = {
    STRIPE_SECRET_KEY: 'sk_test_51d8a0f3c97e2b64',
    STRIPE_API_URL: `http://127.0.0.1:${stripe.port}`,
    RAZORPAY_KEY_ID: fakeRazorpayKeys.keyId,
    RAZORPAY_KEY_SECRET: fakeRazorpayKeys.keySecret,
    RAZORPAY_API_URL: `http://127.0.0.1:${razorpay.port}`,
  }
  return { stripe, razorpay, env, stop: async () => void (await Promise.all([stripe.stop(), razorpay.stop()])) }
}

/** Gives money back at the provider, as a person does on its pages; nobody tells us. */
export async function refundThere(
  { stripe, razorpay }: Providers,
  rail: RailName,
  { paymentId, amount }: { readonly paymentId: string; readonly amount: number },
): Promise<void> {
  const { keyId, keySecret } = fakeRazorpayKeys
  const response = await (rail === 'stripe'
    ? fetch(`http://127.0.0.1:${stripe.port}/v1/refunds`, {
        method: 'POST',
        body: new URLSearchParams({ payment_intent: paymentId, amount: String(amount) }),
      })
    : fetch(`http://127.0.0.1:${razorpay.port}/v1/payments/${paymentId}/refund`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${keyId}:${keySecret}`)}`, 'x-refund-idempotency': randomUUID() },
        body: JSON.stringify({ amount }),
      }))
  if (response.status !== 200) throw new Error(`the provider refunds nothing: ${await response.text()}`)
}

/** Somebody makes a link at Stripe that is no order of ours, and it is paid. @returns the payment */
export async function payForeign({ stripe }: Providers, amount: number): Promise<string> {
  const body = new URLSearchParams({
    mode: 'payment',
    expires_at: String(Math.floor(now() / 1000) + 3600),
    'line_items[0][price_data][unit_amount]': String(amount),
    'line_items[0][price_data][currency]': 'inr',
  })
  const response = await fetch(`http://127.0.0.1:${stripe.port}/v1/checkout/sessions`, { method: 'POST', body })
  const { id } = (await response.json()) as { readonly id: string }
  return stripe.pay(id)
}

/** A service and its two providers, shared by the tests of one suite. */
export interface PaymentsWorld {
  readonly operator: Api
  readonly v1: Api
  readonly service: Service
  readonly providers: Providers
  readonly databaseUrl: string
  portal(tenantId?: string): Api
}

interface WorldOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Another way to the database than its own URL; the URL of the database itself is given. */
  readonly wayTo?: () => Promise<{ readonly databaseUrl: string; readonly ownUrl: string }>
}

/** Starts both before the tests of the suite that calls this, and ends them after: by then the ledger must be sound. */
export function paymentsWorld({ env = {}, wayTo }: WorldOptions = {}): PaymentsWorld {
  let made: { readonly service: Service; readonly providers: Providers; readonly databaseUrl: string } | null = null
  before(async () => {
    const providers = await startProviders()
    const way = await wayTo?.()
    const place = way === undefined ? {} : { databaseUrl: way.databaseUrl }
    const service = await startService({ ...place, env: { ...providers.env, ...env } })
    made = { service, providers, databaseUrl: way?.ownUrl ?? service.databaseUrl ?? '' }
  })
  after(async () => {
    if (made === null) return
    await expectSoundLedger(made.databaseUrl)
    await made.service.stop()
    await made.providers.stop()
  })
  function running() {
    if (made === null) throw new Error('the service is there once the tests run')
    return made
  }
  return {
    get operator() {
      return makeApi(running().service.baseUrl, asOperator)
    },
    get v1() {
      return makeApi(running().service.baseUrl, asV1)
    },
    get service() {
      return running().service
    },
    get providers() {
      return running().providers
    },
    get databaseUrl() {
      return running().databaseUrl
    },
    portal: (tenantId) => makeApi(running().service.baseUrl, asPortal(tenantId)),
  }
}

/** What tests of a suite that runs for both rails go by. */
export const eachRail: readonly RailName[] = ['stripe', 'razorpay']

/** Buys credits: the answer, whatever it is. */
export const topUp = (api: Api, rail: RailName, says: Body = {}): Promise<Answer> =>
  api.post('/v1/payments/topup', { credits_amount: 100, provider: rail, idempotency_key: randomUUID(), ...says })

/** An order for credits of a fresh account. */
export async function aTopUp(operator: Api, rail: RailName, says: Body = {}): Promise<{ readonly order: Body; readonly key: string }> {
  const { key } = await anEnrolledAccount(operator)
  return { key, order: (await expectStatus(201, topUp(operator, rail, { external_key: key, ...says }))).body }
}

export const readOrder = async (operator: Api, order: Body): Promise<Body> =>
  (await expectStatus(200, operator.get(`/v1/payments/orders/${String(order['id'])}`))).body

/** Brings an event to the door as its provider signs it. It must be taken. */
export const tell = (world: Pick<PaymentsWorld, 'service'>, rail: RailName, event: string): Promise<Answer> =>
  expectStatus(200, deliver(world.service.baseUrl, signed(rail, event)))

/** Pays an order, as its provider tells it. @returns the order */
export async function paid(world: PaymentsWorld, rail: RailName, order: Body): Promise<Body> {
  await tell(world, rail, eventsOf[rail].paid(paymentOf(order)))
  return readOrder(world.operator, order)
}

/** What an account has, as V1 sees it. */
export const creditOf = async (v1: Api, key: string): Promise<Body> =>
  within((await expectStatus(200, v1.get(`/v1/billing/accounts/status?external_key=${key}`))).body, 'credit')

export const credit = (wallet: number, debt = 0): Body => ({ wallet, reserved: 0, available: wallet, debt })

/** What operators are told of a payment, and of an order, and is not closed. */
export async function openFindings(
  operator: Api,
  about: { readonly paymentId?: string; readonly orderId?: unknown },
): Promise<readonly Body[]> {
  const list = await expectStatus(200, operator.get('/v1/control/findings?open=true&limit=500'))
  return itemsOf(list).filter((finding) => {
    const evidence = within(finding, 'evidence')
    return about.paymentId === undefined ? evidence['order_id'] === about.orderId : evidence['payment_id'] === about.paymentId
  })
}

/** An unapplied payment, where there is one. */
export async function unappliedOf(operator: Api, paymentId: string): Promise<Body | undefined> {
  const list = await expectStatus(200, operator.get('/v1/control/payments/unapplied?limit=500'))
  return itemsOf(list).find((one) => one['payment_id'] === paymentId)
}

/** The newest deliveries, as operators see them. */
export const eventsIn = async (operator: Api, query = ''): Promise<readonly Body[]> =>
  itemsOf(await expectStatus(200, operator.get(`/v1/control/payments/events?limit=500${query}`)))
