import { expect } from 'chai'
import { anEnrolledAccount, asOperator, asV1, makeApi } from '../support/api.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'

// With a clock that is moved, over months: test/ledger/status-as-of.int.test.ts.

describe('the status of an account as of a moment ago', () => {
  let service: Service
  before(async () => {
    service = await startService()
  })
  after(() => service.stop())

  it('has the credits of then, and is refused for a moment that is yet to come', async () => {
    const [v1, operator] = [makeApi(service.baseUrl, asV1), makeApi(service.baseUrl, asOperator)]
    const before = new Date().toISOString()
    const { key, accountId } = await anEnrolledAccount(operator, { credits: 5 })
    const grants = await v1.get(`/v1/billing/credits/ledger?external_key=${key}`)
    const granted = String((grants.body['items'] as { readonly created_at: string }[])[0]?.created_at)
    await new Promise((resolve) => setTimeout(resolve, 5)) // another millisecond
    const reserved = await v1.post('/v1/billing/credits/reserve', {
      ...{ external_key: key, ref_type: 'commission_request', ref_id: '1', idempotency_key: 'r1' },
    })
    const asOf = (instant: string) => v1.get(`/v1/billing/accounts/${accountId}/status?as_of=${instant}`)

    expect(reserved.status).to.equal(201)
    expect((await asOf(before)).body['credit']).to.deep.equal({ wallet: 0, reserved: 0, available: 0, debt: 0 })
    expect((await asOf(granted)).body).to.deep.include({ as_of: granted, credit: { wallet: 5, reserved: 0, available: 5, debt: 0 } })
    expect((await asOf(String(reserved.body['created_at']))).body['credit']).to.deep.equal({
      wallet: 5,
      reserved: 1,
      available: 4,
      debt: 0,
    })
    expect((await asOf('2999-01-01T00:00:00Z')).body).to.deep.include({ status: 422, code: 'AS_OF_IN_THE_FUTURE' })
  })
})
