import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Api, Body } from '../support/api.ts'
import { query } from '../support/query.ts'
import { expectProblem } from './expect-problem.ts'
import { aDraft, anIssued, aReport, asNamed, invoices, only, pathOf, readInvoice } from './invoice-calls.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { itemsOf, serviceOfFile, within } from './service-of-file.ts'

const states = (body: Body): Body => only(body, 'status', 'amount_paid', 'amount_adjusted', 'amount_due')

describe('a service invoice', () => {
  const its = serviceOfFile()
  const post = async (path: string, body: Body = {}, status = 200): Promise<Body> =>
    (await expectStatus(status, its.operator.post(path, body))).body

  it('is written, changed, issued, sent, paid in part, relieved of TDS, and paid up', async () => {
    const { key, accountId } = await anEnrolledAccount(its.operator)
    const draft = await aDraft(its.operator, key, { bill_to_gstin: '27aabca1234f1z9', round_to_whole: true })
    const path = pathOf(draft)
    expect(only(draft, 'account_id', 'number', 'status', 'issued_date', 'due_date', 'total_amount')).to.deep.equal({
      ...{ account_id: accountId, number: null, status: 'DRAFT', issued_date: '2025-07-10', due_date: null, total_amount: '1180.00' },
    })

    const visit = { description: 'Site visit, hours', quantity: 1.5, unit_price: 1200.5, tax_rate: 18 }
    const edited = await expectStatus(200, its.operator.patch(path, { items: [aReport, visit], notes: 'Purchase order 4712' }))
    const issued = await post(`${path}/issue`)
    const sent = await post(`${path}/send`)
    const part = await post(`${path}/payments`, { amount: '2000.00', mode: 'UPI', reference: 'UTR 1', paid_on: '2025-07-12' }, 201)
    const tds = await post(`${path}/adjustments`, { amount: '280.08', adjustment_type: 'tds', reason: 'Section 194J' }, 201)
    const paid = await post(`${path}/mark-paid`, { mode: 'BANK_TRANSFER', reference: 'UTR 2' })

    // 1,000.00 + 1,800.75, twice 9 % of each: 90.00 and 162.07.
    expect(only(edited.body, 'subtotal', 'cgst_total', 'sgst_total', 'igst_total', 'tax_total', 'round_off', 'total_amount')).to.deep.equal(
      {
        ...{ subtotal: '2800.75', cgst_total: '252.07', sgst_total: '252.07', igst_total: '0.00', tax_total: '504.14' },
        ...{ round_off: '0.11', total_amount: '3305.00' },
      },
    )
    expect(only(issued, 'number', 'status', 'issued_date', 'due_date', 'sent_at', 'paid_at', 'overdue', 'notes')).to.deep.equal({
      ...{ number: 'INV/25-26/0001', status: 'ISSUED', issued_date: '2025-07-10', due_date: '2025-07-25', sent_at: null, paid_at: null },
      ...{ overdue: true, notes: 'Purchase order 4712' },
    })
    expect(issued).to.deep.include({
      bill_to: { name: key, address: null, gstin: '27AABCA1234F1Z9', state_code: '27' },
      ...{ place_of_supply: '27', document_title: 'TAX_INVOICE', amount_in_words: 'Rupees Three Thousand Three Hundred Five Only' },
    })
    expect([sent['status'], typeof sent['sent_at']]).to.deep.equal(['SENT', 'string'])
    expect(states(part)).to.deep.equal({ status: 'PARTIALLY_PAID', amount_paid: '2000.00', amount_adjusted: '0.00', amount_due: '1305.00' })
    expect(states(tds)).to.deep.equal({
      status: 'PARTIALLY_PAID',
      amount_paid: '2000.00',
      amount_adjusted: '280.08',
      amount_due: '1024.92',
    })
    expect(states(paid)).to.deep.equal({ status: 'PAID', amount_paid: '3024.92', amount_adjusted: '280.08', amount_due: '0.00' })
    expect(only(paid, 'overdue', 'sent_at', 'amount_overpaid')).to.deep.equal({
      ...{ overdue: false, sent_at: sent['sent_at'], amount_overpaid: '0.00' },
    })

    const { movement: _, ...kept } = paid
    expect(await readInvoice(its.operator, draft)).to.deep.equal(kept)
    const movements = itemsOf(await expectStatus(200, its.operator.get(`${path}/payments`)))
    expect(movements.map((one) => only(one, 'kind', 'amount', 'adjustment_type', 'mode', 'reference', 'notes', 'actor'))).to.deep.equal([
      { ...aPayment, amount: '1024.92', mode: 'BANK_TRANSFER', reference: 'UTR 2' },
      { ...aPayment, kind: 'ADJUSTMENT', amount: '280.08', adjustment_type: 'TDS', notes: 'Section 194J' },
      { ...aPayment, amount: '2000.00', mode: 'UPI', reference: 'UTR 1' },
    ])
    expect(movements.map(({ paid_on }) => paid_on).slice(1)).to.deep.equal([null, '2025-07-12'])
    expect([tds, part].map((answer) => within(answer, 'movement')['id'])).to.deep.equal(movements.slice(1).map(({ id }) => id))
  })

  it('keeps in a change what it does not name, and takes away what it says is null', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const terms = { bill_to_name: 'Acme', bill_to_address: '4 Hill Road', notes: 'Mind the gap', due_date: '2025-08-01' }
    const draft = await aDraft(its.operator, key, { ...terms, place_of_supply: '29' })

    const { body } = await expectStatus(200, its.operator.patch(pathOf(draft), { notes: null, bill_to_name: null, place_of_supply: null }))

    expect(body).to.deep.include({ notes: null, bill_to: { name: key, address: '4 Hill Road', gstin: null, state_code: null } })
    expect(only(body, 'due_date', 'place_of_supply', 'igst_total', 'cgst_total')).to.deep.equal({
      ...{ due_date: '2025-08-01', place_of_supply: '27', igst_total: '0.00', cgst_total: '90.00' },
    })
    expect(draft).to.include({ igst_total: '180.00', cgst_total: '0.00' })
    expect(body['items']).to.deep.include.members([{ ...itemsOf({ body: draft })[0], cgst: '90.00', sgst: '90.00', igst: '0.00' }])
  })

  it('is served by both names, call by call, as one and the same', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const { body: draft } = await expectStatus(201, its.operator.post('/v1/invoices', { external_key: key, items: [aReport] }))
    const [path, alias] = [pathOf(draft), `/v1/invoices/${String(draft['id'])}`]

    await expectStatus(200, its.operator.patch(alias, { notes: 'by its other name' }))
    await post(`${alias}/issue`)
    await post(`${alias}/send`)
    await post(`${alias}/remind`)
    await post(`${alias}/payments`, { amount: '100.00' }, 201)
    await post(`${alias}/adjustments`, { amount: '80.00' }, 201)
    await post(`${alias}/credit-notes`, { reason: 'Too much', items: [{ line: 0, taxable_value: '100.00' }] }, 201)
    await post(`${alias}/mark-paid`)

    for (const list of ['', '/payments', '/credit-notes', '/payment-proofs'])
      expect((await expectStatus(200, its.operator.get(alias + list))).body).to.deep.equal((await its.operator.get(path + list)).body)
    for (const all of [`?external_key=${key}`, `/export?external_key=${key}`])
      expect((await expectStatus(200, its.operator.get(`/v1/invoices${all}`))).body).to.deep.equal(
        (await its.operator.get(`${invoices}${all}`)).body,
      )
    expect((await its.operator.get(`${alias}/pdf`)).status).to.equal(200)
    const voided = await aDraft(its.operator, key)
    expect(await post(`/v1/invoices/${String(voided['id'])}/void`, { reason: 'never mind' })).to.include({ status: 'VOID', number: null })
  })

  it('has each act on the timeline: who, how much, of which currency', async () => {
    const { key, accountId } = await anEnrolledAccount(its.operator)
    const anna: Api = asNamed(its.service.baseUrl, 'anna')
    const draft = await aDraft(anna, key)
    const [path, voided] = [pathOf(draft), pathOf(await aDraft(asNamed(its.service.baseUrl, 'ravi'), key))]
    await anna.patch(path, { notes: 'changed' })
    for (const act of ['issue', 'send', 'remind']) await expectStatus(200, anna.post(`${path}/${act}`, {}))
    await expectStatus(201, anna.post(`${path}/payments`, { amount: '500', idempotency_key: 'pay' }))
    await expectStatus(201, anna.post(`${path}/adjustments`, { amount: 100, adjustment_type: 'discount' }))
    await expectStatus(201, anna.post(`${path}/credit-notes`, { reason: 'Too much', items: [{ line: 0, taxable_value: '100.00' }] }))
    await expectStatus(200, anna.post(`${path}/mark-paid`, {}))
    await expectStatus(200, anna.post(`${voided}/void`, { reason: 'never mind' }))

    const timeline = `/v1/control/credits/timeline?account_id=${accountId}&source=service_invoice`
    const rows = itemsOf(await expectStatus(200, its.operator.get(timeline))).toReversed()
    const actors = await query(
      its.databaseUrl,
      `select actor from ledger.timeline where account_id = '${accountId}' and source = 'SERVICE_INVOICE' order by timeline_id`,
    )

    const told = rows.map(({ event_type, amount, currency }, index) =>
      [event_type, amount, currency, actors[index]?.['actor']].map(String).join(' ').replace('service_invoice_', ''),
    )
    expect(told).to.deep.equal([
      ...['created 1180.00 INR operator:anna', 'created 1180.00 INR operator:ravi', 'edited 1180.00 INR operator:anna'],
      ...['issued 1180.00 INR operator:anna', 'sent 1180.00 INR operator:anna', 'reminded 1180.00 INR operator:anna'],
      ...['payment_recorded 500.00 INR operator:anna', 'adjusted 100.00 INR operator:anna', 'credited 118.00 INR operator:anna'],
      ...['payment_recorded 462.00 INR operator:anna', 'paid 1180.00 INR operator:anna', 'voided 1180.00 INR operator:anna'],
    ])
    expect(rows.map(({ ref_type, ref_id }) => `${String(ref_type)} ${invoices}/${String(ref_id)}`)).to.deep.equal([
      ...[`service_invoice ${path}`, `service_invoice ${voided}`],
      ...Array.from({ length: 9 }, () => `service_invoice ${path}`),
      `service_invoice ${voided}`,
    ])
    expect(rows.map(({ idempotency_key }) => idempotency_key).filter((name) => name !== null)).to.deep.equal(['pay'])
  })

  for (const { currency, price, total, words } of [
    { currency: 'JPY', price: '150001', total: '225002', words: 'Japanese Yen Two Hundred Twenty-Five Thousand Two Only' },
    { currency: 'KWD', price: '10.505', total: '15.758', words: 'Kuwaiti Dinars Fifteen and Seven Hundred Fifty-Eight Fils Only' },
  ]) {
    it(`is made out in ${currency}, with as many decimals as that has`, async () => {
      const { key } = await anEnrolledAccount(its.operator)
      const line = { description: 'Report', quantity: '1.5', unit_price: price, tax_treatment: 'zero_rated' }

      const issued = await anIssued(its.operator, key, { currency, place_of_supply: '96', items: [line] })
      const paid = await post(`${pathOf(issued)}/mark-paid`)

      expect(only(issued, 'currency', 'subtotal', 'total_amount', 'amount_due', 'amount_in_words')).to.deep.equal({
        ...{ currency, subtotal: total, total_amount: total, amount_due: total, amount_in_words: words },
      })
      expect(paid).to.deep.include({ status: 'PAID', amount_paid: total })
      expect(within(paid, 'movement')).to.include({ amount: total, currency })
    })
  }
})

const aPayment = {
  ...{ kind: 'PAYMENT', adjustment_type: null, mode: null, reference: null, notes: null, actor: 'operator:emergency' },
}

describe('a service where nobody sells', () => {
  const its = serviceOfFile({ DEMO: 'false' })

  it('keeps drafts and issues none, until somebody says who sells', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const draft = await aDraft(its.operator, key, { bill_to_gstin: '27AABCA1234F1Z9' })
    const before = await ledgerDigest(its.databaseUrl)

    expectProblem(await its.operator.post(`${pathOf(draft)}/issue`, {}), { status: 409, code: 'BILLING_PROFILE_MISSING' })

    expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(before)
    expect(only(draft, 'seller', 'igst_total', 'cgst_total')).to.deep.equal({ seller: null, igst_total: '180.00', cgst_total: '0.00' })
    const profile = { legal_name: 'Demo Valuers LLP', address: 'Mumbai', gstin: '27AAPFU0939F1ZV' }
    await expectStatus(201, its.operator.put('/v1/control/tenant/11111111-1111-1111-1111-111111111111/billing-profile', profile))
    const { body } = await expectStatus(200, its.operator.post(`${pathOf(draft)}/issue`, {}))
    expect(only(body, 'number', 'igst_total', 'cgst_total')).to.deep.equal({
      ...{ number: 'INV/25-26/0001', igst_total: '0.00', cgst_total: '90.00' },
    })
  })
})
