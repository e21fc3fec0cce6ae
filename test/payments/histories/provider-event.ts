import type { Payment, Rail } from './history.ts'

/** What the rail and we call an order. */
export interface OrderIds {
  readonly orderId: string
  /** The session's or link's. */
  readonly linkId: string
}

/** The orders of a history: the second one where there is a rival. */
export interface Ids {
  readonly own: OrderIds
  readonly rival: OrderIds | null
}

/** One event in the words of a rail, before it is signed. */
export interface ProviderEvent {
  readonly type: string
  /** Stripe's object; Razorpay's payload. */
  readonly content: Readonly<Record<string, unknown>>
  readonly isLive: boolean
}

export const plain = (id: string): string => id.replaceAll('-', '')

/** The order that a payment is meant for. */
export function orderOf({ name }: Pick<Payment, 'name'>, { own, rival }: Ids): OrderIds {
  if (name !== 'rival') return own
  if (rival === null) throw new Error('a rival payment without a rival order')
  return rival
}

export const paymentIdOf = (rail: Rail, { name }: Pick<Payment, 'name'>, { own }: Ids): string =>
  `${rail === 'STRIPE' ? 'pi' : 'pay'}_${plain(own.orderId)}${name}`

export const refundIdOf = (rail: Rail, payment: Pick<Payment, 'name'>, { refund, ids }: { readonly refund: string; readonly ids: Ids }) =>
  `${rail === 'STRIPE' ? 're' : 'rfnd'}_${plain(ids.own.orderId)}${payment.name}${refund}`

/** An order of nobody, for what contradicts itself: the same for one order, whenever it is asked for. */
export const strangerOf = (orderId: string): string => `${orderId.slice(0, -4)}${orderId.endsWith('dead') ? 'beef' : 'dead'}`
