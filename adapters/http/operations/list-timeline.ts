import type { TimelineItem } from '../../../ports/driven/timeline.ts'
import type { ReadingTimeline } from '../../../ports/driving/reading-timeline.ts'
import type { components } from '../generated/contract.ts'
import type { Operation, OperationRequest } from '../operation.ts'
import { rawJson } from '../raw-json.ts'
import {
  fromAccountChoice,
  fromBigint,
  fromEnum,
  fromPage,
  fromTimestamp,
  requireAccount,
  toLedgerEntry,
  toTimestamp,
} from '../translate.ts'

/** GET /v1/billing/timeline: of one account. */
export function makeListTimeline(reading: ReadingTimeline): Operation<'listTimeline'> {
  const list = makeList(reading)
  return (request) => {
    requireAccount(request.query)
    return list(request)
  }
}

/** GET /v1/control/credits/timeline: of all accounts, narrowed by what is asked. */
export function makeListControlTimeline(reading: ReadingTimeline): Operation<'listControlTimeline'> {
  return makeList(reading)
}

function makeList(reading: ReadingTimeline) {
  return async ({ query }: Pick<OperationRequest<'listControlTimeline'>, 'query'>) => {
    const filter = {
      account: fromAccountChoice(query),
      tenantId: query.tenant_id?.toLowerCase() ?? null,
      referenceType: query.ref_type ?? null,
      referenceId: query.ref_id ?? null,
      source: query.source === undefined ? null : fromEnum(query.source),
      from: query.from === undefined ? null : fromTimestamp(query.from),
      to: query.to === undefined ? null : fromTimestamp(query.to),
    }
    const { items, nextCursor } = await reading.list(filter, fromPage(query))
    return {
      status: 200 as const,
      headers: { 'Cache-Control': 'no-store' as const },
      body: { items: items.map(toTimelineRow), next_cursor: nextCursor },
    }
  }
}

function toTimelineRow(item: TimelineItem): components['schemas']['TimelineRow'] {
  if (item.kind === 'ENTRY') {
    const { delta, reason, ref_type, ref_id, idempotency_key, account_id, tenant_id, created_at, ...rest } = toLedgerEntry(item.entry)
    return {
      ...{ timestamp: created_at, source: 'CREDITS_LEDGER', account_id, tenant_id, event_type: `credit_${reason.toLowerCase()}` },
      ...{ ref_type, ref_id, amount: delta, currency: null, idempotency_key, payload_json: rest },
    }
  }
  const { timestamp, source, accountId, tenantId, eventType, reference, credits, money, idempotencyKey, payload } = item.row
  return {
    ...{ timestamp: toTimestamp(timestamp), source, account_id: accountId, tenant_id: tenantId, event_type: eventType },
    ...{ ref_type: reference?.type ?? null, ref_id: reference?.id ?? null },
    amount: credits === null ? (money?.amount ?? null) : fromBigint(credits),
    currency: money?.currency ?? null,
    idempotency_key: idempotencyKey,
    payload_json: rawJson(payload),
  }
}
