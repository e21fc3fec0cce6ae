import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import { query } from '../support/query.ts'
import { until } from '../support/until.ts'
import { serviceOfFile, told } from './service-of-file.ts'

const reserve = '/v1/billing/credits/reserve'
const consume = '/v1/billing/credits/consume'
const release = '/v1/billing/credits/release'
const commission = (id: string) => ({ ref_type: 'commission_request', ref_id: id })

describe('calls that are safely ignored', () => {
  const its = serviceOfFile()

  const anAccount = (credits: number) => anEnrolledAccount(its.operator, { credits })
  const turn = (accountId: string, policy: object) =>
    expectStatus(200, its.operator.patch(`/v1/control/accounts/${accountId}/policy`, policy))
  const creditOf = async (key: string) => (await its.v1.get(`/v1/billing/accounts/status?external_key=${key}`)).body['credit']
  const ignoredOn = (accountId: string) =>
    query(
      its.databaseUrl,
      `select event_type, source, idempotency_key, ref_id, actor, payload::json->>'reason' as reason from ledger.timeline
       where account_id = '${accountId}' and event_type like 'credit_%_ignored' order by timeline_id`,
    )

  it('reserves nothing on a POSTPAID account, whatever it asks', async () => {
    const { accountId, key } = await anEnrolledAccount(its.operator)

    const answer = await its.v1.post(reserve, { external_key: key, amount: 7, ...commission('41'), idempotency_key: 'k' })

    expect(answer.status).to.equal(200)
    expect(answer.body).to.deep.equal({ ignored: true, reason: 'BILLING_MODE_NOT_CREDIT', billing_mode: 'POSTPAID', account_id: accountId })
    expect(await ignoredOn(accountId)).to.deep.equal([
      {
        ...{ event_type: 'credit_reserve_ignored', source: 'USAGE_V1', idempotency_key: 'k', ref_id: '41' },
        ...{ actor: 'service:v1', reason: 'BILLING_MODE_NOT_CREDIT' },
      },
    ])
  })

  it('ignores a POSTPAID account that is suspended, too: the mode is asked first', async () => {
    const { accountId, key } = await anEnrolledAccount(its.operator)
    await expectStatus(200, its.operator.patch(`/v1/control/accounts/${accountId}/status`, { status: 'suspended' }))

    const answer = await its.v1.post(reserve, { external_key: key, ...commission('41'), idempotency_key: 'k' })

    expect(answer.body).to.include({ ignored: true, reason: 'BILLING_MODE_NOT_CREDIT' })
  })

  it('consumes nothing on a POSTPAID account by a reference', async () => {
    const { accountId, key } = await anEnrolledAccount(its.operator)

    const answer = await its.v1.post(consume, { external_key: key, ...commission('41'), idempotency_key: 'k' })

    expect(answer.body).to.deep.equal({ ignored: true, reason: 'BILLING_MODE_NOT_CREDIT', billing_mode: 'POSTPAID', account_id: accountId })
  })

  for (const [path, event] of [
    [consume, 'credit_consume_ignored'],
    [release, 'credit_release_ignored'],
  ] as const) {
    it(`answers NO_RESERVATION where a reference never had one: ${path}`, async () => {
      const { accountId, key } = await anAccount(5)
      const input = { external_key: key, ...commission('41'), idempotency_key: 'k' }

      const answers = [await its.v1.post(path, input), await its.v1.post(path, input)]

      for (const { status, body, headers } of answers) {
        expect(status).to.equal(200)
        expect(body).to.deep.equal({ ignored: true, reason: 'NO_RESERVATION', billing_mode: 'CREDIT', account_id: accountId })
        expect(headers.has('idempotent-replayed')).to.equal(false)
      }
      expect((await ignoredOn(accountId)).map((row) => row['event_type'])).to.deep.equal([event])
    })
  }

  it('answers ALREADY_CONSUMED to each deliverable after the first', async () => {
    const { accountId, key } = await anAccount(5)
    const named = { external_key: key, ...commission('41') }
    await expectStatus(201, its.v1.post(reserve, { ...named, idempotency_key: 'r' }))
    await expectStatus(200, its.v1.post(consume, { ...named, idempotency_key: 'deliverable-1' }))

    const second = await its.v1.post(consume, { ...named, idempotency_key: 'deliverable-2' })

    expect(second.body).to.deep.equal({ ignored: true, reason: 'ALREADY_CONSUMED', billing_mode: 'CREDIT', account_id: accountId })
    expect(await creditOf(key)).to.include({ wallet: 4, available: 4 })
  })

  it('ignores a release for good where it was ignored before there was a reservation, and another key releases', async () => {
    const { key } = await anAccount(5)
    const named = { external_key: key, ...commission('41') }
    const early = { ...named, idempotency_key: 'v1:credit_release:commission:41' }
    await its.v1.post(release, early)
    await expectStatus(201, its.v1.post(reserve, { ...named, idempotency_key: 'r' }))

    const again = await its.v1.post(release, early)
    const held = await creditOf(key)
    const other = await its.v1.post(release, { ...named, idempotency_key: 'another' })

    expect(again.body).to.include({ ignored: true, reason: 'NO_RESERVATION' })
    expect(held).to.include({ reserved: 1 })
    expect(other.body).to.include({ status: 'RELEASED' })
  })

  it('books a release whose key was ignored for another reference, once its own reservation was there', async () => {
    const { key } = await anAccount(5)
    const [own, other] = [
      { external_key: key, ...commission('41') },
      { external_key: key, ...commission('42') },
    ]
    const made = await expectStatus(201, its.v1.post(reserve, { ...own, idempotency_key: 'r' }))
    await until('it is a later millisecond', () => Date.now() > Date.parse(String(made.body['created_at'])))

    const answers = []
    for (const named of [other, own]) answers.push(await its.v1.post(release, { ...named, idempotency_key: 'k' }))

    expect(answers.map(({ body }) => body['reason'] ?? body['status'])).to.deep.equal(['NO_RESERVATION', 'RELEASED'])
    expect(await creditOf(key)).to.include({ available: 5, reserved: 0 })
  })

  it('lets an early release that named the reservation by its id settle it, under the same key', async () => {
    const { key } = await anAccount(5)
    const early = { external_key: key, ...commission('41'), idempotency_key: 'k' }
    await its.v1.post(release, early)
    const made = await its.v1.post(reserve, { external_key: key, ...commission('41'), idempotency_key: 'r' })

    const given = await its.v1.post(release, { external_key: key, reservation_id: made.body['id'], idempotency_key: 'k' })

    expect(given.body).to.include({ status: 'RELEASED' })
  })

  it('does not burn the key of an ignored reserve: it books once the account is CREDIT', async () => {
    const { accountId, key } = await anEnrolledAccount(its.operator)
    const input = { external_key: key, ...commission('41'), idempotency_key: 'k' }
    await its.v1.post(reserve, input)
    await turn(accountId, { billing_mode: 'credit', force_enable_credit: true })
    const refused = await its.v1.post(reserve, input)
    await its.operator.post(`/v1/control/accounts/${accountId}/credits/grant`, { amount: 1, reason: 'grant', idempotency_key: 'g' })

    const booked = await its.v1.post(reserve, input)

    expect([told(refused), told(booked)]).to.deep.equal(['409 INSUFFICIENT_CREDITS', '201'])
  })

  describe('an account that has left CREDIT', () => {
    async function leftWithReservation() {
      const account = await anAccount(5)
      const named = { external_key: account.key, ...commission('41') }
      const made = await expectStatus(201, its.v1.post(reserve, { ...named, amount: 2, idempotency_key: 'r' }))
      await turn(account.accountId, { billing_mode: 'postpaid' })
      return { ...account, named, id: String(made.body['id']) }
    }

    it('still consumes the reservation it has', async () => {
      const { key, named } = await leftWithReservation()

      const spent = await its.v1.post(consume, { ...named, idempotency_key: 'c' })
      const next = await its.v1.post(consume, { ...named, idempotency_key: 'c2' })
      const more = await its.v1.post(reserve, { ...named, idempotency_key: 'r2' })

      expect(spent.body).to.deep.include({ status: 'CONSUMED', credit: { wallet: 3, reserved: 0, available: 3 } })
      expect(next.body).to.include({ ignored: true, reason: 'BILLING_MODE_NOT_CREDIT' })
      expect(more.body).to.include({ ignored: true, reason: 'BILLING_MODE_NOT_CREDIT' })
      expect(await creditOf(key)).to.deep.equal({ wallet: 3, reserved: 0, available: 3, debt: 0 })
    })

    it('still releases it, and tells the replay of its reserve as before', async () => {
      const { named } = await leftWithReservation()

      const given = await its.v1.post(release, { ...named, idempotency_key: 'l' })
      const replayed = await its.v1.post(reserve, { ...named, amount: 2, idempotency_key: 'r' })

      expect(given.body).to.include({ status: 'RELEASED' })
      expect(replayed.headers.get('idempotent-replayed')).to.equal('true')
      expect(replayed.body).to.include({ status: 'ACTIVE', amount: 2 })
    })
  })

  for (const [state, path, change] of [
    ['suspended', 'status', { status: 'suspended' }],
    ['disabled by its policy', 'policy', { is_enabled: false }],
  ] as const) {
    it(`refuses new work of an account that is ${state}, and settles what it has`, async () => {
      const { accountId, key } = await anAccount(5)
      const named = { external_key: key, ...commission('41') }
      await expectStatus(201, its.v1.post(reserve, { ...named, idempotency_key: 'r' }))
      await expectStatus(200, its.operator.patch(`/v1/control/accounts/${accountId}/${path}`, change))

      const refused = await its.v1.post(reserve, { external_key: key, ...commission('42'), amount: 99, idempotency_key: 'r2' })
      const spent = await its.v1.post(consume, { ...named, idempotency_key: 'c' })
      const money = await its.operator.post(`/v1/control/accounts/${accountId}/credits/grant`, {
        ...{ amount: 1, reason: 'topup', idempotency_key: 'g' },
      })

      expect([refused, spent, money].map(told)).to.deep.equal(['409 ACCOUNT_NOT_ACTIVE', '200', '201'])
    })
  }
})
