import { expect } from 'chai'
import { toBillingProfile } from '../../adapters/http/invoices/billing-profile.ts'
import { toAttachment, toDownload, fromFileName } from '../../adapters/http/invoices/download.ts'
import { toCreditNote, toMovement } from '../../adapters/http/invoices/to-booked.ts'
import { toListedInvoice, toServiceInvoice } from '../../adapters/http/invoices/to-service-invoice.ts'
import { daysOf } from '../../src/domain/invoices/calendar.ts'
import { creditInvoice } from '../../src/domain/invoices/credit-note.ts'
import type { CalendarDate } from '../../src/domain/invoices/invoice.ts'
import { payInvoice } from '../../src/domain/invoices/settle.ts'
import { at } from '../support/given.ts'
import { aDraft, aLine, anIssued, aProfile, invoiceDay, rupees } from '../support/given-invoices.ts'

const later = at('2026-12-01')

describe('an invoice on the wire', () => {
  it('says its sums as texts with the decimals of its currency, and what follows from them', () => {
    const lines = [aLine({ quantity: '1.5', unitPrice: '1200.5', taxRate: '18' }), aLine({ taxRate: '2.500' })]
    const body = toServiceInvoice(anIssued({ terms: { lines } }), invoiceDay)

    expect(body.items.map(({ quantity, unit_price, tax_rate }) => [quantity, unit_price, tax_rate])).to.deep.equal([
      ['1.5', '1200.50', '18'],
      ['1', '1000.00', '2.5'],
    ])
    expect(body).to.include({
      ...{ document_title: 'TAX_INVOICE', status: 'ISSUED', number: 'INV/26-27/0001', overdue: false },
      ...{ subtotal: '2800.75', cgst_total: '174.57', sgst_total: '174.57', igst_total: '0.00', tax_total: '349.14' },
      ...{ round_off: '0.00', total_amount: '3149.89', amount_paid: '0.00', amount_due: '3149.89', amount_overpaid: '0.00' },
      ...{ issued_date: '2026-07-10', due_date: '2026-07-25', place_of_supply: '27', round_to_whole: null },
      amount_in_words: 'Rupees Three Thousand One Hundred Forty-Nine and Eighty-Nine Paise Only',
    })
  })

  it('has no decimals where its currency has none', () => {
    const lines = [aLine({ unitPrice: '5000', taxRate: '0', taxTreatment: 'ZERO_RATED' })]
    const body = toServiceInvoice(aDraft({ terms: { currency: 'JPY', placeOfSupply: '96', lines } }), invoiceDay)

    expect(body).to.include({ currency: 'JPY', total_amount: '5000', round_off: '0', amount_due: '5000' })
  })

  it('is overdue from the day after the due one, where the seller is', () => {
    const invoice = anIssued()

    expect(toServiceInvoice(invoice, at('2026-07-25T18:29:59Z')).overdue).to.equal(false)
    expect(toServiceInvoice(invoice, at('2026-07-25T18:30:00Z')).overdue).to.equal(true)
  })

  it('tells whose state the buyer’s GSTIN is of', () => {
    const billed = toServiceInvoice(aDraft({ terms: { billToGstin: '29AAACA7777K1Z3' } }), invoiceDay)

    expect(billed.bill_to).to.deep.equal({ name: 'Bharat Bank', address: null, gstin: '29AAACA7777K1Z3', state_code: '29' })
    expect(toServiceInvoice(aDraft(), invoiceDay).bill_to).to.include({ gstin: null, state_code: null })
  })

  it('may have no seller yet', () => {
    expect(toServiceInvoice(aDraft({ profile: null }), invoiceDay)).to.include({ seller: null, place_of_supply: null })
  })

  it('is the same in a list, without what its lines tell', () => {
    const invoice = anIssued()
    const { items: _, document_title: __, amount_in_words: ___, ...rest } = toServiceInvoice(invoice, later)

    expect(toListedInvoice(invoice, daysOf(later))).to.deep.equal(rest)
  })
})

describe('what is booked on an invoice, on the wire', () => {
  it('is a payment, with its day', () => {
    const paid = { movementId: 'm1', amount: rupees('180.00'), mode: 'UPI', reference: null, notes: 'first', now: invoiceDay }
    const { movement } = payInvoice(anIssued(), { ...paid, paidOn: '2026-07-09' as CalendarDate })

    expect(movement && toMovement(movement, 'INR')).to.deep.equal({
      ...{ id: 'm1', kind: 'PAYMENT', amount: '180.00', currency: 'INR', adjustment_type: null, mode: 'UPI', reference: null },
      ...{ notes: 'first', paid_on: '2026-07-09', credit_note_id: null },
    })
  })

  it('is a credit note, with the lines of which it takes something back', () => {
    const { creditNote, movement } = creditInvoice(anIssued({ terms: { lines: [aLine(), aLine({ unitPrice: '500' })] } }), {
      ...{ creditNoteId: 'c1', movementId: 'm1', reason: 'Not delivered', profile: aProfile(), now: invoiceDay },
      wanted: { kind: 'LINES', lines: [{ lineIndex: 1, taxableValue: rupees('100.00') }] },
    })

    expect(creditNote && toCreditNote(creditNote, 'INR')).to.deep.include({
      ...{ id: 'c1', number: null, issued_date: '2026-07-10', currency: 'INR', reason: 'Not delivered' },
      items: [{ line: 1, taxable_value: '100.00', cgst: '9.00', sgst: '9.00', igst: '0.00', reverse_charge_tax: '0.00', total: '118.00' }],
      ...{ subtotal: '100.00', cgst_total: '9.00', tax_total: '18.00', round_off: '0.00', total_amount: '118.00' },
    })
    expect(movement && toMovement(movement, 'INR')).to.include({ adjustment_type: 'CREDIT_NOTE', credit_note_id: 'c1', paid_on: null })
  })

  it('tells of a credit note by how much the buyer owes the state less', () => {
    const { creditNote } = creditInvoice(anIssued({ terms: { lines: [aLine({ taxTreatment: 'REVERSE_CHARGE' })] } }), {
      ...{ creditNoteId: 'c1', movementId: 'm1', reason: 'Not delivered', profile: aProfile(), now: invoiceDay },
      wanted: { kind: 'LINES', lines: [{ lineIndex: 0, taxableValue: rupees('50.00') }] },
    })

    expect(creditNote && toCreditNote(creditNote, 'INR').items).to.deep.equal([
      { line: 0, taxable_value: '50.00', cgst: '0.00', sgst: '0.00', igst: '0.00', reverse_charge_tax: '9.00', total: '50.00' },
    ])
  })
})

describe('a billing profile on the wire', () => {
  it('is its tenant’s', () => {
    expect(toBillingProfile(aProfile({ bank: null }))).to.include({
      ...{ tenant_id: '11111111-1111-1111-1111-111111111111', gstin: '27AAPFU0939F1ZV', state_code: '27', bank: null },
      ...{ series_prefix: 'INV', credit_note_prefix: 'CN', round_to_whole: false },
    })
  })
})

describe('a download', () => {
  it('is told to be kept, never to be shown or guessed at', () => {
    const bytes = new Uint8Array([1])

    expect(toDownload({ fileName: 'INV-26-27-0001.pdf', bytes }, 'application/pdf')).to.deep.equal({
      status: 200,
      headers: {
        ...{ 'Content-Type': 'application/pdf', 'Content-Disposition': 'attachment; filename="INV-26-27-0001.pdf"' },
        ...{ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' },
      },
      body: bytes,
    })
  })

  it('has a name that breaks out of nothing', () => {
    expect(toAttachment('a"; filename=b.exe')).to.equal(
      'attachment; filename="a_; filename=b.exe"; filename*=UTF-8\'\'a%22%3B%20filename%3Db.exe',
    )
    expect(toAttachment('../a\\b%41.pdf')).to.equal('attachment; filename="..-a-b_41.pdf"; filename*=UTF-8\'\'..-a-b%2541.pdf')
    expect(toAttachment('a\r\nX: y')).to.equal('attachment; filename="a__X: y"; filename*=UTF-8\'\'a%0D%0AX%3A%20y')
    expect(toAttachment("रसीद (1)'*.pdf")).to.match(
      /^attachment; filename="_+ \(1\)'\*\.pdf"; filename\*=UTF-8''%E0[0-9A-F%]+%20%281%29%27%2A\.pdf$/,
    )
  })

  it('may be called as its sender has called it, but for folders, controls, and what turns the writing round', () => {
    for (const [sent, kept] of [
      ['receipt.pdf', 'receipt.pdf'],
      ['C:\\Users\\me\\receipt.pdf', 'receipt.pdf'],
      ['/etc/passwd', 'passwd'],
      ['../..', '..'],
      ['re\u0000ce\nipt.pdf', 'receipt.pdf'],
      ['re\u202Efdp.exe', 'refdp.exe'],
      ['  ', 'payment-proof'],
      ['', 'payment-proof'],
      ['a/', 'payment-proof'],
      ['रसीद\u200D.pdf', 'रसीद\u200D.pdf'],
      ['a\ud83d.pdf', 'a.pdf'],
      [`${'x'.repeat(199)}🙂.pdf`, 'x'.repeat(199)],
    ] as const) {
      expect(fromFileName(sent), JSON.stringify(sent)).to.equal(kept)
    }
  })
})
