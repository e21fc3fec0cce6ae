import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import { itemsOf, serviceOfFile, told, within } from './service-of-file.ts'

const reserve = '/v1/billing/credits/reserve'
const consume = '/v1/billing/credits/consume'
const release = '/v1/billing/credits/release'
const commission = (id: string) => ({ ref_type: 'commission_request', ref_id: id })

describe('spending credits over HTTP', () => {
  const its = serviceOfFile()

  const anAccount = (credits: number) => anEnrolledAccount(its.operator, { credits })
  const creditOf = async (key: string) => (await its.v1.get(`/v1/billing/accounts/status?external_key=${key}`)).body['credit']

  async function aReservation(key: string, amount: number, id = '41'): Promise<string> {
    const made = await expectStatus(
      201,
      its.v1.post(reserve, { external_key: key, amount, ...commission(id), idempotency_key: `reserve-${id}` }),
    )
    return String(made.body['id'])
  }

  describe('reserve', () => {
    it('holds one credit where no amount is said, and for good where the policy sets no end', async () => {
      const { accountId, key } = await anAccount(5)

      const made = await its.v1.post(reserve, { external_key: key, ...commission('41'), idempotency_key: 'k' })

      expect(made.status).to.equal(201)
      expect(made.headers.get('idempotent-replayed')).to.equal(null)
      const { id, created_at, ...rest } = made.body
      expect(id).to.match(/^[0-9a-f-]{36}$/)
      expect(created_at).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      expect(rest).to.deep.equal({
        ...{ account_id: accountId, external_key: key, ...commission('41'), amount: 1, status: 'ACTIVE', idempotency_key: 'k' },
        ...{ expires_at: null, consumed_at: null, released_at: null, credit: { wallet: 5, reserved: 1, available: 4 } },
      })
      expect(await creditOf(key)).to.deep.equal({ wallet: 5, reserved: 1, available: 4, debt: 0 })
    })

    it('refuses more than is available, and says how much that is', async () => {
      const { key } = await anAccount(5)
      await aReservation(key, 2)

      const refused = await its.v1.post(reserve, { external_key: key, amount: 4, ...commission('42'), idempotency_key: 'k' })

      expect(told(refused)).to.equal('409 INSUFFICIENT_CREDITS')
      expect(refused.body).to.include({ available: 3, retryable: false, detail: 'Cannot reserve 4 credits: 3 available' })
      expect(await creditOf(key)).to.include({ reserved: 2 })
    })

    it('holds one active reservation a reference, and the next once that is settled', async () => {
      const { key } = await anAccount(5)
      const first = await aReservation(key, 1)
      const again = { external_key: key, ...commission('41'), idempotency_key: 'again' }

      const refused = await its.v1.post(reserve, again)
      await expectStatus(200, its.v1.post(release, { external_key: key, reservation_id: first, idempotency_key: 'r' }))
      const taken = await its.v1.post(reserve, again)

      expect(told(refused)).to.equal('409 REFERENCE_ALREADY_RESERVED')
      expect(refused.body['reservation_id']).to.equal(first)
      expect(taken.status).to.equal(201)
      expect(taken.body['id']).to.not.equal(first)
    })
  })

  describe('consume', () => {
    it('spends all that is held where no amount is said', async () => {
      const { key } = await anAccount(5)
      const id = await aReservation(key, 3)

      const spent = await its.v1.post(consume, { external_key: key, ...commission('41'), idempotency_key: 'c' })

      expect(spent.status).to.equal(200)
      expect(spent.body).to.deep.include({
        id,
        amount: 3,
        status: 'CONSUMED',
        released_at: null,
        credit: { wallet: 2, reserved: 0, available: 2 },
      })
      expect(spent.body['consumed_at']).to.be.a('string')
      expect(spent.body['ledger_entry']).to.deep.include({
        ...{
          reservation_id: id,
          reason: 'CONSUME',
          delta: -3,
          wallet_delta: -3,
          reserved_delta: -3,
          caused_by: null,
          idempotency_key: 'c',
        },
        ...{ ...commission('41'), metadata_json: {}, balance: { wallet: 2, reserved: 0, available: 2 } },
      })
    })

    it('gives the rest of a part back in a row of its own', async () => {
      const { key } = await anAccount(5)
      await aReservation(key, 3)

      const spent = await its.v1.post(consume, { external_key: key, ...commission('41'), amount: 1, idempotency_key: 'c' })

      const [rest, row] = itemsOf(await its.v1.get(`/v1/billing/credits/ledger?external_key=${key}&limit=2`))
      expect(spent.body).to.deep.include({ status: 'CONSUMED', amount: 3, credit: { wallet: 4, reserved: 0, available: 4 } })
      expect(within(spent.body, 'ledger_entry')).to.deep.include({ delta: -1, balance: { wallet: 4, reserved: 2, available: 2 } })
      expect(row).to.deep.equal(spent.body['ledger_entry'])
      expect(rest).to.deep.include({
        reason: 'RELEASE',
        delta: 2,
        wallet_delta: 0,
        reserved_delta: -2,
        idempotency_key: 'c',
        caused_by: row?.['id'],
      })
    })

    it('refuses more than is held, and none at all', async () => {
      const { key } = await anAccount(5)
      await aReservation(key, 2)
      const input = { external_key: key, ...commission('41'), idempotency_key: 'c' }

      const [more, none] = [await its.v1.post(consume, { ...input, amount: 3 }), await its.v1.post(consume, { ...input, amount: 0 })]

      expect(told(more)).to.equal('422 AMOUNT_EXCEEDS_RESERVATION')
      expect(more.body['reserved']).to.equal(2)
      expect(told(none)).to.equal('400 VALIDATION_FAILED')
    })
  })

  it('releases all that is held', async () => {
    const { key } = await anAccount(5)
    const id = await aReservation(key, 3)

    const given = await its.v1.post(release, { external_key: key, ...commission('41'), idempotency_key: 'r' })

    expect(given.status).to.equal(200)
    expect(given.body).to.deep.include({ id, status: 'RELEASED', consumed_at: null, credit: { wallet: 5, reserved: 0, available: 5 } })
    expect(given.body['released_at']).to.be.a('string')
    expect(given.body['ledger_entry']).to.deep.include({ reason: 'RELEASE', delta: 3, wallet_delta: 0, reserved_delta: -3 })
  })

  describe('a second settlement', () => {
    const settlements: readonly (readonly [first: string, second: string, byReference: string, byId: string])[] = [
      [consume, consume, '200', '409 RESERVATION_ALREADY_CONSUMED'],
      [consume, release, '409 RESERVATION_ALREADY_CONSUMED', '409 RESERVATION_ALREADY_CONSUMED'],
      [release, consume, '409 RESERVATION_ALREADY_RELEASED', '409 RESERVATION_ALREADY_RELEASED'],
      [release, release, '409 RESERVATION_ALREADY_RELEASED', '409 RESERVATION_ALREADY_RELEASED'],
    ]
    for (const [first, second, byReference, byId] of settlements) {
      it(`changes nothing: ${second} after ${first}`, async () => {
        const { key } = await anAccount(5)
        const id = await aReservation(key, 2)
        await expectStatus(200, its.v1.post(first, { external_key: key, reservation_id: id, idempotency_key: 'first' }))
        const before = await creditOf(key)

        const answers = [
          await its.v1.post(second, { external_key: key, ...commission('41'), idempotency_key: 'second' }),
          await its.v1.post(second, { external_key: key, reservation_id: id, idempotency_key: 'third' }),
        ]

        expect(answers.map(told)).to.deep.equal([byReference, byId])
        expect(answers[1]?.body['reservation_id']).to.equal(id)
        expect(await creditOf(key)).to.deep.equal(before)
      })
    }
  })

  describe('the account of a call', () => {
    const [unknownId, unknownKey] = ['01900000-0000-7000-8000-0000000000ff', 'v1:partner:nobody']
    type Names = (own: Body, other: Body) => Body
    const cases: readonly (readonly [names: string, of: Names, expected: string])[] = [
      ['neither', () => ({}), '400 ACCOUNT_REQUIRED'],
      ['its id', (own) => ({ account_id: own['account_id'] }), '201'],
      ['its id in upper case', (own) => ({ account_id: String(own['account_id']).toUpperCase() }), '201'],
      ['its key', (own) => ({ external_key: own['external_key'] }), '201'],
      ['both', (own) => own, '201'],
      ['two accounts', (own, other) => ({ ...own, external_key: other['external_key'] }), '409 ACCOUNT_MISMATCH'],
      ['an unknown id', () => ({ account_id: unknownId }), '404 ACCOUNT_NOT_FOUND'],
      ['an unknown key', () => ({ external_key: unknownKey }), '404 ACCOUNT_NOT_FOUND'],
      ['a key of no known form', () => ({ external_key: 'partner 7' }), '400 VALIDATION_FAILED'],
    ]
    for (const [names, of, expected] of cases) {
      it(`is told by ${names}: ${expected}`, async () => {
        const [own, other] = [await anAccount(5), await anAccount(5)]
        const wire = ({ accountId, key }: typeof own) => ({ account_id: accountId, external_key: key })

        const answer = await its.v1.post(reserve, { ...of(wire(own), wire(other)), ...commission('41'), idempotency_key: 'k' })

        expect(told(answer)).to.equal(expected)
        expect(await creditOf(own.key)).to.include({ reserved: expected === '201' ? 1 : 0 })
      })
    }

    it('takes both parts of a reference or none, beside a reservation id too', async () => {
      const { key, accountId } = await anAccount(5)
      const named = { external_key: key, reservation_id: await aReservation(key, 2), idempotency_key: 'half' }
      const halves = [{ ref_type: 'commission_request' }, { ref_id: '41' }]

      const answers: Answer[] = []
      for (const half of halves) {
        for (const path of [consume, release]) {
          answers.push(await its.v1.post(path, { ...named, ...half }))
          answers.push(await its.operator.post(path.replace('billing', 'control'), { ...named, ...half }))
        }
        const grant = `/v1/control/accounts/${accountId}/credits/grant`
        answers.push(await its.operator.post(grant, { amount: 1, reason: 'grant', idempotency_key: 'half', ...half }))
      }
      const operations = halves.flatMap((half) => ['consume', 'release'].map((op) => ({ op, ...named, ...half })))
      const results = itemsOf(await its.v1.post('/v1/billing/credits/batch', { operations }), 'results')

      expect(answers.map(told)).to.deep.equal(Array<string>(10).fill('400 VALIDATION_FAILED'))
      expect(results.map((result) => [result['status'], within(result, 'body')['code']])).to.deep.equal(
        operations.map(() => [400, 'VALIDATION_FAILED']),
      )
      expect(await creditOf(key)).to.include({ wallet: 5, reserved: 2 })
    })

    it('is needed beside a reservation id, and must be that of the reservation', async () => {
      const [own, other] = [await anAccount(5), await anAccount(5)]
      const id = await aReservation(own.key, 2)
      const input = { reservation_id: id, idempotency_key: 'k' }

      const answers = [
        await its.v1.post(consume, input),
        await its.v1.post(consume, { ...input, external_key: other.key }),
        await its.v1.post(release, { ...input, external_key: other.key }),
        await its.v1.post(consume, { external_key: own.key, reservation_id: unknownId, idempotency_key: 'k' }),
        await its.v1.post(consume, { ...input, external_key: own.key, ...commission('another') }),
        await its.v1.post(consume, { external_key: own.key, idempotency_key: 'k' }),
        await its.v1.post(consume, { external_key: own.key, ref_type: 'commission_request', idempotency_key: 'k' }),
      ]

      expect(answers.map(told)).to.deep.equal([
        '400 ACCOUNT_REQUIRED',
        ...Array<string>(4).fill('404 RESERVATION_NOT_FOUND'),
        ...['400 RESERVATION_REQUIRED', '400 RESERVATION_REQUIRED'],
      ])
      expect(await creditOf(own.key)).to.include({ reserved: 2 })
    })
  })
})
