import { expect } from 'chai'
import { startValidatingApp, type ValidatingApp } from './validating-app.ts'

const reserve = '/v1/billing/credits/reserve'
const commission = { external_key: 'v1:partner:7', ref_type: 'commission_request', ref_id: '41', idempotency_key: 'k' }
const account = '/v1/control/accounts/01900000-0000-7000-8000-000000000002'
const onboarding = { tenant_name: 'T', owner_email: 'a@b.example', account_type: 'tenant', display_name: 'D', external_key: 'v2:tenant:1' }

describe('the contract in front of a handler', () => {
  let app: ValidatingApp
  const post = async (path: string, body: unknown) => (await app.send({ method: 'POST', path, body })).status
  const patch = async (path: string, body: unknown) => (await app.send({ method: 'PATCH', path, body })).status
  const get = async (path: string) => (await app.send({ method: 'GET', path })).status

  before(async () => {
    app = await startValidatingApp((req, res) => void res.json({ query: req.query, body: req.body as unknown }), {
      validateResponses: false,
    })
  })
  after(() => app.stop())

  it('lets a reservation as V1 sends it through, and fills nothing in', async () => {
    const { status, text } = await app.send({ method: 'POST', path: reserve, body: commission })

    expect(status).to.equal(200)
    expect(JSON.parse(text)).to.deep.equal({ query: {}, body: commission })
  })

  it('leaves it to the service to miss an account, a reservation or an idempotency key', async () => {
    expect(await post(reserve, { ref_type: 'commission_request', ref_id: '41' })).to.equal(200)
    expect(await post('/v1/billing/credits/consume', {})).to.equal(200)
    expect(await post(`${account}/credits/grant`, { amount: 1, reason: 'grant' })).to.equal(200)
  })

  for (const [name, body] of Object.entries({
    'an unknown member': { ...commission, colour: 'red' },
    'a member that is missing': { external_key: 'v1:partner:7', ref_type: 'commission_request' },
    'an amount of none': { ...commission, amount: 0 },
    'half a credit': { ...commission, amount: 1.5 },
    'an amount in quotes': { ...commission, amount: '1' },
    'an amount that no JSON reader keeps': { ...commission, amount: 2 ** 53 },
    'a key of an unknown form': { ...commission, external_key: 'v3:partner:7' },
    'a key with a line end after it': { ...commission, external_key: 'v1:partner:7\n' },
    'a key that is too long': { ...commission, external_key: `v1:partner:${'7'.repeat(118)}` },
    'an id that only some databases read': { ...commission, account_id: 'urn:uuid:01900000-0000-7000-8000-000000000002' },
    'an id of a reference with a space': { ...commission, ref_id: 'forty one' },
    'an idempotency key of 256 characters': { ...commission, idempotency_key: 'k'.repeat(256) },
    'null for what may only be absent': { ...commission, account_id: null },
    'a dry run of a service': { ...commission, dry_run: true },
    'no object': [commission],
  })) {
    it(`refuses a reservation with ${name}`, async () => {
      expect(await post(reserve, body)).to.equal(400)
    })
  }

  it('has no amount for a release', async () => {
    const release = { reservation_id: '01900000-0000-7000-8000-000000000041', account_id: '01900000-0000-7000-8000-000000000002' }

    expect(await post('/v1/billing/credits/release', release)).to.equal(200)
    expect(await post('/v1/billing/credits/release', { ...release, amount: 1 })).to.equal(400)
  })

  it('looks at the items of a batch only as a list: each is checked by itself', async () => {
    expect(await post('/v1/billing/credits/batch', { operations: [{ op: 'reserve' }, null, 'what?'] })).to.equal(200)
    expect(await post('/v1/billing/credits/batch', { operations: [] })).to.equal(400)
    expect(await post('/v1/billing/credits/batch', { operations: Array(1001).fill({}) })).to.equal(400)
    expect(await post('/v1/billing/credits/batch', { operations: [{}], idempotency_key: 'k' })).to.equal(400)
  })

  it('takes malformed keys where many are asked for, or none, up to 500', async () => {
    expect(await post('/v1/billing/accounts/statuses', { external_keys: ['what?', ''] })).to.equal(200)
    expect(await post('/v1/billing/accounts/statuses', { external_keys: [] })).to.equal(200)
    expect(await post('/v1/billing/accounts/statuses', { external_keys: Array(501).fill('v1:partner:7') })).to.equal(400)
  })

  it('takes enums in either case, and in no third one', async () => {
    for (const mode of ['credit', 'CREDIT']) expect(await patch(`${account}/policy`, { billing_mode: mode })).to.equal(200)
    expect(await patch(`${account}/policy`, { billing_mode: 'Credit' })).to.equal(400)
    expect(await post('/v1/control/onboard', { ...onboarding, account_type: 'EXTERNAL_ASSOCIATE' })).to.equal(200)
  })

  it('wants something to change in a policy, and knows null from absent', async () => {
    expect(await patch(`${account}/policy`, {})).to.equal(400)
    expect(
      await patch(`${account}/policy`, { low_balance_threshold: null, reservation_ttl_minutes: null, credit_unit_price: null }),
    ).to.equal(200)
    expect(await patch(`${account}/policy`, { credit_unit_price: '2.50' })).to.equal(200)
    expect(await patch(`${account}/policy`, { credit_unit_price: '2.5000001' })).to.equal(400)
    expect(await patch(`${account}/policy`, { payment_terms_days: 366 })).to.equal(400)
    expect(await patch(`${account}/policy`, { currency: 'inr' })).to.equal(400)
  })

  it('takes a grant of any amount but none, with any metadata', async () => {
    const grant = {
      amount: -5,
      reason: 'adjustment',
      metadata_json: { any: ['thing', { at: 'all' }] },
      expires_at: '2030-01-31T10:00:00+05:30',
    }

    expect(await post(`${account}/credits/grant`, grant)).to.equal(200)
    expect(await post(`${account}/credits/grant`, { ...grant, amount: 0 })).to.equal(400)
    expect(await post(`${account}/credits/grant`, { ...grant, metadata_json: [] })).to.equal(400)
  })

  it('takes an instant with any offset, and no day or time that there is not', async () => {
    const grant = (expires_at: string) => post(`${account}/credits/grant`, { amount: 1, reason: 'grant', expires_at })

    for (const instant of ['2030-01-31T10:00:00Z', '2030-11-30T23:59:59.123456+05:30']) expect(await grant(instant), instant).to.equal(200)
    for (const instant of [
      '2030-01-31',
      '2030-01-31T10:00:00',
      '2030-13-31T10:00:00Z',
      '2030-11-31T10:00:00Z',
      '2030-02-30T10:00:00Z',
      '2030-01-31T24:00:00Z',
    ]) {
      expect(await grant(instant), instant).to.equal(400)
    }
  })

  it('takes names of people, and no control characters or halves of characters in them', async () => {
    for (const name of ['Zoë & 東京 Söhne 🙂', 'x'.repeat(200)])
      expect(await post('/v1/control/onboard', { ...onboarding, tenant_name: name })).to.equal(200)
    for (const name of ['', 'x'.repeat(201), 'a\u0000b', 'a\nb', 'a\u0085b', 'a\ud83d']) {
      expect(await post('/v1/control/onboard', { ...onboarding, display_name: name }), JSON.stringify(name)).to.equal(400)
    }
  })

  it('takes an address that mail could reach, and nothing else', async () => {
    for (const owner_email of ['owner@acme.example', 'o.w+n_er@sub.acme.example', 'zoë@exämple.example']) {
      expect(await post('/v1/control/onboard', { ...onboarding, owner_email }), owner_email).to.equal(200)
    }
    for (const owner_email of [
      'owner',
      'owner@',
      '@acme.example',
      'a b@acme.example',
      'owner@acme..example',
      'o@acme',
      'O <o@acme.example>',
      'o\n@acme.example',
    ]) {
      expect(await post('/v1/control/onboard', { ...onboarding, owner_email }), owner_email).to.equal(400)
    }
  })

  it('reads an account key in a query, written plainly or encoded', async () => {
    expect(await get('/v1/billing/accounts/status?external_key=v1:partner:7')).to.equal(200)
    expect(await get('/v1/billing/accounts/status?external_key=v1%3Apartner%3A7')).to.equal(200)
    expect(await get('/v1/billing/accounts/status')).to.equal(400)
    expect(await get('/v1/billing/accounts/status?external_key=7')).to.equal(400)
    expect(await get('/v1/billing/accounts/status?external_key=v1:partner:7&external_key=v1:partner:8')).to.equal(400)
  })

  it('pages lists by 1 to 500', async () => {
    for (const limit of ['1', '500']) expect(await get(`/v1/control/credits?limit=${limit}`), limit).to.equal(200)
    for (const limit of ['0', '501', '-1', '1.5', 'ten', '']) expect(await get(`/v1/control/credits?limit=${limit}`), limit).to.equal(400)
  })

  it('refuses a query parameter that it does not know', async () => {
    expect(await get('/v1/control/tenant?search=demo&mode=CREDIT&status=active')).to.equal(200)
    expect(await get('/v1/control/tenant?colour=red')).to.equal(400)
  })

  it('takes an idempotency key as a header in both its forms', async () => {
    for (const key of ['k', '"studio:grant:1"']) {
      const { status } = await app.send({ method: 'POST', path: reserve, body: commission, headers: { 'idempotency-key': key } })
      expect(status, key).to.equal(200)
    }
    expect(
      (await app.send({ method: 'POST', path: reserve, body: commission, headers: { 'idempotency-key': 'k'.repeat(601) } })).status,
    ).to.equal(400)
  })

  it('does not know what is not in this version', async () => {
    expect(await post('/v1/billing/subscriptions/cancel-due', {})).to.equal(404)
  })
})
