import type { EvidenceEvent, EvidenceReservation } from '../../src/domain/reconciliation/evidence.ts'
import { consume, young } from './evidence-table.ts'
import type { Row } from './evidence-table.ts'
import { accepted, cancelled, commission, delivered, event, ignoredCall, reservation } from './given-evidence.ts'

const second = { type: commission.type, id: '2' }
const acceptedToo = (says: Partial<EvidenceEvent> = {}) =>
  event('work_accepted', second, { commission_request_id: 2, assignment_id: 12, assignment_code: null, fees: null }, says)
const rejectedToo = {
  ...cancelled('REJECTED'),
  reference: second,
  payload: JSON.stringify({ commission_request_id: 2, status: 'REJECTED' }),
}
const other = (says: Partial<EvidenceReservation> = {}) => reservation({ reservationId: 'r2', reference: second, ...says })
const several = 'CONFLICTING_EVIDENCE assignment/12 DELIVERED_FOR_SEVERAL'

/** An assignment that two commissions name. */
export const sharedAssignments: readonly Row[] = [
  {
    title: 'two commissions of one assignment, one delivery: nobody can tell whose',
    given: { events: [accepted(), acceptedToo(), delivered()], reservations: [reservation(), other()] },
    findings: [several],
  },
  {
    title: 'two commissions of one assignment, one delivery: told of one commission alone',
    given: { subjects: [commission], events: [accepted(), acceptedToo(), delivered()], reservations: [reservation(), other()] },
    findings: [several],
  },
  {
    title: 'two commissions of one assignment, one delivery a moment ago',
    given: { events: [accepted(), acceptedToo(), delivered(5, young)], reservations: [reservation(), other()] },
  },
  {
    title: 'two commissions of one assignment, and a call of V1 says which one was delivered',
    given: {
      events: [accepted(), acceptedToo(), delivered()],
      reservations: [reservation(), other()],
      calls: [ignoredCall({ reference: second })],
    },
    actions: [consume()],
  },
  {
    title: 'two commissions of one assignment, one rejected, one delivered',
    given: { events: [accepted(), acceptedToo(), rejectedToo, delivered()], reservations: [reservation()] },
    actions: [consume()],
    findings: ['CONFLICTING_EVIDENCE commission_request/2 REJECTED_AND_LIVE'],
  },
  {
    title: 'two commissions of one assignment, one delivery, and one of them was paid for by hand',
    given: { events: [accepted(), acceptedToo(), delivered()], reservations: [reservation(), other({ status: 'CONSUMED' })] },
  },
  {
    title: 'two commissions of one assignment that were both invoiced',
    given: {
      events: [accepted({ modeAtEvent: 'POSTPAID' }), acceptedToo({ modeAtEvent: 'POSTPAID' }), delivered(5, { modeAtEvent: 'POSTPAID' })],
    },
  },
]
