import type {
  NoPlace,
  OrderChange,
  OrderPurpose,
  OrderRecord,
  OrderStatus,
  PaymentOrder,
  ProviderName,
} from '../../src/domain/payments/order.ts'
import type { Minor } from '../../src/domain/money.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { Page, PageRequest } from '../page.ts'
import type { OrderNames, ReadDelivery } from './payment-provider.ts'

export interface OrderFilter {
  readonly tenantId: string | null
  readonly accountId: string | null
  readonly provider: ProviderName | null
  readonly status: OrderStatus | null
  readonly purpose: OrderPurpose | null
}

interface OrderAct {
  readonly actor: string
  readonly now: Instant
  /** What the provider calls the order besides, to be claimed with the change; a payment's id belongs to the order that took it. */
  readonly names?: readonly string[]
  /** Cut off, it is done again by whoever comes: so it need not be on disk before what comes next, which then is after it. */
  readonly isRedone?: true
  /**
   * The delivery of which this act is the last, as its id. With an act on the order as it was given it is marked APPLIED, if it was RECEIVED
   * and nothing waits for the order's payment: neither another delivery nor an unapplied payment.
   */
  readonly applies?: string
}

/** What came of a change: the order as it is then, and whether the delivery was marked, too; or, with nothing written, the order whose name was to be claimed. */
export type OrderChanged = { readonly order: PaymentOrder; readonly isMarked?: true } | { readonly claimedBy: string }

/** Keeps payment orders, one per (account, provider, key), and on the timeline what became of them. */
export interface PaymentOrders {
  /**
   * Keeps a new order, before its provider is asked, and claims its id as a name.
   *
   * @returns the order of this key that is there already, where there is one: whether it is the same input is for the caller to see
   * @throws {BillingError} STORAGE_UNAVAILABLE, as all of these
   */
  create(order: PaymentOrder, record: OrderRecord, actor: string): Promise<{ readonly order: PaymentOrder; readonly isNew: boolean }>

  find(orderId: string): Promise<PaymentOrder | null>

  findByKey(accountId: string, provider: ProviderName, idempotencyKey: string): Promise<PaymentOrder | null>

  /** All orders that any of these names is known for: more than one where the names disagree. */
  findByNames(provider: ProviderName, names: OrderNames): Promise<readonly PaymentOrder[]>

  /**
   * Changes an order as if under a lock: `decide` sees it as it is, and once more where somebody was quicker, so it has to be pure. The
   * claims of `names` are in the same transaction; where one is another order's, nothing is written. Where the very order comes back and
   * no name is new, nothing is written either.
   *
   * @throws {BillingError} what `decide` throws; PAYMENT_ORDER_NOT_FOUND
   */
  change(
    order: Pick<PaymentOrder, 'accountId' | 'orderId'>,
    act: OrderAct,
    decide: (current: PaymentOrder) => OrderChange,
  ): Promise<OrderChanged>

  list(filter: OrderFilter, page: PageRequest): Promise<Page<PaymentOrder>>

  /** Orders whose `lookAt` has come, the longest overdue first. */
  waiting(now: Instant, limit: number): Promise<readonly PaymentOrder[]>

  /** Orders of a provider that were settled in a span, oldest first, some at a time: for comparing with what the provider has. */
  settled(provider: ProviderName, from: Instant, to: Instant): AsyncIterable<readonly PaymentOrder[]>
}

export type DeliveryState = 'RECEIVED' | 'APPLIED' | 'IGNORED' | 'QUARANTINED' | 'DEAD'

export interface Delivery extends Omit<ReadDelivery, 'signatureOk'> {
  /** Ours, a UUIDv7. */
  readonly id: string
  readonly provider: ProviderName
  readonly signatureOk: boolean
  /** Hex. */
  readonly payloadHash: string
  readonly state: DeliveryState
  readonly attempts: number
  readonly lastError: string | null
  readonly receivedAt: Instant
  readonly processedAt: Instant | null
}

export interface NewDelivery extends Omit<Delivery, 'state' | 'attempts' | 'lastError' | 'processedAt'> {
  readonly body: Uint8Array
}

/** What a stranger sent: one line for operators. */
export interface RefusedDelivery {
  readonly provider: ProviderName
  readonly code: string
  readonly sizeBytes: number
  readonly receivedAt: Instant
}

/** A line of the operators' list: what is kept, or what was refused at the door. */
export type DeliveryLine = { readonly kept: Delivery } | { readonly refused: RefusedDelivery & { readonly id: string } }

/** Keeps what providers send, once each, until it is applied. */
export interface WebhookInbox {
  /**
   * One statement, durable when it is answered. A delivery is known by its id, or by signed key and body.
   *
   * @returns what is kept: the one given, or the one that was there, with its state
   */
  keep(
    delivery: NewDelivery,
  ): Promise<{ readonly isNew: boolean; readonly id: string; readonly deliveryId: string; readonly state: DeliveryState }>

  /** What a stranger sent: one line for operators, and no more. */
  keepRefused(refused: RefusedDelivery): Promise<void>

  /** Says what came of applying one, and counts the attempt. What is APPLIED stays so. Lost with the machine, it is applied once more. */
  mark(id: string, outcome: { readonly state: DeliveryState; readonly error: string | null; readonly now: Instant }): Promise<void>

  find(id: string): Promise<Delivery | null>

  /** Received and not applied since an instant or longer, the least tried first, then the oldest. */
  open(before: Instant, limit: number): Promise<readonly Delivery[]>

  /** What was kept of a payment and is RECEIVED or QUARANTINED: it found no place when it came. */
  waitingFor(provider: ProviderName, paymentId: string): Promise<readonly Delivery[]>

  /** Newest first. `REFUSED` shows those alone; null both, merged. */
  list(
    filter: { readonly provider: ProviderName | null; readonly state: DeliveryState | 'REFUSED' | null },
    page: PageRequest,
  ): Promise<Page<DeliveryLine>>

  /** Empties the bodies of what came before an instant: they may name persons. @returns how many */
  forgetBodies(before: Instant): Promise<number>
}

/** A payment that found no place: it is never lost, and never becomes credits by itself. */
export interface UnappliedPayment {
  readonly provider: ProviderName
  readonly paymentId: string
  readonly isLive: boolean
  /** Of the order that it spoke of, where there is one. */
  readonly accountId: string | null
  readonly orderId: string | null
  readonly amount: Minor
  readonly currency: string
  readonly reason: NoPlace
  /** REFUNDING: the provider is asked, and its answer is not known yet. */
  readonly state: 'OPEN' | 'REFUNDING' | 'APPLIED' | 'REFUNDED'
  /** The order that was made to apply it: what becomes of the payment later becomes of that order. */
  readonly appliedOrderId: string | null
  readonly receivedAt: Instant
  readonly closedAt: Instant | null
}

export interface UnappliedPayments {
  /** Keeps it, open, unless it is there already. */
  keep(payment: Omit<UnappliedPayment, 'state' | 'appliedOrderId' | 'closedAt'>): Promise<void>

  find(provider: ProviderName, paymentId: string): Promise<UnappliedPayment | null>

  /**
   * Closes an open one, for good: of two at once the first counts. One whose refund is under way can be closed as REFUNDED alone.
   *
   * @returns as it is then; null where there is none
   */
  close(
    payment: Pick<UnappliedPayment, 'provider' | 'paymentId'>,
    as: { readonly state: 'APPLIED'; readonly orderId: string } | { readonly state: 'REFUNDED' },
    now: Instant,
  ): Promise<UnappliedPayment | null>

  /** Says of an open one that its refund is under way. @returns as it is then; null where there is none */
  beginRefund(payment: Pick<UnappliedPayment, 'provider' | 'paymentId'>): Promise<UnappliedPayment | null>

  /** One whose refund was refused is open again. */
  reopen(payment: Pick<UnappliedPayment, 'provider' | 'paymentId'>): Promise<void>

  /** Newest first. */
  list(
    filter: { readonly provider: ProviderName | null; readonly state: UnappliedPayment['state'] | null },
    page: PageRequest,
  ): Promise<Page<UnappliedPayment>>
}
