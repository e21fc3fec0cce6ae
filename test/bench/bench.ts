import process from 'node:process'
import { parseArgs } from 'node:util'
import { startBenchService, startDatabases } from './bench-place.ts'
import { findPgbench, prepareFloor } from './floor.ts'
import { findLoad } from './load.ts'
import { measure } from './measure.ts'
import type { Measured } from './measure.ts'
import { toLines, toTable } from './report.ts'
import { seedAccounts } from './seed-accounts.ts'
import { seedLists } from './seed-lists.ts'
import { seedPayments } from './seed-payments.ts'
import { parts, withRivals, workNames } from './works.ts'
import type { Work } from './works.ts'

interface Options {
  readonly rounds: number
  readonly seconds: number
  /** One after the other. */
  readonly parts: readonly (readonly Work[])[]
  /** Measure with our own generator, though wrk is installed. */
  readonly withSockets: boolean
}

const giveUp = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => giveUp.abort(new Error(`stopped by ${signal}`)))
const endings: (() => Promise<void>)[] = []

try {
  process.exitCode = (await run(readOptions())) ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  for (const end of endings.reverse()) await end()
}

/** Whether every mark was reached. */
async function run({ rounds, seconds, parts: chosen, withSockets }: Options): Promise<boolean> {
  const { signal } = giveUp
  findPgbench() // before a minute of work that would be for nothing
  const { name, load } = findLoad(withSockets)
  say(`load by ${name}; ${rounds} rounds of ${seconds} s`)
  const databases = await startDatabases()
  endings.push(databases.stop)
  const floor = await prepareFloor(databases.floorUrl, signal)
  await seedAccounts(databases, signal)
  const service = await startBenchService(databases)
  endings.push(service.stop)
  await seedLists(databases, service)
  await seedPayments(databases, service)
  await databases.settle()
  say('seeded, measuring')

  const measured: Measured[] = []
  for (const part of chosen) measured.push(...(await measure({ databases, service, floor, load, seconds, signal }, part, rounds)))
  const lines = toLines(measured)
  process.stdout.write(`\n${toTable(lines)}\n`)
  process.stdout.write('Medians of the rounds. Rates hang on the machine and on what else it does: only the ratios count.\n')
  const below = lines.filter(({ isBelow }) => isBelow)
  if (below.length > 0) process.stdout.write(`Below the mark: ${below.map((line) => `${line.work} with ${line.callers}`).join(', ')}\n`)
  return below.length === 0
}

function readOptions(): Options {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { rounds: text, seconds: text, only: text, sockets: { type: 'boolean', default: false } } })
  const { BENCH_ROUNDS, BENCH_SECONDS, BENCH_ONLY } = process.env
  const only = values.only ?? BENCH_ONLY ?? ''
  return {
    rounds: wholeNumber('rounds', values.rounds ?? BENCH_ROUNDS ?? '5'),
    seconds: wholeNumber('seconds', values.seconds ?? BENCH_SECONDS ?? '3'),
    parts: only === '' ? Object.values(parts) : choose(only.split(',')),
    withSockets: values.sockets,
  }
}

function choose(only: readonly string[]): readonly (readonly Work[])[] {
  const names = only.flatMap((name) => (isPart(name) ? parts[name].map((work) => work.name) : [name]))
  const unknown = names.find((name) => !workNames.includes(name))
  if (unknown !== undefined)
    throw new Error(`Cannot measure ${unknown}: there are ${workNames.join(', ')}, and all of ${Object.keys(parts).join(', ')}`)
  return withRivals(names)
}

function isPart(name: string): name is keyof typeof parts {
  return Object.hasOwn(parts, name)
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new Error(`Cannot take ${text} for ${name}: it is a whole number from 1`)
  return Number(text)
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
