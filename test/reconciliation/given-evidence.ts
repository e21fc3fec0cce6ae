import { toCredits } from '../../src/domain/credits/credits.ts'
import type { AccountEvidence, ConsumeCall, EvidenceEvent, EvidenceReservation } from '../../src/domain/reconciliation/evidence.ts'
import { reconcile } from '../../src/domain/reconciliation/reconcile.ts'
import { minutes, toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'
import { at } from '../support/given.ts'

// Evidence with sensible defaults, so that a test names only what it is about.

export const now = at('2026-03-01T10:00:00Z')
export const staleAfter = minutes(43_200)
export const ago = (minuteCount: number): Instant => toInstant(now - minutes(minuteCount))

export const commission = { type: 'commission_request', id: '1' }
export const assignment = { type: 'assignment', id: '12' }

let count = 0
/** An event that came an hour ago, while the account was in CREDIT, unless said. */
export function event(
  type: string,
  reference: EvidenceEvent['reference'],
  payload: object | string,
  says: Partial<EvidenceEvent> = {},
): EvidenceEvent {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  return {
    ...{ eventId: `event ${(count += 1)}`, type, reference, payload: text, modeAtEvent: 'CREDIT', occurredAt: null, receivedAt: ago(60) },
    ...says,
  }
}
export const accepted = (says: Partial<EvidenceEvent> = {}) =>
  event('work_accepted', commission, { commission_request_id: 1, assignment_id: 12, assignment_code: null, fees: null }, says)
export const cancelled = (status: string, says: Partial<EvidenceEvent> = {}) =>
  event('commission_cancelled', commission, { commission_request_id: 1, status, decision_reason: null }, says)
export const delivered = (id = 5, says: Partial<EvidenceEvent> = {}, releasedAt: string | null = null) =>
  event('deliverables_released', assignment, { assignment_id: 12, deliverable_id: id, document_id: null, released_at: releasedAt }, says)

export const reservation = (says: Partial<EvidenceReservation> = {}): EvidenceReservation => ({
  ...{ reservationId: 'r1', reference: commission, amount: toCredits(1), status: 'ACTIVE' },
  ...{ createdAt: ago(60), expiresAt: null, settledAt: null, wasConsumed: says.status === 'CONSUMED', ...says },
})
export const settled = (status: 'CONSUMED' | 'RELEASED' | 'EXPIRED') => reservation({ status, settledAt: ago(30) })

/** A consume call of V1 that found nothing reserved. */
export const ignoredCall = (says: Partial<ConsumeCall> = {}): ConsumeCall => ({
  ...{ deliverableId: '5', reference: commission, ignored: { reason: 'NO_RESERVATION', at: ago(60) } },
  ...says,
})

export interface Given extends Partial<Pick<AccountEvidence, 'events' | 'reservations' | 'calls' | 'subjects' | 'ends'>> {
  readonly billingMode?: 'CREDIT' | 'POSTPAID'
}

export function decide({ billingMode = 'CREDIT', ...says }: Given) {
  const { actions, findings, lookAgain } = reconcile(
    {
      account: { accountId: 'a1', tenantId: 't1', externalKey: 'v1:partner:7', billingMode, status: 'ACTIVE' },
      ...{ subjects: [commission, assignment], events: [], reservations: [], calls: [], ends: { earliest: null, next: null } },
      ...says,
    },
    { now, staleAfter },
  )
  return {
    actions: actions.map((action) => (action.kind === 'EXPIRE' ? 'EXPIRE' : `${action.kind} ${action.idempotencyKey}`)),
    findings: findings.map(({ kind, subject, evidence }) =>
      `${kind} ${subject.type}/${subject.id} ${String(evidence['reason'] ?? evidence['reasons'] ?? '')}`.trim(),
    ),
    lookAgainAt: lookAgain.map((again) => again.at).toSorted()[0] ?? null,
  }
}
