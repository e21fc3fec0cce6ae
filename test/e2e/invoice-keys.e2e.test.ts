import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import { expectProblem } from './expect-problem.ts'
import { aDraft, anIssued, aProfile, aReport, aTenant, fateOf, invoices, pathOf, profilePath, readInvoice } from './invoice-calls.ts'
import { ledgerDigest } from './ledger-digest.ts'
import { itemsOf, serviceOfFile } from './service-of-file.ts'

interface Write {
  readonly title: string
  /** What it is done to. */
  readonly to: 'draft' | 'issued'
  readonly method?: 'PATCH'
  readonly act: string
  readonly input: Body
  /** Another input of the same act; none where every input is the same one. */
  readonly other?: Body
  readonly first?: 201
}

const writes: readonly Write[] = [
  { title: 'an edit', to: 'draft', method: 'PATCH', act: '', input: { notes: 'one' }, other: { notes: 'another' } },
  { title: 'an issue', to: 'draft', act: '/issue', input: {}, other: { allow_backdated: true } },
  { title: 'a send', to: 'issued', act: '/send', input: {} },
  { title: 'a reminder', to: 'issued', act: '/remind', input: {} },
  { title: 'a void', to: 'issued', act: '/void', input: { reason: 'one' }, other: { reason: 'another' } },
  { title: 'a payment', to: 'issued', act: '/payments', input: { amount: '500.00' }, other: { amount: '680.00' }, first: 201 },
  { title: 'a mark-paid', to: 'issued', act: '/mark-paid', input: { mode: 'UPI' }, other: { mode: 'CASH' } },
  {
    ...{ title: 'an adjustment', to: 'issued', act: '/adjustments', first: 201 },
    ...{ input: { amount: '100.00', adjustment_type: 'tds' }, other: { amount: '100.00', adjustment_type: 'discount' } },
  },
  {
    ...{ title: 'a credit note over a sum', to: 'issued', act: '/adjustments', first: 201 },
    ...{ input: { amount: '118.00', adjustment_type: 'credit_note' }, other: { amount: '119.00', adjustment_type: 'credit_note' } },
  },
  {
    ...{ title: 'a credit note over a line', to: 'issued', act: '/credit-notes', first: 201 },
    ...{ input: { reason: 'one', items: [{ line: 0, taxable_value: '100.00' }] }, other: { reason: 'one' } },
  },
]

describe('the idempotency keys of service invoices', () => {
  const its = serviceOfFile()
  let key: string
  before(async () => {
    ;({ key } = await anEnrolledAccount(its.operator))
  })

  const inHeader = (name: string) => ({ headers: { 'idempotency-key': name } })

  for (const { title, to, method, act, input, other, first = 200 } of writes) {
    const write = async (body: Body, call: { headers?: Record<string, string> } = {}, path = ''): Promise<Answer> =>
      method === 'PATCH' ? its.operator.patch(path + act, body, call) : its.operator.post(path + act, body, call)

    it(`are the same in the header, in the body and in both, for ${title}: one effect, and its answer again`, async () => {
      const path = pathOf(to === 'draft' ? await aDraft(its.operator, key) : await anIssued(its.operator, key))
      const answer = await write(input, inHeader('once'), path)
      const effect = await ledgerDigest(its.databaseUrl)

      const again = [
        await write(input, inHeader('once'), path),
        await write(input, inHeader('"once"'), path),
        await write({ ...input, idempotency_key: 'once' }, {}, path),
        await write({ ...input, idempotency_key: 'once' }, inHeader('once'), path),
        await write(input, inHeader('once'), path.replace('service-invoices', 'invoices')),
      ]

      expect(fateOf(answer), JSON.stringify(answer.body)).to.equal(`${first} first`)
      expect(again.map(fateOf)).to.deep.equal(again.map(() => '200 true'))
      for (const { body } of again) expect(body).to.deep.equal(answer.body)
      const unlike = await write({ ...input, idempotency_key: 'other' }, inHeader('once'), path)
      expectProblem(unlike, { status: 400, code: 'IDEMPOTENCY_KEY_MISMATCH' })
      if (other !== undefined) {
        expectProblem(await write(other, inHeader('once'), path), { status: 422, code: 'IDEMPOTENCY_KEY_REUSED' })
      }
      expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(effect)
    })
  }

  it('are the same in the header, in the body and in both, for a new draft; its scope is the account', async () => {
    const { key: neighbour } = await anEnrolledAccount(its.operator)
    const draft = { external_key: key, items: [aReport] }
    const answer = await its.operator.post(invoices, draft, inHeader('draft'))

    const again = await its.operator.post('/v1/invoices', { ...draft, idempotency_key: 'draft' })
    const neighbours = await its.operator.post(invoices, { ...draft, external_key: neighbour }, inHeader('draft'))
    const reused = await its.operator.post(invoices, { ...draft, notes: 'another' }, inHeader('draft'))
    const unlike = await its.operator.post(invoices, { ...draft, idempotency_key: 'other' }, inHeader('draft'))

    expect([answer, again, neighbours].map(fateOf)).to.deep.equal(['201 first', '200 true', '201 first'])
    expect(again.body).to.deep.equal(answer.body)
    expect(neighbours.body['id']).to.not.equal(answer.body['id'])
    expectProblem(reused, { status: 422, code: 'IDEMPOTENCY_KEY_REUSED' })
    expectProblem(unlike, { status: 400, code: 'IDEMPOTENCY_KEY_MISMATCH' })
  })

  it('are the same in the header, in the body and in both, for who sells', async () => {
    const { tenantId } = await aTenant(its.operator, 'keyed')
    const path = profilePath(tenantId)
    const answer = await its.operator.put(path, aProfile, inHeader('put'))

    const again = await its.operator.put(path, { ...aProfile, idempotency_key: 'put' })
    const reused = await its.operator.put(path, { ...aProfile, legal_name: 'Another' }, inHeader('put'))
    const unlike = await its.operator.put(path, { ...aProfile, idempotency_key: 'other' }, inHeader('put'))

    expect([answer, again].map(fateOf)).to.deep.equal(['201 first', '200 true'])
    expect(again.body).to.deep.equal(answer.body)
    expectProblem(reused, { status: 422, code: 'IDEMPOTENCY_KEY_REUSED' })
    expectProblem(unlike, { status: 400, code: 'IDEMPOTENCY_KEY_MISMATCH' })
  })

  it('belong to one invoice and one act: another one may have the same', async () => {
    const [one, another] = [await anIssued(its.operator, key), await anIssued(its.operator, key)]
    const used = { idempotency_key: 'shared' }

    const fates: string[] = []
    for (const path of [pathOf(one), pathOf(another)]) {
      fates.push(fateOf(await its.operator.post(`${path}/payments`, { amount: '1.00', ...used })))
      fates.push(fateOf(await its.operator.post(`${path}/adjustments`, { amount: '1.00', ...used })))
    }

    expect(fates).to.deep.equal(['201 first', '201 first', '201 first', '201 first'])
  })

  it('give the first answer again, whatever has come of the invoice since', async () => {
    const path = pathOf(await anIssued(its.operator, key))
    const pay = { amount: '500.00', idempotency_key: 'early' }
    const first = await expectStatus(201, its.operator.post(`${path}/payments`, pay))
    await expectStatus(200, its.operator.post(`${path}/mark-paid`, {}))

    const again = await its.operator.post(`${path}/payments`, pay)

    expect(fateOf(again)).to.equal('200 true')
    expect(again.body).to.deep.equal(first.body)
    expect(again.body).to.include({ status: 'PARTIALLY_PAID', amount_due: '680.00' })
    expect(itemsOf(await its.operator.get(`${path}/payments`))).to.have.length(2)
  })

  it('are not burnt by a refusal', async () => {
    const draft = await aDraft(its.operator, key)
    const pay = { amount: '1180.00', idempotency_key: 'soon' }
    expectProblem(await its.operator.post(`${pathOf(draft)}/payments`, pay), { status: 409, code: 'INVOICE_NOT_ISSUED' })
    await expectStatus(200, its.operator.post(`${pathOf(draft)}/issue`, {}))

    expect(fateOf(await its.operator.post(`${pathOf(draft)}/payments`, pay))).to.equal('201 first')
  })

  for (const { act, body } of [
    { act: '/issue', body: {} },
    { act: '/send', body: {} },
    { act: '/remind', body: {} },
    { act: '/mark-paid', body: {} },
    { act: '/void', body: { reason: 'never mind' } },
  ]) {
    it(`are not needed to do ${act} twice: the second is told that it was done before`, async () => {
      const invoice = act === '/issue' ? await aDraft(its.operator, key) : await anIssued(its.operator, key)
      const first = await its.operator.post(pathOf(invoice) + act, body)
      const effect = await ledgerDigest(its.databaseUrl)

      const second = await its.operator.post(pathOf(invoice) + act, body)

      expect([first, second].map(fateOf)).to.deep.equal(['200 first', '200 true'])
      expect({ ...second.body, movement: null }).to.deep.equal({ ...first.body, movement: null })
      expect(await readInvoice(its.operator, invoice)).to.deep.include({ status: first.body['status'] })
      expect(await ledgerDigest(its.databaseUrl)).to.deep.equal(effect)
    })
  }
})
