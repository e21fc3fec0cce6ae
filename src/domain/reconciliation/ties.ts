import { commissionType } from './evidence.ts'
import type { ConsumeCall } from './evidence.ts'
import type { WorkFact } from './read-facts.ts'

/** Which assignments belong to which commissions. */
export interface Ties {
  commissionsOf(assignmentId: string): readonly string[]
  assignmentsOf(commissionId: string): readonly string[]
}

/**
 * The commission of each deliverable that V1 asked to consume for: the call's key names the deliverable, and its reference the
 * commission.
 */
export const calledCommissions = (calls: readonly ConsumeCall[]): ReadonlyMap<string, string> =>
  new Map(calls.filter(({ reference }) => reference.type === commissionType).map((one) => [one.deliverableId, one.reference.id]))

/** Ties commissions to assignments: `work_accepted` names both. Where it never came, V1's consume call may have. */
export function tiesOf(work: readonly WorkFact[], called: ReadonlyMap<string, string>): Ties {
  const pairs = work.flatMap(({ type, commissionId, assignmentId, deliverableId }) => {
    if (assignmentId === null) return []
    const commission = type === 'deliverables_released' ? called.get(deliverableId ?? '') : commissionId
    return commission === undefined || commission === null ? [] : [[commission, assignmentId] as const]
  })
  const [assignments, commissions] = [group(pairs), group(pairs.map(([commission, assignment]) => [assignment, commission] as const))]
  return {
    commissionsOf: (assignmentId) => [...(commissions.get(assignmentId) ?? [])],
    assignmentsOf: (commissionId) => [...(assignments.get(commissionId) ?? [])],
  }
}

function group(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>()
  for (const [from, to] of pairs) groups.set(from, (groups.get(from) ?? new Set()).add(to))
  return groups
}
