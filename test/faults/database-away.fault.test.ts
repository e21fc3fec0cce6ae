import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { startEmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import type { EmbeddedPostgres } from '../../adapters/postgres/embedded/start-embedded-postgres.ts'
import { anEnrolledAccount, asOperator, asV1, makeApi } from '../support/api.ts'
import type { Answer, Api } from '../support/api.ts'
import { silentLog } from '../support/logs.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { makeTemporaryDirectory } from '../support/temporary-directory.ts'
import { until } from '../support/until.ts'
import { pauseCluster } from './paused-postgres.ts'

describe('a service whose PostgreSQL stands still', function () {
  this.timeout(120_000)
  let directory: ReturnType<typeof makeTemporaryDirectory>
  let server: EmbeddedPostgres
  let service: Service
  let v1: Api
  let operator: Api
  let key: string
  const startServer = (): Promise<EmbeddedPostgres> =>
    startEmbeddedPostgres({ dataDir: `${directory.path}/server`, log: silentLog, sync: false })
  beforeEach(async () => {
    directory = makeTemporaryDirectory(0o755)
    server = await startServer()
    service = await startService({ databaseUrl: server.url })
    v1 = makeApi(service.baseUrl, asV1)
    operator = makeApi(service.baseUrl, asOperator)
    key = (await anEnrolledAccount(operator, { credits: 1_000 })).key
    expect((await reserve('before')).status).to.equal(201)
  })
  afterEach(async () => {
    await service.stop()
    await server.stop()
    directory.remove()
  })

  const named = (name: string) => ({ external_key: key, ref_type: 'commission_request', ref_id: name, idempotency_key: name })
  const reserve = (name: string): Promise<Answer> => v1.post('/v1/billing/credits/reserve', named(name))
  const healthSays = async (): Promise<unknown> => (await v1.get('/v1/health')).body['database']

  /** Fails unless health and readiness say so within seconds, and calls are told so at once; an event goes on waiting. */
  async function expectKnownAway(): Promise<void> {
    await until('health says that it is away', async () => (await healthSays()) === 'AWAY', 8_000)
    await wait(3_000) // by now no class of calls is let in any more but events

    const began = performance.now()
    const calls = [
      v1.get(`/v1/billing/accounts/status?external_key=${key}`),
      reserve('meanwhile'),
      v1.post('/v1/billing/credits/consume', named('before')),
      operator.get('/v1/control/tenant'),
      v1.get('/v1/ready'),
    ]
    const answers = await Promise.all(calls)
    const seconds = (performance.now() - began) / 1000

    expect(answers.map(({ status }) => status)).to.deep.equal([503, 503, 503, 503, 503])
    expect(answers.slice(0, 4).map(said)).to.deep.equal(Array.from({ length: 4 }, () => 'STORAGE_UNAVAILABLE retryable undefined'))
    expect(answers.map(({ headers }) => Number(headers.get('retry-after')))).to.deep.equal([1, 1, 1, 1, 1])
    expect(answers[4]?.body['checks']).to.have.nested.property('postgres.detail', 'the database does not answer')
    expect(seconds, 's until all were told').to.be.below(1.5) // each of them would wait for three and more
  }

  async function expectServesAgain(): Promise<void> {
    await until('health says that it is there', async () => (await healthSays()) === 'UP', 15_000)
    expect((await v1.get('/v1/ready')).status).to.equal(200)
    // A connection that died unnoticed costs a call its 503, which says that another try may pass.
    await until('a reservation is made', async () => [200, 201].includes((await reserve('after')).status))
    expect((await v1.get(`/v1/billing/accounts/status?external_key=${key}`)).body['credit']).to.include({ reserved: 2, wallet: 1_000 })
    await expectSoundLedger(server.url)
  }

  it('all of its processes stopped where they are: it is noticed, said, and over by itself', async () => {
    const resume = await pauseCluster(`${directory.path}/server/postgres`)
    try {
      await expectKnownAway()
    } finally {
      resume()
    }

    await expectServesAgain()
  })

  it('stopped, and started again: it is noticed, said, and over by itself', async () => {
    await server.stop()
    await expectKnownAway()

    server = await startServer()

    await expectServesAgain()
  })
})

const said = ({ body }: Answer): string =>
  `${String(body['code'])} ${body['retryable'] === true ? 'retryable' : 'final'} ${String(body['outcome'])}`
