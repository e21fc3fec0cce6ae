import type { CreditNote, Invoice, Numbering } from '../../../src/domain/invoices/invoice.ts'
import { toInstant } from '../../../src/domain/time.ts'
import type { Act } from '../../../ports/driven/account-store.ts'
import type { RequestKey } from '../operator-requests.ts'

/** What of an invoice waits for its number: itself, frozen, or a credit note of it. It bears all that finishes it. */
export interface Waiting {
  readonly kind: 'INVOICE' | 'CREDIT_NOTE'
  readonly documentId: string
  /** Of this freezing alone: whoever finishes one does nothing to a later one. */
  readonly attempt: string
  readonly numbering: Numbering
  /** Who asked for it, when, and under which key; its answer is kept once the number is there. */
  readonly actor: string
  readonly at: number
  readonly key: RequestKey | null
}

/** Something that waits, and whose it is. */
export interface WaitingDocument {
  readonly accountId: string
  readonly tenantId: string
  readonly invoiceId: string
  readonly waiting: Waiting
}

/** What of an invoice tells whether something of it waits. */
export interface WaitingRow {
  readonly account_id: string
  readonly tenant_id: string
  readonly invoice_id: string
  readonly waiting: Waiting | null
}

export const waitingColumns = ['account_id', 'tenant_id', 'invoice_id', 'waiting'] as const

/** Null where nothing of the invoice waits. */
export const waitingIn = ({ account_id, tenant_id, invoice_id, waiting }: WaitingRow): WaitingDocument | null =>
  waiting === null ? null : { accountId: account_id, tenantId: tenant_id, invoiceId: invoice_id, waiting }

interface Asked {
  readonly invoice: Invoice
  readonly creditNote: CreditNote | null
  readonly attempt: string
  readonly act: Act
  readonly key: RequestKey | null
}

/** What an act leaves to be numbered; null where that is nothing. */
export function toWaiting({ invoice, creditNote, attempt, act, key }: Asked): Waiting | null {
  const asked = { attempt, actor: act.actor, at: act.now, key }
  if (creditNote !== null) return { ...asked, kind: 'CREDIT_NOTE', documentId: creditNote.creditNoteId, numbering: creditNote.numbering }
  if (invoice.numbering === null) return null
  return { ...asked, kind: 'INVOICE', documentId: invoice.invoiceId, numbering: invoice.numbering }
}

/** The act that asked for the number, as it was then. */
export const actOf = ({ actor, at }: Waiting): Pick<Act, 'actor' | 'now'> => ({ actor, now: toInstant(at) })
