import type { CreditNote, Invoice } from '../../src/domain/invoices/invoice.ts'
import type { Instant } from '../../src/domain/time.ts'

/** Draws documents. The same input gives the same bytes. */
export interface DocumentPrinter {
  /** A4. A draft says that it is one, a void invoice that it is void. */
  printInvoice(invoice: Invoice): Promise<Uint8Array>

  printCreditNote(note: CreditNote, invoice: Invoice): Promise<Uint8Array>
}

/** Which document: an invoice as it was issued, the same once it is void, or a credit note. */
export interface DocumentName {
  readonly accountId: string
  readonly tenantId: string
  readonly documentId: string
  readonly kind: 'INVOICE' | 'VOID_INVOICE' | 'CREDIT_NOTE'
}

/** Keeps documents for good: one that is there is never replaced. */
export interface DocumentStore {
  find(name: DocumentName): Promise<Uint8Array | null>

  /** @returns what is kept: another process may have been first */
  keep(name: DocumentName, bytes: Uint8Array, now: Instant): Promise<Uint8Array>
}

export type ProofMediaType = 'application/pdf' | 'image/png' | 'image/jpeg'

/** What a payer sends to show that it has paid. */
export interface PaymentProof {
  readonly proofId: string
  readonly invoiceId: string
  readonly accountId: string
  readonly tenantId: string
  /** As the payer called it, without any folder. */
  readonly fileName: string
  /** Found from its bytes. */
  readonly mediaType: ProofMediaType
  readonly sizeBytes: number
  /** Hex. */
  readonly sha256: string
  readonly uploadedBy: string
  readonly uploadedAt: Instant
}

/** Tells what a file is from its bytes. */
export interface FileTypes {
  /** Null: none of those that are taken. */
  mediaTypeOf(bytes: Uint8Array): Promise<ProofMediaType | null>
  sha256Of(bytes: Uint8Array): string
}

export interface KeptProof {
  readonly proof: PaymentProof
  /** It was there: the same bytes for the same invoice are the same proof. */
  readonly isKnown: boolean
}

/** Keeps payment proofs, and on the timeline who sent them. */
export interface PaymentProofStore {
  /** @throws {BillingError} PAYMENT_PROOFS_FULL; INVOICE_NOT_FOUND, INVOICE_NOT_ISSUED, INVOICE_VOID; STORAGE_UNAVAILABLE */
  keep(proof: PaymentProof, bytes: Uint8Array): Promise<KeptProof>

  /** Of one invoice, newest first. */
  list(accountId: string, invoiceId: string): Promise<readonly PaymentProof[]>

  find(accountId: string, proofId: string): Promise<{ readonly proof: PaymentProof; readonly bytes: Uint8Array } | null>
}
