import { setTimeout as wait } from 'node:timers/promises'
import { query } from '../support/query.ts'
import { until } from '../support/until.ts'
import type { BenchDatabases, BenchService } from './bench-place.ts'
import { countSyncs } from './count-syncs.ts'
import { cpuSecondsOf, cpuSecondsOfFamily } from './cpu-time.ts'
import type { Floor } from './floor.ts'
import { whileWatching } from './peak-memory.ts'
import type { Load, LoadResult } from './load.ts'
import type { Rival, Work } from './works.ts'

/** One round of a work's service side. CPU in microseconds an operation; null where it cannot be told. */
export interface ServiceRound {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly serviceCpuMicros: number | null
  readonly databaseCpuMicros: number | null
  /** The most memory that the service held; null where it cannot be told. */
  readonly peakMb: number | null
  /** What PostgreSQL wrote to its journal for an operation, with whatever it wrote of its own accord meanwhile. */
  readonly walBytes: number
}

/** One round of its floor. */
export interface FloorRound {
  readonly perSecond: number
  readonly databaseCpuMicros: number | null
}

/** All rounds of one work, side by side. */
export interface Measured {
  readonly work: Work
  readonly service: ServiceRound[]
  readonly floor: FloorRound[]
  /** How often the journal was made durable for one operation, in a run of its own. */
  syncs: number | null
}

export interface Bench {
  readonly databases: BenchDatabases
  readonly service: BenchService
  readonly floor: Floor
  readonly load: Load
  readonly seconds: number
  readonly signal: AbortSignal
  /** Tells whoever waits what was just measured. */
  say(text: string): void
}

/** Calls of a connection that was cut off at the end of a round are still answered: the next round shall not meet them. */
const betweenMs = 150

/** The runtime compiles what is called often; PostgreSQL has done so before it starts. */
const warmUpSeconds = 3

/** Warms both sides up, then measures the works in turn, round after round: so whatever slows the machine down slows both sides. */
export async function measure(bench: Bench, works: readonly Work[], rounds: number): Promise<readonly Measured[]> {
  const measured = works.map((work): Measured => ({ work, service: [], floor: [], syncs: null }))
  if (works.length > 0) bench.say('warming up')
  for (const { work } of measured) await warmUp(bench, work, warmUpSeconds)
  for (let round = 0; round < rounds; round++) {
    for (const { work, service, floor } of measured) {
      const sides = await bothSides(bench, work)
      service.push(sides.service)
      if (sides.floor?.perSecond === 0)
        throw new Error(`The floor of ${work.name} did nothing in a round: the machine is too busy to measure`)
      if (sides.floor !== null) floor.push(sides.floor)
      bench.say(`round ${round + 1} of ${rounds}: ${toText(work, sides)}`)
    }
  }
  if (works.length > 0) bench.say('counting syncs')
  for (const one of measured) {
    one.syncs = await countSyncs(bench, async () => (await runOnce(bench, one.work)).operations)
  }
  return measured
}

/** Both sides for so long, and nothing is kept of it. */
export async function warmUp(bench: Bench, work: Work, seconds: number): Promise<void> {
  const load: Load = (of, target) => bench.load(of, { ...target, isWarmUp: true })
  await bothSides({ ...bench, load, seconds }, work)
}

interface Sides {
  readonly floor: FloorRound | null
  readonly service: ServiceRound
}

function toText({ name, callers }: Work, { floor, service }: Sides): string {
  const beside = floor === null ? '' : `, floor ${floor.perSecond.toFixed(0)}/s, ratio ${(service.perSecond / floor.perSecond).toFixed(2)}`
  const latency = `p50 ${service.p50Ms.toFixed(1)} ms, p99 ${service.p99Ms.toFixed(1)} ms`
  return `${name} with ${callers}: ${service.perSecond.toFixed(0)}/s, ${latency}${beside}`
}

/** One round of a work, the floor that is its own first, once the service has nothing left to do of what came before. */
export async function bothSides(bench: Bench, work: Work): Promise<Sides> {
  await untilNothingIsOpen(bench.databases.ownerUrl)
  const floor = work.rival?.kind === 'FLOOR' ? await floorRound(bench, work.rival) : null
  await wait(betweenMs)
  const service = await serviceRound(bench, work)
  await wait(betweenMs)
  return { floor, service }
}

type FloorRival = Extract<Rival, { kind: 'FLOOR' }>

async function floorRound({ databases, floor, seconds }: Bench, { callers, script }: FloorRival): Promise<FloorRound> {
  const before = databaseCpu(databases)
  const { operations, perSecond } = await floor.run(script, { callers, seconds })
  return { perSecond, databaseCpuMicros: perOperation(before, databaseCpu(databases), operations) }
}

async function runOnce(bench: Bench, work: Work): Promise<LoadResult & { readonly operations: number }> {
  const { service, load, seconds, signal } = bench
  const result = await load(work, { ...service, seconds, signal })
  const rest = work.outlastsAnswers === true ? await secondsUntilApplied(bench) : 0
  return { ...result, seconds: result.seconds + rest, operations: result.answers * work.operations }
}

/** @throws {Error} where a delivery is not applied */
async function secondsUntilApplied({ databases: { ownerUrl } }: Bench): Promise<number> {
  const since = performance.now()
  await untilNothingIsOpen(ownerUrl)
  const seconds = (performance.now() - since) / 1000
  const others = await countOf(ownerUrl, `ledger.webhook_deliveries where state <> 'APPLIED'`)
  if (others > 0) throw new Error(`${others} deliveries found no place`)
  return seconds
}

/** Events and deliveries are worked on after they are answered: a work that goes on with that is no fair moment for the next. */
async function untilNothingIsOpen(ownerUrl: string): Promise<void> {
  const open = `(select from ledger.webhook_deliveries where state = 'RECEIVED' union all
    select from ledger.event_inbox where account_id is not null and done_at is null) open`
  await until('all that was taken is applied', async () => (await countOf(ownerUrl, open)) === 0, 60_000)
}

async function countOf(ownerUrl: string, rows: string): Promise<number> {
  const [row] = await query(ownerUrl, `select count(*)::int as count from ${rows}`)
  return Number(row?.['count'])
}

async function serviceRound(bench: Bench, work: Work): Promise<ServiceRound> {
  const { databases, service } = bench
  const walBefore = await walSoFar(databases)
  const [serviceBefore, databaseBefore] = [cpuSecondsOf(service.pid), databaseCpu(databases)]
  const [{ operations, ...result }, peakMb] = await whileWatching(service.pid, () => runOnce(bench, work))
  const [serviceAfter, databaseAfter] = [cpuSecondsOf(service.pid), databaseCpu(databases)]
  return {
    perSecond: operations / result.seconds,
    p50Ms: result.p50Ms,
    p99Ms: result.p99Ms,
    serviceCpuMicros: perOperation(serviceBefore, serviceAfter, operations),
    databaseCpuMicros: perOperation(databaseBefore, databaseAfter, operations),
    peakMb,
    walBytes: ((await walSoFar(databases)) - walBefore) / operations,
  }
}

async function walSoFar({ ownerUrl }: BenchDatabases): Promise<number> {
  const [row] = await query(ownerUrl, `select pg_current_wal_insert_lsn() - '0/0'::pg_lsn as bytes`)
  return Number(row?.['bytes'])
}

function databaseCpu({ pid }: BenchDatabases): number | null {
  const server = pid()
  return server === null ? null : cpuSecondsOfFamily(server)
}

const perOperation = (before: number | null, after: number | null, operations: number): number | null =>
  before === null || after === null || operations === 0 ? null : ((after - before) * 1e6) / operations
