import { isReached } from './marks.ts'
import type { Mark } from './marks.ts'
import type { Line } from './report.ts'

/** A table, head first. */
export type Table = readonly (readonly string[])[]

/** As text in columns: those of names to the left, numbers to the right. */
export function toText(table: Table): string {
  const widths = columnsOf(table).map((cells) => Math.max(...cells.map((cell) => cell.length)))
  const isNumbers = columnsOf(table).map(hasNumbers)
  const lines = table.map((row) =>
    row.map((cell, column) => (isNumbers[column] === true ? cell.padStart : cell.padEnd).call(cell, widths[column] ?? 0)).join('  '),
  )
  return lines.map((line) => `${line.trimEnd()}\n`).join('')
}

/** As Markdown. */
export function toMarkdown(table: Table): string {
  const [head = [], ...rows] = table
  const rule = columnsOf(table).map((cells) => (hasNumbers(cells) ? '---:' : '---'))
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('')
}

const columnsOf = (table: Table): readonly (readonly string[])[] =>
  (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? ''))

const hasNumbers = ([, ...cells]: readonly string[]): boolean => cells.some((cell) => /^\d/.test(cell))

const heads = ['work', 'callers', 'beside', 'its/s', 'service/s', 'ratio', 'of rounds', 'must', 'aim', '', 'p50 ms', 'p99 ms', 'p99/p50']
const headsOfCost = ['service µs', 'db µs', 'floor db µs', 'peak MB', 'wal B/op', 'syncs/op']

/** One line a work; the last columns are what an operation costs. */
export const tableOfLines = (lines: readonly Line[]): Table => [[...heads, ...headsOfCost], ...lines.map(toRow)]

function toRow(line: Line): readonly string[] {
  const verdict = line.mark === null || line.ratio === null ? '' : line.ratio < line.mark ? 'BELOW' : 'ok'
  return [
    ...[line.work, String(line.callers), line.rival ?? '-', rounded(line.rivalPerSecond), rounded(line.servicePerSecond)],
    ...[
      orNone(line.ratio, toRatio),
      line.range?.map(toRatio).join('..') ?? '-',
      orNone(line.mark, toRatio),
      orNone(line.aim, toRatio),
      verdict,
    ],
    ...[line.p50Ms.toFixed(1), line.p99Ms.toFixed(1), (line.p99Ms / line.p50Ms).toFixed(1)],
    ...[line.serviceCpuMicros, line.databaseCpuMicros, line.floorCpuMicros, line.peakMb, line.walBytes].map(rounded),
    orNone(line.syncs, (syncs) => syncs.toPrecision(2)),
  ]
}

/** What must hold, and whether it does. */
export const tableOfMarks = (marks: readonly Mark[]): Table => [
  ['mark', 'measured', 'must', 'aim', ''],
  ...marks.map((mark) => {
    const bound = mark.sense === 'AT_LEAST' ? 'at least' : 'at most'
    const said = (value: number): string => (mark.unit === '' ? toRatio(value) : `${Math.round(value)} ${mark.unit}`)
    return [mark.what, said(mark.measured), `${bound} ${said(mark.must)}`, orNone(mark.aim, said), isReached(mark) ? 'ok' : 'MISSED']
  }),
]

const orNone = (value: number | null, say: (value: number) => string): string => (value === null ? '-' : say(value))

const toRatio = (ratio: number): string => ratio.toFixed(ratio < 0.1 ? 4 : 2)

export const rounded = (value: number | null): string => (value === null ? '-' : String(Math.round(value)))
