import { hasCome, later, toTimestamp } from '../time.ts'
import type { Instant } from '../time.ts'
import { assignmentType, evidenceAge, nothingToDo } from './evidence.ts'
import type { EvidenceAccount, SubjectOutcome } from './evidence.ts'
import { foundDrift } from './found-drift.ts'
import type { DriftTold } from './found-drift.ts'
import type { WorkFact } from './read-facts.ts'

/** What was delivered of an assignment, where nobody can tell which commission that was. */
interface UnclearDeliveries {
  readonly account: EvidenceAccount
  readonly assignmentId: string
  readonly delivered: readonly WorkFact[]
}

/** Whose work it is only `work_accepted` says, and that never came. */
export function untiedOutcome({ delivered, ...unclear }: UnclearDeliveries, now: Instant): SubjectOutcome {
  const inCredit = delivered.filter(({ modeAtEvent }) => modeAtEvent === 'CREDIT')
  return findingOnceRipe({ ...unclear, delivered: inCredit }, now, {
    kind: 'EVENT_GAP',
    evidence: { reason: 'WORK_ACCEPTED_MISSING' },
    suggestedAction: 'Have V1 send work_accepted of this assignment again: it says which commission was delivered',
  })
}

/** It may be of any of these commissions, of which at least one holds credits, or was to. */
export function openChoiceOutcome(
  { delivered, commissions, holds, ...unclear }: UnclearDeliveries & { readonly commissions: readonly string[]; readonly holds: boolean },
  now: Instant,
): SubjectOutcome {
  const inCredit = delivered.filter(({ modeAtEvent }) => holds || modeAtEvent === 'CREDIT')
  return findingOnceRipe({ ...unclear, delivered: inCredit }, now, {
    kind: 'CONFLICTING_EVIDENCE',
    evidence: { reason: 'DELIVERED_FOR_SEVERAL', commissions },
    suggestedAction: 'Ask V1 which of the commissions was delivered, then consume the reservation of that one by hand',
  })
}

/** One finding on the assignment of the deliveries that are old enough; until one is, when that will be. */
function findingOnceRipe(
  { account, assignmentId, delivered }: UnclearDeliveries,
  now: Instant,
  told: Omit<DriftTold, 'severity'>,
): SubjectOutcome {
  const ripeAt = ({ receivedAt }: WorkFact): Instant => later(receivedAt, evidenceAge)
  const ripe = delivered.filter((fact) => hasCome(ripeAt(fact), now))
  if (ripe.length === 0) return { ...nothingToDo, lookAgainAt: delivered.map(ripeAt).toSorted((a, b) => a - b)[0] ?? null }
  const events = ripe.map(({ eventId, type, deliverableId, receivedAt }) => ({
    ...{ event_id: eventId, event_type: type, deliverable_id: deliverableId, received_at: toTimestamp(receivedAt) },
  }))
  const subject = { type: assignmentType, id: assignmentId }
  const drift = foundDrift(account, subject, { ...told, severity: 'HIGH', evidence: { ...told.evidence, events } })
  return { ...nothingToDo, findings: [drift] }
}
