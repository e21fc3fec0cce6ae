import { expect } from 'chai'
import { hasTax } from '../../src/domain/invoices/amounts.ts'
import { toMinor, toMoney } from '../../src/domain/money.ts'
import { decimalsOf } from './independent-invoice.ts'
import type { PlainInvoice, PlainLine } from './independent-invoice.ts'
import { aLine, anInvoice, compute, said } from './plain-invoice.ts'

describe('the amounts of an invoice', () => {
  it('are rounded half-up at the line, to the minor unit', () => {
    const { lines } = said(
      anInvoice([aLine({ quantity: '1.5', unitPrice: '999.99' }), aLine({ quantity: '0.5', unitPrice: '0.01', rate: '0' })]),
    )

    // 1,499.985 and 9 % of 1,499.99, which is 134.9991; half a paisa is one.
    expect(lines).to.deep.equal([
      ['1499.99', '135.00', '135.00', '0.00', '0.00', '1769.99'],
      ['0.01', '0.00', '0.00', '0.00', '0.00', '0.01'],
    ])
  })

  it('have a CGST and an SGST that are equal, each half the rate, so that they may come to more than an IGST', () => {
    const lines = [aLine({ unitPrice: '1', rate: '1' }), aLine({ unitPrice: '1000', rate: '7.375' })]

    const within = said(anInvoice(lines))
    const beyond = said(anInvoice(lines, { placeOfSupply: '29' }))

    // 0.5 % of 1.00 is half a paisa; 3.6875 % of 1,000 is 36.875.
    expect([within.cgst, within.sgst, within.igst]).to.deep.equal(['36.89', '36.89', '0.00'])
    expect([beyond.cgst, beyond.sgst, beyond.igst]).to.deep.equal(['0.00', '0.00', '73.76'])
  })

  it('have no decimals in yen, and three in Kuwaiti dinars', () => {
    const yen = said(anInvoice([aLine({ quantity: '0.5', unitPrice: '101', rate: '10' })], { currency: 'JPY', placeOfSupply: '96' }))
    const dinars = said(anInvoice([aLine({ quantity: '1.234', unitPrice: '10.005', rate: '5' })], { currency: 'KWD', placeOfSupply: '96' }))

    expect([yen.subtotal, yen.igst, yen.total]).to.deep.equal(['51', '5', '56'])
    expect([dinars.subtotal, dinars.igst, dinars.total]).to.deep.equal(['12.346', '0.617', '12.963'])
  })

  it('are rounded to the whole unit where that is wanted, half-up, and say by how much', () => {
    const rounded = ['118.49', '118.50', '118.00', '0.49'].map((unitPrice) =>
      said(anInvoice([aLine({ unitPrice, rate: '0' })], { roundsToWhole: true })),
    )

    expect(rounded.map(({ roundOff, total }) => [roundOff, total])).to.deep.equal([
      ['-0.49', '118.00'],
      ['0.50', '119.00'],
      ['0.00', '118.00'],
      ['-0.49', '0.00'],
    ])
  })

  it('leave out of the total what the buyer owes under reverse charge', () => {
    const amounts = said(anInvoice([aLine({ treatment: 'REVERSE_CHARGE' }), aLine({ treatment: 'EXEMPT', rate: '0' }), aLine()]))

    expect(amounts.lines[0]).to.deep.equal(['100.00', '0.00', '0.00', '0.00', '18.00', '100.00'])
    expect([amounts.subtotal, amounts.tax, amounts.reverseCharge, amounts.total]).to.deep.equal(['300.00', '18.00', '18.00', '318.00'])
  })

  it('know a tax that is charged from one that the buyer owes', () => {
    expect(hasTax(compute(anInvoice([aLine()])).amounts)).to.equal(true)
    expect(hasTax(compute(anInvoice([aLine({ treatment: 'REVERSE_CHARGE' })])).amounts)).to.equal(false)
  })

  it('have their lines by order index, those of one index as they came', () => {
    const lines = [3, 1, 3, 1].map((orderIndex, index) => aLine({ orderIndex, unitPrice: String(index) }))

    expect(compute(anInvoice(lines)).amounts.lines.map(({ unitPrice }) => toMoney(unitPrice, 'INR'))).to.deep.equal([
      '1.00',
      '3.00',
      '0.00',
      '2.00',
    ])
  })

  it('take the supply to be where the invoice says, else where the buyer is registered, else where the seller is', () => {
    const lines = [aLine()]
    const supplies = [
      anInvoice(lines, { placeOfSupply: '07', buyersState: '29' }),
      anInvoice(lines, { buyersState: '29' }),
      anInvoice(lines),
      anInvoice(lines, { sellersState: null, buyersState: '29' }),
      anInvoice(lines, { sellersState: null }),
    ]

    expect(supplies.map((supply) => [said(supply).placeOfSupply, said(supply).igst])).to.deep.equal([
      ['07', '18.00'],
      ['29', '18.00'],
      ['27', '0.00'],
      ['29', '18.00'],
      [null, '18.00'],
    ])
  })
})

describe('the amounts of an invoice are refused', () => {
  const refuses = (invoice: PlainInvoice, code: string, message: string): void => {
    expect(() => compute(invoice))
      .to.throw(message)
      .with.property('code', code)
  }

  it('without a line, and with more than 1,000', () => {
    refuses(anInvoice([]), 'VALIDATION_FAILED', 'Cannot make an invoice of 0 lines: it has 1 to 1000')
    refuses(anInvoice(Array<PlainLine>(1_001).fill(aLine())), 'VALIDATION_FAILED', 'Cannot make an invoice of 1001 lines: it has 1 to 1000')
    expect(said(anInvoice(Array<PlainLine>(1_000).fill(aLine()))).total).to.equal('118000.00')
  })

  it('over no quantity or less, and over a price below nothing', () => {
    refuses(anInvoice([aLine(), aLine({ quantity: '0' })]), 'AMOUNT_NOT_ALLOWED', 'Cannot take line 2: its quantity is 0.000')
    refuses(anInvoice([aLine({ quantity: '-0.001' })]), 'AMOUNT_NOT_ALLOWED', 'Cannot take line 1: its quantity is -0.001')
    refuses(anInvoice([aLine({ unitPrice: '-0.01' })]), 'AMOUNT_NOT_ALLOWED', 'Cannot take line 1: its unit price is -0.01')
    expect(said(anInvoice([aLine({ unitPrice: '0' })])).total).to.equal('0.00')
  })

  it('at a rate below 0 or above 100 %', () => {
    refuses(anInvoice([aLine({ rate: '-0.001' })]), 'TAX_NOT_ALLOWED', 'Cannot tax line 1: its rate is -0.001 %, and 0 to 100 % is allowed')
    refuses(
      anInvoice([aLine({ rate: '100.001' })]),
      'TAX_NOT_ALLOWED',
      'Cannot tax line 1: its rate is 100.001 %, and 0 to 100 % is allowed',
    )
  })

  it('at any rate on what is exempt or zero-rated', () => {
    refuses(anInvoice([aLine({ treatment: 'EXEMPT' })]), 'TAX_NOT_ALLOWED', 'Cannot tax line 1: it is exempt, and its rate is 18.000 %')
    const zeroRated = anInvoice([aLine({ treatment: 'ZERO_RATED', rate: '0.001' })], { placeOfSupply: '96' })
    refuses(zeroRated, 'TAX_NOT_ALLOWED', 'Cannot tax line 1: it is zero-rated, and its rate is 0.001 %')
  })

  it('zero-rated within the country, save to an SEZ', () => {
    const lines = [aLine({ treatment: 'ZERO_RATED', rate: '0' })]

    for (const says of [{}, { placeOfSupply: '29' }, { placeOfSupply: '97' }, { sellersState: null }])
      refuses(
        anInvoice(lines, says),
        'TAX_NOT_ALLOWED',
        'Cannot tax line 1: it is zero-rated, and the supply is neither abroad (96) nor to an SEZ',
      )
    for (const says of [{ isSez: true }, { placeOfSupply: '96' }]) expect(said(anInvoice(lines, says)).total).to.equal('100.00')
  })

  it('above 10^13 whole units, in each currency', () => {
    for (const currency of ['INR', 'JPY', 'KWD']) {
      const most = aLine({ quantity: '10', unitPrice: '1000000000000', rate: '0' })
      const least = aLine({ unitPrice: toMoney(toMinor(1n), currency), rate: '0' })

      expect(compute(anInvoice([most], { currency })).amounts.total).to.equal(10n ** 13n * 10n ** BigInt(decimalsOf[currency] ?? 2))
      refuses(anInvoice([most, least], { currency }), 'INVOICE_TOTAL_TOO_LARGE', '10000000000000 is the most')
    }
  })

  it('with a quantity or a price that alone is above it', () => {
    refuses(anInvoice([aLine({ quantity: '10000000000000.001', unitPrice: '0' })]), 'INVOICE_TOTAL_TOO_LARGE', 'its quantity is above')
    refuses(anInvoice([aLine({ quantity: '0.001', unitPrice: '9'.repeat(400) })]), 'INVOICE_TOTAL_TOO_LARGE', 'its unit price is above')
  })
})
