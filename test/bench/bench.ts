/** `npm run bench`: the service beside the plain-SQL floor. See `docs/benchmarks.md`. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { startBenchService, startDatabases } from './bench-place.ts'
import type { BenchDatabases, BenchService } from './bench-place.ts'
import { findPgbench, prepareFloor } from './floor.ts'
import { findLoad } from './load.ts'
import { tellMachine } from './machine.ts'
import { isReached, marksOfLines, marksOfRest } from './marks.ts'
import type { Beside, Mark } from './marks.ts'
import { measure } from './measure.ts'
import type { Bench, Measured } from './measure.ts'
import { writePage } from './page.ts'
import { measureQuiet } from './quiet.ts'
import type { Quiet } from './quiet.ts'
import { toLines } from './report.ts'
import type { Line } from './report.ts'
import { measureRest } from './rest-memory.ts'
import { runBench, say, wholeNumber } from './run-bench.ts'
import type { Run } from './run-bench.ts'
import { seedAccounts } from './seed-accounts.ts'
import { seedLists } from './seed-lists.ts'
import { seedPayments } from './seed-payments.ts'
import { tableOfLines, tableOfMarks, toMarkdown, toText } from './table.ts'
import { parts, withRivals, workNames } from './works.ts'
import type { Work } from './works.ts'

interface Options {
  readonly rounds: number
  readonly seconds: number
  /** One after the other. */
  readonly parts: readonly (readonly Work[])[]
  readonly withQuiet: boolean
  readonly withRest: boolean
  /** Measure with our own generator, though wrk is installed. */
  readonly withSockets: boolean
  readonly writes: boolean
}

/** Few rounds say little: what they gave is not kept unless asked for. */
const roundsToKeep = 5

/** What is measured beside the works, by the names that `--only` takes. */
const besides = ['quiet', 'memory']

await runBench(async (run) => {
  const options = readOptions()
  findPgbench() // before a minute of work that would be for nothing
  const { name, load } = findLoad(options.withSockets)
  const { rounds, seconds } = options
  say(`load by ${name}; ${rounds} rounds of ${seconds} s`)
  const databases = await startDatabases()
  run.atEnd(databases.stop)
  const floor = await prepareFloor(databases.floorUrl, run.signal)
  await seed(databases, run)
  const service = await startBenchService(databases)
  run.atEnd(service.stop)
  const restMb = options.withRest ? await measureRest(service) : null
  if (restMb !== null) say(`at rest the service holds ${restMb.toFixed(0)} MB`)

  const bench: Bench = { databases, service, floor, load, seconds, signal: run.signal, say }
  const { measured, quiet } = await measureAll(bench, options)
  const report = toReport(measured.flatMap(toLines), { quiet, restMb })
  process.stdout.write(`\n${report.text}`)
  if (options.writes) {
    const machine = await tellMachine(databases.ownerUrl)
    const how = `${rounds} rounds of ${seconds} s, load by ${name}`
    writePage('bench', `${new Date().toISOString().slice(0, 10)}; ${machine}; ${how}.\n\n${report.page}`)
  }
  return report.marks.every(isReached)
})

/** By a service of its own: what the seed leaves in its memory is no cost of the works'. */
async function seed(databases: BenchDatabases, run: Run): Promise<void> {
  await seedAccounts(databases, run.signal)
  const seeder: BenchService = await startBenchService(databases)
  try {
    await seedLists(databases, seeder)
    await seedPayments(databases, seeder)
  } finally {
    await seeder.stop()
  }
  await databases.settle()
  say('seeded')
}

interface All {
  /** By part. */
  readonly measured: readonly (readonly Measured[])[]
  readonly quiet: Quiet | null
}

/** The ledger's works, then the quiet accounts, then the rest. */
async function measureAll(bench: Bench, { parts: [first = [], ...later], rounds, withQuiet }: Options): Promise<All> {
  const measured = [await measure(bench, first, rounds)]
  const quiet = withQuiet ? await measureQuiet(bench, rounds) : null
  for (const part of later) measured.push(await measure(bench, part, rounds))
  return { measured, quiet }
}

function toReport(
  lines: readonly Line[],
  beside: Beside,
): { readonly text: string; readonly page: string; readonly marks: readonly Mark[] } {
  const marks = [...marksOfLines(lines), ...marksOfRest(beside, lines)]
  const [works, held] = [tableOfLines(lines), tableOfMarks(marks)]
  const { quiet } = beside
  const besideQuiet =
    quiet === null
      ? ''
      : `Quiet accounts: p50 ${quiet.aloneP50Ms.toFixed(1)} ms and p99 ${quiet.aloneP99Ms.toFixed(1)} ms alone; ` +
        `p50 ${quiet.besideP50Ms.toFixed(1)} ms and p99 ${quiet.besideP99Ms.toFixed(1)} ms beside a busy account with ${quiet.hotPerSecond.toFixed(0)} reservations a second.\n`
  const missed = marks.filter((mark) => !isReached(mark)).map(({ what }) => what)
  const verdict = missed.length === 0 ? 'All marks are reached.\n' : `Missed: ${missed.join('; ')}.\n`
  const note = 'Medians of the rounds. Rates hang on the machine and on what else it does: only the ratios count.\n'
  return {
    text: `${toText(works)}${note}\n${toText(held)}\n${besideQuiet}${verdict}`,
    page: `${toMarkdown(works)}\n${toMarkdown(held)}\n${besideQuiet}${verdict}`,
    marks,
  }
}

function readOptions(): Options {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const { values } = parseArgs({ allowNegative: true, options: { rounds: text, seconds: text, only: text, sockets: flag, write: flag } })
  const { BENCH_ROUNDS, BENCH_SECONDS, BENCH_ONLY } = process.env
  const names = (values.only ?? BENCH_ONLY ?? '').split(',').filter((name) => name !== '')
  const isWhole = names.length === 0
  if (!isWhole && values.write === true) throw new Error('Cannot write docs/benchmarks.md from a part of the run')
  const rounds = wholeNumber('rounds', values.rounds ?? BENCH_ROUNDS ?? '5')
  return {
    rounds,
    seconds: wholeNumber('seconds', values.seconds ?? BENCH_SECONDS ?? '3'),
    parts: isWhole ? Object.values(parts) : choose(names.filter((name) => !besides.includes(name))),
    withQuiet: isWhole || names.includes('quiet'),
    withRest: isWhole || names.includes('memory'),
    withSockets: values.sockets ?? false,
    writes: isWhole && (values.write ?? rounds >= roundsToKeep),
  }
}

function choose(only: readonly string[]): readonly (readonly Work[])[] {
  const names = only.flatMap((name) => (isPart(name) ? parts[name].map((work) => work.name) : [name]))
  const unknown = names.find((name) => !workNames.includes(name))
  if (unknown !== undefined)
    throw new Error(
      `Cannot measure ${unknown}: there are ${[...workNames, ...besides].join(', ')}, and all of ${Object.keys(parts).join(', ')}`,
    )
  return withRivals(names)
}

function isPart(name: string): name is keyof typeof parts {
  return Object.hasOwn(parts, name)
}
