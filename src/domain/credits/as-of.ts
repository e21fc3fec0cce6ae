import type { Balances } from './account.ts'
import { toCredits } from './credits.ts'
import type { Entry } from './entry.ts'
import { balancesAt } from './expiry.ts'
import type { Lot } from './lots.ts'
import type { Reservation } from './reservation.ts'
import type { Instant } from '../time.ts'

/** An account's books as they stood after one of its entries, as far as ends that nobody had booked by then go. */
export interface PastBooks {
  readonly accountId: string
  readonly tenantId: string
  /** Booked by then. */
  readonly booked: Balances
  /** What was live then and has an end. Lots are in the order of use. */
  readonly lots: readonly Lot[]
  readonly reservations: readonly Reservation[]
}

/**
 * The credits that counted at a past instant: those booked by then, less what had ended by then.
 *
 * @see rulebook 2, "Expiry is a fact, not a sweep"
 */
export const creditAsOf = ({ accountId, tenantId, booked, lots, reservations }: PastBooks, at: Instant): Balances =>
  // Terms say nothing about ends.
  balancesAt(
    {
      ...{ accountId, tenantId, ...booked, lots, ending: reservations },
      ...{ billingMode: 'POSTPAID', takesNewWork: false, isFrozen: false, reservationTtl: null },
    },
    at,
  )

type Live = Pick<PastBooks, 'lots' | 'reservations'>

/**
 * Takes ends back that were booked in a row: lots and reservations as they were before.
 *
 * All that had ended is booked in front of whatever an account does next, so the ends that follow an entry are those
 * that nobody had booked when it was the newest.
 *
 * @param ends the entries of operation `expire` that follow, in order
 * @param live the lots and reservations that the entries name; what these have left by now is not looked at
 */
export function beforeEnds(ends: readonly Entry[], { lots, reservations }: Live): Live {
  // Of a lot that had ended all is known, since nothing was left in it; of another only the difference, which nobody looks at.
  const left = new Map(lots.map(({ lotId }) => [lotId, { available: 0n, held: 0n }]))
  for (const { from, to, lots: parts } of ends) {
    for (const { lotId, amount } of parts) {
      const was = left.get(lotId)
      if (was === undefined) throw new Error(`lot ${lotId} ended and is not there`)
      was.available += (from === 'available' ? amount : 0n) - (to === 'available' ? amount : 0n)
      was.held += from === 'reserved' ? amount : 0n
    }
  }
  const holds = new Map(ends.flatMap((end) => (end.from === 'reserved' ? [[end.reservationId, end.lots]] : [])))
  return {
    lots: lots.map((lot) => {
      const { available = 0n, held = 0n } = left.get(lot.lotId) ?? {}
      return { ...lot, available: toCredits(available), held: toCredits(held) }
    }),
    reservations: reservations.flatMap((one) => {
      const held = holds.get(one.reservationId)
      return held === undefined ? [] : [{ ...one, status: 'ACTIVE', holds: held, settledAt: null }]
    }),
  }
}
