import type { IncomingHttpHeaders } from 'node:http'
import type { NarrowedInvoices } from '../../../ports/driving/invoicing.ts'
import type { OperatorCaller, PortalCaller } from '../../../ports/driving/caller.ts'
import { toCalendarDate } from '../../../src/domain/invoices/calendar.ts'
import type { CalendarDate } from '../../../src/domain/invoices/invoice.ts'
import type { DraftLine, DraftTerms } from '../../../src/domain/invoices/terms.ts'
import type { components } from '../generated/contract.ts'
import type { OperationRequest } from '../operation.ts'
import { ViolationError } from '../problem.ts'
import { fromOperator } from '../steering.ts'
import { fromAccountChoice, fromEnum, refuseBlank } from '../translate.ts'
import { fromDecimalInput } from './decimal-text.ts'

// What is asked of service invoices, in the product's words.

type Schemas = components['schemas']

interface SentAct {
  readonly path: { readonly invoice_id: string }
  readonly headers: IncomingHttpHeaders
  readonly body: { readonly idempotency_key?: string | undefined }
  readonly caller: { readonly actor: string }
}

/** Which invoice, who writes, and under which key, if any. @throws {BillingError} what `chooseIdempotencyKey` refuses */
export const fromInvoiceAct = (sent: SentAct) => ({ ...fromOperator(sent), invoiceId: sent.path.invoice_id.toLowerCase() })

/** @throws {BillingError} VALIDATION_FAILED where there is no such day, such as the 29th of February 2027 */
export const fromDate = (text: string | null | undefined): CalendarDate | null =>
  text === undefined || text === null ? null : toCalendarDate(text)

/** @throws {ViolationError} for texts of blanks alone, and for numbers that no text could be; what `fromDate` refuses */
export function fromDraft(body: Schemas['CreateServiceInvoiceRequest']): DraftTerms {
  refuseBlank({ bill_to_name: body.bill_to_name })
  return {
    currency: body.currency ?? null,
    issuedDate: fromDate(body.issued_date),
    dueDate: fromDate(body.due_date),
    notes: body.notes ?? null,
    billToName: body.bill_to_name ?? null,
    billToAddress: body.bill_to_address ?? null,
    billToGstin: body.bill_to_gstin ?? null,
    placeOfSupply: body.place_of_supply ?? null,
    isSez: body.is_sez ?? false,
    roundsToWhole: body.round_to_whole ?? null,
    lines: fromItems(body.items),
  }
}

/** Only what is named changes: null is a value here, and takes away. @throws {ViolationError} as `fromDraft` */
export function fromChanges(body: Schemas['EditServiceInvoiceRequest']): Partial<DraftTerms> {
  refuseBlank({ bill_to_name: body.bill_to_name ?? undefined })
  return {
    ...(body.currency !== undefined && { currency: body.currency }),
    ...(body.issued_date !== undefined && { issuedDate: fromDate(body.issued_date) }),
    ...(body.due_date !== undefined && { dueDate: fromDate(body.due_date) }),
    ...(body.notes !== undefined && { notes: body.notes }),
    ...(body.bill_to_name !== undefined && { billToName: body.bill_to_name }),
    ...(body.bill_to_address !== undefined && { billToAddress: body.bill_to_address }),
    ...(body.bill_to_gstin !== undefined && { billToGstin: body.bill_to_gstin }),
    ...(body.place_of_supply !== undefined && { placeOfSupply: body.place_of_supply }),
    ...(body.is_sez !== undefined && { isSez: body.is_sez }),
    ...(body.round_to_whole !== undefined && { roundsToWhole: body.round_to_whole }),
    ...(body.items !== undefined && { lines: fromItems(body.items) }),
  }
}

function fromItems(items: readonly Schemas['InvoiceItemInput'][]): readonly DraftLine[] {
  refuseBlank(Object.fromEntries(items.map(({ description }, index) => [`items/${index}/description`, description])))
  return items.map((item, index) => fromItem(item, `/body/items/${index}`))
}

const fromItem = (item: Schemas['InvoiceItemInput'], path: string): DraftLine => ({
  description: item.description,
  quantity: fromDecimalInput(item.quantity, { form: 'quantity', path: `${path}/quantity` }),
  unitPrice: fromDecimalInput(item.unit_price, { form: 'money', path: `${path}/unit_price` }),
  taxRate: fromDecimalInput(item.tax_rate ?? '0', { form: 'rate', path: `${path}/tax_rate` }),
  taxTreatment: fromEnum(item.tax_treatment ?? 'TAXABLE'),
  taxCode: item.tax_code ?? null,
  serviceCode: item.service_code ?? null,
  orderIndex: item.order_index ?? null,
})

/** How a payment came. @throws {BillingError} what `fromDate` refuses */
export const fromPayment = (body: Schemas['MarkServiceInvoicePaidRequest']) => ({
  mode: body.mode ?? null,
  reference: body.reference ?? null,
  notes: body.notes ?? null,
  paidOn: fromDate(body.paid_on),
})

type Filters = OperationRequest<'exportServiceInvoices'>['query']

/** @throws {BillingError} what `fromDate` refuses */
export const fromInvoiceFilter = (query: Filters): NarrowedInvoices => ({
  account: fromAccountChoice(query),
  tenantId: query.tenant_id?.toLowerCase() ?? null,
  status: query.status === undefined ? null : fromEnum(query.status),
  isOverdue: query.overdue ?? null,
  issuedFrom: fromDate(query.issued_from),
  issuedTo: fromDate(query.issued_to),
  dueFrom: fromDate(query.due_from),
  dueTo: fromDate(query.due_to),
  number: query.number ?? null,
  text: query.text ?? null,
})

/** @throws {ViolationError} where a portal names a tenant: it sees its own, and is not to think that another one was looked for */
export function refuseTenantOfPortal({ tenant_id }: Pick<Filters, 'tenant_id'>, caller: OperatorCaller | PortalCaller): void {
  if (tenant_id === undefined || caller.kind === 'OPERATOR') return
  throw new ViolationError([{ path: '/query/tenant_id', message: 'must not be given: a portal sees its own tenant', code: 'unknown' }])
}
