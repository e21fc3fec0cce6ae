import { aForm } from '../support/api.ts'
import { exampleCall } from '../support/contract-operations.ts'
import type { ContractOperation, OperationCall, OperationId } from '../support/contract-operations.ts'
import { invoiceItem, invoices, usedKey } from './refusal-world-of-invoices.ts'
import type { InvoiceWorld } from './refusal-world-of-invoices.ts'
import type { RefusalWorld } from './refusal-world.ts'

type Case = (operation: ContractOperation, world: RefusalWorld) => OperationCall
type Cases = Readonly<Record<string, Case>>

const unknownId = '01900000-0000-7000-8000-00000000dead'
const unknown = `${invoices}/${unknownId}`
const key = { idempotency_key: usedKey }

type Named = { readonly [Name in keyof InvoiceWorld]: InvoiceWorld[Name] }

/** An act on one of the world's invoices, or on one that there is not. */
const on =
  (which: keyof Named | 'unknown', act: string, body?: object): Case =>
  (operation, { invoices: world }) => ({
    path: `${which === 'unknown' ? unknown : world[which]}${act}`,
    body: operation.takesBody ? (body ?? exampleCall(operation).body) : undefined,
  })

const missing = (act: string): Cases => ({ INVOICE_NOT_FOUND: on('unknown', act) })

/** What is refused by an invoice's state alone. */
const states = (act: string, codes: readonly ('INVOICE_NOT_ISSUED' | 'INVOICE_ALREADY_PAID' | 'INVOICE_VOID')[]): Cases => {
  const invoiceOf = { INVOICE_NOT_ISSUED: 'draft', INVOICE_ALREADY_PAID: 'paid', INVOICE_VOID: 'voided' } as const
  return Object.fromEntries(codes.map((code) => [code, on(invoiceOf[code], act)]))
}

/** What a draft's terms are refused for, by whoever says them. */
const terms = (saying: (said: object) => Case): Cases => {
  const withItem = (item: object): Case => saying({ items: [{ ...invoiceItem, ...item }] })
  return {
    MONEY_TOO_PRECISE: withItem({ unit_price: '1200.505' }),
    TAX_NOT_ALLOWED: withItem({ tax_treatment: 'exempt' }),
    GSTIN_INVALID: saying({ bill_to_gstin: '27AAPFU0939F1ZX' }),
    STATE_UNKNOWN: saying({ place_of_supply: '99' }),
    DATES_OUT_OF_ORDER: saying({ issued_date: '2026-05-02', due_date: '2026-05-01' }),
    INVOICE_TOTAL_TOO_LARGE: withItem({ quantity: '10000', unit_price: '1000000000.00' }),
    IDEMPOTENCY_KEY_REUSED: saying({ notes: 'another one', ...key }),
  }
}

const creating =
  (said: object): Case =>
  (_operation, { account }) => ({ body: { external_key: account.key, items: [invoiceItem], ...said } })

const mismatch: Case = (_operation, { account, empty }) => ({ query: { account_id: account.accountId, external_key: empty.key } })

const profile = { legal_name: 'Seller', address: 'Somewhere', state_code: '27' }
const putting =
  (which: 'sellerPath' | 'tenantPath', said: object): Case =>
  (_operation, { invoices: world }) => ({ path: world[which], body: { ...profile, ...said } })
const profileOfNobody: Case = (operation) => ({ ...exampleCall(operation), path: `/v1/control/tenant/${unknownId}/billing-profile` })

const openOnly = ['INVOICE_NOT_ISSUED', 'INVOICE_ALREADY_PAID', 'INVOICE_VOID'] as const
const issuedOnly = ['INVOICE_NOT_ISSUED', 'INVOICE_VOID'] as const
const future = '2999-01-01'

/** The codes of the operations on service invoices and on who sells, beside the common ones. */
export const invoiceCases: Readonly<Partial<Record<OperationId, Cases>>> = {
  listServiceInvoices: { ACCOUNT_MISMATCH: mismatch },
  exportServiceInvoices: { ACCOUNT_MISMATCH: mismatch },
  createServiceInvoice: {
    ...terms(creating),
    ACCOUNT_REQUIRED: creating({ external_key: undefined }),
    ACCOUNT_NOT_FOUND: creating({ external_key: 'v1:partner:nobody' }),
    ACCOUNT_MISMATCH: (_operation, { account, empty }) => ({
      body: { external_key: account.key, account_id: empty.accountId, items: [invoiceItem] },
    }),
  },
  getServiceInvoice: missing(''),
  editServiceInvoice: {
    ...missing(''),
    ...terms((said) => on('draft', '', said)),
    INVOICE_NOT_DRAFT: on('issued', ''),
    INVOICE_VOID: on('voided', ''),
  },
  issueServiceInvoice: {
    ...missing('/issue'),
    ...states('/issue', ['INVOICE_VOID']),
    SELLER_NOT_REGISTERED: on('unregistered', '/issue'),
    INVOICE_BACKDATED: on('early', '/issue'),
    DATES_OUT_OF_ORDER: on('late', '/issue'),
    TAX_NOT_ALLOWED: on('zeroRated', '/issue'),
    INVOICE_TOTAL_TOO_LARGE: on('largest', '/issue'),
    IDEMPOTENCY_KEY_REUSED: on('issued', '/issue', { allow_backdated: true, ...key }),
  },
  sendServiceInvoice: { ...missing('/send'), ...states('/send', issuedOnly) },
  remindServiceInvoice: { ...missing('/remind'), ...states('/remind', openOnly) },
  voidServiceInvoice: {
    ...missing('/void'),
    INVOICE_NOT_UNPAID: on('paid', '/void'),
    IDEMPOTENCY_KEY_REUSED: on('voided', '/void', { reason: 'another one', ...key }),
  },
  payServiceInvoice: {
    ...missing('/payments'),
    ...states('/payments', openOnly),
    MONEY_TOO_PRECISE: on('issued', '/payments', { amount: '1.005' }),
    AMOUNT_NOT_ALLOWED: on('issued', '/payments', { amount: 0 }),
    AMOUNT_EXCEEDS_DUE: on('issued', '/payments', { amount: '1180.00' }),
    DATES_OUT_OF_ORDER: on('issued', '/payments', { amount: '1.00', paid_on: future }),
    IDEMPOTENCY_KEY_REUSED: on('issued', '/payments', { amount: '2.00', ...key }),
  },
  listInvoiceMovements: {
    ...missing('/payments'),
    CURSOR_INVALID: (_operation, { invoices: world }) => ({ path: `${world.issued}/payments`, query: { cursor: 'b3RoZXI6MQ' } }),
  },
  markServiceInvoicePaid: {
    ...missing('/mark-paid'),
    ...states('/mark-paid', issuedOnly),
    DATES_OUT_OF_ORDER: on('issued', '/mark-paid', { paid_on: future }),
    IDEMPOTENCY_KEY_REUSED: on('paid', '/mark-paid', { mode: 'CASH', ...key }),
  },
  adjustServiceInvoice: {
    ...missing('/adjustments'),
    ...states('/adjustments', openOnly),
    MONEY_TOO_PRECISE: on('issued', '/adjustments', { amount: '1.005' }),
    AMOUNT_NOT_ALLOWED: on('issued', '/adjustments', { amount: '0.00' }),
    AMOUNT_EXCEEDS_DUE: on('issued', '/adjustments', { amount: '1180.00' }),
    AMOUNT_EXCEEDS_LEFT: on('issued', '/adjustments', { amount: '1180.00', adjustment_type: 'credit_note' }),
    IDEMPOTENCY_KEY_REUSED: on('issued', '/adjustments', { amount: '2.00', ...key }),
  },
  createCreditNote: {
    ...missing('/credit-notes'),
    ...states('/credit-notes', issuedOnly),
    MONEY_TOO_PRECISE: on('issued', '/credit-notes', { reason: 'r', items: [{ line: 0, taxable_value: '1.005' }] }),
    AMOUNT_NOT_ALLOWED: on('issued', '/credit-notes', { reason: 'r', items: [{ line: 0, taxable_value: '0' }] }),
    AMOUNT_EXCEEDS_LEFT: on('issued', '/credit-notes', { reason: 'r', items: [{ line: 0, taxable_value: '1000.00' }] }),
    OPTION_NOT_ALLOWED: on('issued', '/credit-notes', { reason: 'r', items: [{ line: 1 }] }),
    IDEMPOTENCY_KEY_REUSED: on('issued', '/credit-notes', { reason: 'another one', ...key }),
  },
  listCreditNotes: missing('/credit-notes'),
  getCreditNotePdf: { ...missing(`/credit-notes/${unknownId}/pdf`), CREDIT_NOTE_NOT_FOUND: on('issued', `/credit-notes/${unknownId}/pdf`) },
  getServiceInvoicePdf: missing('/pdf'),
  uploadPaymentProof: {
    ...missing('/payment-proof'),
    ...states('/payment-proof', issuedOnly),
    VALIDATION_FAILED: () => ({ body: new FormData() }),
    BODY_TOO_LARGE: () => ({ body: aForm('x'.repeat(5 * 1024 * 1024 + 1), 'receipt.pdf') }),
    MEDIA_TYPE_UNSUPPORTED: () => ({ body: {} }),
    PAYMENT_PROOFS_FULL: on('full', '/payment-proof'),
    FILE_TYPE_NOT_ALLOWED: on('issued', '/payment-proof', aForm('MZ\u0090\u0000', 'receipt.pdf')),
  },
  listPaymentProofs: missing('/payment-proofs'),
  getPaymentProof: { ...missing(`/payment-proofs/${unknownId}`), PAYMENT_PROOF_NOT_FOUND: on('issued', `/payment-proofs/${unknownId}`) },
  getBillingProfile: {
    TENANT_NOT_FOUND: profileOfNobody,
    BILLING_PROFILE_NOT_FOUND: (_operation, { invoices: world }) => ({ path: world.tenantPath }),
  },
  putBillingProfile: {
    TENANT_NOT_FOUND: profileOfNobody,
    GSTIN_TAKEN: putting('tenantPath', { gstin: '27AAPFU0939F1ZV' }),
    GSTIN_INVALID: putting('tenantPath', { gstin: '27AAPFU0939F1ZX' }),
    PROFILE_INVALID: putting('tenantPath', { time_zone: 'Asia/Nowhere' }),
    IDEMPOTENCY_KEY_REUSED: putting('sellerPath', { legal_name: 'Another one', ...key }),
  },
}
