import { expect } from 'chai'
import { asOperator, callOperation, makeApi } from '../support/api.ts'
import { contractOperations } from '../support/contract-operations.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { operatorClaims, signJwt } from '../support/sign-jwt.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'

describe('a service that takes one control call a minute of each operator', () => {
  let service: Service
  before(async () => {
    service = await startService({ env: { CONTROL_RATE_LIMIT_RPM: '1' } })
  })
  after(async () => {
    await expectSoundLedger(service.databaseUrl ?? '')
    await service.stop()
  })

  const limited = contractOperations.filter(({ refusals }) => refusals.some(({ code }) => code === 'RATE_LIMITED'))

  for (const operation of limited) {
    it(`refuses the second with 429 RATE_LIMITED: ${operation.id}`, async () => {
      const credential = { authorization: `Bearer ${signJwt(operatorClaims({ sub: operation.id }))}` }
      const call = operation.takesBody ? { body: {} } : {}

      const first = await callOperation(service.baseUrl, credential, { operation, call })
      const second = await callOperation(service.baseUrl, credential, { operation, call })

      expect(first.status).to.be.oneOf([200, 400, 404])
      expect([second.status, second.body['code'], second.body['retryable']]).to.deep.equal([429, 'RATE_LIMITED', true])
      expect(second.headers.get('retry-after')).to.equal(String(second.body['retry_after_seconds']))
      expect(Number(second.headers.get('retry-after'))).to.be.within(1, 60)
      expect(second.headers.get('ratelimit-policy')).to.match(/^"control"; q=1; w=60/)
      expect(second.headers.get('ratelimit')).to.match(/^"control"; r=0; t=\d+/)
    })
  }

  it('is every operation of operators, and none of the handshake', () => {
    const isControl = contractOperations.filter(({ template }) => template.startsWith('/v1/control/'))

    expect(limited.map(({ id }) => id)).to.deep.equal(isControl.map(({ id }) => id))
  })

  it('counts neither the handshake nor who is not known', async () => {
    const [operator, stranger] = [makeApi(service.baseUrl, asOperator), makeApi(service.baseUrl, { authorization: 'Bearer wrong' })]

    const statuses: number[] = []
    for (const api of [operator, operator, stranger, stranger]) {
      statuses.push((await api.get('/v1/billing/accounts/status?external_key=v1:partner:demo-credit')).status)
      if (api === stranger) statuses.push((await api.get('/v1/control/tenant')).status)
    }

    expect(statuses).to.deep.equal([200, 200, 401, 401, 401, 401])
  })
})
