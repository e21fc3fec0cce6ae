import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import { aDraft, anIssued, aReport, invoices, only, pathOf, readInvoice } from './invoice-calls.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { serviceOfFile, told } from './service-of-file.ts'

const invalid = '400 VALIDATION_FAILED'
const withLine = (says: Body): Body => ({ items: [{ ...aReport, ...says }] })
const lines = (count: number): Body => ({ items: Array.from({ length: count }, () => ({ ...aReport, unit_price: '1.00' })) })

/** What a draft cannot say, and what it deserves. */
const impossible: readonly (readonly [title: string, says: Body, wanted: string])[] = [
  ['a GSTIN with a wrong check digit', { bill_to_gstin: '27AAPFU0939F1ZX' }, '422 GSTIN_INVALID'],
  ['a GSTIN of no state', { bill_to_gstin: '00AAPFU0939F1ZV' }, '422 GSTIN_INVALID'],
  ['a GSTIN with two characters swapped', { bill_to_gstin: '27AAPFU0993F1ZV' }, '422 GSTIN_INVALID'],
  ['a GSTIN that is too short', { bill_to_gstin: '27AAPFU0939F1Z' }, invalid],
  ['a GSTIN with blanks', { bill_to_gstin: ' 27AAPFU0939F1Z' }, invalid],
  ...['100.001', '101', '-1', '-0', '1e1', '18%', '', ' 18', '18.0001', 100.5, -0.5, 1e21, null, true].map(
    (rate) => [`a tax rate of ${JSON.stringify(rate)}`, withLine({ tax_rate: rate }), invalid] as const,
  ),
  ...['0', '0.000', '00', '-1', '1.0001', '1e3', '1,5', '٣', '', 0, -0, -1, -0.001, 1e12, 0.0001, null, []].map(
    (quantity) => [`a quantity of ${JSON.stringify(quantity)}`, withLine({ quantity }), invalid] as const,
  ),
  ...['-1.00', '1.', '.5', '1,000.00', '₹1', '1e5', 'NaN', '', -1, 1e11, 1.00001, null, {}].map(
    (price) => [`a price of ${JSON.stringify(price)}`, withLine({ unit_price: price }), invalid] as const,
  ),
  ['a price that no machine has exactly', withLine({ unit_price: 0.1 + 0.2 }), invalid],
  ['a price of more decimals than the rupee has', withLine({ unit_price: '1.005' }), '422 MONEY_TOO_PRECISE'],
  ['a price of more decimals than the yen has', { currency: 'JPY', ...withLine({ unit_price: '1.5' }) }, '422 MONEY_TOO_PRECISE'],
  ['no lines', { items: [] }, invalid],
  ['1,001 lines', lines(1001), invalid],
  ['a total a paisa above 10^13', withLine({ unit_price: '10000000000000.01', tax_rate: 0 }), '422 INVOICE_TOTAL_TOO_LARGE'],
  ['a total that tax lifts above 10^13', withLine({ unit_price: '10000000000000.00' }), '422 INVOICE_TOTAL_TOO_LARGE'],
  [
    'a total that lines lift above 10^13',
    { items: [0, 1].map(() => ({ ...aReport, unit_price: '6000000000000', tax_rate: 0 })) },
    '422 INVOICE_TOTAL_TOO_LARGE',
  ],
  [
    'a total that a quantity lifts above 10^13',
    withLine({ quantity: '999999999999.999', unit_price: '11', tax_rate: 0 }),
    '422 INVOICE_TOTAL_TOO_LARGE',
  ],
  ['a due day before the day of issue', { issued_date: '2025-07-10', due_date: '2025-07-09' }, '422 DATES_OUT_OF_ORDER'],
  ...['2025-02-29', '2025-02-30', '2025-13-01', '2025-00-10', '10-07-2025', '2025-7-1', '2025-07-10T00:00:00Z', '', 20250710].map(
    (day) => [`a day of issue of ${JSON.stringify(day)}`, { issued_date: day, due_date: '2025-12-31' }, invalid] as const,
  ),
  ['a state that there is not', { place_of_supply: '99' }, '422 STATE_UNKNOWN'],
  ['a state by name', { place_of_supply: 'Maharashtra' }, invalid],
  ['an exempt line with tax', withLine({ tax_treatment: 'exempt' }), '422 TAX_NOT_ALLOWED'],
  ['a zero-rated line within the country', withLine({ tax_rate: 0, tax_treatment: 'zero_rated' }), '422 TAX_NOT_ALLOWED'],
  ['a treatment that there is not', withLine({ tax_treatment: 'free' }), invalid],
  ['a tax code of three digits', withLine({ tax_code: '998' }), invalid],
  ['a currency in small letters', { currency: 'inr' }, invalid],
  ['a description of blanks', withLine({ description: ' \n ' }), invalid],
  ['a description with a control character', withLine({ description: 'a\u0007' }), invalid],
  ['a description with half a character', withLine({ description: '\ud83d' }), invalid],
  ['a buyer of blanks', { bill_to_name: '  ' }, invalid],
  ['a number of its own', { number: 'INV/25-26/0001' }, invalid],
  ['a total of its own', { total_amount: '1.00' }, invalid],
  ['a status of its own', { status: 'PAID' }, invalid],
  ['a line with a total of its own', withLine({ total: '1.00' }), invalid],
  ['an order beyond all', withLine({ order_index: 100_001 }), invalid],
]

describe('what a service invoice cannot say', () => {
  const its = serviceOfFile()
  let key: string
  let draft: Body
  let untouched: unknown
  before(async () => {
    ;({ key } = await anEnrolledAccount(its.operator))
    draft = await aDraft(its.operator, key)
    untouched = await ledgerDigest(its.databaseUrl)
  })
  afterEach(async () => {
    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(untouched)
  })

  for (const [title, says, wanted] of impossible) {
    it(`is refused in a new draft and in a change, with ${wanted} and nothing written: ${title}`, async () => {
      const created = await its.operator.post(invoices, { external_key: key, items: [aReport], ...says })
      const changed = await its.operator.patch(pathOf(draft), says)

      expect([told(created), told(changed)]).to.deep.equal([wanted, wanted])
      for (const { body } of [created, changed]) expect(body['detail']).to.match(/^Cannot /)
    })
  }
})

describe('what a service invoice can just say', () => {
  const its = serviceOfFile()
  let key: string
  before(async () => {
    ;({ key } = await anEnrolledAccount(its.operator))
  })

  it('is a thousand lines, a total of 10^13, a rate of 0 and of 100, a thousandth of a thing, and a day of a leap year', async () => {
    const created = async (says: Body): Promise<Body> => aDraft(its.operator, key, says)

    expect(await created(lines(1000))).to.include({ subtotal: '1000.00', total_amount: '1180.00' })
    const largest = await created(withLine({ unit_price: '10000000000000.00', tax_rate: 0 }))
    expect(only(largest, 'total_amount', 'amount_in_words')).to.deep.equal({
      ...{ total_amount: '10000000000000.00', amount_in_words: 'Rupees Ten Lakh Crore Only' },
    })
    expect(await created(withLine({ tax_rate: '100.000' }))).to.include({ total_amount: '2000.00', cgst_total: '500.00' })
    expect(await created(withLine({ tax_rate: 0 }))).to.include({ total_amount: '1000.00', document_title: 'BILL_OF_SUPPLY' })
    expect(await created(withLine({ quantity: 0.001 }))).to.include({ subtotal: '1.00' })
    expect(await created(withLine({ quantity: '0.001', unit_price: '4.99' }))).to.include({ subtotal: '0.00', total_amount: '0.00' })
    expect(await created({ issued_date: '2024-02-29', due_date: '2024-02-29' })).to.include({ issued_date: '2024-02-29' })
  })

  it('is paid when it is issued, where it is over nothing', async () => {
    const invoice = await anIssued(its.operator, key, withLine({ unit_price: 0 }))

    expect(only(invoice, 'status', 'amount_due', 'total_amount')).to.deep.equal({
      status: 'PAID',
      amount_due: '0.00',
      total_amount: '0.00',
    })
    expect(await readInvoice(its.operator, invoice)).to.deep.equal(invoice)
  })

  it('is the largest total, issued, paid, credited and printed', async () => {
    const invoice = await anIssued(its.operator, key, withLine({ unit_price: '10000000000000.00', tax_rate: 0 }))
    const path = pathOf(invoice)

    await expectStatus(201, its.operator.post(`${path}/payments`, { amount: '9999999999999.99' }))
    const paid = await expectStatus(200, its.operator.post(`${path}/mark-paid`, {}))
    const credited = await expectStatus(201, its.operator.post(`${path}/credit-notes`, { reason: 'All of it' }))

    expect(paid.body).to.include({ amount_paid: '10000000000000.00', status: 'PAID' })
    expect(credited.body['invoice']).to.include({ amount_overpaid: '10000000000000.00' })
    expect((await its.operator.get(`${path}/pdf`)).status).to.equal(200)
  })
})

describe('acts that an invoice does not take', () => {
  const its = serviceOfFile()
  let issued: Body
  before(async () => {
    const { key } = await anEnrolledAccount(its.operator)
    issued = await anIssued(its.operator, key)
  })

  it('are refused for their input, and nothing is written', async () => {
    const before = await ledgerDigest(its.databaseUrl)
    const post = (act: string, body: unknown): Promise<Answer> => its.operator.post(`${pathOf(issued)}/${act}`, body)
    const cases: readonly (readonly [act: string, body: Body, wanted: string])[] = [
      ['payments', {}, invalid],
      ['payments', { amount: '1180.01' }, '422 AMOUNT_EXCEEDS_DUE'],
      ['payments', { amount: '0.00' }, '422 AMOUNT_NOT_ALLOWED'],
      ['payments', { amount: 0 }, '422 AMOUNT_NOT_ALLOWED'],
      ['payments', { amount: '0.001' }, '422 MONEY_TOO_PRECISE'],
      ...['-1.00', -1, '1e2', '', null, 1e11, 0.1 + 0.2, '9'.repeat(16)].map((amount) => ['payments', { amount }, invalid] as const),
      ['payments', { amount: '1.00', paid_on: '2999-01-01' }, '422 DATES_OUT_OF_ORDER'],
      ['payments', { amount: '1.00', paid_on: '2025-02-29' }, invalid],
      ['payments', { amount: '1.00', mode: 'x'.repeat(65) }, invalid],
      ['payments', { amount: '1.00', currency: 'USD' }, invalid],
      ['mark-paid', { amount: '1.00' }, invalid],
      ['mark-paid', { paid_on: '2999-01-01' }, '422 DATES_OUT_OF_ORDER'],
      ['adjustments', { amount: '1180.01' }, '422 AMOUNT_EXCEEDS_DUE'],
      ['adjustments', { amount: '1180.01', adjustment_type: 'credit_note' }, '422 AMOUNT_EXCEEDS_LEFT'],
      ['adjustments', { amount: '0', adjustment_type: 'credit_note' }, '422 AMOUNT_NOT_ALLOWED'],
      ['adjustments', { amount: '1.00', adjustment_type: 'gift' }, invalid],
      ['adjustments', { amount: '1.00', reason: ' ' }, invalid],
      ['credit-notes', {}, invalid],
      ['credit-notes', { reason: ' ' }, invalid],
      ['credit-notes', { reason: 'r', items: [] }, invalid],
      ['credit-notes', { reason: 'r', items: [{ line: -1 }] }, invalid],
      ['credit-notes', { reason: 'r', items: [{ line: 0.5 }] }, invalid],
      ['void', {}, invalid],
      ['void', { reason: ' ' }, invalid],
      ['issue', { allow_backdated: 'yes' }, invalid],
      ['send', { to: 'a@b.example' }, invalid],
      ['remind', { idempotency_key: '' }, invalid],
    ]

    for (const [act, body, wanted] of cases) expect(told(await post(act, body)), `${act} ${JSON.stringify(body)}`).to.equal(wanted)

    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(before)
  })
})
