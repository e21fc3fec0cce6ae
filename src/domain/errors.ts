/**
 * Every refusal that the product knows, and what sort of refusal it is.
 *
 * The contract's `ErrorCode` lists the same names, and `docs/errors.md` has a paragraph for each: `npm run contract:check`
 * holds the three together. A kind becomes a status in `adapters/http/problem.ts`, and nowhere else.
 */
export const errorKinds = {
  MALFORMED_JSON: 'MALFORMED',
  VALIDATION_FAILED: 'MALFORMED',
  ACCOUNT_REQUIRED: 'MALFORMED',
  RESERVATION_REQUIRED: 'MALFORMED',
  IDEMPOTENCY_KEY_REQUIRED: 'MALFORMED',
  IDEMPOTENCY_KEY_MISMATCH: 'MALFORMED',
  IDEMPOTENCY_KEY_ON_BATCH: 'MALFORMED',
  OVERRIDE_REASON_REQUIRED: 'MALFORMED',
  CURSOR_INVALID: 'MALFORMED',
  HTTP_MALFORMED: 'MALFORMED',
  WEBHOOK_SIGNATURE_INVALID: 'MALFORMED',
  WEBHOOK_MALFORMED: 'MALFORMED',
  REQUEST_TIMEOUT: 'TOO_SLOW',
  EXPECTATION_FAILED: 'EXPECTATION',
  HEADERS_TOO_LARGE: 'HEADERS',

  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',

  NOT_FOUND: 'MISSING',
  ACCOUNT_NOT_FOUND: 'MISSING',
  TENANT_NOT_FOUND: 'MISSING',
  RESERVATION_NOT_FOUND: 'MISSING',
  ENTRY_NOT_FOUND: 'MISSING',
  INVOICE_NOT_FOUND: 'MISSING',
  CREDIT_NOTE_NOT_FOUND: 'MISSING',
  PAYMENT_PROOF_NOT_FOUND: 'MISSING',
  BILLING_PROFILE_NOT_FOUND: 'MISSING',
  PAYMENT_ORDER_NOT_FOUND: 'MISSING',
  WEBHOOK_NOT_FOUND: 'MISSING',
  UNAPPLIED_PAYMENT_NOT_FOUND: 'MISSING',
  PLAN_NOT_FOUND: 'MISSING',
  SUBSCRIPTION_NOT_FOUND: 'MISSING',
  JOB_NOT_FOUND: 'MISSING',
  FINDING_NOT_FOUND: 'MISSING',
  METHOD_NOT_ALLOWED: 'METHOD_NOT_ALLOWED',

  ACCOUNT_MISMATCH: 'CONFLICT',
  ACCOUNT_EXISTS: 'CONFLICT',
  ACCOUNT_NOT_ACTIVE: 'CONFLICT',
  CREDIT_ENROLLMENT_BLOCKED: 'CONFLICT',
  INSUFFICIENT_CREDITS: 'CONFLICT',
  REFERENCE_ALREADY_RESERVED: 'CONFLICT',
  RESERVATION_ALREADY_CONSUMED: 'CONFLICT',
  RESERVATION_ALREADY_RELEASED: 'CONFLICT',
  ENTRY_ALREADY_REVERSED: 'CONFLICT',
  BILLING_PROFILE_MISSING: 'CONFLICT',
  GSTIN_TAKEN: 'CONFLICT',
  INVOICE_NOT_DRAFT: 'CONFLICT',
  INVOICE_NOT_ISSUED: 'CONFLICT',
  INVOICE_NOT_UNPAID: 'CONFLICT',
  INVOICE_ALREADY_PAID: 'CONFLICT',
  INVOICE_VOID: 'CONFLICT',
  INVOICE_BACKDATED: 'CONFLICT',
  INVOICE_NUMBER_TOO_LONG: 'CONFLICT',
  SELLER_NOT_REGISTERED: 'CONFLICT',
  PAYMENT_PROOFS_FULL: 'CONFLICT',
  PROVIDER_REFUSED: 'CONFLICT',
  RAIL_OFF: 'CONFLICT',
  PAYMENT_ORDER_NOT_OPEN: 'CONFLICT',
  PAYMENT_ORDER_NOT_PAID: 'CONFLICT',
  UNAPPLIED_PAYMENT_CLOSED: 'CONFLICT',
  PLAN_EXISTS: 'CONFLICT',
  PLAN_NOT_OFFERED: 'CONFLICT',
  SUBSCRIPTION_EXISTS: 'CONFLICT',
  SUBSCRIPTION_STATE: 'CONFLICT',
  JOB_RUNNING: 'CONFLICT',
  FINDING_CLOSED: 'CONFLICT',
  CLOCK_GOES_FORWARD: 'CONFLICT',

  PRECONDITION_FAILED: 'STALE',
  BODY_TOO_LARGE: 'TOO_LARGE',
  MEDIA_TYPE_UNSUPPORTED: 'MEDIA_TYPE',

  IDEMPOTENCY_KEY_REUSED: 'IMPOSSIBLE',
  AMOUNT_EXCEEDS_RESERVATION: 'IMPOSSIBLE',
  AMOUNT_EXCEEDS_ENTRY: 'IMPOSSIBLE',
  AMOUNT_NOT_ALLOWED: 'IMPOSSIBLE',
  BALANCE_LIMIT_EXCEEDED: 'IMPOSSIBLE',
  ENTRY_NOT_REVERSIBLE: 'IMPOSSIBLE',
  AS_OF_IN_THE_FUTURE: 'IMPOSSIBLE',
  EXPIRY_IN_THE_PAST: 'IMPOSSIBLE',
  OPTION_NOT_ALLOWED: 'IMPOSSIBLE',
  MONEY_TOO_PRECISE: 'IMPOSSIBLE',
  AMOUNT_EXCEEDS_DUE: 'IMPOSSIBLE',
  AMOUNT_EXCEEDS_PAID: 'IMPOSSIBLE',
  AMOUNT_NOT_DUE: 'IMPOSSIBLE',
  AMOUNT_NOT_THE_PRICE: 'IMPOSSIBLE',
  CURRENCY_NOT_ACCEPTED: 'IMPOSSIBLE',
  SPAN_NOT_ALLOWED: 'IMPOSSIBLE',
  AMOUNT_EXCEEDS_LEFT: 'IMPOSSIBLE',
  INVOICE_TOTAL_TOO_LARGE: 'IMPOSSIBLE',
  DATES_OUT_OF_ORDER: 'IMPOSSIBLE',
  STATE_UNKNOWN: 'IMPOSSIBLE',
  GSTIN_INVALID: 'IMPOSSIBLE',
  TAX_NOT_ALLOWED: 'IMPOSSIBLE',
  PROFILE_INVALID: 'IMPOSSIBLE',
  FILE_TYPE_NOT_ALLOWED: 'IMPOSSIBLE',
  PLAN_INVALID: 'IMPOSSIBLE',
  TIME_ZONE_UNKNOWN: 'IMPOSSIBLE',
  ANCHOR_NOT_ALLOWED: 'IMPOSSIBLE',

  RATE_LIMITED: 'RATE_LIMITED',
  OVERLOADED: 'UNAVAILABLE',
  STORAGE_UNAVAILABLE: 'UNAVAILABLE',
  AUTHENTICATION_UNAVAILABLE: 'UNAVAILABLE',
  PROVIDER_UNAVAILABLE: 'UNAVAILABLE',
  SHUTTING_DOWN: 'UNAVAILABLE',
  INTERNAL: 'DEFECT',
} as const

export type ErrorCode = keyof typeof errorKinds
export type ErrorKind = (typeof errorKinds)[ErrorCode]

/** Facts for the caller, beside the words: they become members of the problem document, in snake_case. */
export type ErrorFacts = Readonly<Record<string, string | number | bigint | boolean | null>>

/**
 * An expected refusal: the action, then the state (`Cannot reserve 60 credits: 40 available`), and its facts.
 *
 * Nothing has been written when it is thrown, unless `outcome` says that this is unknown.
 */
export class BillingError extends Error {
  override readonly name = 'BillingError'
  readonly code: ErrorCode
  readonly facts: ErrorFacts

  constructor(code: ErrorCode, message: string, facts: ErrorFacts = {}, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.facts = facts
  }

  get kind(): ErrorKind {
    return errorKinds[this.code]
  }
}

/** An outage that came after something was kept: what came of the whole is not known to whoever is told of it. Else the error as it is. */
export const withOpenOutcome = (error: unknown): unknown =>
  isOutage(error) ? new BillingError(error.code, error.message, { ...error.facts, outcome: 'UNKNOWN' }, { cause: error }) : error

/** Whether what is needed does not answer, so that the same again may pass. */
export const isOutage = (error: unknown): error is BillingError => error instanceof BillingError && error.kind === 'UNAVAILABLE'
