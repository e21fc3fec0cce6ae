import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import type { PaymentOrders, UnappliedPayment, UnappliedPayments } from '../../../ports/driven/payment-store.ts'
import type { ApplyUnappliedRequest, SteeringPayments } from '../../../ports/driving/paying.ts'
import { BillingError } from '../../domain/errors.ts'
import { amountDueOf } from '../../domain/invoices/due.ts'
import { refuseUnlessOpen } from '../../domain/invoices/states.ts'
import { toMoney } from '../../domain/money.ts'
import { closed, isForUnapplied, opened, recordOf } from '../../domain/payments/life.ts'
import { nothingBack } from '../../domain/payments/money-back.ts'
import type { OrderChange, PaymentOrder } from '../../domain/payments/order.ts'
import { unitPriceOf } from '../../domain/payments/price.ts'
import { withBackOf, withPayment } from '../../domain/payments/settle.ts'
import type { Instant } from '../../domain/time.ts'
import { findAccount } from '../find-accounts.ts'
import { findInvoice } from '../invoices/find-invoice.ts'
import type { ApplyDelivery } from './apply-delivery.ts'
import { findOrder } from './find-order.ts'
import { alreadyClosed, findPayment } from './find-unapplied.ts'
import { findingKeys } from './keep-findings.ts'
import type { KeepFindings } from './keep-findings.ts'
import { actorOf } from './rails.ts'
import type { SettleOrder } from './settle-order.ts'

interface Needs {
  readonly accounts: Pick<AccountStore, 'findByIds' | 'findByKeys'>
  readonly invoices: Pick<InvoiceStore, 'find'>
  readonly orders: PaymentOrders
  readonly unapplied: UnappliedPayments
  readonly settleOrder: SettleOrder
  readonly applyDelivery: Pick<ApplyDelivery, 'takeUp'>
  readonly findings: KeepFindings
  readonly ids: Ids
  readonly clock: Clock
}

/** Keys that begin so are the service's own: no caller's order may be taken for one that was made to apply a payment. */
export const keyPrefix = 'unapplied:'

/** One order per payment and place: another try of another place, after a crash, is another order. */
const keyOf = (paymentId: string, { serviceInvoiceId, credits }: Pick<PaymentOrder, 'serviceInvoiceId' | 'credits'>): string =>
  `${keyPrefix}${serviceInvoiceId ?? credits}:${paymentId}`

/** The payment that an order was made to apply. */
const paymentOf = ({ idempotencyKey }: PaymentOrder): string => idempotencyKey.slice(idempotencyKey.indexOf(':', keyPrefix.length) + 1)

/**
 * Gives a payment that found no place one. It is applied by an order made for it, which it settles by the path of all
 * payments: so a refund or dispute that comes later finds it, too. Of two operators at once the first counts: to close the payment for
 * an order is what decides, and whoever meets such an order finishes it.
 */
export function makeApplyUnapplied(
  needs: Needs,
): Pick<SteeringPayments, 'applyUnapplied'> & { finish(order: PaymentOrder): Promise<PaymentOrder> } {
  const { orders, unapplied, settleOrder, applyDelivery, findings, clock } = needs

  /** Takes the payment and books it, for an order that was made to apply one. */
  async function finish(order: PaymentOrder): Promise<PaymentOrder> {
    const { provider, orderId } = order
    if (!isForUnapplied(order)) throw new Error(`order ${orderId} was made to be paid, and not to apply a payment`)
    const paymentId = paymentOf(order)
    const payment = await unapplied.find(provider, paymentId)
    if (payment?.appliedOrderId !== orderId) return change(order, [], (current, now) => closed(current, 'CANCELLED', now))
    // What waits comes first: cut off here the upkeep comes back to the order, and once it is settled nobody does.
    await findings.close(findingKeys.payment(provider, paymentId))
    await applyDelivery.takeUp(provider, paymentId)
    const settled = await settleOrder(await take(order, paymentId))
    // By now the payment's own events find the order, too.
    await applyDelivery.takeUp(provider, paymentId)
    return settled
  }

  async function take(order: PaymentOrder, paymentId: string): Promise<PaymentOrder> {
    const now = clock.now()
    const act = { actor: actorOf(order.provider), now }
    const decide = (current: PaymentOrder) => withPayment(current, paymentId, now)
    const claimed = await orders.change(order, { ...act, names: [paymentId] }, decide)
    if ('order' in claimed) return claimed.order
    const claimant = await findOrder(orders, claimed.claimedBy)
    // The order that it first spoke of could not book it: the name stays there, and what it is worth is booked here.
    if (claimant.providerPaymentId !== paymentId) return change(order, [], decide)
    // Where that is not decided yet, it is now.
    const taker = await settleOrder(claimant)
    if (taker.heldBack !== null) {
      const taken = await change(order, [], decide)
      // Read again: whatever is folded there from now on finds this order, too.
      const before = await findOrder(orders, taker.orderId)
      return change(taken, [], (current) => withBackOf(current, before, now))
    }
    // Its own order has booked it meanwhile, by an event that came late.
    await change(order, [], (current) => closed(current, 'CANCELLED', now))
    const known = await findOrder(orders, order.orderId)
    await settleOrder(await change(taker, [], (current) => withBackOf(current, known, now)))
    throw new BillingError('UNAPPLIED_PAYMENT_CLOSED', `Cannot apply payment ${paymentId}: order ${taker.orderId} has booked it`, {
      order_id: taker.orderId,
    })
  }

  async function change(
    order: PaymentOrder,
    names: readonly string[],
    decide: (current: PaymentOrder, now: Instant) => OrderChange,
  ): Promise<PaymentOrder> {
    const now = clock.now()
    const act = { actor: actorOf(order.provider), now, names }
    const changed = await orders.change(order, act, (current) => decide(current, now))
    if ('order' in changed) return changed.order
    throw new Error(`nothing is claimed, and ${changed.claimedBy} has it`)
  }

  return {
    finish,

    applyUnapplied: async (request) => {
      const payment = await findPayment(unapplied, request)
      if (payment.state !== 'OPEN') {
        const order = await appliedBefore(payment, request, needs)
        return { payment, order: order.settledAt === null ? await finish(order) : order, replayed: true }
      }
      const order = await toOrder(payment, request, needs)
      const record = recordOf(order, 'payment_order_created', { applies: request.paymentId })
      const kept = await orders.create(order, record, request.actor)
      if (!isForUnapplied(kept.order)) throw new Error(`order ${kept.order.orderId} has a key of the service's own`)
      const after = await unapplied.close(payment, { state: 'APPLIED', orderId: kept.order.orderId }, clock.now())
      if (after?.appliedOrderId !== kept.order.orderId) throw alreadyClosed(after ?? payment)
      return { payment: after, order: await finish(kept.order), replayed: false }
    },
  }
}

/** The order that applied it, where the request asks for the same. @throws {BillingError} UNAPPLIED_PAYMENT_CLOSED */
async function appliedBefore(
  payment: UnappliedPayment,
  request: ApplyUnappliedRequest,
  { accounts, orders }: Pick<Needs, 'accounts' | 'orders'>,
): Promise<PaymentOrder> {
  if (payment.appliedOrderId === null) throw alreadyClosed(payment)
  const order = await findOrder(orders, payment.appliedOrderId)
  const isSame =
    request.to === 'INVOICE'
      ? request.serviceInvoiceId === order.serviceInvoiceId
      : request.credits === order.credits && (await findAccount(accounts, request.account)).accountId === order.accountId
  if (!isSame) throw alreadyClosed(payment)
  return order
}

async function toOrder(payment: UnappliedPayment, request: ApplyUnappliedRequest, needs: Needs): Promise<PaymentOrder> {
  const { provider, paymentId, amount, currency, isLive } = payment
  const [orderId, now] = [needs.ids.next(), needs.clock.now()]
  const about = await targetOf(payment, request, needs)
  return opened({
    ...{ orderId, provider, isLive, amount, currency, ...about, reference: null, idempotencyKey: keyOf(paymentId, about) },
    ...{ request: '', expiresAt: now, back: nothingBack, createdAt: now },
  })
}

type Target = Pick<PaymentOrder, 'accountId' | 'tenantId' | 'purpose' | 'credits' | 'unitPrice' | 'serviceInvoiceId'>

async function targetOf(
  { amount, currency }: UnappliedPayment,
  request: ApplyUnappliedRequest,
  { accounts, invoices }: Needs,
): Promise<Target> {
  if (request.to === 'CREDITS') {
    const { accountId, tenantId } = await findAccount(accounts, request.account)
    const { credits } = request
    return { accountId, tenantId, purpose: 'TOPUP', credits, unitPrice: unitPriceOf(amount, credits, currency), serviceInvoiceId: null }
  }
  const invoice = await findInvoice(invoices, request.serviceInvoiceId)
  refuseUnlessOpen(invoice, 'pay')
  if (invoice.terms.currency !== currency)
    throw new BillingError(
      'CURRENCY_NOT_ACCEPTED',
      `Cannot pay the invoice: it is in ${invoice.terms.currency}, and the payment in ${currency}`,
    )
  const due = amountDueOf(invoice)
  if (amount > due) {
    const [said, open] = [amount, due].map((sum) => `${toMoney(sum, currency)} ${currency}`)
    throw new BillingError('AMOUNT_EXCEEDS_DUE', `Cannot pay ${said}: ${open} is due`, { amount_due: toMoney(due, currency) })
  }
  const { accountId, tenantId, invoiceId: serviceInvoiceId } = invoice
  return { accountId, tenantId, purpose: 'INVOICE', credits: null, unitPrice: null, serviceInvoiceId }
}
