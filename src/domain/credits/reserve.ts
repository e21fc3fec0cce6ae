import type { BookedCommand, CreditAccount, CreditState, Ignored, ReserveCredits } from './account.ts'
import { ignored } from './account.ts'
import { aBooking, book } from './book.ts'
import type { Step } from './book.ts'
import { creditsMax } from './credits.ts'
import type { Credits } from './credits.ts'
import { takeAvailable } from './lots.ts'
import type { LotTerms } from './lots.ts'
import type { Reservation } from './reservation.ts'
import { BillingError } from '../errors.ts'
import { later } from '../time.ts'
import type { Instant } from '../time.ts'

/** What one command decides on its own, once what is due is booked. */
export interface OwnDecision {
  readonly kind: 'BOOKED'
  readonly account: CreditState
  readonly command: BookedCommand
}

/**
 * Decides a reservation: named amounts of named lots move from available to reserved.
 *
 * What is due by `now` has been booked already, and `named.reservation` is as `now` makes it.
 *
 * @throws {BillingError} ACCOUNT_NOT_ACTIVE, REFERENCE_ALREADY_RESERVED, INSUFFICIENT_CREDITS, BALANCE_LIMIT_EXCEEDED
 * @see rulebook 2, "Reservations" and "Operator override"
 */
export function reserve(account: CreditAccount, command: ReserveCredits, now: Instant): OwnDecision | Ignored {
  if (account.billingMode !== 'CREDIT') return ignored(account, 'BILLING_MODE_NOT_CREDIT')
  refuseUnlessFree(account, command)

  const { reservationId, reference, amount, idempotencyKey, actor } = command
  const funded = coverShortfall(account, command, now)
  const holds = takeAvailable(funded.account.lots, amount)
  const expiresAt = account.reservationTtl === null ? null : later(now, account.reservationTtl)
  const held = book(
    funded.account,
    [
      aBooking({
        reason: 'RESERVE',
        from: 'available',
        to: 'reserved',
        lots: holds,
        reservationId,
        reservationExpiresAt: expiresAt,
        reference,
      }),
    ],
    now,
  )

  const reservation: Reservation = {
    reservationId,
    reference,
    amount,
    holds,
    idempotencyKey,
    expiresAt,
    status: 'ACTIVE',
    createdAt: now,
    settledAt: null,
  }
  const bookings = [...funded.bookings, ...held.bookings]
  return { kind: 'BOOKED', account: held.account, command: { operation: 'reserve', idempotencyKey, actor, bookings, reservation } }
}

function refuseUnlessFree(account: CreditAccount, { reference: { type, id } }: ReserveCredits): void {
  if (account.isFrozen) {
    throw new BillingError(
      'ACCOUNT_NOT_ACTIVE',
      `Cannot reserve for ${type} ${id}: the account is frozen, because its ledger does not follow from its entries`,
    )
  }
  if (!account.takesNewWork) {
    throw new BillingError('ACCOUNT_NOT_ACTIVE', `Cannot reserve for ${type} ${id}: the account takes no new work`)
  }
  const earlier = account.named.reservation
  if (earlier?.status === 'ACTIVE') {
    throw new BillingError('REFERENCE_ALREADY_RESERVED', `Cannot reserve for ${type} ${id}: it holds ${earlier.amount} credits already`, {
      reservation_id: earlier.reservationId,
    })
  }
}

/** An override books only the missing credits, as a lot without an end. It pays no debt: it is for this one reservation. */
function coverShortfall(account: CreditState, command: ReserveCredits, now: Instant): Step {
  const { amount, override, reservationId, reference } = command
  if (account.available >= amount) return { account, bookings: [] }
  if (override === null) {
    throw new BillingError('INSUFFICIENT_CREDITS', `Cannot reserve ${amount} credits: ${account.available} available`, {
      available: account.available,
    })
  }
  if (account.reserved + amount > creditsMax) {
    throw new BillingError('BALANCE_LIMIT_EXCEEDED', `Cannot reserve ${amount} credits: the wallet would exceed ${creditsMax}`)
  }
  const missing = (amount - account.available) as Credits
  const opens: LotTerms = { source: 'ADJUSTMENT', expiresAt: null, unitPrice: null, currency: null }
  const lots = [{ lotId: override.lotId, amount: missing, opens }]
  const metadata = JSON.stringify({ override_reason: override.reason })
  return book(account, [aBooking({ reason: 'ADJUSTMENT', from: 'issued', to: 'available', lots, reservationId, reference, metadata })], now)
}
