import { expect } from 'chai'
import { startValidatingApp, type ValidatingApp } from './validating-app.ts'

const invoices = '/v1/service-invoices'
const invoice = `${invoices}/01900000-0000-7000-8000-000000000601`
const item = { description: 'Valuation report', quantity: '1', unit_price: '1000.00' }
const draft = { external_key: 'v1:partner:7', items: [item] }

describe('the contract of service invoices in front of a handler', () => {
  let app: ValidatingApp
  const statusOf = async (method: string, path: string, body?: unknown) => (await app.send({ method, path, body })).status
  const post = (path: string, body: unknown) => statusOf('POST', path, body)
  const create = (changes: object) => post(invoices, { ...draft, ...changes })
  const withItem = (changes: object) => create({ items: [{ ...item, ...changes }] })
  const get = (path: string) => statusOf('GET', path)

  before(async () => {
    app = await startValidatingApp((_req, res) => void res.json({}), { validateResponses: false })
  })
  after(() => app.stop())

  async function expectEach(statuses: Readonly<Record<200 | 400, readonly unknown[]>>, call: (value: never) => Promise<number>) {
    for (const status of [200, 400] as const)
      for (const value of statuses[status]) expect(await call(value as never), JSON.stringify(value)).to.equal(status)
  }

  it('takes money as a text or as a number, and nothing below zero', async () => {
    await expectEach(
      {
        200: ['0', '1180', '1180.00', '0.0001', '999999999999999.9999', 0, 1180, 1180.5, 99999999999.99],
        400: ['', '-1', '+1', '1,180.00', '1e3', '.5', '5.', ' 5', '5\n', '1.00005', '1234567890123456', -0.01, 1e11, 1e21, null, true],
      },
      (unit_price) => withItem({ unit_price }),
    )
  })

  it('takes a quantity above nothing, with at most three decimals', async () => {
    await expectEach(
      {
        200: ['1', '0.001', '1.500', '999999999999.999', '01', 0.001, 2.5, 999999999999],
        400: ['0', '0.000', '000', '-1', '0.0001', '1.', '.5', '1234567890123', 'one', 0, -1, 1e12, null],
      },
      (quantity) => withItem({ quantity }),
    )
  })

  it('takes a tax rate of 0 to 100 per cent, with at most three decimals', async () => {
    await expectEach(
      {
        200: ['0', '18', '2.5', '0.125', '100', '100.000', 0, 18, 100],
        400: ['-1', '100.001', '101', '1.2345', '18%', '018', '', -1, 100.1, 101],
      },
      (tax_rate) => withItem({ tax_rate }),
    )
  })

  it('takes 1 to 1,000 lines, each with its words', async () => {
    await expectEach(
      {
        200: [[item], Array(1000).fill(item)],
        400: [[], Array(1001).fill(item), [{ ...item, description: '' }], [{ ...item, colour: 'red' }], [null]],
      },
      (items) => create({ items }),
    )
    await expectEach(
      { 200: ['x'.repeat(1000), 'two\nlines', 'मूल्यांकन 🙂'], 400: ['x'.repeat(1001), 'a\u0000b', 'a\tb', 'a\rb', 'a\ud83d'] },
      (description) => withItem({ description }),
    )
    await expectEach({ 200: ['9983', '99839910'], 400: ['998', '998399101', '99 83', 998399] }, (tax_code) => withItem({ tax_code }))
    await expectEach({ 200: [0, 100000], 400: [-1, 1.5, '1', 100001] }, (order_index) => withItem({ order_index }))
  })

  it('takes enums in either case, and in no third one', async () => {
    await expectEach({ 200: ['taxable', 'EXEMPT', 'zero_rated', 'REVERSE_CHARGE'], 400: ['Taxable', 'zero-rated', ''] }, (tax_treatment) =>
      withItem({ tax_treatment }),
    )
    await expectEach({ 200: ['tds', 'WRITE_OFF', 'credit_note'], 400: ['Tds', 'refund'] }, (adjustment_type) =>
      post(`${invoice}/adjustments`, { amount: '1', adjustment_type }),
    )
  })

  it('takes days that there are in some year, and states of two digits', async () => {
    await expectEach(
      { 200: ['2026-02-24', '2027-02-29'], 400: ['2026-02-30', '2026-13-01', '24-02-2026', '2026-02-24T00:00:00Z', '2026-2-4', ''] },
      (issued_date) => create({ issued_date }),
    )
    await expectEach({ 200: ['27', '99'], 400: ['7', '027', 'MH', 27] }, (place_of_supply) => create({ place_of_supply }))
    await expectEach({ 200: ['27AAPFU0939F1ZV', '27aapfu0939f1zx'], 400: ['27AAPFU0939F1Z', '27AAPFU0939F1ZV '] }, (bill_to_gstin) =>
      create({ bill_to_gstin }),
    )
  })

  it('wants lines of a new draft, and something to change in an old one, where null takes away', async () => {
    expect(await post(invoices, { external_key: 'v1:partner:7' })).to.equal(400)
    expect(await create({ notes: null })).to.equal(400)
    await expectEach(
      {
        200: [{ notes: null, due_date: null, currency: null, bill_to_gstin: null }, { items: [item] }],
        400: [{}, { items: [] }, { items: null }, { number: 'INV/1' }],
      },
      (changes) => statusOf('PATCH', invoice, changes),
    )
  })

  it('wants a reason to make void and to credit, an amount to pay, and nothing to issue, send or remind', async () => {
    for (const act of ['issue', 'send', 'remind', 'mark-paid']) expect(await post(`${invoice}/${act}`, {}), act).to.equal(200)
    for (const act of ['void', 'credit-notes', 'payments', 'adjustments']) expect(await post(`${invoice}/${act}`, {}), act).to.equal(400)
    await expectEach(
      {
        200: [[{ line: 0 }], [{ line: 999, taxable_value: 1.5 }]],
        400: [[], [{ line: -1 }], [{ line: 1000 }], [{ taxable_value: '1' }], [{ line: 0, taxable_value: -1 }]],
      },
      (items) => post(`${invoice}/credit-notes`, { reason: 'Not delivered', items }),
    )
  })

  it('narrows the list and the export by the same filters', async () => {
    for (const path of [invoices, `${invoices}/export`]) {
      await expectEach(
        {
          200: ['status=paid', 'overdue=false', 'number=INV/26-27/0001', 'number=INV%2F26-27%2F0001', 'text=acme', 'due_to=2026-03-31'],
          400: ['status=open', 'overdue=yes', 'number=', 'number=INV_1', 'text=', 'due_to=tomorrow', 'tenant_id=1', 'order=asc'],
        },
        (query) => get(`${path}?${String(query)}`),
      )
    }
  })

  it('takes a billing profile whole, where null is the same as absent', async () => {
    const profile = { legal_name: 'Demo Valuers LLP', address: '12 Marine Lines\nMumbai 400020' }
    const bank = { account_name: 'Demo', account_number: '50100012345678', bank_name: 'HDFC Bank' }
    await expectEach(
      {
        200: [
          {},
          { gstin: null, bank: null, upi_id: null },
          { bank },
          { bank: { ...bank, ifsc: 'hdfc0000123', swift: null } },
          { series_prefix: 'A/B-1' },
        ],
        400: [
          { legal_name: null },
          { address: 'a\tb' },
          { bank: { ...bank, ifsc: 'HDFC1000123' } },
          { series_prefix: 'TOOLNG' },
          { credit_note_prefix: 'ABCDE' },
          { time_zone: '+05:30' },
          { upi_id: 'demo' },
        ],
      },
      (changes: object) =>
        statusOf('PUT', '/v1/control/tenant/11111111-1111-1111-1111-111111111111/billing-profile', { ...profile, ...changes }),
    )
  })
})
