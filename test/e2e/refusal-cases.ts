import { asOperator, asPortal, asV1 } from '../support/api.ts'
import { exampleCall } from '../support/contract-operations.ts'
import type { ContractOperation, OperationCall, OperationId } from '../support/contract-operations.ts'
import { grantCases, reconcileCases, reserveCases, reserveCasesOfOperators, settleCases } from './refusal-cases-of-credits.ts'
import { jobCases } from './refusal-cases-of-jobs.ts'
import { invoiceCases } from './refusal-cases-of-invoices.ts'
import { paymentCases } from './refusal-cases-of-payments.ts'
import { subscriptionCases } from './refusal-cases-of-subscriptions.ts'
import type { RefusalWorld } from './refusal-world.ts'

/** A call that deserves one code; `as` where somebody else than the operation's own caller makes it. */
export interface RefusedCall extends OperationCall {
  readonly as?: Readonly<Record<string, string>>
}

type MakeCall = (operation: ContractOperation, world: RefusalWorld) => RefusedCall

const unknownId = '01900000-0000-7000-8000-00000000dead'
const tooLong = `{"padding":"${'x'.repeat(2 * 1024 * 1024)}"}`

/** Codes that every operation that documents them is refused with in the same way. */
const commonCases: Readonly<Record<string, MakeCall>> = {
  MALFORMED_JSON: () => ({ body: '{"amount": 1' }),
  VALIDATION_FAILED: (operation) => {
    const { body, query = {} } = exampleCall(operation)
    return operation.takesBody ? { body: { ...(body as object), surprise: 1 } } : { query: { ...query, surprise: '1' } }
  },
  CURSOR_INVALID: ({ query }) => ({ query: { ...query, cursor: 'b3RoZXI6MQ' } }),
  UNAUTHENTICATED: (operation) =>
    // The metrics open themselves to this machine, but not to a proxy on it.
    operation.id === 'getMetrics' ? { headers: { 'x-forwarded-for': '192.0.2.1' } } : { ...exampleCall(operation), as: {} },
  FORBIDDEN: (operation) => ({ ...exampleCall(operation), as: strangerTo(operation) }),
  BODY_TOO_LARGE: () => ({ body: tooLong }),
  MEDIA_TYPE_UNSUPPORTED: (operation) => ({ ...exampleCall(operation), headers: { 'content-type': 'text/plain' } }),
  IDEMPOTENCY_KEY_MISMATCH: (operation) => ({
    body: { ...(exampleCall(operation).body as object), idempotency_key: 'one' },
    headers: { 'idempotency-key': 'another' },
  }),
}

/** Somebody who is known, and may not make the call. */
function strangerTo({ schemes }: ContractOperation): Readonly<Record<string, string>> {
  if (!schemes.includes('PortalBearer')) return asPortal()
  return schemes.includes('OperatorBearer') ? asV1 : asOperator
}

const ofAccountPath = (change: string): Readonly<Record<string, MakeCall>> => ({
  ACCOUNT_NOT_FOUND: (operation) => ({ ...exampleCall(operation), path: `/v1/control/accounts/${unknownId}/${change}` }),
  PRECONDITION_FAILED: (operation) => ({ ...exampleCall(operation), headers: { 'if-match': '"r999"' } }),
})

const mismatch: MakeCall = (_operation, { account, empty }) => ({ query: { account_id: account.accountId, external_key: empty.key } })

/** An event that is there before the table is walked. */
export const knownEvent = { source_system: 'v1', event_type: 'work_accepted', idempotency_key: 'known', payload_json: {} }

/** The codes of each operation beside the common ones. Two calls under one key: the first is made by `firstCalls`. */
const casesOf: Readonly<Partial<Record<OperationId, Readonly<Record<string, MakeCall>>>>> = {
  getAccountStatus: {
    ACCOUNT_NOT_FOUND: () => ({ path: `/v1/billing/accounts/${unknownId}/status` }),
    AS_OF_IN_THE_FUTURE: () => ({ query: { as_of: '2999-01-01T00:00:00Z' } }),
  },
  getAccountStatusByKey: {
    ACCOUNT_NOT_FOUND: () => ({ query: { external_key: 'v1:partner:nobody' } }),
    AS_OF_IN_THE_FUTURE: () => ({ query: { external_key: 'v1:partner:demo-credit', as_of: '2999-01-01T00:00:00Z' } }),
  },
  listReservations: { ACCOUNT_REQUIRED: () => ({}), ACCOUNT_MISMATCH: mismatch },
  listLedgerEntries: { ACCOUNT_REQUIRED: () => ({}), ACCOUNT_MISMATCH: mismatch },
  listControlLedger: { ACCOUNT_MISMATCH: mismatch },
  listControlReservations: { ACCOUNT_MISMATCH: mismatch },
  verifyLedger: { ACCOUNT_NOT_FOUND: () => ({ query: { account_id: unknownId } }) },
  exportLedger: { ACCOUNT_NOT_FOUND: () => ({ query: { account_id: unknownId } }) },
  recordEvent: {
    VALIDATION_FAILED: () => ({ body: { source_system: 'v1', event_type: 'work_accepted', idempotency_key: 'k' } }), // all else is kept
    IDEMPOTENCY_KEY_REUSED: () => ({ body: { ...knownEvent, event_type: 'commission_cancelled' } }),
  },
  recordEventBatch: {
    VALIDATION_FAILED: () => ({ body: { events: [] } }),
    IDEMPOTENCY_KEY_ON_BATCH: (operation) => ({ ...exampleCall(operation), headers: { 'idempotency-key': 'for-all' } }),
  },
  listTimeline: { ACCOUNT_REQUIRED: () => ({}), ACCOUNT_MISMATCH: mismatch },
  listControlTimeline: { ACCOUNT_MISMATCH: mismatch },
  runCreditBatch: { IDEMPOTENCY_KEY_ON_BATCH: (operation) => ({ ...exampleCall(operation), headers: { 'idempotency-key': 'for-all' } }) },
  reconcileCredits: reconcileCases,
  reconcileCreditsAsOperator: reconcileCases,
  ...invoiceCases,
  ...paymentCases,
  ...jobCases,
  ...subscriptionCases,
  getFinding: { FINDING_NOT_FOUND: () => ({ path: `/v1/control/findings/${unknownId}` }) },
  resolveFinding: {
    FINDING_NOT_FOUND: (operation) => ({ ...exampleCall(operation), path: `/v1/control/findings/${unknownId}/resolve` }),
    FINDING_CLOSED: (operation, { closedFindingId }) => ({
      ...exampleCall(operation),
      path: `/v1/control/findings/${closedFindingId}/resolve`,
    }),
  },
  moveTestClock: {
    CLOCK_GOES_FORWARD: () => ({ body: { now: '2026-01-01T00:00:00Z' } }),
    SPAN_NOT_ALLOWED: () => ({ body: { now: '2999-01-01T00:00:00Z' } }),
  },
  reserveCredits: reserveCases,
  reserveCreditsAsOperator: reserveCasesOfOperators,
  consumeCredits: settleCases('consume'),
  consumeCreditsAsOperator: settleCases('consume'),
  releaseCredits: settleCases('release'),
  releaseCreditsAsOperator: settleCases('release'),
  grantCredits: grantCases,
  getControlAccountStatus: { ACCOUNT_NOT_FOUND: () => ({ path: `/v1/control/accounts/${unknownId}/status` }) },
  getTenantCredits: { TENANT_NOT_FOUND: () => ({ path: `/v1/control/credits/tenant/${unknownId}` }) },
  getCreditsSummary: { TENANT_NOT_FOUND: () => ({ as: asPortal(unknownId) }) },
  changeAccountStatus: {
    ...ofAccountPath('status'),
    IDEMPOTENCY_KEY_REUSED: () => ({ body: { status: 'suspended', idempotency_key: 'key-of-changeAccountStatus' } }),
  },
  changePolicy: {
    ...ofAccountPath('policy'),
    CREDIT_ENROLLMENT_BLOCKED: (_operation, { empty }) => ({
      path: `/v1/control/accounts/${empty.accountId}/policy`,
      body: { billing_mode: 'credit' },
    }),
    IDEMPOTENCY_KEY_REUSED: () => ({ body: { payment_terms_days: 99, idempotency_key: 'key-of-changePolicy' } }),
  },
  onboardAccount: {
    ACCOUNT_EXISTS: (operation, { account }) => ({ body: { ...(exampleCall(operation).body as object), external_key: account.key } }),
    IDEMPOTENCY_KEY_REUSED: (operation) => changedName(operation),
  },
  putAccount: {
    TENANT_NOT_FOUND: (operation) => ({ body: { ...(exampleCall(operation).body as object), tenant_id: unknownId } }),
    ACCOUNT_EXISTS: (operation, { account }) => ({
      body: { ...(exampleCall(operation).body as object), external_key: account.key, account_type: 'tenant' },
    }),
    IDEMPOTENCY_KEY_REUSED: (operation) => changedName(operation),
  },
}

const changedName = (operation: ContractOperation): RefusedCall => ({
  body: { ...(exampleCall(operation).body as object), display_name: 'Another name', idempotency_key: `key-of-${operation.id}` },
})

/** Operators' writes whose keys are used before the table is walked. */
export const keyedFirst: readonly OperationId[] = ['onboardAccount', 'putAccount', 'changePolicy', 'changeAccountStatus']

/** The call that deserves this code, or why the table has none. */
export function refusedCallOf(operation: ContractOperation, code: string, world: RefusalWorld): RefusedCall | null {
  const make = casesOf[operation.id]?.[code] ?? commonCases[code]
  return make === undefined ? null : make(operation, world)
}

/** What no call alone can provoke, and where it is proved. */
export function elsewhere({ id }: ContractOperation, code: string): string | null {
  if (code === 'GSTIN_TAKEN' && id !== 'putBillingProfile') return 'test/invoices/seller-gstins.int.test.ts: it needs two sellers in a race'
  if (code === 'PROVIDER_REFUSED' && id !== 'refundUnappliedPayment') return 'test/payments: it needs a provider that says no'
  if (code === 'NOT_FOUND' && id === 'moveTestClock') return 'test/findings/test-clock.e2e.test.ts: it needs a service without a test clock'
  return provedElsewhere[code] ?? (id === 'getHealth' && code === 'SHUTTING_DOWN' ? 'it is never turned away' : null)
}

const provedElsewhere: Readonly<Record<string, string>> = {
  RATE_LIMITED: 'rate-limit.e2e.test.ts: it needs a low limit',
  OVERLOADED: 'test/faults/overload.fault.test.ts: it needs more callers than can be served',
  STORAGE_UNAVAILABLE: 'outages.e2e.test.ts: it needs a database that is away',
  AUTHENTICATION_UNAVAILABLE: 'outages.e2e.test.ts: it needs an issuer that is away',
  SHUTTING_DOWN: 'shutting-down.e2e.test.ts: it needs a signal',
  BILLING_PROFILE_MISSING: 'invoices.e2e.test.ts: it needs a service where nobody sells',
  INVOICE_NUMBER_TOO_LONG: 'invoice-sellers.e2e.test.ts: it needs ten thousand numbers',
  JOB_RUNNING: 'jobs.e2e.test.ts: it needs one that runs',
  INTERNAL: 'outages.e2e.test.ts: it needs a database that is not what it should be',
  PROVIDER_UNAVAILABLE: 'test/payments: it needs a provider that is away',
  RAIL_OFF: 'test/http/webhook-door.unit.test.ts and test/boot: it needs production without keys',
  NOT_FOUND: 'test/http/webhook-door.unit.test.ts: it needs a rail that is off',
}
