import { expect } from 'chai'
import { anEnrolledAccount, asOperator, expectStatus, makeApi } from '../support/api.ts'
import { query } from '../support/query.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import { operatorClaims, signJwt } from '../support/sign-jwt.ts'
import { serviceOfFile, told, within } from '../e2e/service-of-file.ts'

const clock = '/v1/control/test-clock'
const day = 86_400_000

describe('a service with a test clock', () => {
  const its = serviceOfFile({ TEST_CLOCK: 'true' })
  const health = async (): Promise<number> =>
    Date.parse(String((await expectStatus(200, makeApi(its.service.baseUrl, {}).get('/v1/health'))).body['ts']))
  const move = async (body: object): Promise<number> =>
    Date.parse(String((await expectStatus(200, its.operator.post(clock, body))).body['now']))

  it('moves on by a span, and goes on from there', async () => {
    const before = await move({ advance: 'PT0S' })
    const after = await move({ advance: 'P1DT2H3M4S' })

    expect(after - before).to.be.within(day + 7_384_000, day + 7_384_000 + 10_000)
    expect(await health()).to.be.within(after, after + 10_000)
  })

  it('moves to an instant, and never back', async () => {
    const to = new Date((await health()) + 40 * day).toISOString()
    expect(await move({ now: to })).to.be.within(Date.parse(to), Date.parse(to) + 1_000)

    expect(told(await its.operator.post(clock, { now: new Date((await health()) - day).toISOString() }))).to.equal('409 CLOCK_GOES_FORWARD')
    expect(told(await its.operator.post(clock, { now: '2999-01-01T00:00:00Z' }))).to.equal('422 SPAN_NOT_ALLOWED')
    expect(await health()).to.be.within(Date.parse(to), Date.parse(to) + 60_000)
  })

  it('takes exactly one of both, and nothing that is no time', async () => {
    const wrong: readonly object[] = [
      ...[{}, { now: '2030-01-01T00:00:00Z', advance: 'P1D' }, { now: 'tomorrow' }, { now: '2027-02-29T00:00:00Z' }, { now: null }],
      ...['P', 'PT', 'P1DT', '1D', 'P1M', 'P1Y', 'PT1.5H', 'P-1D', '-P1D', 'pt1h', 'PT1S1M', '', 'PT9999999999S'].map((advance) => ({
        advance,
      })),
      ...[{ advance: 60 }, { advance: 'P1D', actor: 'x' }],
    ]
    const before = await health()
    for (const body of wrong) expect(told(await its.operator.post(clock, body)), JSON.stringify(body)).to.equal('400 VALIDATION_FAILED')
    expect(await health()).to.be.within(before, before + 60_000)
  })

  it('is for operators alone', async () => {
    expect(told(await its.v1.post(clock, { advance: 'P1D' }))).to.equal('403 FORBIDDEN')
    expect(told(await makeApi(its.service.baseUrl, {}).post(clock, { advance: 'P1D' }))).to.equal('401 UNAUTHENTICATED')
  })

  it('lets credits end, and takes tokens by the time as it is', async () => {
    const anna = makeApi(its.service.baseUrl, { authorization: `Bearer ${signJwt(operatorClaims())}` })
    const { accountId, key } = await anEnrolledAccount(its.operator, { credits: 2 })
    const expiresAt = new Date((await health()) + 10 * day).toISOString()
    const grant = { amount: 5, reason: 'grant', expires_at: expiresAt, idempotency_key: 'ends' }
    await expectStatus(201, its.operator.post(`/v1/control/accounts/${accountId}/credits/grant`, grant))
    const available = async () => {
      const { body } = await expectStatus(200, its.v1.get(`/v1/billing/accounts/status?external_key=${key}`))
      return within(body, 'credit')['available']
    }
    const before = await available()

    await move({ advance: 'P10D' })

    expect([before, await available()]).to.deep.equal([7, 2])
    await expectStatus(200, anna.get('/v1/control/findings'))
  })
})

describe('a service without a test clock', () => {
  for (const [title, env] of [
    ['by default', {}],
    ['where it is off', { TEST_CLOCK: 'false' }],
  ] as const) {
    it(`has no such call: ${title}`, async () => {
      const service = await startService({ env })
      const before = Date.now()

      const answer = await makeApi(service.baseUrl, asOperator).post(clock, { advance: 'P1D' })
      const { body } = await makeApi(service.baseUrl, {}).get('/v1/health')

      expect(told(answer)).to.equal('404 NOT_FOUND')
      expect(Date.parse(String(body['ts']))).to.be.within(before - 1_000, before + day / 2)
      await service.stop()
    })
  }

  it('does not start in production where it is asked for', async () => {
    const service = await startService({ env: { NODE_ENV: 'production', TEST_CLOCK: 'true', DEMO: 'true' }, waits: false })
    const code = await new Promise<number | null>((resolve) => service.process.once('exit', resolve))

    expect(code).to.not.equal(0)
    for (const name of ['TEST_CLOCK is true in production', 'DEMO is true in production']) expect(service.logs()).to.include(name)
  })

  it('has no such call in production', async () => {
    const url = await serviceDatabase()
    const login = `clock_${process.pid}`
    await query(url, `create role ${login} login noinherit password 'clock'`)
    const own = Object.assign(new URL(url), { username: login, password: 'clock' }).href
    const service = await startService({ databaseUrl: own, env: { NODE_ENV: 'production', MIGRATION_DATABASE_URL: url } })

    expect(told(await makeApi(service.baseUrl, asOperator).post(clock, { advance: 'P1D' }))).to.equal('404 NOT_FOUND')

    await service.stop()
    await query(url, `drop role ${login}`)
  })
})
