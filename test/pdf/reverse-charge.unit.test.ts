import { expect } from 'chai'
import { toCreditNoteSheet } from '../../adapters/pdf/credit-note-sheet.ts'
import { toInvoiceSheet } from '../../adapters/pdf/invoice-sheet.ts'
import type { Fact, Table } from '../../adapters/pdf/sheet.ts'
import type { StateCode } from '../../src/domain/invoices/billing-profile.ts'
import type { Invoice } from '../../src/domain/invoices/invoice.ts'
import { fromMoney } from '../../src/domain/money.ts'
import * as documents from './reverse-charge-documents.ts'
import { aCreditNote, aLine, anInvoice, creditNoteInPart, studio, unionTerritory } from './some-documents.ts'
import type { Noted } from './some-documents.ts'

const said = (facts: readonly Fact[]): Record<string, string> => Object.fromEntries(facts.map(({ label, value }) => [label, value]))
const ratesOf = ({ columns, rows }: Table): readonly string[] =>
  rows.map((row) => row[columns.findIndex(({ head }) => head === 'GST rate')] ?? '')
const reverseLine = aLine('Legal opinion', '1', '1000.00', { taxTreatment: 'REVERSE_CHARGE' })
const statementsOf = (invoice: Invoice): readonly string[] => toInvoiceSheet(invoice).statements
const sheetOf = ({ note, invoice }: Noted) => toCreditNoteSheet(note, invoice)

const payable = (sums: string): string =>
  `Tax on lines marked RCM is payable by the recipient on reverse charge: ${sums}. It is not part of the total.`
const reduced = (sums: string): string =>
  `Tax payable by the recipient on reverse charge is reduced by ${sums}, on lines marked RCM. It is not part of the total.`

describe('what an invoice says of reverse charge', () => {
  it('is that and how much tax the recipient owes', () => {
    const sheet = toInvoiceSheet(documents.reverseCharge)

    expect(said(sheet.supply)).to.include({ 'Reverse charge': 'Yes' })
    expect(ratesOf(sheet.items)).to.deep.equal(['18% RCM', '5% RCM', '18%'])
    expect(sheet.statements).to.deep.equal([payable('₹4,660.04 (CGST ₹2,330.02, SGST ₹2,330.02)')])
  })

  it('is the same of a seller who is not registered: lines are marked, and the taxes named', () => {
    const sheet = toInvoiceSheet(documents.reverseChargeOfUnregistered)

    expect(sheet).to.include({ title: 'Invoice', taxes: null })
    expect(said(sheet.supply)).to.include({ 'Reverse charge': 'Yes' })
    expect(ratesOf(sheet.items)).to.deep.equal(['18% RCM', '0%'])
    expect(sheet.statements).to.deep.equal([payable('₹180.00 (CGST ₹90.00, SGST ₹90.00)')])
  })

  it('names the taxes by where the supply is, whoever sells', () => {
    const unregistered = { ...studio, gstin: null }
    const chandigarh = { seller: unionTerritory.seller, billTo: unionTerritory.terms.billTo }
    const unregisteredThere = { ...chandigarh, seller: unionTerritory.seller && { ...unionTerritory.seller, gstin: null } }

    for (const says of [chandigarh, unregisteredThere])
      expect(statementsOf(anInvoice({ ...says, lines: [reverseLine] }))).to.deep.equal([payable('₹180.00 (CGST ₹90.00, UTGST ₹90.00)')])
    for (const seller of [studio, unregistered]) {
      const elsewhere = anInvoice({ seller, placeOfSupply: '27' as StateCode, lines: [reverseLine] })
      expect(statementsOf(elsewhere)).to.deep.equal([payable('₹180.00 (IGST ₹180.00)')])
    }
  })

  it('does not stand beside the wording that no integrated tax is paid', () => {
    expect(statementsOf(documents.reverseChargeToAnSez)).to.deep.equal([payable('₹1,800.00 (IGST ₹1,800.00)')])
    expect(statementsOf(documents.partlyReverseChargeToAnSez)).to.deep.equal([
      'SUPPLY TO SEZ UNIT OR SEZ DEVELOPER FOR AUTHORISED OPERATIONS UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF INTEGRATED TAX',
      payable('₹1,800.00 (IGST ₹1,800.00)'),
    ])
  })
})

describe('what a credit note says of reverse charge', () => {
  it('is by how much the recipient’s tax falls, with the lines marked', () => {
    const sheet = sheetOf(documents.creditNoteOverReverseCharge)

    expect(ratesOf(sheet.items)).to.deep.equal(['18% RCM', '18%'])
    expect(sheet.statements).to.deep.equal([reduced('₹2,250.00 (CGST ₹1,125.00, SGST ₹1,125.00)')])
    expect(said(sheet.totals)).to.include({ 'Taxable value': '₹13,700.00', CGST: '₹108.00', Total: '₹13,916.00' })
  })

  it('is the same of a seller who is not registered', () => {
    const lines = [{ lineIndex: 0, taxableValue: fromMoney('500.00', 'INR') }]
    const sheet = sheetOf(aCreditNote(documents.reverseChargeOfUnregistered, { number: 'CN/1', reason: 'Half', lines }))

    expect(ratesOf(sheet.items)).to.deep.equal(['18% RCM'])
    expect(sheet.statements).to.deep.equal([reduced('₹90.00 (CGST ₹45.00, SGST ₹45.00)')])
  })

  it('has parts that add up, though the sum is odd', () => {
    const { note, invoice } = documents.creditNoteOverReverseCharge
    const lines = note.lines.map((line) => ({ ...line, reverseChargeTax: fromMoney('0.05', 'INR') })).slice(0, 1)

    expect(sheetOf({ note: { ...note, lines }, invoice }).statements).to.deep.equal([reduced('₹0.05 (CGST ₹0.02, SGST ₹0.03)')])
  })

  it('is nothing where no such line is taken back', () => {
    const lines = [{ lineIndex: 2, taxableValue: null }]

    expect(sheetOf(creditNoteInPart).statements).to.deep.equal([])
    expect(sheetOf(aCreditNote(documents.reverseCharge, { number: 'CN/1', reason: 'All', lines })).statements).to.deep.equal([])
  })

  it('goes without the wording of an export where it takes back such lines alone', () => {
    const over = (lineIndex: number) =>
      sheetOf(
        aCreditNote(documents.partlyReverseChargeToAnSez, { number: 'CN/1', reason: 'All', lines: [{ lineIndex, taxableValue: null }] }),
      )

    expect(over(1).statements).to.deep.equal([reduced('₹1,800.00 (IGST ₹1,800.00)')])
    expect(over(0).statements).to.have.lengthOf(1)
    expect(over(0).statements[0]).to.match(/^SUPPLY TO SEZ UNIT .* WITHOUT PAYMENT OF INTEGRATED TAX$/)
  })
})
