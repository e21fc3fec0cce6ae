import { expect } from 'chai'
import { creditScenarios } from './proxy/credit-scenarios.ts'
import { documentedAnswers } from './proxy/documented.ts'
import { countingUnlessWhole, isAnswer, isWhole } from './proxy/extent.ts'
import { isEdge } from './proxy/fault-proxy.ts'
import type { Armed } from './proxy/fault-proxy.ts'
import { runLane } from './proxy/lane.ts'
import type { Row } from './proxy/lane.ts'
import type { Scenario } from './proxy/scenario.ts'
import { issuing, refilling, settling, steering, takingBack, telling } from './proxy/step-scenarios.ts'
import type { Seen } from './proxy/trial.ts'

const lanes = 8
const short = [...creditScenarios, telling, settling, takingBack, steering]
const long = [issuing, refilling]

// Messages between two edges change nothing for either end.
const faults = {
  RESET: { fault: { kind: 'RESET' }, ...countingUnlessWhole(isEdge) },
  STALL: { fault: { kind: 'HOLD' }, ...countingUnlessWhole(isEdge) },
  LATE: { fault: { kind: 'LATE', milliseconds: 1_000 }, counts: isAnswer },
} as const satisfies Readonly<Record<string, Omit<Armed, 'n'>>>
type Fault = keyof typeof faults
/** In the words of docs/faults.md. */
const names = { RESET: 'reset', STALL: 'stalled', LATE: 'late' } as const

describe('a service whose connection to PostgreSQL meets a fault at the n-th message', function () {
  this.timeout(7_200_000)
  const seen: (Seen & { readonly fault: Fault })[] = []

  const rowsOf = (fault: Fault, scenarios: readonly Scenario[], says: Partial<Row> = {}): readonly Row[] =>
    scenarios.map((scenario) => ({
      ...{ scenario, first: 1, step: 1, at: faults[fault] },
      note: (one) => seen.push({ ...one, fault }),
      ...says,
    }))

  it('answers each call so that its caller knows whether to make it again, which does it once', async () => {
    // A stall of a pool for people lasts twelve seconds: of the long calls it is put at each third, or seventh, edge.
    const every = (step: number): Partial<Row> => ({ step: isWhole ? 1 : step })
    const rows = [
      ...[...rowsOf('STALL', [issuing], every(3)), ...rowsOf('STALL', [refilling], every(7)), ...rowsOf('STALL', short)],
      ...[...rowsOf('RESET', long), ...rowsOf('RESET', short), ...rowsOf('LATE', short), ...rowsOf('LATE', long, every(5))],
    ]
    await Promise.all(Array.from({ length: lanes }, () => runLane(rows)))
    console.log(`      ${seen.length} faults`)
    expect(seen.length).to.be.above(isWhole ? 2_000 : 400)
  })

  it('is told of in docs/faults.md as it was seen', () => {
    const documented = documentedAnswers(Object.values(names))
    const found = new Map(
      seen.map(({ fault, scenario, told }) => [`${names[fault]} | ${scenario} | ${told}`, `${names[fault]} | ${scenario}`]),
    )

    expect([...new Set(found.values())]).to.have.members([...documented.keys()])
    const untold = [...found].filter(([line, key]) => !(documented.get(key) ?? []).some((told) => line === `${key} | ${told}`))
    expect(untold.map(([line]) => line)).to.deep.equal([])
  })
})
