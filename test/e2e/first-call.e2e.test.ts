import { expect } from 'chai'
import { anEnrolledAccount, asOperator, asV1, makeApi } from '../support/api.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'

describe('a service that V1 can call', () => {
  let service: Service
  before(async () => {
    service = await startService()
  })
  after(async () => {
    await service.stop()
  })

  it('reserves, consumes and shows it in the status and the lists', async () => {
    const [v1, operator] = [makeApi(service.baseUrl, asV1), makeApi(service.baseUrl, asOperator)]
    const { key } = await anEnrolledAccount(operator, { credits: 5 })
    const reference = { external_key: key, ref_type: 'commission_request', ref_id: '41' }

    const reserved = await v1.post('/v1/billing/credits/reserve', { ...reference, idempotency_key: 'v1:credit_reserve:commission:41' })
    const consumed = await v1.post('/v1/billing/credits/consume', { ...reference, idempotency_key: 'v1:credit_consume:deliverable:7' })
    const status = await v1.get(`/v1/billing/accounts/status?external_key=${key}`)

    expect(reserved.status).to.equal(201)
    expect(reserved.body).to.deep.include({ status: 'ACTIVE', amount: 1, credit: { wallet: 5, reserved: 1, available: 4 } })
    expect(consumed.status).to.equal(200)
    expect(consumed.body).to.deep.include({ status: 'CONSUMED', credit: { wallet: 4, reserved: 0, available: 4 } })
    expect(status.body['credit']).to.deep.equal({ wallet: 4, reserved: 0, available: 4, debt: 0 })
    await expectSoundLedger(service.databaseUrl ?? '')
  })
})
