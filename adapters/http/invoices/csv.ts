/** A cell: a text, which may be anything; or a plain one, such as a number, which comes from ourselves. */
export type Cell = string | { readonly plain: string }

/** A row as RFC 4180 writes it, with its line end. */
export const toCsvRow = (cells: readonly Cell[]): string => `${cells.map(toCell).join(',')}\r\n`

function toCell(cell: Cell): string {
  const text = typeof cell === 'string' ? defused(cell) : cell.plain
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

// A spreadsheet takes these for the beginning of a formula, some in full width, too, and the row may come from anybody. After an
// apostrophe it does not.
const defused = (text: string): string => (/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text)
