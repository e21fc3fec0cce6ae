import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { FindingMetrics, JobMetrics, LoadMetrics, Metrics, MetricsReport, RequestMetrics } from '../../ports/driven/metrics.ts'

export type PrometheusMetrics = Metrics & RequestMetrics & JobMetrics & FindingMetrics & MetricsReport

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
    ...makeLoadMetrics(registry),
    ...makeJobMetrics(registry),
    ...makeFindingMetrics(registry),
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

// Seconds. A run with nothing to do takes milliseconds, one that catches up after an outage minutes.
const runBuckets = [0.01, 0.05, 0.25, 1, 5, 15, 60, 300, 900]

function makeJobMetrics(registry: Registry): JobMetrics {
  const [labelNames, registers] = [['job'], [registry]]
  const runs = new Counter({
    name: 'billing_job_runs_total',
    help: 'Runs that ended in this process, by outcome: done or failed.',
    labelNames: ['job', 'outcome'],
    registers,
  })
  const duration = new Histogram({
    name: 'billing_job_duration_seconds',
    help: 'From the begin of a run in this process to its end.',
    labelNames,
    buckets: runBuckets,
    registers,
  })
  const success = new Gauge({
    name: 'billing_job_last_success_timestamp_seconds',
    help: 'When a run last ended well, in whichever process; absent where none did.',
    labelNames,
    registers,
  })
  const late = new Gauge({
    name: 'billing_job_late',
    help: '1 where no run ended well for more than twice the period and the time that a run may take.',
    labelNames,
    registers,
  })
  return {
    observeRun: ({ job, isDone, seconds }) => {
      runs.inc({ job, outcome: isDone ? 'done' : 'failed' })
      duration.observe({ job }, seconds)
    },
    setJob: ({ job, lastSuccessAt, isLate }) => {
      if (lastSuccessAt !== null) success.set({ job }, lastSuccessAt / 1000)
      late.set({ job }, isLate ? 1 : 0)
    },
  }
}

function makeFindingMetrics(registry: Registry): FindingMetrics {
  const open = new Gauge({
    name: 'billing_findings_open',
    help: 'Findings that are open, by kind and severity, counted once a minute.',
    labelNames: ['kind', 'severity'],
    registers: [registry],
  })
  const told = new Map<string, { readonly kind: string; readonly severity: string }>()
  return {
    setOpenFindings: (counts) => {
      // What was told once is told as none: a series that ends looks as if nobody counted.
      for (const labels of told.values()) open.set(labels, 0)
      for (const { kind, severity, open: count } of counts) {
        told.set(`${kind} ${severity}`, { kind, severity })
        open.set({ kind, severity }, count)
      }
    },
  }
}

function makeLoadMetrics(registry: Registry): LoadMetrics {
  const shed = new Counter({
    name: 'billing_calls_shed_total',
    help: 'Calls and commands that were turned away since they would have waited too long, by class and by what they would have waited for.',
    labelNames: ['class', 'cause'],
    registers: [registry],
  })
  return { countShed: ({ loadClass, cause }) => shed.inc({ class: loadClass.toLowerCase(), cause: cause.toLowerCase() }) }
}

function makeLedgerMetrics(registry: Registry): Omit<Metrics, keyof LoadMetrics> {
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
