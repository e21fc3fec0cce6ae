import { expect } from 'chai'
import { toCreditNoteSheet } from '../../adapters/pdf/credit-note-sheet.ts'
import { toInvoiceSheet } from '../../adapters/pdf/invoice-sheet.ts'
import type { Fact, Sheet, Table } from '../../adapters/pdf/sheet.ts'
import type { Invoice } from '../../src/domain/invoices/invoice.ts'
import { fromMoney, zeroMinor } from '../../src/domain/money.ts'
import { reverseCharge } from './reverse-charge-documents.ts'
import * as documents from './some-documents.ts'

const { anInvoice, creditNoteInPart, studio, tenLinesWithinTheState, threeHundredLines } = documents

const said = (facts: readonly Fact[]): Record<string, string> => Object.fromEntries(facts.map(({ label, value }) => [label, value]))
const headsOf = ({ columns }: Table): readonly string[] => columns.map(({ head }) => head.replace('\u00a0', ' '))
const columnOf = (table: Table, head: string): readonly string[] => table.rows.map((row) => row[headsOf(table).indexOf(head)] ?? '')
const upiOf = (invoice: Invoice) => toInvoiceSheet(invoice).payment?.upi ?? null
const paise = (written: string): bigint => BigInt(written.replaceAll(/[₹,.]/g, ''))
const sumOf = (column: readonly string[]): bigint => column.reduce((sum, cell) => sum + paise(cell), 0n)

describe('what an invoice says', () => {
  it('has what Rule 46 wants of a tax invoice', () => {
    const sheet = toInvoiceSheet(tenLinesWithinTheState)

    expect(sheet).to.include({ title: 'Tax Invoice', copy: 'Original for recipient', mark: null, name: 'Tax Invoice INV/25-26/0042' })
    expect(said(sheet.facts)).to.deep.equal({ 'Invoice no.': 'INV/25-26/0042', 'Invoice date': '24 Feb 2026', 'Due date': '11 Mar 2026' })
    expect(sheet.seller).to.include({ name: studio.legalName, address: studio.address })
    expect(said(sheet.seller.facts)).to.deep.equal({ GSTIN: '29AAACZ4321K1Z4', State: 'Karnataka (29)' })
    expect(said(sheet.buyer.facts)).to.deep.equal({ GSTIN: '29AABCH7788Q1ZG', State: 'Karnataka (29)' })
    expect(said(sheet.supply)).to.deep.equal({ 'Place of supply': 'Karnataka (29)', 'Reverse charge': 'No' })
    expect(headsOf(sheet.items)).to.deep.equal([
      '#',
      'Description',
      'HSN/SAC',
      'Qty',
      'Unit price (₹)',
      'Taxable value (₹)',
      'GST rate',
      'CGST (₹)',
      'SGST (₹)',
      'Total (₹)',
    ])
    expect(sheet.items.rows[6]).to.deep.equal([
      '7',
      'Travel beyond city limits, per kilometre',
      '996601',
      '184.25',
      '18.75',
      '3,454.69',
      '5%',
      '86.37',
      '86.37',
      '3,627.43',
    ])
    expect(said(sheet.totals)).to.deep.equal({ 'Taxable value': '₹98,131.69', CGST: '₹8,562.24', SGST: '₹8,562.24', Total: '₹1,15,256.17' })
    expect(sheet.words).to.equal('Rupees One Lakh Fifteen Thousand Two Hundred Fifty-Six and Seventeen Paise Only')
    expect(sheet.signatory).to.equal(studio.legalName)
  })

  it('has a tax summary whose sums are those of its lines and of its totals', () => {
    for (const invoice of [tenLinesWithinTheState, threeHundredLines, documents.betweenStatesRounded, reverseCharge]) {
      const { items, taxes, totals } = toInvoiceSheet(invoice)
      if (taxes === null) throw new Error('it has no tax summary')
      const shared = headsOf(items).filter((head) => /^(Taxable value|[CSI]GST) \(₹\)$/.test(head))

      expect(shared).to.have.lengthOf.above(1)
      for (const head of shared) {
        const foot = taxes.foot?.[headsOf(taxes).indexOf(head)] ?? ''
        expect(sumOf(columnOf(taxes, head)), head)
          .to.equal(sumOf(columnOf(items, head)))
          .and.to.equal(paise(foot))
        expect(said(totals)[head.replace(' (₹)', '')]).to.equal(`₹${foot}`)
      }
    }
  })

  it('groups the tax summary by HSN/SAC and rate', () => {
    const { taxes } = toInvoiceSheet(threeHundredLines)

    expect(taxes?.rows.map(([code, rate]) => `${code} ${rate}`)).to.deep.equal(
      ['998213', '998311', '998312'].flatMap((code) => ['18%', '12%', '5%'].map((rate) => `${code} ${rate}`)),
    )
  })

  it('has IGST between states, and what rounding adds', () => {
    const { items, totals, supply } = toInvoiceSheet(documents.betweenStatesRounded)

    expect(headsOf(items)).to.include('IGST (₹)').and.not.include('CGST (₹)')
    expect(said(totals)).to.include({ 'Round-off': '₹0.49', Total: '₹15,69,205.00' })
    expect(said(supply)).to.include({ 'Place of supply': 'Maharashtra (27)' })
  })

  it('calls the territory’s half UTGST', () => {
    const { items, totals, taxes } = toInvoiceSheet(documents.unionTerritory)

    expect(headsOf(items)).to.include('UTGST (₹)').and.not.include('SGST (₹)')
    expect(Object.keys(said(totals))).to.deep.equal(['Taxable value', 'CGST', 'UTGST', 'Total'])
    expect(taxes === null ? [] : headsOf(taxes)).to.include.members(['UTGST rate', 'UTGST (₹)'])
  })

  it('is a Bill of Supply without taxes where all is exempt or at 0 %', () => {
    const sheet = toInvoiceSheet(documents.exemptAndNilRated)

    expect(sheet).to.include({ title: 'Bill of Supply', copy: null, taxes: null })
    expect(columnOf(sheet.items, 'GST rate')).to.deep.equal(['Exempt', '0%'])
    expect(said(sheet.totals)).to.deep.equal({ Total: '₹25,800.00' })
  })

  it('bears the wording of an export, with the letter of undertaking where it goes untaxed', () => {
    expect(toInvoiceSheet(documents.exportInDollars).statements).to.deep.equal([
      'SUPPLY MEANT FOR EXPORT UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF INTEGRATED TAX\nLUT no. AD290326001234A',
    ])
    expect(toInvoiceSheet(documents.exportInDinars).statements).to.deep.equal(['SUPPLY MEANT FOR EXPORT ON PAYMENT OF INTEGRATED TAX'])
    expect(toInvoiceSheet(documents.toAnSez).statements[0]).to.match(/^SUPPLY TO SEZ UNIT .* WITHOUT PAYMENT OF INTEGRATED TAX\nLUT no\. /)
    expect(said(toInvoiceSheet(documents.toAnSez).supply)).to.include({ Recipient: 'SEZ unit or developer' })
  })

  it('says nothing of taxes where the seller is not registered', () => {
    const sheet = toInvoiceSheet(documents.unregisteredSeller)

    expect(sheet).to.include({ title: 'Invoice', taxes: null })
    expect(headsOf(sheet.items)).to.deep.equal(['#', 'Description', 'HSN/SAC', 'Qty', 'Unit price (₹)', 'Value (₹)'])
    expect(said(sheet.seller.facts)).to.deep.equal({ State: 'Karnataka (29)' })
    expect(said(sheet.supply)).to.deep.equal({ 'Place of supply': 'Karnataka (29)' })
  })

  it('says of a buyer without a GSTIN that it has none, and its state', () => {
    expect(said(toInvoiceSheet(documents.hindi).buyer.facts)).to.deep.equal({ GSTIN: 'Unregistered', State: 'Karnataka (29)' })
    expect(toInvoiceSheet(documents.exportInYen).buyer.facts).to.deep.equal([])
  })

  it('is marked as a draft or as void, and asks for no payment then', () => {
    const nameless = toInvoiceSheet(documents.draftWithoutSeller)

    expect(toInvoiceSheet(documents.draft)).to.include({ mark: 'DRAFT', copy: null, payment: null, name: 'Tax Invoice (draft)' })
    expect(said(toInvoiceSheet(documents.draft).facts)).to.deep.equal({ 'Invoice no.': 'Draft', 'Invoice date': 'When issued' })
    expect(nameless).to.include({ mark: 'DRAFT', payment: null, signatory: null })
    expect(nameless.seller.name).to.equal('Seller to be named')
    expect(toInvoiceSheet(documents.voided)).to.include({ mark: 'VOID', copy: null, payment: null })
    expect(said(toInvoiceSheet(documents.voided).facts)).to.include({ 'Invoice no.': 'INV/25-26/0042', Status: 'Void' })
  })
})

describe('what an invoice says of payment', () => {
  it('names the bank, with the SWIFT code where there is one', () => {
    expect(toInvoiceSheet(documents.exportInDollars).payment).to.deep.include({ upi: null })
    expect(said(toInvoiceSheet(documents.exportInDollars).payment?.bank ?? [])).to.include({ IFSC: 'HDFC0000123', SWIFT: 'HDFCINBB' })
    expect(said(toInvoiceSheet(tenLinesWithinTheState).payment?.bank ?? [])).to.not.have.property('SWIFT')
  })

  it('has a UPI link over the amount due', () => {
    expect(upiOf(tenLinesWithinTheState)).to.deep.equal({
      id: 'meridian@hdfcbank',
      asks: 'Scan to pay ₹1,15,256.17',
      link: 'upi://pay?pa=meridian@hdfcbank&pn=Meridian%20Valuation%20Studio%20Private%20Limited&am=115256.17&cu=INR&tn=INV%2F25-26%2F0042',
    })
    expect(upiOf({ ...tenLinesWithinTheState, status: 'PARTIALLY_PAID', amountPaid: fromMoney('100000', 'INR') })?.link).to.contain(
      '&am=15256.17&',
    )
  })

  it('has none where nothing is to pay, in another currency, and where the seller has no UPI', () => {
    const paid: Invoice = { ...tenLinesWithinTheState, status: 'PAID', amountPaid: tenLinesWithinTheState.amounts.total }

    expect(upiOf(paid)).to.equal(null)
    expect(upiOf(documents.exportInDollars)).to.equal(null)
    expect(upiOf(documents.unionTerritory)).to.equal(null)
    expect(toInvoiceSheet(anInvoice({ seller: { ...studio, bank: null, upiId: null } })).payment).to.equal(null)
  })

  it('cuts a payee’s long name, so that the code can be scanned, and never within a letter', () => {
    const link = upiOf(anInvoice({ seller: { ...studio, legalName: 'श्री'.repeat(40) } }))?.link ?? ''

    expect(link.length).to.be.below(200)
    expect(new URLSearchParams(link.split('?')[1]).get('pn')).to.match(/^[श्री]+$/)
  })
})

describe('what a credit note says', () => {
  const { note, invoice } = creditNoteInPart
  const sheet: Sheet = toCreditNoteSheet(note, invoice)

  it('names its invoice with the day of it, and the reason', () => {
    expect(sheet).to.include({ title: 'Credit Note', name: 'Credit Note CN/25-26/0003', mark: null, payment: null })
    expect(said(sheet.facts)).to.deep.equal({ 'Credit note no.': 'CN/25-26/0003', Date: '5 Mar 2026' })
    expect(said(sheet.supply)).to.include({
      'Against invoice': 'INV/25-26/0042 of 24 Feb 2026',
      Reason: 'Rent roll not delivered as agreed; travel had been billed twice',
    })
  })

  it('has the value and the taxes that it takes back, by the lines of the invoice', () => {
    expect(sheet.items.rows.map(([line, , ...amounts]) => [line, ...amounts])).to.deep.equal([
      ['2', '998311', '18%', '8,750.00', '787.50', '787.50', '10,325.00'],
      ['7', '996601', '5%', '3,454.69', '86.37', '86.37', '3,627.43'],
    ])
    expect(said(sheet.totals)).to.deep.equal({ 'Taxable value': '₹12,204.69', CGST: '₹873.87', SGST: '₹873.87', Total: '₹13,952.43' })
    expect(sheet.words).to.equal('Rupees Thirteen Thousand Nine Hundred Fifty-Two and Forty-Three Paise Only')
  })

  it('is none without a number, nor about a line that the invoice has not', () => {
    const [part] = note.lines
    if (part === undefined) throw new Error('it has no line')

    expect(() => toCreditNoteSheet({ ...note, number: null }, invoice)).to.throw('has no number yet')
    expect(() => toCreditNoteSheet({ ...note, lines: [{ ...part, lineIndex: 10 }] }, invoice)).to.throw('has no line 10 to credit')
  })

  it('has a row for what rounding leaves', () => {
    const rounded = toCreditNoteSheet({ ...note, roundOff: fromMoney('-0.43', 'INR') }, invoice)

    expect(said(rounded.totals)).to.include({ 'Round-off': '-₹0.43' })
    expect(note.roundOff).to.equal(zeroMinor)
  })
})
