import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { BillingProfiles } from '../../../ports/driven/billing-profiles.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { DocumentPrinter, DocumentStore, FileTypes, PaymentProofStore } from '../../../ports/driven/invoice-documents.ts'
import type { InvoiceStore, PortalInvoices } from '../../../ports/driven/invoice-store.ts'
import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { makeActOnInvoice } from './act-on-invoice.ts'
import { makeCreateInvoice } from './create-invoice.ts'
import { makeCreditInvoice } from './credit-invoice.ts'
import { makeEditInvoice } from './edit-invoice.ts'
import { makeIssueInvoice } from './issue-invoice.ts'
import { makeKeepPaymentProofs } from './keep-payment-proofs.ts'
import { makePrintInvoice } from './print-invoice.ts'
import { makeReadInvoices } from './read-invoices.ts'

interface Needs {
  readonly accounts: AccountStore
  readonly invoices: InvoiceStore
  readonly portal: PortalInvoices
  readonly profiles: BillingProfiles
  readonly documents: DocumentStore
  readonly printer: DocumentPrinter
  readonly proofs: PaymentProofStore
  readonly files: FileTypes
  readonly ids: Ids
  readonly clock: Clock
}

/** All that the world may ask about service invoices. */
export function makeInvoicing(needs: Needs): Invoicing {
  const acts = makeActOnInvoice(needs)
  const { credit, creditSum } = makeCreditInvoice(needs)
  return {
    create: makeCreateInvoice(needs),
    edit: makeEditInvoice(needs),
    issue: makeIssueInvoice(needs),
    ...acts,
    adjust: ({ adjustmentType, ...said }) =>
      adjustmentType === 'CREDIT_NOTE' ? creditSum({ ...said, adjustmentType }) : acts.adjust({ ...said, adjustmentType }),
    credit,
    ...makeReadInvoices(needs),
    ...makePrintInvoice(needs),
    ...makeKeepPaymentProofs(needs),
  }
}
