import type { Booking, CreditAccount, CreditState, NotTakenBack, TakeBackCredits } from './account.ts'
import { aBooking, book } from './book.ts'
import type { Step } from './book.ts'
import { creditsMax, minus, plus, smaller, zeroCredits } from './credits.ts'
import type { Credits } from './credits.ts'
import { hasEnded } from './lots.ts'
import type { Lot, LotPart } from './lots.ts'
import type { OwnDecision } from './reserve.ts'
import { toTold } from './told-back.ts'
import { BillingError } from '../errors.ts'
import type { Instant } from '../time.ts'

/**
 * Decides how what was bought is taken back, or given back, until the total is taken.
 *
 * Of the bought lot first what is available is taken; for what is gone (spent, held, or paid towards a debt) the account owes as
 * much; what has expired owes nothing, and counts as taken. The other way round first the debt goes, then credits come back.
 *
 * What is due by `now` has been booked already.
 *
 * @throws {BillingError} NOT_FOUND, AMOUNT_NOT_ALLOWED, BALANCE_LIMIT_EXCEEDED
 * @see rulebook 3, "Refund and dispute"; ledger.md, "Taking back"
 */
export function takeBack(account: CreditAccount, command: TakeBackCredits, now: Instant): OwnDecision | NotTakenBack {
  const { lotId, total, facts, idempotencyKey, actor } = command
  const lot = account.lots.find((one) => one.lotId === lotId)
  if (lot === undefined) throw new BillingError('NOT_FOUND', `Cannot take back credits: lot ${lotId} is not in this account`)
  if (total < zeroCredits || total > lot.amount) {
    throw new BillingError('AMOUNT_NOT_ALLOWED', `Cannot take back ${total} credits: ${lot.amount} came in with the lot`)
  }
  // Who folded fewer facts comes late: what it says is not so any more.
  if (facts <= lot.takenFacts) return { kind: 'UNMOVED', reason: 'FACTS_KNOWN', lotId, takenFacts: lot.takenFacts }

  const taken = plus(lot.reversed, lot.debited)
  const changed = total > taken ? take(account, { lot, command, now }) : giveBack(account, { lot, command, now })
  if (changed.bookings.length === 0) return { kind: 'UNMOVED', reason: 'NOTHING_TO_MOVE', lotId, takenFacts: facts }
  const { reversed, debited } = changed
  return {
    kind: 'BOOKED',
    account: withCounts(changed.account, lotId, { reversed, debited, takenFacts: facts }),
    command: { operation: 'take-back', idempotencyKey, actor, bookings: changed.bookings, reservation: null },
  }
}

/** The account once a lot's counts are others. */
export const withCounts = (account: CreditState, lotId: string, counts: Partial<Lot>): CreditState => ({
  ...account,
  lots: account.lots.map((lot) => (lot.lotId === lotId ? { ...lot, ...counts } : lot)),
})

interface Asked {
  readonly lot: Lot
  readonly command: TakeBackCredits
  readonly now: Instant
}

type Changed = Step & Pick<Lot, 'reversed' | 'debited'>

function take(account: CreditState, { lot, command, now }: Asked): Changed {
  const { lotId, available, reversed, debited } = lot
  const need = minus(command.total, plus(reversed, debited))
  const fromAvailable = smaller(available, need)
  const gone = goneOf(lot)
  // What was held when it was made a debt, and has come back since, is not gone any more.
  const notOwed = gone > debited ? minus(gone, debited) : zeroCredits
  const fromGone = smaller(notOwed, minus(need, fromAvailable))
  if (plus(account.owed, fromGone) > creditsMax) {
    throw new BillingError('BALANCE_LIMIT_EXCEEDED', `Cannot take back ${need} credits: the account would owe more than ${creditsMax}`)
  }
  const bookings = [
    ...some({ reason: 'REVERSAL', from: 'available', to: 'reversed', lots: [{ lotId, amount: fromAvailable }] }, command),
    // The lot is named, and its shares stay: what leaves `owed` is owed more.
    ...some({ reason: 'REVERSAL', from: 'owed', to: 'reversed', lots: [{ lotId, amount: fromGone }] }, command),
  ]
  return { ...book(account, bookings, now), reversed: plus(reversed, fromAvailable), debited: plus(debited, fromGone) }
}

function giveBack(account: CreditState, { lot, command, now }: Asked): Changed {
  const { lotId, held, reversed, debited, source, expiresAt, unitPrice, currency } = lot
  const surplus = minus(plus(reversed, debited), command.total)
  const toOwed = smaller(smaller(debited, account.owed), surplus)
  const back = minus(surplus, toOwed)
  if (account.available + account.reserved + back > creditsMax) {
    throw new BillingError('BALANCE_LIMIT_EXCEEDED', `Cannot give back ${back} credits: the wallet would exceed ${creditsMax}`)
  }

  const ofReversed = smaller(reversed, back)
  // Other credits have paid this part of the debt. It has room in the lot as far as the lot's own are gone for good; those that are
  // held, or were held and came back, are still the lot's: they and these together would be more than came in with it.
  const ofDebited = minus(back, ofReversed)
  const intoLot = plus(ofReversed, smaller(ofDebited, minus(goneOf(lot), held)))
  const spare = { lotId: command.spareLotId, amount: minus(back, intoLot), opens: { source, expiresAt, unitPrice, currency } }
  const lots = [{ lotId, amount: intoLot }, spare].filter(({ amount }) => amount > zeroCredits)
  const bookings = [
    ...some({ reason: 'ADJUSTMENT', from: 'reversed', to: 'owed', lots: [{ lotId, amount: toOwed }] }, command),
    ...some({ reason: 'ADJUSTMENT', from: 'reversed', to: 'available', lots }, command),
    // It pays no other debts; only what belongs to an ended lot is gone again.
    ...(hasEnded(lot, now) ? some({ reason: 'EXPIRE', from: 'available', to: 'expired', lots: lots.map(bare) }, command) : []),
  ]
  return {
    ...book(account, bookings, now),
    reversed: minus(reversed, ofReversed),
    debited: minus(debited, plus(toOwed, ofDebited)),
  }
}

/** Spent, held, or paid towards a debt. */
const goneOf = ({ amount, available, reversed, expired }: Lot): Credits => minus(amount, plus(available, plus(reversed, expired)))

const bare = ({ lotId, amount }: LotPart): LotPart => ({ lotId, amount })

/** A booking of what there is: none where it moves nothing. */
function some(says: Pick<Booking, 'reason' | 'from' | 'to' | 'lots'>, { reference, ...command }: TakeBackCredits): readonly Booking[] {
  const lots = says.lots.filter(({ amount }) => amount > zeroCredits)
  return lots.length === 0 ? [] : [aBooking({ ...says, lots, reference, metadata: toTold(command) })]
}
