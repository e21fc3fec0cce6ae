import { beginHistory } from './begin-history.ts'
import { differencesOf } from './compare.ts'
import { show } from './history.ts'
import { liveHistory, takenInProcess } from './live-history.ts'
import type { Lived, Take } from './live-history.ts'
import { makeHistory } from './make-history.ts'
import type { Observed, Observer } from './observe.ts'
import type { PaymentsWorld } from './payments-world.ts'

/** One history that did not end as the oracle says. */
export interface Difference {
  readonly seed: number
  readonly report: string
}

/** What was met: so that a run shows that it was not all the same. */
export type Counts = Map<string, number>

interface Running {
  readonly world: PaymentsWorld
  readonly observer: Observer
  readonly take?: Take
}

/** Lets the histories of these seeds come about side by side, and compares each with the oracle. */
export async function runHistories(
  seeds: readonly number[],
  { world, observer, take }: Running,
  counts: Counts,
): Promise<readonly Difference[]> {
  const by = take ?? takenInProcess(world)
  const lived = await Promise.all(seeds.map(async (seed) => liveHistory(await beginHistory(makeHistory(seed), world), world, by)))
  await Promise.all(world.processes.map((process) => process.idle()))
  return compareAll(lived, { world, observer }, counts)
}

/** Compares histories that have come about; what was left open is finished by the upkeep first, which is counted. */
export async function compareAll(lived: readonly Lived[], { world, observer }: Running, counts: Counts): Promise<readonly Difference[]> {
  const isOpen = ({ deliveries }: Observed): boolean => [...deliveries.values()].some(({ state }) => state === 'RECEIVED')
  let observed = await observer.observe(lived)
  for (let turns = 0; isOpen(observed) && turns < 10; turns += 1) {
    count(counts, 'turns of the upkeep')
    await lookAfter(world)
    observed = await observer.observe(lived)
  }
  for (const { history, ids } of lived) {
    const order = observed.orders.get(ids.own.orderId)
    count(counts, `${history.rail} ${history.purpose} ${order?.status}${(order?.held_back ?? null) === null ? '' : ' held back'}`)
  }
  for (const { state, reason } of observed.unapplied.values()) count(counts, `unapplied ${reason} ${state}`)
  for (const { state } of observed.deliveries.values()) count(counts, `event ${state}`)
  return lived.flatMap((one) => {
    const differences = differencesOf(one, observed)
    if (differences.length === 0) return []
    return [{ seed: one.history.seed, report: [`seed ${one.history.seed}:`, `  ${show(one.history)}`, ...differences].join('\n') }]
  })
}

/** Lets the upkeep of one process find what is old enough. */
export async function lookAfter({ processes: [first], passMinutes }: PaymentsWorld): Promise<void> {
  passMinutes(2)
  await first.lookAfter()
}

const count = (counts: Counts, what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1)
