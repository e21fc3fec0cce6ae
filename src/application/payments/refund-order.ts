import type { Clock } from '../../../ports/driven/clock.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { PaymentOrders } from '../../../ports/driven/payment-store.ts'
import type { Paying, RefundAnswer } from '../../../ports/driving/paying.ts'
import { BillingError } from '../../domain/errors.ts'
import { fromMoney } from '../../domain/money.ts'
import type { AskedRefund, OrderChange, PaymentOrder } from '../../domain/payments/order.ts'
import { askedRefundOf, askRefund, keyOfRefund, withRefundAnswer, withRefundMade } from '../../domain/payments/settle.ts'
import type { Instant } from '../../domain/time.ts'
import type { ApplyFacts } from './apply-facts.ts'
import { findOrder } from './find-order.ts'
import { railOf } from './rails.ts'
import type { Rails } from './rails.ts'

interface Needs {
  readonly orders: Pick<PaymentOrders, 'find' | 'change'>
  readonly rails: Rails
  readonly applyFacts: ApplyFacts
  readonly ids: Ids
  readonly clock: Clock
}

/** Gives money back: kept first, then asked of the provider under a key of the order's, so that asking again is the same refund. */
export function makeRefundOrder({ orders, rails, applyFacts, ids, clock }: Needs) {
  async function change(
    order: PaymentOrder,
    actor: string,
    decide: (current: PaymentOrder, now: Instant) => OrderChange,
  ): Promise<PaymentOrder> {
    const now = clock.now()
    const changed = await orders.change(order, { actor, now }, (current) => decide(current, now))
    if ('order' in changed) return changed.order
    throw new Error(`nothing is claimed, and ${changed.claimedBy} has it`)
  }

  /** Asks the provider for a refund that is kept, and folds what it says. */
  async function send(
    order: PaymentOrder,
    asked: AskedRefund,
    actor: string,
  ): Promise<RefundAnswer['refund'] & { readonly order: PaymentOrder }> {
    const { orderId, provider, providerPaymentId: paymentId, currency } = order
    const { idempotencyKey, amount } = asked
    if (paymentId === null) throw new Error(`order ${orderId} has a refund and no payment`)
    try {
      const fact = await railOf(rails, provider).refund({ paymentId, amount, currency, key: `${orderId}:${idempotencyKey}` })
      if (fact.kind !== 'REFUND') throw new Error(`the answer to a refund of ${paymentId} is ${fact.kind}`)
      await change(order, actor, (current, now) => withRefundMade(current, idempotencyKey, fact, now))
      const names = { providerOrderId: null, innerOrderId: null, orderId: null, paymentId }
      const [applied] = await applyFacts({ provider, names, facts: [fact] })
      const after = applied?.order ?? (await findOrder(orders, orderId))
      return { order: after, refundId: fact.refundId, amount: fact.amount, outcome: fact.outcome }
    } catch (error) {
      // Refused for good: nothing of it stays, and the key is free again.
      if (error instanceof BillingError && error.code === 'PROVIDER_REFUSED')
        await change(order, actor, (current, now) => withRefundAnswer(current, idempotencyKey, null, now))
      throw error
    }
  }

  const refund: Paying['refund'] = async (request) => {
    const { orderId, actor, reason } = request
    const order = await findOrder(orders, orderId)
    const amount = request.amount === null ? null : fromMoney(request.amount, order.currency)
    const idempotencyKey = request.idempotencyKey ?? keyOfRefund(order, { amount, freshKey: ids.next() })
    const wanted = { amount, reason, idempotencyKey }
    railOf(rails, order.provider)
    const wasAsked = askedRefundOf(order, wanted) !== null
    const kept = await change(order, actor, (current, now) => askRefund(current, wanted, now))
    const asked = askedRefundOf(kept, wanted)
    if (asked === null) throw new Error(`the refund ${wanted.idempotencyKey} of order ${orderId} is kept and not there`)
    const known = asked.refundId === null ? undefined : kept.back.refunds.get(asked.refundId)
    if (known !== undefined && asked.refundId !== null)
      return { order: kept, replayed: true, refund: { refundId: asked.refundId, amount: asked.amount, outcome: known.outcome } }
    const { order: after, ...sent } = await send(kept, asked, actor)
    return { order: after, replayed: wasAsked && asked.refundId !== null, refund: sent }
  }

  return { refund, send }
}

export type RefundOrder = ReturnType<typeof makeRefundOrder>
