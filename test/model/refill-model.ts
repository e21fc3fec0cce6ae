import { most } from './call.ts'
import type { Call } from './call.ts'
import type { Books } from './credits-model.ts'

/** A period's credits: so many more, or so many that there are as many; never what has ended before it came. */
export function refill(books: Books, { makes, amount = 0n, fills = 'ADD', end }: Call) {
  if (end !== undefined && end <= books.at) return 'UNMOVED ENDED_ALREADY'
  const missing = fills === 'ADD' ? amount : amount - books.available
  if (missing <= 0n) return 'UNMOVED NOTHING_NEEDED'
  if (books.available + books.reserved + missing > most) return 'REFUSED BALANCE_LIMIT_EXCEEDED'
  books.open(makes, end ?? Infinity, ['GRANT issued>available', missing])
  books.settleUp([[makes, missing]])
  return { hold: undefined, facts: { amount: missing, end } as Partial<Call> }
}

/** Whether a refill that comes again may be the one that was booked: how much was missing then, nobody knows any more. */
export const refillAgrees = ({ amount = 0n, fills, end }: Call, booked: Partial<Call>): boolean =>
  end === booked.end && (fills === 'TOP_UP_TO' ? amount >= (booked.amount ?? 0n) : amount === booked.amount)
