import { expect } from 'chai'
import { asOperator, expectStatus, makeApi } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { query } from '../support/query.ts'
import { serviceDatabase, startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { until } from '../support/until.ts'

describe('a worker', () => {
  const started: Service[] = []
  const start = async (options: Parameters<typeof startService>[0]): Promise<Service> => {
    const service = await startService(options)
    started.push(service)
    return service
  }
  afterEach(async () => {
    for (const service of started.splice(0)) await service.kill()
  })

  const runsOf = (databaseUrl: string) =>
    query(databaseUrl, `select job, trigger, state, count(*)::int as runs from ledger.job_runs group by job, trigger, state order by job`)

  it('runs every job once at its first start, however many start, and the service shows them', async () => {
    const databaseUrl = await serviceDatabase()
    const [service] = await Promise.all([
      start({ databaseUrl }),
      start({ databaseUrl, isWorker: true }),
      start({ databaseUrl, isWorker: true }),
    ])
    const operator = makeApi(service.baseUrl, asOperator)
    const jobs = async () => (await expectStatus(200, operator.get('/v1/control/jobs'))).body['items'] as Body[]

    await until('all have run', async () => (await jobs()).every((job) => job['last_success_at'] !== null))

    const rows = await runsOf(databaseUrl)
    expect(rows).to.deep.equal(
      (await jobs()).map(({ name }) => ({ job: name, trigger: 'SCHEDULE', state: 'DONE', runs: 1 })).toSorted(byJob),
    )
  })

  it('says how it does, and nothing else', async () => {
    const worker = await start({ isWorker: true })
    const nobody = makeApi(worker.baseUrl, {})

    await until('its scheduler runs', async () => {
      const { body } = await nobody.get('/v1/ready')
      return (body['checks'] as Record<string, Body>)['scheduler']?.['ok'] === true
    })

    expect((await nobody.get('/v1/health')).status).to.equal(200)
    await until('its runs are counted', async () =>
      /^billing_job_runs_total\{job="prune",outcome="done"\} 1$/m.test(await metricsOf(worker)),
    )
    for (const path of ['/v1/meta', '/docs', '/v1/control/jobs', '/v1/health/../meta', '/'])
      expect((await makeApi(worker.baseUrl, asOperator).get(path)).status, path).to.equal(404)
  })

  it('stops when it is asked to, with 0', async () => {
    const worker = await start({ isWorker: true })

    expect(await worker.stop()).to.equal(0)
    started.splice(0)
    const running = await query(worker.databaseUrl ?? '', `select run_id from ledger.job_runs where state = 'RUNNING'`)
    expect(running).to.deep.equal([])
  })

  it('does not start on an embedded database, which is another process’', async () => {
    const worker = await start({ isWorker: true, databaseUrl: null, waits: false })

    await until('it ended', () => worker.process.exitCode !== null)

    expect(worker.process.exitCode).to.equal(1)
    expect(worker.logs()).to.match(/^Cannot start a worker: it needs DATABASE_URL.*\n$/)
  })

  it('is left out where the service runs jobs itself', async () => {
    const service = await start({ env: { RUN_JOBS: 'true' } })
    const operator = makeApi(service.baseUrl, asOperator)

    await until('all have run', async () => {
      const { body } = await expectStatus(200, operator.get('/v1/control/jobs'))
      return (body['items'] as Body[]).every((job) => job['last_success_at'] !== null && job['next_run_at'] !== null)
    })

    const { body } = await expectStatus(200, operator.get('/v1/control/jobs'))
    expect(body['scheduler']).to.deep.equal({ backend: 'POSTGRESQL', connected: true, detail: null })
    expect(await service.stop()).to.equal(0)
  })
})

const byJob = (a: { readonly job: unknown }, b: { readonly job: unknown }): number => (String(a.job) < String(b.job) ? -1 : 1)

const metricsOf = async ({ baseUrl }: Service): Promise<string> => (await fetch(`${baseUrl}/metrics`)).text()
