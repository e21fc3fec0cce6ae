import { exampleCall, toSigned } from '../support/contract-operations.ts'
import type { ContractOperation, OperationCall, OperationId } from '../support/contract-operations.ts'
import { payments, steering } from './payment-calls.ts'
import { usedKey } from './refusal-world-of-invoices.ts'
import type { PaymentWorld } from './refusal-world-of-payments.ts'
import type { RefusalWorld } from './refusal-world.ts'

type Case = (operation: ContractOperation, world: RefusalWorld) => OperationCall
type Cases = Readonly<Record<string, Case>>

const unknownId = '01900000-0000-7000-8000-00000000dead'

/** A checkout of credits, with these changes. */
const buying =
  (said: object): Case =>
  (operation, { account }) => {
    const purpose = operation.id === 'createTopup' ? {} : { purpose: 'topup' }
    return { body: { external_key: account.key, ...purpose, credits_amount: 50, provider: 'stripe', idempotency_key: 'refused', ...said } }
  }

/** A checkout of one of the world's invoices. */
const paying =
  (which: 'draft' | 'issued' | 'paid' | 'voided', said: object = {}): Case =>
  (_operation, { account, invoices }) => ({
    body: {
      ...{ external_key: account.key, purpose: 'invoice', provider: 'stripe', idempotency_key: 'refused' },
      service_invoice_id: invoices[which].slice(-36),
      ...said,
    },
  })

const ofCheckout: Cases = {
  ACCOUNT_REQUIRED: buying({ external_key: undefined }),
  ACCOUNT_NOT_FOUND: buying({ external_key: 'v1:partner:nobody' }),
  ACCOUNT_MISMATCH: (operation, world) => buying({ account_id: world.empty.accountId })(operation, world),
  IDEMPOTENCY_KEY_REQUIRED: buying({ idempotency_key: undefined }),
  IDEMPOTENCY_KEY_REUSED: buying({ credits_amount: 51, idempotency_key: usedKey }),
  // At 1.00 each they cost more than providers can count in.
  AMOUNT_NOT_ALLOWED: buying({ credits_amount: 2 ** 53 - 1 }),
}

/** An act on one of the world's orders or payments, or on one that there is not. */
const on =
  (which: keyof PaymentWorld | 'unknown', act: string, body: object = {}): Case =>
  (operation, { payments: world }) => ({
    path: `${which === 'unknown' ? missingPlace(operation) : world[which]}${act}`,
    body: operation.takesBody ? body : undefined,
  })

const missingPlace = ({ template }: ContractOperation): string =>
  template.includes('{payment_id}') ? `${steering}/unapplied/razorpay/pay_404` : `${payments}/orders/${unknownId}`

const toInvoice =
  (which: 'draft' | 'issued' | 'paid' | 'voided', place: 'unapplied' | 'foreign' = 'unapplied'): Case =>
  (operation, world) =>
    on(place, '/apply', { service_invoice_id: world.invoices[which].slice(-36) })(operation, world)

const toCredits =
  (said: object, place: keyof PaymentWorld | 'unknown' = 'unapplied'): Case =>
  (operation, world) =>
    on(place, '/apply', { external_key: world.account.key, credits_amount: 1, ...said })(operation, world)

const signed =
  (says: unknown): Case =>
  (operation) =>
    toSigned(operation, says)

const webhookCases: Cases = {
  WEBHOOK_SIGNATURE_INVALID: (operation) => ({ ...exampleCall(operation), headers: {} }),
  WEBHOOK_MALFORMED: signed({ event: 7 }),
  BODY_TOO_LARGE: () => ({ body: 'x'.repeat(256 * 1024 + 1) }),
}

const nobodysPage: Case = (_operation, { account, empty }) => ({ query: { account_id: account.accountId, external_key: empty.key } })

/** The codes of the operations on payments, beside the common ones. */
export const paymentCases: Readonly<Partial<Record<OperationId, Cases>>> = {
  createTopup: ofCheckout,
  createCheckoutLink: {
    ...ofCheckout,
    INVOICE_NOT_FOUND: paying('issued', { service_invoice_id: unknownId }),
    INVOICE_NOT_ISSUED: paying('draft'),
    INVOICE_ALREADY_PAID: paying('paid'),
    INVOICE_VOID: paying('voided'),
    MONEY_TOO_PRECISE: buying({ amount: '50.005' }),
    AMOUNT_NOT_DUE: paying('issued', { amount: '0.01' }),
    AMOUNT_NOT_THE_PRICE: buying({ amount: '49.99' }),
    CURRENCY_NOT_ACCEPTED: buying({ currency: 'USD' }),
    OPTION_NOT_ALLOWED: paying('issued', { credits_amount: 1 }),
  },
  getPaymentOrder: { PAYMENT_ORDER_NOT_FOUND: on('unknown', '') },
  cancelPaymentOrder: { PAYMENT_ORDER_NOT_FOUND: on('unknown', '/cancel'), PAYMENT_ORDER_NOT_OPEN: on('paid', '/cancel') },
  refundPaymentOrder: {
    PAYMENT_ORDER_NOT_FOUND: on('unknown', '/refund'),
    PAYMENT_ORDER_NOT_PAID: on('open', '/refund'),
    IDEMPOTENCY_KEY_REUSED: on('paid', '/refund', { amount: '2.00', idempotency_key: usedKey }),
    MONEY_TOO_PRECISE: on('paid', '/refund', { amount: '1.005' }),
    AMOUNT_NOT_ALLOWED: on('paid', '/refund', { amount: 0 }),
    AMOUNT_EXCEEDS_PAID: on('paid', '/refund', { amount: '49.01' }),
  },
  receiveStripeWebhook: webhookCases,
  receiveRazorpayWebhook: webhookCases,
  listPaymentOrders: { ACCOUNT_MISMATCH: nobodysPage },
  applyPaymentEvent: { WEBHOOK_NOT_FOUND: () => ({ path: `${steering}/events/${unknownId}/apply`, body: {} }) },
  applyUnappliedPayment: {
    UNAPPLIED_PAYMENT_NOT_FOUND: toCredits({}, 'unknown'),
    UNAPPLIED_PAYMENT_CLOSED: toCredits({}, 'givenBack'),
    ACCOUNT_REQUIRED: toCredits({ external_key: undefined }),
    ACCOUNT_NOT_FOUND: toCredits({ external_key: 'v1:partner:nobody' }),
    ACCOUNT_MISMATCH: (operation, world) => toCredits({ account_id: world.empty.accountId })(operation, world),
    INVOICE_NOT_FOUND: on('unapplied', '/apply', { service_invoice_id: unknownId }),
    INVOICE_NOT_ISSUED: toInvoice('draft'),
    INVOICE_ALREADY_PAID: toInvoice('paid'),
    INVOICE_VOID: toInvoice('voided'),
    AMOUNT_EXCEEDS_DUE: (operation, world) =>
      on('unapplied', '/apply', { service_invoice_id: world.payments.smallInvoiceId })(operation, world),
    CURRENCY_NOT_ACCEPTED: toInvoice('issued', 'foreign'),
  },
  refundUnappliedPayment: {
    UNAPPLIED_PAYMENT_NOT_FOUND: on('unknown', '/refund'),
    UNAPPLIED_PAYMENT_CLOSED: on('applied', '/refund'),
    // The sandbox knows nothing of a payment that it was told of, and did not take.
    PROVIDER_REFUSED: on('unapplied', '/refund'),
  },
  reconcilePayments: {
    SPAN_NOT_ALLOWED: (operation) => ({ body: { ...(exampleCall(operation).body as object), to: '2026-03-31T00:00:00Z' } }),
  },
}
