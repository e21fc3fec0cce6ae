import { expect } from 'chai'
import { anEnrolledAccount, asOperator, asV1, makeApi } from '../support/api.ts'
import type { Api } from '../support/api.ts'
import { makeMovedTime } from '../support/moved-time.ts'
import type { MovedTime } from '../support/moved-time.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'

const day = 86_400_000
const began = Date.UTC(2026, 2, 1)
const onDay = (count: number): string => new Date(began + count * day).toISOString()

describe('the status of an account as of a past instant', () => {
  let service: Service
  let time: MovedTime
  let v1: Api
  let operator: Api
  let account: { readonly key: string; readonly id: string }
  before(async () => {
    time = makeMovedTime(began)
    service = await startService({ env: time.env })
    ;[v1, operator] = [makeApi(service.baseUrl, asV1), makeApi(service.baseUrl, asOperator)]
    const { key, accountId: id } = await anEnrolledAccount(operator, { credits: 5 })
    account = { key, id }
    time.moveTo(began + day)
    await operator.post(`/v1/control/accounts/${id}/credits/grant`, {
      ...{ amount: 10, reason: 'grant', idempotency_key: 'ten', expires_at: onDay(3) },
    })
    time.moveTo(began + 2 * day)
    const reference = { ref_type: 'commission_request', ref_id: '41' }
    await v1.post('/v1/billing/credits/reserve', { external_key: key, ...reference, amount: 4, idempotency_key: 'r' })
    time.moveTo(began + 5 * day) // the ten have ended, and nobody has booked that
  })
  after(async () => {
    await service.stop()
    time.remove()
  })

  const asOf = (instant: string, api = v1) => api.get(`/v1/billing/accounts/${account.id}/status?as_of=${encodeURIComponent(instant)}`)

  async function credits(): Promise<readonly unknown[]> {
    const days = [-1, 0.5, 1.5, 2, 2.5, 3, 4.5]
    return Promise.all(days.map(async (count) => (await asOf(onDay(count))).body['credit']))
  }

  const expected = [
    { wallet: 0, reserved: 0, available: 0, debt: 0 },
    { wallet: 5, reserved: 0, available: 5, debt: 0 },
    { wallet: 15, reserved: 0, available: 15, debt: 0 },
    { wallet: 15, reserved: 4, available: 11, debt: 0 },
    { wallet: 15, reserved: 4, available: 11, debt: 0 },
    { wallet: 9, reserved: 4, available: 5, debt: 0 },
    { wallet: 9, reserved: 4, available: 5, debt: 0 },
  ]

  it('is less what has ended by now where no instant is named', async () => {
    const now = await operator.get(`/v1/billing/accounts/${account.id}/status`)

    expect(now.body['credit']).to.deep.equal(expected[6])
  })

  it('has the credits that counted then, also once the ends since then are booked', async () => {
    expect(await credits()).to.deep.equal(expected)

    await operator.post(`/v1/control/accounts/${account.id}/credits/grant`, { amount: 1, reason: 'grant', idempotency_key: 'one' })

    expect(await credits()).to.deep.equal(expected)
    expect((await asOf(onDay(5))).body['credit']).to.deep.equal({ wallet: 10, reserved: 4, available: 6, debt: 0 })
  })

  it('says of when it is, in UTC, and all else as of now', async () => {
    const now = await v1.get(`/v1/billing/accounts/${account.id}/status`)
    const past = await asOf('2026-03-02T17:30:00.5+05:30')

    const { credit, as_of, ...rest } = past.body
    expect(as_of).to.equal('2026-03-02T12:00:00.500Z')
    expect(credit).to.deep.equal(expected[2])
    expect({ ...rest, credit: now.body['credit'] }).to.deep.equal(now.body)
  })

  it('has no ETag, and none is compared', async () => {
    const past = await v1.get(`/v1/billing/accounts/status?external_key=${account.key}&as_of=${onDay(2)}`, {
      headers: { 'If-None-Match': '*' },
    })

    expect(past.status).to.equal(200)
    expect(past.headers.has('ETag')).to.equal(false)
    expect(past.body['as_of']).to.equal(onDay(2))
    expect((await asOf(onDay(2), operator)).headers.get('Cache-Control')).to.equal('no-store')
  })

  it('is refused for an instant that is yet to come or does not exist', async () => {
    const future = await asOf(onDay(5.01))
    expect(future.status).to.equal(422)
    expect(future.body['code']).to.equal('AS_OF_IN_THE_FUTURE')
    for (const instant of ['2026-02-29T00:00:00Z', '2026-03-01', 'yesterday', '']) {
      const refused = await asOf(instant)

      expect(refused.status, instant).to.equal(400)
      expect(refused.body['code'], instant).to.equal('VALIDATION_FAILED')
    }
  })
})
