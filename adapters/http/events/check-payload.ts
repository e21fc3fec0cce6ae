import type { ErrorObject } from 'ajv/dist/2020.js'
import { isCatalogued } from '../../../src/domain/events/catalogue.ts'
import type { EventType } from '../../../src/domain/events/catalogue.ts'
import type { PayloadViolation } from '../../../src/domain/events/event.ts'
import type { SchemaOf } from '../contract-schemas.ts'
import type { components } from '../generated/contract.ts'

/** What a payload lacks of the schema of its type; nothing for a type without one. */
export type CheckPayload = (type: string, payload: Readonly<Record<string, unknown>>) => readonly PayloadViolation[]

/** The schema of each event that V1 is known to send: one that the catalogue has and this lacks does not compile. */
export const payloadSchemas = {
  invoice_created: 'InvoiceEventPayload',
  invoice_issued: 'InvoiceEventPayload',
  invoice_sent: 'InvoiceEventPayload',
  invoice_voided: 'InvoiceEventPayload',
  payment_recorded: 'PaymentEventPayload',
  invoice_paid: 'InvoiceEventPayload',
  work_accepted: 'WorkAcceptedPayload',
  commission_cancelled: 'CommissionCancelledPayload',
  deliverables_released: 'DeliverablesReleasedPayload',
} as const satisfies Record<EventType, keyof components['schemas']>

/** So many are kept: one payload can break its schema in a million places. */
const violationsMax = 20

/** Makes the check of payloads against the contract's schemas. A payload that fails is kept: this only says where. */
export function makeCheckPayload(schemaOf: SchemaOf): CheckPayload {
  return (type, payload) => {
    if (!isCatalogued(type)) return []
    const check = schemaOf(payloadSchemas[type])
    if (check(payload)) return []
    return (check.errors ?? []).slice(0, violationsMax).map(toViolation)
  }
}

function toViolation({ instancePath, message = '', keyword, params }: ErrorObject): PayloadViolation {
  const member = keyword === 'required' ? `/${String(params['missingProperty'])}` : ''
  return { path: `/payload_json${instancePath}${member}`.slice(0, 300), message, code: keyword }
}
