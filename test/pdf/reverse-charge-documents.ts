import { fromMoney } from '../../src/domain/money.ts'
import { aCreditNote, aLine, anInvoice, studio } from './some-documents.ts'

// Documents over what the recipient pays the tax on.

export const reverseCharge = anInvoice({
  number: 'INV/25-26/0046',
  lines: [
    aLine('Legal opinion on title', '1', '25000.00', { taxTreatment: 'REVERSE_CHARGE', taxCode: '998212' }),
    aLine('Goods transport of records', '1', '3200.75', { taxTreatment: 'REVERSE_CHARGE', taxCode: '996511', rate: '5' }),
    aLine('Certified copies', '3', '400.00', { taxCode: '998213' }),
  ],
})

const unregistered = { ...studio, legalName: 'Kavya Rao, Consultant', gstin: null, bank: null, upiId: 'kavyarao@okaxis' }

export const reverseChargeOfUnregistered = anInvoice({
  number: 'A/25-26/0002',
  seller: unregistered,
  lines: [
    aLine('Legal opinion on title', '1', '1000.00', { taxTreatment: 'REVERSE_CHARGE', taxCode: '998212' }),
    aLine('Consultation', '2', '2500.00', { rate: '0' }),
  ],
})

export const reverseChargeToAnSez = anInvoice({
  number: 'INV/25-26/0052',
  isSez: true,
  seller: { ...studio, lutNumber: 'AD290326001234A' },
  lines: [aLine('Legal opinion on title', '1', '10000.00', { taxTreatment: 'REVERSE_CHARGE', taxCode: '998212' })],
})

/** One line that goes untaxed under the letter of undertaking, and one that the recipient pays the tax on. */
export const partlyReverseChargeToAnSez = anInvoice({
  number: 'INV/25-26/0053',
  isSez: true,
  lines: [
    aLine('Valuation report', '1', '10000.00', { rate: '0', taxTreatment: 'ZERO_RATED' }),
    aLine('Legal opinion on title', '1', '10000.00', { taxTreatment: 'REVERSE_CHARGE', taxCode: '998212' }),
  ],
})

export const creditNoteOverReverseCharge = aCreditNote(reverseCharge, {
  number: 'CN/25-26/0004',
  reason: 'The opinion left out one of the two titles',
  lines: [
    { lineIndex: 0, taxableValue: fromMoney('12500.00', 'INR') },
    { lineIndex: 2, taxableValue: null },
  ],
})
