import { BillingError } from '../errors.ts'
import type { ErrorCode } from '../errors.ts'
import { halfUp, minorPerUnit, minusMinor, plusMinor, sumOfMinor, toDecimal, toMoney, zeroMinor } from '../money.ts'
import type { Minor } from '../money.ts'
import type { Seller, StateCode } from './billing-profile.ts'
import { abroad, isIntraState, stateOf } from './gst.ts'
import type { InvoiceAmounts, InvoiceLine, InvoiceTerms, LineTerms, Taxes } from './invoice.ts'

const linesMax = 1_000

/** In whole units of the currency; no quantity and no price is above it either, so nothing that is stored overflows. */
const totalMax = 10_000_000_000_000n

const quantityPerUnit = 1_000n
const ratePerWhole = 100_000n

/**
 * Works out what an invoice comes to, and where its supply is.
 *
 * Does not ask whether the seller may charge the tax: issuing does.
 *
 * @throws {BillingError} VALIDATION_FAILED without lines or with too many; AMOUNT_NOT_ALLOWED; TAX_NOT_ALLOWED; INVOICE_TOTAL_TOO_LARGE
 * @see docs/invoices.md, "Amounts"
 */
export function computeAmounts(terms: InvoiceTerms, { seller, roundsToWhole }: Circumstances): Computed {
  refuseUnlessLines(terms.lines.length)
  const placeOfSupply = placeOf(terms, seller)
  const isZeroRatedSupply = placeOfSupply === abroad || terms.isSez
  const isIntra = isIntraState({ seller, placeOfSupply, isSez: terms.isSez })

  const lines = inOrder(terms.lines).map(({ line, position }) => {
    refuseAmounts(line, { position, currency: terms.currency })
    refuseTax(line, { position, isZeroRatedSupply })
    return toInvoiceLine(line, isIntra)
  })

  return { amounts: totalled(lines, { currency: terms.currency, roundsToWhole }), placeOfSupply }
}

interface Circumstances {
  /** Null: nobody yet; the supply is taken to be inter-state then. */
  readonly seller: Seller | null
  readonly roundsToWhole: boolean
}

interface Computed {
  readonly amounts: InvoiceAmounts
  readonly placeOfSupply: StateCode | null
}

/** Whether the invoice charges tax. What the buyer owes under reverse charge is none of it. */
export const hasTax = ({ taxTotal }: Pick<InvoiceAmounts, 'taxTotal'>): boolean => taxTotal !== zeroMinor

function placeOf({ placeOfSupply, billTo }: InvoiceTerms, seller: Seller | null): StateCode | null {
  if (placeOfSupply !== null) return placeOfSupply
  return billTo.gstin === null ? (seller?.stateCode ?? null) : stateOf(billTo.gstin)
}

// A refusal names a line by its place in the list as it came, from 1.
const inOrder = (lines: readonly LineTerms[]): readonly { readonly line: LineTerms; readonly position: number }[] =>
  lines.map((line, index) => ({ line, position: index + 1 })).toSorted((a, b) => a.line.orderIndex - b.line.orderIndex)

function refuseUnlessLines(count: number): void {
  if (count >= 1 && count <= linesMax) return
  throw new BillingError('VALIDATION_FAILED', `Cannot make an invoice of ${count} lines: it has 1 to ${linesMax}`)
}

function refuseAmounts({ quantity, unitPrice }: LineTerms, { position, currency }: { position: number; currency: string }): void {
  const refuse = (code: ErrorCode, state: string): never => {
    throw new BillingError(code, `Cannot take line ${position}: ${state}`, { line: position })
  }
  if (quantity <= 0n) refuse('AMOUNT_NOT_ALLOWED', `its quantity is ${toDecimal(quantity, 3)}`)
  if (unitPrice < 0n) refuse('AMOUNT_NOT_ALLOWED', `its unit price is ${toMoney(unitPrice, currency)}`)
  if (quantity > totalMax * quantityPerUnit) refuse('INVOICE_TOTAL_TOO_LARGE', `its quantity is above ${totalMax}`)
  if (unitPrice > totalMax * minorPerUnit(currency)) refuse('INVOICE_TOTAL_TOO_LARGE', `its unit price is above ${totalMax}`)
}

function refuseTax(
  { taxRate, taxTreatment }: LineTerms,
  { position, isZeroRatedSupply }: { position: number; isZeroRatedSupply: boolean },
): void {
  const refuse = (state: string): never => {
    throw new BillingError('TAX_NOT_ALLOWED', `Cannot tax line ${position}: ${state}`, { line: position })
  }
  const has = (rate: bigint): string => `its rate is ${toDecimal(rate, 3)} %`
  if (taxRate < 0n || taxRate > ratePerWhole) refuse(`${has(taxRate)}, and 0 to 100 % is allowed`)
  if (taxTreatment === 'EXEMPT' && taxRate !== 0n) refuse(`it is exempt, and ${has(taxRate)}`)
  if (taxTreatment === 'ZERO_RATED' && taxRate !== 0n) refuse(`it is zero-rated, and ${has(taxRate)}`)
  if (taxTreatment === 'ZERO_RATED' && !isZeroRatedSupply) refuse('it is zero-rated, and the supply is neither abroad (96) nor to an SEZ')
}

function toInvoiceLine(terms: LineTerms, isIntra: boolean): InvoiceLine {
  const taxableValue = halfUp(terms.quantity * terms.unitPrice, quantityPerUnit) as Minor
  const taxes = taxesOn(taxableValue, { rate: terms.taxRate, isIntra })
  const tax = taxOf(taxes)
  if (terms.taxTreatment === 'REVERSE_CHARGE') {
    return { ...terms, ...noTaxes, taxableValue, reverseChargeTax: tax, total: taxableValue }
  }
  return { ...terms, ...taxes, taxableValue, reverseChargeTax: zeroMinor, total: plusMinor(taxableValue, tax) }
}

const noTaxes: Taxes = { cgst: zeroMinor, sgst: zeroMinor, igst: zeroMinor }

// Half a rate may be no whole number of thousandths (7.375 %), so what is doubled is what it is divided by.
function taxesOn(value: Minor, { rate, isIntra }: { rate: bigint; isIntra: boolean }): Taxes {
  if (!isIntra) return { ...noTaxes, igst: halfUp(value * rate, ratePerWhole) as Minor }
  const half = halfUp(value * rate, 2n * ratePerWhole) as Minor
  return { ...noTaxes, cgst: half, sgst: half }
}

const taxOf = ({ cgst, sgst, igst }: Taxes): Minor => sumOfMinor([cgst, sgst, igst])

function totalled(
  lines: readonly InvoiceLine[],
  { currency, roundsToWhole }: { currency: string; roundsToWhole: boolean },
): InvoiceAmounts {
  const sumOver = (part: (line: InvoiceLine) => Minor): Minor => sumOfMinor(lines.map(part))
  const [cgstTotal, sgstTotal, igstTotal] = [sumOver((line) => line.cgst), sumOver((line) => line.sgst), sumOver((line) => line.igst)]
  const exact = sumOver((line) => line.total)
  const total = roundsToWhole ? toWhole(exact, currency) : exact
  if (total > totalMax * minorPerUnit(currency)) {
    throw new BillingError(
      'INVOICE_TOTAL_TOO_LARGE',
      `Cannot make an invoice of ${toMoney(total, currency)} ${currency}: ${totalMax} is the most`,
    )
  }
  return {
    ...{ lines, subtotal: sumOver((line) => line.taxableValue) },
    ...{ cgstTotal, sgstTotal, igstTotal, taxTotal: sumOfMinor([cgstTotal, sgstTotal, igstTotal]) },
    ...{ reverseChargeTaxTotal: sumOver((line) => line.reverseChargeTax), roundOff: minusMinor(total, exact), total },
  }
}

function toWhole(amount: Minor, currency: string): Minor {
  const perUnit = minorPerUnit(currency)
  return (halfUp(amount, perUnit) * perUnit) as Minor
}
