import type { IncomingHttpHeaders } from 'node:http'
import type { RecordedEvent } from '../../../ports/driving/recording-events.ts'
import { BillingError } from '../../../src/domain/errors.ts'
import type { components } from '../generated/contract.ts'
import { fromHeader } from '../idempotency-key.ts'
import type { ReplyHeaders } from '../operation.ts'
import { rawJson } from '../raw-json.ts'
import { keyHeader, replayedHeader } from '../spending.ts'
import { toTimestamp } from '../translate.ts'
import type { Envelope } from './read-event.ts'

/** An event on the wire. */
export const toEvent = ({ event, isDuplicate, linkWarnings }: RecordedEvent): components['schemas']['Event'] => ({
  id: event.eventId,
  duplicate: isDuplicate,
  source_system: event.source,
  event_type: event.type,
  account_id: event.accountId,
  external_account_key: event.accountKey,
  idempotency_key: event.idempotencyKey,
  payload_json: rawJson(event.payload),
  catalogued: event.isCatalogued,
  payload_valid: event.isPayloadValid,
  violations: [...event.violations],
  warnings: [...event.warnings, ...linkWarnings],
  occurred_at: event.occurredAt === null ? null : toTimestamp(event.occurredAt),
  created_at: toTimestamp(event.receivedAt),
})

interface EventReply {
  readonly status: 200 | 201
  readonly headers?: ReplyHeaders
  readonly body: components['schemas']['Event']
}

/** 201 for an event that is new; 200, marked as a replay, for one whose key was there. */
export const toEventReply = (recorded: RecordedEvent): EventReply =>
  recorded.isDuplicate ? { status: 200, headers: replayedHeader, body: toEvent(recorded) } : { status: 201, body: toEvent(recorded) }

/** The header's key is only another way to write the body's. @throws {BillingError} IDEMPOTENCY_KEY_MISMATCH */
export function refuseOtherKey(envelope: Envelope, headers: IncomingHttpHeaders): void {
  const header = keyHeader(headers)
  if (header === undefined || (fromHeader(header) ?? header) === envelope.idempotency_key) return
  throw new BillingError(
    'IDEMPOTENCY_KEY_MISMATCH',
    'Cannot tell which key is meant: the Idempotency-Key header and idempotency_key differ',
  )
}
