import { expect } from 'chai'
import { anEnrolledAccount, makeApi } from '../support/api.ts'
import { credentials } from '../support/running-service.ts'
import { until } from '../support/until.ts'
import { serviceOfFile } from './service-of-file.ts'

type Line = Readonly<Record<string, unknown>>

const metricsToken = 'MT-0b6d2f8a4c1e4937b5d7f9a1c3e50682'
const password = 'pa55-0f-the-l0gin'

describe('the log', () => {
  const its = serviceOfFile({ LOG_LEVEL: 'info', DEMO: 'false', METRICS_TOKEN: metricsToken })

  // All but the greeting, whose lines are indented: that is for people.
  const lines = (): readonly Line[] =>
    its.service
      .logs()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('  '))
      .map((line) => JSON.parse(line) as Line)
  async function lineOf(requestId: string): Promise<Line> {
    const find = () => lines().find((line) => line['request_id'] === requestId)
    await until(`the call ${requestId} is logged`, () => find() !== undefined)
    return find() ?? {}
  }
  const named = (requestId: string) => ({ headers: { 'x-request-id': requestId } })

  it('has a line of JSON for each call: who, what, how it ended', async () => {
    const { key } = await anEnrolledAccount(its.operator, { credits: 1 })

    await its.v1.post(
      '/v1/billing/credits/reserve',
      { external_key: key, ref_type: 'x', ref_id: '1', idempotency_key: 'k' },
      named('call-1'),
    )
    await its.v1.get('/v1/control/tenant?search=who', named('call-2'))
    await makeApi(its.service.baseUrl, {}).get('/v1/nothing', named('call-3'))

    const [reserved, forbidden, missing] = [await lineOf('call-1'), await lineOf('call-2'), await lineOf('call-3')]
    expect(reserved).to.include({
      ...{ level: 'info', msg: 'request', method: 'POST', path: '/v1/billing/credits/reserve', operation: 'reserveCredits' },
      ...{ status: 201, actor: 'service:v1' },
    })
    expect(reserved['ms']).to.be.a('number').and.greaterThan(0)
    expect(reserved['time']).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect(forbidden).to.include({ status: 403, path: '/v1/control/tenant', actor: 'service:v1' })
    expect(missing).to.include({ status: 404, operation: 'none' }).and.not.have.property('actor')
  })

  it('bears no secret, wherever one was put', async () => {
    const { serviceToken, secondServiceToken, adminToken, jwtSecret } = credentials
    const secrets = [serviceToken, secondServiceToken, adminToken, jwtSecret, metricsToken, password]
    const nobody = makeApi(its.service.baseUrl, {})
    for (const secret of secrets) {
      for (const name of ['x-service-token', 'authorization', 'cookie', 'x-api-key', 'idempotency-key']) {
        await nobody.get('/v1/control/tenant', { headers: { [name]: name === 'authorization' ? `Bearer ${secret}` : secret } })
      }
      await nobody.get(`/v1/control/tenant?token=${secret}&search=postgres://studio:${secret}@db/x`)
      await its.v1.post('/v1/billing/credits/reserve', `{"password":"${secret}"`)
      await its.operator.post('/v1/control/onboard', { owner_email: secret, [secret]: 1 })
    }
    await nobody.get('/v1/nothing', named('the-last'))
    await lineOf('the-last')

    expect(lines().length).to.be.greaterThan(secrets.length * 8)
    for (const secret of secrets) expect(its.service.logs().includes(secret), secret.slice(0, 3)).to.equal(false)
  })
})
