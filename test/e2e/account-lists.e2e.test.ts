import { expect } from 'chai'
import { asPortal, expectStatus, makeApi } from '../support/api.ts'
import { itemsOf, serviceOfFile, told } from './service-of-file.ts'

describe('the list of accounts, and what a tenant has', () => {
  const file = serviceOfFile({ DEMO: 'false' })
  let tenantId: string

  const put = (name: string, says: object = {}) =>
    file.operator.post('/v1/control/accounts', {
      ...{ tenant_id: tenantId, account_type: 'tenant', display_name: `Display ${name}`, external_key: `v2:tenant:${name}` },
      ...says,
    })
  const keys = async (asked: string): Promise<readonly unknown[]> =>
    itemsOf(await expectStatus(200, file.operator.get(`/v1/control/tenant?${asked}`))).map((item) => item['external_key'])

  // five accounts: of one tenant all but the oldest, two of them in CREDIT, one suspended
  before(async () => {
    const onboarded = await file.operator.post('/v1/control/onboard', {
      ...{ tenant_name: 'Searchable & Co', owner_email: 'owner@search.example', account_type: 'tenant' },
      ...{ display_name: 'The first', external_key: 'v2:tenant:first' },
    })
    tenantId = String(onboarded.body['tenant_id'])
    await file.operator.post('/v1/control/onboard', {
      ...{ tenant_name: 'Elsewhere', owner_email: 'owner@else.example', account_type: 'tenant' },
      ...{ display_name: '100% \\o/ under_score', external_key: 'v2:tenant:odd' },
    })
    const ids: string[] = []
    for (const name of ['alpha', 'beta', 'gamma']) ids.push(String((await put(name)).body['account_id']))
    for (const [id, amount] of [
      [ids[0], 10],
      [ids[1], 30],
    ] as const) {
      await file.operator.post(`/v1/control/accounts/${id}/credits/grant`, { amount, reason: 'grant', idempotency_key: 'opening' })
      await file.operator.patch(`/v1/control/accounts/${id}/policy`, { billing_mode: 'credit', low_balance_threshold: 20 })
    }
    const reserve = { account_id: ids[1], amount: 4, ref_type: 'commission_request', ref_id: '1', idempotency_key: 'k' }
    await file.operator.post('/v1/control/credits/reserve', reserve)
    await file.operator.patch(`/v1/control/accounts/${ids[2]}/status`, { status: 'suspended' })
  })

  const newestFirst = ['gamma', 'beta', 'alpha', 'odd', 'first'].map((name) => `v2:tenant:${name}`)

  it('is newest first, page by page to the end, each account once', async () => {
    const seen: unknown[] = []
    let cursor = ''
    for (let pages = 0; pages < 5; pages++) {
      const answer = await expectStatus(200, file.operator.get(`/v1/control/tenant?limit=2${cursor}`))
      const items = itemsOf(answer)
      expect(items.length).to.be.within(1, 2)
      seen.push(...items.map((item) => item['external_key']))
      if (answer.body['next_cursor'] === null) break
      cursor = `&cursor=${String(answer.body['next_cursor'])}`
    }

    expect(seen).to.deep.equal(newestFirst)
  })

  it('ends with a null cursor also where the last page is full', async () => {
    const { body } = await file.operator.get('/v1/control/tenant?limit=5')

    expect([itemsOf({ body }).length, body['next_cursor']]).to.deep.equal([5, null])
  })

  const searches: readonly (readonly [search: string, found: readonly string[]])[] = [
    ['v2:tenant:al', ['alpha']],
    ['DISPLAY BETA', ['beta']],
    ['searchable %26 co', ['gamma', 'beta', 'alpha', 'first']],
    ['100%25', ['odd']],
    ['%25', ['odd']],
    ['under_score', ['odd']],
    ['u_der', []],
    ['%5Co/', ['odd']],
    ["'; drop table ledger.accounts; --", []],
    ['nothing like it', []],
  ]
  for (const [search, found] of searches) {
    it(`finds by a part of key, name or tenant, taken as it stands: ${search}`, async () => {
      expect(await keys(`search=${search}`)).to.deep.equal(found.map((name) => `v2:tenant:${name}`))
    })
  }

  it('is narrowed by mode and status, in either case, and by both', async () => {
    expect(await keys('mode=credit')).to.deep.equal(['v2:tenant:beta', 'v2:tenant:alpha'])
    expect(await keys('mode=POSTPAID&status=ACTIVE')).to.deep.equal(['v2:tenant:odd', 'v2:tenant:first'])
    expect(await keys('status=suspended')).to.deep.equal(['v2:tenant:gamma'])
    expect(await keys('mode=credit&status=suspended')).to.deep.equal([])
  })

  it('shows of each what operators set, and whether its credits are low', async () => {
    const answer = await file.operator.get('/v1/control/tenant?mode=credit')
    const shown = itemsOf(answer).map((item) => [
      ...[item['tenant_name'], item['low_balance_threshold'], item['is_low_balance'], item['reservation_ttl_minutes']],
      item['credit'],
    ])

    expect(answer.headers.get('cache-control')).to.equal('no-store')
    expect(shown).to.deep.equal([
      ['Searchable & Co', 20, false, null, { wallet: 30, reserved: 4, available: 26, debt: 0 }],
      ['Searchable & Co', 20, true, null, { wallet: 10, reserved: 0, available: 10, debt: 0 }],
    ])
  })

  it('adds up what a tenant has', async () => {
    const { status, body } = await file.operator.get(`/v1/control/credits/tenant/${tenantId.toUpperCase()}`)

    expect([status, body]).to.deep.equal([
      200,
      {
        ...{ tenant_id: tenantId, tenant_name: 'Searchable & Co', accounts_total: 4, credit_accounts_total: 2 },
        ...{ credit: { wallet: 40, reserved: 4, available: 36, debt: 0 }, active_reservations_total: 1 },
      },
    ])
  })

  it('says no more than JSON can where a tenant has more than that', async () => {
    const most = Number.MAX_SAFE_INTEGER
    const names = { account_type: 'tenant', display_name: 'Rich' }
    const onboarded = await file.operator.post('/v1/control/onboard', {
      ...{ ...names, tenant_name: 'Rich & Co', owner_email: 'owner@rich.example', external_key: 'v2:tenant:rich-1' },
    })
    const rich = String(onboarded.body['tenant_id'])
    const second = await put('rich-2', { ...names, tenant_id: rich })
    for (const account of [onboarded, second]) {
      const path = `/v1/control/accounts/${String(account.body['account_id'])}/credits/grant`
      await expectStatus(201, file.operator.post(path, { amount: most, reason: 'grant', idempotency_key: 'all' }))
    }

    const path = `/v1/control/credits/tenant/${rich}`
    const answers = [await file.operator.get(path), await makeApi(file.service.baseUrl, asPortal(rich)).get('/v1/billing/credits/summary')]

    expect(answers.map(({ status, body }) => [status, body['credit']])).to.deep.equal(
      [1, 2].map(() => [200, { wallet: most, reserved: 0, available: most, debt: 0 }]),
    )
  })

  it('tells of a tenant that has nothing, and refuses one that there is not', async () => {
    const [empty, none] = await Promise.all(
      ['11111111-1111-1111-1111-111111111111', '01900000-0000-7000-8000-00000000dead'].map((id) =>
        file.operator.get(`/v1/control/credits/tenant/${id}`),
      ),
    )

    expect(empty?.body).to.deep.include({
      tenant_name: 'Default tenant',
      accounts_total: 0,
      credit: { wallet: 0, reserved: 0, available: 0, debt: 0 },
    })
    expect(none && told(none)).to.equal('404 TENANT_NOT_FOUND')
  })
})
