import { statusAt } from '../credits/reservation.ts'
import { hasCome, later, toTimestamp } from '../time.ts'
import type { Instant } from '../time.ts'
import { nothingToDo } from './evidence.ts'
import type { EvidenceAccount, EvidenceReservation, SubjectOutcome, Terms } from './evidence.ts'
import { foundDrift } from './found-drift.ts'

/** "The" reservation of a reference: the active one, else the newest, with the status that counts at `now`. */
export function currentOf(reservations: readonly EvidenceReservation[], now: Instant): EvidenceReservation | null {
  const newestFirst = reservations.toSorted((a, b) => b.createdAt - a.createdAt || (a.reservationId < b.reservationId ? 1 : -1))
  const current = newestFirst.find(({ status }) => status === 'ACTIVE') ?? newestFirst[0]
  return current === undefined ? null : { ...current, status: statusAt(current, now) }
}

/** A reservation that nothing settles is reported once it is older than the limit. */
export function lookAtReservation(account: EvidenceAccount, reservation: EvidenceReservation, { now, staleAfter }: Terms): SubjectOutcome {
  if (reservation.status !== 'ACTIVE') return nothingToDo
  const staleAt = later(reservation.createdAt, staleAfter)
  if (!hasCome(staleAt, now)) return { ...nothingToDo, lookAgainAt: staleAt }
  const stale = foundDrift(account, reservation.reference, {
    ...{ kind: 'STALE_RESERVATION', severity: 'LOW' },
    evidence: { reservation: toTold(reservation) },
    suggestedAction: 'See in V1 what became of the work, then consume or release the reservation',
  })
  return { ...nothingToDo, findings: [stale] }
}

export const toTold = ({ reservationId, amount, status, createdAt, expiresAt, settledAt }: EvidenceReservation) => ({
  ...{ reservation_id: reservationId, amount: Number(amount), status, created_at: toTimestamp(createdAt) },
  ...{ expires_at: expiresAt === null ? null : toTimestamp(expiresAt), settled_at: settledAt === null ? null : toTimestamp(settledAt) },
})
