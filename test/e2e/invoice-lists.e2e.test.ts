import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { aDraft, anIssued, aTenant, everyItem, invoices, pathOf } from './invoice-calls.ts'
import { expectProblem } from './expect-problem.ts'
import { itemsOf, serviceOfFile } from './service-of-file.ts'

describe('the list of service invoices', () => {
  const its = serviceOfFile()
  let own: { readonly accountId: string; readonly key: string }
  let other: { readonly tenantId: string; readonly accountId: string; readonly key: string }
  /** Invoices by what is said of them in their notes. */
  const named = new Map<unknown, Body>()
  const keep = async (invoice: Promise<Body>): Promise<string> => {
    const made = await invoice
    named.set(made['notes'], made)
    return pathOf(made)
  }
  const act = (path: string, body: Body = {}, status = 200) => expectStatus(status, its.operator.post(path, body))

  before(async () => {
    own = await anEnrolledAccount(its.operator)
    other = await aTenant(its.operator, 'other')
    await keep(aDraft(its.operator, own.key, { notes: 'draft', bill_to_name: 'Acme Housing 100%_Ltd', issued_date: undefined }))
    await keep(anIssued(its.operator, own.key, { notes: 'issued', issued_date: '2024-04-10' }))
    await act(`${await keep(anIssued(its.operator, own.key, { notes: 'sent', issued_date: '2024-05-10' }))}/send`)
    const part = await keep(anIssued(its.operator, own.key, { notes: 'part', issued_date: '2024-06-10', bill_to_name: 'Bharat Bank' }))
    await act(`${part}/payments`, { amount: '1.00' }, 201)
    await act(`${await keep(anIssued(its.operator, own.key, { notes: 'paid', issued_date: '2024-07-10' }))}/mark-paid`)
    await act(`${await keep(anIssued(its.operator, own.key, { notes: 'void', issued_date: '2024-08-10' }))}/void`, { reason: 'r' })
    await keep(anIssued(its.operator, own.key, { notes: 'future', issued_date: '2024-09-10', due_date: '2999-01-01' }))
    await keep(anIssued(its.operator, other.key, { notes: 'others', issued_date: '2024-10-10' }))
  })

  const notesOf = async (query: string): Promise<readonly unknown[]> =>
    itemsOf(await expectStatus(200, its.operator.get(`${invoices}${query}`))).map(({ notes }) => notes)

  const all = ['others', 'future', 'void', 'paid', 'part', 'sent', 'issued', 'draft']
  const cases: readonly (readonly [query: string, wanted: readonly string[]])[] = [
    ['', all],
    ['?status=draft', ['draft']],
    ['?status=ISSUED', ['others', 'future', 'issued']],
    ['?status=sent', ['sent']],
    ['?status=partially_paid', ['part']],
    ['?status=paid', ['paid']],
    ['?status=void', ['void']],
    ['?overdue=true', ['others', 'part', 'sent', 'issued']],
    ['?overdue=false', ['future', 'void', 'paid', 'draft']],
    ['?overdue=true&status=sent', ['sent']],
    ['?overdue=false&status=issued', ['future']],
    ['?issued_from=2024-07-10', ['others', 'future', 'void', 'paid']],
    ['?issued_to=2024-05-10', ['sent', 'issued']],
    ['?issued_from=2024-05-10&issued_to=2024-06-10', ['part', 'sent']],
    ['?issued_from=2024-06-11&issued_to=2024-06-10', []],
    ['?due_from=2024-10-25', ['others', 'future']],
    ['?due_to=2024-04-25', ['issued']],
    ['?due_from=2024-05-25&due_to=2024-06-25&overdue=true', ['part', 'sent']],
    ['?number=INV/24-25/0003', ['part']],
    ['?number=inv/24-25/0003', ['part']],
    ['?number=INV/24-25/000', []],
    ['?text=bharat', ['part']],
    ['?text=24-25/0003', ['part']],
    ['?text=SENT', ['sent']],
    ['?text=100%25_l', ['draft']],
    ['?text=%25', ['draft']],
    ['?text=_', ['draft']],
    [String.raw`?text=%5C`, []],
    ['?external_key=v1:partner:other', ['others']],
    ['?external_key=v1:partner:nobody', []],
    ['?tenant_id=01900000-0000-7000-8000-00000000dead', []],
    ['?limit=3', all.slice(0, 3)],
  ]
  for (const [query, wanted] of cases) {
    it(`has what it is asked for: ${query === '' ? 'everything' : query}`, async () => {
      expect(await notesOf(query)).to.deep.equal(wanted)
    })
  }

  it('has the invoices of an account or a tenant, by id and by key', async () => {
    expect(await notesOf(`?account_id=${other.accountId}`)).to.deep.equal(['others'])
    expect(await notesOf(`?tenant_id=${other.tenantId}`)).to.deep.equal(['others'])
    expect(await notesOf(`?account_id=${own.accountId.toUpperCase()}&external_key=${own.key}`)).to.deep.equal(all.slice(1))
    expect(await notesOf(`?tenant_id=${other.tenantId}&account_id=${own.accountId}`)).to.deep.equal([])
    const mixed = await its.operator.get(`${invoices}?account_id=${other.accountId}&external_key=${own.key}`)
    expectProblem(mixed, { status: 409, code: 'ACCOUNT_MISMATCH' })
  })

  it('shows of an invoice all but what its lines tell', async () => {
    for (const listed of itemsOf(await expectStatus(200, its.operator.get(invoices)))) {
      const { items, document_title: _title, amount_in_words: _words, ...whole } = (await its.operator.get(pathOf(listed))).body
      expect(listed).to.deep.equal(whole)
      expect(items).to.have.length(1)
    }
  })

  it('goes by the due day where it is of what is overdue, the latest first', async () => {
    await anIssued(its.operator, own.key, { notes: 'long due', issued_date: '2024-11-10', due_date: '2024-11-10' })
    await anIssued(its.operator, own.key, { notes: 'due between', issued_date: '2024-11-10', due_date: '2024-11-11' })

    const found = itemsOf(await expectStatus(200, its.operator.get(`${invoices}?overdue=true`)))

    const days = found.map(({ due_date }) => String(due_date))
    expect(days).to.deep.equal(days.toSorted().toReversed())
    expect(found.every(({ overdue }) => overdue === true)).to.equal(true)
    expect(found.map(({ notes }) => notes).slice(0, 3)).to.deep.equal(['due between', 'long due', 'others'])
  })

  it('is paged to its end, without doubles and without loss, also while more come', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const made: unknown[] = []
    for (const place of Array.from({ length: 11 }, (_, index) => index)) {
      const terms = { issued_date: '2024-12-10', due_date: `2025-01-${10 + (place % 3)}` }
      made.unshift((await anIssued(its.operator, key, terms))['id'])
    }

    for (const limit of [1, 4, 11, 500]) {
      const ids = (await everyItem(its.operator, `${invoices}?external_key=${key}`, limit)).map(({ id }) => id)
      expect(ids, `pages of ${limit}`).to.deep.equal(made)
      const overdue = (await everyItem(its.operator, `${invoices}?external_key=${key}&overdue=true`, limit)).map(({ id }) => id)
      expect(new Set(overdue).size, `pages of ${limit}, overdue`).to.equal(11)
      expect(overdue.toSorted()).to.deep.equal(made.toSorted())
    }
    const first = await expectStatus(200, its.operator.get(`${invoices}?external_key=${key}&limit=5`))
    await anIssued(its.operator, key, { issued_date: '2024-12-10' })
    const rest = `${invoices}?external_key=${key}&limit=500&cursor=${String(first.body['next_cursor'])}`
    expect([...itemsOf(first), ...itemsOf(await its.operator.get(rest))].map(({ id }) => id)).to.deep.equal(made)
  })

  it('takes a place only of its own sort', async () => {
    const { body } = await expectStatus(200, its.operator.get(`${invoices}?limit=1`))
    const overdue = await expectStatus(200, its.operator.get(`${invoices}?overdue=true&limit=1`))

    for (const [query, cursor] of [
      ['overdue=true', body['next_cursor']],
      ['limit=5', overdue.body['next_cursor']],
      ['limit=5', 'aW52b2ljZXM6eA'],
    ])
      expectProblem(await its.operator.get(`${invoices}?${String(query)}&cursor=${String(cursor)}`), {
        status: 400,
        code: 'CURSOR_INVALID',
      })
  })
})
