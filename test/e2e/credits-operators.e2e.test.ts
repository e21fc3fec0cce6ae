import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { itemsOf, serviceOfFile, told, within } from './service-of-file.ts'

const control = '/v1/control/credits'
const commission = (id: string) => ({ ref_type: 'commission_request', ref_id: id })

describe('what operators do with credits', () => {
  const its = serviceOfFile()

  async function anAccount(credits: number) {
    const { accountId, key } = await anEnrolledAccount(its.operator, { credits })
    const adjust = (input: Body) =>
      its.operator.post(`/v1/control/accounts/${accountId}/credits/grant`, { reason: 'adjustment', idempotency_key: 'a', ...input })
    return { accountId, key, adjust, named: { external_key: key, ...commission('41') } }
  }
  const rowsOf = async (key: string) => itemsOf(await its.operator.get(`${control}?external_key=${key}`))
  const creditOf = async (key: string) => (await its.v1.get(`/v1/billing/accounts/status?external_key=${key}`)).body['credit']

  it('reserve, consume and release as V1 does', async () => {
    const { named } = await anAccount(5)

    const made = await its.operator.post(`${control}/reserve`, { ...named, amount: 3, idempotency_key: 'r' })
    const again = await its.operator.post(`${control}/reserve`, { ...named, amount: 3, idempotency_key: 'r' })
    const spent = await its.operator.post(`${control}/consume`, { ...named, amount: 1, idempotency_key: 'c' })
    const given = await its.operator.post(`${control}/release`, { ...named, idempotency_key: 'l' })

    expect([made, again, spent, given].map(told)).to.deep.equal(['201', '200', '200', '409 RESERVATION_ALREADY_CONSUMED'])
    expect(again.headers.get('idempotent-replayed')).to.equal('true')
    expect(spent.body).to.deep.include({ status: 'CONSUMED', credit: { wallet: 4, reserved: 0, available: 4 } })
  })

  describe('an override', () => {
    it('books only the missing credits, as an adjustment that says why, and then reserves', async () => {
      const { named, key } = await anAccount(2)
      const input = { ...named, amount: 5, operator_override: true, override_reason: 'their payment is on its way', idempotency_key: 'k' }

      const made = await its.operator.post(`${control}/reserve`, input)
      const again = await its.operator.post(`${control}/reserve`, input)

      const [held, added] = await rowsOf(key)
      expect([made.status, again.status]).to.deep.equal([201, 200])
      expect(made.body).to.deep.include({ amount: 5, credit: { wallet: 5, reserved: 5, available: 0 } })
      expect(again.body).to.deep.equal(made.body)
      expect(added).to.deep.include({
        ...{ reason: 'ADJUSTMENT', delta: 3, wallet_delta: 3, reserved_delta: 0, caused_by: null, reservation_id: made.body['id'] },
        metadata_json: { override_reason: 'their payment is on its way' },
      })
      expect(held).to.deep.include({ reason: 'RESERVE', delta: 5, wallet_delta: 0, reserved_delta: 5, caused_by: added?.['id'] })
    })

    it('adds nothing where there is enough', async () => {
      const { named, key } = await anAccount(2)
      const input = { ...named, operator_override: true, override_reason: 'to be sure', idempotency_key: 'k' }

      await expectStatus(201, its.operator.post(`${control}/reserve`, input))

      expect((await rowsOf(key)).map(({ reason }) => reason)).to.deep.equal(['RESERVE', 'GRANT'])
    })

    it('needs its reason', async () => {
      const { named } = await anAccount(2)

      const refused = await its.operator.post(`${control}/reserve`, { ...named, amount: 5, operator_override: true, idempotency_key: 'k' })

      expect(told(refused)).to.equal('400 OVERRIDE_REASON_REQUIRED')
    })

    it('is ignored on a POSTPAID account, and refused on a suspended one', async () => {
      const [postpaid, suspended] = [await anEnrolledAccount(its.operator), await anAccount(2)]
      await its.operator.patch(`/v1/control/accounts/${suspended.accountId}/status`, { status: 'suspended' })
      const input = { ...commission('41'), amount: 5, operator_override: true, override_reason: 'why', idempotency_key: 'k' }

      const answers = [
        await its.operator.post(`${control}/reserve`, { ...input, external_key: postpaid.key }),
        await its.operator.post(`${control}/reserve`, { ...input, external_key: suspended.key }),
      ]

      expect(answers.map(told)).to.deep.equal(['200', '409 ACCOUNT_NOT_ACTIVE'])
      expect(answers[0]?.body).to.include({ ignored: true, reason: 'BILLING_MODE_NOT_CREDIT' })
    })

    it('is not V1’s to ask for', async () => {
      const { named } = await anAccount(2)
      const input = { ...named, amount: 5, operator_override: true, override_reason: 'why', idempotency_key: 'k' }

      expect(told(await its.v1.post('/v1/billing/credits/reserve', input))).to.equal('400 VALIDATION_FAILED')
    })
  })

  describe('a dry run', () => {
    it('tells what a reserve would answer, and keeps nothing', async () => {
      const { named, key, accountId } = await anAccount(5)
      const input = { ...named, amount: 3, dry_run: true, idempotency_key: 'k' }

      const told1 = await its.operator.post(`${control}/reserve`, input)
      const told2 = await its.operator.post(`${control}/reserve`, input)

      expect(told1.status).to.equal(200)
      expect(told1.headers.get('idempotent-replayed')).to.equal(null)
      expect(told1.body).to.deep.include({
        ...{
          dry_run: true,
          id: null,
          account_id: accountId,
          amount: 3,
          status: 'ACTIVE',
          credit: { wallet: 5, reserved: 3, available: 2 },
        },
      })
      expect(told2.body).to.include({ dry_run: true, id: null })
      expect(await creditOf(key)).to.include({ reserved: 0, available: 5 })
      expect((await rowsOf(key)).length).to.equal(1)
      expect((await its.operator.post(`${control}/reserve`, { ...input, dry_run: false })).status).to.equal(201)
    })

    it('refuses as the call would, with an override answers as that would, and tells what was booked before', async () => {
      const { named, key } = await anAccount(5)
      const input = { ...named, amount: 8, dry_run: true, idempotency_key: 'k' }
      const override = { ...input, operator_override: true, override_reason: 'why' }

      const refused = await its.operator.post(`${control}/reserve`, input)
      const overridden = await its.operator.post(`${control}/reserve`, override)
      const rows = await rowsOf(key)
      const made = await its.operator.post(`${control}/reserve`, { ...override, dry_run: false })
      const later = await its.operator.post(`${control}/reserve`, override)

      expect([refused, overridden, made, later].map(told)).to.deep.equal(['409 INSUFFICIENT_CREDITS', '200', '201', '200'])
      expect(overridden.body).to.deep.include({ id: null, credit: { wallet: 8, reserved: 8, available: 0 } })
      expect(rows.length).to.equal(1)
      expect(later.body).to.deep.equal(made.body)
    })
  })

  describe('an adjustment', () => {
    it('up is a lot, down takes what is available', async () => {
      const { adjust, key } = await anAccount(5)

      const up = await adjust({ amount: 3, idempotency_key: 'up', metadata_json: { ticket: 'T-1' } })
      const down = await adjust({ amount: -6, idempotency_key: 'down', ...commission('9') })
      const again = await adjust({ amount: -6, idempotency_key: 'down', ...commission('9') })

      const [taken, added] = await rowsOf(key)
      expect([up, down, again].map(told)).to.deep.equal(['201', '201', '200'])
      expect(down.body['credit']).to.deep.equal({ wallet: 2, reserved: 0, available: 2, debt: 0 })
      expect(added).to.deep.include({ reason: 'ADJUSTMENT', delta: 3, wallet_delta: 3, metadata_json: { ticket: 'T-1' } })
      expect(taken).to.deep.include({ reason: 'ADJUSTMENT', delta: -6, wallet_delta: -6, reserved_delta: 0, ...commission('9') })
    })

    it('takes no more than is available: what is held is not', async () => {
      const { adjust, named } = await anAccount(5)
      await expectStatus(201, its.v1.post('/v1/billing/credits/reserve', { ...named, amount: 2, idempotency_key: 'r' }))

      const refused = await adjust({ amount: -4 })

      expect(told(refused)).to.equal('409 INSUFFICIENT_CREDITS')
      expect(refused.body['available']).to.equal(3)
    })

    for (const [input, expected] of [
      [{ amount: 0 }, '400 VALIDATION_FAILED'],
      [{ amount: -1, reason: 'grant' }, '422 AMOUNT_NOT_ALLOWED'],
      [{ amount: -1, reason: 'topup' }, '422 AMOUNT_NOT_ALLOWED'],
      [{ amount: -1, expires_at: '2999-01-01T00:00:00Z' }, '422 OPTION_NOT_ALLOWED'],
      [{ amount: Number.MAX_SAFE_INTEGER }, '422 BALANCE_LIMIT_EXCEEDED'],
      [{ amount: 1, reason: 'refill' }, '400 VALIDATION_FAILED'],
      [{ amount: 1.5 }, '400 VALIDATION_FAILED'],
    ] as const) {
      it(`refuses ${JSON.stringify(input)} with ${expected}`, async () => {
        const { adjust, key } = await anAccount(5)

        expect(told(await adjust(input))).to.equal(expected)
        expect((await rowsOf(key)).length).to.equal(1)
      })
    }
  })

  describe('the undo of a consumption', () => {
    async function aConsumption() {
      const account = await anAccount(5)
      await expectStatus(201, its.v1.post('/v1/billing/credits/reserve', { ...account.named, amount: 3, idempotency_key: 'r' }))
      const spent = await its.v1.post('/v1/billing/credits/consume', { ...account.named, idempotency_key: 'c' })
      return { ...account, entryId: String(within(spent.body, 'ledger_entry')['id']) }
    }

    it('brings its credits back, once', async () => {
      const { adjust, entryId, key } = await aConsumption()

      const undone = await adjust({ amount: 2, reverses_entry_id: entryId, idempotency_key: 'u' })
      const again = await adjust({ amount: 2, reverses_entry_id: entryId, idempotency_key: 'u' })
      const second = await adjust({ amount: 1, reverses_entry_id: entryId, idempotency_key: 'u2' })

      expect([undone, again, second].map(told)).to.deep.equal(['201', '200', '409 ENTRY_ALREADY_REVERSED'])
      expect(undone.body['credit']).to.deep.equal({ wallet: 4, reserved: 0, available: 4, debt: 0 })
      expect((await rowsOf(key))[0]).to.include({ reason: 'ADJUSTMENT', delta: 2, wallet_delta: 2 })
    })

    it('is refused above its amount, of another row, of another account, and with what does not go with it', async () => {
      const { adjust, entryId, key } = await aConsumption()
      const stranger = await anAccount(5)
      const [, reserved] = await rowsOf(key)
      const unknown = '01900000-0000-7000-8000-0000000000ff'

      const answers = [
        await adjust({ amount: 4, reverses_entry_id: entryId }),
        await adjust({ amount: 1, reverses_entry_id: reserved?.['id'] }),
        await adjust({ amount: 1, reverses_entry_id: unknown }),
        await stranger.adjust({ amount: 1, reverses_entry_id: entryId }),
        await adjust({ amount: 1, reason: 'grant', reverses_entry_id: entryId }),
        await adjust({ amount: -1, reverses_entry_id: entryId }),
        await adjust({ amount: 1, reverses_entry_id: entryId, expires_at: '2999-01-01T00:00:00Z' }),
      ]

      expect(answers.map(told)).to.deep.equal([
        '422 AMOUNT_EXCEEDS_ENTRY',
        '422 ENTRY_NOT_REVERSIBLE',
        ...['404 ENTRY_NOT_FOUND', '404 ENTRY_NOT_FOUND'],
        ...Array<string>(3).fill('422 OPTION_NOT_ALLOWED'),
      ])
      expect(await creditOf(key)).to.include({ wallet: 2 })
    })
  })

  it('grant in either case of the enums, to accounts of any mode', async () => {
    const { accountId } = await anEnrolledAccount(its.operator)
    const grant = `/v1/control/accounts/${accountId}/credits/grant`

    const answers = [
      await its.operator.post(grant, { amount: 1, reason: 'TOPUP', idempotency_key: '1' }),
      await its.operator.post(grant, { amount: 1, reason: 'topup', idempotency_key: '2' }),
      await its.operator.post('/v1/control/accounts/01900000-0000-7000-8000-0000000000ff/credits/grant', {
        ...{ amount: 1, reason: 'grant', idempotency_key: '3' },
      }),
    ]

    expect(answers.map(told)).to.deep.equal(['201', '201', '404 ACCOUNT_NOT_FOUND'])
    expect(answers[1]?.body).to.deep.include({ billing_mode: 'POSTPAID', credit: { wallet: 2, reserved: 0, available: 2, debt: 0 } })
    expect(itemsOf(await its.operator.get(`${control}?account_id=${accountId}`)).map(({ reason }) => reason)).to.deep.equal([
      'TOPUP',
      'TOPUP',
    ])
  })
})
