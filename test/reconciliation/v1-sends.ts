import type { CreditCall, EventEnvelope, Members } from '../../contract-tests/v1-calls.ts'

// What V1 sends and calls of one commission, whose account is a partner's.

export const accepted = (id: number, accountKey: string, assignmentId = id): EventEnvelope =>
  event('work_accepted', `work_accepted:commission:${id}`, accountKey, {
    ...{ commission_request_id: id, assignment_id: assignmentId, assignment_code: `ASG-${assignmentId}`, fees: null },
  })

export const cancelled = (id: number, accountKey: string, status: string): EventEnvelope =>
  event('commission_cancelled', `commission_cancelled:${id}`, accountKey, { commission_request_id: id, status, decision_reason: null })

export const delivered = (
  deliverableId: number,
  accountKey: string,
  assignmentId: number,
  releasedAt = '2026-03-01T09:00:00+00:00',
): EventEnvelope =>
  event('deliverables_released', `deliverables_released:${deliverableId}`, accountKey, {
    ...{
      assignment_id: assignmentId,
      assignment_code: null,
      document_id: deliverableId,
      deliverable_id: deliverableId,
      released_at: releasedAt,
    },
  })

export const event = (type: string, key: string, accountKey: string, payload: Members): EventEnvelope => ({
  ...{ source_system: 'v1', event_type: type, idempotency_key: `v1:${key}`, external_account_key: accountKey, payload_json: payload },
})

type Call = Exclude<CreditCall, { readonly operation: 'status' }>

export const reserve = (id: number, accountKey: string): Call => ({
  operation: 'reserve',
  body: { ...body(id, accountKey, `v1:credit_reserve:commission:${id}`), amount: 1 },
})

export const release = (id: number, accountKey: string): Call => ({
  operation: 'release',
  body: body(id, accountKey, `v1:credit_release:commission:${id}`),
})

export const consume = (id: number, accountKey: string, deliverableId: number): Call => ({
  operation: 'consume',
  body: body(id, accountKey, `v1:credit_consume:deliverable:${deliverableId}`),
})

const body = (id: number, accountKey: string, key: string) => ({
  ...{ external_key: accountKey, ref_type: 'commission_request', ref_id: String(id), idempotency_key: key },
})
