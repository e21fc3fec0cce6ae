import type { Reference } from '../credits/reservation.ts'

/** The events that V1 is known to send (docs/events.md). Any other type is kept, too, and shown as uncatalogued. */
export const eventTypes = [
  'invoice_created',
  'invoice_issued',
  'invoice_sent',
  'invoice_voided',
  'payment_recorded',
  'invoice_paid',
  'work_accepted',
  'commission_cancelled',
  'deliverables_released',
] as const

export type EventType = (typeof eventTypes)[number]

export const isCatalogued = (type: string): type is EventType => eventTypes.some((one) => one === type)

/** Money as V1 said it: a decimal string. */
export interface EventMoney {
  readonly amount: string
  readonly currency: string
}

type Payload = Readonly<Record<string, unknown>>

/**
 * What an event is about: as its payload says, else as its key does where V1 makes that of the same id; null where neither does, or its
 * type is not known.
 */
export function referenceOf(type: string, payload: Payload, idempotencyKey: string): Reference | null {
  if (!isCatalogued(type)) return null
  const [refType, member] = referencesOf[type]
  const id = idText(payload[member]) ?? idText(keysOf[type]?.exec(idempotencyKey)?.[1])
  return id === null ? null : { type: refType, id }
}

const invoice = ['v1_invoice', 'invoice_id'] as const

const referencesOf: Readonly<Record<EventType, readonly [refType: string, member: string]>> = {
  invoice_created: invoice,
  invoice_issued: invoice,
  invoice_sent: invoice,
  invoice_voided: invoice,
  payment_recorded: invoice,
  invoice_paid: invoice,
  work_accepted: ['commission_request', 'commission_request_id'],
  commission_cancelled: ['commission_request', 'commission_request_id'],
  deliverables_released: ['assignment', 'assignment_id'],
}

const keysOf: Partial<Record<EventType, RegExp>> = {
  work_accepted: /^v1:work_accepted:commission:(\d{1,18})$/,
  commission_cancelled: /^v1:commission_cancelled:(\d{1,18})$/,
}

/** The money of an event: what was paid, where it is of a payment, else the invoice's total. Work events name none with a currency. */
export function moneyOf(type: string, payload: Payload): EventMoney | null {
  if (!isCatalogued(type) || referencesOf[type] !== invoice) return null
  const isPayment = type === 'payment_recorded' || type === 'invoice_paid'
  const total = amountText(payload['total_amount']) ?? amountText(objectIn(payload, 'amounts')['total_amount']) // older builds group the money
  const amount = (isPayment ? amountText(objectIn(payload, 'payment')['amount']) : null) ?? total
  const currency = payload['currency']
  if (amount === null || typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return null
  return { amount, currency }
}

const objectIn = (payload: Payload, name: string): Payload => {
  const member = payload[name]
  return typeof member === 'object' && member !== null ? (member as Payload) : {}
}

function idText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,128}$/.test(value) ? value : null
}

const amountText = (value: unknown): string | null => (typeof value === 'string' && /^-?\d{1,15}(\.\d{1,4})?$/.test(value) ? value : null)
