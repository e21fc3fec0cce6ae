import { expect } from 'chai'
import { accepted, delivered } from '../reconciliation/v1-sends.ts'
import { anEnrolledAccount, asOperator, asPortal, asV1, expectStatus, makeApi } from '../support/api.ts'
import type { Api, Body } from '../support/api.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectProblem } from './expect-problem.ts'

const path = '/v1/billing/credits/reconcile'
const controlPath = '/v1/control/credits/reconcile'

describe('reconciling credits over HTTP', () => {
  let service: Service
  let [operator, v1]: [Api, Api] = [null as never, null as never]
  before(async () => {
    service = await startService({ databaseUrl: await serviceDatabase(), env: { TEST_CLOCK: 'true', RUN_JOBS: 'false' } })
    operator = makeApi(service.baseUrl, asOperator)
    v1 = makeApi(service.baseUrl, asV1)
  })
  after(async () => {
    await service.stop()
  })
  const pass = (minutes: number) => expectStatus(200, operator.post('/v1/control/test-clock', { advance: `PT${minutes}M` }))

  it('heals what V1 lost, says so in a dry run before, and takes V1’s late call for the same call', async () => {
    const { accountId, key } = await anEnrolledAccount(operator, { credits: 5 })
    for (const event of [accepted(41, key), delivered(9, key, 41)]) await expectStatus(201, v1.post('/v1/billing/events', event))
    await expectStatus(200, v1.get(`/v1/billing/timeline?account_id=${accountId}`)) // whoever reads finishes what is open
    await pass(20)

    const said = await expectStatus(200, v1.post(path, { account_id: accountId, dry_run: true }))
    const done = await expectStatus(200, operator.post(controlPath, {}))
    const late = await v1.post('/v1/billing/credits/reserve', {
      ...{ external_key: key, amount: 1, ref_type: 'commission_request', ref_id: '41', idempotency_key: 'v1:credit_reserve:commission:41' },
    })

    expect(said.body['dry_run']).to.equal(true)
    expect(outcomesOf(said.body)).to.deep.equal(['RESERVE WOULD_BOOK', 'CONSUME WOULD_BOOK'])
    expect(outcomesOf(done.body)).to.deep.equal(['RESERVE BOOKED', 'CONSUME BOOKED'])
    expect([late.status, late.headers.get('idempotent-replayed')]).to.deep.equal([200, 'true'])
    const status = await expectStatus(200, v1.get(`/v1/billing/accounts/${accountId}/status`))
    expect(status.body['credit']).to.include({ wallet: 4, reserved: 0, available: 4 })
  })

  it('opens findings that lead on, and finds them once', async () => {
    const { accountId, key } = await anEnrolledAccount(operator, { credits: 5 })
    await expectStatus(201, v1.post('/v1/billing/events', delivered(10, key, 42)))
    await expectStatus(200, v1.get(`/v1/billing/timeline?account_id=${accountId}`)) // whoever reads finishes what is open
    await pass(20)

    const { body } = await expectStatus(200, v1.post(path, {}))
    await expectStatus(200, v1.post(path, { account_id: accountId }))

    const [finding] = body['findings'] as readonly Body[]
    expect(finding).to.include({ kind: 'EVENT_GAP', account_id: accountId, severity: 'HIGH' })
    const listed = await expectStatus(200, operator.get(`/v1/control/findings?account_id=${accountId}`))
    expect((listed.body['items'] as readonly Body[]).map(({ key: name, closed_at: closed }) => [name, closed])).to.deep.equal([
      [finding?.['key'], null],
    ])
    for (const { href } of finding?.['links'] as readonly { readonly href: string }[]) await expectStatus(200, operator.get(href))
  })

  it('takes no cursor that it has not given: a time is one that there is, as the database writes it', async () => {
    for (const time of [
      '2026-02-30 00:00:00+00',
      '2026-11-30 (foo)',
      '2026-01-01 00:00:00 GMT+9999',
      '2026-01-01',
      '0000-01-01 00:00:00+00',
    ]) {
      const place = ['due', time, '11111111-1111-7111-8111-111111111111', 'a', 'b']
      const cursor = `DUE.${Buffer.from(JSON.stringify(place)).toString('base64url')}`
      expectProblem(await v1.post(path, { cursor }), { status: 400, code: 'CURSOR_INVALID' })
    }
  })

  it('needs no body', async () => {
    expect((await expectStatus(200, v1.post(path))).body['next_cursor']).to.equal(null)
  })

  it('is for services and operators, and on the control path for operators alone', async () => {
    expectProblem(await v1.post(controlPath, {}), { status: 403, code: 'FORBIDDEN' })
    expectProblem(await makeApi(service.baseUrl, asPortal('11111111-1111-1111-1111-111111111111')).post(path, {}), {
      status: 403,
      code: 'FORBIDDEN',
    })
  })

  it('refuses what it does not understand', async () => {
    for (const body of [
      { limit: 0 },
      { limit: '5' },
      { timeout_minutes: 0 },
      { dry_run: 'yes' },
      { account_id: 'x' },
      { ref_type: '' },
      { dryrun: true },
    ])
      expectProblem(await v1.post(path, body), { status: 400, code: 'VALIDATION_FAILED' })
  })
})

const outcomesOf = (body: Body): readonly string[] =>
  (body['actions'] as readonly Body[]).map(({ action, outcome }) => `${String(action)} ${String(outcome)}`)
