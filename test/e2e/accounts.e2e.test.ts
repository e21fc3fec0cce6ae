import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { query } from '../support/query.ts'
import { itemsOf, serviceOfFile, told } from './service-of-file.ts'

const onboard = '/v1/control/onboard'
const accounts = '/v1/control/accounts'
const defaultTenant = '11111111-1111-1111-1111-111111111111'
const unknownId = '01900000-0000-7000-8000-0000000000ff'

describe('enrolling accounts over HTTP', () => {
  const its = serviceOfFile()

  let made = 0
  const aCustomer = (): Body => {
    made += 1
    const external_key = `v1:client:new-${process.pid}-${made}`
    return { tenant_name: 'Mehta Valuers', owner_email: 'owner@mehta.example', account_type: 'tenant', display_name: 'Mehta', external_key }
  }
  const timelineOf = (accountId: unknown) =>
    query(
      its.databaseUrl,
      `select event_type, source, actor, payload::json as payload from ledger.timeline where account_id = '${String(accountId)}' order by timeline_id`,
    )
  const asAsha = { headers: { 'idempotency-key': 'asha-1' } }

  describe('onboarding', () => {
    it('makes a tenant, an account and a POSTPAID policy with three zeros', async () => {
      const customer = aCustomer()

      const answer = await its.operator.post(onboard, customer)

      const { tenant_id, account_id, ...rest } = answer.body
      expect(answer.status).to.equal(201)
      expect(answer.headers.get('cache-control')).to.equal('no-store')
      expect(rest).to.deep.equal({ external_key: customer['external_key'], billing_mode: 'POSTPAID', status: 'ACTIVE' })
      const status = await its.v1.get(`/v1/billing/accounts/${String(account_id)}/status`)
      expect(status.body).to.deep.equal({
        ...{ account_id, tenant_id, account_type: 'TENANT', external_key: customer['external_key'], display_name: 'Mehta' },
        ...{ account_status: 'ACTIVE', billing_mode: 'POSTPAID', payment_terms_days: 15, credit_cost_model: 'FLAT_1_PER_REPORT' },
        ...{ currency: 'INR', is_enabled: true, credit: { wallet: 0, reserved: 0, available: 0, debt: 0 } },
      })
      const [row, ...more] = await timelineOf(account_id)
      expect(more).to.deep.equal([])
      expect(row).to.include({ event_type: 'account_onboarded', source: 'POLICY', actor: 'operator:emergency' })
    })

    it('answers the same again with 200, and makes nothing', async () => {
      const customer = aCustomer()
      const first = await expectStatus(201, its.operator.post(onboard, customer))

      const again = await its.operator.post(onboard, { ...customer, account_type: 'TENANT' })

      expect(again.status).to.equal(200)
      expect(again.body).to.deep.equal(first.body)
      expect((await timelineOf(first.body['account_id'])).length).to.equal(1)
    })

    it('answers so, too, where the account has another name since, by the old name or by the new one', async () => {
      const customer = aCustomer()
      const { body } = await expectStatus(201, its.operator.post(onboard, customer))
      const { account_type, external_key } = customer
      const renamed = { tenant_id: body['tenant_id'], account_type, external_key, display_name: 'Mehta & Daughters' }
      await expectStatus(200, its.operator.post(accounts, renamed))

      const names = ['Mehta', 'Mehta & Daughters', 'Mehta & Sons']
      const answers: string[] = []
      for (const display_name of names) answers.push(told(await its.operator.post(onboard, { ...customer, display_name })))

      expect(answers).to.deep.equal(['200', '200', '409 ACCOUNT_EXISTS'])
    })

    for (const member of ['tenant_name', 'owner_email', 'display_name']) {
      it(`refuses a taken key where ${member} is another`, async () => {
        const customer = aCustomer()
        await expectStatus(201, its.operator.post(onboard, customer))

        const refused = await its.operator.post(onboard, { ...customer, [member]: 'other@mehta.example' })

        expect(told(refused)).to.equal('409 ACCOUNT_EXISTS')
      })
    }

    it('makes one account where many come at once', async () => {
      const customer = aCustomer()

      const answers = await Promise.all(Array.from({ length: 8 }, () => its.operator.post(onboard, customer)))

      expect(answers.map(({ status }) => status).sort()).to.deep.equal([...Array<number>(7).fill(200), 201])
      expect(new Set(answers.map(({ body }) => body['account_id'])).size).to.equal(1)
      const tenants = await query(
        its.databaseUrl,
        `select 1 from ledger.tenants where tenant_id = '${String(answers[0]?.body['tenant_id'])}'`,
      )
      expect(tenants.length).to.equal(1)
    })

    it('repeats the first answer to a key, and refuses another input under it', async () => {
      const customer = aCustomer()
      const first = await expectStatus(201, its.operator.post(onboard, customer, asAsha))
      await expectStatus(200, its.operator.patch(`${accounts}/${String(first.body['account_id'])}/status`, { status: 'suspended' }))

      const again = await its.operator.post(onboard, { ...customer, idempotency_key: 'asha-1' })
      const other = await its.operator.post(onboard, { ...customer, display_name: 'Other' }, asAsha)
      const unkeyed = await its.operator.post(onboard, customer)

      expect([again, other, unkeyed].map(told)).to.deep.equal(['200', '422 IDEMPOTENCY_KEY_REUSED', '200'])
      expect(again.headers.get('idempotent-replayed')).to.equal('true')
      expect(again.body).to.deep.equal(first.body)
      expect(unkeyed.headers.get('idempotent-replayed')).to.equal(null)
      expect(unkeyed.body).to.include({ status: 'SUSPENDED' })
    })
  })

  describe('putting an account', () => {
    const aPut = (change: Body = {}): Body => {
      const { external_key } = aCustomer()
      return { tenant_id: defaultTenant, account_type: 'external_associate', display_name: 'Rao', external_key, ...change }
    }

    it('creates it, and afterwards changes it by its key', async () => {
      const put = aPut({ payment_terms_days: 45 })
      const first = await its.operator.post(accounts, put)
      const same = await its.operator.post(accounts, put)

      const renamed = await its.operator.post(accounts, { ...put, display_name: 'Rao & Sons', payment_terms_days: undefined })

      expect([first, same, renamed].map(told)).to.deep.equal(['201', '200', '200'])
      expect(first.body).to.deep.include({
        account_type: 'EXTERNAL_ASSOCIATE',
        payment_terms_days: 45,
        billing_mode: 'POSTPAID',
        tenant_id: defaultTenant,
      })
      expect(same.body).to.deep.equal(first.body)
      expect(same.headers.get('etag')).to.equal(first.headers.get('etag'))
      expect(renamed.body).to.deep.equal({ ...first.body, display_name: 'Rao & Sons' })
      expect(renamed.headers.get('etag')).to.not.equal(first.headers.get('etag'))
      const rows = await timelineOf(first.body['account_id'])
      expect(rows.map(({ event_type, actor }) => [event_type, actor])).to.deep.equal([
        ['account_onboarded', 'operator:emergency'],
        ['account_changed', 'operator:emergency'],
      ])
      expect(rows[1]?.['payload']).to.deep.equal({
        ...{ display_name: { from: 'Rao', to: 'Rao & Sons' }, payment_terms_days: { from: 45, to: 45 } },
      })
    })

    it('refuses a tenant that is not there, and another tenant or type for a known key', async () => {
      const put = aPut()
      await expectStatus(201, its.operator.post(accounts, put))
      const { body: other } = await expectStatus(201, its.operator.post(onboard, aCustomer()))

      const answers = [
        await its.operator.post(accounts, aPut({ tenant_id: unknownId })),
        await its.operator.post(accounts, { ...put, tenant_id: other['tenant_id'] }),
        await its.operator.post(accounts, { ...put, account_type: 'TENANT' }),
      ]

      expect(answers.map(told)).to.deep.equal(['404 TENANT_NOT_FOUND', '409 ACCOUNT_EXISTS', '409 ACCOUNT_EXISTS'])
    })

    it('repeats the first answer to a key, though the account was changed since', async () => {
      const put = aPut()
      const first = await expectStatus(201, its.operator.post(accounts, put, asAsha))
      await expectStatus(200, its.operator.post(accounts, { ...put, display_name: 'Later' }))

      const again = await its.operator.post(accounts, put, asAsha)
      const now = await its.operator.get(`${accounts}/${String(first.body['account_id'])}/status`)

      expect(again.headers.get('idempotent-replayed')).to.equal('true')
      expect(again.body).to.deep.equal(first.body)
      expect(now.body).to.include({ display_name: 'Later' })
    })
  })

  describe('the list of accounts', () => {
    const walk = async (filter: string): Promise<readonly unknown[]> => {
      const keys: unknown[] = []
      for (let cursor = ''; ;) {
        const page = await expectStatus(200, its.operator.get(`/v1/control/tenant?${filter}${cursor}`))
        keys.push(...itemsOf(page).map(({ external_key }) => external_key))
        const next = page.body['next_cursor']
        if (typeof next !== 'string') return keys
        cursor = `&cursor=${next}`
      }
    }

    it('finds by name, key and tenant in any case, newest first, page by page', async () => {
      const customers = [1, 2, 3, 4, 5].map((index) => ({ ...aCustomer(), tenant_name: `Zebra_${index}%`, display_name: `Okapi ${index}` }))
      for (const customer of customers) await expectStatus(201, its.operator.post(onboard, customer))
      const newest: readonly unknown[] = customers.map((customer) => (customer as Body)['external_key']).reverse()

      expect(await walk('search=okapi')).to.deep.equal(newest)
      expect(await walk('search=OKAPI&limit=2')).to.deep.equal(newest)
      expect(await walk('search=zebra_')).to.deep.equal(newest)
      expect(await walk('search=zebra_3%25')).to.deep.equal([newest[2]])
      expect(await walk('search=ebra%253'), 'a percent sign is no wildcard').to.deep.equal([])
      expect(await walk(`search=${String(newest[0])}`)).to.deep.equal([newest[0]])
    })

    it('is narrowed by mode and status, in either case', async () => {
      const [credit, postpaid] = [await anEnrolledAccount(its.operator, { credits: 1 }), await anEnrolledAccount(its.operator)]
      await its.operator.patch(`${accounts}/${postpaid.accountId}/status`, { status: 'SUSPENDED' })

      const [inCredit, inPostpaid, suspended, active] = await Promise.all(
        ['mode=credit', 'mode=POSTPAID', 'status=suspended', 'status=ACTIVE'].map((filter) => walk(`${filter}&limit=500`)),
      )

      expect(inCredit).to.include(credit.key).and.not.include(postpaid.key)
      expect(inPostpaid).to.include(postpaid.key).and.not.include(credit.key)
      expect(suspended).to.include(postpaid.key).and.not.include(credit.key)
      expect(active).to.include(credit.key).and.not.include(postpaid.key)
    })

    it('says what is low', async () => {
      const { accountId, key } = await anEnrolledAccount(its.operator, { credits: 5 })
      const listed = async () => itemsOf(await its.operator.get(`/v1/control/tenant?search=${key}`))[0]
      const isLow: unknown[] = []
      for (const low_balance_threshold of [null, 5, 6]) {
        await expectStatus(200, its.operator.patch(`${accounts}/${accountId}/policy`, { low_balance_threshold }))
        isLow.push((await listed())?.['is_low_balance'])
      }

      expect(isLow).to.deep.equal([false, false, true])
      expect(await listed()).to.deep.include({ low_balance_threshold: 6, reservation_ttl_minutes: null, account_id: accountId })
    })
  })

  it('sums a tenant’s accounts', async () => {
    const { body: tenant } = await expectStatus(201, its.operator.post(onboard, aCustomer()))
    const summary = `/v1/control/credits/tenant/${String(tenant['tenant_id'])}`
    const empty = await its.operator.get(summary)
    const { account_type, display_name, external_key } = aCustomer()
    const put = its.operator.post(accounts, { tenant_id: tenant['tenant_id'], account_type, display_name, external_key })
    const account_id = String((await expectStatus(201, put)).body['account_id'])
    await its.operator.post(`${accounts}/${account_id}/credits/grant`, { amount: 7, reason: 'grant', idempotency_key: 'g' })
    await its.operator.patch(`${accounts}/${account_id}/policy`, { billing_mode: 'credit' })
    await its.v1.post('/v1/billing/credits/reserve', { account_id, amount: 2, ref_type: 'x', ref_id: '1', idempotency_key: 'r' })
    const full = await its.operator.get(summary)
    expect(empty.body).to.deep.include({ credit: { wallet: 0, reserved: 0, available: 0, debt: 0 } })
    expect(full.body).to.deep.equal({
      ...{ tenant_id: tenant['tenant_id'], tenant_name: 'Mehta Valuers', accounts_total: 2, credit_accounts_total: 1 },
      ...{ credit: { wallet: 7, reserved: 2, available: 5, debt: 0 }, active_reservations_total: 1 },
    })
    expect(full.headers.get('cache-control')).to.equal('no-store')
    expect(told(await its.operator.get(`/v1/control/credits/tenant/${unknownId}`))).to.equal('404 TENANT_NOT_FOUND')
  })
})
