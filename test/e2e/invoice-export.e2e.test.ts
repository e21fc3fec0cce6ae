import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { query } from '../support/query.ts'
import { aDraft, aReport, anIssued, download, invoices, pathOf } from './invoice-calls.ts'
import { expectProblem } from './expect-problem.ts'
import { serviceOfFile } from './service-of-file.ts'

/** The rows of a CSV as RFC 4180 has them, by a reader of its own. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

const columns =
  'number,status,issued_date,due_date,overdue,currency,subtotal,cgst_total,sgst_total,igst_total,tax_total,reverse_charge_tax_total,round_off,' +
  'total_amount,amount_paid,amount_adjusted,amount_credited,amount_due,amount_overpaid,seller_legal_name,seller_gstin,bill_to_name,' +
  'bill_to_gstin,place_of_supply,is_sez,notes,sent_at,paid_at,voided_at,void_reason,created_at,id,account_id,tenant_id'

describe('the export of service invoices', () => {
  const its = serviceOfFile()
  const exported = async (query = ''): Promise<readonly (readonly string[])[]> => {
    const { status, bytes } = await download(its.service.baseUrl, `${invoices}/export${query}`)
    expect(status, bytes.toString()).to.equal(200)
    return rowsOf(bytes.toString())
  }
  /** The rows below the names, each by its names. */
  const recordsOf = async (query = ''): Promise<readonly Body[]> => {
    const [names = [], ...rows] = await exported(query)
    return rows.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place]])))
  }

  it('is a CSV to be kept, with a row of names also where there is nothing', async () => {
    const { status, headers, bytes } = await download(its.service.baseUrl, `${invoices}/export`)

    expect(status).to.equal(200)
    expect(headers.get('content-type')).to.equal('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).to.equal('attachment; filename="service-invoices.csv"')
    expect(headers.get('cache-control')).to.equal('no-store')
    expect(bytes.toString()).to.equal(`${columns}\r\n`)
  })

  it('is no invoice that is called so: other methods are refused as methods', async () => {
    const answer = await its.operator.patch(`${invoices}/export`, { notes: 'n' })

    expectProblem(answer, { status: 405, code: 'METHOD_NOT_ALLOWED' })
    expect(answer.headers.get('allow')).to.equal('GET')
  })

  it('has what the list has, in its order, with the filters of the list', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    await anIssued(its.operator, key, { notes: 'first' })
    const paid = await anIssued(its.operator, key, { notes: 'second', bill_to_gstin: '27AABCA1234F1Z9' })
    await expectStatus(201, its.operator.post(`${pathOf(paid)}/payments`, { amount: '180.5' }))
    await aDraft(its.operator, key, { notes: 'third' })

    const rows = await recordsOf(`?external_key=${key}`)

    expect(rows.map(({ notes }) => notes)).to.deep.equal(['third', 'second', 'first'])
    expect(rows[1]).to.deep.include({
      ...{ number: paid['number'], status: 'PARTIALLY_PAID', issued_date: '2025-07-10', due_date: '2025-07-25', overdue: 'true' },
      ...{ currency: 'INR', subtotal: '1000.00', cgst_total: '90.00', tax_total: '180.00', total_amount: '1180.00', amount_paid: '180.50' },
      ...{ amount_due: '999.50', seller_gstin: '27AAPFU0939F1ZV', bill_to_gstin: '27AABCA1234F1Z9', is_sez: 'false', id: paid['id'] },
    })
    expect(rows[0]).to.include({ number: '', due_date: '', status: 'DRAFT' })
    for (const [filter, wanted] of [
      ['status=partially_paid', ['second']],
      ['overdue=true', ['second', 'first']],
      ['text=FIRST', ['first']],
      ['issued_from=2025-07-11', []],
      [`number=${String(paid['number'])}`, ['second']],
    ] as const)
      expect(
        (await recordsOf(`?external_key=${key}&${filter}`)).map(({ notes }) => notes),
        filter,
      ).to.deep.equal(wanted)
  })

  it('quotes what needs it, and gives no spreadsheet a formula to run', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const texts = ['=HYPERLINK("http://evil.test","pay")', '+1', '-1', '@SUM(A1)', 'a, "b"\nc', 'ends in a comma,', 'हिन्दी ₹', "'quoted"]
    for (const notes of texts) await aDraft(its.operator, key, { notes, bill_to_name: notes.replace('\n', ' ') })

    const rows = (await recordsOf(`?external_key=${key}`)).toReversed()

    const defused = texts.map((text) => (/^[=+\-@]/.test(text) ? `'${text}` : text))
    expect(rows.map(({ notes }) => notes)).to.deep.equal(defused)
    expect(rows.map(({ bill_to_name }) => bill_to_name)).to.deep.equal(defused.map((text) => text.replace('\n', ' ')))
    const { bytes } = await download(its.service.baseUrl, `${invoices}/export?external_key=${key}`)
    expect(bytes.toString()).to.include(`"'=HYPERLINK(""http://evil.test"",""pay"")"`)
    // Sums stay numbers: a round-off may be negative.
    const rounded = await aDraft(its.operator, key, { round_to_whole: true, items: [{ ...aReport, tax_rate: 0, unit_price: '10.40' }] })
    expect((await recordsOf(`?external_key=${key}`))[0]).to.include({ id: rounded['id'], round_off: '-0.40' })
  })

  it('has all pages of many, each invoice once', async () => {
    const { key, accountId } = await anEnrolledAccount(its.operator)
    await aDraft(its.operator, key)
    // Twelve hundred more of the same: more than two pages of the export's own.
    const others = await query(
      its.databaseUrl,
      `select column_name as name from information_schema.columns where table_schema = 'ledger' and table_name = 'invoices'
       and is_generated = 'NEVER' and column_name <> 'invoice_id'`,
    )
    const names = others.map(({ name }) => String(name)).join(', ')
    await query(
      its.databaseUrl,
      `insert into ledger.invoices (invoice_id, ${names}) select gen_random_uuid(), ${names} from ledger.invoices, generate_series(1, 1200)
       where account_id = '${accountId}'`,
    )

    const ids = (await recordsOf(`?external_key=${key}`)).map(({ id }) => String(id))

    expect(ids).to.have.length(1201)
    expect(ids).to.deep.equal(ids.toSorted().toReversed())
    expect(new Set(ids).size).to.equal(1201)
  })

  it('refuses as the list does, before a row is told', async () => {
    const { accountId } = await anEnrolledAccount(its.operator)
    const { key } = await anEnrolledAccount(its.operator)

    expectProblem(await its.operator.get(`${invoices}/export?account_id=${accountId}&external_key=${key}`), {
      ...{ status: 409, code: 'ACCOUNT_MISMATCH' },
    })
    for (const query of ['status=overdue', 'limit=5', 'cursor=x', 'issued_from=2025-02-30', 'issued_from=2025-02-29', 'overdue=1'])
      expectProblem(await its.operator.get(`${invoices}/export?${query}`), { status: 400, code: 'VALIDATION_FAILED', of: query })
  })
})
