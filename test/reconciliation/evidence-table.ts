import { endsSubject } from '../../src/domain/reconciliation/evidence.ts'
import { later, minutes, toInstant } from '../../src/domain/time.ts'
import { accepted, ago, cancelled, commission, delivered, event, ignoredCall, now, reservation, settled } from './given-evidence.ts'
import type { Given } from './given-evidence.ts'

export const reserve = 'RESERVE v1:credit_reserve:commission:1'
export const consume = (id = 5) => `CONSUME v1:credit_consume:deliverable:${id}`
const release = 'RELEASE v1:credit_release:commission:1'

export interface Row {
  readonly title: string
  readonly given: Given
  readonly actions?: readonly string[]
  readonly findings?: readonly string[]
}

export const young = { receivedAt: toInstant(ago(15) + 1) }
const ripe = { receivedAt: ago(15) }

// Rulebook 6, row by row, and at its borders.
export const table: readonly Row[] = [
  { title: 'accepted in CREDIT, never reserved', given: { events: [accepted()] }, actions: [reserve] },
  { title: 'accepted exactly a quarter of an hour ago', given: { events: [accepted(ripe)] }, actions: [reserve] },
  { title: 'accepted a moment less than that ago', given: { events: [accepted(young)] } },
  { title: 'accepted in POSTPAID, though the account is in CREDIT by now', given: { events: [accepted({ modeAtEvent: 'POSTPAID' })] } },
  { title: 'accepted where nobody knows the mode', given: { events: [accepted({ modeAtEvent: null })] } },
  {
    title: 'accepted in CREDIT, and the account is in POSTPAID by now',
    given: { events: [accepted()], billingMode: 'POSTPAID' },
    findings: ['MISSING_RESERVATION commission_request/1 BILLING_MODE_NOT_CREDIT'],
  },
  { title: 'accepted and reserved', given: { events: [accepted()], reservations: [reservation()] } },
  { title: 'accepted and delivered, never reserved', given: { events: [accepted(), delivered()] }, actions: [reserve, consume()] },
  {
    title: 'accepted, and delivered a moment ago: reserved, and not yet consumed',
    given: { events: [accepted(), delivered(5, young)] },
    actions: [reserve],
  },
  { title: 'accepted in POSTPAID and delivered, never reserved', given: { events: [accepted({ modeAtEvent: 'POSTPAID' }), delivered()] } },
  { title: 'delivered, reserved', given: { events: [accepted(), delivered()], reservations: [reservation()] }, actions: [consume()] },
  { title: 'delivered a moment ago, reserved', given: { events: [accepted(), delivered(5, young)], reservations: [reservation()] } },
  { title: 'delivered, consumed', given: { events: [accepted(), delivered()], reservations: [settled('CONSUMED')] } },
  {
    title: 'delivered in POSTPAID, and a reservation is there all the same',
    given: { events: [accepted({ modeAtEvent: 'POSTPAID' }), delivered()], reservations: [reservation()], billingMode: 'POSTPAID' },
    actions: [consume()],
  },
  {
    title: 'three deliverables: one consumption, of the earliest',
    given: {
      events: [
        accepted(),
        delivered(9, {}, '2026-02-02T00:00:00Z'),
        delivered(10, {}, '2026-02-01T00:00:00Z'),
        delivered(2, {}, '2026-02-03T00:00:00Z'),
      ],
      reservations: [reservation()],
    },
    actions: [consume(10)],
  },
  {
    title: 'deliverables of one instant: the smallest number, not the first letter',
    given: { events: [accepted(), delivered(10), delivered(9)], reservations: [reservation()] },
    actions: [consume(9)],
  },
  { title: 'back for information', given: { events: [cancelled('NEEDS_INFO')] } },
  { title: 'back for information and reserved', given: { events: [cancelled('NEEDS_INFO')], reservations: [reservation()] } },
  { title: 'back for information, then accepted', given: { events: [cancelled('NEEDS_INFO'), accepted()] }, actions: [reserve] },
  { title: 'cancelled with a status that nobody knows', given: { events: [cancelled('ON_HOLD')], reservations: [reservation()] } },
  {
    title: 'rejected, reserved, never accepted',
    given: { events: [cancelled('REJECTED')], reservations: [reservation()] },
    actions: [release],
  },
  { title: 'rejected a moment ago, reserved', given: { events: [cancelled('REJECTED', young)], reservations: [reservation()] } },
  { title: 'rejected, never reserved', given: { events: [cancelled('REJECTED')] } },
  { title: 'rejected and released', given: { events: [cancelled('REJECTED')], reservations: [settled('RELEASED')] } },
  {
    title: 'rejected, reserved, and accepted a moment ago',
    given: { events: [cancelled('REJECTED'), accepted(young)], reservations: [reservation()] },
  },
  {
    title: 'accepted, and rejected a moment ago: nothing is reserved meanwhile',
    given: { events: [accepted(), cancelled('REJECTED', young)] },
  },
  {
    title: 'rejected and accepted',
    given: { events: [cancelled('REJECTED'), accepted()], reservations: [reservation()] },
    findings: ['CONFLICTING_EVIDENCE commission_request/1 REJECTED_AND_LIVE'],
  },
  {
    title: 'rejected and delivered',
    given: { events: [cancelled('REJECTED'), accepted(), delivered()], reservations: [reservation()] },
    findings: ['CONFLICTING_EVIDENCE commission_request/1 REJECTED_AND_LIVE'],
  },
  {
    title: 'delivered, but released',
    given: { events: [accepted(), delivered()], reservations: [settled('RELEASED')] },
    findings: ['CONFLICTING_EVIDENCE commission_request/1 DELIVERED_BUT_RELEASED'],
  },
  {
    title: 'delivered, but expired',
    given: { events: [accepted(), delivered()], reservations: [settled('EXPIRED')] },
    findings: ['CONFLICTING_EVIDENCE commission_request/1 DELIVERED_BUT_EXPIRED'],
  },
  {
    title: 'delivered, and the end of the reservation has come and is not booked yet',
    given: { events: [accepted(), delivered()], reservations: [reservation({ expiresAt: now })] },
    findings: ['CONFLICTING_EVIDENCE commission_request/1 DELIVERED_BUT_EXPIRED'],
  },
  {
    title: 'accepted and released: the work goes on, and nothing is held',
    given: { events: [accepted()], reservations: [settled('RELEASED')] },
    findings: ['CONFLICTING_EVIDENCE commission_request/1 ACCEPTED_BUT_RELEASED'],
  },
  {
    title: 'delivered, consumed, and then reserved by hand and released again: it was paid for',
    given: { events: [accepted(), delivered()], reservations: [reservation({ status: 'RELEASED', wasConsumed: true })] },
  },
  {
    title: 'accepted, consumed, and then reserved by hand and expired: it was paid for',
    given: { events: [accepted()], reservations: [reservation({ expiresAt: now, wasConsumed: true })] },
  },
  {
    title: 'delivered, consumed, and reserved again by hand: it is not paid for twice',
    given: { events: [accepted(), delivered()], reservations: [reservation({ wasConsumed: true })] },
  },
  {
    title: 'the same, for longer than the limit',
    given: { events: [accepted(), delivered()], reservations: [reservation({ createdAt: ago(43_200), wasConsumed: true })] },
    findings: ['STALE_RESERVATION commission_request/1'],
  },
  {
    title: 'rejected and delivered, consumed, and reserved again by hand',
    given: { events: [cancelled('REJECTED'), accepted(), delivered()], reservations: [reservation({ wasConsumed: true })] },
    findings: ['CONFLICTING_EVIDENCE commission_request/1 REJECTED_AND_LIVE'],
  },
  {
    title: 'accepted in POSTPAID and released',
    given: { events: [accepted({ modeAtEvent: 'POSTPAID' })], reservations: [settled('RELEASED')] },
  },
  {
    title: 'released, and V1 asked to consume it before it was reserved',
    given: { calls: [ignoredCall()], reservations: [settled('RELEASED')] },
    findings: ['EVENT_GAP commission_request/1 WORK_ACCEPTED_MISSING'],
  },
  { title: 'released, and nothing was told', given: { reservations: [settled('RELEASED')] } },
  {
    title: 'delivered, of an assignment that nobody accepted',
    given: { events: [delivered()] },
    findings: ['EVENT_GAP assignment/12 WORK_ACCEPTED_MISSING'],
  },
  { title: 'delivered in POSTPAID, of an assignment that nobody accepted', given: { events: [delivered(5, { modeAtEvent: 'POSTPAID' })] } },
  { title: 'delivered a moment ago, of an assignment that nobody accepted', given: { events: [delivered(5, young)] } },
  {
    title: 'delivered, never told as accepted, and V1’s consume call named the commission',
    given: { events: [delivered()], calls: [ignoredCall()] },
    findings: ['EVENT_GAP commission_request/1 WORK_ACCEPTED_MISSING'],
  },
  {
    title: 'the same, and by now it is reserved',
    given: { events: [delivered()], calls: [ignoredCall()], reservations: [reservation()] },
    actions: [consume()],
  },
  {
    title: 'the same, and that call was booked',
    given: { events: [delivered()], calls: [ignoredCall({ ignored: null })], reservations: [settled('CONSUMED')] },
  },
  {
    title: 'nothing told, and V1 asked to consume',
    given: { calls: [ignoredCall()] },
    findings: ['EVENT_GAP commission_request/1 WORK_ACCEPTED_MISSING'],
  },
  {
    title: 'nothing told, and V1 asked to consume in POSTPAID',
    given: { calls: [ignoredCall({ ignored: { reason: 'BILLING_MODE_NOT_CREDIT', at: ago(60) } })] },
  },
  {
    title: 'nothing told, and V1 asked to consume a moment ago',
    given: { calls: [ignoredCall({ ignored: { reason: 'NO_RESERVATION', at: ago(14) } })] },
  },
  {
    title: 'accepted and reserved, never told as delivered, and V1 asked to consume before it was reserved',
    given: { events: [accepted()], calls: [ignoredCall()], reservations: [reservation()] },
    findings: ['EVENT_GAP commission_request/1 DELIVERABLES_RELEASED_MISSING'],
  },
  {
    title: 'reserved for as long as the limit, no evidence',
    given: { reservations: [reservation({ createdAt: ago(43_200) })] },
    findings: ['STALE_RESERVATION commission_request/1'],
  },
  { title: 'reserved for a moment less', given: { reservations: [reservation({ createdAt: toInstant(ago(43_200) + 1) })] } },
  {
    title: 'accepted, reserved for longer than the limit, and nothing after',
    given: { events: [accepted()], reservations: [reservation({ createdAt: ago(43_201) })] },
    findings: ['STALE_RESERVATION commission_request/1'],
  },
  {
    title: 'reserved for longer than the limit, and delivered a moment ago: that is evidence',
    given: { events: [accepted(), delivered(5, young)], reservations: [reservation({ createdAt: ago(43_201) })] },
  },
  {
    title: 'another reference, reserved for longer than the limit',
    given: {
      subjects: [{ type: 'job', id: 'x' }],
      reservations: [reservation({ reference: { type: 'job', id: 'x' }, createdAt: ago(43_201) })],
    },
    findings: ['STALE_RESERVATION job/x'],
  },
  { title: 'an end that has come', given: { subjects: [endsSubject], ends: { earliest: now, next: null } }, actions: ['EXPIRE'] },
  {
    title: 'an end that has not come',
    given: { subjects: [endsSubject], ends: { earliest: later(now, minutes(1)), next: later(now, minutes(1)) } },
  },
  {
    title: 'a payload that can be read in part only',
    given: { events: [event('work_accepted', commission, { commission_request_id: 1, assignment_id: [], fees: {} })] },
    actions: [reserve],
  },
  {
    title: 'a payload that is no JSON, under a key that names the commission',
    given: { events: [event('work_accepted', commission, '{"commission_request_id": 1')] },
    actions: [reserve],
  },
]
