import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { expectProblem } from './expect-problem.ts'
import { anIssued, download, only, pathOf, readInvoice } from './invoice-calls.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { itemsOf, serviceOfFile, within } from './service-of-file.ts'

const report = { description: 'Report', quantity: 1, unit_price: '1000.00', tax_rate: 18 }
const visits = { description: 'Visits', quantity: 3, unit_price: '33.35', tax_rate: 5 }

const sums = (note: Body): Body =>
  only(note, 'subtotal', 'cgst_total', 'sgst_total', 'igst_total', 'tax_total', 'round_off', 'total_amount')

describe('a credit note', () => {
  const its = serviceOfFile()
  let key: string
  before(async () => {
    ;({ key } = await anEnrolledAccount(its.operator))
  })

  // 1,000.00 + 90.00 + 90.00, and 100.05 + 2.50 + 2.50: 1,285.05, rounded to 1,285.00.
  const anInvoice = (): Promise<Body> => anIssued(its.operator, key, { items: [report, visits], round_to_whole: true })
  const credit = async (invoice: Body, body: Body): Promise<{ readonly note: Body; readonly invoice: Body }> => {
    const answer = await expectStatus(201, its.operator.post(`${pathOf(invoice)}/credit-notes`, { reason: 'Taken back', ...body }))
    return { note: within(answer.body, 'credit_note'), invoice: within(answer.body, 'invoice') }
  }

  it('takes back named lines in part and whole, with their taxes, and has a number of its own series', async () => {
    const issued = await anInvoice()

    const { note, invoice } = await credit(issued, { items: [{ line: 1 }, { line: 0, taxable_value: '500.05' }] })

    expect(note['number']).to.match(/^CN\/\d\d-\d\d\/0001$/)
    expect(only(note, 'invoice_id', 'account_id', 'currency', 'reason')).to.deep.equal({
      ...{ invoice_id: issued['id'], account_id: issued['account_id'], currency: 'INR', reason: 'Taken back' },
    })
    expect(note['items']).to.deep.equal([
      { line: 0, taxable_value: '500.05', cgst: '45.00', sgst: '45.00', igst: '0.00', reverse_charge_tax: '0.00', total: '590.05' },
      { line: 1, taxable_value: '100.05', cgst: '2.50', sgst: '2.50', igst: '0.00', reverse_charge_tax: '0.00', total: '105.05' },
    ])
    expect(sums(note)).to.deep.equal({
      ...{ subtotal: '600.10', cgst_total: '47.50', sgst_total: '47.50', igst_total: '0.00', tax_total: '95.00' },
      ...{ round_off: '0.00', total_amount: '695.10' },
    })
    expect(invoice).to.include({ status: 'ISSUED', amount_adjusted: '695.10', amount_credited: '695.10', amount_due: '589.90' })
    expect(await readInvoice(its.operator, issued)).to.deep.equal(invoice)
  })

  it('tells by how much the buyer owes the state less, of a line under reverse charge', async () => {
    const issued = await anIssued(its.operator, key, { items: [report, { ...visits, tax_treatment: 'reverse_charge' }] })

    const { note } = await credit(issued, { items: [{ line: 1, taxable_value: '40.00' }] })

    expect(note['items']).to.deep.equal([
      { line: 1, taxable_value: '40.00', cgst: '0.00', sgst: '0.00', igst: '0.00', reverse_charge_tax: '2.00', total: '40.00' },
    ])
    expect(itemsOf(await its.operator.get(`${pathOf(issued)}/credit-notes`))).to.deep.equal([note])
    expect(sums(note)).to.include({ subtotal: '40.00', tax_total: '0.00', total_amount: '40.00' })
  })

  it('takes back the rest, so that all of them are the invoice to the paisa, the round-off with it', async () => {
    const issued = await anInvoice()
    const notes = [
      (await credit(issued, { items: [{ line: 1, taxable_value: '33.33' }] })).note,
      (await credit(issued, { items: [{ line: 1, taxable_value: '33.33' }] })).note,
    ]

    const { note: rest, invoice } = await credit(issued, {})

    const paise = (all: readonly Body[], name: string): number => all.reduce((sum, note) => sum + Math.round(Number(note[name]) * 100), 0)
    for (const name of Object.keys(sums(rest))) expect(paise([...notes, rest], name), name).to.equal(paise([issued], name))
    expect(invoice).to.include({ status: 'PAID', amount_due: '0.00', amount_credited: '1285.00', amount_overpaid: '0.00' })
    expect(rest['round_off']).to.equal('-0.05')
    expect(itemsOf(await its.operator.get(`${pathOf(issued)}/credit-notes`))).to.deep.equal([rest, ...notes.toReversed()])
    const more = await its.operator.post(`${pathOf(issued)}/credit-notes`, { reason: 'Once more' })
    expectProblem(more, { status: 422, code: 'AMOUNT_EXCEEDS_LEFT' })
  })

  it('is made of a sum by an adjustment, spread over all lines', async () => {
    const issued = await anInvoice()

    const { body } = await expectStatus(
      201,
      its.operator.post(`${pathOf(issued)}/adjustments`, { amount: '642.50', adjustment_type: 'credit_note', reason: 'Half of it' }),
    )

    const [note] = itemsOf(await its.operator.get(`${pathOf(issued)}/credit-notes`))
    expect(within(body, 'movement')).to.include({ adjustment_type: 'CREDIT_NOTE', amount: '642.50', credit_note_id: note?.['id'] })
    expect(note).to.include({ total_amount: '642.50', reason: 'Half of it', subtotal: '550.03', tax_total: '92.50', round_off: '-0.03' })
    expect(itemsOf({ body: note ?? {} })).to.have.length(2)
    expect(body).to.include({ amount_credited: '642.50', amount_due: '642.50', status: 'ISSUED' })
  })

  it('takes back what was paid, and tells what is to be given back', async () => {
    const issued = await anInvoice()
    await expectStatus(200, its.operator.post(`${pathOf(issued)}/mark-paid`, {}))

    const { invoice } = await credit(issued, { items: [{ line: 0, taxable_value: '100.00' }] })

    expect(invoice).to.include({ status: 'PAID', amount_paid: '1285.00', amount_due: '0.00', amount_overpaid: '118.00' })
  })

  it('is numbered on from note to note, over all invoices of the seller', async () => {
    const numbers: string[] = []
    for (const _ of [1, 2, 3]) numbers.push(String((await credit(await anInvoice(), { items: [{ line: 1 }] })).note['number']))

    const [first = 0] = numbers.map((number) => Number(number.slice(-4)))
    expect(numbers.map((number) => Number(number.slice(-4)))).to.deep.equal([first, first + 1, first + 2])
  })

  it('is a download that is made once, of that invoice alone', async () => {
    const [issued, another] = [await anInvoice(), await anInvoice()]
    const { note } = await credit(issued, { items: [{ line: 1 }] })
    const path = `${pathOf(issued)}/credit-notes/${String(note['id'])}/pdf`

    const [first, second] = [await download(its.service.baseUrl, path), await download(its.service.baseUrl, path)]

    expect(first.status).to.equal(200)
    expect(first.headers.get('content-type')).to.equal('application/pdf')
    const name = String(note['number']).replaceAll('/', '-')
    expect(first.headers.get('content-disposition')).to.equal(`attachment; filename="${name}.pdf"`)
    expect(first.bytes.subarray(0, 5).toString()).to.equal('%PDF-')
    expect(first.bytes.equals(second.bytes)).to.equal(true)
    const others = await its.operator.get(`${pathOf(another)}/credit-notes/${String(note['id'])}/pdf`)
    expectProblem(others, { status: 404, code: 'CREDIT_NOTE_NOT_FOUND' })
  })

  it('takes back no more of a line than is left, nothing of a line that is not there, and never nothing', async () => {
    const issued = await anInvoice()
    await credit(issued, { items: [{ line: 0, taxable_value: '900.00' }] })
    const before = await ledgerDigest(its.databaseUrl)
    const refused = async (items: readonly Body[], code: string): Promise<void> => {
      const answer = await its.operator.post(`${pathOf(issued)}/credit-notes`, { reason: 'Too much', items })
      expectProblem(answer, { status: 422, code, of: JSON.stringify(items) })
    }

    await refused([{ line: 0, taxable_value: '100.01' }], 'AMOUNT_EXCEEDS_LEFT')
    await refused(
      [
        { line: 0, taxable_value: '60.00' },
        { line: 0, taxable_value: '60.00' },
      ],
      'AMOUNT_EXCEEDS_LEFT',
    )
    await refused([{ line: 2 }], 'OPTION_NOT_ALLOWED')
    await refused([{ line: 1, taxable_value: '0.00' }], 'AMOUNT_NOT_ALLOWED')
    await refused([{ line: 1, taxable_value: '0.001' }], 'MONEY_TOO_PRECISE')

    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(before)
  })
})
