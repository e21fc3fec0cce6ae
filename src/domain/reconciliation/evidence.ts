import type { AccountStatus, BillingMode } from '../accounts/account.ts'
import type { Credits } from '../credits/credits.ts'
import type { Reference, ReservationStatus } from '../credits/reservation.ts'
import { minutes } from '../time.ts'
import type { Instant, Milliseconds } from '../time.ts'

// What is known of some subjects of one account, and what follows from it (rulebook 6). A subject is a commission, an assignment, a V1
// invoice, or the reference of any other reservation: what two subjects say never depends on each other, but for a commission and the
// assignments that belong to it. So an account of any size is looked at in parts.

/** Evidence younger than this is left alone: V1 may be in the middle of its calls. */
export const evidenceAge: Milliseconds = minutes(15)

/** What V1 holds credits under: its commissions. */
export const commissionType = 'commission_request'
export const assignmentType = 'assignment'
export const invoiceType = 'v1_invoice'

/** The subject of an account's ends, of lots and reservations; no reference is empty. */
export const endsSubject: Reference = { type: '', id: '' }

/** V1's own keys: a late call of V1 is then a replay of what was healed, and no second effect (docs/events.md). */
export const reserveKey = (commissionId: string): string => `v1:credit_reserve:commission:${commissionId}`
export const releaseKey = (commissionId: string): string => `v1:credit_release:commission:${commissionId}`
export const consumeKey = (deliverableId: string): string => `v1:credit_consume:deliverable:${deliverableId}`

/** An event of V1 as it is kept. */
export interface EvidenceEvent {
  readonly eventId: string
  readonly type: string
  readonly reference: Reference
  /** JSON, as the text that came. */
  readonly payload: string
  /** How the account was billed when it was received, or at enrolment where that is later; null where that is not known. */
  readonly modeAtEvent: BillingMode | null
  readonly occurredAt: Instant | null
  readonly receivedAt: Instant
}

/** A reservation of a subject, newest or not; `status` is the one that is booked. */
export interface EvidenceReservation {
  readonly reservationId: string
  readonly reference: Reference
  readonly amount: Credits
  readonly status: ReservationStatus
  readonly createdAt: Instant
  readonly expiresAt: Instant | null
  readonly settledAt: Instant | null
  /** Whether any reservation of its reference was ever consumed. */
  readonly wasConsumed: boolean
}

/** A consume call of V1 that came, whatever became of it: it names the commission of a deliverable. */
export interface ConsumeCall {
  readonly deliverableId: string
  readonly reference: Reference
  /** Why it was ignored, and when; null where it was booked. */
  readonly ignored: { readonly reason: string; readonly at: Instant } | null
}

/** What is known of some subjects of one account. */
export interface AccountEvidence {
  readonly account: EvidenceAccount
  /** What is looked at; events and reservations are all that are kept of these and of what belongs to them. */
  readonly subjects: readonly Reference[]
  readonly events: readonly EvidenceEvent[]
  readonly reservations: readonly EvidenceReservation[]
  readonly calls: readonly ConsumeCall[]
  /** Ends of lots and reservations that nobody has booked yet: the earliest one, and the earliest that is still to come. */
  readonly ends: { readonly earliest: Instant | null; readonly next: Instant | null }
}

export interface EvidenceAccount {
  readonly accountId: string
  readonly tenantId: string
  readonly externalKey: string
  readonly billingMode: BillingMode
  readonly status: AccountStatus
}

export interface Terms {
  readonly now: Instant
  /** The age at which an active reservation without evidence is reported. */
  readonly staleAfter: Milliseconds
}

interface ActionBase {
  /** When what it follows from happened: of two that want the last credits the older one gets them. */
  readonly since: Instant
}

interface SpendingAction extends ActionBase {
  readonly reference: Reference
  /** V1's own. */
  readonly idempotencyKey: string
}

export interface ReserveAction extends SpendingAction {
  readonly kind: 'RESERVE'
  readonly reason: 'ACCEPTED_WITHOUT_RESERVATION'
  /** What an operator has to look at once it is made; null for nothing. */
  readonly leaves: FoundDrift | null
  /** What a finding says where the ledger refuses it. */
  readonly about: { readonly isDelivered: boolean; readonly events: readonly Readonly<Record<string, unknown>>[] }
}

export interface ConsumeAction extends SpendingAction {
  readonly kind: 'CONSUME'
  readonly reason: 'DELIVERED'
  /** Null where only an action before it makes the reservation. */
  readonly reservationId: string | null
}

export interface ReleaseAction extends SpendingAction {
  readonly kind: 'RELEASE'
  readonly reason: 'REJECTED'
  /** Named by its id: a release by reference that was ignored before would be ignored again. */
  readonly reservationId: string
}

/** All ends of the account that have come. */
export interface ExpireAction extends ActionBase {
  readonly kind: 'EXPIRE'
  readonly reason: 'END_HAS_COME'
}

/** What heals one difference. */
export type HealingAction = ReserveAction | ConsumeAction | ReleaseAction | ExpireAction

export type DriftKind = 'MISSING_RESERVATION' | 'CONFLICTING_EVIDENCE' | 'STALE_RESERVATION' | 'EVENT_GAP' | 'EVENT_CONFLICT'

/** What does not agree and cannot be healed: a finding, before it is kept. */
export interface FoundDrift {
  /** Stable: the same drift found twice is one finding. */
  readonly key: string
  readonly kind: DriftKind
  readonly severity: 'LOW' | 'HIGH'
  readonly accountId: string
  readonly subject: Reference
  readonly evidence: Readonly<Record<string, unknown>> & { readonly links: readonly DriftLink[] }
  readonly suggestedAction: string
}

/** Where an operator reads more: a path of our own API. */
export interface DriftLink {
  readonly rel: string
  readonly href: string
}

/** When a subject is to be looked at again though nothing changes; a subject without one waits for a change. */
export interface LookAgain {
  readonly subject: Reference
  readonly at: Instant
}

/** What follows from the evidence of one subject. */
export interface SubjectOutcome {
  readonly actions: readonly HealingAction[]
  readonly findings: readonly FoundDrift[]
  readonly lookAgainAt: Instant | null
}

export const nothingToDo: SubjectOutcome = { actions: [], findings: [], lookAgainAt: null }
