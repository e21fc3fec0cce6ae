import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Api, Body } from '../support/api.ts'
import { itemsOf, serviceOfFile, told } from './service-of-file.ts'

const reserve = '/v1/billing/credits/reserve'
const lists = { reservations: '/v1/billing/credits/reservations', ledger: '/v1/billing/credits/ledger' }
const controlLists = { reservations: '/v1/control/credits/reservations', ledger: '/v1/control/credits' }
const commission = (id: string) => ({ ref_type: 'commission_request', ref_id: id })

describe('reading credits over HTTP', () => {
  const its = serviceOfFile()

  async function anAccount(credits: number, reservations = 0) {
    const account = await anEnrolledAccount(its.operator, { credits })
    for (let index = 1; index <= reservations; index += 1) {
      const input = { external_key: account.key, ...commission(String(index)), idempotency_key: `r-${index}` }
      await expectStatus(201, its.v1.post(reserve, input))
    }
    return account
  }

  /** All items of a list, page by page, and how many pages that took. */
  async function walk(api: Api, path: string): Promise<{ readonly items: readonly Body[]; readonly pages: number }> {
    const items: Body[] = []
    for (let cursor: unknown = '', pages = 1; ; pages += 1) {
      const page = await expectStatus(200, api.get(`${path}${cursor === '' ? '' : `&cursor=${String(cursor)}`}`))
      items.push(...itemsOf(page))
      cursor = page.body['next_cursor']
      if (cursor === null) return { items, pages }
    }
  }

  describe('the lists', () => {
    for (const [name, path, api, count] of [
      ['reservations', lists.reservations, 'v1', 7],
      ['ledger rows', lists.ledger, 'v1', 8],
      ['reservations for operators', controlLists.reservations, 'operator', 7],
      ['ledger rows for operators', controlLists.ledger, 'operator', 8],
    ] as const) {
      it(`give ${name} newest first, each once, to the end`, async () => {
        const { key } = await anAccount(9, 7)

        const whole = await walk(its[api], `${path}?external_key=${key}`)
        const paged = await walk(its[api], `${path}?external_key=${key}&limit=3`)
        const exact = await walk(its[api], `${path}?external_key=${key}&limit=${count}`)

        expect([whole.pages, paged.pages, exact.pages]).to.deep.equal([1, 3, 1])
        expect(whole.items.length).to.equal(count)
        expect(paged.items).to.deep.equal(whole.items)
        expect(whole.items.map(({ ref_id }) => ref_id).slice(0, 7)).to.deep.equal(['7', '6', '5', '4', '3', '2', '1'])
      })
    }

    it('go on where they were, though something new has come meanwhile', async () => {
      const { key } = await anAccount(9, 4)
      const path = `${lists.ledger}?external_key=${key}&limit=2`
      const first = await its.v1.get(path)
      await its.v1.post(reserve, { external_key: key, ...commission('new'), idempotency_key: 'new' })

      const second = await its.v1.get(`${path}&cursor=${String(first.body['next_cursor'])}`)

      expect([...itemsOf(first), ...itemsOf(second)].map(({ ref_id }) => ref_id)).to.deep.equal(['4', '3', '2', '1'])
    })

    it('are kept by nobody on the way, and many accounts’ statuses neither', async () => {
      const { key } = await anAccount(5)

      const answers = await Promise.all([
        ...[lists.ledger, lists.reservations, '/v1/billing/timeline'].map((path) => its.v1.get(`${path}?external_key=${key}`)),
        its.v1.post('/v1/billing/accounts/statuses', { external_keys: [key] }),
      ])

      expect(answers.map(({ status, headers }) => [status, headers.get('cache-control')])).to.deep.equal(
        answers.map(() => [200, 'no-store']),
      )
    })

    it('sum up to the balance', async () => {
      const { key } = await anAccount(9, 4)
      await its.v1.post('/v1/billing/credits/consume', { external_key: key, ...commission('2'), idempotency_key: 'c' })

      const rows = itemsOf(await its.v1.get(`${lists.ledger}?external_key=${key}`))

      const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0)
      expect(rows[0]?.['balance']).to.deep.equal({ wallet: 8, reserved: 3, available: 5 })
      expect([sum('wallet_delta'), sum('reserved_delta')]).to.deep.equal([8, 3])
    })

    it('show a reservation’s status of now beside the account’s credits of now', async () => {
      const { key } = await anAccount(9, 3)
      await its.v1.post('/v1/billing/credits/consume', { external_key: key, ...commission('1'), idempotency_key: 'c' })
      await its.v1.post('/v1/billing/credits/release', { external_key: key, ...commission('2'), idempotency_key: 'l' })
      const statuses = async (query: string) =>
        itemsOf(await its.v1.get(`${lists.reservations}?external_key=${key}${query}`)).map(({ status }) => status)

      const items = itemsOf(await its.v1.get(`${lists.reservations}?external_key=${key}`))

      expect(items.map(({ status }) => status)).to.deep.equal(['ACTIVE', 'RELEASED', 'CONSUMED'])
      for (const { credit } of items) expect(credit).to.deep.equal({ wallet: 8, reserved: 1, available: 7 })
      expect([await statuses('&status=consumed'), await statuses('&status=RELEASED')]).to.deep.equal([['CONSUMED'], ['RELEASED']])
    })

    it('need an account of V1, take both names where they agree, and are empty for a key that no account has', async () => {
      const [own, other] = [await anAccount(9, 1), await anAccount(9)]
      for (const path of Object.values(lists)) {
        const answers = [
          await its.v1.get(path),
          await its.v1.get(`${path}?external_key=${own.key}&account_id=${own.accountId}`),
          await its.v1.get(`${path}?external_key=${own.key}&account_id=${other.accountId}`),
          await its.v1.get(`${path}?external_key=v1:partner:nobody`),
        ]
        expect(answers.map(told)).to.deep.equal(['400 ACCOUNT_REQUIRED', '200', '409 ACCOUNT_MISMATCH', '200'])
        expect(answers[3]?.body).to.deep.equal({ items: [], next_cursor: null })
      }
    })

    it('refuse a limit or a cursor that is none, and the cursor of another list', async () => {
      const { key } = await anAccount(9, 3)
      const path = `${lists.ledger}?external_key=${key}`
      const other = (await its.v1.get(`${lists.reservations}?external_key=${key}&limit=1`)).body['next_cursor']

      const answers = await Promise.all(
        ['limit=0', 'limit=501', 'limit=x', 'cursor=bm9uZQ', `cursor=${String(other)}`].map((query) => its.v1.get(`${path}&${query}`)),
      )

      expect(answers.map(told)).to.deep.equal([
        ...Array<string>(3).fill('400 VALIDATION_FAILED'),
        ...Array<string>(2).fill('400 CURSOR_INVALID'),
      ])
    })

    it('of operators are of all accounts, and are narrowed by what is asked', async () => {
      const [one, other] = [await anAccount(9, 2), await anAccount(9, 1)]
      const keysOf = async (query: string) =>
        itemsOf(await its.operator.get(`${controlLists.reservations}?${query}`)).map((row) => row['external_key'])
      const reasonsOf = async (query: string) =>
        itemsOf(await its.operator.get(`${controlLists.ledger}?${query}`)).map((row) => row['reason'])

      expect(await keysOf('limit=3')).to.deep.equal([other.key, one.key, one.key])
      expect(await keysOf(`account_id=${one.accountId}&ref_type=commission_request&ref_id=2`)).to.deep.equal([one.key])
      expect(await keysOf('tenant_id=01900000-0000-7000-8000-0000000000ff')).to.deep.equal([])
      expect(await reasonsOf('limit=5')).to.deep.equal(['RESERVE', 'GRANT', 'RESERVE', 'RESERVE', 'GRANT'])
      expect(await reasonsOf(`external_key=${one.key}&reason=grant`)).to.deep.equal(['GRANT'])
      expect((await walk(its.operator, `${controlLists.ledger}?reason=RESERVE&limit=2`)).items.length).to.be.greaterThan(20)
    })

    it('of operators are kept by nobody on the way', async () => {
      for (const path of Object.values(controlLists)) {
        const { headers } = await expectStatus(200, its.operator.get(path))
        expect(headers.get('cache-control'), path).to.equal('no-store')
      }
    })
  })

  describe('status', () => {
    it('has an ETag, by which an unchanged one is a 304 without a body', async () => {
      const { accountId, key } = await anAccount(5)
      for (const path of [`/v1/billing/accounts/${accountId}/status`, `/v1/billing/accounts/status?external_key=${key}`]) {
        const first = await its.v1.get(path)
        const etag = String(first.headers.get('etag'))

        const [same, weak, other] = await Promise.all(
          [etag, `"x", W/${etag}`, '"other"'].map((tag) => its.v1.get(path, { headers: { 'if-none-match': tag } })),
        )

        expect(first.headers.get('cache-control')).to.equal('private, max-age=15')
        expect([same?.status, weak?.status, other?.status]).to.deep.equal([304, 304, 200])
        expect(same?.body).to.deep.equal({ text: '' })
        expect(same?.headers.get('etag')).to.equal(etag)
      }
    })

    it('has another ETag once credits have moved or the policy has changed', async () => {
      const { accountId } = await anAccount(5)
      const path = `/v1/billing/accounts/${accountId}/status`
      const etagOf = async () => (await its.v1.get(path)).headers.get('etag')
      const seen = [await etagOf()]
      await its.v1.post(reserve, { account_id: accountId, ...commission('1'), idempotency_key: 'r' })
      seen.push(await etagOf())
      await its.operator.patch(`/v1/control/accounts/${accountId}/policy`, { payment_terms_days: 90 })
      seen.push(await etagOf())

      expect(new Set(seen).size).to.equal(3)
    })

    it('is kept by nobody where an operator asks', async () => {
      const { accountId } = await anAccount(5)

      const answers = await Promise.all(['billing', 'control'].map((part) => its.operator.get(`/v1/${part}/accounts/${accountId}/status`)))

      for (const { status, headers } of answers) expect([status, headers.get('cache-control')]).to.deep.equal([200, 'no-store'])
    })

    it('of many keeps the order asked, folds duplicates, and tells what is missing or no key', async () => {
      const [one, other] = [await anAccount(5), await anAccount(0)]
      const external_keys = [other.key, 'v1:partner:nobody', one.key, 'no key', other.key, 'no key']

      const { status, body } = await its.v1.post('/v1/billing/accounts/statuses', { external_keys })

      expect(status).to.equal(200)
      expect(itemsOf({ body }).map(({ external_key, billing_mode }) => [external_key, billing_mode])).to.deep.equal([
        [other.key, 'POSTPAID'],
        [one.key, 'CREDIT'],
      ])
      expect(body['missing']).to.deep.equal(['v1:partner:nobody', 'no key'])
    })

    it('of many tells of a key of any length, and of none', async () => {
      const external_keys = ['x'.repeat(100_000), '']

      const answers = [external_keys, []].map((keys) => its.v1.post('/v1/billing/accounts/statuses', { external_keys: keys }))

      expect((await Promise.all(answers)).map(({ status, body }) => [status, body])).to.deep.equal([
        [200, { items: [], missing: external_keys }],
        [200, { items: [], missing: [] }],
      ])
    })
  })
})
