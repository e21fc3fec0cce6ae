import { sameReference } from '../credits/reservation.ts'
import { commissionType } from './evidence.ts'
import type { AccountEvidence, EvidenceReservation } from './evidence.ts'
import type { WorkFact } from './read-facts.ts'
import { calledCommissions, tiesOf } from './ties.ts'
import type { Ties } from './ties.ts'

/** Which commission each delivery is of. */
export interface Deliveries extends Ties {
  /** What was delivered of a commission, as far as that can be told. */
  deliveredOf(commissionId: string): readonly WorkFact[]
  /** Of an assignment with a delivery that may be of more than one of its commissions; null for any other. */
  openChoiceOf(assignmentId: string): OpenChoice | null
}

interface OpenChoice {
  readonly commissions: readonly string[]
  /** Whether any of them has a reservation, or had one. */
  readonly holds: boolean
  readonly delivered: readonly WorkFact[]
}

/**
 * Tells whose deliveries are: V1's consume call names the commission of a deliverable, else it is the one commission of its assignment.
 * Where an assignment has several, it is the one that is neither rejected nor named by a call, or that one of those which was paid for;
 * with two left nobody can tell, and a guess would spend the credits of the wrong one.
 */
export function deliveriesOf(
  work: readonly WorkFact[],
  { calls, reservations }: Pick<AccountEvidence, 'calls' | 'reservations'>,
): Deliveries {
  const called = calledCommissions(calls)
  const ties = tiesOf(work, called)
  const named = new Set(called.values())
  const rejected = new Set(
    work.filter(({ type, status }) => type === 'commission_cancelled' && status === 'REJECTED').map(({ commissionId }) => commissionId),
  )
  const all = work.filter(({ type, deliverableId }) => type === 'deliverables_released' && deliverableId !== null)
  const isCalled = ({ deliverableId }: WorkFact): boolean => called.has(deliverableId ?? '')

  function candidatesOf(assignmentId: string): readonly string[] {
    const commissions = ties.commissionsOf(assignmentId)
    if (commissions.length < 2) return commissions
    const left = commissions.filter((id) => !named.has(id) && !rejected.has(id))
    const paid = left.filter((id) => reservationsOf(reservations, id).some(({ wasConsumed }) => wasConsumed))
    return paid.length > 0 ? paid.slice(0, 1) : left
  }

  return {
    ...ties,
    deliveredOf: (commissionId) =>
      all.filter((fact) => {
        if (isCalled(fact)) return called.get(fact.deliverableId ?? '') === commissionId
        const candidates = candidatesOf(fact.assignmentId ?? '')
        return candidates.length === 1 && candidates[0] === commissionId
      }),
    openChoiceOf: (assignmentId) => {
      const commissions = candidatesOf(assignmentId)
      const delivered = all.filter((fact) => fact.assignmentId === assignmentId && !isCalled(fact))
      if (commissions.length < 2 || delivered.length === 0) return null
      const holds = commissions.some((id) => reservationsOf(reservations, id).length > 0)
      return { commissions: commissions.toSorted(), holds, delivered }
    },
  }
}

const reservationsOf = (reservations: readonly EvidenceReservation[], id: string): readonly EvidenceReservation[] =>
  reservations.filter(({ reference }) => sameReference(reference, { type: commissionType, id }))
