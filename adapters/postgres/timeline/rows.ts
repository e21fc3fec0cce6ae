import type { TimelineRow } from '../../../ports/driven/timeline.ts'
import { toCredits } from '../../../src/domain/credits/credits.ts'
import { toInstant } from '../../../src/domain/time.ts'

export interface Row {
  readonly id: string
  readonly happened_at: Date
  readonly source: TimelineRow['source']
  readonly account_id: string | null
  readonly tenant_id: string | null
  readonly event_type: string
  readonly ref_type: string | null
  readonly ref_id: string | null
  readonly amount: string | null
  readonly currency: string | null
  readonly idempotency_key: string | null
  readonly payload: string
}

/** The columns of a timeline row, of table alias `t`. */
export const timelineColumns = `t.timeline_id as id, t.happened_at, t.source, t.account_id, t.tenant_id, t.event_type, t.ref_type, t.ref_id,
  t.amount, t.currency, t.idempotency_key, t.payload`

/** The same of an event that waits for its account, of table alias `t`. */
export const waitingColumns = `t.event_id as id, t.happened_at, 'USAGE_' || upper(t.source_system) as source, t.account_id, t.tenant_id, t.event_type,
  t.ref_type, t.ref_id, t.amount, t.currency, t.idempotency_key, t.payload`

export const fromRow = (row: Row): TimelineRow => ({
  timestamp: toInstant(row.happened_at.getTime()),
  source: row.source,
  accountId: row.account_id,
  tenantId: row.tenant_id,
  eventType: row.event_type,
  reference: row.ref_type === null || row.ref_id === null ? null : { type: row.ref_type, id: row.ref_id },
  // Money has a currency; what has none is credits.
  credits: row.amount !== null && row.currency === null ? toCredits(row.amount) : null,
  money: row.amount !== null && row.currency !== null ? { amount: row.amount, currency: row.currency } : null,
  idempotencyKey: row.idempotency_key,
  payload: row.payload,
})
