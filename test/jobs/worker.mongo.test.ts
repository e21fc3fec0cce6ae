import { expect } from 'chai'
import { asOperator, expectStatus, makeApi } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { openWay } from '../support/cut-off.ts'
import type { CutOff } from '../support/cut-off.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { query } from '../support/query.ts'
import { until } from '../support/until.ts'
import { dropMongo, freshMongo } from './mongo-server.ts'

describe('a worker whose MongoDB is away', () => {
  let way: CutOff
  let service: Service
  let worker: Service
  before(async () => {
    const databaseUrl = await serviceDatabase()
    way = await openWay(freshMongo())
    await way.cut()
    const env = { MONGODB_URL: way.url }
    service = await startService({ databaseUrl, env })
    worker = await startService({ databaseUrl, env, isWorker: true, waits: false })
  })
  after(async () => {
    await service.kill()
    await worker.kill()
    await way.cut()
    await dropMongo()
  })

  const operator = () => makeApi(service.baseUrl, asOperator)
  const checkOf = ({ body }: { readonly body: Body }): Body | undefined => (body['checks'] as Record<string, Body>)['scheduler']
  const ready = (one: Service) => makeApi(one.baseUrl, {}).get('/v1/ready')

  it('says so, and the service serves on', async () => {
    await until('the worker listens', async () => (await ready(worker).catch(() => null)) !== null)
    await until('it says what is wrong', async () =>
      /^MongoDB at .* does not answer/.test(String(checkOf(await ready(worker))?.['detail'])),
    )

    expect((await ready(worker)).status).to.equal(503)
    expect(worker.logs()).to.match(/the scheduler has no MongoDB at 127\.0\.0\.1:\d+; jobs wait until it is there/)
    expect((await ready(service)).status).to.equal(200)
    await expectStatus(200, operator().get('/v1/control/credits'))
    const { body: run } = await expectStatus(200, operator().post('/v1/control/jobs/prune/run'))
    expect(run).to.include({ state: 'DONE', trigger: 'OPERATOR' })
  })

  it('runs all that is due when it comes', async () => {
    await way.mend()

    await until('all have run', async () => {
      const { body } = await expectStatus(200, operator().get('/v1/control/jobs'))
      const last = (body['items'] as Body[]).map((job) => job['last_run'] as Body | null)
      return last.every((run) => run?.['trigger'] === 'SCHEDULE' && run['state'] !== 'RUNNING')
    })
    expect((await ready(worker)).status).to.equal(200)
    const states = await query(service.databaseUrl ?? '', 'select distinct state from ledger.job_runs')
    expect(states).to.deep.equal([{ state: 'DONE' }])
  })

  it('lives through its going, and comes back', async () => {
    await way.cut()
    await until('it says so', async () => (await ready(worker)).status === 503, 40_000)
    expect((await ready(service)).status).to.equal(200)

    await way.mend()

    await until('it is back', async () => (await ready(worker)).status === 200, 40_000)
    expect(await worker.stop()).to.equal(0)
  })
})
