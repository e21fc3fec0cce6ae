/** `npm run bench:growth`: the same reservations on ledgers of growing size, and what an entry costs on disk. See `docs/benchmarks.md`. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { startBenchService, startDatabases } from './bench-place.ts'
import type { BenchDatabases, BillingDatabase } from './bench-place.ts'
import { countEntries, readDiskBytes } from './disk-bytes.ts'
import type { DiskBytes } from './disk-bytes.ts'
import { fillPairs } from './fill-pairs.ts'
import { findPgbench, prepareFloor } from './floor.ts'
import { marksOfGrowth, tableOfDisk, tableOfSizes } from './growth-report.ts'
import type { Disk, Size } from './growth-report.ts'
import { findLoad } from './load.ts'
import { tellMachine } from './machine.ts'
import { isReached } from './marks.ts'
import { bothSides, warmUp } from './measure.ts'
import type { Bench, FloorRound, ServiceRound } from './measure.ts'
import { writePage } from './page.ts'
import { runBench, say, wholeNumber } from './run-bench.ts'
import type { Run } from './run-bench.ts'
import { seedAccounts } from './seed-accounts.ts'
import { tableOfMarks, toMarkdown, toText } from './table.ts'
import { verifyLedger } from './verify-ledger.ts'
import { growing } from './works.ts'

interface Options {
  readonly rounds: number
  readonly seconds: number
  /** Entries of pairs, in growing order. */
  readonly sizes: readonly number[]
  readonly writes: boolean
}

const wantedSizes = [10_000, 100_000, 1_000_000]
const roundsToKeep = 5

/** After the last checkpoint each page is written whole once: a ledger of more pages takes longer to come to rest. */
const warmUpSeconds = 5

await runBench(async (run) => {
  const { rounds, seconds, sizes, writes } = readOptions()
  findPgbench()
  const { name, load } = findLoad(false)
  say(`load by ${name}; ${rounds} rounds of ${seconds} s`)
  const databases = await startDatabases()
  run.atEnd(databases.stop)
  const floor = await prepareFloor(databases.floorUrl, run.signal)
  await seedAccounts(databases, run.signal)
  const { ledgers, disk } = await fillAll(databases, sizes, run)
  await databases.settle()

  const measured = await measureAll({ databases, floor, load, seconds, signal: run.signal, say }, ledgers, { rounds, run })
  for (const { ownerUrl } of ledgers) say(await verifyLedger(ownerUrl, run.signal))
  const marks = marksOfGrowth(measured, disk)
  const tables = [tableOfSizes(measured), tableOfDisk(disk), tableOfMarks(marks)]
  process.stdout.write(`\n${tables.map(toText).join('\n')}`)
  if (writes) {
    const machine = await tellMachine(databases.ownerUrl)
    const head = `${new Date().toISOString().slice(0, 10)}; ${machine}; ${rounds} rounds of ${seconds} s, load by ${name}.`
    writePage('growth', `${head}\n\n${tables.map(toMarkdown).join('\n')}`)
  }
  return marks.every(isReached)
})

interface Ledger extends BillingDatabase {
  readonly pairEntries: number
}

/** A database for each size, and what the largest takes on disk. */
async function fillAll(
  databases: BenchDatabases,
  sizes: readonly number[],
  { signal }: Run,
): Promise<{ readonly ledgers: readonly Ledger[]; readonly disk: Disk }> {
  const ledgers: Ledger[] = []
  let before: DiskBytes = new Map()
  let entries = 0
  for (const pairEntries of sizes) {
    const ledger = { ...(await databases.copy(`growth_${pairEntries}`)), pairEntries }
    before = await readDiskBytes(ledger.ownerUrl)
    const [began, opened] = [performance.now(), await countEntries(ledger.ownerUrl)]
    await fillPairs(ledger, pairEntries, signal)
    const filled = (await countEntries(ledger.ownerUrl)) - opened
    if (filled < pairEntries) throw new Error(`${pairEntries} entries were to be filled in, and ${filled} were`)
    say(`filled ${filled} entries beside ${opened} in ${((performance.now() - began) / 1000).toFixed(0)} s`)
    ledgers.push(ledger)
    entries = filled
  }
  const largest = ledgers.at(-1)
  if (largest === undefined) throw new Error('there is no size to measure')
  return { ledgers, disk: { before, after: await readDiskBytes(largest.ownerUrl), entries } }
}

type Common = Omit<Bench, 'service'>

/** Each size in turn, round after round, with a service each: what slows the machine down slows all of them. */
async function measureAll(
  common: Common,
  ledgers: readonly Ledger[],
  { rounds, run }: { readonly rounds: number; readonly run: Run },
): Promise<readonly Size[]> {
  const sides: { readonly ledger: Ledger; readonly bench: Bench; readonly floor: FloorRound[]; readonly service: ServiceRound[] }[] = []
  for (const ledger of ledgers) {
    const service = await startBenchService(ledger)
    run.atEnd(service.stop)
    sides.push({ ledger, bench: { ...common, service }, floor: [], service: [] })
  }
  for (const { bench } of sides) await warmUp(bench, growing, warmUpSeconds)
  for (let round = 1; round <= rounds; round++) {
    for (const { ledger, bench, floor, service } of sides) {
      const one = await bothSides(bench, growing)
      if (one.floor === null || one.floor.perSecond === 0)
        throw new Error('the floor did nothing in a round: the machine is too busy to measure')
      floor.push(one.floor)
      service.push(one.service)
      const ratio = (one.service.perSecond / one.floor.perSecond).toFixed(2)
      say(`round ${round} of ${rounds}: ${ledger.pairEntries} entries: ${one.service.perSecond.toFixed(0)}/s, ratio ${ratio}`)
    }
  }
  return Promise.all(
    sides.map(async ({ ledger: { pairEntries, ownerUrl }, floor, service }): Promise<Size> => {
      return { pairEntries, entriesAtEnd: await countEntries(ownerUrl), floor, service }
    }),
  )
}

function readOptions(): Options {
  const text = { type: 'string' } as const
  const options = { rounds: text, seconds: text, sizes: text, write: { type: 'boolean' } } as const
  const { values } = parseArgs({ allowNegative: true, options })
  const sizes = values.sizes?.split(',').map((size) => wholeNumber('sizes', size)) ?? wantedSizes
  const rounds = wholeNumber('rounds', values.rounds ?? '5')
  const isWhole = values.sizes === undefined
  if (!isWhole && values.write === true) throw new Error('Cannot write docs/benchmarks.md from other sizes')
  return {
    rounds,
    seconds: wholeNumber('seconds', values.seconds ?? '3'),
    sizes: sizes.toSorted((a, b) => a - b),
    writes: isWhole && (values.write ?? rounds >= roundsToKeep),
  }
}
