import type { Reference } from '../credits/reservation.ts'
import { referenceName, sameReference } from '../credits/reservation.ts'
import { hasCome } from '../time.ts'
import { reconcileCommission } from './commission.ts'
import { deliveriesOf } from './deliveries.ts'
import { assignmentType, commissionType, endsSubject, invoiceType, nothingToDo } from './evidence.ts'
import type { AccountEvidence, FoundDrift, HealingAction, LookAgain, SubjectOutcome, Terms } from './evidence.ts'
import { toInvoiceFact, toWorkFact } from './read-facts.ts'
import type { WorkFact } from './read-facts.ts'
import { currentOf, lookAtReservation } from './reservation-age.ts'
import { openChoiceOutcome, untiedOutcome } from './unclear-deliveries.ts'
import { reconcileInvoice } from './v1-invoice.ts'

/** What follows from the evidence of an account, subject by subject. */
export interface Reconciled {
  /** In the order in which they are to be done: what gives credits back first, then by the age of the work. */
  readonly actions: readonly HealingAction[]
  readonly findings: readonly FoundDrift[]
  /** What was looked at: of these no other findings are open any more. */
  readonly subjects: readonly Reference[]
  readonly lookAgain: readonly LookAgain[]
}

/**
 * Decides what heals the differences between what V1 told and what the ledger has, and what an operator has to look at: rulebook 6.
 *
 * Pure: the same evidence and instant give the same answer, in whatever order the events came. What is done already is not in it, so
 * that doing what it says and asking again gives no action.
 */
export function reconcile(evidence: AccountEvidence, terms: Terms): Reconciled {
  const work = evidence.events.map(toWorkFact).filter((fact) => fact !== null)
  const deliveries = deliveriesOf(work, evidence)
  const subjects = withTied(evidence.subjects, tiedTo)
  const outcomes = subjects.map((subject) => ({ subject, outcome: outcomeOf(subject) }))

  return {
    actions: inBookingOrder(outcomes.flatMap(({ outcome }) => outcome.actions)),
    findings: outcomes.flatMap(({ outcome }) => outcome.findings),
    subjects,
    lookAgain: outcomes.flatMap(({ subject, outcome: { lookAgainAt } }) => (lookAgainAt === null ? [] : [{ subject, at: lookAgainAt }])),
  }

  // What is told of one commission may say whose a delivery is that could be of several: then all of those are looked at.
  function tiedTo({ type, id }: Reference): readonly Reference[] {
    const toCommissions = (ids: readonly string[]): readonly Reference[] => ids.map((one) => ({ type: commissionType, id: one }))
    if (type === assignmentType) return toCommissions(deliveries.commissionsOf(id))
    if (type !== commissionType) return []
    const shared = deliveries.assignmentsOf(id).filter((one) => deliveries.commissionsOf(one).length > 1)
    return shared.flatMap((one) => [{ type: assignmentType, id: one }, ...toCommissions(deliveries.commissionsOf(one))])
  }

  function outcomeOf(subject: Reference): SubjectOutcome {
    if (sameReference(subject, endsSubject)) return outcomeOfEnds()
    const { account, events, reservations } = evidence
    const own = reservations.filter(({ reference }) => sameReference(reference, subject))
    if (subject.type === commissionType) {
      const commissionId = subject.id
      const ofType = (type: WorkFact['type']): readonly WorkFact[] =>
        work.filter((fact) => fact.type === type && fact.commissionId === commissionId)
      const facts = {
        accepted: ofType('work_accepted'),
        cancelled: ofType('commission_cancelled'),
        delivered: deliveries.deliveredOf(commissionId),
      }
      const calls = evidence.calls.filter(({ reference }) => sameReference(reference, subject))
      return reconcileCommission({ account, commissionId, ...facts, calls, reservations: own }, terms)
    }
    if (subject.type === invoiceType) {
      const facts = events.filter(({ reference }) => sameReference(reference, subject)).map(toInvoiceFact)
      if (facts.length > 0) return reconcileInvoice({ account, invoiceId: subject.id, facts }, terms)
    }
    return (subject.type === assignmentType ? outcomeOfUnclear(subject.id) : null) ?? outcomeOfAge(own)
  }

  function outcomeOfUnclear(assignmentId: string): SubjectOutcome | null {
    const { account } = evidence
    const choice = deliveries.openChoiceOf(assignmentId)
    if (choice !== null) return openChoiceOutcome({ account, assignmentId, ...choice }, terms.now)
    if (deliveries.commissionsOf(assignmentId).length > 0) return null
    const delivered = work.filter((fact) => fact.type === 'deliverables_released' && fact.assignmentId === assignmentId)
    return delivered.length === 0 ? null : untiedOutcome({ account, assignmentId, delivered }, terms.now)
  }

  function outcomeOfAge(own: AccountEvidence['reservations']): SubjectOutcome {
    const current = currentOf(own, terms.now)
    return current === null ? nothingToDo : lookAtReservation(evidence.account, current, terms)
  }

  function outcomeOfEnds(): SubjectOutcome {
    const { earliest, next } = evidence.ends
    if (earliest === null || !hasCome(earliest, terms.now)) return { ...nothingToDo, lookAgainAt: next }
    return { ...nothingToDo, actions: [{ kind: 'EXPIRE', reason: 'END_HAS_COME', since: earliest }], lookAgainAt: next }
  }
}

/** The subjects and what is tied to them, each once. */
function withTied(subjects: readonly Reference[], tiedTo: (subject: Reference) => readonly Reference[]): readonly Reference[] {
  const all = new Map<string, Reference>()
  for (const subject of subjects) for (const one of [subject, ...tiedTo(subject)]) all.set(referenceName(one), one)
  return [...all.values()]
}

// What settles gives credits back or takes none, so it goes first; a reservation that is then made can use them.
const ranks = { EXPIRE: 0, RELEASE: 1, CONSUME: 2, RESERVE: 3 } as const

/**
 * The actions of an account in the order in which they are to be done, however they were found: what gives credits back first, then
 * reservations by the age of the work. A consumption of what is only now reserved stays behind its reservation.
 */
export function inBookingOrder(actions: readonly HealingAction[]): readonly HealingAction[] {
  const reserved = new Set(actions.filter((action) => action.kind === 'RESERVE').map(({ reference }) => referenceName(reference)))
  const isAfter = (action: HealingAction): boolean => action.kind === 'CONSUME' && reserved.has(referenceName(action.reference))
  const rank = (action: HealingAction): number => (isAfter(action) ? ranks.RESERVE + 1 : ranks[action.kind])
  return actions.toSorted((a, b) => rank(a) - rank(b) || a.since - b.since)
}
