import { expect } from 'chai'
import { creditScenarios } from './proxy/credit-scenarios.ts'
import { documentedAnswers } from './proxy/documented.ts'
import { isEdge } from './proxy/fault-proxy.ts'
import type { Armed, Passing } from './proxy/fault-proxy.ts'
import { runLane } from './proxy/lane.ts'
import type { Row } from './proxy/lane.ts'
import type { Scenario } from './proxy/scenario.ts'
import { issuing, refilling, settling, steering, takingBack, telling } from './proxy/step-scenarios.ts'
import type { Seen } from './proxy/trial.ts'

const lanes = 8
const short = [...creditScenarios, telling, settling, takingBack, steering]
const long = [issuing, refilling]

const isAnswer = (message: Passing): boolean => message.from === 'SERVER' && isEdge(message)

const faults = {
  RESET: { fault: { kind: 'RESET' } },
  STALL: { fault: { kind: 'HOLD' }, counts: isEdge },
  LATE: { fault: { kind: 'LATE', milliseconds: 1_000 }, counts: isAnswer },
} as const satisfies Readonly<Record<string, Omit<Armed, 'n'>>>
type Fault = keyof typeof faults
/** In the words of docs/faults.md. */
const names = { RESET: 'reset', STALL: 'stalled', LATE: 'late' } as const

describe('a service whose connection to PostgreSQL meets a fault at the n-th message', function () {
  this.timeout(1_800_000)
  const seen: (Seen & { readonly fault: Fault })[] = []

  const rowsOf = (fault: Fault, scenarios: readonly Scenario[], says: Partial<Row> = {}): readonly Row[] =>
    scenarios.map((scenario) => ({
      ...{ scenario, first: 1, step: 1, at: faults[fault] },
      note: (one) => seen.push({ ...one, fault }),
      ...says,
    }))

  it('answers each call so that its caller knows whether to make it again, which does it once', async () => {
    // Messages between two edges change nothing for either end: of the calls that have hundreds, the edges are enough.
    const atEdges = { at: { ...faults.RESET, counts: isEdge } }
    // A stall of a pool for people lasts twelve seconds: it is put at each third, or eighth, edge.
    const stalls = [...rowsOf('STALL', [issuing], { step: 3 }), ...rowsOf('STALL', [refilling], { step: 8 })]
    const rows = [
      ...[...stalls, ...rowsOf('STALL', short), ...rowsOf('RESET', long, atEdges)],
      ...[...rowsOf('RESET', short), ...rowsOf('LATE', short), ...rowsOf('LATE', long, { step: 5 })],
    ]
    await Promise.all(Array.from({ length: lanes }, () => runLane(rows)))
    expect(seen.length, 'faults').to.be.above(500)
  })

  it('is told of in docs/faults.md as it was seen', () => {
    const documented = documentedAnswers()
    const found = new Map(
      seen.map(({ fault, scenario, told }) => [`${names[fault]} | ${scenario} | ${told}`, `${names[fault]} | ${scenario}`]),
    )

    expect([...new Set(found.values())]).to.have.members([...documented.keys()])
    const untold = [...found].filter(([line, key]) => !(documented.get(key) ?? []).some((told) => line === `${key} | ${told}`))
    expect(untold.map(([line]) => line)).to.deep.equal([])
  })
})
