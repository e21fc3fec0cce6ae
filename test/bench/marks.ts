import type { Quiet } from './quiet.ts'
import type { Line } from './report.ts'

/** One thing that must hold. */
export interface Mark {
  readonly what: string
  readonly measured: number
  readonly sense: 'AT_LEAST' | 'AT_MOST'
  readonly must: number
  /** What we want to come to; null where that is the same. */
  readonly aim: number | null
  /** Of all three numbers; empty for a ratio. */
  readonly unit: '' | 'MB' | 'bytes'
}

export const isReached = ({ sense, measured, must }: Mark): boolean => (sense === 'AT_LEAST' ? measured >= must : measured <= must)

/** The p99 of any work of the ledger's with 64 callers is at most so many times its p50. */
const tailMost = 5
const tailCallers = 64

/** The quiet accounts' p99 beside a busy one is at most so many times their p50 alone. */
const quietMost = 10

const restMostMb = 120
const peakMostMb = 250
const peakCallers = 256

/** What the run must show: ratios and tails line by line. */
export function marksOfLines(lines: readonly Line[]): readonly Mark[] {
  const ratios = lines.flatMap(({ work, callers, ratio, mark, aim }): Mark[] =>
    ratio === null || mark === null
      ? []
      : [{ what: `${work} with ${callers}: ratio`, measured: ratio, sense: 'AT_LEAST', must: mark, aim, unit: '' }],
  )
  const tails = lines
    .filter(({ callers, mark }) => callers === tailCallers && mark !== null)
    .map(({ work, callers, p50Ms, p99Ms }): Mark => {
      return { what: `${work} with ${callers}: p99 / p50`, measured: p99Ms / p50Ms, sense: 'AT_MOST', must: tailMost, aim: null, unit: '' }
    })
  return [...ratios, ...tails]
}

/** What was measured beside the works; null where it was not, or cannot be told on this machine. */
export interface Beside {
  readonly quiet: Quiet | null
  readonly restMb: number | null
}

export function marksOfRest({ quiet, restMb }: Beside, lines: readonly Line[]): readonly Mark[] {
  const peaks = lines.filter(({ callers }) => callers === peakCallers).flatMap(({ peakMb }) => peakMb ?? [])
  const common = { sense: 'AT_MOST', aim: null } as const
  return [
    ...(quiet === null
      ? []
      : [
          {
            ...{ what: 'quiet accounts: p99 beside a busy one / p50 alone', measured: quiet.besideP99Ms / quiet.aloneP50Ms },
            ...{ ...common, must: quietMost, unit: '' as const },
          },
        ]),
    ...(restMb === null ? [] : [{ ...common, what: 'memory at rest', measured: restMb, must: restMostMb, unit: 'MB' as const }]),
    ...(peaks.length === 0
      ? []
      : [
          {
            ...common,
            what: `peak memory under ${peakCallers} callers`,
            measured: Math.max(...peaks),
            must: peakMostMb,
            unit: 'MB' as const,
          },
        ]),
  ]
}
