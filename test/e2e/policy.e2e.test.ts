import { expect } from 'chai'
import { SignJWT } from 'jose'
import { anEnrolledAccount, expectStatus, makeApi } from '../support/api.ts'
import { query } from '../support/query.ts'
import { credentials } from '../support/running-service.ts'
import { serviceOfFile, told } from './service-of-file.ts'

const unknownId = '01900000-0000-7000-8000-0000000000ff'

describe('policy and status of an account', () => {
  const its = serviceOfFile()

  async function anAccount(credits = 0) {
    const account = await anEnrolledAccount(its.operator, { credits })
    const path = `/v1/control/accounts/${account.accountId}`
    return { ...account, policy: `${path}/policy`, status: `${path}/status` }
  }
  /** What the timeline says since the account was enrolled. */
  const timelineOf = async (accountId: string) =>
    (
      await query(
        its.databaseUrl,
        `select event_type, actor, payload::json as payload from ledger.timeline where account_id = '${accountId}' order by timeline_id`,
      )
    ).slice(1)
  const eventsOf = async (accountId: string) =>
    (await timelineOf(accountId)).map(({ event_type, actor }) => `${String(event_type)} ${String(actor)}`)
  const asAsha = async () => {
    const token = new SignJWT({ sub: 'asha', aud: 'studio' }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('5m')
    return makeApi(its.service.baseUrl, { authorization: `Bearer ${await token.sign(new TextEncoder().encode(credentials.jwtSecret))}` })
  }

  it('changes what is named, leaves the rest, and says who did it', async () => {
    const { accountId, policy } = await anAccount()
    const asha = await asAsha()

    const changed = await asha.patch(policy, { payment_terms_days: 30, currency: 'USD', reservation_ttl_minutes: 5, is_enabled: false })
    const back = await asha.patch(policy, { reservation_ttl_minutes: null, is_enabled: true })

    expect(changed.body).to.include({ payment_terms_days: 30, currency: 'USD', is_enabled: false, billing_mode: 'POSTPAID' })
    expect(back.body).to.include({ payment_terms_days: 30, currency: 'USD', is_enabled: true })
    const [first] = await timelineOf(accountId)
    const before = {
      ...{ billing_mode: 'POSTPAID', payment_terms_days: 15, currency: 'INR', is_enabled: true },
      ...{ low_balance_threshold: null, reservation_ttl_minutes: null, credit_unit_price: null },
    }
    expect(first).to.deep.equal({
      ...{ event_type: 'policy_changed', actor: 'operator:asha' },
      payload: { from: before, to: { ...before, payment_terms_days: 30, currency: 'USD', is_enabled: false, reservation_ttl_minutes: 5 } },
    })
    expect(await eventsOf(accountId)).to.deep.equal(['policy_changed operator:asha', 'policy_changed operator:asha'])
  })

  it('leaves no trace of a change that changes nothing', async () => {
    const { accountId, policy, status } = await anAccount()
    const before = await its.operator.get(status)

    const same = await its.operator.patch(policy, { payment_terms_days: 15, billing_mode: 'POSTPAID' })
    const active = await its.operator.patch(status, { status: 'active' })

    for (const { headers } of [same, active]) expect(headers.get('etag')).to.equal(before.headers.get('etag'))
    expect(await eventsOf(accountId)).to.deep.equal([])
  })

  describe('to CREDIT', () => {
    it('is refused with nothing available, and that is on the timeline', async () => {
      const { accountId, policy, status } = await anAccount()

      const refused = await its.operator.patch(policy, { billing_mode: 'credit', payment_terms_days: 60 })

      expect(told(refused)).to.equal('409 CREDIT_ENROLLMENT_BLOCKED')
      expect(refused.body['available']).to.equal(0)
      expect((await its.operator.get(status)).body).to.include({ billing_mode: 'POSTPAID', payment_terms_days: 15 })
      expect(await eventsOf(accountId)).to.deep.equal(['credit_enrollment_blocked operator:emergency'])
    })

    it('is done where it is forced, and that is on the timeline', async () => {
      const { accountId, policy } = await anAccount()
      await its.operator.patch(policy, { billing_mode: 'credit' })
      const asha = await asAsha()

      const forced = await asha.patch(policy, { billing_mode: 'CREDIT', force_enable_credit: true })

      expect(forced.status).to.equal(200)
      expect(forced.body).to.include({ billing_mode: 'CREDIT' })
      expect(await eventsOf(accountId)).to.deep.equal([
        'credit_enrollment_blocked operator:emergency',
        'credit_enrollment_forced operator:asha',
      ])
    })

    it('is done where something is available, whether forced or not', async () => {
      const { accountId } = await anAccount(3)

      expect(await eventsOf(accountId)).to.deep.equal(['policy_changed operator:emergency'])
    })

    it('is refused where all that was available has ended', async () => {
      const { accountId, policy } = await anAccount()
      const soon = new Date(Date.now() + 60_000).toISOString()
      const grant = { amount: 3, reason: 'grant', expires_at: soon, idempotency_key: 'g' }
      await expectStatus(201, its.operator.post(`/v1/control/accounts/${accountId}/credits/grant`, grant))
      await query(its.databaseUrl, `update ledger.lots set expires_at = now() - interval '1 second' where account_id = '${accountId}'`)

      expect(told(await its.operator.patch(policy, { billing_mode: 'credit' }))).to.equal('409 CREDIT_ENROLLMENT_BLOCKED')
    })

    it('repeats the answer to a key, and burns none by its refusal', async () => {
      const { accountId, policy } = await anAccount()
      const input = { billing_mode: 'credit', idempotency_key: 'k' }
      const refused = await its.operator.patch(policy, input)
      await its.operator.post(`/v1/control/accounts/${accountId}/credits/grant`, { amount: 1, reason: 'grant', idempotency_key: 'g' })

      const done = await its.operator.patch(policy, input)
      await expectStatus(200, its.operator.patch(policy, { billing_mode: 'postpaid' }))
      const again = await its.operator.patch(policy, input)
      const other = await its.operator.patch(policy, { ...input, payment_terms_days: 3 })

      expect([refused, done, again, other].map(told)).to.deep.equal([
        ...['409 CREDIT_ENROLLMENT_BLOCKED', '200', '200', '422 IDEMPOTENCY_KEY_REUSED'],
      ])
      expect(again.headers.get('idempotent-replayed')).to.equal('true')
      expect(again.body).to.deep.equal(done.body)
      expect(await eventsOf(accountId)).to.deep.equal([
        'credit_enrollment_blocked operator:emergency',
        ...Array<string>(2).fill('policy_changed operator:emergency'),
      ])
    })
  })

  it('suspends and takes back, each with its reason on the timeline', async () => {
    const { accountId, status } = await anAccount()

    const suspended = await its.operator.patch(status, { status: 'suspended', reason: 'bounced twice' })
    const active = await its.operator.patch(status, { status: 'ACTIVE' })

    expect([suspended.body['account_status'], active.body['account_status']]).to.deep.equal(['SUSPENDED', 'ACTIVE'])
    expect((await timelineOf(accountId)).map(({ event_type, payload }) => [event_type, payload])).to.deep.equal([
      ['account_status_changed', { from: 'ACTIVE', to: 'SUSPENDED', reason: 'bounced twice' }],
      ['account_status_changed', { from: 'SUSPENDED', to: 'ACTIVE' }],
    ])
  })

  describe('If-Match', () => {
    for (const [name, change] of [
      ['policy', { payment_terms_days: 77 }],
      ['status', { status: 'suspended' }],
    ] as const) {
      it(`guards the ${name}: the tag last seen passes, an older one is 412 and changes nothing`, async () => {
        const { accountId, status, ...paths } = await anAccount()
        const path = name === 'policy' ? paths.policy : status
        const seen = String((await its.operator.get(status)).headers.get('etag'))
        await expectStatus(200, its.operator.patch(paths.policy, { payment_terms_days: 20 }))
        const newest = (await its.operator.get(status)).headers.get('etag')
        const ifMatch = (tag: string) => ({ headers: { 'if-match': tag } })

        const refused = [await its.operator.patch(path, change, ifMatch(seen)), await its.operator.patch(path, change, ifMatch('"never"'))]
        const between = await eventsOf(accountId)
        const passed = await its.operator.patch(path, change, ifMatch(`${seen}, ${newest}`))

        expect(refused.map(told)).to.deep.equal(['412 PRECONDITION_FAILED', '412 PRECONDITION_FAILED'])
        expect(between).to.deep.equal(['policy_changed operator:emergency'])
        expect(passed.status).to.equal(200)
        expect(passed.headers.get('etag')).to.not.equal(newest)
        expect((await its.operator.patch(path, change, ifMatch('*'))).status).to.equal(200)
      })
    }

    it('is not spoilt by credits that move', async () => {
      const { accountId, policy, status } = await anAccount()
      const seen = String((await its.operator.get(status)).headers.get('etag'))
      await its.operator.post(`/v1/control/accounts/${accountId}/credits/grant`, { amount: 1, reason: 'grant', idempotency_key: 'g' })

      const changed = await its.operator.patch(policy, { billing_mode: 'credit' }, { headers: { 'if-match': seen } })

      expect(changed.status).to.equal(200)
    })

    it('lets one of two operators through who have seen the same', async () => {
      const { policy, status } = await anAccount()
      const call = { headers: { 'if-match': String((await its.operator.get(status)).headers.get('etag')) } }

      const answers = await Promise.all([33, 44].map((payment_terms_days) => its.operator.patch(policy, { payment_terms_days }, call)))

      expect(answers.map(({ status: code }) => code).sort()).to.deep.equal([200, 412])
    })
  })

  it('of nobody is a 404', async () => {
    const path = `/v1/control/accounts/${unknownId}`

    const answers = [
      await its.operator.patch(`${path}/policy`, { is_enabled: false }),
      await its.operator.patch(`${path}/status`, { status: 'active' }),
      await its.operator.get(`${path}/status`),
      await its.v1.get(`/v1/billing/accounts/${unknownId}/status`),
    ]

    expect(answers.map(told)).to.deep.equal(Array<string>(4).fill('404 ACCOUNT_NOT_FOUND'))
  })
})
