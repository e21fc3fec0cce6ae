import { computeAmounts } from '../../src/domain/invoices/amounts.ts'
import type { Seller, StateCode } from '../../src/domain/invoices/billing-profile.ts'
import { creditInvoice, numberCreditNote } from '../../src/domain/invoices/credit-note.ts'
import { toGstin } from '../../src/domain/invoices/gst.ts'
import type { CalendarDate, CreditNote, Invoice, InvoiceTerms, LineTerms, Quantity, TaxRate } from '../../src/domain/invoices/invoice.ts'
import { fromDecimal, fromMoney, zeroMinor } from '../../src/domain/money.ts'
import { at } from '../support/given.ts'

// Documents as a firm would send them, each for one thing that a document can show.

const day = (text: string): CalendarDate => text as CalendarDate
const state = (code: string): StateCode => code as StateCode

export const studio: Seller = {
  sellerId: '01990000-0000-7000-8000-000000000001',
  legalName: 'Meridian Valuation Studio Private Limited',
  address: '4th Floor, Prestige Meridian II\n30 M.G. Road, Ashok Nagar\nBengaluru 560001',
  gstin: toGstin('29AAACZ4321K1Z4'),
  stateCode: state('29'),
  bank: {
    accountName: 'Meridian Valuation Studio Pvt Ltd',
    accountNumber: '50200012345678',
    bankName: 'HDFC Bank, M.G. Road, Bengaluru',
    ifsc: 'HDFC0000123',
    swift: null,
  },
  upiId: 'meridian@hdfcbank',
  lutNumber: null,
}

const buyer: InvoiceTerms['billTo'] = {
  name: 'Tarangini Housing Finance Limited',
  address: 'Plot 17, Electronics City Phase 1\nHosur Road\nBengaluru 560100',
  gstin: toGstin('29AABCH7788Q1ZG'),
}

/** `aLine('Valuation', '2', '1500.00')`: so many for so much each, at 18 % unless it says otherwise. */
export function aLine(
  description: string,
  quantity: string,
  unitPrice: string,
  says: { rate?: string; currency?: string } & Partial<LineTerms> = {},
): LineTerms {
  const { rate = '18', currency = 'INR', ...more } = says
  return {
    ...{ description, quantity: fromDecimal(quantity, 3) as Quantity, unitPrice: fromMoney(unitPrice, currency) },
    ...{ taxRate: fromDecimal(rate, 3) as TaxRate, taxTreatment: 'TAXABLE', taxCode: '998311', serviceCode: null, orderIndex: 0 },
    ...more,
  }
}

interface Said extends Partial<InvoiceTerms> {
  readonly seller?: Seller | null
  readonly number?: string | null
}

/** An issued invoice whose amounts follow from its terms. */
export function anInvoice({ seller = studio, number = 'INV/25-26/0042', ...says }: Said): Invoice {
  const terms: InvoiceTerms = {
    ...{ currency: 'INR', issuedDate: day('2026-02-24'), dueDate: day('2026-03-11'), notes: null, billTo: buyer },
    ...{ placeOfSupply: null, isSez: false, roundsToWhole: false, lines: [aLine('Valuation report', '1', '10000.00')] },
    ...says,
  }
  const { amounts, placeOfSupply } = computeAmounts(terms, { seller, roundsToWhole: terms.roundsToWhole ?? false })
  return {
    invoiceId: '01990000-0000-7000-8000-00000000000a',
    accountId: '01990000-0000-7000-8000-00000000000b',
    tenantId: '01990000-0000-7000-8000-00000000000c',
    ...{ status: number === null ? 'DRAFT' : 'ISSUED', number, terms, placeOfSupply, seller, timeZone: 'Asia/Kolkata', amounts },
    ...{ amountPaid: zeroMinor, amountAdjusted: zeroMinor, amountCredited: zeroMinor, creditedValues: [], numbering: null },
    ...{ sentAt: null, paidAt: null, voidedAt: null, voidReason: null, remindersTotal: 0, lastRemindedAt: null },
    ...{ createdAt: at('2026-02-24T08:15:00Z'), updatedAt: at('2026-02-24T08:15:00Z') },
  }
}

const tenLines = [
  aLine('Valuation report, residential flat, Whitefield (ref. VR-2026-0117)', '1', '12500.00'),
  aLine('Valuation report, commercial premises, Koramangala 5th Block, with market comparables and rent roll', '1', '38750.00'),
  aLine('Site inspection', '6', '2250.00', { taxCode: '998312' }),
  aLine('Title search at the sub-registrar, 30 years', '2', '4800.00', { taxCode: '998213' }),
  aLine('Floor plan drawing', '3.5', '1650.00', { taxCode: '998321' }),
  aLine('Photographs, printed and bound', '4', '375.50', { taxCode: '998386', rate: '12' }),
  aLine('Travel beyond city limits, per kilometre', '184.250', '18.75', { taxCode: '996601', rate: '5' }),
  aLine('Depreciated replacement cost schedule', '1', '9200.00'),
  aLine('Reissue of a report under a new lender’s name', '2', '1500.00'),
  aLine('Guidance value certificate', '1', '850.00', { taxCode: '998213' }),
]

export const tenLinesWithinTheState = anInvoice({
  lines: tenLines,
  notes: 'Please quote the invoice number with your payment. Interest at 18% a year is charged on overdue amounts.',
})

export const hindi = anInvoice({
  number: 'INV/25-26/0043',
  billTo: { name: 'श्री राजेश कुमार शर्मा', address: 'मकान नं. 12, गांधी मार्ग\nइंदिरा नगर, बेंगलुरु 560038', gstin: null },
  lines: [
    aLine('संपत्ति मूल्यांकन रिपोर्ट: आवासीय भवन, क्षेत्रफल 1,450 वर्ग फुट', '1', '15000.00'),
    aLine('स्थल निरीक्षण एवं छायाचित्र (Site inspection)', '2', '1750.50'),
    aLine('दस्तावेज़ों की जाँच और प्रमाणित प्रतिलिपि', '1', '2200.00', { taxCode: '998213' }),
  ],
  notes: 'कृपया भुगतान करते समय बीजक संख्या लिखें। धन्यवाद।',
})

export const threeHundredLines = anInvoice({
  number: 'INV/25-26/0044',
  lines: Array.from({ length: 300 }, (_, place) =>
    aLine(
      place % 7 === 3
        ? `Valuation report ${place + 1}, agricultural land with standing crop, survey number ${100 + place}/2A, Doddaballapura taluk, with access road and borewell`
        : `Valuation report ${place + 1}, residential`,
      place % 5 === 0 ? '1.5' : '1',
      `${1200 + ((place * 37) % 900)}.${String((place * 7) % 100).padStart(2, '0')}`,
      { rate: ['18', '18', '18', '12', '5'][place % 5], taxCode: ['998311', '998312', '998213'][place % 3] },
    ),
  ),
})

export const exemptAndNilRated = anInvoice({
  number: 'INV/25-26/0045',
  billTo: { name: 'Gram Panchayat Hesaraghatta', address: 'Hesaraghatta, Bengaluru North 560088', gstin: null },
  lines: [
    aLine('Advice to a local authority on functions under article 243G', '1', '24000.00', {
      rate: '0',
      taxTreatment: 'EXEMPT',
      taxCode: '999119',
    }),
    aLine('Printed copies of the survey', '12', '150.00', { rate: '0', taxCode: '4901' }),
  ],
})

const chandigarhStudio: Seller = {
  ...studio,
  ...{ legalName: 'Shivalik Surveyors & Valuers LLP', address: 'SCO 112–113, Sector 17-B\nChandigarh 160017' },
  ...{ gstin: toGstin('04AAFCC9087N1Z3'), stateCode: state('04'), upiId: null },
}

export const unionTerritory = anInvoice({
  number: 'CH/25-26/0007',
  seller: chandigarhStudio,
  billTo: { name: 'Punjab Plains Cooperative Bank', address: 'Sector 34-A, Chandigarh 160022', gstin: toGstin('04AADCP3345R1Z3') },
  lines: [aLine('Valuation of plant and machinery', '1', '145000.00'), aLine('Site inspection', '2', '4500.00', { taxCode: '998312' })],
})

export const betweenStatesRounded = anInvoice({
  number: 'INV/25-26/0047',
  roundsToWhole: true,
  billTo: {
    name: 'Sahyadri Urban Credit Society Limited',
    address: '201, Nariman Bhavan, Nariman Point\nMumbai 400021',
    gstin: toGstin('27AAECS5512M1Z4'),
  },
  lines: [
    aLine('Portfolio review, 1,240 retail loans', '1', '1234567.89'),
    aLine('Desktop valuation', '212', '449.37', { taxCode: '998312' }),
  ],
})

export const exportInDollars = anInvoice({
  number: 'INV/25-26/0048',
  seller: { ...studio, lutNumber: 'AD290326001234A', bank: studio.bank === null ? null : { ...studio.bank, swift: 'HDFCINBB' } },
  currency: 'USD',
  placeOfSupply: state('96'),
  billTo: {
    name: 'Lakeshore Title & Escrow, Inc.',
    address: '233 South Wacker Drive, Suite 8400\nChicago, IL 60606\nUnited States of America',
    gstin: null,
  },
  lines: [
    aLine('Due diligence of a real-estate portfolio in Karnataka', '1', '1234567.50', {
      rate: '0',
      taxTreatment: 'ZERO_RATED',
      currency: 'USD',
    }),
    aLine('Analyst, per hour', '37.25', '85.00', { rate: '0', taxTreatment: 'ZERO_RATED', currency: 'USD' }),
  ],
})

export const exportInYen = anInvoice({
  number: 'INV/25-26/0049',
  seller: { ...studio, lutNumber: 'AD290326001234A' },
  currency: 'JPY',
  placeOfSupply: state('96'),
  billTo: { name: 'Aozora Fudōsan K.K.', address: '1-9-1 Marunouchi, Chiyoda-ku\nTokyo 100-0005\nJapan', gstin: null },
  lines: [aLine('Market study, Bengaluru offices', '1', '1850000', { rate: '0', taxTreatment: 'ZERO_RATED', currency: 'JPY' })],
})

export const exportInDinars = anInvoice({
  number: 'INV/25-26/0050',
  currency: 'KWD',
  placeOfSupply: state('96'),
  billTo: { name: 'Gulf Anchor Real Estate W.L.L.', address: 'Al Hamra Tower, Sharq\nKuwait City\nKuwait', gstin: null },
  lines: [aLine('Valuation with tax paid', '3', '412.125', { currency: 'KWD' })],
})

export const toAnSez = anInvoice({
  number: 'INV/25-26/0051',
  isSez: true,
  seller: { ...studio, lutNumber: 'AD290326001234A' },
  lines: [aLine('Valuation report', '1', '10000.00', { rate: '0', taxTreatment: 'ZERO_RATED' })],
})

export const draft = anInvoice({ number: null, issuedDate: null, dueDate: null, lines: tenLines.slice(0, 3) })

export const draftWithoutSeller = anInvoice({ number: null, seller: null, lines: tenLines.slice(0, 2) })

export const voided: Invoice = { ...anInvoice({ lines: tenLines.slice(0, 4) }), status: 'VOID' }

export const unregisteredSeller = anInvoice({
  number: 'A/25-26/0001',
  seller: { ...studio, legalName: 'Kavya Rao, Consultant', gstin: null, bank: null, upiId: 'kavyarao@okaxis' },
  lines: [aLine('Consultation', '2', '2500.00', { rate: '0' })],
})

export interface Noted {
  readonly note: CreditNote
  readonly invoice: Invoice
}

type Taken = Extract<Parameters<typeof creditInvoice>[1]['wanted'], { readonly kind: 'LINES' }>['lines']

/** A credit note over parts of lines, with its invoice. */
export function aCreditNote(issued: Invoice, says: { readonly number: string; readonly reason: string; readonly lines: Taken }): Noted {
  const { creditNote, invoice } = creditInvoice(issued, {
    ...{ creditNoteId: '01990000-0000-7000-8000-0000000000cc', movementId: '01990000-0000-7000-8000-0000000000dd' },
    wanted: { kind: 'LINES', lines: says.lines },
    reason: says.reason,
    profile: {
      ...(issued.seller ?? studio),
      ...{ seriesPrefix: 'INV', creditNotePrefix: 'CN', timeZone: 'Asia/Kolkata', roundsToWhole: false },
      ...{ createdAt: at('2026-01-01'), updatedAt: at('2026-01-01') },
    },
    now: at('2026-03-05T10:00:00Z'),
  })
  return { note: numberCreditNote(creditNote as CreditNote, says.number), invoice }
}

export const creditNoteInPart = aCreditNote(tenLinesWithinTheState, {
  number: 'CN/25-26/0003',
  reason: 'Rent roll not delivered as agreed; travel had been billed twice',
  lines: [
    { lineIndex: 1, taxableValue: fromMoney('8750.00', 'INR') },
    { lineIndex: 6, taxableValue: null },
  ],
})
