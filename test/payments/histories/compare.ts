import type { Payment } from './history.ts'
import type { Lived } from './live-history.ts'
import { findingKeyOf, moneyBackKeyOf } from './observe.ts'
import type { EntryRow, Observed } from './observe.ts'
import { expectedOf } from './oracle.ts'
import type { Expected } from './oracle.ts'
import { paymentIdOf } from './provider-event.ts'

/** What of one history is not as the oracle says, a line each; empty where all is. */
export function differencesOf(lived: Lived, observed: Observed): readonly string[] {
  const { history, ids, accountId, isCancelled, isApplied, spends, asked } = lived
  const order = observed.orders.get(ids.own.orderId)
  if (order === undefined) return ['the order is not there']
  const taker = history.payments.find((payment) => paymentIdOf(history.rail, payment, ids) === order.provider_payment_id)
  const isFirstForInvoice = order.is_settled
  const expected = expectedOf(history, { taker: taker?.name ?? null, isCancelled, isApplied, isFirstForInvoice, spends })

  const differences: string[] = []
  const same = (what: string, told: unknown, due: unknown): void => {
    if (told !== due) differences.push(`${what}: ${String(told)}, not ${String(due)}`)
  }
  const oneOf = (what: string, told: string, due: readonly string[]): void => {
    if (!due.includes(told)) differences.push(`${what}: ${told}, not ${due.join(' or ')}`)
  }

  same('asked for', asked, history.amount)
  oneOf('taken', taker?.name ?? String(order.provider_payment_id), expected.takers.length === 0 ? ['null'] : expected.takers)
  oneOf('status', order.status, expected.statuses)
  same('settled', order.is_settled, expected.isSettled)
  same('held back', order.held_back, expected.isHeldBack ? 'INVOICE_TAKES_NO_MORE' : null)
  same('told as settled', observed.settledTold.get(ids.own.orderId) ?? 0, expected.isSettled ? 1 : 0)
  compareCredits({ accountId, orderId: ids.own.orderId, observed, expected }, same)
  if (lived.invoiceId !== null) same('paid of the invoice', observed.invoices.get(lived.invoiceId), expected.invoicePaid)
  same('a finding of money that went back', observed.findings.has(moneyBackKeyOf(ids.own.orderId)), expected.wentBack)
  compareApplied({ lived, observed, expected }, same)
  for (const payment of history.payments) compareUnapplied({ lived, payment, observed, expected }, { same, oneOf })
  return [...differences, ...rivalDifferences(lived, observed, isFirstForInvoice), ...deliveryDifferences(lived, observed, expected)]
}

type Same = (what: string, told: unknown, due: unknown) => void
type OneOf = (what: string, told: string, due: readonly string[]) => void

interface Credits {
  readonly accountId: string
  readonly orderId: string
  readonly observed: Observed
  readonly expected: Expected
}

function compareCredits({ accountId, orderId, observed, expected }: Credits, same: Same): void {
  const entries = observed.entries.get(accountId) ?? []
  const grants = entries.filter((entry) => entry.idempotency_key === `payment_topup:${orderId}` && entry.from_bucket === 'issued')
  same('grants', grants.length, expected.granted === 0n ? 0 : 1)
  same(
    'granted',
    grants.reduce((sum, { amount }) => sum + BigInt(amount), 0n),
    expected.granted,
  )
  same('taken back', takenBackOf(entries, orderId), expected.takenBack)

  const balance = observed.balances.get(accountId)
  const [available, reserved, owed] = [balance?.available, balance?.reserved, balance?.owed].map((text) => BigInt(text ?? 0)) as [
    bigint,
    bigint,
    bigint,
  ]
  same('available less owed', available - owed, expected.net)
  same('reserved', reserved, expected.held)
  if (expected.exact === null) return
  same('available', available, expected.exact.available)
  same('owed', owed, expected.exact.owed)
}

function takenBackOf(entries: readonly EntryRow[], orderId: string): bigint {
  const back = entries.filter(({ ref_id }) => ref_id === orderId)
  const sum = (list: typeof back): bigint => list.reduce((all, { amount }) => all + BigInt(amount), 0n)
  return sum(back.filter(({ to_bucket }) => to_bucket === 'reversed')) - sum(back.filter(({ from_bucket }) => from_bucket === 'reversed'))
}

/** The payment that an operator applied is an order's, once, which knows of all that went back of it, before and since. */
function compareApplied({ lived, observed, expected }: Omit<Unapplied, 'payment'>, same: Same): void {
  const { history, ids, accountId } = lived
  const paymentId = paymentIdOf(history.rail, { name: 'a' }, ids)
  const booked = [...observed.orders.values()].filter(({ provider_payment_id: id, is_settled }) => id === paymentId && is_settled)
  const byHand = booked.filter(({ order_id }) => order_id !== ids.own.orderId)
  same('booked by hand', byHand.length, expected.applied === null ? 0 : 1)
  same('booked', booked.length <= 1, true)
  const [order] = byHand
  if (order === undefined || expected.applied === null) return
  const entries = observed.entries.get(accountId) ?? []
  const grants = entries.filter((entry) => entry.idempotency_key === `payment_topup:${order.order_id}` && entry.from_bucket === 'issued')
  same('granted by hand', grants.map(({ amount }) => amount).join(), String(expected.applied.granted))
  same('taken back of what was granted by hand', takenBackOf(entries, order.order_id), expected.applied.takenBack)
  same('status of what was applied', order.status, expected.applied.status)
  same('the unapplied payment', observed.unapplied.get(paymentId)?.state, 'APPLIED')
}

interface Unapplied {
  readonly lived: Lived
  readonly payment: Payment
  readonly observed: Observed
  readonly expected: Expected
}

function compareUnapplied({ lived, payment, observed, expected }: Unapplied, { same, oneOf }: { same: Same; oneOf: OneOf }): void {
  const { history, ids } = lived
  if (payment.name === 'rival' || (payment.name === 'a' && expected.applied !== null)) return
  const paymentId = paymentIdOf(history.rail, payment, ids)
  const [kept, due] = [observed.unapplied.get(paymentId), expected.unapplied.get(payment.name)]
  const hasFinding = observed.findings.has(findingKeyOf(history.rail, paymentId))
  if (due === undefined) {
    same(`a finding of payment ${payment.name}`, hasFinding, false)
    // A payment that was booked may have been one without a place for a while, and have been closed in that while.
    oneOf(`payment ${payment.name} unapplied`, kept?.state ?? 'null', expected.isSettled ? ['null', 'APPLIED', 'REFUNDED'] : ['null'])
    return
  }
  same(`a finding of payment ${payment.name}`, hasFinding, kept?.state === 'OPEN' || due.cameAgain)
  oneOf(`payment ${payment.name} unapplied`, kept?.state ?? 'null', due.states)
  oneOf(`payment ${payment.name} unapplied as`, kept?.reason ?? 'null', due.reasons)
}

function rivalDifferences({ history, ids }: Lived, { orders }: Observed, isFirst: boolean): readonly string[] {
  if (ids.rival === null) return []
  const rival = orders.get(ids.rival.orderId)
  const isBooked = history.invoice === 'OPEN' && !isFirst
  const due = ['PAID', isBooked, isBooked ? null : 'INVOICE_TAKES_NO_MORE'].map(String).join(', ')
  const told = [rival?.status, rival?.is_settled, rival?.held_back].map(String).join(', ')
  return told === due ? [] : [`the rival order: ${told}, not ${due}`]
}

/** Each event is applied or ignored; what speaks of a payment that has no place here waits for one, and nothing else does. */
function deliveryDifferences({ history, events, isApplied }: Lived, { deliveries }: Observed, { unapplied }: Expected): readonly string[] {
  const isPaid = (name: string): boolean => history.told.some((told) => told.kind === 'PAID' && told.payment.name === name)
  const statesOf = (index: number): readonly string[] => {
    const told = history.told[index]
    if (told === undefined || told.kind === 'AWAITED') return ['IGNORED']
    if (told.kind === 'EXPIRED') return ['APPLIED']
    if (told.kind === 'FAILED') return ['APPLIED', ...(history.paymentsNameOrder && !isApplied ? [] : ['QUARANTINED'])]
    if (!isPaid(told.payment.name)) return ['QUARANTINED']
    // Applied by hand, a payment is another order's than its own events name.
    if (told.kind === 'PAID' && isApplied && told.payment.name === 'a') return ['APPLIED', 'QUARANTINED']
    return ['APPLIED', ...(unapplied.has(told.payment.name) ? ['QUARANTINED'] : [])]
  }
  return [...events].flatMap(([deliveryId, index]) => {
    const kept = deliveries.get(deliveryId)
    // A body of Razorpay that comes under a second id is the same delivery.
    if (kept === undefined) return history.rail === 'RAZORPAY' && hasTwin(deliveryId, deliveries) ? [] : [`event ${deliveryId}: not kept`]
    return statesOf(index).includes(kept.state) ? [] : [`event ${deliveryId}: ${kept.state} (${kept.last_error})`]
  })
}

const hasTwin = (deliveryId: string, deliveries: Observed['deliveries']): boolean =>
  deliveries.has(deliveryId.endsWith('again') ? deliveryId.slice(0, -'again'.length) : `${deliveryId}again`)
