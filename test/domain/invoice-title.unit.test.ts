import { expect } from 'chai'
import type { Seller } from '../../src/domain/invoices/billing-profile.ts'
import { computeAmounts } from '../../src/domain/invoices/amounts.ts'
import { toGstin } from '../../src/domain/invoices/gst.ts'
import { exportWordingOf, titleOf } from '../../src/domain/invoices/title.ts'
import type { PlainInvoice, PlainLine } from './independent-invoice.ts'
import { aLine, anInvoice, inState, toTerms } from './plain-invoice.ts'

const registered: Seller = { ...inState('27'), gstin: toGstin('27AAPFU0939F1ZV') }

function aTitled(lines: readonly PlainLine[], { seller = registered, ...says }: Partial<PlainInvoice> & { seller?: Seller | null } = {}) {
  const terms = toTerms(anInvoice(lines, says))
  return { terms, seller, ...computeAmounts(terms, { seller, roundsToWhole: false }) }
}

const exempt = aLine({ treatment: 'EXEMPT', rate: '0' })
const nilRated = aLine({ rate: '0' })
const zeroRated = aLine({ treatment: 'ZERO_RATED', rate: '0' })
const reverse = aLine({ treatment: 'REVERSE_CHARGE' })
const taxed = aLine()

describe('the title of an invoice', () => {
  it('is Invoice where the seller is not registered, or nobody sells yet', () => {
    for (const seller of [inState('27'), inState('96'), null])
      expect([titleOf(aTitled([exempt], { seller })), titleOf(aTitled([taxed], { seller }))]).to.deep.equal(['INVOICE', 'INVOICE'])
  })

  it('is Bill of Supply where no line is taxed', () => {
    for (const lines of [[exempt], [nilRated], [exempt, nilRated]]) expect(titleOf(aTitled(lines))).to.equal('BILL_OF_SUPPLY')
  })

  it('is Tax Invoice where one line is taxed, though the buyer owes the tax, or it comes to nothing', () => {
    const cheap = aLine({ unitPrice: '0.01' })

    for (const line of [taxed, reverse, cheap, aLine({ treatment: 'REVERSE_CHARGE', rate: '0' })])
      expect(titleOf(aTitled([exempt, line]))).to.equal('TAX_INVOICE')
  })

  it('is Tax Invoice for what goes abroad or to an SEZ, taxed or not', () => {
    for (const says of [{ placeOfSupply: '96' }, { isSez: true }])
      for (const lines of [[zeroRated], [exempt], [taxed]]) expect(titleOf(aTitled(lines, says))).to.equal('TAX_INVOICE')
  })
})

describe('the wording of Rule 46', () => {
  it('says that an export bears no tax under the letter of undertaking, or that it bears it', () => {
    expect(exportWordingOf(aTitled([zeroRated], { placeOfSupply: '96' }))).to.equal(
      'SUPPLY MEANT FOR EXPORT UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF INTEGRATED TAX',
    )
    expect(exportWordingOf(aTitled([zeroRated, taxed], { placeOfSupply: '96' }))).to.equal(
      'SUPPLY MEANT FOR EXPORT ON PAYMENT OF INTEGRATED TAX',
    )
  })

  it('says the same of a supply to an SEZ', () => {
    expect(exportWordingOf(aTitled([zeroRated], { isSez: true }))).to.equal(
      'SUPPLY TO SEZ UNIT OR SEZ DEVELOPER FOR AUTHORISED OPERATIONS UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF INTEGRATED TAX',
    )
    expect(exportWordingOf(aTitled([taxed], { isSez: true }))).to.equal(
      'SUPPLY TO SEZ UNIT OR SEZ DEVELOPER FOR AUTHORISED OPERATIONS ON PAYMENT OF INTEGRATED TAX',
    )
  })

  it('is none where the buyer owes the tax on every line, and else goes by the other lines', () => {
    for (const says of [{ placeOfSupply: '96' }, { isSez: true }]) {
      expect(exportWordingOf(aTitled([reverse, reverse], says))).to.equal(null)
      expect(exportWordingOf(aTitled([reverse, zeroRated], says))).to.match(/ WITHOUT PAYMENT OF INTEGRATED TAX$/)
      expect(exportWordingOf(aTitled([taxed, reverse], says))).to.match(/ ON PAYMENT OF INTEGRATED TAX$/)
    }
  })

  it('is not for supplies within the country, nor for a seller who is not registered', () => {
    expect(exportWordingOf(aTitled([taxed]))).to.equal(null)
    expect(exportWordingOf(aTitled([taxed], { placeOfSupply: '97' }))).to.equal(null)
    expect(exportWordingOf(aTitled([zeroRated], { placeOfSupply: '96', seller: inState('27') }))).to.equal(null)
    expect(exportWordingOf(aTitled([zeroRated], { placeOfSupply: '96', seller: null }))).to.equal(null)
  })
})
