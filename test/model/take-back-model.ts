import { most } from './call.ts'
import type { Call, Part } from './call.ts'
import type { Books } from './credits-model.ts'

/** What is counted of a lot for good: what came in with it, its end, and what was taken back, made a debt, and ended of it. */
export interface Count {
  readonly amount: bigint
  readonly end: number
  back: bigint
  debited: bigint
  ended: bigint
  /** The most facts that somebody told of. */
  facts: number
}

const least = (...amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => (a < b ? a : b))

/** So much is to have been taken of a lot in all: from what is left of it, then as a debt for what is spent or held, and back again. */
export function takeBack(books: Books, { makes, of = '', total = 0n, facts = 0 }: Call) {
  const count = books.counts.get(of)
  if (count === undefined) return 'REFUSED NOT_FOUND'
  if (total > count.amount) return 'REFUSED AMOUNT_NOT_ALLOWED'
  if (facts <= count.facts) return `UNMOVED FACTS_KNOWN ${count.facts}`
  const taken = count.back + count.debited
  const refusal = total > taken ? takeMore(books, of, total - taken) : giveBack(books, { of, makes }, taken - total)
  if (refusal !== null) return refusal
  if (count.back + count.debited === taken) return `UNMOVED NOTHING_TO_MOVE ${facts}`
  count.facts = facts
  return { hold: undefined, facts: { of, total } }
}

/** What moves nothing leaves its facts with the lot, and no end is booked for it. */
export function noting(books: Books, { of = '', facts = 0 }: Call): Books {
  const count = books.count(of)
  if (count.facts < facts) count.facts = facts
  return books
}

/** What is neither left nor taken nor ended: spent, held, or gone into a debt. */
const goneOf = (books: Books, of: string): bigint => {
  const { amount, back, ended } = books.count(of)
  return amount - books.lot(of).left - back - ended
}

function takeMore(books: Books, of: string, wanted: bigint): string | null {
  const count = books.count(of)
  const fromLeft = least(books.lot(of).left, wanted)
  const gone = goneOf(books, of)
  const asDebt = least(wanted - fromLeft, gone > count.debited ? gone - count.debited : 0n)
  if (books.owed + asDebt > most) return 'REFUSED BALANCE_LIMIT_EXCEEDED'
  books.move('REVERSAL available>reversed', [[of, fromLeft]])
  books.owe('REVERSAL owed>reversed', asDebt)
  count.back += fromLeft
  count.debited += asDebt
  return null
}

function giveBack(books: Books, { of, makes }: { readonly of: string; readonly makes: string }, surplus: bigint): string | null {
  const count = books.count(of)
  const forgiven = least(count.debited, books.owed, surplus)
  const back = surplus - forgiven
  if (books.available + books.reserved + back > most) return 'REFUSED BALANCE_LIMIT_EXCEEDED'
  const asItWas = least(count.back, back)
  // Of what others have paid so much fits into the lot as is spent for good.
  const fitting = least(back - asItWas, goneOf(books, of) - books.lot(of).held)
  const spare = back - asItWas - fitting
  books.owe('ADJUSTMENT reversed>owed', -forgiven)
  books.move('ADJUSTMENT reversed>available', [[of, asItWas + fitting]])
  if (spare > 0n) books.open(makes, count.end, ['ADJUSTMENT reversed>available', spare])
  count.back -= asItWas
  count.debited -= back - asItWas + forgiven
  const came: readonly Part[] = [
    [of, asItWas + fitting],
    [makes, spare],
  ]
  if (count.end <= books.at)
    books.move(
      'EXPIRE available>expired',
      came.filter(([, amount]) => amount > 0n),
    )
  return null
}
