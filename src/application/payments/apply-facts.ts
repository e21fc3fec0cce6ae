import type { Clock } from '../../../ports/driven/clock.ts'
import type { OrderNames } from '../../../ports/driven/payment-provider.ts'
import type { PaymentOrders, UnappliedPayments } from '../../../ports/driven/payment-store.ts'
import { toMoney } from '../../domain/money.ts'
import type { MoneyBackFact, PaymentFact } from '../../domain/payments/fact.ts'
import { closed, failed, isForUnapplied, unchanged } from '../../domain/payments/life.ts'
import type { NoPlace, OrderChange, PaymentOrder, ProviderName } from '../../domain/payments/order.ts'
import { noPlaceFor, withKeptPayment, withMoneyBack, withPayment } from '../../domain/payments/settle.ts'
import type { PaidFact } from '../../domain/payments/settle.ts'
import type { Instant } from '../../domain/time.ts'
import type { KeepFindings } from './keep-findings.ts'
import { makePlaceFacts } from './place-facts.ts'
import { actorOf } from './rails.ts'
import type { SettleByDelivery, SettleOrder } from './settle-order.ts'

interface Needs {
  readonly orders: PaymentOrders
  readonly unapplied: UnappliedPayments
  readonly settleOrder: SettleOrder
  readonly settleByDelivery: SettleByDelivery
  readonly findings: KeepFindings
  readonly clock: Clock
}

/** What a provider said, whether it told it or was asked. */
export interface ToldFacts {
  readonly provider: ProviderName
  readonly names: OrderNames
  readonly facts: readonly PaymentFact[]
  /** The kept delivery that says it, if nobody has tried that before and it says one thing. */
  readonly deliveryId?: string | null
}

/** What came of one fact. What is not placed may be later, when the payment that it speaks of is known. */
export interface FactApplied {
  readonly isPlaced: boolean
  /** Whether an operator is told already. */
  readonly hasFinding: boolean
  readonly order: PaymentOrder | null
  readonly detail: string | null
  /** The delivery is marked APPLIED already, and nothing is left to do after it. */
  readonly isMarked?: boolean
}

/**
 * Folds what a provider said into the orders that it speaks of: the one path by which payments settle, whoever asks for it.
 *
 * Each fact may come many times, in any order, in two processes at once, and be cut off anywhere: to apply it again is always right.
 *
 * @see rulebook 3
 */
export function makeApplyFacts(needs: Needs) {
  return async ({ provider, names, facts, deliveryId = null }: ToldFacts): Promise<readonly FactApplied[]> => {
    const results: FactApplied[] = []
    for (const fact of facts) results.push(await applyOne({ provider, names, fact, deliveryId }, needs))
    return results
  }
}

export type ApplyFacts = ReturnType<typeof makeApplyFacts>

interface Told<Fact> {
  readonly provider: ProviderName
  readonly names: OrderNames
  readonly fact: Fact
  readonly deliveryId: string | null
}

const placed = (order: PaymentOrder): FactApplied => ({ isPlaced: true, hasFinding: order.heldBack !== null, order, detail: null })
const noPlace = (detail: string): FactApplied => ({ isPlaced: false, hasFinding: false, order: null, detail })

function applyOne({ fact, ...told }: Told<PaymentFact>, needs: Needs): Promise<FactApplied> {
  switch (fact.kind) {
    case 'PAID':
      return applyPaid({ ...told, fact }, needs)
    case 'FAILED':
      return applyToLink(told, needs, (order, now) => failed(order, fact.reason, now))
    case 'EXPIRED':
      return applyToLink(told, needs, (order, now) => closed(order, 'EXPIRED', now))
    case 'REFUND':
    case 'REFUNDED_IN_ALL':
    case 'DISPUTE':
      return applyMoneyBack({ ...told, fact }, needs)
    default:
      return unreachable(fact)
  }
}

async function applyToLink(
  { provider, names }: Omit<Told<PaymentFact>, 'fact'>,
  needs: Needs,
  decide: (current: PaymentOrder, now: Instant) => OrderChange,
): Promise<FactApplied> {
  const found = await makePlaceFacts(needs).byNames(provider, names)
  if ('reason' in found) return noPlace(found.reason)
  // Nothing to do is the most common: no lock for it.
  if (decide(found.order, needs.clock.now()).order === found.order) return placed(found.order)
  const now = needs.clock.now()
  const changed = await needs.orders.change(found.order, { actor: actorOf(provider), now }, (current) => decide(current, now))
  return 'order' in changed ? placed(changed.order) : noPlace('NAMES_DISAGREE')
}

async function applyPaid({ provider, names, fact, deliveryId }: Told<PaidFact>, needs: Needs): Promise<FactApplied> {
  const { orders, settleByDelivery, findings, clock } = needs
  const found = await makePlaceFacts(needs).byNames(provider, { ...names, paymentId: fact.paymentId })
  if ('reason' in found) {
    const taker = found.among.find(({ providerPaymentId }) => providerPaymentId === fact.paymentId) ?? null
    return refuse({ provider, fact, order: taker, reason: found.reason }, needs)
  }
  const before = found.order
  // An event that names no order may have been here a moment before, and cut off: it found no place.
  if (before.settledAt !== null && before.providerPaymentId === fact.paymentId)
    await findings.booked({ provider, paymentId: fact.paymentId, orderId: before.orderId })
  if (isDone(before, fact)) return placed(before)
  const early = noPlaceFor(before, fact)
  if (early !== null) return refuse({ provider, fact, order: before, reason: early }, needs)

  const now = clock.now()
  // An order that was made to apply a payment by hand is none of the provider's.
  const innerOrderId = isForUnapplied(before) ? null : names.innerOrderId
  const claims = [fact.paymentId, ...(innerOrderId === null ? [] : [innerOrderId])]
  const act = { actor: actorOf(provider), now, names: claims, isRedone: true } as const
  let late: NoPlace | null = null
  const changed = await orders.change(before, act, (current) => {
    late = noPlaceFor(current, fact)
    if (late !== null) return unchanged(current)
    return deliveryId === null ? withPayment(current, fact.paymentId, now) : withKeptPayment(current, fact.paymentId, now)
  })
  // Another order has the payment, and it settles that one.
  if ('claimedBy' in changed) {
    const evidence = { reason: 'NAMES_DISAGREE', order_id: before.orderId, claimed_by: changed.claimedBy } as const
    await findings.differs({ provider, paymentId: fact.paymentId, accountId: before.accountId }, evidence)
    return { isPlaced: false, hasFinding: true, order: before, detail: 'NAMES_DISAGREE' }
  }
  if (late !== null) return refuse({ provider, fact, order: changed.order, reason: late }, needs)
  const { order, isMarked } = await settleByDelivery(changed.order, deliveryId)
  return { ...placed(order), isMarked }
}

/** Another event of a payment that was booked already: nothing is to be done. */
const isDone = ({ providerPaymentId, settledAt, heldBack, factsFolded, factsApplied, isLive }: PaymentOrder, fact: PaidFact): boolean =>
  providerPaymentId === fact.paymentId &&
  isLive === fact.isLive &&
  (settledAt !== null || heldBack !== null) &&
  factsFolded === factsApplied

interface Refused {
  readonly provider: ProviderName
  readonly fact: PaidFact
  readonly order: PaymentOrder | null
  readonly reason: NoPlace
}

/** Nothing is granted. Money that did move and is booked nowhere is kept as an unapplied payment; a test's payment is none. */
async function refuse({ provider, fact, order, reason }: Refused, { findings }: Needs): Promise<FactApplied> {
  const { paymentId, amount, currency, isLive } = fact
  const [orderId, accountId] = [order?.orderId ?? null, order?.accountId ?? null]
  const isBooked = order?.providerPaymentId === paymentId && order.heldBack === null
  // A sum in no currency is none that could be applied.
  const isSum = /^[A-Z]{3}$/.test(currency)
  if (isBooked || !isSum || (reason === 'MODE_DIFFERS' && !isLive)) {
    await findings.differs({ provider, paymentId, accountId }, { reason, order_id: orderId, amount: toMoney(amount, currency), currency })
  } else {
    await findings.holdBack({ provider, paymentId, isLive, accountId, orderId, amount, currency, reason })
  }
  return { isPlaced: reason === 'ORDER_PAID_ALREADY', hasFinding: true, order, detail: reason }
}

async function applyMoneyBack({ provider, names, fact }: Told<MoneyBackFact>, needs: Needs): Promise<FactApplied> {
  const { unapplied } = needs
  const look = () => makePlaceFacts(needs).byPayment(provider, names, fact.paymentId)
  const order = await look()
  if (order === null) {
    // It waits for a place as its payment does, and of that an operator knows.
    const isKnown = (await unapplied.find(provider, fact.paymentId)) !== null
    return isKnown ? { isPlaced: false, hasFinding: true, order: null, detail: 'PAYMENT_UNAPPLIED' } : noPlace('PAYMENT_UNKNOWN')
  }
  const after = await foldMoneyBack(order, fact, needs)
  if (order.heldBack === null && !isForUnapplied(order)) return placed(after)
  // Meanwhile an operator may have given the payment another place, or its own order have taken it: that has to know of it, too.
  const taker = await look()
  return placed(taker === null || taker.orderId === order.orderId ? after : await foldMoneyBack(taker, fact, needs))
}

async function foldMoneyBack(order: PaymentOrder, fact: MoneyBackFact, { orders, settleOrder, clock }: Needs): Promise<PaymentOrder> {
  const now = clock.now()
  const act = { actor: actorOf(order.provider), now }
  const changed = await orders.change(order, act, (current) => withMoneyBack(current, fact, now))
  if (!('order' in changed)) throw new Error(`nothing is claimed, and ${changed.claimedBy} has it`)
  return settleOrder(changed.order)
}

function unreachable(fact: never): never {
  throw new Error(`no rule for ${JSON.stringify(fact)}`)
}
