import { expectStatus, makeApi } from '../support/api.ts'
import type { Answer, Api, Body } from '../support/api.ts'
import { signedByRazorpay, signedByStripe } from '../support/sign-webhook.ts'

export const payments = '/v1/payments'
export const steering = '/v1/control/payments'

export type Rail = 'stripe' | 'razorpay'

let keys = 0

/** A key that no call has had. */
export const aKey = (): string => `key-${process.pid}-${(keys += 1)}`

/** An order for so many credits, unless `terms` say otherwise. */
export async function aTopup(api: Api, key: string, terms: Body = {}): Promise<Body> {
  const body = { external_key: key, credits_amount: 50, provider: 'stripe', idempotency_key: aKey(), ...terms }
  return (await expectStatus(201, api.post(`${payments}/topup`, body))).body
}

/** An order for what is due of an invoice. */
export async function anInvoiceLink(api: Api, key: string, invoice: Body, terms: Body = {}): Promise<Body> {
  const what = { purpose: 'invoice', service_invoice_id: invoice['id'], provider: 'stripe' }
  const body = { external_key: key, ...what, idempotency_key: aKey(), ...terms }
  return (await expectStatus(201, api.post(`${payments}/checkout-link`, body))).body
}

export const orderPath = ({ id }: Body): string => `${payments}/orders/${String(id)}`

export const readOrder = async (api: Api, order: Body): Promise<Body> => (await expectStatus(200, api.get(orderPath(order)))).body

export type SandboxAct = 'PAY' | 'FAIL' | 'PAY_LATER' | 'CANCEL'

/** What a payer does on the page of a sandbox's link; its webhooks are answered by then. */
export async function onSandbox(
  baseUrl: string,
  linkId: string,
  act: SandboxAct,
  how: Readonly<Record<string, string>> = {},
): Promise<void> {
  const response = await fetch(`${baseUrl}/sandbox/checkout/${linkId}`, { method: 'POST', body: new URLSearchParams({ act, ...how }) })
  const page = await response.text()
  if (response.status !== 200) throw new Error(`the sandbox's page answered ${response.status}: ${page}`)
}

/** The order, paid on the sandbox's page. */
export async function paid(baseUrl: string, operator: Api, order: Body): Promise<Body> {
  await onSandbox(baseUrl, String(order['provider_order_id']), 'PAY')
  return readOrder(operator, order)
}

/** A payment of an order, as its rail tells of it; `says` changes what is said of the payment. */
export function paymentEvent(order: Body, paymentId: string, says: Body = {}): Body {
  const units = Math.round(Number(order['amount']) * 100)
  if (order['provider'] === 'RAZORPAY') {
    const link = { id: order['provider_order_id'], status: 'paid', notes: null }
    const payment = { id: paymentId, amount: units, currency: order['currency'], status: 'captured', captured: true, notes: [], ...says }
    const payload = { payment_link: { entity: link }, payment: { entity: payment } }
    return { entity: 'event', event: 'payment_link.paid', contains: ['payment_link', 'payment'], created_at: 1, payload }
  }
  const session = { id: order['provider_order_id'], object: 'checkout.session', payment_status: 'paid', payment_intent: paymentId }
  const object = {
    ...session,
    amount_total: units,
    currency: String(order['currency']).toLowerCase(),
    client_reference_id: order['id'],
    ...says,
  }
  return { id: `evt_${aKey()}`, object: 'event', livemode: false, created: 1, type: 'checkout.session.completed', data: { object } }
}

/** Sends an event to the door of its rail, signed. */
export function deliver(baseUrl: string, rail: Rail, event: Body): Promise<Answer> {
  const body = JSON.stringify(event)
  const headers = rail === 'stripe' ? signedByStripe(body) : signedByRazorpay(body, { eventId: aKey() })
  return makeApi(baseUrl, {}).post(`${payments}/webhooks/${rail}`, body, { headers })
}
