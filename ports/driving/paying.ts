import type { RawDelivery } from '../driven/payment-provider.ts'
import type { DeliveryLine, DeliveryState, OrderFilter, UnappliedPayment } from '../driven/payment-store.ts'
import type { Page, PageRequest } from '../page.ts'
import type { Credits } from '../../src/domain/credits/credits.ts'
import type { Reference } from '../../src/domain/credits/reservation.ts'
import type { Minor } from '../../src/domain/money.ts'
import type { RefundOutcome } from '../../src/domain/payments/fact.ts'
import type { OrderPurpose, PaymentOrder, ProviderName } from '../../src/domain/payments/order.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { AccountChoice } from './account-choice.ts'
import type { OperatorCaller, PortalCaller } from './caller.ts'

export type Payer = OperatorCaller | PortalCaller

export interface CheckoutRequest {
  readonly caller: Payer
  readonly account: AccountChoice
  readonly provider: ProviderName
  readonly purpose: OrderPurpose
  /** A decimal text; null: the price of the credits, or what is due. */
  readonly amount: string | null
  /** Null: the account's, or the invoice's. */
  readonly currency: string | null
  /** Of a top-up; null: what the amount buys. */
  readonly credits: Credits | null
  readonly serviceInvoiceId: string | null
  readonly reference: Reference | null
  readonly idempotencyKey: string
}

export interface OrderAnswer {
  readonly order: PaymentOrder
  /** The first answer to this key, again. */
  readonly replayed: boolean
}

export interface RefundOrderRequest {
  readonly orderId: string
  readonly actor: string
  /** A decimal text; null: all that is left. */
  readonly amount: string | null
  readonly reason: string | null
  /** Null: of its own, so a second call is a second refund. */
  readonly idempotencyKey: string | null
}

export interface RefundAnswer extends OrderAnswer {
  readonly refund: { readonly refundId: string; readonly amount: Minor; readonly outcome: RefundOutcome }
}

/** What a payer or an operator does with payment orders. A portal's caller has its own tenant's alone. Contract 5, rulebook 3. */
export interface Paying {
  /**
   * Makes an order payable.
   *
   * @throws {BillingError} ACCOUNT_REQUIRED, ACCOUNT_MISMATCH, ACCOUNT_NOT_FOUND; INVOICE_NOT_FOUND, INVOICE_NOT_ISSUED,
   *   INVOICE_ALREADY_PAID, INVOICE_VOID; AMOUNT_NOT_DUE, AMOUNT_NOT_THE_PRICE, CURRENCY_NOT_ACCEPTED, AMOUNT_NOT_ALLOWED, OPTION_NOT_ALLOWED,
   *   MONEY_TOO_PRECISE; RAIL_OFF; IDEMPOTENCY_KEY_REUSED; PROVIDER_REFUSED; PROVIDER_UNAVAILABLE (the same call again is safe)
   */
  checkout(request: CheckoutRequest): Promise<OrderAnswer>

  /** @throws {BillingError} PAYMENT_ORDER_NOT_FOUND, of another tenant's, too, where a portal asks */
  find(orderId: string, caller: Payer): Promise<PaymentOrder>

  list(filter: Omit<OrderFilter, 'accountId'> & { readonly account: AccountChoice }, page: PageRequest): Promise<Page<PaymentOrder>>

  /** Closes the link to payers; one that is paid meanwhile stays paid. @throws {BillingError} PAYMENT_ORDER_NOT_OPEN; PROVIDER_UNAVAILABLE */
  cancel(orderId: string, caller: Payer): Promise<OrderAnswer>

  /** @throws {BillingError} PAYMENT_ORDER_NOT_PAID, AMOUNT_EXCEEDS_PAID, IDEMPOTENCY_KEY_REUSED, PROVIDER_REFUSED, PROVIDER_UNAVAILABLE */
  refund(request: RefundOrderRequest): Promise<RefundAnswer>
}

/** What a provider's delivery is answered with (contract 5). */
export interface DeliveryAnswer {
  readonly isDuplicate: boolean
  /** The provider's name of the event. */
  readonly deliveryId: string
  /** Whether it had its effect before the answer: false where that takes longer. */
  readonly isProcessed: boolean
}

/** What providers send. */
export interface TakingDeliveries {
  /**
   * Verifies, keeps, answers; applies right after.
   *
   * @throws {BillingError} WEBHOOK_SIGNATURE_INVALID, WEBHOOK_MALFORMED; RAIL_OFF; STORAGE_UNAVAILABLE where it could not be kept
   */
  take(provider: ProviderName, delivery: RawDelivery): Promise<DeliveryAnswer>

  /** One line for operators of what was refused before it could be read. */
  refuse(refused: { readonly provider: ProviderName; readonly code: string; readonly sizeBytes: number }): Promise<void>
}

export interface ReconcilePaymentsRequest {
  readonly provider: ProviderName
  /** From this instant on, and before the other: at most 31 days. */
  readonly from: Instant
  readonly to: Instant
  readonly isDryRun: boolean
  readonly actor: string
}

/** One payment that the provider and we do not say the same of. */
export interface PaymentDifference {
  readonly paymentId: string
  readonly orderId: string | null
  readonly amount: Minor
  readonly currency: string
  /** What was done: SETTLED or UPDATED by the path of webhooks; FOUND: a finding is open; WOULD_..: by a dry run. */
  readonly outcome: 'SETTLED' | 'UPDATED' | 'FOUND' | 'WOULD_SETTLE' | 'WOULD_UPDATE' | 'WOULD_FIND'
  readonly detail: string
}

export interface ReconciledPayments {
  /** How many payments the provider has in the span. */
  readonly scanned: number
  readonly missingHere: readonly PaymentDifference[]
  readonly missingThere: readonly PaymentDifference[]
  readonly differs: readonly PaymentDifference[]
}

export type ApplyUnappliedRequest = {
  readonly provider: ProviderName
  readonly paymentId: string
  readonly actor: string
} & (
  | { readonly to: 'INVOICE'; readonly serviceInvoiceId: string }
  /** All of it: its price is what one credit cost. */
  | { readonly to: 'CREDITS'; readonly account: AccountChoice; readonly credits: Credits }
)

/** What operators see and mend of money in. */
export interface SteeringPayments {
  deliveries(
    filter: { readonly provider: ProviderName | null; readonly state: DeliveryState | 'REFUSED' | null },
    page: PageRequest,
  ): Promise<Page<DeliveryLine>>

  /** Applies one again by hand. @throws {BillingError} WEBHOOK_NOT_FOUND */
  applyAgain(id: string): Promise<DeliveryLine>

  unapplied(
    filter: { readonly provider: ProviderName | null; readonly state: UnappliedPayment['state'] | null },
    page: PageRequest,
  ): Promise<Page<UnappliedPayment>>

  /** Gives an unapplied payment a place. @throws {BillingError} UNAPPLIED_PAYMENT_NOT_FOUND, UNAPPLIED_PAYMENT_CLOSED; as the settlement is refused */
  applyUnapplied(
    request: ApplyUnappliedRequest,
  ): Promise<{ readonly payment: UnappliedPayment; readonly order: PaymentOrder; readonly replayed: boolean }>

  /** Gives it back, all of it. @throws {BillingError} UNAPPLIED_PAYMENT_NOT_FOUND, UNAPPLIED_PAYMENT_CLOSED, PROVIDER_REFUSED, PROVIDER_UNAVAILABLE */
  refundUnapplied(
    request: Pick<UnappliedPayment, 'provider' | 'paymentId'> & { readonly actor: string },
  ): Promise<{ readonly payment: UnappliedPayment; readonly replayed: boolean }>

  /** Compares what the provider has with what is settled here, and heals what can be. @throws {BillingError} SPAN_NOT_ALLOWED, RAIL_OFF, PROVIDER_UNAVAILABLE, PROVIDER_REFUSED */
  reconcile(request: ReconcilePaymentsRequest): Promise<ReconciledPayments>
}

/** How the sandbox's webhooks misbehave, as real ones do. */
export interface SandboxWish {
  readonly act: 'PAY' | 'FAIL' | 'PAY_LATER' | 'CANCEL'
  readonly isTwice: boolean
  readonly isReversed: boolean
}

/** The page of the sandbox: where no keys are set, payers pay here and no money moves. */
export interface SandboxPage {
  /** HTML. @throws {BillingError} NOT_FOUND */
  show(linkId: string): Promise<string>

  /** @returns HTML, of what is then. @throws {BillingError} NOT_FOUND, PROVIDER_REFUSED where the link takes no payment any more */
  act(linkId: string, wish: SandboxWish): Promise<string>
}
