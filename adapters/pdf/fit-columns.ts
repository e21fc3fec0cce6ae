import type { Canvas, Ink } from './canvas.ts'
import type { Column, Table } from './sheet.ts'

export interface FittedColumn extends Column {
  readonly x: number
  readonly width: number
}

export interface FittedTable {
  readonly columns: readonly FittedColumn[]
  readonly ink: Ink
  readonly headInk: Ink
}

/** Between the text of a column and its neighbour's. */
export const gutter = 4

const sizes = [7.8, 7.2, 6.6, 6, 5.4, 4.8, 4.2]
const restWidthLeast = 120

/**
 * Gives every column the width that its widest number or word needs, and the rest to the one that wraps, or else to all alike;
 * smaller print where the rest is too little. A total may have eighteen digits.
 *
 * @param sizeMost the print that it begins with
 */
export function fitColumns(canvas: Canvas, table: Table, sizeMost: number): FittedTable {
  const wraps = table.columns.some(({ takesRest }) => takesRest === true)
  const tried = sizes.filter((size) => size <= sizeMost).map((size) => fitAt(canvas, table, size))
  const fit = tried.find(({ rest }) => rest >= (wraps ? restWidthLeast : 0)) ?? tried.at(-1)
  if (fit === undefined) throw new Error(`no print is as small as ${sizeMost}`)
  return fit.fitted
}

function fitAt(canvas: Canvas, { columns, rows, foot }: Table, size: number): { readonly fitted: FittedTable; readonly rest: number } {
  const ink = { size }
  const headInk = { size: size * 0.9, isBold: true }
  const own = columns.map((column, place) => {
    if (column.takesRest === true) return 0
    const words = column.head.split(' ').map((word) => canvas.measure(word, headInk))
    const cells = rows.map((row) => canvas.measure(row[place] ?? '', ink))
    const sum = foot === null ? 0 : canvas.measure(foot[place] ?? '', { ...ink, isBold: true })
    return Math.max(...words, ...cells, sum) + 2 * gutter
  })
  const rest = canvas.width - own.reduce((sum, width) => sum + width, 0)
  const wrapping = columns.filter(({ takesRest }) => takesRest === true).length
  let x = canvas.left
  const fitted = columns.map((column, place) => {
    const share = wrapping === 0 ? rest / columns.length : column.takesRest === true ? rest / wrapping : 0
    const width = (own[place] ?? 0) + share
    x += width
    return { ...column, width, x: x - width }
  })
  return { fitted: { columns: fitted, ink, headInk }, rest }
}
