import { setTimeout as wait } from 'node:timers/promises'
import type { Bench } from './measure.ts'
import { median } from './median.ts'
import { hot, quiet } from './works.ts'

/** How long accounts that call now and then wait, alone and while another account is called all the time. Medians of the rounds, in milliseconds. */
export interface Quiet {
  readonly aloneP50Ms: number
  readonly aloneP99Ms: number
  readonly besideP50Ms: number
  readonly besideP99Ms: number
  /** What the busy account did meanwhile. */
  readonly hotPerSecond: number
}

// The busy callers begin before the quiet ones and end after them.
const leadMs = 500

/** Measures both in turn, round after round. */
export async function measureQuiet(bench: Bench, rounds: number): Promise<Quiet> {
  const { service, load, signal, say } = bench
  // Four calls a second of each are few: twice as long gives a p99 that is not one of a handful of calls.
  const seconds = bench.seconds * 2
  const target = { ...service, seconds, signal }
  await load(quiet, { ...target, seconds: 1, isWarmUp: true })
  const seen: Quiet[] = []
  for (let round = 0; round < rounds; round++) {
    const alone = await load(quiet, target)
    const busy = load(hot, { ...target, seconds: seconds + 1 })
    const beside = wait(leadMs).then(() => load(quiet, target))
    const [{ answers, seconds: hotSeconds }, besideHot] = await Promise.all([busy, beside])
    say(
      `round ${round + 1} of ${rounds}: quiet accounts: p50 ${alone.p50Ms.toFixed(1)} ms alone, p99 ${besideHot.p99Ms.toFixed(1)} ms beside`,
    )
    seen.push({
      ...{ aloneP50Ms: alone.p50Ms, aloneP99Ms: alone.p99Ms, besideP50Ms: besideHot.p50Ms, besideP99Ms: besideHot.p99Ms },
      hotPerSecond: answers / hotSeconds,
    })
  }
  const middle = (of: (one: Quiet) => number): number => median(seen.map(of)) ?? 0
  return {
    aloneP50Ms: middle(({ aloneP50Ms }) => aloneP50Ms),
    aloneP99Ms: middle(({ aloneP99Ms }) => aloneP99Ms),
    besideP50Ms: middle(({ besideP50Ms }) => besideP50Ms),
    besideP99Ms: middle(({ besideP99Ms }) => besideP99Ms),
    hotPerSecond: middle(({ hotPerSecond }) => hotPerSecond),
  }
}
