import { expect } from 'chai'
import { isReached, marksOfLines, marksOfRest } from './marks.ts'
import type { Measured } from './measure.ts'
import { toLines } from './report.ts'
import { tableOfLines, tableOfMarks, toMarkdown, toText } from './table.ts'
import { parts, withRivals } from './works.ts'
import type { Rival, Work } from './works.ts'

const base: Work = { name: 'w', callers: 64, credential: 'SERVICE', calls: [], operations: 1, draws: [1, 1], rival: null, mark: null }
const beside = (callers: number): Rival => ({ kind: 'FLOOR', script: 'reserve-cold', callers })

/** A work with its rates and its floor's, round by round; p50 is 2 ms, p99 8 ms. */
function given(work: Partial<Work>, rates: readonly number[], floor: readonly number[] = []): Measured {
  const common = { p50Ms: 2, p99Ms: 8, serviceCpuMicros: 300, databaseCpuMicros: 200 }
  return {
    work: { ...base, ...work },
    service: rates.map((perSecond, round) => ({ ...common, perSecond, peakMb: 200 + round, walBytes: 900 })),
    floor: floor.map((perSecond) => ({ perSecond, databaseCpuMicros: 100 })),
    syncs: 0.05,
  }
}

describe("the bench's report", () => {
  it('divides the median of a work by the median of its own floor', () => {
    const measured = [given({ rival: beside(64) }, [10, 50, 30], [100, 90, 400]), given({ name: 'other', rival: beside(64) }, [1], [999])]

    const [line] = toLines(measured)

    expect(line).to.include({ servicePerSecond: 30, rivalPerSecond: 100, ratio: 0.3, peakMb: 202 })
    expect(line?.range).to.deep.equal([30 / 400, 50 / 90])
  })

  it('takes the best median of several floors, not the best round, and of each number of callers one', () => {
    const measured = [
      given({ name: 'floor', callers: 8, rival: beside(8) }, [1, 1, 1], [100, 100, 900]),
      given({ name: 'floor', callers: 64, rival: beside(64) }, [1, 1, 1], [120, 110, 130]),
      given({ name: 'floor', callers: 256, rival: beside(64) }, [1, 1, 1], [500, 500, 500]),
      given({ name: 'batch', callers: 8, rival: { kind: 'BEST_FLOOR_OF', work: 'floor' } }, [240, 240, 240]),
    ]

    expect(toLines(measured)[3]).to.include({ rivalPerSecond: 120, ratio: 2 })
  })

  it('compares a work with another one, and refuses to where that was not measured', () => {
    const list = given({ name: 'list', rival: { kind: 'WORK', work: 'ledger' } }, [50])

    expect(toLines([list, given({ name: 'ledger' }, [100])])[0]).to.include({ ratio: 0.5, rival: 'ledger' })
    expect(() => toLines([list])).to.throw('ledger was not measured')
  })
})

describe("the bench's marks", () => {
  const lines = toLines([
    given({ name: 'fast', rival: beside(64), mark: 0.5, aim: 0.8 }, [60], [100]),
    given({ name: 'slow', rival: beside(64), mark: 0.5 }, [49], [100]),
    given({ name: 'floor only', rival: beside(64) }, [1], [100]),
    given({ name: 'many', callers: 256, rival: beside(64), mark: 0.5 }, [50], [100]),
  ])

  it('hold each ratio and, with 64 callers, each tail', () => {
    const held = marksOfLines(lines).map((mark) => [mark.what, mark.measured, mark.must, isReached(mark)])

    expect(held).to.deep.equal([
      ['fast with 64: ratio', 0.6, 0.5, true],
      ['slow with 64: ratio', 0.49, 0.5, false],
      ['many with 256: ratio', 0.5, 0.5, true],
      ['fast with 64: p99 / p50', 4, 5, true],
      ['slow with 64: p99 / p50', 4, 5, true],
    ])
  })

  it('hold the quiet accounts, and memory', () => {
    const quiet = { aloneP50Ms: 2, aloneP99Ms: 3, besideP50Ms: 9, besideP99Ms: 21, hotPerSecond: 1 }

    const held = marksOfRest({ quiet, restMb: 119 }, lines).map((mark) => [mark.measured, mark.must, isReached(mark)])

    expect(held).to.deep.equal([
      [10.5, 10, false],
      [119, 120, true],
      [200, 250, true],
    ])
    expect(marksOfRest({ quiet: null, restMb: null }, [])).to.deep.equal([])
  })

  it('are not reached by what is no number', () => {
    const none = toLines([given({ rival: beside(64), mark: 0.5 }, [0], [0])])

    expect(marksOfLines(none).map(isReached)).to.deep.equal([false, true])
  })

  it('are told in a table, as text and as Markdown', () => {
    const table = tableOfMarks([
      { what: 'a ratio', measured: 0.4, sense: 'AT_LEAST', must: 0.5, aim: 0.8, unit: '' },
      { what: 'memory', measured: 99.6, sense: 'AT_MOST', must: 120, aim: null, unit: 'MB' },
    ])

    expect(toText(table).split('\n')).to.deep.equal([
      'mark     measured  must             aim',
      'a ratio      0.40  at least 0.50   0.80  MISSED',
      'memory     100 MB  at most 120 MB     -  ok',
      '',
    ])
    expect(toMarkdown(table).split('\n').slice(0, 3)).to.deep.equal([
      '| mark | measured | must | aim |  |',
      '| --- | ---: | --- | ---: | --- |',
      '| a ratio | 0.40 | at least 0.50 | 0.80 | MISSED |',
    ])
    expect(new Set(tableOfLines(lines).map(({ length }) => length)).size).to.equal(1)
    expect(tableOfLines(lines)[2]?.slice(0, 10)).to.deep.equal([
      'slow',
      '64',
      'reserve-cold',
      '100',
      '49',
      '0.49',
      '0.49..0.49',
      '0.50',
      '-',
      'BELOW',
    ])
  })
})

describe("the bench's works", () => {
  it('come in the order of what is to be shown, with the floors that they are held against', () => {
    const said = parts.ledger.map(({ name, callers, rival, mark, aim }) => {
      const against =
        rival?.kind === 'FLOOR' ? `${rival.script} ${rival.callers}` : rival?.kind === 'BEST_FLOOR_OF' ? `best of ${rival.work}` : ''
      return `${name} ${callers}: ${against}, ${mark} ${aim}`
    })

    expect(said).to.deep.equal([
      'reserve-many 8: reserve-cold 8, 0.3 0.45',
      'reserve-many 64: reserve-cold 64, 0.5 0.7',
      'reserve-many 256: reserve-cold 64, 0.5 0.8',
      'reserve-one 8: reserve-hot 8, 0.6 0.9',
      'reserve-one 64: reserve-hot 64, 1.6 2.5',
      'reserve-one 256: reserve-hot 64, 1.6 3',
      'pairs-many 8: full-cold 8, 0.3 0.45',
      'pairs-many 64: full-cold 64, 0.45 0.65',
      'pairs-one 8: full-hot 8, 0.8 1.2',
      'pairs-one 64: full-hot 64, 1.8 3',
      'batch-many 8: best of reserve-many, 1.2 2',
      'batch-one 8: best of reserve-one, 3 5',
      'event 64: reserve-cold 64, 0.5 0.8',
      'event-batch 8: reserve-cold 8, 1.5 3',
      'event-batch-applied 8: reserve-cold 8, null undefined',
      'status 64: reserve-cold 64, 0.6 1',
      'replay 64: reserve-cold 64, 0.5 0.8',
    ])
    expect(Object.keys(parts)).to.deep.equal(['ledger', 'payments', 'invoices'])
  })

  it('are chosen by name, each in its own part, with what they are held against', () => {
    const chosen = (name: string): readonly (readonly string[])[] =>
      withRivals([name]).map((part) => part.map((work) => `${work.name} ${work.callers}`))

    expect(chosen('reserve-many')).to.deep.equal([['reserve-many 8', 'reserve-many 64', 'reserve-many 256']])
    expect(chosen('webhook-first')).to.deep.equal([['webhook-first 8']])
    expect(chosen('invoice-issue')).to.deep.equal([['reserve-many 8', 'reserve-many 64', 'invoice-issue 8']])
    expect(chosen('invoice-list')).to.deep.equal([['ledger-list 8', 'invoice-list 8']])
    expect(chosen('status')).to.deep.equal([['status 64']])
  })
})
