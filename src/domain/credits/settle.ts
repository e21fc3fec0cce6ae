import type { Booking, ConsumeCredits, CreditAccount, CreditState, Ignored, ReleaseCredits } from './account.ts'
import { ignored } from './account.ts'
import { aBooking, book, bookIntoAvailable } from './book.ts'
import type { Step } from './book.ts'
import { take, without } from './lots.ts'
import type { Reservation } from './reservation.ts'
import type { OwnDecision } from './reserve.ts'
import { BillingError } from '../errors.ts'
import type { Instant } from '../time.ts'

/**
 * Decides a consumption: held credits are spent, and what is held beyond the amount goes back to its lots.
 *
 * @throws {BillingError} RESERVATION_NOT_FOUND, RESERVATION_ALREADY_CONSUMED, RESERVATION_ALREADY_RELEASED, AMOUNT_EXCEEDS_RESERVATION
 * @see rulebook 2, "Reservations"; contract 3, "Safely ignored"
 */
export function consume(account: CreditAccount, command: ConsumeCredits, now: Instant): OwnDecision | Ignored {
  const reservation = named(account, command)
  if (command.reservation.reservationId === null) {
    if (account.billingMode !== 'CREDIT' && reservation?.status !== 'ACTIVE') return ignored(account, 'BILLING_MODE_NOT_CREDIT')
    if (reservation?.status === 'CONSUMED') return ignored(account, 'ALREADY_CONSUMED')
  }
  if (reservation === null) return ignored(account, 'NO_RESERVATION')
  refuseUnlessActive('consume', reservation)

  const amount = command.amount ?? reservation.amount
  if (amount > reservation.amount) {
    throw new BillingError('AMOUNT_EXCEEDS_RESERVATION', `Cannot consume ${amount} credits: the reservation holds ${reservation.amount}`, {
      reserved: reservation.amount,
    })
  }
  const spent = take(reservation.holds, amount)
  const rest = without(reservation.holds, spent)
  const consumed = book(account, [of(reservation, { reason: 'CONSUME', from: 'reserved', to: 'spent', lots: spent })], now)
  const returned = rest.length === 0 ? { account: consumed.account, bookings: [] } : giveBack(consumed.account, reservation, rest, now)
  return settled({ account: returned.account, bookings: [...consumed.bookings, ...returned.bookings] }, command, reservation, now)
}

/**
 * Decides a release: all that is held goes back to its lots, and what belongs to an ended lot expires at once.
 *
 * @throws {BillingError} RESERVATION_NOT_FOUND, RESERVATION_ALREADY_CONSUMED, RESERVATION_ALREADY_RELEASED
 */
export function release(account: CreditAccount, command: ReleaseCredits, now: Instant): OwnDecision | Ignored {
  const reservation = named(account, command)
  const isIgnoredAgain = account.named.ignoredBefore && command.reservation.reservationId === null
  if (reservation === null || isIgnoredAgain) return ignored(account, 'NO_RESERVATION')
  refuseUnlessActive('release', reservation)

  return settled(giveBack(account, reservation, reservation.holds, now), command, reservation, now)
}

/** The reservation that the command names. An unknown id is refused; an unknown reference is for the command to ignore. */
function named(account: CreditAccount, { reservation: name }: ConsumeCredits | ReleaseCredits): Reservation | null {
  const found = account.named.reservation
  if (name.reservationId === null) return found
  const isMeant =
    found !== null &&
    (name.reference === null || (name.reference.type === found.reference.type && name.reference.id === found.reference.id))
  if (!isMeant) throw new BillingError('RESERVATION_NOT_FOUND', `Cannot find reservation ${name.reservationId} in this account`)
  return found
}

function refuseUnlessActive(action: 'consume' | 'release', { reservationId, status }: Reservation): void {
  if (status === 'ACTIVE') return
  const code = status === 'CONSUMED' ? 'RESERVATION_ALREADY_CONSUMED' : 'RESERVATION_ALREADY_RELEASED'
  throw new BillingError(code, `Cannot ${action} reservation ${reservationId}: it is ${status}`, {
    reservation_id: reservationId,
    reservation_status: status,
  })
}

function giveBack(account: CreditState, reservation: Reservation, lots: Booking['lots'], now: Instant): Step {
  return bookIntoAvailable(account, of(reservation, { reason: 'RELEASE', from: 'reserved', to: 'available', lots }), now)
}

const of = ({ reservationId, reference }: Reservation, says: Pick<Booking, 'reason' | 'from' | 'to' | 'lots'>): Booking =>
  aBooking({ ...says, reservationId, reference })

function settled({ account, bookings }: Step, command: ConsumeCredits | ReleaseCredits, before: Reservation, now: Instant): OwnDecision {
  const { idempotencyKey, actor } = command
  const reservation: Reservation = { ...before, status: command.kind === 'CONSUME' ? 'CONSUMED' : 'RELEASED', settledAt: now }
  const operation = command.kind === 'CONSUME' ? 'consume' : 'release'
  return { kind: 'BOOKED', account, command: { operation, idempotencyKey, actor, bookings, reservation } }
}
