import type { DisputeState, History, Payment, RefundState, Told } from './history.ts'

// What the rulebook says the end of a history is, in numbers and code of its own: nothing of the product is used here.

/** What could have gone otherwise: which of two equal payments was first, and what of the work found its credits. */
export interface Witnessed {
  /** The payment that the order took. */
  readonly taker: string | null
  /** Whether the payer's closing of the link was accepted. */
  readonly isCancelled: boolean
  /** Whether an operator could apply payment `a`. */
  readonly isApplied: boolean
  /** Of two orders for one invoice: whether this one was booked, where each could be. */
  readonly isFirstForInvoice: boolean
  /** Of each spend what was reserved, what was consumed, and what is still held. */
  readonly spends: readonly { readonly consumed: bigint; readonly held: bigint; readonly isReturned: boolean }[]
}

export interface ExpectedUnapplied {
  readonly reasons: readonly string[]
  readonly states: readonly ('OPEN' | 'REFUNDED')[]
  /** A refund failed, so that not all of it is back: where it was closed as refunded somebody has to look. */
  readonly cameAgain: boolean
}

export interface Expected {
  readonly statuses: readonly string[]
  /** Which payments the order may have taken; empty: none. */
  readonly takers: readonly string[]
  readonly isSettled: boolean
  readonly isHeldBack: boolean
  /** Granted once for this order. */
  readonly granted: bigint
  /** Taken back of it, in all. */
  readonly takenBack: bigint
  /** Granted for the payment that an operator applied, and taken back of that; null where none was. */
  readonly applied: { readonly granted: bigint; readonly takenBack: bigint; readonly status: string } | null
  /** What is available less what is owed, where all is booked. */
  readonly net: bigint
  readonly held: bigint
  /** Both, where no order of events can make another end. */
  readonly exact: { readonly available: bigint; readonly owed: bigint } | null
  readonly invoicePaid: bigint
  /** Money of an invoice's payment is back, and somebody has to see to it. */
  readonly wentBack: boolean
  /** By the payment's name. */
  readonly unapplied: ReadonlyMap<string, ExpectedUnapplied>
}

/** What a rail's events name, each by itself: the link, or the payment with or without our order's id. */
function namesTheOrder(told: Extract<Told, { kind: 'PAID' }>, { rail, paymentsNameOrder }: History): boolean {
  const bearsLink = rail === 'STRIPE' ? told.by < 2 : told.by === 0
  return bearsLink || paymentsNameOrder
}

const contradicts = ({ flaw }: Payment): boolean => flaw === 'OTHER_LINK' || flaw === 'OTHER_ORDER'

/** Payments that some event says are paid, and whether one of those events tells for which order. */
function paidPayments(history: History): ReadonlyMap<Payment, { readonly isPlaced: boolean }> {
  const paid = history.told.filter((told) => told.kind === 'PAID')
  return new Map(
    history.payments.flatMap((payment) => {
      const own = paid.filter((told) => told.payment.name === payment.name)
      return own.length === 0 ? [] : [[payment, { isPlaced: own.some((told) => namesTheOrder(told, history)) }]]
    }),
  )
}

export function expectedOf(history: History, witnessed: Witnessed): Expected {
  const paid = paidPayments(history)
  const own = [...paid].filter(([{ name }]) => name !== 'rival')
  // What an operator applied is no order's any more, but for the one that had it and could not book it.
  const isGone = (name: string): boolean => witnessed.isApplied && name === 'a' && witnessed.taker !== 'a'
  const takers = own.filter(([{ flaw, name }, { isPlaced }]) => flaw === null && isPlaced && !isGone(name)).map(([{ name }]) => name)
  const isTaken = takers.length > 0
  const takesInvoice = history.invoice === 'OPEN' && (!history.hasRival || witnessed.isFirstForInvoice)
  const isSettled = isTaken && (history.purpose === 'TOPUP' || takesInvoice)
  const isHeldBack = isTaken && !isSettled
  const back = foldOf(history.told.filter((told) => 'payment' in told && told.payment.name === witnessed.taker))
  const moneyBack = least(back.refunded + back.disputed, history.amount)

  const isGranted = isSettled && history.purpose === 'TOPUP'
  const granted = isGranted ? BigInt(history.credits) : 0n
  const takenBack = isGranted ? shareOf(granted, moneyBack, history.amount) : 0n
  const applied = appliedOf(history, witnessed)
  return {
    ...{ takers, isSettled, isHeldBack, granted, takenBack, applied },
    statuses: isTaken ? paidStatuses(history, back, isHeldBack && applied !== null) : unpaidStatuses(history, witnessed),
    ...creditsOf(history, witnessed, granted - takenBack + (applied === null ? 0n : applied.granted - applied.takenBack)),
    invoicePaid: invoicePaidOf(history, paid, isSettled),
    wentBack: isSettled && history.purpose === 'INVOICE' && moneyBack > 0n,
    unapplied: unappliedOf(history, witnessed, { paid, isHeldBack }),
  }
}

/** Half-up. */
const shareOf = (credits: bigint, part: bigint, whole: bigint): bigint => (2n * credits * part + whole) / (2n * whole)

function appliedOf({ payments, told, appliedTo }: History, { isApplied }: Witnessed): Expected['applied'] {
  const payment = payments.find(({ name }) => name === 'a')
  if (!isApplied || payment === undefined) return null
  const back = foldOf(told.filter((one) => 'payment' in one && one.payment.name === 'a'))
  const granted = BigInt(appliedTo ?? 0)
  const takenBack = shareOf(granted, least(back.refunded + back.disputed, payment.amount), payment.amount)
  return { granted, takenBack, status: paidStatus(back, payment.amount) }
}

interface Fold {
  readonly refunded: bigint
  readonly disputed: bigint
  /** All that ever was a refund, and more was never given back. */
  readonly most: bigint
}

/** By refund and by dispute, each by the furthest that was told of it; a sum stands for refunds that are not known. */
function foldOf(told: readonly Told[]): Fold {
  const refundStates: readonly RefundState[] = ['PENDING', 'SUCCEEDED', 'FAILED']
  const disputeStates: readonly DisputeState[] = ['INQUIRY', 'OPEN', 'CLOSED', 'LOST', 'WON']
  const refunds = new Map<string, { amount: bigint; state: RefundState }>()
  const disputes = new Map<string, { amount: bigint; state: DisputeState }>()
  let inAll = 0n
  for (const one of told) {
    if (one.kind === 'IN_ALL') inAll = most(inAll, one.amount)
    if (one.kind === 'REFUND') {
      inAll = most(inAll, one.inAll ?? 0n)
      const before = refunds.get(one.refund)?.state ?? 'PENDING'
      const state = refundStates.indexOf(one.state) > refundStates.indexOf(before) ? one.state : before
      refunds.set(one.refund, { amount: one.amount, state })
    }
    if (one.kind === 'DISPUTE') {
      const before = disputes.get(one.dispute)?.state ?? 'INQUIRY'
      const state = disputeStates.indexOf(one.state) > disputeStates.indexOf(before) ? one.state : before
      disputes.set(one.dispute, { amount: one.amount, state })
    }
  }
  let [named, standing, disputed] = [0n, 0n, 0n]
  for (const { amount, state } of refunds.values()) {
    named += amount
    if (state !== 'FAILED') standing += amount
  }
  for (const { amount, state } of disputes.values()) if (state === 'OPEN' || state === 'LOST') disputed += amount
  const unnamed = most(inAll - named, 0n)
  return { refunded: standing + unnamed, disputed, most: most(named, inAll) }
}

/** Once an operator has applied what an order could not book, what goes back is told there, and no more here. */
const paidStatuses = ({ amount }: History, back: Fold, isElsewhere: boolean): readonly string[] =>
  isElsewhere ? ['PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED'] : [paidStatus(back, amount)]

function paidStatus({ refunded, disputed }: Fold, paid: bigint): string {
  if (disputed > 0n) return 'DISPUTED'
  if (refunded >= paid) return 'REFUNDED'
  return refunded > 0n ? 'PARTIALLY_REFUNDED' : 'PAID'
}

function unpaidStatuses({ told, rail, paymentsNameOrder }: History, { isCancelled, isApplied }: Witnessed): readonly string[] {
  if (isCancelled) return ['CANCELLED']
  if (told.some(({ kind }) => kind === 'EXPIRED')) return ['EXPIRED']
  const isPlaced = (one: Told): boolean => one.kind === 'FAILED' && ((one.by === 'LINK' && rail === 'STRIPE') || paymentsNameOrder)
  if (!told.some(isPlaced)) return ['PENDING']
  // A failed try of a payment that is another order's by then speaks of two orders.
  return isApplied ? ['FAILED', 'PENDING'] : ['FAILED']
}

function creditsOf({ opening }: History, { spends, isApplied }: Witnessed, gained: bigint): Pick<Expected, 'net' | 'held' | 'exact'> {
  const consumed = spends.reduce((sum, spend) => sum + spend.consumed, 0n)
  const held = spends.reduce((sum, spend) => sum + spend.held, 0n)
  const net = BigInt(opening) + gained - consumed - held
  // With one lot, and no reservation that returns something, debts and what is available meet in one end only.
  const isOnly = consumed + held === 0n && spends.every(({ isReturned }) => !isReturned)
  const isSimple = isOnly || (opening === 0 && !isApplied && spends.every(({ isReturned }) => !isReturned))
  return { net, held, exact: isSimple ? { available: most(net, 0n), owed: most(-net, 0n) } : null }
}

function invoicePaidOf({ purpose, invoice, amount, hasRival }: History, paid: ReturnType<typeof paidPayments>, isSettled: boolean): bigint {
  if (purpose === 'TOPUP' || invoice === 'VOID') return 0n
  if (invoice === 'PAID_BY_HAND') return amount
  if (invoice === 'PART_PAID') return amount / 2n
  return isSettled || (hasRival && [...paid.keys()].some(({ name }) => name === 'rival')) ? amount : 0n
}

interface Circumstances {
  readonly paid: ReturnType<typeof paidPayments>
  readonly isHeldBack: boolean
}

function unappliedOf(history: History, { taker, isApplied }: Witnessed, { paid, isHeldBack }: Circumstances): Expected['unapplied'] {
  const unapplied = new Map<string, ExpectedUnapplied>()
  for (const [payment, { isPlaced }] of paid) {
    const { name } = payment
    if (name === 'rival' || (name === taker && !isHeldBack) || (isApplied && name === 'a')) continue
    const told = history.told.filter((one) => 'payment' in one && one.payment.name === name)
    const early = history.paymentsNameOrder ? [] : ['ORDER_UNKNOWN']
    const reasons =
      name === taker ? ['INVOICE_TAKES_NO_MORE', ...early] : reasonsFor(payment, { history, isPlaced, isOrderTaken: taker !== null })
    const fold = foldOf(told)
    const cameAgain = fold.refunded < payment.amount && told.some((one) => one.kind === 'REFUND' && one.state === 'FAILED')
    unapplied.set(name, { reasons, states: statesOf(fold, { payment, isOfOrder: name === taker }), cameAgain })
  }
  return unapplied
}

interface About {
  readonly history: History
  readonly isPlaced: boolean
  readonly isOrderTaken: boolean
}

function reasonsFor(payment: Payment, { history, isPlaced, isOrderTaken }: About): readonly string[] {
  if (contradicts(payment)) return ['NAMES_DISAGREE']
  const own = { AMOUNT: 'AMOUNT_DIFFERS', CURRENCY: 'CURRENCY_DIFFERS', MODE: 'MODE_DIFFERS', OTHER_LINK: '', OTHER_ORDER: '' }
  const reason = payment.flaw === null ? 'ORDER_PAID_ALREADY' : own[payment.flaw]
  const knowsInner = history.rail === 'RAZORPAY' && isOrderTaken
  // The event that names nothing known may be the first; and what the rail calls the order is known once it was paid.
  if (!isPlaced) return knowsInner ? ['ORDER_UNKNOWN', reason] : ['ORDER_UNKNOWN']
  return history.paymentsNameOrder ? [reason] : ['ORDER_UNKNOWN', reason]
}

interface AboutState {
  readonly payment: Payment
  readonly isOfOrder: boolean
}

/** Refunded where all of it is back in the end; and perhaps, where it was for a while: what is closed stays so. */
function statesOf({ refunded, disputed, most: everBack }: Fold, { payment, isOfOrder }: AboutState): ExpectedUnapplied['states'] {
  const { amount } = payment
  // Of an order that took it a dispute that stands says that it is not simply refunded.
  if (refunded >= amount && (!isOfOrder || disputed === 0n)) return ['REFUNDED']
  return everBack >= amount ? ['OPEN', 'REFUNDED'] : ['OPEN']
}

const most = (a: bigint, b: bigint): bigint => (a > b ? a : b)
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
