import { expect } from 'chai'
import { makePrometheusMetrics } from '../../adapters/metrics/prometheus.ts'

describe('makePrometheusMetrics', () => {
  const metrics = makePrometheusMetrics()
  const linesOf = async (name: string): Promise<string[]> =>
    (await metrics.expose()).body.split('\n').filter((line) => line.startsWith(name))

  it('exposes text that Prometheus reads, with the runtime in it', async () => {
    expect((await metrics.expose()).contentType).to.match(/^text\/plain; version=0\.0\.4/)
    expect(await linesOf('process_resident_memory_bytes')).to.have.lengthOf(1)
    expect(await linesOf('nodejs_heap_size_used_bytes')).to.have.lengthOf(1)
  })

  it('counts requests by operation and status', async () => {
    metrics.observeRequest({ operation: 'reserveCredits', status: 201, seconds: 0.004 })
    metrics.observeRequest({ operation: 'reserveCredits', status: 409, seconds: 0.002 })
    metrics.observeRequest({ operation: 'reserveCredits', status: 201, seconds: 0.2 })

    expect(await linesOf('http_request_duration_seconds_count')).to.deep.equal([
      'http_request_duration_seconds_count{operation="reserveCredits",status="201"} 2',
      'http_request_duration_seconds_count{operation="reserveCredits",status="409"} 1',
    ])
    expect(await linesOf('http_request_duration_seconds_bucket{le="0.005",operation="reserveCredits",status="201"}')).to.deep.equal([
      'http_request_duration_seconds_bucket{le="0.005",operation="reserveCredits",status="201"} 1',
    ])
  })

  it('tells how the ledger works', async () => {
    metrics.observeBatch({ commands: 200, accounts: 3, seconds: 0.01, outcome: 'APPENDED' })
    metrics.observeBatch({ commands: 1, accounts: 1, seconds: 0.01, outcome: 'LOST_RACE' })
    metrics.countLostRace()
    metrics.setQueueLength(17)

    expect(await linesOf('ledger_batch_commands_sum')).to.deep.equal(['ledger_batch_commands_sum 201'])
    expect(await linesOf('ledger_batch_accounts_sum')).to.deep.equal(['ledger_batch_accounts_sum 4'])
    expect(await linesOf('ledger_batch_duration_seconds_count')).to.deep.equal([
      'ledger_batch_duration_seconds_count{outcome="appended"} 1',
      'ledger_batch_duration_seconds_count{outcome="lost_race"} 1',
    ])
    expect(await linesOf('ledger_lost_races_total')).to.deep.equal(['ledger_lost_races_total 1'])
    expect(await linesOf('ledger_queue_length')).to.deep.equal(['ledger_queue_length 17'])
  })

  it('shares nothing with metrics that are made beside it', async () => {
    const others = makePrometheusMetrics()

    expect((await others.expose()).body).not.to.include('reserveCredits')
  })
})
