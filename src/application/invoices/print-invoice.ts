import type { Clock } from '../../../ports/driven/clock.ts'
import type { DocumentName, DocumentPrinter, DocumentStore } from '../../../ports/driven/invoice-documents.ts'
import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { BillingError } from '../../domain/errors.ts'
import type { Invoice } from '../../domain/invoices/invoice.ts'
import { zeroMinor } from '../../domain/money.ts'
import { findInvoice } from './find-invoice.ts'

interface Needs {
  readonly invoices: Pick<InvoiceStore, 'find' | 'creditNotes'>
  readonly documents: DocumentStore
  readonly printer: DocumentPrinter
  readonly clock: Clock
}

/** Gives documents: drawn once and kept, as soon as they have a number. A draft's is drawn each time. */
export function makePrintInvoice({ invoices, documents, printer, clock }: Needs): Pick<Invoicing, 'pdf' | 'creditNotePdf'> {
  async function keptOrDrawn(name: DocumentName, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
    return (await documents.find(name)) ?? documents.keep(name, await draw(), clock.now())
  }

  return {
    pdf: async (invoiceId) => {
      const invoice = await findInvoice(invoices, invoiceId)
      const { number, status, accountId, tenantId } = invoice
      const draw = (): Promise<Uint8Array> => printer.printInvoice(asIssued(invoice))
      if (number === null) return { fileName: `draft-${invoiceId}.pdf`, bytes: await draw() }
      const kind = status === 'VOID' ? 'VOID_INVOICE' : 'INVOICE'
      const bytes = await keptOrDrawn({ accountId, tenantId, documentId: invoiceId, kind }, draw)
      return { fileName: fileNameOf(number), bytes }
    },

    creditNotePdf: async (invoiceId, creditNoteId) => {
      const invoice = await findInvoice(invoices, invoiceId)
      const note = (await invoices.creditNotes(invoice)).find((one) => one.creditNoteId === creditNoteId)
      if (note === undefined) throw new BillingError('CREDIT_NOTE_NOT_FOUND', `Cannot find credit note ${creditNoteId} of this invoice`)
      if (note.number === null) throw new Error(`credit note ${creditNoteId} has no number`)
      const { accountId, tenantId } = invoice
      const name: DocumentName = { accountId, tenantId, documentId: creditNoteId, kind: 'CREDIT_NOTE' }
      return { fileName: fileNameOf(note.number), bytes: await keptOrDrawn(name, () => printer.printCreditNote(note, invoice)) }
    },
  }
}

// Whoever asks first, and whenever: what is kept is the document as it was issued, with all of it still to pay.
const asIssued = (invoice: Invoice): Invoice => ({
  ...invoice,
  amountPaid: zeroMinor,
  amountAdjusted: zeroMinor,
  amountCredited: zeroMinor,
})

const fileNameOf = (number: string): string => `${number.replaceAll('/', '-')}.pdf`
