import { expect } from 'chai'
import { makeApi, send } from '../support/api.ts'
import type { Answer } from '../support/api.ts'
import { contractOperations } from '../support/contract-operations.ts'
import type { ContractOperation } from '../support/contract-operations.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { presentedCredentials } from './presented-credentials.ts'
import type { Presented } from './presented-credentials.ts'

const everyCredential = presentedCredentials()

describe('who may call what', () => {
  let service: Service
  before(async () => {
    service = await startService()
  })
  after(async () => {
    await expectSoundLedger(service.databaseUrl ?? '')
    await service.stop()
  })

  for (const operation of contractOperations) {
    it(`is what the contract's security says of ${operation.id}, for every credential`, async () => {
      const [wanted, found]: [string[], string[]] = [[], []]

      for (const presented of everyCredential) {
        wanted.push(`${presented.title}: ${outcomeFor(operation, presented)}`)
        found.push(`${presented.title}: ${outcomeOf(await call(operation, presented))}`)
      }

      expect(found).to.deep.equal(wanted)
    })
  }

  it('says with a 401 how to say who is calling', async () => {
    const { status, headers, body } = await makeApi(service.baseUrl, {}).get('/v1/control/tenant')

    expect(status).to.equal(401)
    expect(headers.get('www-authenticate')).to.equal('Bearer realm="studio-billing"')
    expect(headers.get('content-type')).to.equal('application/problem+json')
    expect(body).to.deep.include({ code: 'UNAUTHENTICATED', retryable: false, instance: '/v1/control/tenant' })
  })

  it('does not read the body of somebody whom it does not know', async () => {
    const { status, body } = await makeApi(service.baseUrl, {}).post('/v1/control/onboard', '{"not": json')

    expect([status, body['code']]).to.deep.equal([401, 'UNAUTHENTICATED'])
  })

  // What is let in is refused for its empty body or answered; either way somebody was recognised.
  function call({ method, path, requiredQuery, takesBody }: ContractOperation, { headers }: Presented): Promise<Answer> {
    const api = makeApi(service.baseUrl, headers)
    const query = new URLSearchParams(requiredQuery).toString()
    return send(api, { method, url: query === '' ? path : `${path}?${query}`, ...(takesBody && { body: {} }) })
  }
})

// Nobody needs the token of the metrics from this machine, where the service has none; `meta` tells of one that has.
const isOpen = ({ schemes }: ContractOperation): boolean => schemes.length === 0 || schemes.includes('MetricsToken')

const schemeOf = { SERVICE: 'ServiceToken', OPERATOR: 'OperatorBearer', PORTAL: 'PortalBearer' } as const

function outcomeFor(operation: ContractOperation, { is }: Presented): string {
  if (isOpen(operation)) return 'let in'
  if (is === 'NOBODY') return '401 UNAUTHENTICATED'
  return operation.schemes.includes(schemeOf[is]) ? 'let in' : '403 FORBIDDEN'
}

function outcomeOf({ status, headers, body }: Answer): string {
  if ((status === 401) !== headers.has('www-authenticate')) return `${status}, challenged as no ${status} is`
  return status === 401 || status === 403 ? `${status} ${String(body['code'])}` : status < 500 ? 'let in' : `failed with ${status}`
}
