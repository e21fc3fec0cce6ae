import { textBlock } from './blocks.ts'
import type { Canvas, Element, Ink } from './canvas.ts'
import { colours, lineHeightOf } from './canvas.ts'
import { fitColumns, gutter } from './fit-columns.ts'
import type { FittedTable } from './fit-columns.ts'
import type { Table } from './sheet.ts'

interface Row {
  /** The lines of each cell. */
  readonly cells: readonly (readonly string[])[]
  readonly ink: Ink
  readonly height: number
}

const rowPadding = 2.2

/** A screen reader is told longer tables row by row: an element for each cell would be most of the file. */
const rowsToldByCellMost = 100

interface TableSetting {
  /** The size of its print, where it fits. */
  readonly size: number
  /** So much room the last row leaves beneath it, for what must not stand alone. */
  readonly keepWithLast: number
}

/** Draws a table over as many pages as it takes: its head on each of them, no row cut. */
export function drawTable(canvas: Canvas, table: Table, { size, keepWithLast }: TableSetting): void {
  const fitted = fitColumns(canvas, table, size)
  const head = toRow(canvas, fitted, { cells: table.columns.map(({ head }) => head), ink: fitted.headInk })
  const foot = table.foot === null ? null : toRow(canvas, fitted, { cells: table.foot, ink: { ...fitted.ink, isBold: true } })
  const pageHeight = canvas.bottom - canvas.top - 24 - head.height
  const rows = table.rows.flatMap((cells) => cutTall(toRow(canvas, fitted, { cells, ink: fitted.ink }), pageHeight))
  const heading = textBlock(canvas, table.heading ?? '', { ink: { size: 8, isBold: true }, width: canvas.width, kind: 'H2' })

  const after = (foot?.height ?? 0) + keepWithLast
  const roomFor = (row: Row, place: number): number => Math.min(pageHeight, row.height + (place === rows.length - 1 ? after : 0))
  const first = rows[0]
  if (first === undefined) return
  if (canvas.y + heading.height + head.height + roomFor(first, 0) > canvas.bottom) canvas.turnPage()
  heading.draw(canvas.left, canvas.y)
  canvas.y += heading.height === 0 ? 0 : heading.height + 3

  const element = canvas.open(rows.length > rowsToldByCellMost ? 'Sect' : 'Table')
  const drawRow = rows.length > rowsToldByCellMost ? drawRowAsOne : drawRowByCells
  drawRow(canvas, fitted, { row: head, kind: 'TH', element })
  for (const [place, row] of rows.entries()) {
    if (canvas.y + roomFor(row, place) > canvas.bottom) {
      canvas.turnPage()
      repeatHead(canvas, fitted, head)
    }
    drawRow(canvas, fitted, { row, kind: 'TD', element })
  }
  if (foot !== null) drawRow(canvas, fitted, { row: foot, kind: 'TD', element })
  element.end()
}

function toRow(canvas: Canvas, { columns }: FittedTable, { cells, ink }: { cells: readonly string[]; ink: Ink }): Row {
  const lines = columns.map(({ width }, place) => canvas.lines(cells[place] ?? '', ink, width - 2 * gutter + 0.01))
  const height = Math.max(1, ...lines.map(({ length }) => length)) * lineHeightOf(ink) + 2 * rowPadding
  return { cells: lines, ink, height }
}

// A row that is higher than a page goes on in rows of its own; nothing else cuts one.
function cutTall(row: Row, heightMost: number): readonly Row[] {
  if (row.height <= heightMost) return [row]
  const linesMost = Math.floor((heightMost - 2 * rowPadding) / lineHeightOf(row.ink))
  const part = (from: number, to?: number): Row => {
    const cells = row.cells.map((lines) => lines.slice(from, to))
    return { ...row, cells, height: Math.max(...cells.map(({ length }) => length)) * lineHeightOf(row.ink) + 2 * rowPadding }
  }
  return [part(0, linesMost), ...cutTall(part(linesMost), heightMost)]
}

interface DrawnRow {
  readonly row: Row
  readonly kind: 'TH' | 'TD'
  readonly element: Element
}

function drawRowAsOne(canvas: Canvas, fitted: FittedTable, { row, kind, element }: DrawnRow): void {
  canvas.ornament(() => drawGround(canvas, row, kind === 'TH'))
  canvas.tell('P', () => drawCells(canvas, fitted, row), element)
  canvas.y += row.height
}

function drawRowByCells(canvas: Canvas, fitted: FittedTable, { row, kind, element }: DrawnRow): void {
  const line = canvas.open('TR', element)
  canvas.ornament(() => drawGround(canvas, row, kind === 'TH'))
  for (const [place] of fitted.columns.entries()) canvas.tell(kind, () => drawCell(canvas, fitted, { row, place }), line)
  line.end()
  canvas.y += row.height
}

// The head of a further page is there for the eye; a screen reader has heard it.
function repeatHead(canvas: Canvas, fitted: FittedTable, row: Row): void {
  canvas.ornament(() => {
    drawGround(canvas, row, true)
    drawCells(canvas, fitted, row)
  })
  canvas.y += row.height
}

function drawGround(canvas: Canvas, { height }: Row, isHead: boolean): void {
  const { left, width, y } = canvas
  if (isHead) canvas.fill([{ x: left, y, width, height }], colours.fill)
  canvas.rule(y + height, { colour: isHead ? colours.line : colours.faint, width: 0.5 })
}

function drawCells(canvas: Canvas, fitted: FittedTable, row: Row): void {
  for (const [place] of fitted.columns.entries()) drawCell(canvas, fitted, { row, place })
}

function drawCell(canvas: Canvas, { columns }: FittedTable, { row, place }: { row: Row; place: number }): void {
  const column = columns[place]
  if (column === undefined) return
  const at = { x: column.x + gutter, width: column.width - 2 * gutter, align: column.isNumber ? 'right' : 'left' } as const
  for (const [index, line] of (row.cells[place] ?? []).entries()) {
    canvas.write(line, row.ink, { ...at, y: canvas.y + rowPadding + index * lineHeightOf(row.ink) })
  }
}
