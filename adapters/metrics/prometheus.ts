import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Metrics, MetricsReport, RequestMetrics } from '../../ports/driven/metrics.ts'

export type PrometheusMetrics = Metrics & RequestMetrics & MetricsReport

// Seconds. A credit command takes a few milliseconds, and V1 gives up after five seconds.
const durationBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
// A batch has at most 256 commands (docs/ledger.md, group commit).
const sizeBuckets = [1, 2, 4, 8, 16, 32, 64, 128, 256]

/** Makes the metrics of this process in a registry of their own, beside those of the runtime: memory, event loop, garbage collection. */
export function makePrometheusMetrics(): PrometheusMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    ...makeRequestMetrics(registry),
    ...makeLedgerMetrics(registry),
    expose: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  }
}

function makeRequestMetrics(registry: Registry): RequestMetrics {
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the first byte of a request to the end of its answer, by operation and status.',
    labelNames: ['operation', 'status'],
    buckets: durationBuckets,
    registers: [registry],
  })
  return { observeRequest: ({ operation, status, seconds }) => requests.observe({ operation, status }, seconds) }
}

function makeLedgerMetrics(registry: Registry): Metrics {
  const registers = [registry]
  const duration = new Histogram({
    name: 'ledger_batch_duration_seconds',
    help: 'One round of loading, deciding and appending, by outcome.',
    labelNames: ['outcome'],
    buckets: durationBuckets,
    registers,
  })
  const commands = new Histogram({ name: 'ledger_batch_commands', help: 'Commands of one batch.', buckets: sizeBuckets, registers })
  const accounts = new Histogram({ name: 'ledger_batch_accounts', help: 'Accounts of one batch.', buckets: sizeBuckets, registers })
  const lostRaces = new Counter({ name: 'ledger_lost_races_total', help: 'Appends that found an account moved since its load.', registers })
  const queueLength = new Gauge({ name: 'ledger_queue_length', help: 'Commands that wait for a batch.', registers })
  return {
    observeBatch: (batch) => {
      duration.observe({ outcome: batch.outcome.toLowerCase() }, batch.seconds)
      commands.observe(batch.commands)
      accounts.observe(batch.accounts)
    },
    countLostRace: () => lostRaces.inc(),
    setQueueLength: (waiting) => queueLength.set(waiting),
  }
}
