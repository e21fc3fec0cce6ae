import type { Knex } from 'knex'
import type { DeliveryLine, DeliveryState, RefusedDelivery, WebhookInbox } from '../../../ports/driven/payment-store.ts'
import type { Page } from '../../../ports/page.ts'
import type { ProviderName } from '../../../src/domain/payments/order.ts'
import { fromCursor, toCursor, toPage } from '../cursor.ts'
import { fromDate } from '../invoices/invoice-rows.ts'
import { deliveryColumns, fromDeliveryRow } from './delivery-rows.ts'
import type { DeliveryRow } from './delivery-rows.ts'

interface RefusalRow {
  readonly id: string
  readonly provider: RefusedDelivery['provider']
  readonly code: string
  readonly size_bytes: string
  readonly received_at: Date
}

interface Line {
  readonly id: string
  readonly line: DeliveryLine
}

type Given = Parameters<WebhookInbox['list']>

/** Both tables have ids that sort by time: each gives a page, and the newest of both are the list's. */
export async function listDeliveries(database: Knex, filter: Given[0], { limit, cursor }: Given[1]): Promise<Page<DeliveryLine>> {
  const { provider, state } = filter
  const last = cursor === null ? null : fromCursor(cursor, { kind: 'deliveries', form: 'uuid' })
  const of = (table: string): Knex.QueryBuilder => {
    const query = database(table)
      .orderBy('id', 'desc')
      .limit(limit + 1)
    if (provider !== null) query.where({ provider })
    if (last !== null) query.where('id', '<', last)
    return query
  }

  const lines: Line[] = []
  if (state === null || state === 'REFUSED') {
    const rows: readonly RefusalRow[] = await of('ledger.webhook_refusals').select('id', 'provider', 'code', 'size_bytes', 'received_at')
    lines.push(...rows.map((row) => ({ id: row.id, line: { refused: fromRefusal(row) } })))
  }
  if (state !== 'REFUSED') {
    const parts = partsOf(filter).map((part) => of('ledger.webhook_deliveries').where(part).select(database.raw(deliveryColumns)))
    // One statement: a delivery that changes its state meanwhile is neither missed nor told twice.
    const rows: readonly DeliveryRow[] = await database.unionAll(parts, true)
    lines.push(...rows.map((row) => ({ id: row.id, line: { kept: fromDeliveryRow(row) } })))
  }
  const newest = lines.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit + 1)
  return toPage(newest, limit, { item: ({ line }) => line, cursor: ({ id }) => toCursor('deliveries', id) })
}

/** The index has a list of each state of each provider: what is asked for is merged from those. */
function partsOf({ provider, state }: Given[0]): readonly Partial<Record<'provider' | 'state', string>>[] {
  if (provider === null && state === null) return [{}]
  const [providers, states] = [provider === null ? eachProvider : [provider], state === null ? eachState : [state]]
  return states.flatMap((state) => providers.map((provider) => ({ state, provider })))
}

const eachProvider = Object.keys({ STRIPE: null, RAZORPAY: null } satisfies Record<ProviderName, null>)
const eachState = Object.keys({
  ...{ RECEIVED: null, APPLIED: null, IGNORED: null, QUARANTINED: null, DEAD: null },
} satisfies Record<DeliveryState, null>)

const fromRefusal = ({ id, provider, code, size_bytes, received_at }: RefusalRow) => ({
  ...{ id, provider, code, sizeBytes: Number(size_bytes), receivedAt: fromDate(received_at) },
})
