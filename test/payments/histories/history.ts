// What happens to one payment order, in words of the world and not of the product: plain data, so that it prints.

export type Rail = 'STRIPE' | 'RAZORPAY'

/** What is wrong with a payment; most have no flaw. */
export type Flaw =
  /** One minor unit off. */
  | 'AMOUNT'
  | 'CURRENCY'
  /** A live payment on a test rail: Stripe alone says it. */
  | 'MODE'
  /** Our order's id, and a link that is none of ours. */
  | 'OTHER_LINK'
  /** Our link, and the id of an order that is none of ours. */
  | 'OTHER_ORDER'

export interface Payment {
  readonly name: 'a' | 'b' | 'rival'
  readonly flaw: Flaw | null
  /** In minor units, as the provider says it. */
  readonly amount: bigint
  readonly currency: string
}

export type RefundState = 'PENDING' | 'SUCCEEDED' | 'FAILED'
export type DisputeState = 'INQUIRY' | 'OPEN' | 'CLOSED' | 'LOST' | 'WON'

/** One thing that the provider tells by one event. */
export type Told =
  /** By which of the rail's three success events. */
  | { readonly kind: 'PAID'; readonly payment: Payment; readonly by: 0 | 1 | 2 }
  /** Under way or authorised: that is not paid. */
  | { readonly kind: 'AWAITED'; readonly payment: Payment }
  /** By the event of the link, or by that of the payment. */
  | { readonly kind: 'FAILED'; readonly by: 'LINK' | 'PAYMENT' }
  | { readonly kind: 'EXPIRED'; readonly by: 'TIME' | 'HAND' }
  | {
      readonly kind: 'REFUND'
      readonly payment: Payment
      readonly refund: string
      readonly amount: bigint
      readonly state: RefundState
      /** Razorpay tells with a refund what was refunded in all. */
      readonly inAll: bigint | null
    }
  | { readonly kind: 'IN_ALL'; readonly payment: Payment; readonly amount: bigint }
  | {
      readonly kind: 'DISPUTE'
      readonly payment: Payment
      readonly dispute: string
      readonly amount: bigint
      readonly state: DisputeState
      readonly turn: number
    }

/** Work that reserves credits, and what becomes of the reservation. */
export interface Spend {
  readonly amount: number
  /** So many are consumed and the rest returns; null: it is left as it is. None: it is released. */
  readonly consumes: number | null
}

/** How the events come. */
export interface Manner {
  readonly order: 'AS_IT_WAS' | 'SHUFFLED' | 'REVERSED'
  readonly atOnce: 1 | 2 | 8
  /** How many of ten events come more than once. */
  readonly repeats: number
}

export interface History {
  readonly seed: number
  readonly rail: Rail
  readonly purpose: 'TOPUP' | 'INVOICE'
  readonly currency: 'INR' | 'JPY' | 'KWD'
  /** What is asked for, in minor units. */
  readonly amount: bigint
  /** Of a top-up: how many, and what one costs. */
  readonly credits: number
  readonly unitPrice: string
  /** What the account has before, in another lot. */
  readonly opening: number
  /** What became of the invoice once its link was made. */
  readonly invoice: 'OPEN' | 'PAID_BY_HAND' | 'PART_PAID' | 'VOID'
  /** A second order for the same invoice; its payment is `rival`. */
  readonly hasRival: boolean
  /** Whether the rail's payments bear our order's id, as links always do. */
  readonly paymentsNameOrder: boolean
  readonly payments: readonly Payment[]
  /** In the order of life; each comes once at least. */
  readonly told: readonly Told[]
  readonly spends: readonly Spend[]
  /** A payer closes the link. */
  readonly isCancelled: boolean
  /** An operator applies payment `a` to so many credits, should it be one without a place by then. */
  readonly appliedTo: number | null
  readonly manner: Manner
}

/** A history in lines. */
export function show(history: History): string {
  const { told, payments, spends, ...rest } = history
  const line = (one: object): string =>
    JSON.stringify(one, (name, value: unknown) =>
      name === 'payment' ? (value as Payment).name : typeof value === 'bigint' ? String(value) : value,
    )
  return [line(rest), ...payments.map(line), ...told.map(line), ...spends.map(line)].join('\n  ')
}
