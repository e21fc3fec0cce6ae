import type { WireAnswer, WireCall } from './wire.ts'

/** One call that was made and looked at. */
export interface Outcome {
  readonly part: 'catalogue' | 'history'
  /** The event type, or the credit operation. */
  readonly subject: string
  /** What it was about: the catalogue's case, or the key. */
  readonly title: string
  readonly call: WireCall
  readonly answer: WireAnswer
  /** What should have come, where something else did; null where all is well. */
  readonly missed: string | null
}

/** A subject, and how its calls ended. */
export interface Tally {
  readonly part: Outcome['part']
  readonly subject: string
  readonly sent: number
  /** How many were answered with each status; what was not answered is under 0. */
  readonly statuses: Readonly<Record<number, number>>
  readonly failures: readonly Outcome[]
}

/** The outcomes by part and subject, in the order of their names. */
export function tallyOutcomes(outcomes: readonly Outcome[]): readonly Tally[] {
  const groups = [...Map.groupBy(outcomes, ({ part, subject }) => `${part} ${subject}`)].sort(([a], [b]) => (a < b ? -1 : 1))
  return groups.flatMap(([, group]) => {
    const [first] = group
    if (first === undefined) return []
    const statuses: Record<number, number> = {}
    for (const { answer } of group) statuses[answer.status ?? 0] = (statuses[answer.status ?? 0] ?? 0) + 1
    const { part, subject } = first
    return [{ part, subject, sent: group.length, statuses, failures: group.filter(({ missed }) => missed !== null) }]
  })
}
