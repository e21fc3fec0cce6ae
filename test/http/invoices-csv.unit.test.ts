import { expect } from 'chai'
import { toCsvRow } from '../../adapters/http/invoices/csv.ts'
import { toInvoicesCsv } from '../../adapters/http/invoices/invoices-csv.ts'
import type { ListedInvoice } from '../../ports/driven/invoice-store.ts'
import { aDraft, aLine, anIssued, invoiceDay } from '../support/given-invoices.ts'

async function* inPages(...pages: readonly (readonly ListedInvoice[])[]): AsyncGenerator<readonly ListedInvoice[]> {
  yield* pages
  await Promise.resolve()
}

async function textsOf(csv: AsyncIterable<string>): Promise<readonly string[]> {
  const texts: string[] = []
  for await (const text of csv) texts.push(text)
  return texts
}

describe('a row of CSV', () => {
  it('quotes a cell with a comma, a quote or a line end in it (RFC 4180)', () => {
    expect(toCsvRow(['plain', 'a,b', 'say "no"', 'two\nlines', ''])).to.equal('plain,"a,b","say ""no""","two\nlines",\r\n')
  })

  it('takes the sting from what a spreadsheet would take for a formula, and leaves numbers alone', () => {
    const stings = ['=1+1', '+1', '-1', '@sum', '\tx', '\rx', '=HYPERLINK("x","y")']

    expect(toCsvRow(stings)).to.equal(`'=1+1,'+1,'-1,'@sum,'\tx,"'\rx","'=HYPERLINK(""x"",""y"")"\r\n`)
    expect(toCsvRow(['\n=1', '＝1', '＋1', '－1', '＠sum'])).to.equal(`"'\n=1",'＝1,'＋1,'－1,'＠sum\r\n`)
    expect(toCsvRow(['a=b', { plain: '-0.40' }])).to.equal('a=b,-0.40\r\n')
  })
})

describe('invoices as CSV', () => {
  it('have a row of names once, and a row each, some at a time', async () => {
    const texts = await textsOf(toInvoicesCsv(inPages([anIssued(), aDraft()], [aDraft()]), invoiceDay))

    expect(texts.map((text) => text.split('\r\n').length - 1)).to.deep.equal([3, 1])
    const [names = '', issued = '', draft = ''] = texts.join('').split('\r\n')
    const cell = (row: string, name: string): string | undefined => row.split(',')[names.split(',').indexOf(name)]
    expect(['number', 'status', 'total_amount', 'amount_due', 'overdue', 'sent_at'].map((name) => cell(issued, name))).to.deep.equal([
      ...['INV/26-27/0001', 'ISSUED', '1180.00', '1180.00', 'false', ''],
    ])
    expect(['number', 'status', 'due_date'].map((name) => cell(draft, name))).to.deep.equal(['', 'DRAFT', ''])
  })

  it('are a row of names where there are none', async () => {
    const texts = await textsOf(toInvoicesCsv(inPages(), invoiceDay))

    expect(texts.join('')).to.match(/^number,status,[a-z_,]+,tenant_id\r\n$/)
  })

  it('keep what a buyer is called from being a formula, and a round-off a number', async () => {
    const lines = [aLine({ unitPrice: '1000.40', taxRate: '0' })]
    const invoice = anIssued({ terms: { billToName: '=cmd|x!A1', roundsToWhole: true, lines } })
    const [text = ''] = await textsOf(toInvoicesCsv(inPages([invoice]), invoiceDay))

    expect(text).to.include(`,'=cmd|x!A1,`).and.to.include(',-0.40,1000.00,')
  })
})
