import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { asOperator, asV1, callerOf, callOperation, makeApi } from '../support/api.ts'
import type { Answer } from '../support/api.ts'
import { contractOperations, exampleCall, operationOf } from '../support/contract-operations.ts'
import type { ContractOperation } from '../support/contract-operations.ts'
import { openWay } from '../support/cut-off.ts'
import type { CutOff } from '../support/cut-off.ts'
import { inGroups } from '../support/in-groups.ts'
import { query } from '../support/query.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { operatorClaims, signJwt } from '../support/sign-jwt.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { until } from '../support/until.ts'

const documenting = (code: string): readonly ContractOperation[] =>
  contractOperations.filter(({ refusals }) => refusals.some((refusal) => refusal.code === code))

// They say so of each item.
const batches: readonly string[] = ['runCreditBatch', 'recordEventBatch']

// A provider is told of nothing but that it has to come again.
const webhooks: readonly string[] = ['receiveStripeWebhook', 'receiveRazorpayWebhook']

describe('a service whose database is away', () => {
  let databaseUrl: string
  let way: CutOff
  let service: Service
  before(async () => {
    databaseUrl = await serviceDatabase()
    way = await openWay(databaseUrl)
    service = await startService({ databaseUrl: way.url })
    await way.cut()
  })
  after(async () => {
    await service.stop()
    await expectSoundLedger(databaseUrl)
  })

  it('answers each call that needs it with 503 STORAGE_UNAVAILABLE, to be tried again', async () => {
    const needing = documenting('STORAGE_UNAVAILABLE').filter(({ id }) => !batches.includes(id))

    const answers = await inGroups(needing, call)

    expect(answers.map((answer, index) => `${needing[index]?.id} ${said(answer)}`)).to.deep.equal(
      needing.map(({ id }) => `${id} 503 STORAGE_UNAVAILABLE, retryable, after 1`),
    )
  })

  it('answers a batch of credit operations so as a whole once it knows, and of events each by itself, since they wait for the database', async () => {
    const unknown = { op: 'reserve', external_key: 'v1:partner:new', ...reference, idempotency_key: 'new' }
    await until('it is known', async () => (await makeApi(service.baseUrl, {}).get('/v1/health')).body['database'] === 'AWAY')
    await wait(3_000) // as long as a settlement may wait

    const began = performance.now()
    const known = await call(operationOf('runCreditBatch'))
    const other = await makeApi(service.baseUrl, asV1).post('/v1/billing/credits/batch', { operations: [unknown] })
    const seconds = (performance.now() - began) / 1000
    const events = await call(operationOf('recordEventBatch'))

    expect([known, other].map(said)).to.deep.equal(Array.from({ length: 2 }, () => '503 STORAGE_UNAVAILABLE, retryable, after 1'))
    expect(known.body).not.to.have.property('outcome')
    expect(seconds, 's, at once').to.be.below(2)
    expect([events.status, ...codesOfItems(events)]).to.deep.equal([200, ...codesOfItems(events).map(() => '503 STORAGE_UNAVAILABLE')])
    expect(codesOfItems(events)).to.have.length.of.at.least(1)
  })

  it('says what is wrong in its readiness, and is alive', async () => {
    const api = makeApi(service.baseUrl, {})

    const [ready, health] = [await api.get('/v1/ready'), await api.get('/v1/health')]

    expect([ready.status, ready.body['ok'], ready.headers.get('retry-after')]).to.deep.equal([503, false, '1'])
    expect(ready.body['checks']).to.have.nested.property('postgres.detail', 'the database does not answer')
    expect([health.status, health.body['ok']]).to.deep.equal([200, true])
  })

  it('serves again once the database is there', async () => {
    await way.mend()
    after(() => way.cut())

    const api = makeApi(service.baseUrl, {})
    await until('it is ready again', async () => (await api.get('/v1/ready')).status === 200)

    // A connection that died unnoticed costs a call its 503, which says that another try may pass.
    await until('every operation is served', async () => {
      const answers = await inGroups(documenting('STORAGE_UNAVAILABLE'), call)
      expect(answers.filter(({ status }) => status >= 500 && status !== 503)).to.deep.equal([])
      return answers.every(({ status }) => status < 500)
    })
  })

  const call = (operation: ContractOperation): Promise<Answer> =>
    callOperation(service.baseUrl, callerOf(operation), { operation, call: exampleCall(operation) })
})

describe('a service whose database hangs', () => {
  let databaseUrl: string
  let way: CutOff
  let service: Service
  before(async () => {
    databaseUrl = await serviceDatabase()
    way = await openWay(databaseUrl)
    service = await startService({ databaseUrl: way.url, env: { DEMO: 'true' } })
  })
  after(async () => {
    await way.cut()
    await service.stop()
    await expectSoundLedger(databaseUrl)
  })

  it('tells V1 so after 4 seconds, not after the 12 that a list may take', async () => {
    const v1 = makeApi(service.baseUrl, asV1)
    const known = { external_key: 'v1:partner:demo-credit', ...reference }
    await v1.post('/v1/billing/credits/reserve', { ...known, idempotency_key: 'before' })
    way.hang()

    const began = performance.now()
    const answers = await Promise.all([
      v1.get('/v1/billing/accounts/status?external_key=v1:partner:demo-credit'),
      v1.get('/v1/billing/accounts/status?external_key=v1:partner:new'),
      v1.post('/v1/billing/credits/reserve', { ...known, idempotency_key: 'meanwhile' }),
      v1.post('/v1/billing/credits/consume', { ...known, idempotency_key: 'meanwhile' }),
    ])
    const seconds = (performance.now() - began) / 1000

    expect(answers.map(said)).to.deep.equal(answers.map(() => '503 STORAGE_UNAVAILABLE, retryable, after 1'))
    expect(seconds).to.be.below(8) // a busy machine takes longer to say it
  })
})

describe('a service whose database is not what it should be', () => {
  const needing = documenting('STORAGE_UNAVAILABLE').filter(({ id }) => ![...batches, ...webhooks].includes(id))
  const tables = [
    ...['accounts', 'account_keys', 'balances', 'entries', 'reservations', 'event_inbox'],
    ...['invoices', 'billing_profiles'],
    ...['payment_orders', 'provider_orders', 'webhook_deliveries', 'unapplied_payments', 'findings', 'sandbox_links'],
    ...['job_runs', 'plans', 'subscriptions', 'subscription_periods', 'reconcile_subjects', 'reconcile_progress'],
  ]
  let service: Service
  before(async () => {
    service = await startService()
    for (const table of tables) await query(service.databaseUrl ?? '', `alter table ledger.${table} rename to lost_${table}`)
  })
  after(async () => {
    for (const table of tables) await query(service.databaseUrl ?? '', `alter table ledger.lost_${table} rename to ${table}`)
    await service.stop()
    await expectSoundLedger(service.databaseUrl ?? '')
  })

  it('answers a bare 500 INTERNAL with the request id: no stack, no SQL, no word of the library', async () => {
    const found: string[] = []
    for (const operation of needing) {
      const { status, headers, body } = await callOperation(service.baseUrl, callerOf(operation), {
        operation,
        call: exampleCall(operation),
      })
      const { request_id, instance, ...rest } = body
      expect(request_id, operation.id).to.equal(headers.get('x-request-id'))
      expect(instance, operation.id).to.equal(operation.path)
      expect(rest, operation.id).to.deep.equal({
        ...{ type: '/docs/errors#internal', title: 'Internal', status: 500, code: 'INTERNAL', retryable: false },
        detail: 'The service failed; the log has the request id',
      })
      found.push(`${operation.id} ${status}`)
    }

    expect(found).to.deep.equal(needing.map(({ id }) => `${id} 500`))
  })

  it('asks providers to come again', async () => {
    for (const { id } of documenting('STORAGE_UNAVAILABLE').filter(({ id }) => webhooks.includes(id))) {
      const operation = operationOf(id)

      const answer = await callOperation(service.baseUrl, {}, { operation, call: exampleCall(operation) })

      expect(`${id} ${said(answer)}`).to.equal(`${id} 503 STORAGE_UNAVAILABLE, retryable, after 1`)
    }
  })

  it('answers each item of a batch so', async () => {
    for (const id of ['runCreditBatch', 'recordEventBatch'] as const) {
      const operation = operationOf(id)

      const answer = await callOperation(service.baseUrl, asV1, { operation, call: exampleCall(operation) })

      expect([id, answer.status, ...codesOfItems(answer)]).to.deep.equal([id, 200, ...codesOfItems(answer).map(() => '500 INTERNAL')])
    }
  })

  it('tells its log everything, under that request id', async () => {
    const { headers } = await makeApi(service.baseUrl, asOperator).get('/v1/control/tenant')
    const requestId = headers.get('x-request-id') ?? ''

    const line = await loggedUnder(requestId)

    expect(line).to.include({ level: 'error', msg: 'request failed', path: '/v1/control/tenant' })
    expect(JSON.stringify(line)).to.include('ledger.accounts')
  })

  async function loggedUnder(requestId: string): Promise<Readonly<Record<string, unknown>>> {
    const lines = (): readonly string[] =>
      service
        .logs()
        .split('\n')
        .filter((line) => line.includes(requestId))
    await until('the failure is logged', () => lines().length > 0)
    return JSON.parse(lines()[0] ?? '') as Readonly<Record<string, unknown>>
  }
})

describe('a service whose issuer of tokens is away', () => {
  let service: Service
  before(async () => {
    service = await startService({ env: { JWT_SECRET: '', OIDC_ISSUER: 'https://127.0.0.1:9' } })
  })
  after(async () => {
    await service.stop()
    await expectSoundLedger(service.databaseUrl ?? '')
  })

  it("answers an operator's token with 503 AUTHENTICATION_UNAVAILABLE, and knows the other credentials", async () => {
    const needing = documenting('AUTHENTICATION_UNAVAILABLE')
    const asAnna = { authorization: `Bearer ${signJwt(operatorClaims())}` }

    const answers = await Promise.all(
      needing.map((operation) => callOperation(service.baseUrl, asAnna, { operation, call: exampleCall(operation) })),
    )
    const known = await makeApi(service.baseUrl, asOperator).get('/v1/control/tenant')

    expect(answers.map((answer, index) => `${needing[index]?.id} ${said(answer)}`)).to.deep.equal(
      needing.map(({ id }) => `${id} 503 AUTHENTICATION_UNAVAILABLE, retryable, after 1`),
    )
    expect(known.status).to.equal(200)
  })
})

const reference = { ref_type: 'commission_request', ref_id: '1' }

const codesOfItems = ({ body }: Answer): readonly string[] =>
  (body['results'] as readonly { status: number; body: { code: string } }[]).map((result) => `${result.status} ${result.body.code}`)

const said = ({ status, headers, body }: Answer): string =>
  `${status} ${String(body['code'])}, ${body['retryable'] === true ? 'retryable' : 'final'}, after ${headers.get('retry-after')}`
