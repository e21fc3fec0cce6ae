import type { BillingMode } from '../accounts/account.ts'
import { toInstant } from '../time.ts'
import type { Instant } from '../time.ts'
import { commissionType } from './evidence.ts'
import type { EvidenceEvent } from './evidence.ts'

// An event whose payload breaks its schema is kept all the same: each member counts as far as it can be read, and no further.

type Payload = Readonly<Record<string, unknown>>

/** What one work event says. */
export interface WorkFact {
  readonly eventId: string
  readonly type: 'work_accepted' | 'commission_cancelled' | 'deliverables_released'
  readonly commissionId: string | null
  readonly assignmentId: string | null
  readonly deliverableId: string | null
  /** Of a `commission_cancelled`: `NEEDS_INFO`, `REJECTED` or what a later build says. */
  readonly status: string | null
  readonly modeAtEvent: BillingMode | null
  /** When it happened, as far as that is known; the order of two facts. */
  readonly at: Instant
  readonly receivedAt: Instant
}

/** Of a work event; null for any other type. */
export function toWorkFact(event: EvidenceEvent): WorkFact | null {
  const { eventId, type, reference, modeAtEvent, receivedAt } = event
  if (type !== 'work_accepted' && type !== 'commission_cancelled' && type !== 'deliverables_released') return null
  const payload = payloadOf(event)
  const { status } = payload
  return {
    ...{ eventId, type, modeAtEvent, receivedAt },
    // Where the payload does not say, the event's key did.
    commissionId: idIn(payload, 'commission_request_id') ?? (reference.type === commissionType ? reference.id : null),
    assignmentId: idIn(payload, 'assignment_id'),
    deliverableId: idIn(payload, 'deliverable_id'),
    status: typeof status === 'string' ? status : null,
    at: timeIn(payload, 'released_at') ?? event.occurredAt ?? receivedAt,
  }
}

/** What one event says of an invoice of V1; null where it does not say. Money in ten-thousandths, the most decimals that V1 may send. */
export interface InvoiceFact {
  readonly eventId: string
  readonly type: string
  readonly status: string | null
  readonly number: string | null
  readonly currency: string | null
  readonly total: bigint | null
  readonly paid: bigint | null
  readonly due: bigint | null
  readonly payment: { readonly paymentId: string; readonly amount: bigint | null } | null
  readonly receivedAt: Instant
}

/** Both spellings mean the same: older builds of V1 group the money under `amounts`. */
export function toInvoiceFact(event: EvidenceEvent): InvoiceFact {
  const payload = payloadOf(event)
  const amounts = objectIn(payload, 'amounts')
  const money = (name: string): bigint | null => moneyIn(payload, name) ?? moneyIn(amounts, name)
  const payment = objectIn(payload, 'payment')
  const paymentId = idIn(payment, 'payment_id')
  return {
    ...{ eventId: event.eventId, type: event.type, receivedAt: event.receivedAt },
    ...{ status: textIn(payload, 'status'), number: textIn(payload, 'invoice_number'), currency: textIn(payload, 'currency') },
    ...{ total: money('total_amount'), paid: money('amount_paid'), due: money('amount_due') },
    payment: paymentId === null ? null : { paymentId, amount: moneyIn(payment, 'amount') },
  }
}

function payloadOf({ payload }: EvidenceEvent): Payload {
  try {
    return objectOf(JSON.parse(payload))
  } catch {
    return {} // it is no JSON, or nested too deep: nothing of it can be read
  }
}

const objectOf = (value: unknown): Payload =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload) : {}

const objectIn = (payload: Payload, name: string): Payload => objectOf(payload[name])

function textIn(payload: Payload, name: string): string | null {
  const value = payload[name]
  return typeof value === 'string' && value !== '' ? value : null
}

function idIn(payload: Payload, name: string): string | null {
  const value = payload[name]
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,128}$/.test(value) ? value : null
}

function timeIn(payload: Payload, name: string): Instant | null {
  const text = textIn(payload, name)
  if (text === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i.test(text)) return null
  const milliseconds = Date.parse(text)
  return Number.isNaN(milliseconds) ? null : toInstant(milliseconds)
}

function moneyIn(payload: Payload, name: string): bigint | null {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,4}))?$/.exec(textIn(payload, name) ?? '')
  if (match === null) return null
  const [, sign, whole = '', decimals = ''] = match
  return BigInt(`${sign}${whole}${decimals.padEnd(4, '0')}`)
}
