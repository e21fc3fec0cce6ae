import { expect } from 'chai'
import { computeAmounts } from '../../src/domain/invoices/amounts.ts'
import type { Seller } from '../../src/domain/invoices/billing-profile.ts'
import { toGstin, toStateCode } from '../../src/domain/invoices/gst.ts'
import type { InvoiceTerms, LineTerms, Quantity, TaxRate } from '../../src/domain/invoices/invoice.ts'
import { fromDecimal, fromMoney, toMoney } from '../../src/domain/money.ts'
import type { Minor } from '../../src/domain/money.ts'
import { gstins } from './independent-invoice.ts'
import type { PlainInvoice, PlainLine, workOut } from './independent-invoice.ts'

// Invoices in decimals, as a person would write them, given to the product and read from it.

export const inState = (code: string): Seller => ({
  ...{ sellerId: 's', legalName: 'Pixel Works', address: 'Pune', gstin: null, stateCode: toStateCode(code) },
  ...{ bank: null, upiId: null, lutNumber: null },
})

const places = (text: string, digits: number): bigint => fromDecimal(text, digits) ?? expect.fail(`${text} has too many decimals`)

const toLine = ({ quantity, unitPrice, rate, treatment, orderIndex }: PlainLine, currency: string): LineTerms => ({
  ...{ description: 'Work', quantity: places(quantity, 3) as Quantity, unitPrice: fromMoney(unitPrice, currency) },
  ...{ taxRate: places(rate, 3) as TaxRate, taxTreatment: treatment, taxCode: null, serviceCode: null, orderIndex },
})

export const toTerms = ({ currency, buyersState, placeOfSupply, isSez, lines }: PlainInvoice): InvoiceTerms => ({
  ...{ currency, issuedDate: null, dueDate: null, notes: null, roundsToWhole: null, isSez },
  billTo: { name: 'Acme', address: null, gstin: buyersState === null ? null : toGstin(gstins[buyersState] ?? '') },
  placeOfSupply: placeOfSupply === null ? null : toStateCode(placeOfSupply),
  lines: lines.map((line) => toLine(line, currency)),
})

export const compute = (invoice: PlainInvoice) =>
  computeAmounts(toTerms(invoice), {
    seller: invoice.sellersState === null ? null : inState(invoice.sellersState),
    roundsToWhole: invoice.roundsToWhole,
  })

/** What the product works out, in the words of the other computation. */
export function said(invoice: PlainInvoice): ReturnType<typeof workOut> {
  const { amounts, placeOfSupply } = compute(invoice)
  const text = (amount: Minor): string => toMoney(amount, invoice.currency)
  return {
    placeOfSupply,
    lines: amounts.lines.map(({ taxableValue, cgst, sgst, igst, reverseChargeTax, total }) =>
      [taxableValue, cgst, sgst, igst, reverseChargeTax, total].map(text),
    ),
    ...{ subtotal: text(amounts.subtotal), cgst: text(amounts.cgstTotal), sgst: text(amounts.sgstTotal), igst: text(amounts.igstTotal) },
    ...{ tax: text(amounts.taxTotal), reverseCharge: text(amounts.reverseChargeTaxTotal) },
    ...{ roundOff: text(amounts.roundOff), total: text(amounts.total) },
  }
}

export const aLine = (says: Partial<PlainLine> = {}): PlainLine => ({
  ...{ quantity: '1', unitPrice: '100', rate: '18', treatment: 'TAXABLE', orderIndex: 0 },
  ...says,
})

/** An invoice of a seller in Maharashtra to a buyer there, in rupees, not rounded. */
export const anInvoice = (lines: readonly PlainLine[], says: Partial<PlainInvoice> = {}): PlainInvoice => ({
  ...{ currency: 'INR', sellersState: '27', buyersState: null, placeOfSupply: null, isSez: false, roundsToWhole: false, lines },
  ...says,
})
