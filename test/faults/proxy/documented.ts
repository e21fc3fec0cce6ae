import { readFileSync } from 'node:fs'

const page = new URL('../../../docs/faults.md', import.meta.url)

const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** What docs/faults.md says that callers are told: for each fault (`reset`) and call (`grant`) all that may be. */
export function documentedAnswers(faults: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const answers = new Map<string, readonly string[]>()
  for (const [fault = '', calls = '', told = '', ...more] of readFileSync(page, 'utf8').split('\n').map(cellsOf)) {
    if (more.length > 0 || !faults.includes(fault)) continue
    for (const call of calls.split('; ')) answers.set(`${fault} | ${call}`, told.split('; '))
  }
  return answers
}
