import { place } from './blocks.ts'
import { colours, openCanvas } from './canvas.ts'
import { closingBlock, drawNotes, totalsBlock } from './draw-closing.ts'
import { drawFoot, drawHead, drawRunningHead } from './draw-head.ts'
import { drawTable } from './draw-table.ts'
import type { Fonts } from './fonts.ts'
import type { Sheet } from './sheet.ts'

/** Draws a sheet, page by page. */
export function printSheet(sheet: Sheet, fonts: Fonts): Promise<Uint8Array> {
  const { mark, name, seller, datedAt } = sheet
  const canvas = openCanvas({
    ...{ title: name, author: seller.name, datedAt, fonts },
    drawPage(page, number) {
      if (mark !== null) page.ornament(() => page.stamp(mark, colours.mark))
      if (number > 1) drawRunningHead(page, sheet)
    },
  })

  drawHead(canvas, sheet)
  const totals = totalsBlock(canvas, sheet)
  drawTable(canvas, sheet.items, { size: 7.8, keepWithLast: totals.height + 8 })
  canvas.y += 8
  place(canvas, totals, 10)
  if (sheet.taxes !== null) {
    drawTable(canvas, sheet.taxes, { size: 7.2, keepWithLast: 0 })
    canvas.y += 10
  }
  drawNotes(canvas, sheet.notes)
  place(canvas, closingBlock(canvas, sheet), 0)

  return canvas.close((page, pages) => drawFoot(canvas, name, { page, pages }))
}
