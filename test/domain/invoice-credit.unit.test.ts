import { expect } from 'chai'
import fc from 'fast-check'
import { creditInvoice } from '../../src/domain/invoices/credit-note.ts'
import type { CreditWanted } from '../../src/domain/invoices/credit-note.ts'
import { amountDueOf, amountOverpaidOf } from '../../src/domain/invoices/due.ts'
import type { CreditNote, Invoice, InvoiceChange } from '../../src/domain/invoices/invoice.ts'
import { payInvoice } from '../../src/domain/invoices/settle.ts'
import type { DraftLine } from '../../src/domain/invoices/terms.ts'
import { sumOfMinor, toDecimal, toMinor } from '../../src/domain/money.ts'
import type { Minor } from '../../src/domain/money.ts'
import { aLine, anIssued, aProfile, codeOf, invoiceDay, rupees } from '../support/given-invoices.ts'

const now = invoiceDay

const credit = (invoice: Invoice, wanted: CreditWanted): InvoiceChange =>
  creditInvoice(invoice, { creditNoteId: 'n1', movementId: 'm1', wanted, reason: 'Work not done', profile: aProfile(), now })

const noteOf = ({ creditNote }: InvoiceChange): CreditNote => creditNote ?? expect.fail('there is no credit note')

const sumsOf = ({ subtotal, cgstTotal, sgstTotal, igstTotal, taxTotal, roundOff, total }: CreditNote) => ({
  ...{ subtotal, cgstTotal, sgstTotal, igstTotal },
  ...{ taxTotal, roundOff, total },
})

describe('a credit note', () => {
  it('takes back all of an invoice, its round-off with it, and nothing is due any more', () => {
    const invoice = anIssued({ terms: { lines: [aLine({ unitPrice: '999.50' })], roundsToWhole: true } }) // 1,179.41

    const change = credit(invoice, { kind: 'REST' })

    expect(sumsOf(noteOf(change))).to.deep.equal({
      ...{ subtotal: rupees('999.50'), cgstTotal: rupees('89.96'), sgstTotal: rupees('89.96'), igstTotal: 0n },
      ...{ taxTotal: rupees('179.92'), roundOff: -42n, total: rupees('1179.00') },
    })
    expect(change.invoice).to.deep.include({ status: 'PAID', amountCredited: rupees('1179.00'), amountAdjusted: rupees('1179.00') })
  })

  it('has a series of its own, and the day on which it is made', () => {
    expect(noteOf(credit(anIssued(), { kind: 'REST' })).numbering).to.deep.include({
      ...{ series: 'CN', fiscalYear: '26-27', issuedDate: '2026-07-10', allowsBackdated: true },
    })
  })

  it('takes back a part of one line, with the taxes in proportion', () => {
    const invoice = anIssued({ terms: { lines: [aLine(), aLine({ unitPrice: '500.00', taxRate: '5' })] } })

    const note = noteOf(credit(invoice, { kind: 'LINES', lines: [{ lineIndex: 1, taxableValue: rupees('100.00') }] }))

    expect(note.lines).to.deep.equal([
      {
        lineIndex: 1,
        taxableValue: rupees('100.00'),
        cgst: rupees('2.50'),
        sgst: rupees('2.50'),
        igst: 0n,
        reverseChargeTax: 0n,
        total: rupees('105.00'),
      },
    ])
  })

  it('gives each rate of tax its share of a sum, and takes the lines of one rate back one after the other', () => {
    const lines = [aLine(), aLine({ unitPrice: '3000.00', taxRate: '5' }), aLine({ unitPrice: '1000.00' })] // 2,360.00 and 3,150.00
    const invoice = anIssued({ terms: { lines } })

    const note = noteOf(credit(invoice, { kind: 'SUM', amount: rupees('2755.00') }))

    expect(note.lines.map(({ lineIndex, taxableValue }) => [lineIndex, taxableValue])).to.deep.equal([
      [0, rupees('1000.00')],
      [1, rupees('1500.00')],
    ])
    expect(note).to.deep.include({ taxTotal: rupees('255.00'), roundOff: 0n, total: rupees('2755.00') })
  })

  it('bears the tax of its part, though many equal lines are rounded alike', () => {
    const invoice = anIssued({ terms: { lines: Array.from({ length: 300 }, () => aLine({ unitPrice: '2.75' })) } }) // 0.50 of tax each

    const { subtotal, taxTotal, roundOff } = noteOf(credit(invoice, { kind: 'SUM', amount: rupees('100.00') }))

    expect([subtotal, taxTotal, roundOff]).to.deep.equal([rupees('84.62'), rupees('15.38'), 0n])
  })

  it('says by how much the tax falls that the buyer owes under reverse charge', () => {
    const invoice = anIssued({ terms: { lines: [aLine({ taxTreatment: 'REVERSE_CHARGE' })] } })

    const note = noteOf(credit(invoice, { kind: 'SUM', amount: rupees('250.00') }))

    expect(note.lines).to.deep.equal([
      {
        lineIndex: 0,
        taxableValue: rupees('250.00'),
        cgst: 0n,
        sgst: 0n,
        igst: 0n,
        reverseChargeTax: rupees('45.00'),
        total: rupees('250.00'),
      },
    ])
  })

  it('leaves both halves of that tax equal within a state', () => {
    const invoice = anIssued({ terms: { lines: [aLine({ unitPrice: '100.00', taxTreatment: 'REVERSE_CHARGE' })] } })

    const note = noteOf(credit(invoice, { kind: 'SUM', amount: rupees('0.25') })) // 9 % of it is 2.25 paise

    expect(note.lines[0]?.reverseChargeTax).to.equal(4n)
  })

  it('leaves what had been paid too much to be given back, and the invoice paid', () => {
    const paid = payInvoice(anIssued(), { movementId: 'p', amount: null, mode: null, reference: null, notes: null, paidOn: null, now })

    const { invoice } = credit(paid.invoice, { kind: 'SUM', amount: rupees('180.00') })

    expect([invoice.status, amountDueOf(invoice), amountOverpaidOf(invoice)]).to.deep.equal(['PAID', 0n, rupees('180.00')])
  })

  it('is refused beyond what is left, of the whole and of a line, for nothing, and for lines that there are not', () => {
    const line = (lineIndex: number, value: string): CreditWanted => ({
      kind: 'LINES',
      lines: [{ lineIndex, taxableValue: rupees(value) }],
    })
    const cases: readonly [CreditWanted, string][] = [
      [{ kind: 'SUM', amount: rupees('1180.01') }, 'AMOUNT_EXCEEDS_LEFT'],
      [line(0, '1000.01'), 'AMOUNT_EXCEEDS_LEFT'],
      [
        {
          kind: 'LINES',
          lines: [
            { lineIndex: 0, taxableValue: null },
            { lineIndex: 0, taxableValue: rupees('0.01') },
          ],
        },
        'AMOUNT_EXCEEDS_LEFT',
      ],
      [line(0, '0.00'), 'AMOUNT_NOT_ALLOWED'],
      [{ kind: 'SUM', amount: rupees('0.00') }, 'AMOUNT_NOT_ALLOWED'],
      [line(1, '1.00'), 'OPTION_NOT_ALLOWED'],
    ]

    for (const [wanted, code] of cases) expect(codeOf(() => credit(anIssued(), wanted))).to.equal(code)
    const credited = credit(anIssued(), { kind: 'REST' }).invoice
    expect(codeOf(() => credit(credited, { kind: 'REST' }))).to.equal('AMOUNT_EXCEEDS_LEFT')
  })

  it('in whatever parts adds up to the invoice, member by member', () => {
    const line: fc.Arbitrary<DraftLine> = fc
      .record({
        quantity: fc.bigInt(1n, 9_999n),
        price: fc.bigInt(0n, 500_000n),
        rate: fc.constantFrom('0', '0.25', '5', '7.375', '18', '28'),
      })
      .map(({ quantity, price, rate }) => aLine({ quantity: toDecimal(quantity, 3), unitPrice: toDecimal(price, 2), taxRate: rate }))
    const part = fc.record({ isSum: fc.boolean(), share: fc.integer({ min: 1, max: 100 }), lineIndex: fc.nat(4) })
    const life = fc.record({
      lines: fc.array(line, { minLength: 1, maxLength: 5 }),
      placeOfSupply: fc.constantFrom('27', '29'),
      roundsToWhole: fc.boolean(),
      parts: fc.array(part, { maxLength: 6 }),
    })

    fc.assert(
      fc.property(life, ({ lines, placeOfSupply, roundsToWhole, parts }) => {
        const invoice = anIssued({ terms: { lines, placeOfSupply, roundsToWhole } })
        fc.pre(invoice.amounts.total > 0n)
        expectWhole(invoice, inParts(invoice, parts))
      }),
      { numRuns: 2_000 },
    )
  })
})

interface Part {
  readonly isSum: boolean
  readonly share: number
  readonly lineIndex: number
}

/** Takes parts back, and at last the rest. */
function inParts(issued: Invoice, parts: readonly Part[]): readonly CreditNote[] {
  const notes: CreditNote[] = []
  let invoice = issued
  for (const part of parts) {
    const wanted = wantedOf(invoice, part)
    if (wanted === null) continue
    const change = credit(invoice, wanted)
    notes.push(noteOf(change))
    invoice = change.invoice
  }
  if (invoice.amountCredited < invoice.amounts.total) notes.push(noteOf(credit(invoice, { kind: 'REST' })))
  return notes
}

function wantedOf({ amounts, amountCredited, creditedValues }: Invoice, { isSum, share, lineIndex }: Part): CreditWanted | null {
  const left = amounts.total - amountCredited
  if (isSum) return left * BigInt(share) < 100n ? null : { kind: 'SUM', amount: toMinor((left * BigInt(share)) / 100n) }
  const line = amounts.lines[lineIndex]
  const rest = (line?.taxableValue ?? 0n) - (creditedValues[lineIndex] ?? 0n)
  const taxableValue = toMinor((rest * BigInt(share)) / 100n)
  // Rounding may have left less in the total than in the lines.
  return taxableValue === 0n || taxableValue * 2n > left ? null : { kind: 'LINES', lines: [{ lineIndex, taxableValue }] }
}

function expectWhole({ amounts }: Invoice, notes: readonly CreditNote[]): void {
  const sumOf = (member: keyof ReturnType<typeof sumsOf>): Minor => sumOfMinor(notes.map((note) => sumsOf(note)[member]))
  for (const member of ['subtotal', 'cgstTotal', 'sgstTotal', 'igstTotal', 'taxTotal', 'roundOff', 'total'] as const) {
    expect([member, sumOf(member)]).to.deep.equal([member, amounts[member]])
  }
  for (const { total, subtotal, taxTotal, roundOff } of notes) {
    expect(total).to.equal(subtotal + taxTotal + roundOff)
    expect(roundOff < 100n && roundOff > -100n, `a round-off of ${roundOff}`).to.equal(true)
  }
}
