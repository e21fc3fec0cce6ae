import type { Credits } from './credits.ts'
import type { LotPart } from './lots.ts'
import { hasCome } from '../time.ts'
import type { Instant } from '../time.ts'

/** What a reservation is for, in the caller's words: `commission_request` 41. */
export interface Reference {
  readonly type: string
  readonly id: string
}

export type ReservationStatus = 'ACTIVE' | 'CONSUMED' | 'RELEASED' | 'EXPIRED'

/** Credits set aside for one piece of work. Rulebook 2, "Reservations". */
export interface Reservation {
  readonly reservationId: string
  readonly reference: Reference
  readonly amount: Credits
  readonly holds: readonly LotPart[]
  readonly status: ReservationStatus
  readonly idempotencyKey: string
  readonly createdAt: Instant
  readonly expiresAt: Instant | null
  /** When it was consumed or released, or when its end was booked; null while active. */
  readonly settledAt: Instant | null
}

/** Whether its end has come though nobody has booked that yet. */
export const isDue = (reservation: Pick<Reservation, 'status' | 'expiresAt'>, now: Instant): boolean =>
  reservation.status === 'ACTIVE' && hasCome(reservation.expiresAt, now)

/** The status that counts at `now`: an active reservation past its end has expired, booked or not. */
export const statusAt = (reservation: Pick<Reservation, 'status' | 'expiresAt'>, now: Instant): ReservationStatus =>
  isDue(reservation, now) ? 'EXPIRED' : reservation.status

/** A reference as one text, to look it up by: no type has a blank. */
export const referenceName = ({ type, id }: Reference): string => `${type} ${id}`

export const sameReference = (a: Reference, b: Reference | null): boolean => a.type === b?.type && a.id === b.id
