import type { RefusedEvent } from '../../../ports/driven/event-inbox.ts'
import { toTimestamp } from '../../../src/domain/time.ts'

/** $1 is the refusal's id, the others as `toRefusalValues` gives them. */
export const refusalStatement = `insert into ledger.event_refusals
(refusal_id, received_at, source_system, event_type, code, detail, size_bytes, body, request_id, actor)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (refusal_id) do nothing`

export const toRefusalValues = (refused: RefusedEvent): readonly unknown[] => [
  toTimestamp(refused.receivedAt),
  ...[refused.source, refused.type, refused.code, refused.detail, refused.sizeBytes],
  Buffer.from(refused.body),
  ...[refused.requestId, refused.actor],
]
