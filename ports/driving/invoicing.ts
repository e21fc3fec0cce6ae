import type { PaymentProof } from '../driven/invoice-documents.ts'
import type { InvoiceFilter, KeptMovement, ListedInvoice } from '../driven/invoice-store.ts'
import type { Page, PageRequest } from '../page.ts'
import type { BillingProfile } from '../../src/domain/invoices/billing-profile.ts'
import type { AdjustmentType, CalendarDate, CreditNote, Invoice, InvoiceMovement } from '../../src/domain/invoices/invoice.ts'
import type { ProfileTerms } from '../../src/domain/invoices/profile-terms.ts'
import type { DraftTerms } from '../../src/domain/invoices/terms.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { AccountChoice } from './account-choice.ts'
import type { OperatorCaller, PortalCaller } from './caller.ts'

interface InvoiceWrite {
  readonly actor: string
  readonly idempotencyKey: string | null
}

interface InvoiceAct extends InvoiceWrite {
  readonly invoiceId: string
}

export interface CreateInvoiceRequest extends InvoiceWrite {
  readonly account: AccountChoice
  readonly terms: DraftTerms
}

export interface EditInvoiceRequest extends InvoiceAct {
  /** What is not named stays; null takes away. `lines` are all lines. */
  readonly changes: Partial<DraftTerms>
}

export interface IssueInvoiceRequest extends InvoiceAct {
  readonly allowsBackdated: boolean
}

export interface VoidInvoiceRequest extends InvoiceAct {
  readonly reason: string
}

export interface PayInvoiceRequest extends InvoiceAct {
  /** A decimal text; null: all that is due. */
  readonly amount: string | null
  readonly mode: string | null
  readonly reference: string | null
  readonly notes: string | null
  /** Null: today, where the seller is. */
  readonly paidOn: CalendarDate | null
}

export interface AdjustInvoiceRequest extends InvoiceAct {
  readonly amount: string
  readonly adjustmentType: AdjustmentType
  readonly reason: string | null
}

export interface CreditInvoiceRequest extends InvoiceAct {
  readonly reason: string
  /** Null: all that is left of the invoice. A line without a value: all that is left of it. */
  readonly lines: readonly { readonly lineIndex: number; readonly taxableValue: string | null }[] | null
}

/** An invoice as it is now, and what the act has added. */
export interface InvoiceAnswer {
  readonly invoice: Invoice
  readonly movement: InvoiceMovement | null
  readonly creditNote: CreditNote | null
  readonly replayed: boolean
  /** The instant of the answer, which tells what is overdue. */
  readonly now: Instant
}

export interface InvoicePage extends Page<ListedInvoice> {
  readonly now: Instant
}

export interface UploadProofRequest {
  readonly caller: OperatorCaller | PortalCaller
  readonly invoiceId: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

export interface Download {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** A list's narrowing, with the account as the caller names it. */
export type NarrowedInvoices = Omit<InvoiceFilter, 'accountId'> & { readonly account: AccountChoice }

/** What operators and tenants do with service invoices. A portal's caller sees its own tenant's, and no draft. Rulebook 5, contract 4. */
export interface Invoicing {
  /** @throws {BillingError} ACCOUNT_REQUIRED, ACCOUNT_MISMATCH, ACCOUNT_NOT_FOUND; what a draft's terms are refused for; IDEMPOTENCY_KEY_REUSED */
  create(request: CreateInvoiceRequest): Promise<InvoiceAnswer>

  /** @throws {BillingError} INVOICE_NOT_FOUND, INVOICE_NOT_DRAFT; as `create` */
  edit(request: EditInvoiceRequest): Promise<InvoiceAnswer>

  /** Gives the number. @throws {BillingError} BILLING_PROFILE_MISSING, INVOICE_BACKDATED, INVOICE_VOID, and others of `src/domain/invoices/lifecycle.ts` */
  issue(request: IssueInvoiceRequest): Promise<InvoiceAnswer>

  /** Says that it is with the buyer. */
  send(request: InvoiceAct): Promise<InvoiceAnswer>

  void(request: VoidInvoiceRequest): Promise<InvoiceAnswer>

  /** Books a payment; with `amount` null all that is due. @throws {BillingError} AMOUNT_EXCEEDS_DUE and others */
  pay(request: PayInvoiceRequest): Promise<InvoiceAnswer>

  /** Books an adjustment; CREDIT_NOTE makes the document, over all lines in proportion. */
  adjust(request: AdjustInvoiceRequest): Promise<InvoiceAnswer>

  credit(request: CreditInvoiceRequest): Promise<InvoiceAnswer>

  /** Notes a reminder, one a day. */
  remind(request: InvoiceAct): Promise<InvoiceAnswer>

  /** @throws {BillingError} INVOICE_NOT_FOUND, for another tenant's and for drafts, too, where a portal asks */
  find(invoiceId: string, caller: OperatorCaller | PortalCaller): Promise<InvoiceAnswer>

  list(filter: NarrowedInvoices, page: PageRequest, caller: OperatorCaller | PortalCaller): Promise<InvoicePage>

  /** All that the filter finds, newest first, some at a time. */
  export(filter: NarrowedInvoices): AsyncIterable<readonly ListedInvoice[]>

  movements(invoiceId: string, page: PageRequest): Promise<Page<KeptMovement> & { readonly currency: string }>

  creditNotes(invoiceId: string): Promise<{ readonly invoice: Invoice; readonly notes: readonly CreditNote[] }>

  /** The document, made once an invoice is issued and kept for good. */
  pdf(invoiceId: string): Promise<Download>

  /** @throws {BillingError} CREDIT_NOTE_NOT_FOUND */
  creditNotePdf(invoiceId: string, creditNoteId: string): Promise<Download>

  /** @throws {BillingError} FILE_TYPE_NOT_ALLOWED, PAYMENT_PROOFS_FULL, INVOICE_NOT_FOUND, INVOICE_NOT_ISSUED, INVOICE_VOID */
  uploadProof(request: UploadProofRequest): Promise<{ readonly proof: PaymentProof; readonly isKnown: boolean }>

  proofs(invoiceId: string): Promise<readonly PaymentProof[]>

  /** @throws {BillingError} PAYMENT_PROOF_NOT_FOUND */
  proof(invoiceId: string, proofId: string): Promise<Download & { readonly mediaType: PaymentProof['mediaType'] }>
}

export interface PutProfileRequest {
  readonly tenantId: string
  readonly actor: string
  readonly idempotencyKey: string | null
  readonly profile: ProfileTerms
}

/** Who sells. */
export interface SteeringProfiles {
  /** @throws {BillingError} TENANT_NOT_FOUND, BILLING_PROFILE_NOT_FOUND */
  find(tenantId: string): Promise<BillingProfile>

  /** @throws {BillingError} TENANT_NOT_FOUND, GSTIN_INVALID, GSTIN_TAKEN, PROFILE_INVALID, IDEMPOTENCY_KEY_REUSED */
  put(request: PutProfileRequest): Promise<{ readonly profile: BillingProfile; readonly isNew: boolean; readonly replayed: boolean }>
}
