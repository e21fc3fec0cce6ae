import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { query } from '../support/query.ts'
import { expectProblem } from './expect-problem.ts'
import { aDraft, anIssued, aProfile, aTenant, only, pathOf, profilePath, readInvoice } from './invoice-calls.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { serviceOfFile, within } from './service-of-file.ts'

describe('who sells, and the numbers that are the seller’s', () => {
  const its = serviceOfFile()
  const numberOf = async (key: string, terms: Body = {}): Promise<unknown> => (await anIssued(its.operator, key, terms))['number']
  const issue = (draft: Body, body: Body = {}) => its.operator.post(`${pathOf(draft)}/issue`, body)

  // Ten thousand invoices are not made here: the series is told that they were, without the trigger that keeps it from leaving a gap.
  const moveSeries = (series: string, place: number): Promise<unknown> =>
    query(
      its.databaseUrl,
      `alter table ledger.invoice_series disable trigger guarded;
       update ledger.invoice_series set last_place = ${place} where series = '${series}';
       alter table ledger.invoice_series enable always trigger guarded`,
    )

  it('is the default tenant, whose series all tenants without a profile share', async () => {
    const [one, another] = [await aTenant(its.operator, 'one'), await aTenant(its.operator, 'another')]
    const { key: own } = await anEnrolledAccount(its.operator)

    const numbers = [await numberOf(one.key), await numberOf(another.key), await numberOf(own), await numberOf(one.key)]

    expect(numbers).to.deep.equal(['INV/25-26/0001', 'INV/25-26/0002', 'INV/25-26/0003', 'INV/25-26/0004'])
    const invoice = await anIssued(its.operator, another.key)
    expect(invoice).to.include({ tenant_id: another.tenantId, number: 'INV/25-26/0005' })
    expect(within(invoice, 'seller')).to.include({ legal_name: 'Demo Valuers LLP', gstin: '27AAPFU0939F1ZV' })
  })

  it('is the tenant itself where it has a profile, with a series of its own', async () => {
    const reseller = await aTenant(its.operator, 'reseller')
    await expectStatus(201, its.operator.put(profilePath(reseller.tenantId), { ...aProfile, lut_number: 'AD29' }))

    const [first, second] = [await anIssued(its.operator, reseller.key), await anIssued(its.operator, reseller.key)]

    expect([first['number'], second['number']]).to.deep.equal(['INV/25-26/0001', 'INV/25-26/0002'])
    expect(within(first, 'seller')).to.deep.equal({
      ...{ legal_name: 'Reseller LLP', address: '1 MG Road\nBengaluru 560001', gstin: '29AAPFU0939F1ZR', state_code: '29' },
      ...{ bank: null, upi_id: null, lut_number: 'AD29' },
    })
    expect(only(first, 'place_of_supply', 'cgst_total', 'igst_total')).to.deep.equal({
      ...{ place_of_supply: '29', cgst_total: '90.00', igst_total: '0.00' },
    })
  })

  it('stays on an issued invoice as it was, and is on a draft as it is when that is issued', async () => {
    const reseller = await aTenant(its.operator, 'moving')
    const put = (says: Body) => its.operator.put(profilePath(reseller.tenantId), { ...aProfile, gstin: '07AAPFU0939F1ZX', ...says })
    await expectStatus(201, put({}))
    const issued = await anIssued(its.operator, reseller.key)
    const draft = await aDraft(its.operator, reseller.key, { place_of_supply: '07' })

    await expectStatus(200, put({ gstin: '24AAPFU0939F1Z1', legal_name: 'Moved LLP', series_prefix: 'mv' }))
    const { body: later } = await expectStatus(200, issue(draft))

    expect(await readInvoice(its.operator, issued)).to.deep.equal(issued)
    expect(draft).to.include({ cgst_total: '90.00', igst_total: '0.00' })
    expect(only(later, 'number', 'cgst_total', 'igst_total')).to.deep.equal({
      ...{ number: 'MV/25-26/0001', cgst_total: '0.00', igst_total: '180.00' },
    })
    expect(within(later, 'seller')).to.include({ legal_name: 'Moved LLP', gstin: '24AAPFU0939F1Z1' })
  })

  it('charges no tax without a GSTIN, and sells what bears none', async () => {
    const small = await aTenant(its.operator, 'small')
    await expectStatus(201, its.operator.put(profilePath(small.tenantId), { legal_name: 'Small', address: 'Pune', state_code: '27' }))
    const taxed = await aDraft(its.operator, small.key)
    const free = { description: 'Report', quantity: 1, unit_price: '500.00' }

    expectProblem(await issue(taxed), { status: 409, code: 'SELLER_NOT_REGISTERED' })

    const issued = await anIssued(its.operator, small.key, { items: [free] })
    expect(only(issued, 'document_title', 'total_amount')).to.deep.equal({ document_title: 'INVOICE', total_amount: '500.00' })
  })

  it('numbers anew in each fiscal year, which is that of the date, April to March', async () => {
    const seller = await aTenant(its.operator, 'years')
    await expectStatus(201, its.operator.put(profilePath(seller.tenantId), { ...aProfile, gstin: '33AABCA1234F1ZG', series_prefix: 'Y/1' }))

    const numbers: unknown[] = []
    for (const day of ['2024-03-30', '2024-03-31', '2024-04-01', '2025-03-31', '2025-04-01', '2024-03-31'])
      numbers.push(await numberOf(seller.key, { issued_date: day }))

    expect(numbers).to.deep.equal([
      ...['Y/1/23-24/0001', 'Y/1/23-24/0002', 'Y/1/24-25/0001', 'Y/1/24-25/0002', 'Y/1/25-26/0001', 'Y/1/23-24/0003'],
    ])
  })

  it('refuses a date before the last one of the series, with nothing written, unless that is allowed', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    await numberOf(key, { issued_date: '2023-05-10' })
    const early = await aDraft(its.operator, key, { issued_date: '2023-05-09' })
    const before = await ledgerDigest(its.databaseUrl)

    const refused = await issue(early)

    expectProblem(refused, { status: 409, code: 'INVOICE_BACKDATED' })
    expect(refused.body).to.include({ issued_date: '2023-05-09', last_issued_date: '2023-05-10' })
    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(before)
    expect(await numberOf(key, { issued_date: '2023-05-10' })).to.equal('INV/23-24/0002')
    expect((await issue(early, { allow_backdated: true })).body).to.include({ number: 'INV/23-24/0003', issued_date: '2023-05-09' })
    // The series' last date is still the later one.
    const another = await aDraft(its.operator, key, { issued_date: '2023-05-09' })
    expectProblem(await issue(another), { status: 409, code: 'INVOICE_BACKDATED' })
  })

  it('refuses a number of 17 characters, with nothing written, and the draft can still be changed and issued in another series', async () => {
    const seller = await aTenant(its.operator, 'many')
    const put = (says: Body) =>
      its.operator.put(profilePath(seller.tenantId), { legal_name: 'Many', address: 'Pune', state_code: '27', ...says })
    await expectStatus(201, put({ series_prefix: 'ABCDE', credit_note_prefix: 'ABCD' }))
    const free = { description: 'Report', quantity: 1, unit_price: '500.00' }
    expect(await numberOf(seller.key, { items: [free] })).to.equal('ABCDE/25-26/0001')
    await moveSeries('ABCDE', 9_998)
    const fits = await anIssued(its.operator, seller.key, { items: [free] })
    const draft = await aDraft(its.operator, seller.key, { items: [free] })
    const before = await ledgerDigest(its.databaseUrl)

    const refused = await issue(draft)

    expect(fits['number']).to.equal('ABCDE/25-26/9999')
    expectProblem(refused, { status: 409, code: 'INVOICE_NUMBER_TOO_LONG' })
    expect(refused.body['detail']).to.equal('Cannot give the number ABCDE/25-26/10000: it has 17 characters, and 16 are allowed')
    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(before)
    expect(await readInvoice(its.operator, draft)).to.deep.equal(draft)
    const { body: edited } = await expectStatus(200, its.operator.patch(pathOf(draft), { notes: 'still a draft' }))
    expect(only(edited, 'status', 'notes', 'number')).to.deep.equal({ status: 'DRAFT', notes: 'still a draft', number: null })
    await expectStatus(200, put({ series_prefix: 'ABC', credit_note_prefix: 'ABCD' }))
    expect((await expectStatus(200, issue(draft))).body).to.include({ number: 'ABC/25-26/0001', notes: 'still a draft' })
  })

  it('refuses a credit note whose number would have 17 characters, with nothing written, and the invoice goes on', async () => {
    const seller = await aTenant(its.operator, 'notes')
    const profile = { legal_name: 'Notes', address: 'Pune', state_code: '27', credit_note_prefix: 'ABCD' }
    await expectStatus(201, its.operator.put(profilePath(seller.tenantId), profile))
    const free = { description: 'Report', quantity: 1, unit_price: '500.00' }
    const invoice = await anIssued(its.operator, seller.key, { items: [free] })
    const credit = (amount: string) =>
      its.operator.post(`${pathOf(invoice)}/credit-notes`, { reason: 'r', items: [{ line: 0, taxable_value: amount }] })
    await expectStatus(201, credit('1.00'))
    await moveSeries('ABCD', 99_999)
    const before = await ledgerDigest(its.databaseUrl)

    expectProblem(await credit('2.00'), { status: 409, code: 'INVOICE_NUMBER_TOO_LONG' })

    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(before)
    expect((await expectStatus(200, its.operator.post(`${pathOf(invoice)}/mark-paid`, {}))).body).to.include({
      ...{ status: 'PAID', amount_paid: '499.00', amount_credited: '1.00' },
    })
  })
})
