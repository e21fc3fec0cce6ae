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
  for (const part of partsOf(filter)) {
    const rows: readonly DeliveryRow[] = await of('ledger.webhook_deliveries').where(part).select(database.raw(deliveryColumns))
    lines.push(...rows.map((row) => ({ id: row.id, line: { kept: fromDeliveryRow(row) } })))
  }
  const newest = lines.toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit + 1)
  return toPage(newest, limit, { item: ({ line }) => line, cursor: ({ id }) => toCursor('deliveries', id) })
}

/** The index has a list of each provider's each state: what is asked for is merged from those. */
function partsOf({ provider, state }: Given[0]): readonly Partial<Record<'provider' | 'state', string>>[] {
  if (state === 'REFUSED') return []
  if (provider === null && state === null) return [{}]
  return (provider === null ? providers : [provider]).flatMap((provider) =>
    (state === null ? states : [state]).map((state) => ({ provider, state })),
  )
}

const providers: readonly ProviderName[] = ['STRIPE', 'RAZORPAY']
const states: readonly DeliveryState[] = ['RECEIVED', 'APPLIED', 'IGNORED', 'QUARANTINED', 'DEAD']

const fromRefusal = ({ id, provider, code, size_bytes, received_at }: RefusalRow) => ({
  ...{ id, provider, code, sizeBytes: Number(size_bytes), receivedAt: fromDate(received_at) },
})
