import type { ProviderPayment } from '../../../ports/driven/payment-provider.ts'
import type { PaymentOrders, UnappliedPayments } from '../../../ports/driven/payment-store.ts'
import type { PaymentDifference, SteeringPayments } from '../../../ports/driving/paying.ts'
import { BillingError } from '../../domain/errors.ts'
import { toMoney } from '../../domain/money.ts'
import { disputedOf, isMoneyBack, refundedOf, withFact } from '../../domain/payments/money-back.ts'
import type { PaymentOrder, ProviderName } from '../../domain/payments/order.ts'
import { noPlaceFor } from '../../domain/payments/settle.ts'
import type { PaidFact } from '../../domain/payments/settle.ts'
import { minutes } from '../../domain/time.ts'
import type { ApplyFacts } from './apply-facts.ts'
import type { ApplyDelivery } from './apply-delivery.ts'
import { findingKeys } from './keep-findings.ts'
import type { KeepFindings } from './keep-findings.ts'
import { makePlaceFacts } from './place-facts.ts'
import { railOf } from './rails.ts'
import type { Rails } from './rails.ts'

interface Needs {
  readonly orders: PaymentOrders
  readonly unapplied: UnappliedPayments
  readonly rails: Rails
  readonly applyFacts: ApplyFacts
  readonly applyDelivery: Pick<ApplyDelivery, 'takeUp' | 'foldUnapplied'>
  readonly findings: KeepFindings
}

const longest = minutes(31 * 24 * 60)

interface Lists {
  readonly missingHere: PaymentDifference[]
  readonly missingThere: PaymentDifference[]
  readonly differs: PaymentDifference[]
}

/** Compares every payment of the provider in a span with what is settled here; heals by the path of webhooks, and opens findings. */
export function makeReconcilePayments(needs: Needs): SteeringPayments['reconcile'] {
  return async ({ provider, from, to, isDryRun }) => {
    if (from >= to || to - from > longest)
      throw new BillingError('SPAN_NOT_ALLOWED', 'Cannot reconcile the span: it is to end after it begins, and within 31 days')
    const rail = railOf(needs.rails, provider)
    const lists: Lists = { missingHere: [], missingThere: [], differs: [] }
    const seen = new Set<string>()
    for await (const page of rail.payments(from, to)) {
      for (const payment of page) {
        seen.add(payment.paymentId)
        await compare({ provider, payment, isDryRun, lists }, needs)
      }
    }
    for await (const page of needs.orders.settled(provider, from, to))
      for (const order of page) if (!seen.has(order.providerPaymentId ?? '')) await lookUp({ order, isDryRun, lists }, needs)
    return { scanned: seen.size, ...lists }
  }
}

interface Comparing {
  readonly provider: ProviderName
  readonly payment: ProviderPayment
  readonly isDryRun: boolean
  readonly lists: Lists
}

async function compare({ provider, payment, isDryRun, lists }: Comparing, needs: Needs): Promise<void> {
  const { unapplied, applyFacts, applyDelivery, findings } = needs
  const { paymentId, names, facts } = payment
  const paid = facts.find((fact) => fact.kind === 'PAID')
  if (paid === undefined) return
  const before = await makePlaceFacts(needs).byPayment(provider, names, paymentId)
  const isHere = before?.providerPaymentId === paymentId
  if (!isHere && (await unapplied.find(provider, paymentId)) !== null) {
    // Known, and an operator's: but that it went back is told.
    if (!isDryRun) await applyDelivery.foldUnapplied({ provider, paymentId }, facts)
    return
  }
  // What came before its payment, which may have been settled by asking.
  if (isHere && !isDryRun) await applyDelivery.takeUp(provider, paymentId)
  const detail = before === null || !isHere ? 'NOT_BOOKED_HERE' : differenceOf(before, paid, payment)
  if (detail === null) {
    if (!isDryRun) await findings.close(findingKeys.difference(provider, paymentId))
    return
  }
  const about = { paymentId, orderId: before?.orderId ?? null, amount: paid.amount, currency: paid.currency }
  const list = isHere ? lists.differs : lists.missingHere
  if (isDryRun) {
    list.push({ ...about, detail, ...(isHere ? { outcome: 'WOULD_UPDATE' } : await forecast({ provider, payment, paid }, needs)) })
    return
  }
  const results = await applyFacts({ provider, names, facts })
  await applyDelivery.foldUnapplied({ provider, paymentId }, facts)
  const after = await makePlaceFacts(needs).byPayment(provider, names, paymentId)
  const left = after === null || after.providerPaymentId !== paymentId ? 'NOT_BOOKED_HERE' : differenceOf(after, paid, payment)
  const said = results.find((result) => result.detail !== null)?.detail ?? left ?? detail
  if (left === null) list.push({ ...about, orderId: after?.orderId ?? null, detail: said, outcome: isHere ? 'UPDATED' : 'SETTLED' })
  else {
    list.push({ ...about, detail: said, outcome: 'FOUND' })
    if (isHere) await openMismatch(needs, { provider, paymentId, order: before, reason: left })
  }
}

interface Forecasting extends Pick<Comparing, 'provider' | 'payment'> {
  readonly paid: PaidFact
}

/** What a run would do of a payment that is not booked here, by the same look as applying has. */
async function forecast(
  { provider, payment: { names, paymentId }, paid }: Forecasting,
  needs: Needs,
): Promise<Pick<PaymentDifference, 'outcome' | 'detail' | 'orderId'>> {
  const placed = await makePlaceFacts(needs).byNames(provider, { ...names, paymentId })
  if ('reason' in placed) return { outcome: 'WOULD_FIND', detail: placed.reason, orderId: null }
  const { orderId } = placed.order
  const reason = noPlaceFor(placed.order, paid)
  return reason === null
    ? { outcome: 'WOULD_SETTLE', detail: 'NOT_BOOKED_HERE', orderId }
    : { outcome: 'WOULD_FIND', detail: reason, orderId }
}

/** What the provider says of a payment that we have, and we do not. */
function differenceOf(order: PaymentOrder, paid: PaidFact, { facts }: ProviderPayment): string | null {
  if (paid.amount !== order.amount) return 'AMOUNT_DIFFERS'
  if (paid.currency !== order.currency) return 'CURRENCY_DIFFERS'
  if (order.settledAt === null && order.heldBack === null) return 'NOT_SETTLED'
  const back = facts.filter(isMoneyBack).reduce(withFact, order.back)
  const isSame = refundedOf(back) === refundedOf(order.back) && disputedOf(back) === disputedOf(order.back)
  return isSame ? null : 'MONEY_BACK_DIFFERS'
}

interface LookingUp {
  readonly order: PaymentOrder
  readonly isDryRun: boolean
  readonly lists: Lists
}

/** One of ours that was not listed: its payment may be older than the span, so the provider is asked for its link. */
async function lookUp({ order, isDryRun, lists }: LookingUp, needs: Needs): Promise<void> {
  const { provider, providerPaymentId: paymentId, link, amount, currency, orderId } = order
  if (paymentId === null || link === null) return
  const there = await railOf(needs.rails, provider).find(link.providerOrderId)
  const isThere = there?.facts.some((fact) => fact.kind === 'PAID' && fact.paymentId === paymentId) ?? false
  if (isThere) return
  lists.missingThere.push({ paymentId, orderId, amount, currency, detail: 'NOT_KNOWN_THERE', outcome: isDryRun ? 'WOULD_FIND' : 'FOUND' })
  if (!isDryRun) await openMismatch(needs, { provider, paymentId, order, reason: 'NOT_KNOWN_THERE' })
}

interface Mismatch {
  readonly provider: ProviderName
  readonly paymentId: string
  readonly order: PaymentOrder
  readonly reason: string
}

function openMismatch({ findings }: Needs, { provider, paymentId, order, reason }: Mismatch): Promise<void> {
  const { orderId, accountId, amount, currency } = order
  return findings.open({
    ...{ key: findingKeys.difference(provider, paymentId), kind: 'PROVIDER_MISMATCH', severity: 'HIGH', accountId },
    evidence: { provider, payment_id: paymentId, order_id: orderId, amount: toMoney(amount, currency), currency, reason },
    suggestedAction: 'Look the payment up at the provider, and correct by hand what is wrong here',
  })
}
