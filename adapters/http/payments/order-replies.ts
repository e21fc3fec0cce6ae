import type { OrderAnswer, RefundAnswer } from '../../../ports/driving/paying.ts'
import { toMoney } from '../../../src/domain/money.ts'
import { noStore } from '../invoices/act-replies.ts'
import { replayedHeader } from '../spending.ts'
import { toPaymentOrder } from './to-payment-order.ts'

/** Headers of an act that may have been done before. */
export const actHeaders = ({ replayed }: { readonly replayed: boolean }) => ({ ...noStore, ...(replayed && replayedHeader) })

/** 200 with the order as it is now, whether the act was done now or before. */
export const toOrderReply = (answer: OrderAnswer) => ({
  status: 200 as const,
  headers: actHeaders(answer),
  body: toPaymentOrder(answer.order),
})

/** 201 with the new order; 200 where it was made before. */
export const toCreatedOrderReply = (answer: OrderAnswer) => ({ ...toOrderReply(answer), status: statusOf(answer) })

/** 201 with the order and the refund; 200 where that was asked for before. */
export const toRefundReply = (answer: RefundAnswer) => {
  const { order, refund } = answer
  const { currency } = order
  const told = { id: refund.refundId, amount: toMoney(refund.amount, currency), currency, status: refund.outcome }
  return { status: statusOf(answer), headers: actHeaders(answer), body: { ...toPaymentOrder(order), refund: told } }
}

const statusOf = ({ replayed }: OrderAnswer): 200 | 201 => (replayed ? 200 : 201)
