import type { Measured } from './measure.ts'

/** One line of the report: medians over the rounds. */
export interface Line {
  readonly work: string
  readonly callers: number
  /** What it is compared with; null where there is nothing. */
  readonly rival: string | null
  readonly rivalPerSecond: number | null
  readonly servicePerSecond: number
  readonly ratio: number | null
  /** Lowest and highest ratio of one round: how far the noise goes. */
  readonly range: readonly [number, number] | null
  readonly mark: number | null
  readonly isBelow: boolean
  readonly p50Ms: number
  readonly p99Ms: number
  readonly serviceCpuMicros: number | null
  readonly databaseCpuMicros: number | null
  readonly floorCpuMicros: number | null
  /** The most memory of the service in any round. */
  readonly peakMb: number | null
  readonly syncs: number | null
}

/** Takes the medians and holds them against the marks. */
export function toLines(measured: readonly Measured[]): readonly Line[] {
  return measured.map((one) => {
    const { work, service, floor } = one
    const rival = rivalOf(one, measured)
    const rivalPerSecond = rival === null ? null : rateOf(rival.rounds)
    const servicePerSecond = rateOf(service)
    const ratio = rivalPerSecond === null ? null : servicePerSecond / rivalPerSecond
    return {
      work: work.name,
      callers: work.callers,
      rival: rival?.name ?? null,
      rivalPerSecond,
      servicePerSecond,
      ratio,
      range: rival === null ? null : rangeOf(service, rival.rounds),
      mark: work.mark,
      isBelow: ratio !== null && work.mark !== null && ratio < work.mark,
      p50Ms: median(service.map(({ p50Ms }) => p50Ms)) ?? 0,
      p99Ms: median(service.map(({ p99Ms }) => p99Ms)) ?? 0,
      serviceCpuMicros: median(service.map(({ serviceCpuMicros }) => serviceCpuMicros)),
      databaseCpuMicros: median(service.map(({ databaseCpuMicros }) => databaseCpuMicros)),
      floorCpuMicros: median(floor.map(({ databaseCpuMicros }) => databaseCpuMicros)),
      peakMb: service.reduce<number | null>((most, { peakMb }) => (peakMb === null ? most : Math.max(most ?? 0, peakMb)), null),
      syncs: one.syncs,
    }
  })
}

type Rounds = readonly { readonly perSecond: number }[]

/** What a work is held against, as it was measured in the same rounds. Of several it is the fastest. */
function rivalOf(
  { work: { rival }, floor }: Measured,
  all: readonly Measured[],
): { readonly name: string; readonly rounds: Rounds } | null {
  if (rival === null) return null
  if (rival.kind === 'FLOOR') return { name: rival.script, rounds: floor }
  const callers = rival.kind === 'FLOOR_OF' ? rival.callers : null
  const hasFloor = ({ work }: Measured): boolean => rival.kind === 'WORK' || work.rival?.kind === 'FLOOR'
  const named = all.filter((one) => one.work.name === rival.work && hasFloor(one) && (callers ?? one.work.callers) === one.work.callers)
  const candidates = named.map((one) =>
    rival.kind === 'WORK' ? { name: rival.work, rounds: one.service } : { name: floorNameOf(one.work), rounds: one.floor },
  )
  const [fastest] = candidates.toSorted((a, b) => rateOf(b.rounds) - rateOf(a.rounds))
  if (fastest === undefined) throw new Error(`${rival.work} was not measured`)
  return fastest
}

function floorNameOf({ name, rival }: Measured['work']): string {
  if (rival?.kind !== 'FLOOR') throw new Error(`${name} has no floor of its own`)
  return rival.script
}

const rateOf = (rounds: Rounds): number => median(rounds.map(({ perSecond }) => perSecond)) ?? 0

function rangeOf(service: Rounds, rival: Rounds): readonly [number, number] {
  const ratios = service.map(({ perSecond }, round) => perSecond / (rival[round]?.perSecond ?? NaN))
  return [Math.min(...ratios), Math.max(...ratios)]
}

/** The middle one, of two the mean; null where there is none, or one that could not be told. */
export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b)
  if (known.length === 0 || known.length < values.length) return null
  const [low = 0, high = 0] = [known[(known.length - 1) >> 1], known[known.length >> 1]]
  return (low + high) / 2
}

const heads = [
  'work',
  'callers',
  'beside',
  'its/s',
  'service/s',
  'ratio',
  'of rounds',
  'mark',
  '',
  'p50 ms',
  'p99 ms',
  'service µs',
  'db µs',
  'floor db µs',
  'peak MB',
  'syncs/op',
]

/** The report as a table; the last columns are CPU time an operation. */
export function toTable(lines: readonly Line[]): string {
  const rows = [heads, ...lines.map(toRow)]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const text = rows.map((row) =>
    row.map((cell, column) => (column === 0 || column === 2 ? cell.padEnd : cell.padStart).call(cell, widths[column] ?? 0)).join('  '),
  )
  return `${text.join('\n')}\n`
}

function toRow(line: Line): readonly string[] {
  const verdict = line.mark === null || line.ratio === null ? '' : line.isBelow ? 'BELOW' : 'ok'
  return [
    ...[line.work, String(line.callers), line.rival ?? '-', rounded(line.rivalPerSecond), rounded(line.servicePerSecond)],
    ...[
      line.ratio === null ? '-' : toRatio(line.ratio),
      line.range?.map(toRatio).join('..') ?? '-',
      line.mark?.toFixed(2) ?? '-',
      verdict,
      line.p50Ms.toFixed(1),
      line.p99Ms.toFixed(1),
    ],
    ...[rounded(line.serviceCpuMicros), rounded(line.databaseCpuMicros), rounded(line.floorCpuMicros), rounded(line.peakMb)],
    line.syncs === null ? '-' : line.syncs.toPrecision(2),
  ]
}

const toRatio = (ratio: number): string => ratio.toFixed(ratio < 0.1 ? 4 : 2)

const rounded = (value: number | null): string => (value === null ? '-' : String(Math.round(value)))
