import { BillingError } from '../errors.ts'
import type { Invoice } from './invoice.ts'

// The refusals that a state alone gives (docs/invoices.md, "Life").

/** How an invoice is called in words. */
export const nameOf = ({ number, invoiceId }: Pick<Invoice, 'number' | 'invoiceId'>): string => `invoice ${number ?? invoiceId}`

/** @throws {BillingError} INVOICE_VOID */
export function refuseVoid(invoice: Invoice, act: string): void {
  if (invoice.status === 'VOID') throw new BillingError('INVOICE_VOID', `Cannot ${act} ${nameOf(invoice)}: it is void`)
}

/** @throws {BillingError} INVOICE_NOT_DRAFT, INVOICE_VOID */
export function refuseUnlessDraft(invoice: Invoice): void {
  refuseVoid(invoice, 'edit')
  if (invoice.status === 'DRAFT') return
  throw new BillingError('INVOICE_NOT_DRAFT', `Cannot edit ${nameOf(invoice)}: it is ${invoice.status}, and only a draft is edited`)
}

/** @throws {BillingError} INVOICE_NOT_ISSUED, INVOICE_VOID */
export function refuseUnlessIssued(invoice: Invoice, act: string): void {
  refuseVoid(invoice, act)
  if (invoice.status !== 'DRAFT') return
  throw new BillingError('INVOICE_NOT_ISSUED', `Cannot ${act} ${nameOf(invoice)}: it is a draft, and has to be issued before`)
}

/** @throws {BillingError} INVOICE_NOT_ISSUED, INVOICE_ALREADY_PAID, INVOICE_VOID */
export function refuseUnlessOpen(invoice: Invoice, act: string): void {
  refuseUnlessIssued(invoice, act)
  if (invoice.status !== 'PAID') return
  throw new BillingError('INVOICE_ALREADY_PAID', `Cannot ${act} ${nameOf(invoice)}: nothing is due`)
}
