import type { IncomingHttpHeaders } from 'node:http'
import type { ApplyUnappliedRequest, CheckoutRequest, Payer } from '../../../ports/driving/paying.ts'
import type { components } from '../generated/contract.ts'
import { chooseIdempotencyKey } from '../idempotency-key.ts'
import { fromDecimalInput } from '../invoices/decimal-text.ts'
import { keyHeader } from '../spending.ts'
import { fromAccountChoice, fromCredits, fromEnum, fromReference, requireAccount } from '../translate.ts'

// What is asked of payments, in the product's words.

type Schemas = components['schemas']

interface Sent<Body> {
  readonly headers: IncomingHttpHeaders
  readonly body: Body
  readonly caller: Payer
}

/** @throws {BillingError} ACCOUNT_REQUIRED; VALIDATION_FAILED for half a reference; what `chooseIdempotencyKey` refuses */
export function fromCheckout({ headers, body, caller }: Sent<Schemas['CreateCheckoutLinkRequest']>): CheckoutRequest {
  requireAccount(body)
  return {
    caller,
    account: fromAccountChoice(body),
    provider: fromEnum(body.provider),
    purpose: fromEnum(body.purpose),
    amount: fromMoneyInput(body.amount),
    currency: body.currency ?? null,
    credits: body.credits_amount === undefined ? null : fromCredits(body.credits_amount),
    serviceInvoiceId: body.service_invoice_id?.toLowerCase() ?? null,
    reference: fromReference(body),
    idempotencyKey: chooseIdempotencyKey({ header: keyHeader(headers), bodyKey: body.idempotency_key, required: true }),
  }
}

/** A checkout of credits and nothing else. @throws {BillingError} what `fromCheckout` refuses */
export const fromTopup = ({ headers, body, caller }: Sent<Schemas['CreateTopupRequest']>): CheckoutRequest =>
  fromCheckout({ headers, caller, body: { ...body, purpose: 'TOPUP' } })

/** A sum of a request's `amount`; null where there is none. @throws {ViolationError} what `fromDecimalInput` refuses */
export const fromMoneyInput = (amount: string | number | undefined): string | null =>
  amount === undefined ? null : fromDecimalInput(amount, { form: 'money', path: '/body/amount' })

interface NamesPayment {
  readonly provider: Schemas['PaymentProviderInput']
  readonly payment_id: string
}

/** Which payment of which rail. */
export const fromPaymentPath = ({ provider, payment_id }: NamesPayment) => ({ provider: fromEnum(provider), paymentId: payment_id })

/** Where an unapplied payment goes. @throws {BillingError} ACCOUNT_REQUIRED */
export function fromApplication(path: NamesPayment, body: Schemas['ApplyUnappliedPaymentRequest'], actor: string): ApplyUnappliedRequest {
  const what = { ...fromPaymentPath(path), actor }
  if ('service_invoice_id' in body) return { ...what, to: 'INVOICE', serviceInvoiceId: body.service_invoice_id.toLowerCase() }
  requireAccount(body)
  return { ...what, to: 'CREDITS', account: fromAccountChoice(body), credits: fromCredits(body.credits_amount) }
}

/** A filter's enum, or null where it is not asked for. */
export const fromEnumFilter = <Member extends string>(text: Member | undefined): Uppercase<Member> | null =>
  text === undefined ? null : fromEnum(text)
