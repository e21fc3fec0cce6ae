import { expect } from 'chai'
import { toCalendarDate } from '../../src/domain/invoices/calendar.ts'
import { fiscalYearOf, toDocumentNumber } from '../../src/domain/invoices/number.ts'

describe('a fiscal year', () => {
  it('begins with April and ends with March', () => {
    const years = {
      ...{ '2026-03-31': '25-26', '2026-04-01': '26-27', '2026-12-31': '26-27', '2027-01-01': '26-27', '2027-03-31': '26-27' },
      ...{ '2027-04-01': '27-28', '2028-02-29': '27-28', '1999-04-01': '99-00', '2000-03-31': '99-00', '2008-04-01': '08-09' },
    }

    for (const [date, year] of Object.entries(years)) expect(fiscalYearOf(toCalendarDate(date)), date).to.equal(year)
  })
})

describe('a document’s number', () => {
  const place = (series: string, at: bigint | number): string => toDocumentNumber({ series, fiscalYear: '26-27' }, at)

  it('has four digits, and more where they are needed', () => {
    expect([place('INV', 1), place('INV', 999n), place('INV', 9_999n), place('INV', 10_000n), place('INV', 999_999n)]).to.deep.equal([
      ...['INV/26-27/0001', 'INV/26-27/0999', 'INV/26-27/9999', 'INV/26-27/10000', 'INV/26-27/999999'],
    ])
  })

  it('has at most 16 characters of those that Rule 46 allows', () => {
    expect(place('A/B-C', 9_999)).to.match(/^[A-Za-z0-9/-]{16}$/)
    expect(() => place('A/B-C', 10_000))
      .to.throw('Cannot give the number A/B-C/26-27/10000: it has 17 characters, and 16 are allowed')
      .with.property('code', 'INVOICE_NUMBER_TOO_LONG')
    expect(() => place('INV', 1_000_000))
      .to.throw('it has 17 characters')
      .with.property('facts')
      .deep.equal({ series: 'INV', fiscal_year: '26-27' })
  })

  it('is never that of a place before the first', () => {
    expect(() => place('INV', 0)).to.throw('no number has the place 0')
  })
})
