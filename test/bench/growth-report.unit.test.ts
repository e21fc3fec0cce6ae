import { expect } from 'chai'
import { marksOfGrowth, tableOfDisk, tableOfSizes } from './growth-report.ts'
import type { Disk, Size } from './growth-report.ts'
import { isReached } from './marks.ts'

const given = (pairEntries: number, rounds: readonly (readonly [service: number, floor: number])[]): Size => ({
  ...{ pairEntries, entriesAtEnd: pairEntries + 5 },
  floor: rounds.map(([, perSecond]) => ({ perSecond, databaseCpuMicros: null })),
  service: rounds.map(([perSecond]) => ({
    ...{ perSecond, p50Ms: 2, p99Ms: 4, serviceCpuMicros: null, databaseCpuMicros: null, peakMb: null, walBytes: 900 },
  })),
})

const disk: Disk = {
  before: new Map([
    ['accounts', 5_000_000],
    ['entries', 1_000_000],
  ]),
  after: new Map([
    ['accounts', 5_000_000],
    ['entries', 1_600_000],
    ['reservations', 301_000],
  ]),
  entries: 1_000,
}

describe("the growth bench's report", () => {
  it('holds the largest ledger against the smallest by ratios to the floor of the same moment', () => {
    const small = given(10, [
      [50, 100],
      [10, 20],
      [99, 100],
    ])
    const large = given(1000, [
      [40, 100],
      [90, 200],
      [44, 100],
    ])

    const [kept] = marksOfGrowth([small, given(100, [[1, 100]]), large], disk)

    expect(kept).to.include({ what: 'ratio at 1000 entries / at 10', measured: 0.44 / 0.5, must: 0.85 })
    expect(new Set(tableOfSizes([small, large]).map(({ length }) => length)).size).to.equal(1)
    expect(tableOfSizes([small, large]).map((row) => row.slice(0, 5))).to.deep.equal([
      ['entries of pairs', 'all entries after the rounds', 'its/s', 'service/s', 'ratio'],
      ['10', '15', '100', '50', '0.50'],
      ['1000', '1005', '100', '44', '0.44'],
    ])
  })

  it('counts what all relations grew by, an entry', () => {
    const [, bytes] = marksOfGrowth([given(10, [[1, 1]])], disk)

    expect(bytes).to.include({ measured: 901, must: 900 })
    expect(bytes === undefined || isReached(bytes)).to.equal(false)
    expect(tableOfDisk(disk).slice(1)).to.deep.equal([
      ['entries', '1.5', '0.6', '600.0'],
      ['reservations', '0.3', '0.3', '301.0'],
      ['all of the schema', '6.6', '0.9', '901.0'],
    ])
  })
})
