import { BillingError } from '../../src/domain/errors.ts'
import type { ErrorCode } from '../../src/domain/errors.ts'
import type { BillingProfile, Gstin, StateCode } from '../../src/domain/invoices/billing-profile.ts'
import { draftInvoice } from '../../src/domain/invoices/draft.ts'
import type { Invoice, InvoiceChange } from '../../src/domain/invoices/invoice.ts'
import { issueInvoice, numberInvoice } from '../../src/domain/invoices/lifecycle.ts'
import { toInvoiceTerms } from '../../src/domain/invoices/terms.ts'
import type { DraftLine, DraftTerms } from '../../src/domain/invoices/terms.ts'
import { toMinor } from '../../src/domain/money.ts'
import type { Minor } from '../../src/domain/money.ts'
import { at } from './given.ts'

// Profiles, drafts and issued invoices with sensible defaults, so that a test names only what it is about.

/** Midday in India, on the day that tests of invoices happen. */
export const invoiceDay = at('2026-07-10T06:30:00Z')

/** A seller in Maharashtra, registered, with bank and UPI. */
export const aProfile = (says: Partial<BillingProfile> = {}): BillingProfile => ({
  ...{ sellerId: '11111111-1111-1111-1111-111111111111', legalName: 'Demo Valuers LLP', address: '12 Marine Lines\nMumbai 400020' },
  ...{ gstin: '27AAPFU0939F1ZV' as Gstin, stateCode: '27' as StateCode, lutNumber: null, upiId: 'demo@upi' },
  bank: { accountName: 'Demo Valuers LLP', accountNumber: '50100012345678', bankName: 'HDFC Bank', ifsc: 'HDFC0000123', swift: null },
  ...{ seriesPrefix: 'INV', creditNotePrefix: 'CN', timeZone: 'Asia/Kolkata', roundsToWhole: false },
  ...{ createdAt: invoiceDay, updatedAt: invoiceDay },
  ...says,
})

/** One report at 1,000.00 and 18 %. */
export const aLine = (says: Partial<DraftLine> = {}): DraftLine => ({
  ...{ description: 'Valuation report', quantity: '1', unitPrice: '1000.00', taxRate: '18', taxTreatment: 'TAXABLE' },
  ...{ taxCode: '998399', serviceCode: null, orderIndex: null },
  ...says,
})

export const someTerms = (says: Partial<DraftTerms> = {}): DraftTerms => ({
  ...{ currency: null, issuedDate: null, dueDate: null, notes: null, placeOfSupply: null, isSez: false, roundsToWhole: null },
  ...{ billToName: null, billToAddress: null, billToGstin: null, lines: [aLine()] },
  ...says,
})

interface DraftSays {
  readonly invoiceId?: string
  readonly terms?: Partial<DraftTerms>
  readonly profile?: BillingProfile | null
}

export function aDraft({ invoiceId = 'invoice-1', terms = {}, profile = aProfile() }: DraftSays = {}): Invoice {
  const said = toInvoiceTerms(someTerms(terms), { currency: 'INR', displayName: 'Bharat Bank' })
  return draftInvoice({ invoiceId, accountId: 'account-1', tenantId: 'tenant-1', terms: said, profile, now: invoiceDay }).invoice
}

/** An invoice over 1,180.00 INR that has been issued, unless the draft says otherwise. */
export function anIssued({ profile = aProfile(), ...draft }: DraftSays & { readonly profile?: BillingProfile } = {}): Invoice {
  const frozen = issueInvoice(aDraft({ ...draft, profile }), { profile, paymentTermsDays: 15, allowsBackdated: false, now: invoiceDay })
  return numberInvoice(frozen.invoice, 'INV/26-27/0001', invoiceDay).invoice
}

/** What acts make of an invoice, one after the other. */
export const after = (invoice: Invoice, ...acts: readonly ((current: Invoice) => InvoiceChange)[]): Invoice =>
  acts.reduce((current, act) => act(current).invoice, invoice)

/** `rupees('1180.00')` in paise. */
export const rupees = (text: string): Minor => toMinor(text.replace('.', ''))

/** The code that an act is refused with, or that it is allowed. */
export function codeOf(act: () => unknown): ErrorCode | 'allowed' {
  try {
    act()
  } catch (error) {
    if (error instanceof BillingError) return error.code
    throw error
  }
  return 'allowed'
}
