import type { BillingMode } from '../../../src/domain/accounts/account.ts'
import { happenedAt } from '../../../src/domain/events/event.ts'
import type { EventWarning, IncomingEvent, KeptEvent, PayloadViolation, SourceSystem } from '../../../src/domain/events/event.ts'
import { toInstant, toTimestamp } from '../../../src/domain/time.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { columnsOf } from '../statement.ts'
import type { RowValues } from '../statement.ts'

/** What is written of an event when it comes. */
export const inboxColumns = columnsOf(
  `source_system text, idempotency_key text, event_id uuid, event_type text, external_account_key text, named_account_id uuid, account_id uuid,
  tenant_id uuid, payload text, other_members text, is_catalogued boolean, is_payload_valid boolean, violations text, warnings text,
  ref_type text, ref_id text, amount numeric, currency text, occurred_at timestamptz, happened_at timestamptz, received_at timestamptz, actor text`,
)

export const toInboxRow = (event: IncomingEvent): RowValues => ({
  source_system: event.source,
  idempotency_key: event.idempotencyKey,
  event_id: event.eventId,
  event_type: event.type,
  external_account_key: event.accountKey,
  named_account_id: event.namedAccountId,
  account_id: event.accountId,
  tenant_id: event.tenantId,
  payload: event.payload,
  other_members: event.otherMembers,
  is_catalogued: event.isCatalogued,
  is_payload_valid: event.isPayloadValid,
  violations: JSON.stringify(event.violations),
  warnings: JSON.stringify(event.warnings),
  ref_type: event.reference?.type ?? null,
  ref_id: event.reference?.id ?? null,
  amount: event.money?.amount ?? null,
  currency: event.money?.currency ?? null,
  occurred_at: event.occurredAt === null ? null : toTimestamp(event.occurredAt),
  happened_at: toTimestamp(happenedAt(event)),
  received_at: toTimestamp(event.receivedAt),
  actor: event.actor,
})

/** The columns of an event, of table alias `i`. */
export const eventColumns = `i.source_system, i.idempotency_key, i.event_id, i.event_type, i.external_account_key, i.named_account_id,
  i.account_id, i.tenant_id, i.payload, i.other_members, i.is_catalogued, i.is_payload_valid, i.violations, i.warnings, i.ref_type, i.ref_id,
  i.amount, i.currency, i.occurred_at, i.received_at, i.actor, i.mode_at_event, i.done_at`

export interface InboxRow {
  readonly source_system: SourceSystem
  readonly idempotency_key: string
  readonly event_id: string
  readonly event_type: string
  readonly external_account_key: string | null
  readonly named_account_id: string | null
  readonly account_id: string | null
  readonly tenant_id: string | null
  readonly payload: string
  readonly other_members: string | null
  readonly is_catalogued: boolean
  readonly is_payload_valid: boolean
  readonly violations: string
  readonly warnings: string
  readonly ref_type: string | null
  readonly ref_id: string | null
  readonly amount: string | null
  readonly currency: string | null
  readonly occurred_at: Date | null
  readonly received_at: Date
  readonly actor: string
  readonly mode_at_event: BillingMode | null
  readonly done_at: Date | null
}

export const fromInboxRow = (row: InboxRow): KeptEvent => ({
  source: row.source_system,
  idempotencyKey: row.idempotency_key,
  eventId: row.event_id,
  type: row.event_type,
  accountKey: row.external_account_key,
  namedAccountId: row.named_account_id,
  accountId: row.account_id,
  tenantId: row.tenant_id,
  payload: row.payload,
  otherMembers: row.other_members,
  isCatalogued: row.is_catalogued,
  isPayloadValid: row.is_payload_valid,
  violations: JSON.parse(row.violations) as PayloadViolation[],
  warnings: JSON.parse(row.warnings) as EventWarning[],
  reference: row.ref_type === null || row.ref_id === null ? null : { type: row.ref_type, id: row.ref_id },
  money: row.amount === null || row.currency === null ? null : { amount: row.amount, currency: row.currency },
  occurredAt: row.occurred_at === null ? null : fromDate(row.occurred_at),
  receivedAt: fromDate(row.received_at),
  actor: row.actor,
  modeAtEvent: row.mode_at_event,
  isDone: row.done_at !== null,
})

const fromDate = (date: Date): Instant => toInstant(date.getTime())
