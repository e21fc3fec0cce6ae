import type { Instant } from '../time.ts'
import { zeroMinor } from '../money.ts'
import { computeAmounts } from './amounts.ts'
import type { BillingProfile, Seller } from './billing-profile.ts'
import type { Invoice, InvoiceChange, InvoiceTerms } from './invoice.ts'
import { refuseUnlessDraft } from './states.ts'

/** Where there is no seller to say when a day is over. */
const usualTimeZone = 'Asia/Kolkata'

interface NewDraft {
  readonly invoiceId: string
  readonly accountId: string
  readonly tenantId: string
  readonly terms: InvoiceTerms
  /** Who would sell as things are; null: nobody yet. */
  readonly profile: BillingProfile | null
  readonly now: Instant
}

/** Writes a new draft. @throws {BillingError} what `computeAmounts` refuses */
export function draftInvoice({ terms, profile, now, ...names }: NewDraft): InvoiceChange {
  const invoice: Invoice = {
    ...names,
    ...{ status: 'DRAFT', number: null, numbering: null },
    ...workedOut(terms, profile),
    ...{ amountPaid: zeroMinor, amountAdjusted: zeroMinor, amountCredited: zeroMinor, creditedValues: [] },
    ...{ sentAt: null, paidAt: null, voidedAt: null, voidReason: null, remindersTotal: 0, lastRemindedAt: null },
    ...{ createdAt: now, updatedAt: now },
  }
  return { invoice, records: [{ eventType: 'service_invoice_created', amount: invoice.amounts.total, payload: { status: 'DRAFT' } }] }
}

interface Edit {
  readonly terms: InvoiceTerms
  readonly profile: BillingProfile | null
  readonly now: Instant
}

/** Changes what a draft says. @throws {BillingError} INVOICE_NOT_DRAFT, INVOICE_VOID; what `computeAmounts` refuses */
export function editInvoice(invoice: Invoice, { terms, profile, now }: Edit): InvoiceChange {
  refuseUnlessDraft(invoice)
  const edited = { ...invoice, ...workedOut(terms, profile), updatedAt: now }
  return {
    invoice: edited,
    records: [{ eventType: 'service_invoice_edited', amount: edited.amounts.total, payload: { status: 'DRAFT' } }],
  }
}

/** What follows from terms and seller. */
export function workedOut(
  terms: InvoiceTerms,
  profile: BillingProfile | null,
): Pick<Invoice, 'terms' | 'seller' | 'timeZone' | 'amounts' | 'placeOfSupply'> {
  const seller = profile === null ? null : toSeller(profile)
  const roundsToWhole = terms.roundsToWhole ?? profile?.roundsToWhole ?? false
  return { terms, seller, timeZone: profile?.timeZone ?? usualTimeZone, ...computeAmounts(terms, { seller, roundsToWhole }) }
}

const toSeller = ({ sellerId, legalName, address, gstin, stateCode, bank, upiId, lutNumber }: BillingProfile): Seller => ({
  ...{ sellerId, legalName, address, gstin, stateCode },
  ...{ bank, upiId, lutNumber },
})
