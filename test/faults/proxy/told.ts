import type { Answer } from '../../support/api.ts'
import type { PartOfAnswer, Scenario } from './scenario.ts'

/** Of a call whose connection was cut before its answer came. */
export const cut = 'no answer: the connection is cut'

/** What a caller was told, in the words of docs/faults.md. */
export function toldIn(answer: Answer | null, scenario: Scenario): string {
  if (answer === null) return cut
  const parts = partsOf(answer, scenario)
  const said = [...new Set(parts.map(saidIn))]
  return scenario.answersIn === undefined || said.length === 0
    ? said.join()
    : `${answer.status}, of its items ${said.toSorted().join(', ')}`
}

/** The answers in an answer, each with what it is to bring about. */
export const partsOf = (answer: Answer, scenario: Scenario): readonly PartOfAnswer[] =>
  scenario.answersIn !== undefined && answer.status === 200 ? scenario.answersIn(answer) : [{ ...answer, effect: scenario.effect }]

export const isDone = ({ status }: Pick<PartOfAnswer, 'status'>): boolean => status === 200 || status === 201

/** Whether an answer leaves it open if something was done. */
export const isOpen = ({ body }: Pick<PartOfAnswer, 'body'>): boolean => body['outcome'] === 'UNKNOWN'

function saidIn(part: Pick<PartOfAnswer, 'status' | 'body'>): string {
  if (isDone(part)) return 'done'
  const { code, retryable, outcome } = part.body
  const words = [part.status, code, retryable === true ? 'retryable' : 'final', outcome === undefined ? null : `outcome ${String(outcome)}`]
  return words.filter((word) => word !== null).join(' ')
}
