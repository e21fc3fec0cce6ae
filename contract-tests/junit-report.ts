import { tallyOutcomes } from './outcomes.ts'
import type { Outcome } from './outcomes.ts'
import { linesOf } from './replay-report.ts'

interface TestCase {
  readonly name: string
  readonly failures: readonly Outcome[]
}

/**
 * The outcomes as JUnit XML: a test case for each call of the catalogue, and of the history for each event type and operation, which
 * has thousands of calls.
 */
export function toJunit(outcomes: readonly Outcome[], seconds: number): string {
  const suites = [suiteOf('catalogue', casesOfCatalogue(outcomes)), suiteOf('history', casesOfHistory(outcomes))].filter(
    (suite) => suite !== '',
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="contract replay" time="${seconds.toFixed(3)}">\n${suites.join('')}</testsuites>\n`
}

const casesOfCatalogue = (outcomes: readonly Outcome[]): readonly TestCase[] =>
  outcomes
    .filter(({ part }) => part === 'catalogue')
    .map((outcome) => ({ name: `${outcome.subject}: ${outcome.title}`, failures: outcome.missed === null ? [] : [outcome] }))

const casesOfHistory = (outcomes: readonly Outcome[]): readonly TestCase[] =>
  tallyOutcomes(outcomes.filter(({ part }) => part === 'history')).map(({ subject, sent, failures }) => ({
    ...{ name: `${subject}, ${sent} calls`, failures },
  }))

function suiteOf(name: string, cases: readonly TestCase[]): string {
  if (cases.length === 0) return ''
  const failed = cases.filter(({ failures }) => failures.length > 0).length
  const lines = cases.map((testCase) => caseOf(name, testCase)).join('')
  return `  <testsuite name="${name}" tests="${cases.length}" failures="${failed}" errors="0" skipped="0">\n${lines}  </testsuite>\n`
}

function caseOf(suite: string, { name, failures }: TestCase): string {
  const opening = `    <testcase classname="contract.${suite}" name="${escaped(name)}"`
  if (failures.length === 0) return `${opening}/>\n`
  const text = failures.flatMap((failure, index) => linesOf(failure, index + 1)).join('\n')
  const told = `${failures.length} not answered as they must be`
  return `${opening}>\n      <failure message="${told}">${escaped(text)}</failure>\n    </testcase>\n`
}

// XML 1.0 has no way to write most control characters, nor half of a surrogate pair: what was sent may have both.
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
