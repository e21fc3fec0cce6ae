import { expect } from 'chai'
import { anEnrolledAccount, asOperator, expectStatus, makeApi } from '../support/api.ts'
import type { Api } from '../support/api.ts'
import { query } from '../support/query.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { aDraft, anIssued, aReport, fateOf, invoices, only, pathOf, readInvoice } from './invoice-calls.ts'
import { itemsOf, told, within } from './service-of-file.ts'

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)
const counted = (fates: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(fates, (fate) => fate)].map(([fate, all]) => [fate, all.length]))

describe('races over service invoices, on two processes with one database', () => {
  let databaseUrl: string
  let services: readonly Service[] = []
  let key: string
  before(async () => {
    databaseUrl = await serviceDatabase()
    services = await Promise.all(upTo(2).map(() => startService({ databaseUrl })))
    ;({ key } = await anEnrolledAccount(api(0)))
  })
  after(() => Promise.all(services.map((service) => service.stop())))

  /** Calls by turns on each process. */
  const api = (turn: number): Api => makeApi(services[turn % 2]?.baseUrl ?? '', asOperator)

  const numbersIn = async (sql: string): Promise<readonly unknown[]> =>
    (await query(databaseUrl, `select number from ${sql} order by number`)).map(({ number }) => number)

  it('give one of two payments of the same due its effect', async () => {
    for (const race of upTo(10)) {
      const invoice = await anIssued(api(race), key)

      const answers = await Promise.all(upTo(2).map((turn) => api(turn).post(`${pathOf(invoice)}/payments`, { amount: '1180.00' })))

      expect(answers.map(told).toSorted()).to.deep.equal(['201', '409 INVOICE_ALREADY_PAID'])
      expect(only(await readInvoice(api(0), invoice), 'status', 'amount_paid')).to.deep.equal({ status: 'PAID', amount_paid: '1180.00' })
      expect(itemsOf(await api(1).get(`${pathOf(invoice)}/payments`))).to.have.length(1)
    }
  })

  it('take no payment beyond what is due, however many come at once', async () => {
    const invoice = await anIssued(api(0), key)

    const answers = await Promise.all(upTo(12).map((turn) => api(turn).post(`${pathOf(invoice)}/payments`, { amount: '250.00' })))

    expect(counted(answers.map(told))).to.deep.equal({ 201: 4, '422 AMOUNT_EXCEEDS_DUE': 8 })
    expect(await readInvoice(api(0), invoice)).to.include({ status: 'PARTIALLY_PAID', amount_paid: '1000.00', amount_due: '180.00' })
  })

  it('give twenty issues of one draft one number, and all of them that answer', async () => {
    const draft = await aDraft(api(0), key)
    const before = await numbersIn('ledger.invoice_numbers')

    const answers = await Promise.all(upTo(20).map((turn) => api(turn).post(`${pathOf(draft)}/issue`, {})))

    expect(counted(answers.map(fateOf))).to.deep.equal({ '200 first': 1, '200 true': 19 })
    const [number, ...more] = (await numbersIn('ledger.invoice_numbers')).filter((one) => !before.includes(one))
    expect(more).to.deep.equal([])
    expect(answers.map(({ body }) => body['number'])).to.deep.equal(answers.map(() => number))
    expect(
      await query(
        databaseUrl,
        `select 1 from ledger.timeline where ref_id = '${String(draft['id'])}' and event_type = 'service_invoice_issued'`,
      ),
    ).to.have.length(1)
  })

  it('give forty drafts that are issued at once forty numbers without a gap', async () => {
    const drafts = await Promise.all(upTo(40).map((turn) => aDraft(api(turn), key, { issued_date: '2024-05-01' })))

    const answers = await Promise.all(drafts.map((draft, turn) => expectStatus(200, api(turn).post(`${pathOf(draft)}/issue`, {}))))

    expect(answers.map(({ body }) => String(body['number'])).toSorted()).to.deep.equal(
      upTo(40).map((place) => `INV/24-25/${String(place + 1).padStart(4, '0')}`),
    )
  })

  it('make one draft of thirty creates with one key', async () => {
    const { key: own } = await anEnrolledAccount(api(0))
    const body = { external_key: own, items: [aReport], idempotency_key: 'once' }

    const answers = await Promise.all(upTo(30).map((turn) => api(turn).post(invoices, body)))

    expect(counted(answers.map(fateOf))).to.deep.equal({ '201 first': 1, '200 true': 29 })
    expect(new Set(answers.map((answer) => answer.body['id'])).size).to.equal(1)
    expect(itemsOf(await api(0).get(`${invoices}?external_key=${own}`))).to.have.length(1)
  })

  it('book one of thirty payments with one key, and make one of thirty credit notes', async () => {
    const path = pathOf(await anIssued(api(0), key))
    const note = { reason: 'Too much', items: [{ line: 0, taxable_value: '10.00' }], idempotency_key: 'once' }

    const paid = await Promise.all(upTo(30).map((turn) => api(turn).post(`${path}/payments`, { amount: '1.00', idempotency_key: 'once' })))
    const credited = await Promise.all(upTo(30).map((turn) => api(turn).post(`${path}/credit-notes`, note)))

    expect(counted([...paid, ...credited].map(fateOf))).to.deep.equal({ '201 first': 2, '200 true': 58 })
    expect(new Set(credited.map(({ body }) => within(body, 'credit_note')['number'])).size).to.equal(1)
    expect(await api(0).get(path))
      .to.have.property('body')
      .that.includes({ amount_paid: '1.00', amount_adjusted: '11.80' })
  })

  it('let either a void or a payment of one invoice pass, never both', async () => {
    for (const race of upTo(10)) {
      const invoice = await anIssued(api(race), key)
      const path = pathOf(invoice)

      const [voided, paid] = await Promise.all([
        api(race).post(`${path}/void`, { reason: 'never mind' }),
        api(race + 1).post(`${path}/payments`, { amount: '1.00' }),
      ])

      expect([told(voided), told(paid)].join()).to.be.oneOf(['200,409 INVOICE_VOID', '409 INVOICE_NOT_UNPAID,201'])
    }
  })

  it('leave each series without a gap and without a number that is borne twice', async () => {
    const rows = await query(
      databaseUrl,
      `select s.last_place::int as last, count(*)::int as all, count(distinct n.place)::int as places, max(n.place)::int as max
       from ledger.invoice_series s join ledger.invoice_numbers n using (seller_id, series, fiscal_year) group by s.seller_id, s.series, s.fiscal_year, s.last_place`,
    )
    for (const { last, ...found } of rows) expect(found).to.deep.equal({ all: last, places: last, max: last })
    expect(rows).to.have.length.of.at.least(3)
    expect(await numbersIn('ledger.invoices where number is not null')).to.deep.equal(
      await numbersIn(`ledger.invoice_numbers where kind = 'INVOICE'`),
    )
  })
})
