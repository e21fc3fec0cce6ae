import { halfUp, minusMinor, plusMinor, smallerMinor, sumOfMinor, zeroMinor } from '../money.ts'
import type { Minor } from '../money.ts'
import { toCredits } from '../credits/credits.ts'
import type { Credits } from '../credits/credits.ts'
import type { DisputeOutcome, MoneyBackFact, PaymentFact, RefundOutcome } from './fact.ts'

interface Known<Outcome> {
  readonly amount: Minor
  readonly outcome: Outcome
}

/** What is known of the money of one payment that went back. Folded by refund and by dispute, so that no order of events matters. */
export interface MoneyBack {
  readonly refunds: ReadonlyMap<string, Known<RefundOutcome>>
  readonly disputes: ReadonlyMap<string, Known<DisputeOutcome>>
  /** The most that was ever said to be refunded in all. */
  readonly refundedInAll: Minor
}

export const nothingBack: MoneyBack = { refunds: new Map(), disputes: new Map(), refundedInAll: zeroMinor }

// What says more stands later. A refund that succeeded may fail afterwards, and a lost dispute may be won after all; nothing goes the
// other way. An end without a winner says less than one with.
const refundRanks: readonly RefundOutcome[] = ['PENDING', 'SUCCEEDED', 'FAILED']
const disputeRanks: readonly DisputeOutcome[] = ['INQUIRY', 'OPEN', 'CLOSED', 'LOST', 'WON']

/**
 * Takes one more fact in. Taking it in twice, or two in the other order, gives the same; what says nothing new gives the very same.
 *
 * @see rulebook 3, "Refund and dispute"
 */
export function withFact(back: MoneyBack, fact: MoneyBackFact): MoneyBack {
  switch (fact.kind) {
    case 'REFUND': {
      const refunds = joined(back.refunds, { ...fact, id: fact.refundId }, refundRanks)
      return refunds === back.refunds ? back : { ...back, refunds }
    }
    case 'DISPUTE': {
      const disputes = joined(back.disputes, { ...fact, id: fact.disputeId }, disputeRanks)
      return disputes === back.disputes ? back : { ...back, disputes }
    }
    case 'REFUNDED_IN_ALL':
      return fact.amount > back.refundedInAll ? { ...back, refundedInAll: fact.amount } : back
    default:
      return unreachable(fact)
  }
}

function joined<Outcome>(
  known: ReadonlyMap<string, Known<Outcome>>,
  { id, amount, outcome }: Known<Outcome> & { readonly id: string },
  ranks: readonly Outcome[],
): ReadonlyMap<string, Known<Outcome>> {
  const before = known.get(id)
  const isMore =
    before === undefined || ranks.indexOf(outcome) > ranks.indexOf(before.outcome) || (outcome === before.outcome && amount > before.amount)
  return isMore ? new Map(known).set(id, { amount, outcome }) : known
}

/** What refunds took: those under way count, since their money is on its way; those that failed do not. */
export function refundedOf({ refunds, refundedInAll }: MoneyBack): Minor {
  const all = [...refunds.values()]
  const named = sumOfMinor(all.map(({ amount }) => amount))
  const standing = sumOfMinor(all.filter(({ outcome }) => outcome !== 'FAILED').map(({ amount }) => amount))
  // What is said to be refunded in all and is no refund that is known stands for one that is not known yet.
  const unnamed = refundedInAll > named ? minusMinor(refundedInAll, named) : zeroMinor
  return plusMinor(standing, unnamed)
}

export const isMoneyBack = (fact: PaymentFact): fact is MoneyBackFact =>
  fact.kind === 'REFUND' || fact.kind === 'REFUNDED_IN_ALL' || fact.kind === 'DISPUTE'

/** Whether some of the money came again after it had gone back. */
export const hasFailedRefund = ({ refunds }: MoneyBack): boolean => [...refunds.values()].some(({ outcome }) => outcome === 'FAILED')

/** What disputes took: from their opening on, for good where they are lost, and given back where they are won or closed unlost. */
export const disputedOf = ({ disputes }: MoneyBack): Minor =>
  sumOfMinor([...disputes.values()].filter(({ outcome }) => outcome === 'OPEN' || outcome === 'LOST').map(({ amount }) => amount))

/** The money that is back, never more than was paid. */
export const moneyBackOf = (back: MoneyBack, paid: Minor): Minor => smallerMinor(plusMinor(refundedOf(back), disputedOf(back)), paid)

interface Bought {
  readonly credits: Credits
  readonly paid: Minor
}

/** How many of the bought credits are to have been taken back in all: rounded half-up. Rulebook 3. */
export const creditsBackOf = (back: MoneyBack, { credits, paid }: Bought): Credits =>
  paid === zeroMinor ? toCredits(0) : toCredits(halfUp(credits * moneyBackOf(back, paid), paid))

/** What the money that went back makes of a paid order. An order whose dispute was won is PAID again (contract 5). */
export function paidStatusOf(back: MoneyBack, paid: Minor): 'PAID' | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'DISPUTED' {
  if (disputedOf(back) > zeroMinor) return 'DISPUTED'
  const refunded = refundedOf(back)
  if (refunded >= paid) return 'REFUNDED'
  return refunded > zeroMinor ? 'PARTIALLY_REFUNDED' : 'PAID'
}

function unreachable(fact: never): never {
  throw new Error(`no rule for ${JSON.stringify(fact)}`)
}
