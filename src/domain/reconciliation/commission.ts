import { earliest, hasCome, later, toTimestamp } from '../time.ts'
import type { Instant } from '../time.ts'
import { commissionType, consumeKey, evidenceAge, nothingToDo, releaseKey, reserveKey } from './evidence.ts'
import type {
  ConsumeCall,
  EvidenceAccount,
  EvidenceReservation,
  FoundDrift,
  HealingAction,
  ReserveAction,
  SubjectOutcome,
  Terms,
} from './evidence.ts'
import { foundDrift } from './found-drift.ts'
import { missingReservation } from './refused-action.ts'
import type { WorkFact } from './read-facts.ts'
import { currentOf, lookAtReservation, toTold } from './reservation-age.ts'

/** All that is known of one commission: its own events, and the deliverables of the assignments that belong to it. */
export interface CommissionEvidence {
  readonly account: EvidenceAccount
  readonly commissionId: string
  readonly accepted: readonly WorkFact[]
  readonly cancelled: readonly WorkFact[]
  readonly delivered: readonly WorkFact[]
  /** V1's consume calls for it. */
  readonly calls: readonly ConsumeCall[]
  readonly reservations: readonly EvidenceReservation[]
}

/**
 * What follows from the evidence of one commission: the table of rulebook 6.
 *
 * What says that something happened counts from an age on, and what says that it did not has to hold for younger evidence, too: V1 may
 * be in the middle of its calls.
 */
export function reconcileCommission(evidence: CommissionEvidence, terms: Terms): SubjectOutcome {
  const case_ = toCase(evidence, terms)
  const outcome = decideCase(case_, terms)
  return { ...outcome, lookAgainAt: earliest(outcome.lookAgainAt, case_.ripeAt) }
}

interface Case extends CommissionEvidence {
  readonly subject: { readonly type: string; readonly id: string }
  /** The evidence that is old enough to act upon. */
  readonly ripeAccepted: WorkFact | null
  readonly ripeDelivered: WorkFact | null
  readonly ripeRejected: WorkFact | null
  readonly isRejected: boolean
  readonly reservation: EvidenceReservation | null
  /** When the next piece of evidence is old enough; null where all of it is. */
  readonly ripeAt: Instant | null
}

function toCase(evidence: CommissionEvidence, { now }: Terms): Case {
  const { accepted, cancelled, delivered, commissionId } = evidence
  const rejected = cancelled.filter(({ status }) => status === 'REJECTED')
  const isRipe = ({ receivedAt }: WorkFact): boolean => hasCome(later(receivedAt, evidenceAge), now)
  const firstRipe = (facts: readonly WorkFact[]): WorkFact | null => facts.filter(isRipe).toSorted(byTimeThenId)[0] ?? null
  const unripe = [...accepted, ...rejected, ...delivered].filter((fact) => !isRipe(fact))
  return {
    ...evidence,
    subject: { type: commissionType, id: commissionId },
    ...{ ripeAccepted: firstRipe(accepted), ripeDelivered: firstRipe(delivered), ripeRejected: firstRipe(rejected) },
    isRejected: rejected.length > 0,
    reservation: currentOf(evidence.reservations, now),
    ripeAt: unripe.map(({ receivedAt }) => later(receivedAt, evidenceAge)).reduce<Instant | null>(earliest, null),
  }
}

function decideCase(case_: Case, terms: Terms): SubjectOutcome {
  const { ripeRejected, ripeAccepted, ripeDelivered, isRejected, reservation } = case_
  if (ripeRejected !== null && (ripeAccepted !== null || ripeDelivered !== null)) {
    return found(conflict(case_, { reason: 'REJECTED_AND_LIVE', severity: 'HIGH', suggestedAction: rejectedAndLive }))
  }
  // It was paid for: what is reserved again under its name is work that this evidence does not speak of.
  if (reservation?.wasConsumed === true && reservation.status !== 'CONSUMED')
    return reservation.status === 'ACTIVE' ? lookAtReservation(case_.account, reservation, terms) : nothingToDo
  if (isRejected) return afterRejection(case_)
  if (reservation === null) return withoutReservation(case_, terms)
  if (reservation.status === 'ACTIVE') {
    if (ripeDelivered !== null) return { ...nothingToDo, actions: [consumption(case_, ripeDelivered)] }
    // What was delivered a moment ago is evidence already, if none to act upon.
    if (case_.delivered.length > 0) return nothingToDo
    return askedToConsume(case_, terms) ?? lookAtReservation(case_.account, reservation, terms)
  }
  if (reservation.status === 'CONSUMED') return nothingToDo
  return afterSettlement(case_, terms)
}

// One of the two is still young, or nothing contradicts the rejection.
function afterRejection({ reservation, ripeRejected, accepted, delivered, ...case_ }: Case): SubjectOutcome {
  if (reservation?.status !== 'ACTIVE') return nothingToDo
  if (accepted.length > 0 || delivered.length > 0 || ripeRejected === null) return nothingToDo
  const action: HealingAction = {
    ...{ kind: 'RELEASE', reason: 'REJECTED', reference: case_.subject, since: ripeRejected.at, reservationId: reservation.reservationId },
    idempotencyKey: releaseKey(case_.commissionId),
  }
  return { ...nothingToDo, actions: [action] }
}

function withoutReservation(case_: Case, { now, staleAfter }: Terms): SubjectOutcome {
  const { ripeAccepted, ripeDelivered, accepted, delivered, commissionId, subject, account } = case_
  if (ripeAccepted === null) {
    return accepted.length === 0 ? withoutAcceptance(case_, now) : nothingToDo
  }
  if (ripeAccepted.modeAtEvent !== 'CREDIT') return nothingToDo // that work is invoiced, whatever the account is by now
  const { asked, ripeAt } = ignoredCallsOf(case_, now)
  const reserve: ReserveAction = {
    ...{ kind: 'RESERVE', reason: 'ACCEPTED_WITHOUT_RESERVATION', reference: subject, since: ripeAccepted.at },
    idempotencyKey: reserveKey(commissionId),
    leaves: delivered.length === 0 && asked.length > 0 ? eventGap(case_, 'DELIVERABLES_RELEASED_MISSING', asked) : null,
    about: { isDelivered: delivered.length > 0, events: [...accepted, ...delivered].map(toEvent) },
  }
  if (account.billingMode !== 'CREDIT') return found(missingReservation(account, reserve, 'BILLING_MODE_NOT_CREDIT'))
  if (ripeDelivered !== null) return { ...nothingToDo, actions: [reserve, consumption(case_, ripeDelivered)] }
  return { ...nothingToDo, actions: [reserve], lookAgainAt: ripeAt ?? (reserve.leaves === null ? later(now, staleAfter) : null) }
}

// V1 asked to consume before anything was reserved, and never told of the delivery: a call alone is no evidence to act upon.
function askedToConsume(case_: Case, { now }: Terms): SubjectOutcome | null {
  const { asked, ripeAt } = ignoredCallsOf(case_, now)
  if (asked.length > 0) return found(eventGap(case_, 'DELIVERABLES_RELEASED_MISSING', asked))
  return ripeAt === null ? null : { ...nothingToDo, lookAgainAt: ripeAt }
}

// Delivered or to be consumed, in CREDIT, and nobody told that it was accepted: what it costs nobody knows.
function withoutAcceptance(case_: Case, now: Instant): SubjectOutcome {
  const { asked, ripeAt } = ignoredCallsOf(case_, now)
  if (case_.ripeDelivered?.modeAtEvent !== 'CREDIT' && asked.length === 0) return { ...nothingToDo, lookAgainAt: ripeAt }
  return found(eventGap(case_, 'WORK_ACCEPTED_MISSING', asked))
}

/** Consume calls that found nothing reserved: those that are old enough, and when the next one is. */
function ignoredCallsOf({ calls }: Case, now: Instant) {
  const ignored = calls.flatMap(({ deliverableId, ignored: why }) =>
    why?.reason === 'NO_RESERVATION' ? [{ deliverableId, at: why.at }] : [],
  )
  const [asked, young] = [true, false].map((isRipe) => ignored.filter(({ at }) => hasCome(later(at, evidenceAge), now) === isRipe))
  return { asked: asked ?? [], ripeAt: (young ?? []).map(({ at }) => later(at, evidenceAge)).reduce<Instant | null>(earliest, null) }
}

// Released or expired, and the work goes on: nobody holds credits for it.
function afterSettlement(case_: Case, { now }: Terms): SubjectOutcome {
  const { ripeDelivered, ripeAccepted, reservation } = case_
  const status = reservation?.status === 'EXPIRED' ? 'EXPIRED' : 'RELEASED'
  if (ripeDelivered !== null) {
    return found(conflict(case_, { reason: `DELIVERED_BUT_${status}`, severity: 'HIGH', suggestedAction: deliveredUnpaid }))
  }
  if (case_.delivered.length > 0) return nothingToDo
  if (case_.accepted.length === 0) return withoutAcceptance(case_, now)
  if (ripeAccepted?.modeAtEvent !== 'CREDIT') return nothingToDo
  return found(conflict(case_, { reason: `ACCEPTED_BUT_${status}`, severity: 'LOW', suggestedAction: acceptedUnheld }))
}

/** One report is paid once: all deliverables of a commission are one consumption, under the key of the first. */
const consumption = ({ subject, reservation }: Case, { deliverableId, at }: WorkFact): HealingAction => ({
  ...{ kind: 'CONSUME', reason: 'DELIVERED', reference: subject, since: at, reservationId: reservation?.reservationId ?? null },
  idempotencyKey: consumeKey(deliverableId ?? ''),
})

const rejectedAndLive = 'Ask V1 whether the commission was rejected, then release or consume its reservation by hand'
const deliveredUnpaid = 'The work was delivered and nothing was spent for it: grant or adjust credits, or invoice it'
const acceptedUnheld = 'The work goes on and nothing is held for it: reserve again, or see that it is invoiced'

type GapReason = 'WORK_ACCEPTED_MISSING' | 'DELIVERABLES_RELEASED_MISSING'

const gapRemedies: Readonly<Record<GapReason, string>> = {
  WORK_ACCEPTED_MISSING: 'Have V1 send work_accepted of this commission again, or reserve and consume by hand',
  DELIVERABLES_RELEASED_MISSING: 'Have V1 send deliverables_released again, or consume the reservation by hand',
}

function eventGap({ account, subject, delivered, reservation }: Case, reason: GapReason, asked: readonly IgnoredConsume[]): FoundDrift {
  return foundDrift(account, subject, {
    ...{ kind: 'EVENT_GAP', severity: 'HIGH', suggestedAction: gapRemedies[reason] },
    evidence: {
      ...{ reason, events: delivered.map(toEvent), reservation: reservation === null ? null : toTold(reservation) },
      ignored_consume_calls: asked.map(({ deliverableId, at }) => ({ deliverable_id: deliverableId, at: toTimestamp(at) })),
    },
  })
}

interface IgnoredConsume {
  readonly deliverableId: string
  readonly at: Instant
}

interface ConflictTold extends Pick<FoundDrift, 'severity' | 'suggestedAction'> {
  readonly reason: string
}

function conflict({ account, subject, ...case_ }: Case, { reason, severity, suggestedAction }: ConflictTold): FoundDrift {
  const { accepted, cancelled, delivered, reservation } = case_
  return foundDrift(account, subject, {
    ...{ kind: 'CONFLICTING_EVIDENCE', severity, suggestedAction },
    evidence: {
      reason,
      reservation: reservation === null ? null : toTold(reservation),
      events: [...accepted, ...cancelled, ...delivered].toSorted(byTimeThenId).map(toEvent),
    },
  })
}

const found = (drift: FoundDrift): SubjectOutcome => ({ ...nothingToDo, findings: [drift] })

const toEvent = ({ eventId, type, status, deliverableId, receivedAt }: WorkFact) => ({
  ...{ event_id: eventId, event_type: type, received_at: toTimestamp(receivedAt) },
  ...(status !== null && { status }),
  ...(deliverableId !== null && { deliverable_id: deliverableId }),
})

/** Earliest first; of one instant by the id of the deliverable, whatever order they came in. */
function byTimeThenId(a: WorkFact, b: WorkFact): number {
  if (a.at !== b.at) return a.at - b.at
  return compareIds(a.deliverableId ?? a.eventId, b.deliverableId ?? b.eventId)
}

// V1's ids are numbers: 9 comes before 10.
function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length
  return a < b ? -1 : Number(a > b)
}
