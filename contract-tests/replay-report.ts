import { tallyOutcomes } from './outcomes.ts'
import type { Outcome, Tally } from './outcomes.ts'

interface Said {
  /** What was done to whom, in a line. */
  readonly heading: string
  readonly seconds: number
  readonly outcomes: readonly Outcome[]
}

const failuresShown = 40

/** What a person reads: how many of each were sent and how they were answered, each failure in two lines, and the verdict last. */
export function toReport({ heading, seconds, outcomes }: Said): string {
  const tallies = tallyOutcomes(outcomes)
  const failures = tallies.flatMap((tally) => tally.failures)
  const left = failures.length - failuresShown
  const verdict = failures.length === 0 ? 'all answered as they must be' : `${failures.length} not answered as they must be`
  return [
    heading,
    '',
    ...tableOf(tallies),
    '',
    ...failures.slice(0, failuresShown).flatMap((failure, index) => [...linesOf(failure, index + 1), '']),
    ...(left > 0 ? [`and ${left} more, which the JUnit file has`, ''] : []),
    `${outcomes.length} calls in ${seconds.toFixed(1)} s: ${verdict}`,
  ].join('\n')
}

function tableOf(tallies: readonly Tally[]): readonly string[] {
  const statuses = [...new Set(tallies.flatMap((tally) => Object.keys(tally.statuses)))].sort()
  const names = statuses.map((status) => (status === '0' ? 'none' : status))
  const row = (first: string, cells: readonly (string | number)[]): string =>
    first.padEnd(34) + cells.map((cell) => String(cell).padStart(7)).join('')
  return [
    row('', ['sent', ...names, 'failed']),
    ...tallies.map(({ part, subject, sent, statuses: counts, failures }) =>
      row(`${part} ${subject}`, [sent, ...statuses.map((status) => counts[Number(status)] ?? 0), failures.length]),
    ),
  ]
}

/** A failure in two lines: what was sent; what came, and what should have come. */
export function linesOf({ part, subject, title, call, answer, missed }: Outcome, number: number): readonly [string, string] {
  const sent = `${call.method} ${call.path} ${call.body === undefined ? '' : shortened(call.body)}`.trimEnd()
  return [
    `${number}. ${part} ${subject}, ${title}: ${sent}`,
    `   came: ${answer.status ?? 'nothing'} ${shortened(answer.body)}; should have come: ${missed ?? 'this'}`,
  ]
}

function shortened(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replaceAll(/\s+/g, ' ')
  return text.length <= 300 ? text : `${text.slice(0, 300)}…`
}
