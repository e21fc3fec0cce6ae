import type { Clock } from '../../../ports/driven/clock.ts'
import type { CreditLedger } from '../../../ports/driven/credit-ledger.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { PaymentOrders, UnappliedPayments } from '../../../ports/driven/payment-store.ts'
import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { BillingError } from '../../domain/errors.ts'
import type { ErrorCode } from '../../domain/errors.ts'
import { toMoney, zeroMinor } from '../../domain/money.ts'
import { creditsBackOf, hasFailedRefund, moneyBackOf, refundedOf } from '../../domain/payments/money-back.ts'
import type { NoPlace, OrderChange, PaymentOrder } from '../../domain/payments/order.ts'
import { heldBack, settled, withFactsApplied } from '../../domain/payments/settle.ts'
import type { Instant } from '../../domain/time.ts'
import { findingKeys } from './keep-findings.ts'
import type { KeepFindings } from './keep-findings.ts'
import { actorOf } from './rails.ts'

interface Needs {
  readonly orders: Pick<PaymentOrders, 'change'>
  readonly ledger: Pick<CreditLedger, 'execute' | 'takeBack'>
  readonly invoicing: Pick<Invoicing, 'pay'>
  readonly unapplied: UnappliedPayments
  readonly findings: KeepFindings
  readonly ids: Ids
  readonly clock: Clock
}

/**
 * Books what an order's payment is for, once whoever comes: each effect has a key that follows from the order. Then what of the money
 * went back. To do so again changes nothing, so it may be cut off anywhere.
 *
 * @returns the order as it is then
 * @see rulebook 3; docs/payments.md
 */
export function makeSettleOrder(needs: Needs) {
  const { orders, findings, clock } = needs

  async function changeWith(order: PaymentOrder, decide: Decide, deliveryId: string | null): Promise<Settled> {
    const now = clock.now()
    const act = { actor: actorOf(order.provider), now, isRedone: true, ...(deliveryId !== null && { applies: deliveryId }) } as const
    const changed = await orders.change(order, act, (current) => decide(current, now))
    if ('order' in changed) return { order: changed.order, isMarked: changed.isMarked === true }
    throw new Error(`nothing is claimed, and ${changed.claimedBy} has it`)
  }

  const change = async (order: PaymentOrder, decide: Decide): Promise<PaymentOrder> => (await changeWith(order, decide, null)).order

  async function settleOne(order: PaymentOrder, deliveryId: string | null): Promise<Settled> {
    const { provider, providerPaymentId: paymentId } = order
    if (paymentId === null || order.settledAt !== null || order.heldBack !== null) return { order, isMarked: false }
    const reason = await book(order, needs)
    if (reason !== null) return { order: await holdBack(order, paymentId, reason), isMarked: false }
    // With money that went back the delivery is not at its end yet.
    const after = await changeWith(order, settled, order.factsFolded === order.factsApplied ? deliveryId : null)
    // An event that came before may have found no place for it.
    if (!after.isMarked) await findings.booked({ provider, paymentId, orderId: order.orderId })
    return after
  }

  async function holdBack(order: PaymentOrder, paymentId: string, reason: NoPlace): Promise<PaymentOrder> {
    const { provider, orderId, accountId, amount, currency, isLive } = order
    // First: whoever sees that it is held back finds the payment, and closes it where it is given back.
    const isClosed = await findings.holdBack({ provider, paymentId, orderId, accountId, amount, currency, isLive, reason })
    const after = await change(order, (current, now) => heldBack(current, reason, now))
    if (after.heldBack === null) await findings.booked({ provider, paymentId, orderId })
    // Whoever gave it back may have found since that a refund failed.
    return isClosed && after.heldBack !== null ? tellNewest(after) : after
  }

  async function tellMoneyBack(order: PaymentOrder): Promise<PaymentOrder> {
    const isBooked = order.settledAt !== null || order.heldBack !== null
    return isBooked && order.factsFolded > order.factsApplied ? tellNewest(order) : order
  }

  async function tellNewest(order: PaymentOrder): Promise<PaymentOrder> {
    const { factsFolded: facts } = order
    await bookMoneyBack(order, needs)
    const after = await change(order, (current, now) => withFactsApplied(current, facts, now))
    // What was folded meanwhile is told, too, and last: whoever folded it may be gone, or have told it before this older state was told.
    return after.factsFolded > facts ? tellNewest(after) : after
  }

  return {
    settleOrder: async (order: PaymentOrder): Promise<PaymentOrder> => tellMoneyBack((await settleOne(order, null)).order),

    /** The same, because of a delivery: it is marked with it where nothing is left to do after it. */
    settleByDelivery: async (order: PaymentOrder, deliveryId: string | null): Promise<Settled> => {
      const { order: after, isMarked } = await settleOne(order, deliveryId)
      return { order: await tellMoneyBack(after), isMarked }
    },
  }
}

type Settling = ReturnType<typeof makeSettleOrder>
export type SettleOrder = Settling['settleOrder']
export type SettleByDelivery = Settling['settleByDelivery']

type Decide = (current: PaymentOrder, now: Instant) => OrderChange

interface Settled {
  readonly order: PaymentOrder
  /** Whether the delivery is APPLIED now. */
  readonly isMarked: boolean
}

const refusalsOfInvoice: ReadonlySet<ErrorCode> = new Set([
  ...(['INVOICE_NOT_FOUND', 'INVOICE_NOT_ISSUED', 'INVOICE_ALREADY_PAID', 'INVOICE_VOID', 'AMOUNT_EXCEEDS_DUE'] as const),
])

const isRefusal = (error: unknown, codes: ReadonlySet<ErrorCode>): boolean => error instanceof BillingError && codes.has(error.code)

const refusalsOfAccount: ReadonlySet<ErrorCode> = new Set(['BALANCE_LIMIT_EXCEEDED'] as const)

/** @returns why it finds no place; null where it is booked */
function book(order: PaymentOrder, { ledger, invoicing, clock }: Needs): Promise<NoPlace | null> {
  return order.purpose === 'TOPUP' ? grant(order, ledger) : payInvoice(order, { invoicing, clock })
}

async function grant(order: PaymentOrder, ledger: Needs['ledger']): Promise<NoPlace | null> {
  const { orderId, accountId, provider, credits, unitPrice, currency, providerPaymentId } = order
  if (credits === null) throw new Error(`the top-up ${orderId} has no credits`)
  try {
    await ledger.execute({
      ...{ kind: 'GRANT', reason: 'TOPUP', accountId, actor: actorOf(provider), idempotencyKey: `payment_topup:${orderId}` },
      // The lot bears the order's id: what goes back is taken from the very lot that was bought.
      ...{ lotId: orderId, amount: credits, expiresAt: null, unitPrice, currency: unitPrice === null ? null : currency },
      ...{ reference: { type: 'payment_order', id: orderId }, reversesEntryId: null },
      metadata: JSON.stringify({ provider, payment_id: providerPaymentId }),
    })
    return null
  } catch (error) {
    if (isRefusal(error, refusalsOfAccount)) return 'ACCOUNT_TAKES_NO_MORE'
    throw error
  }
}

async function payInvoice(order: PaymentOrder, { invoicing }: Pick<Needs, 'invoicing' | 'clock'>): Promise<NoPlace | null> {
  const { orderId, provider, serviceInvoiceId, amount, currency, providerPaymentId } = order
  if (serviceInvoiceId === null) throw new Error(`the order ${orderId} names no invoice`)
  try {
    await invoicing.pay({
      ...{ invoiceId: serviceInvoiceId, actor: actorOf(provider), idempotencyKey: `payment_invoice:${orderId}` },
      ...{ amount: toMoney(amount, currency), mode: provider, reference: providerPaymentId, notes: null, paidOn: null },
    })
    return null
  } catch (error) {
    if (isRefusal(error, refusalsOfInvoice)) return 'INVOICE_TAKES_NO_MORE'
    throw error
  }
}

/** Tells the ledger, or an operator, how much of the money is back. */
async function bookMoneyBack(order: PaymentOrder, { ledger, findings, unapplied, ids, clock }: Needs): Promise<void> {
  const { orderId, accountId, provider, amount, currency, credits, back, factsFolded: facts, providerPaymentId: paymentId } = order
  if (order.settledAt === null) {
    if (paymentId === null) return
    if (order.status === 'REFUNDED') await unapplied.close({ provider, paymentId }, { state: 'REFUNDED' }, clock.now())
    const payment = await unapplied.find(provider, paymentId)
    if (payment?.state !== 'REFUNDED') return
    const isHereAgain = hasFailedRefund(back) && refundedOf(back) < amount
    return isHereAgain ? findings.cameAgain(payment) : findings.close(findingKeys.payment(provider, paymentId))
  }
  if (credits !== null) {
    await ledger.takeBack({
      ...{ kind: 'TAKE_BACK', accountId, actor: actorOf(provider), idempotencyKey: `payment_reversal:${orderId}:${facts}` },
      ...{ lotId: orderId, total: creditsBackOf(back, { credits, paid: amount }), facts, spareLotId: ids.next() },
      reference: { type: 'payment_order', id: orderId },
    })
    return
  }
  const money = moneyBackOf(back, amount)
  const key = findingKeys.moneyBack(orderId)
  if (money === zeroMinor) return findings.close(key)
  await findings.open({
    ...{ key, kind: 'INVOICE_PAYMENT_WENT_BACK', severity: 'HIGH', accountId },
    evidence: {
      order_id: orderId,
      service_invoice_id: order.serviceInvoiceId,
      payment_id: paymentId,
      amount: toMoney(money, currency),
      currency,
    },
    suggestedAction: 'The invoice still counts the payment as paid: ask the buyer for it anew, or write a credit note',
  })
}
