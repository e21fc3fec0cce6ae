import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import { BillingError } from '../../domain/errors.ts'
import type { Invoice } from '../../domain/invoices/invoice.ts'

/** @throws {BillingError} INVOICE_NOT_FOUND */
export async function findInvoice(invoices: Pick<InvoiceStore, 'find'>, invoiceId: string): Promise<Invoice> {
  return (await invoices.find(invoiceId)) ?? missing(invoiceId)
}

export function missing(invoiceId: string): never {
  throw new BillingError('INVOICE_NOT_FOUND', `Cannot find invoice ${invoiceId}`)
}
