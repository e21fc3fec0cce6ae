import type { CreditNote, Invoice } from '../../src/domain/invoices/invoice.ts'
import { exportWordingOf } from '../../src/domain/invoices/title.ts'
import { hasTax } from '../../src/domain/invoices/amounts.ts'
import { minusMinor, zeroMinor } from '../../src/domain/money.ts'
import type { Minor } from '../../src/domain/money.ts'
import { writtenState } from './parties.ts'
import type { Fact } from './sheet.ts'
import { isUnderReverseCharge, taxesOfSupply } from './tax-kind.ts'
import type { ShownTax } from './tax-kind.ts'
import { writtenSum } from './written.ts'

/** What the law wants known of a supply: Rule 46(n) and (p). A seller who is not registered need not deny reverse charge. */
export function toSupplyFacts({ seller, placeOfSupply, terms }: Invoice): readonly Fact[] {
  const isReverse = terms.lines.some(isUnderReverseCharge)
  return [
    ...(placeOfSupply === null ? [] : [{ label: 'Place of supply', value: writtenState(placeOfSupply) }]),
    ...(terms.isSez ? [{ label: 'Recipient', value: 'SEZ unit or developer' }] : []),
    ...(seller !== null && seller.gstin === null && !isReverse ? [] : [{ label: 'Reverse charge', value: isReverse ? 'Yes' : 'No' }]),
    ...(terms.currency === 'INR' ? [] : [{ label: 'Currency', value: terms.currency }]),
  ]
}

/** The wording of exports and supplies to an SEZ, with the letter of undertaking that they may go untaxed under. */
export function toExportStatements(invoice: Invoice): readonly string[] {
  const wording = exportWordingOf(invoice)
  if (wording === null) return []
  const lutNumber = invoice.seller?.lutNumber ?? null
  return hasTax(invoice.amounts) || lutNumber === null ? [wording] : [`${wording}\nLUT no. ${lutNumber}`]
}

/** Rule 46(p): that the buyer owes the tax to the state, and how much. */
export function toReverseChargeStatements(invoice: Invoice): readonly string[] {
  const { lines, reverseChargeTaxTotal } = invoice.amounts
  if (!lines.some(isUnderReverseCharge)) return []
  const tax = writtenReverseCharge(reverseChargeTaxTotal, invoice)
  return [`Tax on lines marked RCM is payable by the recipient on reverse charge: ${tax}. It is not part of the total.`]
}

/** By how much a buyer owes the state less, now that it is given back a part of what it owes tax on. */
export const reverseChargeReduction = (reverseChargeTax: Minor, invoice: Invoice): string =>
  `Tax payable by the recipient on reverse charge is reduced by ${writtenReverseCharge(reverseChargeTax, invoice)}, ` +
  'on lines marked RCM. It is not part of the total.'

/** `₹180.00 (CGST ₹90.00, SGST ₹90.00)`: a tax that the buyer owes, and what sorts of tax it is. */
function writtenReverseCharge(tax: Minor, invoice: Invoice): string {
  const sum = (amount: Minor): string => writtenSum(amount, invoice.terms.currency)
  // CGST and SGST are equal, line by line. Should a paisa be over all the same, the parts add up.
  const half = (tax / 2n) as Minor
  const taxes = { cgst: half, sgst: minusMinor(tax, half), igst: tax }
  return `${sum(tax)} (${taxesOfSupply(invoice)
    .map(({ label, of }) => `${label} ${sum(of(taxes))}`)
    .join(', ')})`
}

type Sums = Pick<CreditNote, 'subtotal' | 'cgstTotal' | 'sgstTotal' | 'igstTotal' | 'roundOff' | 'total'>

/** From the taxable value to the total, which is the last. */
export function toTotals(sums: Sums, { taxes, currency }: { taxes: readonly ShownTax[]; currency: string }): readonly Fact[] {
  const charged = { cgst: sums.cgstTotal, sgst: sums.sgstTotal, igst: sums.igstTotal }
  const sum = (amount: Minor): string => writtenSum(amount, currency)
  const parts: readonly Fact[] = [
    ...taxes.map((tax) => ({ label: tax.label, value: sum(tax.of(charged)) })),
    ...(sums.roundOff !== zeroMinor ? [{ label: 'Round-off', value: sum(sums.roundOff) }] : []),
  ]
  const first = { label: taxes.length === 0 ? 'Value' : 'Taxable value', value: sum(sums.subtotal) }
  return [...(parts.length === 0 ? [] : [first, ...parts]), { label: 'Total', value: sum(sums.total), isStrong: true }]
}
