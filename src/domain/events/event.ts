import type { BillingMode } from '../accounts/account.ts'
import type { Reference } from '../credits/reservation.ts'
import type { Instant } from '../time.ts'
import type { EventMoney } from './catalogue.ts'

export type SourceSystem = 'v1' | 'v2'

/** What is odd about an event that is kept all the same. */
export interface EventWarning {
  readonly code:
    | 'UNKNOWN_MEMBER'
    | 'MEMBER_TWICE'
    | 'ACCOUNT_KEY_FORM'
    | 'ACCOUNT_KEY_REPLACED'
    | 'ACCOUNT_ID_FORM'
    | 'ACCOUNT_UNKNOWN'
    | 'ACCOUNT_MISMATCH'
    | 'EVENT_TYPE_REPLACED'
    | 'KEY_REPLACED'
    | 'CHARACTERS_REPLACED'
    | 'OCCURRED_AT_FORM'
  /** Where, as a JSON pointer into the event. */
  readonly path: string
  readonly message: string
}

/** A place of a payload that breaks the schema of its type. */
export interface PayloadViolation {
  readonly path: string
  readonly message: string
  readonly code: string
}

/** An event as it was read: all that came is in it, and what could not be kept as it came says so in a warning. */
export interface ReadEvent {
  readonly source: SourceSystem
  readonly type: string
  /** Unique within its source. */
  readonly idempotencyKey: string
  readonly accountKey: string | null
  /** The account that the caller named by id. */
  readonly namedAccountId: string | null
  /** JSON, as the text that came. */
  readonly payload: string
  /** Members that an event does not have, as one JSON object; null where there were none. */
  readonly otherMembers: string | null
  readonly isCatalogued: boolean
  readonly isPayloadValid: boolean
  readonly violations: readonly PayloadViolation[]
  readonly warnings: readonly EventWarning[]
  readonly reference: Reference | null
  readonly money: EventMoney | null
  readonly occurredAt: Instant | null
  readonly actor: string
}

/** An event that is about to be kept. */
export interface IncomingEvent extends ReadEvent {
  readonly eventId: string
  readonly receivedAt: Instant
  /** Null while it is not known whose it is. */
  readonly accountId: string | null
  readonly tenantId: string | null
}

/** An event as it is kept. */
export interface KeptEvent extends IncomingEvent {
  /** How its account was billed when it was received, or at enrolment where that was later; null until it is on the timeline. */
  readonly modeAtEvent: BillingMode | null
  readonly isDone: boolean
}

/** When it happened where that is known, else when it was received (contract 3, "Timeline row"). */
export const happenedAt = ({ occurredAt, receivedAt }: Pick<IncomingEvent, 'occurredAt' | 'receivedAt'>): Instant =>
  occurredAt ?? receivedAt

/**
 * Whether two events under one key are one: V1 stamps its payload anew on every call, so only type and account count.
 * Who names the account in another way, or not at all, agrees with anything that is not another account.
 */
export function isSameEvent(kept: KeptEvent, again: IncomingEvent): boolean {
  if (kept.type !== again.type) return false
  if (kept.accountKey !== null && again.accountKey !== null) return kept.accountKey === again.accountKey
  const [one, other] = [kept.accountId ?? kept.namedAccountId, again.accountId ?? again.namedAccountId]
  return one === null || other === null || one === other
}
