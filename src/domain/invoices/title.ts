import { hasTax } from './amounts.ts'
import { abroad } from './gst.ts'
import type { Invoice, LineTerms } from './invoice.ts'

type Titled = Pick<Invoice, 'terms' | 'amounts' | 'seller' | 'placeOfSupply'>

export type DocumentTitle = 'TAX_INVOICE' | 'BILL_OF_SUPPLY' | 'INVOICE'

/** What an invoice is called. docs/invoices.md, "Title". */
export function titleOf(invoice: Titled): DocumentTitle {
  if (!isOfRegisteredSeller(invoice)) return 'INVOICE'
  if (destinationOf(invoice) !== 'INDIA') return 'TAX_INVOICE'
  return invoice.terms.lines.every(isUntaxed) ? 'BILL_OF_SUPPLY' : 'TAX_INVOICE'
}

/**
 * What Rule 46 wants an export, or a supply to an SEZ, to bear; null within the country, and of a seller who is not registered. Lines
 * under reverse charge have no say in it: integrated tax is paid on them, by the buyer. Where there is no other line it is null, too.
 */
export function exportWordingOf(invoice: Titled): string | null {
  const destination = destinationOf(invoice)
  if (destination === 'INDIA' || !isOfRegisteredSeller(invoice)) return null
  if (invoice.terms.lines.every(isUnderReverseCharge)) return null
  const supply = {
    ABROAD: 'SUPPLY MEANT FOR EXPORT',
    SEZ: 'SUPPLY TO SEZ UNIT OR SEZ DEVELOPER FOR AUTHORISED OPERATIONS',
  }[destination]
  const payment = hasTax(invoice.amounts)
    ? 'ON PAYMENT OF INTEGRATED TAX'
    : 'UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF INTEGRATED TAX'
  return `${supply} ${payment}`
}

const isOfRegisteredSeller = ({ seller }: Titled): boolean => seller !== null && seller.gstin !== null

// A line under reverse charge is taxed, though somebody else pays the tax.
const isUntaxed = (line: LineTerms): boolean => !isUnderReverseCharge(line) && line.taxRate === 0n

const isUnderReverseCharge = ({ taxTreatment }: LineTerms): boolean => taxTreatment === 'REVERSE_CHARGE'

function destinationOf({ placeOfSupply, terms }: Titled): 'ABROAD' | 'SEZ' | 'INDIA' {
  if (placeOfSupply === abroad) return 'ABROAD'
  return terms.isSez ? 'SEZ' : 'INDIA'
}
