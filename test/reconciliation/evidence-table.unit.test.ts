import { expect } from 'chai'
import { endsSubject } from '../../src/domain/reconciliation/evidence.ts'
import { driftKey, driftKeysOf } from '../../src/domain/reconciliation/found-drift.ts'
import { reconcile } from '../../src/domain/reconciliation/reconcile.ts'
import { later, minutes } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'
import { consume, table, young } from './evidence-table.ts'
import {
  accepted,
  ago,
  assignment,
  cancelled,
  commission,
  decide,
  delivered,
  event,
  now,
  reservation,
  settled,
  staleAfter,
} from './given-evidence.ts'
import { sharedAssignments } from './shared-assignments.ts'

describe('the evidence table', () => {
  for (const { title, given, actions = [], findings = [] } of [...table, ...sharedAssignments]) {
    it(`${[...actions, ...findings].join(', ') || 'nothing'}: ${title}`, () => {
      const decided = decide(given)

      expect([decided.actions, decided.findings]).to.deep.equal([actions, findings])
    })

    it(`the same in another order: ${title}`, () => {
      const turned = {
        ...given,
        events: given.events?.toReversed() ?? [],
        subjects: (given.subjects ?? [commission, assignment]).toReversed(),
      }

      expect(decide(turned)).to.deep.equal(decide(given))
    })
  }

  it('looks again when the youngest evidence is old enough, when a reservation will be stale, and at the next end', () => {
    expect(decide({ events: [accepted(young)] }).lookAgainAt).to.equal(now + 1)
    expect(decide({ reservations: [reservation()] }).lookAgainAt).to.equal(later(ago(60), staleAfter))
    expect(decide({ subjects: [endsSubject], ends: { earliest: now, next: later(now, minutes(9)) } }).lookAgainAt).to.equal(
      later(now, minutes(9)),
    )
    expect(decide({ events: [accepted(), delivered()], reservations: [settled('CONSUMED')] }).lookAgainAt).to.equal(null)
  })

  it('settles before it reserves, and reserves the older work first', () => {
    const second = { type: 'commission_request', id: '2' }
    const third = { type: 'commission_request', id: '3' }
    const acceptedOf = (id: number, receivedAt: Instant) =>
      event(
        'work_accepted',
        { type: 'commission_request', id: String(id) },
        { commission_request_id: id, assignment_id: id + 90 },
        { receivedAt },
      )
    const { actions } = decide({
      subjects: [second, third, commission, assignment],
      events: [acceptedOf(2, ago(30)), acceptedOf(3, ago(90)), accepted(), delivered()],
      reservations: [reservation()],
    })

    expect(actions).to.deep.equal([consume(), 'RESERVE v1:credit_reserve:commission:3', 'RESERVE v1:credit_reserve:commission:2'])
  })

  it('has a key of its own for each reference, whatever colons are in it', () => {
    const references = [
      { type: 'a:b', id: 'c' },
      { type: 'a', id: 'b:c' },
      { type: 'a', id: 'b%3Ac' },
    ]

    expect(new Set(references.map((reference) => driftKey('EVENT_GAP', 'a1', reference))).size).to.equal(3)
    expect(driftKeysOf('a1', commission)).to.include('event_gap:a1:commission_request:1')
  })

  it('tells where one reads more, and in the same words each time', () => {
    const { findings } = reconcile(
      {
        account: { accountId: 'a1', tenantId: 't1', externalKey: 'v1:partner:7', billingMode: 'CREDIT', status: 'ACTIVE' },
        ...{ subjects: [commission], events: [cancelled('REJECTED'), accepted()], reservations: [reservation()], calls: [] },
        ends: { earliest: null, next: null },
      },
      { now, staleAfter },
    )

    const [{ key, evidence } = { key: null, evidence: null }] = findings
    expect(key).to.equal('conflicting_evidence:a1:commission_request:1')
    expect(evidence?.links[0]).to.deep.equal({
      rel: 'timeline',
      href: '/v1/billing/timeline?account_id=a1&ref_type=commission_request&ref_id=1',
    })
    expect(evidence?.['events']).to.have.lengthOf(2)
  })
})
