import { expect } from 'chai'
import { asOperator, expectStatus, makeApi } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { query } from '../support/query.ts'
import { startService } from '../support/running-service.ts'
import type { Service } from '../support/running-service.ts'
import { until } from '../support/until.ts'
import { expectProblem } from './expect-problem.ts'

describe('jobs over HTTP', () => {
  let service: Service
  before(async () => {
    service = await startService()
  })
  after(() => service.stop())

  const operator = () => makeApi(service.baseUrl, asOperator)
  const jobs = async (): Promise<readonly Body[]> => (await expectStatus(200, operator().get('/v1/control/jobs'))).body['items'] as Body[]
  const job = async (name: string): Promise<Body | undefined> => (await jobs()).find((one) => one['name'] === name)

  it('lists what never ran, in a process that runs no jobs by itself', async () => {
    const { body } = await expectStatus(200, operator().get('/v1/control/jobs'))

    expect(body['scheduler']).to.deep.include({ backend: 'POSTGRESQL', connected: false })
    expect((body['items'] as Body[]).map(({ name }) => name)).to.include.members(['apply-webhooks', 'pull-payments', 'prune'])
    const never = { last_run: null, last_success_at: null, next_run_at: null, late: false }
    expect(await job('pull-payments')).to.deep.equal({ name: 'pull-payments', every_seconds: 3600, ...never })
  })

  it('runs one now, and keeps what it did', async () => {
    const { body: run } = await expectStatus(200, operator().post('/v1/control/jobs/pull-payments/run'))

    expect(run).to.include({ trigger: 'OPERATOR', state: 'DONE', error: null })
    expect(run['did']).to.deep.include({ stripe_scanned: 0, razorpay_scanned: 0 })
    expect(run['duration_ms']).to.be.a('number')
    expect(await job('pull-payments')).to.deep.include({ last_run: run, last_success_at: run['finished_at'] })
    const { body: runs } = await expectStatus(200, operator().get('/v1/control/jobs/pull-payments/runs'))
    expect(runs).to.deep.equal({ items: [run], next_cursor: null })
  })

  it('refuses a job that there is not, and one that runs already', async () => {
    for (const call of [operator().get('/v1/control/jobs/none/runs'), operator().post('/v1/control/jobs/none/run')])
      expectProblem(await call, { status: 404, code: 'JOB_NOT_FOUND' })
    await query(
      service.databaseUrl ?? '',
      `insert into ledger.job_runs (run_id, job, trigger, worker, started_at, leased_until, state)
       values ('01900000-0000-7000-8000-000000000001', 'prune', 'SCHEDULE', 'other:1', now(), now() + interval '1 minute', 'RUNNING')`,
    )

    expectProblem(await operator().post('/v1/control/jobs/prune/run'), { status: 409, code: 'JOB_RUNNING' })
    expect((await job('prune'))?.['last_run']).to.include({ state: 'RUNNING', finished_at: null, duration_ms: null, did: null })
  })

  it('shows a run whose process died as failed, and runs the job again', async () => {
    await query(service.databaseUrl ?? '', `update ledger.job_runs set leased_until = now() where job = 'prune'`)
    await until('its lease has lapsed', async () => ((await job('prune'))?.['last_run'] as Body)['state'] === 'FAILED')
    expect(((await job('prune'))?.['last_run'] as Body)['error']).to.match(/^ABANDONED/)

    const { body: run } = await expectStatus(200, operator().post('/v1/control/jobs/prune/run'))

    expect(run).to.deep.include({ state: 'DONE', did: { runs_forgotten: 0 } })
  })

  it('tells the metrics how they stand', async () => {
    await expectStatus(200, operator().post('/v1/control/jobs/prune/run'))
    const metrics = await (await fetch(`${service.baseUrl}/metrics`)).text()

    expect(metrics).to.match(/^billing_job_runs_total\{job="prune",outcome="done"\} [1-9]/m)
    expect(metrics).to.match(/^billing_job_last_success_timestamp_seconds\{job="prune"\} 1\d{9}/m)
    expect(metrics).to.match(/^billing_job_late\{job="prune"\} 0$/m)
    expect(metrics).to.match(/^billing_job_duration_seconds_count\{job="prune"\} [1-9]/m)
  })
})
