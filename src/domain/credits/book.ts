import type { Booking, CreditState } from './account.ts'
import { balancesAfter, bucketAfter } from './balances.ts'
import { creditsMax, smaller, sumOf } from './credits.ts'
import { byExpiryThenAge, hasEnded, take, untouched, without } from './lots.ts'
import type { Lot, LotPart } from './lots.ts'
import { BillingError } from '../errors.ts'
import type { Instant } from '../time.ts'

/** Bookings, and the account once they are made. */
export interface Step {
  readonly account: CreditState
  readonly bookings: readonly Booking[]
}

/** A booking that names only what it is about. */
export const aBooking = (says: Pick<Booking, 'reason' | 'from' | 'to' | 'lots'> & Partial<Booking>): Booking => ({
  amount: sumOf(says.lots),
  reservationId: null,
  reservationExpiresAt: null,
  reference: null,
  reversesEntryId: null,
  metadata: null,
  ...says,
})

/** Books movements one after the other, and nothing that follows from them. */
export function book(account: CreditState, bookings: readonly Booking[], now: Instant): Step {
  return { account: bookings.reduce((state, booking) => moved(state, booking, now), account), bookings }
}

/**
 * Books a movement into available and what follows from it: first the account pays what it owes out of what just came in,
 * then what is left of lots that have ended expires at once.
 *
 * @throws {BillingError} BALANCE_LIMIT_EXCEEDED
 * @see ledger.md, "After every row into available"
 */
export function bookIntoAvailable(account: CreditState, booking: Booking, now: Instant): Step {
  const first = book(account, [booking], now)
  const { available, reserved } = first.account
  if (available + reserved > creditsMax) {
    throw new BillingError('BALANCE_LIMIT_EXCEEDED', `Cannot book ${booking.amount} credits: the wallet would exceed ${creditsMax}`)
  }

  const ended = new Set(first.account.lots.filter((lot) => hasEnded(lot, now)).map(({ lotId }) => lotId))
  const endedFirst = [...booking.lots.filter(({ lotId }) => ended.has(lotId)), ...booking.lots.filter(({ lotId }) => !ended.has(lotId))]
  const repaid = take(endedFirst, smaller(account.owed, booking.amount))
  const expired = without(endedFirst, repaid).filter(({ lotId }) => ended.has(lotId))

  const about = { reservationId: booking.reservationId, reference: booking.reference }
  const followers: Booking[] = []
  if (repaid.length > 0) followers.push(aBooking({ reason: 'REVERSAL', from: 'available', to: 'owed', lots: repaid, ...about }))
  if (expired.length > 0) followers.push(aBooking({ reason: 'EXPIRE', from: 'available', to: 'expired', lots: expired, ...about }))
  const rest = book(first.account, followers, now)
  return { account: rest.account, bookings: [booking, ...followers] }
}

/** The account after one movement: balances and lots together, so that they cannot drift apart. */
function moved(account: CreditState, booking: Booking, now: Instant): CreditState {
  return {
    ...account,
    ...balancesAfter(account, booking),
    lots: booking.lots.reduce((lots, part) => withPart(lots, part, booking, now), account.lots),
  }
}

function withPart(lots: readonly Lot[], part: LotPart, { from, to }: Booking, now: Instant): readonly Lot[] {
  if (part.opens) {
    const opened: Lot = { ...untouched, lotId: part.lotId, amount: part.amount, available: part.amount, grantedAt: now, ...part.opens }
    const place = lots.findIndex((lot) => byExpiryThenAge(opened, lot) < 0)
    return lots.toSpliced(place === -1 ? lots.length : place, 0, opened)
  }
  const index = lots.findIndex(({ lotId }) => lotId === part.lotId)
  const lot = lots[index]
  if (lot === undefined) throw new Error(`lot ${part.lotId} is not among the lots that were loaded`)
  const move = { from, to, amount: part.amount }
  return lots.with(index, {
    ...lot,
    available: bucketAfter('available', lot.available, move),
    held: bucketAfter('reserved', lot.held, move),
    expired: bucketAfter('expired', lot.expired, move),
  })
}
