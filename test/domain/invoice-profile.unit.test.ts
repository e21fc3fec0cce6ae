import { expect } from 'chai'
import { toBillingProfile } from '../../src/domain/invoices/profile-terms.ts'
import type { ProfileTerms } from '../../src/domain/invoices/profile-terms.ts'
import { today } from '../support/given.ts'

const bank = { accountName: 'Pixel Works', accountNumber: '50100123456789', bankName: 'HDFC Bank', ifsc: 'HDFC0000123', swift: null }

const terms = (says: Partial<ProfileTerms> = {}): ProfileTerms => ({
  ...{ legalName: 'Pixel Works LLP', address: '4 Law College Road\nPune', gstin: '27AAPFU0939F1ZV', stateCode: null, bank },
  ...{ upiId: 'pixel.works@okhdfcbank', lutNumber: null, seriesPrefix: 'INV', creditNotePrefix: 'CN' },
  ...{ timeZone: 'Asia/Kolkata', roundsToWhole: true },
  ...says,
})

const profile = (says: Partial<ProfileTerms> = {}) => toBillingProfile(terms(says), { sellerId: 's1', now: today })

const refuses = (says: Partial<ProfileTerms>, state: string): void => {
  expect(() => profile(says), JSON.stringify(says))
    .to.throw(`Cannot take the billing profile: ${state}`)
    .with.property('code', 'PROFILE_INVALID')
}

describe('a billing profile', () => {
  it('is what was said, of its seller, with the state of the GSTIN', () => {
    expect(profile()).to.deep.equal({ ...terms(), sellerId: 's1', stateCode: '27', createdAt: today, updatedAt: today })
  })

  it('keeps in upper case what is known in it', () => {
    const {
      gstin,
      seriesPrefix,
      creditNotePrefix,
      bank: kept,
    } = profile({
      ...{ gstin: '27aapfu0939f1zv', seriesPrefix: 'in/26', creditNotePrefix: 'c-n', bank: { ...bank, ifsc: 'hdfc0abc123' } },
    })

    expect([gstin, seriesPrefix, creditNotePrefix, kept?.ifsc]).to.deep.equal(['27AAPFU0939F1ZV', 'IN/26', 'C-N', 'HDFC0ABC123'])
  })

  it('has a state without a GSTIN where one is said, abroad, too', () => {
    expect([profile({ gstin: null, stateCode: '29' }).stateCode, profile({ gstin: null, stateCode: '96' }).stateCode]).to.deep.equal([
      '29',
      '96',
    ])
    expect(profile({ stateCode: '27' }).stateCode).to.equal('27')
  })

  it('is refused without a state, with one that there is not, and with another than its GSTIN’s', () => {
    refuses({ gstin: null }, 'it has neither a GSTIN nor a state')
    refuses({ gstin: null, stateCode: '39' }, "the GST's list has no state 39")
    refuses({ stateCode: '29' }, 'its state is 29, and its GSTIN is of 27')
    expect(() => profile({ gstin: '27AAPFU0939F1ZW' }))
      .to.throw('Cannot take 27AAPFU0939F1ZW')
      .with.property('code', 'GSTIN_INVALID')
  })

  it('is refused with a prefix that is too long, empty or of other characters', () => {
    for (const seriesPrefix of ['', 'INVOIC', 'IN V', 'IN_V', 'ÉTÉ', 'IN\n'])
      refuses({ seriesPrefix }, `the invoice prefix ${seriesPrefix} is not 1 to 5 letters of A to Z, digits, - and /`)
    for (const creditNotePrefix of ['', 'CRNTE', 'C.N'])
      refuses({ creditNotePrefix }, `the credit-note prefix ${creditNotePrefix} is not 1 to 4 letters of A to Z, digits, - and /`)
    for (const seriesPrefix of ['/INV', 'INV/', '/']) refuses({ seriesPrefix }, `the invoice prefix ${seriesPrefix} begins or ends with /`)
    expect([profile({ seriesPrefix: 'A/B-1' }).seriesPrefix, profile({ creditNotePrefix: 'C/N1' }).creditNotePrefix]).to.deep.equal([
      'A/B-1',
      'C/N1',
    ])
  })

  it('is refused where invoices and credit notes would have one series, in whatever case', () => {
    refuses({ seriesPrefix: 'INV', creditNotePrefix: 'inv' }, 'invoices and credit notes cannot both have the prefix INV')
  })

  it('is refused with a time zone, a UPI id or an IFSC that cannot be one', () => {
    refuses({ timeZone: 'IST' }, "IST is no time zone of the IANA's list, such as Asia/Kolkata")
    for (const upiId of ['', 'pixel', '@bank', 'pixel@', 'pi xel@bank', 'pixel@bank@bank', 'pixel@1bank'])
      refuses({ upiId }, `${upiId} is no UPI id`)
    for (const ifsc of ['', 'HDFC1000123', 'HDF00000123', 'HDFC000012', 'HDFC00001234'])
      refuses({ bank: { ...bank, ifsc } }, `${ifsc} is no IFSC`)
  })

  it('needs neither a bank nor a UPI id', () => {
    expect(profile({ bank: null, upiId: null })).to.include({ bank: null, upiId: null })
    expect(profile({ bank: { ...bank, ifsc: null, swift: 'HDFCINBB' } }).bank).to.deep.equal({ ...bank, ifsc: null, swift: 'HDFCINBB' })
  })
})
