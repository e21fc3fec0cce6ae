import type { DiskBytes } from './disk-bytes.ts'
import type { Mark } from './marks.ts'
import type { FloorRound, ServiceRound } from './measure.ts'
import { median } from './median.ts'
import { rounded } from './table.ts'
import type { Table } from './table.ts'

/** All rounds on a ledger of one size. */
export interface Size {
  /** Entries of pairs that it held when the rounds began. */
  readonly pairEntries: number
  /** All entries after the rounds: those that open the accounts, and those of the rounds, too. */
  readonly entriesAtEnd: number
  readonly floor: readonly FloorRound[]
  readonly service: readonly ServiceRound[]
}

/** What the largest ledger takes on disk, without and with its pairs. */
export interface Disk {
  readonly before: DiskBytes
  readonly after: DiskBytes
  /** Entries of pairs. */
  readonly entries: number
}

/** The ratio on the largest ledger is at least so much of that on the smallest. */
const keptLeast = 0.85

const bytesMost = 900

export function marksOfGrowth(sizes: readonly Size[], disk: Disk): readonly Mark[] {
  const [smallest, largest] = [sizes[0], sizes.at(-1)]
  if (smallest === undefined || largest === undefined) throw new Error('nothing was measured')
  const what = `ratio at ${largest.pairEntries} entries / at ${smallest.pairEntries}`
  const bytes = sum(disk.after) - sum(disk.before)
  return [
    { what, measured: ratioOf(largest) / ratioOf(smallest), sense: 'AT_LEAST', must: keptLeast, aim: null, unit: '' },
    { what: 'bytes on disk an entry', measured: bytes / disk.entries, sense: 'AT_MOST', must: bytesMost, aim: null, unit: 'bytes' },
  ]
}

/** Of the rounds' ratios the middle one: a floor and a service that ran one after the other. */
function ratioOf({ floor, service }: Size): number {
  return median(service.map(({ perSecond }, round) => perSecond / (floor[round]?.perSecond ?? NaN))) ?? NaN
}

export const tableOfSizes = (sizes: readonly Size[]): Table => [
  [
    'entries of pairs',
    'all entries after the rounds',
    'its/s',
    'service/s',
    'ratio',
    'p50 ms',
    'p99 ms',
    'service µs',
    'db µs',
    'wal B/op',
  ],
  ...sizes.map((size) => {
    const { pairEntries, entriesAtEnd, floor, service } = size
    const middle = (of: (round: ServiceRound) => number | null): number | null => median(service.map(of))
    return [
      ...[String(pairEntries), String(entriesAtEnd), rounded(median(floor.map(({ perSecond }) => perSecond)))],
      ...[rounded(middle(({ perSecond }) => perSecond)), ratioOf(size).toFixed(2)],
      ...[middle(({ p50Ms }) => p50Ms), middle(({ p99Ms }) => p99Ms)].map((ms) => ms?.toFixed(1) ?? '-'),
      ...[
        middle(({ serviceCpuMicros }) => serviceCpuMicros),
        middle(({ databaseCpuMicros }) => databaseCpuMicros),
        middle(({ walBytes }) => walBytes),
      ].map(rounded),
    ]
  }),
]

/** What grew, largest first, and the sum of all. */
export function tableOfDisk({ before, after, entries }: Disk): Table {
  const grown = [...after]
    .map(([name, bytes]) => ({ name, bytes, more: bytes - (before.get(name) ?? 0) }))
    .filter(({ more }) => more !== 0)
    .toSorted((a, b) => b.more - a.more)
  const row = (name: string, bytes: number, more: number): readonly string[] => [
    ...[name, toMegabytes(bytes), toMegabytes(more), (more / entries).toFixed(1)],
  ]
  return [
    ['table or index', 'MB', 'MB of the pairs', 'bytes an entry'],
    ...grown.map(({ name, bytes, more }) => row(name, bytes, more)),
    row('all of the schema', sum(after), sum(after) - sum(before)),
  ]
}

const sum = (bytes: DiskBytes): number => [...bytes.values()].reduce((all, one) => all + one, 0)

const toMegabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(1)
