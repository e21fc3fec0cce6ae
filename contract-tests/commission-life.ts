import { minuteMs, toPythonTime } from './python-time.ts'
import type { Random } from './random.ts'
import type { CreditCall, EventEnvelope, Members } from './v1-calls.ts'

/** A work event, when V1 sends it, and the calls that V1 makes when it has been answered. */
export interface Worked {
  readonly atMs: number
  readonly envelope: EventEnvelope
  readonly calls: readonly CreditCall[]
}

interface Needs {
  readonly id: number
  /** Null for work that no partner brought: its account is then the assignment's. */
  readonly partnerId: number | null
  readonly beginsAtMs: number
  readonly random: Random
  nextDeliverableId(): number
}

/**
 * All that V1 sends of one commission: back for information up to three times (always under the same key), accepted, and one to
 * three deliverables. A few are not accepted yet, and a few accepted ones are still being worked on.
 */
export function liveCommission({ id, partnerId, beginsAtMs, random, nextDeliverableId }: Needs): readonly Worked[] {
  // V1 makes the assignment when it accepts; here the two share their number.
  const accountKey = partnerId === null ? `v1:assignment:${id}` : `v1:partner:${partnerId}`
  const commission = { id, accountKey, assignmentCode: `ASG-${id}` }
  const worked: Worked[] = []
  let atMs = beginsAtMs
  const pass = (): number => (atMs += random.whole(45, 3 * 24 * 60) * minuteMs)

  const backs = random.chance(35) ? random.whole(1, 3) : 0
  const decisionReason = random.pick(['site plan is missing', 'स्थल का पता अधूरा है', null])
  for (let back = 0; back < backs; back += 1) worked.push(goneBack(commission, pass(), decisionReason))
  if (random.chance(5)) return worked

  worked.push(accepted(commission, pass(), random.chance(85) ? `${random.whole(500, 25_000)}.00` : null))
  if (random.chance(8)) return worked

  for (let left = random.whole(1, 3); left > 0; left -= 1) {
    const deliverable = { id: nextDeliverableId(), microseconds: random.whole(0, 999) }
    worked.push(released(commission, pass(), deliverable))
  }
  return worked
}

interface Commission {
  readonly id: number
  readonly accountKey: string
  readonly assignmentCode: string
}

function goneBack(commission: Commission, atMs: number, decisionReason: string | null): Worked {
  const { id } = commission
  const payload = { commission_request_id: id, status: 'NEEDS_INFO', decision_reason: decisionReason }
  const release = { operation: 'release', body: bodyOf(commission, `v1:credit_release:commission:${id}`) } as const
  return { atMs, envelope: envelopeOf(commission, `commission_cancelled:${id}`, payload), calls: [release] }
}

function accepted(commission: Commission, atMs: number, fees: string | null): Worked {
  const { id, accountKey, assignmentCode } = commission
  const payload = { commission_request_id: id, assignment_id: id, assignment_code: assignmentCode, fees }
  const status = { operation: 'status', external_key: accountKey } as const
  const reserve = { operation: 'reserve', body: { ...bodyOf(commission, `v1:credit_reserve:commission:${id}`), amount: 1 } } as const
  return { atMs, envelope: envelopeOf(commission, `work_accepted:commission:${id}`, payload), calls: [status, reserve] }
}

function released(commission: Commission, atMs: number, deliverable: { readonly id: number; readonly microseconds: number }): Worked {
  const { id, assignmentCode } = commission
  const payload = {
    ...{ assignment_id: id, assignment_code: assignmentCode, document_id: deliverable.id, deliverable_id: deliverable.id },
    released_at: toPythonTime(atMs, deliverable.microseconds),
  }
  const consume = { operation: 'consume', body: bodyOf(commission, `v1:credit_consume:deliverable:${deliverable.id}`) } as const
  return { atMs, envelope: envelopeOf(commission, `deliverables_released:${deliverable.id}`, payload), calls: [consume] }
}

function envelopeOf({ accountKey }: Commission, name: string, payload: Members): EventEnvelope {
  const [eventType = ''] = name.split(':')
  return {
    ...{ source_system: 'v1', event_type: eventType, idempotency_key: `v1:${name}` },
    ...{ external_account_key: accountKey, payload_json: payload },
  }
}

const bodyOf = ({ id, accountKey }: Commission, idempotencyKey: string) => ({
  ...{ external_key: accountKey, ref_type: 'commission_request', ref_id: String(id), idempotency_key: idempotencyKey },
})
