import type {
  CalendarDate,
  CreditNote,
  Invoice,
  InvoiceChange,
  InvoiceMovement,
  InvoiceRecord,
  InvoiceStatus,
} from '../../src/domain/invoices/invoice.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { Page, PageRequest } from '../page.ts'
import type { Act } from './account-store.ts'

export interface InvoiceFilter {
  /** Null: of all tenants. */
  readonly tenantId: string | null
  readonly accountId: string | null
  readonly status: InvoiceStatus | null
  /** Whether its due day is over, where its seller is, and something is due. */
  readonly isOverdue: boolean | null
  /** Both ends belong to it. */
  readonly issuedFrom: CalendarDate | null
  readonly issuedTo: CalendarDate | null
  readonly dueFrom: CalendarDate | null
  readonly dueTo: CalendarDate | null
  /** The whole number, in any case. */
  readonly number: string | null
  /** A part of the number, the buyer's name or the notes, in any case. */
  readonly text: string | null
}

/** An invoice without its lines, as lists have it. */
export type ListedInvoice = Omit<Invoice, 'terms' | 'amounts' | 'creditedValues'> & {
  readonly terms: Omit<Invoice['terms'], 'lines'>
  readonly amounts: Omit<Invoice['amounts'], 'lines'>
}

export interface Changed {
  readonly invoice: Invoice
  /** What the act has added, where it has. */
  readonly movement: InvoiceMovement | null
  readonly creditNote: CreditNote | null
  /** The first answer to this key, again; or an act that had been done before, so nothing changed. */
  readonly replayed: boolean
}

export interface KeptMovement extends InvoiceMovement {
  readonly actor: string
  readonly createdAt: Instant
}

/**
 * Keeps service invoices, their movements and credit notes, and on the timeline who did what. It decides nothing.
 *
 * Numbers are gapless, whatever crashes: one is claimed first, and whoever meets what has claimed one finishes it before anything
 * else (distribution.md 2). All functions that take or give an invoice do so.
 */
export interface InvoiceStore {
  /** Keeps a new draft. The key's scope is its account. @throws {BillingError} IDEMPOTENCY_KEY_REUSED; STORAGE_UNAVAILABLE */
  create(invoice: Invoice, record: InvoiceRecord, act: Act): Promise<Changed>

  /** The first answer to a key of an account's creates; null where it has none. @throws {BillingError} IDEMPOTENCY_KEY_REUSED; STORAGE_UNAVAILABLE */
  findCreated(accountId: string, act: Act): Promise<Changed | null>

  /** Null where there is none. @throws {BillingError} STORAGE_UNAVAILABLE */
  find(invoiceId: string): Promise<Invoice | null>

  /**
   * Changes an invoice under a lock: `decide` sees it as it is, and what it returns is kept, with its records. Where that is the very
   * invoice that it saw, nothing is written: it is a replay. Where that is frozen
   * (`numbering`), or has a credit note, the number is claimed next and the answer is the finished thing.
   *
   * @throws {BillingError} what `decide` throws, with nothing written; INVOICE_NOT_FOUND; INVOICE_BACKDATED,
   *   INVOICE_NUMBER_TOO_LONG and GSTIN_TAKEN, with the draft as it was; IDEMPOTENCY_KEY_REUSED; STORAGE_UNAVAILABLE
   */
  change(invoiceId: string, act: Act, decide: (current: Invoice) => InvoiceChange): Promise<Changed>

  /** Newest first; what is overdue by its due day, the latest first. @throws {BillingError} CURSOR_INVALID; STORAGE_UNAVAILABLE */
  list(filter: InvoiceFilter, page: PageRequest, now: Instant): Promise<Page<ListedInvoice>>

  /** Of one invoice, newest first. @throws {BillingError} CURSOR_INVALID; STORAGE_UNAVAILABLE */
  movements(invoice: Pick<Invoice, 'accountId' | 'invoiceId'>, page: PageRequest): Promise<Page<KeptMovement>>

  /** Of one invoice, newest first. @throws {BillingError} STORAGE_UNAVAILABLE */
  creditNotes(invoice: Pick<Invoice, 'accountId' | 'invoiceId'>): Promise<readonly CreditNote[]>

  /** Finishes every number that was claimed, and every draft that is frozen: for the start of a process and now and again. */
  finishAll(): Promise<void>
}

/** What a tenant's portal sees of its invoices: never a draft, never another tenant's. */
export interface PortalInvoices {
  find(tenantId: string, invoiceId: string): Promise<Invoice | null>
  list(tenantId: string, filter: Omit<InvoiceFilter, 'tenantId'>, page: PageRequest, now: Instant): Promise<Page<ListedInvoice>>
}
