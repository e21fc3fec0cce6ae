import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { itemsOf, serviceOfFile, told } from './service-of-file.ts'

const reserve = '/v1/billing/credits/reserve'
const consume = '/v1/billing/credits/consume'
const release = '/v1/billing/credits/release'
const commission = (id: string) => ({ ref_type: 'commission_request', ref_id: id })
const keyed = (key: string) => ({ headers: { 'idempotency-key': key } })

describe('the same call again', () => {
  const its = serviceOfFile()

  async function anAccount() {
    const { accountId, key } = await anEnrolledAccount(its.operator, { credits: 9 })
    const grant = `/v1/control/accounts/${accountId}/credits/grant`
    return { accountId, key, grant, named: { external_key: key, ...commission('41') } }
  }
  const rowsOf = async (key: string) => itemsOf(await its.v1.get(`/v1/billing/credits/ledger?external_key=${key}`))
  const problemless = ({ credit: _credit, ...body }: Body) => body

  describe('the key', () => {
    type Case = readonly [says: string, bodyKey: string | undefined, header: string | undefined, expected: string]
    const cases: readonly Case[] = [
      ['in the body', 'key-1', undefined, '200'],
      ['in a bare header', undefined, 'key-1', '200'],
      ['in a quoted header', undefined, '"key-1"', '200'],
      ['in both', 'key-1', 'key-1', '200'],
      ['in both, one quoted', 'key-1', '"key-1"', '200'],
      ['in both, differing', 'key-1', 'key-2', '400 IDEMPOTENCY_KEY_MISMATCH'],
      ['nowhere', undefined, undefined, '400 IDEMPOTENCY_KEY_REQUIRED'],
      ['with a blank', 'key 1', undefined, '400 VALIDATION_FAILED'],
      ['empty', '', undefined, '400 VALIDATION_FAILED'],
      ['of 256 characters', 'k'.repeat(256), undefined, '400 VALIDATION_FAILED'],
    ]
    for (const [says, idempotency_key, header, expected] of cases) {
      it(`may be ${says}: ${expected}`, async () => {
        const { key, named } = await anAccount()
        await expectStatus(201, its.v1.post(reserve, { ...named, idempotency_key: 'key-1' }))

        const again = await its.v1.post(reserve, { ...named, idempotency_key }, header === undefined ? {} : keyed(header))

        expect(told(again)).to.equal(expected)
        expect(again.headers.get('idempotent-replayed')).to.equal(expected === '200' ? 'true' : null)
        expect((await rowsOf(key)).length).to.equal(2)
      })
    }

    it('is one of 255 characters, given quoted with escapes or bare', async () => {
      const { named } = await anAccount()
      const long = 'k'.repeat(253) + '"\\'

      const made = await its.v1.post(reserve, { ...named, idempotency_key: long })
      const again = await its.v1.post(reserve, named, keyed(`"${'k'.repeat(253)}\\"\\\\"`))

      expect([told(made), told(again)]).to.deep.equal(['201', '200'])
      expect(again.body).to.deep.equal(made.body)
    })

    it('is the account’s and the operation’s: another account and another operation may use it', async () => {
      const [one, other] = [await anAccount(), await anAccount()]

      const answers = [
        await its.v1.post(reserve, { ...one.named, idempotency_key: 'k' }),
        await its.v1.post(reserve, { ...other.named, idempotency_key: 'k' }),
        await its.v1.post(consume, { ...one.named, idempotency_key: 'k' }),
        await its.v1.post(release, { ...other.named, idempotency_key: 'k' }),
        await its.operator.post(one.grant, { amount: 1, reason: 'grant', idempotency_key: 'k' }),
      ]

      expect(answers.map(told)).to.deep.equal(['201', '201', '200', '200', '201'])
    })
  })

  it('tells the first answer of a reserve, though the reservation was settled since', async () => {
    const { key, named } = await anAccount()
    const first = await its.v1.post(reserve, { ...named, amount: 2, idempotency_key: 'r' })
    await expectStatus(200, its.v1.post(consume, { ...named, idempotency_key: 'c' }))
    await expectStatus(201, its.v1.post(reserve, { external_key: key, ...commission('42'), idempotency_key: 'r2' }))

    const again = await its.v1.post(reserve, { ...named, amount: 2, idempotency_key: 'r' })

    expect(again.status).to.equal(200)
    expect(again.body).to.deep.equal(first.body)
  })

  for (const path of [consume, release]) {
    it(`tells the first answer of ${path}, by whichever name the reservation has`, async () => {
      const { named, key } = await anAccount()
      const made = await its.v1.post(reserve, { ...named, amount: 2, idempotency_key: 'r' })
      const first = await its.v1.post(path, { ...named, idempotency_key: 's' })

      const again = [
        await its.v1.post(path, { ...named, idempotency_key: 's' }),
        await its.v1.post(path, { external_key: key, reservation_id: made.body['id'], idempotency_key: 's' }),
      ]

      for (const { status, body, headers } of again) {
        expect([status, headers.get('idempotent-replayed')]).to.deep.equal([200, 'true'])
        expect(body).to.deep.equal(first.body)
      }
    })
  }

  it('tells of a grant’s replay the credit as it was, and all else as it is', async () => {
    const { grant, accountId, named } = await anAccount()
    const input = { amount: 3, reason: 'grant', idempotency_key: 'g' }
    const first = await its.operator.post(grant, input)
    await expectStatus(201, its.v1.post(reserve, { ...named, idempotency_key: 'r' }))
    await expectStatus(200, its.operator.patch(`/v1/control/accounts/${accountId}/policy`, { payment_terms_days: 60 }))

    const again = await its.operator.post(grant, input)

    expect([first.status, again.status]).to.deep.equal([201, 200])
    expect(again.headers.get('idempotent-replayed')).to.equal('true')
    expect(again.body['credit']).to.deep.equal({ wallet: 12, reserved: 0, available: 12, debt: 0 })
    expect(problemless(again.body)).to.deep.equal({ ...problemless(first.body), payment_terms_days: 60 })
  })

  describe('with another input', () => {
    type Sent = readonly [path: string, first: Body, other: Body, member: string]
    const cases: readonly Sent[] = [
      [reserve, { amount: 2 }, { amount: 3 }, 'amount'],
      [reserve, { amount: 2 }, {}, 'amount'],
      [reserve, {}, { ref_id: 'other' }, 'ref_id'],
      [consume, { amount: 1 }, { amount: 2 }, 'amount'],
      [consume, {}, { ref_id: 'other' }, 'ref_id'],
      [release, {}, { ref_id: 'other' }, 'ref_id'],
      ['grant', { amount: 2, reason: 'grant' }, { amount: 3, reason: 'grant' }, 'amount'],
      ['grant', { amount: 2, reason: 'grant' }, { amount: 2, reason: 'topup' }, 'reason'],
      ['grant', { amount: 2, reason: 'grant' }, { amount: 2, reason: 'grant', ref_type: 'x', ref_id: '1' }, 'ref_id'],
      ['grant', { amount: 2, reason: 'grant' }, { amount: 2, reason: 'grant', expires_at: '2999-01-01T00:00:00.000Z' }, 'expires_at'],
    ]
    for (const [path, first, other, member] of cases) {
      it(`is IDEMPOTENCY_KEY_REUSED: ${path} ${JSON.stringify(first)}, then ${JSON.stringify(other)}`, async () => {
        const { named, grant, key } = await anAccount()
        const send = (input: Body) =>
          path === 'grant'
            ? its.operator.post(grant, { ...input, idempotency_key: 'k' })
            : its.v1.post(path, { ...named, ...input, idempotency_key: 'k' })
        if (path === consume || path === release) await its.v1.post(reserve, { ...named, amount: 2, idempotency_key: 'r' })
        expect((await send(first)).status).to.be.lessThan(300)
        const before = await rowsOf(key)

        const answer = await send(other)

        expect(told(answer)).to.equal('422 IDEMPOTENCY_KEY_REUSED')
        expect(answer.body['member']).to.equal(member)
        expect(await rowsOf(key)).to.deep.equal(before)
      })
    }
  })

  it('has one effect where many come at once, and all get that answer', async () => {
    const { key, named } = await anAccount()

    const answers = await Promise.all(Array.from({ length: 12 }, () => its.v1.post(reserve, { ...named, idempotency_key: 'k' })))

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([...Array<number>(11).fill(200), 201])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).to.equal(1)
    expect((await rowsOf(key)).length).to.equal(2)
  })

  it('is decided anew where it was refused: no refusal is kept under a key', async () => {
    const { named, grant } = await anAccount()
    const input = { ...named, amount: 10, idempotency_key: 'k' }
    const refused = await its.v1.post(reserve, input)
    await expectStatus(201, its.operator.post(grant, { amount: 1, reason: 'topup', idempotency_key: 'g' }))

    const taken = await its.v1.post(reserve, input)

    expect([told(refused), told(taken)]).to.deep.equal(['409 INSUFFICIENT_CREDITS', '201'])
  })
})
