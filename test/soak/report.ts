import process from 'node:process'
import type { Tally } from './tally.ts'

/** How far a soak is. */
export function progressLine({ total, duplicates, kills, repeated, faults }: Tally, seconds: number): string {
  const megabytes = Math.round(process.memoryUsage().rss / 1024 ** 2)
  const rate = Math.round(total / seconds)
  return (
    `${Math.round(seconds)} s: ${total} operations, ${rate}/s, ${duplicates} duplicates, ${kills} kills, ` +
    `${repeated} made again, ${faults} faults, ${megabytes} MB here`
  )
}

export interface Outcome {
  readonly seed: number
  readonly seconds: number
  readonly lost: number
  readonly doubled: number
  readonly numbered: number
  readonly peakMegabytes: number
  readonly proof: string
}

/** What a soak was and what came of it. */
export function summaryOf(tally: Tally, { seed, seconds, lost, doubled, numbered, peakMegabytes, proof }: Outcome): string {
  const list = (counts: ReadonlyMap<string, number>): string =>
    [...counts]
      .toSorted(([, one], [, other]) => other - one)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')
  return [
    `seed ${seed}: ${tally.total} operations in ${Math.round(seconds)} s, ${Math.round(tally.total / seconds)}/s`,
    `by kind: ${list(tally.operations)}`,
    `answers: ${list(tally.answers)}`,
    `${tally.duplicates} duplicates, ${tally.kills} kills, ${tally.repeated} calls made again because nobody knew`,
    `${lost} lost, ${doubled} doubled of ${numbered} numbered calls, ${tally.faults} misanswers`,
    `${peakMegabytes} MB at most here; the proof: ${proof}`,
  ].join('\n')
}
