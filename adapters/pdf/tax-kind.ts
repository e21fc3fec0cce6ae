import { hasTax } from '../../src/domain/invoices/amounts.ts'
import { hasUtgst, isIntraState } from '../../src/domain/invoices/gst.ts'
import type { Invoice, LineTerms, Taxes } from '../../src/domain/invoices/invoice.ts'
import { titleOf } from '../../src/domain/invoices/title.ts'
import type { Minor } from '../../src/domain/money.ts'
import { writtenHalfRate, writtenRate } from './written.ts'

/** A tax that a document shows in a column of its own. */
export interface ShownTax {
  readonly label: 'CGST' | 'SGST' | 'UTGST' | 'IGST'
  readonly of: (taxes: Taxes) => Minor
  readonly rateOf: (line: LineTerms) => string
}

/** Which taxes a document shows: none on a Bill of Supply, nor of a seller who is not registered, unless a draft has some all the same. */
export const shownTaxesOf = (invoice: Invoice): readonly ShownTax[] =>
  titleOf(invoice) === 'TAX_INVOICE' || hasTax(invoice.amounts) ? taxesOfSupply(invoice) : []

/** Which taxes are on such a supply, by where it is, whoever owes them. */
export function taxesOfSupply({ seller, placeOfSupply, terms }: Invoice): readonly ShownTax[] {
  const igst: ShownTax = { label: 'IGST', of: (taxes) => taxes.igst, rateOf: ({ taxRate }) => writtenRate(taxRate) }
  if (!isIntraState({ seller, placeOfSupply, isSez: terms.isSez })) return [igst]

  const rateOf = ({ taxRate }: LineTerms): string => writtenHalfRate(taxRate)
  return [
    { label: 'CGST', of: (taxes) => taxes.cgst, rateOf },
    { label: placeOfSupply !== null && hasUtgst(placeOfSupply) ? 'UTGST' : 'SGST', of: (taxes) => taxes.sgst, rateOf },
  ]
}

/** Whether a document says how each line is taxed: a seller who is not registered has nothing to say, save where the buyer owes the tax. */
export const showsRates = ({ seller, amounts }: Invoice): boolean =>
  seller === null || seller.gstin !== null || hasTax(amounts) || amounts.lines.some(isUnderReverseCharge)

export const isUnderReverseCharge = ({ taxTreatment }: LineTerms): boolean => taxTreatment === 'REVERSE_CHARGE'

/** How a line is taxed, in a column's width. */
export function writtenTreatment({ taxTreatment, taxRate }: LineTerms): string {
  switch (taxTreatment) {
    case 'TAXABLE':
      return writtenRate(taxRate)
    case 'EXEMPT':
      return 'Exempt'
    case 'ZERO_RATED':
      return 'Zero-rated'
    case 'REVERSE_CHARGE':
      return `${writtenRate(taxRate)} RCM`
    default:
      return unreachable(taxTreatment)
  }
}

function unreachable(treatment: never): never {
  throw new Error(`no words for ${String(treatment)}`)
}
