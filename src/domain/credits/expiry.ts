import type { Balances, BookedCommand, CreditState } from './account.ts'
import { aBooking, book, bookIntoAvailable } from './book.ts'
import type { Step } from './book.ts'
import { zeroCredits } from './credits.ts'
import { hasEnded } from './lots.ts'
import type { Lot } from './lots.ts'
import { isDue } from './reservation.ts'
import type { Reservation } from './reservation.ts'
import type { Instant } from '../time.ts'

export interface Due {
  /** The account as the clock has made it. */
  readonly account: CreditState
  /** The commands that say so: each with a key of its own, so that a job that books the same end is a replay of this. */
  readonly commands: readonly BookedCommand[]
}

/**
 * Books every end that has come: of lots, then of reservations, whose credits go back to their lots.
 *
 * Lots go first, so that what a reservation gives back to an ended lot is all that this lot has left.
 *
 * @see rulebook 2, "Expiry is a fact, not a sweep"
 */
export function bookDueExpiry(account: CreditState, now: Instant): Due {
  let due: Due = { account, commands: [] }
  for (const lot of account.lots) {
    if (hasEnded(lot, now) && lot.available > zeroCredits)
      due = after(due, `expire:lot:${lot.lotId}`, endOfLot(due.account, lot, now), null)
  }
  for (const reservation of account.ending.filter((one) => isDue(one, now)).toSorted(byEndThenId)) {
    const expired: Reservation = { ...reservation, status: 'EXPIRED', settledAt: now }
    due = after(due, `expire:reservation:${reservation.reservationId}`, endOfReservation(due.account, reservation, now), expired)
  }
  return due.commands.length === 0 ? due : { ...due, account: { ...due.account, ending: [] } }
}

/** The balances that count at `now`: those booked less what has ended since. */
export function balancesAt(account: CreditState, now: Instant): Balances {
  const { available, reserved, owed } = bookDueExpiry(account, now).account
  return { available, reserved, owed }
}

function after(due: Due, idempotencyKey: string, { account, bookings }: Step, reservation: Reservation | null): Due {
  const command: BookedCommand = { operation: 'expire', idempotencyKey, actor: 'job:expire', bookings, reservation }
  return { account, commands: [...due.commands, command] }
}

function endOfLot(account: CreditState, { lotId, available }: Lot, now: Instant): Step {
  return book(account, [aBooking({ reason: 'EXPIRE', from: 'available', to: 'expired', lots: [{ lotId, amount: available }] })], now)
}

function endOfReservation(account: CreditState, { reservationId, reference, holds }: Reservation, now: Instant): Step {
  const metadata = '{"cause":"RESERVATION_EXPIRED"}'
  return bookIntoAvailable(
    account,
    aBooking({ reason: 'RELEASE', from: 'reserved', to: 'available', lots: holds, reservationId, reference, metadata }),
    now,
  )
}

function byEndThenId(a: Reservation, b: Reservation): number {
  if (a.expiresAt !== b.expiresAt) return Number(a.expiresAt) - Number(b.expiresAt)
  return a.reservationId < b.reservationId ? -1 : 1
}
