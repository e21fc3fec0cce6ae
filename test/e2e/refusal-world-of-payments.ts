import { expectStatus } from '../support/api.ts'
import type { Api, Body } from '../support/api.ts'
import { pathOf } from './invoice-calls.ts'
import { anInvoiceLink, aTopup, deliver, onSandbox, orderPath, paid, paymentEvent, readOrder, steering } from './payment-calls.ts'
import { invoiceItem, invoices, usedKey } from './refusal-world-of-invoices.ts'

/** Payment orders and unapplied payments in the states that calls are refused for. */
export interface PaymentWorld {
  /** Paths of orders: to be paid, paid, and cancelled. */
  readonly open: string
  readonly paid: string
  readonly cancelled: string
  /** Paths of unapplied payments: one of 50.00 in INR, one that was applied, and one that was given back. */
  readonly unapplied: string
  readonly applied: string
  readonly givenBack: string
  /** Of another currency than the accounts. */
  readonly foreign: string
  /** Of an invoice over less than any of them. */
  readonly smallInvoiceId: string
}

/** Makes that world, for an account. The key `used` has made a top-up of 50 credits on Stripe, and has refunded 1.00 of the paid order. */
export async function makePaymentWorld(baseUrl: string, operator: Api, key: string): Promise<PaymentWorld> {
  const open = await aTopup(operator, key, { idempotency_key: usedKey })
  const settled = await paid(baseUrl, operator, await aTopup(operator, key))
  await expectStatus(201, operator.post(`${orderPath(settled)}/refund`, { amount: '1.00', idempotency_key: usedKey }))
  const cancelled = await aTopup(operator, key)
  await expectStatus(200, operator.post(`${orderPath(cancelled)}/cancel`, {}))

  // A second payment of an order that is paid finds no place.
  const second = await unplaced(baseUrl, paymentEvent(settled, 'pi_WorldSecond'))
  const applied = await unplaced(baseUrl, paymentEvent(settled, 'pi_WorldThird'))
  await expectStatus(200, operator.post(`${applied}/apply`, { external_key: key, credits_amount: 1 }))
  const foreign = await unplaced(baseUrl, paymentEvent(settled, 'pi_WorldForeign', { currency: 'usd' }))
  // Nor does one of an invoice that was paid otherwise: of that one the sandbox knows, so that it can be given back.
  const invoice = await anIssued(operator, key, '1000.00')
  const late = await anInvoiceLink(operator, key, invoice)
  await expectStatus(200, operator.post(`${pathOf(invoice)}/mark-paid`, {}))
  await onSandbox(baseUrl, String(late['provider_order_id']), 'PAY')
  const givenBack = `${steering}/unapplied/stripe/${String((await readOrder(operator, late))['provider_payment_id'])}`
  await expectStatus(200, operator.post(`${givenBack}/refund`, {}))

  return {
    ...{ open: orderPath(open), paid: orderPath(settled), cancelled: orderPath(cancelled), unapplied: second, applied, foreign, givenBack },
    smallInvoiceId: String((await anIssued(operator, key, '1.00'))['id']),
  }
}

async function unplaced(baseUrl: string, event: Body): Promise<string> {
  await expectStatus(200, deliver(baseUrl, 'stripe', event))
  const { data } = event as { readonly data: { readonly object: { readonly payment_intent: string } } }
  return `${steering}/unapplied/stripe/${data.object.payment_intent}`
}

/** An issued invoice over so much, and tax. Dated as the world's others, it goes with their numbers. */
async function anIssued(operator: Api, key: string, unitPrice: string): Promise<Body> {
  const items = [{ ...invoiceItem, unit_price: unitPrice }]
  const made = await expectStatus(201, operator.post(invoices, { external_key: key, items, issued_date: '2026-05-02' }))
  return (await expectStatus(200, operator.post(`${pathOf(made.body)}/issue`, {}))).body
}
