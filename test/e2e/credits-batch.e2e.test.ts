import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { itemsOf, serviceOfFile, told, within } from './service-of-file.ts'

const batch = '/v1/billing/credits/batch'
const commission = (id: string) => ({ ref_type: 'commission_request', ref_id: id })

describe('a batch of credit operations', () => {
  const its = serviceOfFile()

  const anAccount = (credits: number) => anEnrolledAccount(its.operator, { credits })
  const run = async (operations: readonly Body[]) => itemsOf(await expectStatus(200, its.v1.post(batch, { operations })), 'results')
  const rowsOf = async (key: string) => itemsOf(await its.v1.get(`/v1/billing/credits/ledger?external_key=${key}&limit=500`))
  const line = ({ status, body, replayed }: Body) => {
    const { code, reason } = body as { readonly code?: string; readonly reason?: string }
    const said = code ?? reason
    return `${String(status)}${said === undefined ? '' : ` ${said}`}${replayed === true ? ' replayed' : ''}`
  }

  it('answers each item in its place, with its own status, as the call alone would have been', async () => {
    const { key } = await anAccount(3)
    const named = { external_key: key, ...commission('41') }

    const results = await run([
      { op: 'release', ...named, idempotency_key: 'early' },
      { op: 'reserve', ...named, amount: 2, idempotency_key: 'r' },
      { op: 'reserve', ...named, amount: 2, idempotency_key: 'r' },
      { op: 'reserve', ...named, amount: 1, idempotency_key: 'r' },
      { op: 'reserve', external_key: key, ...commission('42'), amount: 2, idempotency_key: 'r2' },
      { op: 'consume', ...named, amount: 1, idempotency_key: 'c' },
      { op: 'consume', ...named, idempotency_key: 'c2' },
      { op: 'release', ...named, idempotency_key: 'late' },
      { op: 'release', ...named, idempotency_key: 'early' },
      { op: 'reserve', external_key: key, ...commission('42'), amount: 2, idempotency_key: 'r2' },
    ])

    expect(results.map(line)).to.deep.equal([
      ...['200 NO_RESERVATION', '201', '200 replayed', '422 IDEMPOTENCY_KEY_REUSED', '409 INSUFFICIENT_CREDITS', '200'],
      ...['200 ALREADY_CONSUMED', '409 RESERVATION_ALREADY_CONSUMED', '200 NO_RESERVATION', '201'],
    ])
    expect(results[2]?.['body']).to.deep.equal(results[1]?.['body'])
    expect(results[5]?.['body']).to.deep.include({ status: 'CONSUMED', credit: { wallet: 2, reserved: 0, available: 2 } })
    expect(within(results[4] ?? {}, 'body')).to.include({ available: 1, instance: batch })
    expect((await rowsOf(key)).map(({ reason }) => reason)).to.deep.equal(['RESERVE', 'RELEASE', 'CONSUME', 'RESERVE', 'GRANT'])
  })

  it('takes the op in either case', async () => {
    const { key } = await anAccount(3)
    const named = { external_key: key, ...commission('41') }

    const results = await run([
      { op: 'RESERVE', ...named, idempotency_key: 'r' },
      { op: 'CONSUME', ...named, idempotency_key: 'c' },
      { op: 'RELEASE', ...named, idempotency_key: 'l' },
    ])

    expect(results.map(line)).to.deep.equal(['201', '200', '409 RESERVATION_ALREADY_CONSUMED'])
  })

  it('answers a bad item with its own 400, and does the others', async () => {
    const { key } = await anAccount(3)
    const named = { external_key: key, ...commission('41') }
    const bad: readonly unknown[] = [
      ...[null, 7, 'reserve', [], {}, { op: 'grant', ...named, idempotency_key: 'k' }, { op: 'reserve', ...named }],
      ...[
        { op: 'reserve', ...named, amount: '1', idempotency_key: 'k' },
        { op: 'release', ...named, amount: 1, idempotency_key: 'k' },
      ],
      { op: 'reserve', ...commission('41'), idempotency_key: 'k' },
      { op: 'consume', external_key: key, idempotency_key: 'k' },
    ]
    const good = { op: 'reserve', ...named, idempotency_key: 'good' }

    const results = itemsOf(await expectStatus(200, its.v1.post(batch, { operations: [...bad, good] })), 'results')

    expect(results.map(line)).to.deep.equal([
      ...Array<string>(9).fill('400 VALIDATION_FAILED'),
      ...['400 ACCOUNT_REQUIRED', '400 RESERVATION_REQUIRED', '201'],
    ])
    const [violation] = itemsOf({ body: within(results[7] ?? {}, 'body') }, 'errors')
    expect(violation?.['path']).to.equal('/body/operations/7/amount')
  })

  it('serves many accounts, known and unknown, in one call', async () => {
    const [one, other] = [await anAccount(2), await anAccount(2)]
    const of = (names: Body, id: string) => ({ op: 'reserve', ...names, ...commission(id), idempotency_key: `k-${id}` })

    const results = await run([
      of({ external_key: one.key }, '1'),
      of({ external_key: 'v1:partner:nobody' }, '2'),
      of({ account_id: other.accountId }, '3'),
      of({ account_id: other.accountId, external_key: one.key }, '4'),
      of({ account_id: one.accountId, external_key: one.key }, '5'),
    ])

    expect(results.map(line)).to.deep.equal(['201', '404 ACCOUNT_NOT_FOUND', '201', '409 ACCOUNT_MISMATCH', '201'])
    const accounts = results.map(({ body }) => (body as Body)['account_id'])
    expect(accounts).to.deep.equal([one.accountId, undefined, other.accountId, undefined, one.accountId])
  })

  it('books a thousand items of one account in order, once, however often it comes', async () => {
    const { key } = await anAccount(2_000)
    const operations = Array.from({ length: 1_000 }, (_, index) => ({
      ...{ op: 'reserve', external_key: key, ...commission(String(index)), amount: 2, idempotency_key: `k-${index}` },
    }))

    const first = await run(operations)
    const again = await run(operations)

    expect(new Set(first.map(line))).to.deep.equal(new Set(['201']))
    expect(new Set(again.map(line))).to.deep.equal(new Set(['200 replayed']))
    expect(first.map(({ body }) => within(body as Body, 'credit')['available'])).to.deep.equal(
      Array.from({ length: 1_000 }, (_, index) => 1_998 - 2 * index),
    )
    expect(again.map(({ body }) => body)).to.deep.equal(first.map(({ body }) => body))
  })

  it('takes no key in a header, which would be for all its items', async () => {
    const { key } = await anAccount(2)
    const operations = [{ op: 'reserve', external_key: key, ...commission('1'), idempotency_key: 'k' }]

    const refused = await its.v1.post(batch, { operations }, { headers: { 'idempotency-key': 'k' } })

    expect(told(refused)).to.equal('400 IDEMPOTENCY_KEY_ON_BATCH')
    expect((await rowsOf(key)).length).to.equal(1)
  })

  for (const [what, body] of [
    ['nothing', {}],
    ['an empty list', { operations: [] }],
    ['more than a thousand', { operations: Array.from({ length: 1_001 }, () => ({})) }],
    ['no list', { operations: {} }],
    ['a list alone', []],
  ] as const) {
    it(`refuses a batch of ${what}`, async () => {
      expect(told(await its.v1.post(batch, body))).to.equal('400 VALIDATION_FAILED')
    })
  }
})
