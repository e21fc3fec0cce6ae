import type { Clock } from '../../ports/driven/clock.ts'
import type { Invoicing } from '../../ports/driving/invoicing.ts'
import type { Operations } from './operation.ts'
import { makeAdjustServiceInvoice } from './operations/adjust-service-invoice.ts'
import { makeCreateCreditNote } from './operations/create-credit-note.ts'
import { makeCreateServiceInvoice } from './operations/create-service-invoice.ts'
import { makeEditServiceInvoice } from './operations/edit-service-invoice.ts'
import { makeExportServiceInvoices } from './operations/export-service-invoices.ts'
import { makeGetCreditNotePdf } from './operations/get-credit-note-pdf.ts'
import { makeGetPaymentProof } from './operations/get-payment-proof.ts'
import { makeGetServiceInvoice } from './operations/get-service-invoice.ts'
import { makeGetServiceInvoicePdf } from './operations/get-service-invoice-pdf.ts'
import { makeIssueServiceInvoice } from './operations/issue-service-invoice.ts'
import { makeListCreditNotes } from './operations/list-credit-notes.ts'
import { makeListInvoiceMovements } from './operations/list-invoice-movements.ts'
import { makeListPaymentProofs } from './operations/list-payment-proofs.ts'
import { makeListServiceInvoices } from './operations/list-service-invoices.ts'
import { makeMarkServiceInvoicePaid } from './operations/mark-service-invoice-paid.ts'
import { makePayServiceInvoice } from './operations/pay-service-invoice.ts'
import { makeRemindServiceInvoice } from './operations/remind-service-invoice.ts'
import { makeSendServiceInvoice } from './operations/send-service-invoice.ts'
import { makeUploadPaymentProof } from './operations/upload-payment-proof.ts'
import { makeVoidServiceInvoice } from './operations/void-service-invoice.ts'

interface Needs {
  readonly invoicing: Invoicing
  readonly clock: Clock
}

/** The operations on service invoices. That none is missing, `makeOperations` says. */
export const makeInvoiceOperations = ({ invoicing, clock }: Needs) =>
  ({
    listServiceInvoices: makeListServiceInvoices(invoicing),
    createServiceInvoice: makeCreateServiceInvoice(invoicing),
    exportServiceInvoices: makeExportServiceInvoices({ invoicing, clock }),
    getServiceInvoice: makeGetServiceInvoice(invoicing),
    editServiceInvoice: makeEditServiceInvoice(invoicing),
    issueServiceInvoice: makeIssueServiceInvoice(invoicing),
    sendServiceInvoice: makeSendServiceInvoice(invoicing),
    voidServiceInvoice: makeVoidServiceInvoice(invoicing),
    payServiceInvoice: makePayServiceInvoice(invoicing),
    listInvoiceMovements: makeListInvoiceMovements(invoicing),
    markServiceInvoicePaid: makeMarkServiceInvoicePaid(invoicing),
    adjustServiceInvoice: makeAdjustServiceInvoice(invoicing),
    remindServiceInvoice: makeRemindServiceInvoice(invoicing),
    createCreditNote: makeCreateCreditNote(invoicing),
    listCreditNotes: makeListCreditNotes(invoicing),
    getCreditNotePdf: makeGetCreditNotePdf(invoicing),
    getServiceInvoicePdf: makeGetServiceInvoicePdf(invoicing),
    uploadPaymentProof: makeUploadPaymentProof(invoicing),
    listPaymentProofs: makeListPaymentProofs(invoicing),
    getPaymentProof: makeGetPaymentProof(invoicing),
  }) satisfies Partial<Operations>
