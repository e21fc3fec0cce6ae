import type { OrderNames } from '../../../ports/driven/payment-provider.ts'
import type { Delivery, DeliveryState, NewDelivery } from '../../../ports/driven/payment-store.ts'
import { fromDate } from '../invoices/invoice-rows.ts'
import { fromKeptFacts, toKeptFacts } from './kept-facts.ts'
import { nameMax, soundKey, soundLine } from './sound-text.ts'

export const deliveryColumns = `id, provider, delivery_id, event_type, signed_key, is_live, names, facts, signature_ok, payload_hash, state,
  attempts, last_error, received_at, processed_at`

export const newColumns = `n integer, id uuid, provider text, delivery_id text, event_type text, signed_key text, payment_id text,
  is_live boolean, names text, facts text, signature_ok boolean, payload_hash text, received_at timestamptz, body text`

export interface DeliveryRow {
  readonly id: string
  readonly provider: Delivery['provider']
  readonly delivery_id: string
  readonly event_type: string
  readonly signed_key: string
  readonly is_live: boolean
  readonly names: string
  readonly facts: string
  readonly signature_ok: boolean
  readonly payload_hash: string
  readonly state: DeliveryState
  readonly attempts: number
  readonly last_error: string | null
  readonly received_at: Date
  readonly processed_at: Date | null
}

const signedKeyMax = 600

export const toNewValues = (delivery: NewDelivery, n: number) => ({
  ...{ n, id: delivery.id, provider: delivery.provider, delivery_id: soundKey(delivery.deliveryId) },
  ...{ event_type: soundLine(delivery.eventType, nameMax), signed_key: soundKey(delivery.signedKey, signedKeyMax) },
  payment_id: delivery.names.paymentId === null ? null : soundKey(delivery.names.paymentId),
  ...{ is_live: delivery.isLive, names: JSON.stringify(delivery.names), facts: toKeptFacts(delivery.facts) },
  ...{ signature_ok: delivery.signatureOk, payload_hash: delivery.payloadHash },
  ...{ received_at: new Date(delivery.receivedAt).toISOString(), body: Buffer.from(delivery.body).toString('base64') },
})

export const fromDeliveryRow = (row: DeliveryRow): Delivery => ({
  ...{ id: row.id, provider: row.provider, deliveryId: row.delivery_id, eventType: row.event_type, signedKey: row.signed_key },
  ...{ isLive: row.is_live, names: JSON.parse(row.names) as OrderNames, facts: fromKeptFacts(row.facts), signatureOk: row.signature_ok },
  ...{ payloadHash: row.payload_hash, state: row.state, attempts: row.attempts, lastError: row.last_error },
  ...{ receivedAt: fromDate(row.received_at), processedAt: row.processed_at === null ? null : fromDate(row.processed_at) },
})
