import type { Body } from '../support/api.ts'

let made = 0
/** A name that no other test has. */
export const fresh = (name: string): string => `${name}-${process.pid}-${++made}`

/** An accepted commission, with a key of its own. */
export const anEvent = (given: Body = {}): Body => ({
  source_system: 'v1',
  event_type: 'work_accepted',
  idempotency_key: fresh('v1:work_accepted:commission'),
  payload_json: { commission_request_id: 61, assignment_id: 12, assignment_code: 'VAL/2026/0012', fees: '2500.00' },
  ...given,
})
