import type { Measured } from './measure.ts'

/** One line of the report: medians over the rounds. */
export interface Line {
  readonly work: string
  readonly callers: number
  /** Null where the floor has nothing to compare with. */
  readonly floorPerSecond: number | null
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
}

/** Takes the medians and holds them against the marks. A batch is compared with the floor's best rate over all accounts. */
export function toLines(measured: readonly Measured[]): readonly Line[] {
  const cold = measured
    .filter(({ work }) => work.floor === 'reserve-cold')
    .map(({ floor }) => median(floor.map((one) => one.perSecond)) ?? 0)
  return measured.map(({ work, service, floor }) => {
    const ownFloor = median(floor.map((one) => one.perSecond))
    const floorPerSecond = ownFloor ?? (work.mark === null || cold.length === 0 ? null : Math.max(...cold))
    const servicePerSecond = median(service.map((one) => one.perSecond)) ?? 0
    const ratios = service.flatMap(({ perSecond }, round) => (floor[round] === undefined ? [] : [perSecond / floor[round].perSecond]))
    const ratio = floorPerSecond === null ? null : servicePerSecond / floorPerSecond
    return {
      work: work.name,
      callers: work.callers,
      floorPerSecond,
      servicePerSecond,
      ratio,
      range: ratios.length === 0 ? null : [Math.min(...ratios), Math.max(...ratios)],
      mark: work.mark,
      isBelow: ratio !== null && work.mark !== null && ratio < work.mark,
      p50Ms: median(service.map((one) => one.p50Ms)) ?? 0,
      p99Ms: median(service.map((one) => one.p99Ms)) ?? 0,
      serviceCpuMicros: median(service.map((one) => one.serviceCpuMicros)),
      databaseCpuMicros: median(service.map((one) => one.databaseCpuMicros)),
      floorCpuMicros: median(floor.map((one) => one.databaseCpuMicros)),
    }
  })
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
  'floor/s',
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
]

/** The report as a table; the last columns are CPU time an operation. */
export function toTable(lines: readonly Line[]): string {
  const rows = [heads, ...lines.map(toRow)]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const text = rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd : cell.padStart).call(cell, widths[column] ?? 0)).join('  '),
  )
  return `${text.join('\n')}\n`
}

function toRow(line: Line): readonly string[] {
  const verdict = line.mark === null || line.ratio === null ? '' : line.isBelow ? 'BELOW' : 'ok'
  return [
    ...[line.work, String(line.callers), rounded(line.floorPerSecond), rounded(line.servicePerSecond)],
    ...[
      line.ratio?.toFixed(2) ?? '-',
      line.range?.map((one) => one.toFixed(2)).join('..') ?? '-',
      line.mark?.toFixed(2) ?? '-',
      verdict,
      line.p50Ms.toFixed(1),
      line.p99Ms.toFixed(1),
    ],
    ...[rounded(line.serviceCpuMicros), rounded(line.databaseCpuMicros), rounded(line.floorCpuMicros)],
  ]
}

const rounded = (value: number | null): string => (value === null ? '-' : String(Math.round(value)))
