import { beside, factsBlock, place, stacked, textBlock } from './blocks.ts'
import type { Block } from './blocks.ts'
import type { Canvas } from './canvas.ts'
import { colours } from './canvas.ts'
import type { Party, Sheet } from './sheet.ts'

const text = { size: 8 }
const strong = { size: 9.5, isBold: true }
const label = { size: 6.8, isBold: true, colour: colours.quiet }

const leftWidth = 295
const rightAt = 325

/** More lines than an address has are run together, so that no address takes the page. */
const addressLinesMax = 6

/** Who sells, what the document is, who buys, and where the supply is. */
export function drawHead(canvas: Canvas, sheet: Sheet): void {
  const rightWidth = canvas.width - rightAt
  const title = stacked([
    textBlock(canvas, sheet.title, { ink: { size: 17, isBold: true }, width: rightWidth, align: 'right', kind: 'H1' }),
    textBlock(canvas, sheet.copy ?? '', { ink: { size: 7, colour: colours.quiet }, width: rightWidth, align: 'right' }),
  ])
  const facts = factsBlock(canvas, sheet.facts, { ink: text, width: rightWidth, values: 'right' })
  const seller = partyBlock(canvas, sheet.seller, { size: 13, isBold: true })
  place(canvas, beside({ block: seller, at: 0 }, { block: stacked([title, facts], 6), at: rightAt }), 9)

  canvas.ornament(() => canvas.rule(canvas.y, { colour: colours.line, width: 0.8 }))
  canvas.y += 9

  const buyer = stacked(
    [textBlock(canvas, 'BILL TO', { ink: label, width: leftWidth, kind: 'H2' }), partyBlock(canvas, sheet.buyer, strong)],
    1,
  )
  const supply = factsBlock(canvas, sheet.supply, { ink: text, width: rightWidth, values: 'left' })
  place(canvas, beside({ block: buyer, at: 0 }, { block: supply, at: rightAt }), 12)
}

function partyBlock(canvas: Canvas, { name, address, facts }: Party, ink: typeof strong): Block {
  return stacked(
    [
      textBlock(canvas, name, { ink, width: leftWidth }),
      textBlock(canvas, addressOf(address), { ink: text, width: leftWidth }),
      factsBlock(canvas, facts, { ink: text, width: leftWidth, values: 'left' }),
    ],
    1,
  )
}

function addressOf(address: string | null): string {
  const lines = (address ?? '').split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.length > addressLinesMax ? lines.join(', ') : lines.join('\n')
}

/** At the top of every further page: whose document it is. */
export function drawRunningHead(canvas: Canvas, { seller, name }: Sheet): void {
  const ink = { size: 7.5, colour: colours.quiet }
  canvas.ornament(() => {
    const [line = ''] = canvas.lines(seller.name, ink, canvas.width / 2)
    canvas.write(line, ink, { x: canvas.left, y: canvas.y })
    canvas.write(name, { ...ink, isBold: true }, { x: canvas.left, y: canvas.y, width: canvas.width, align: 'right' })
    canvas.rule(canvas.y + 14, { colour: colours.line, width: 0.8 })
  })
  canvas.y += 24
}

/** At the foot of every page. */
export function drawFoot(canvas: Canvas, name: string, { page, pages }: { page: number; pages: number }): void {
  const ink = { size: 7, colour: colours.quiet }
  const y = canvas.bottom + 10
  canvas.ornament(() => {
    canvas.rule(y - 4, { colour: colours.faint, width: 0.6 })
    canvas.write(name, ink, { x: canvas.left, y })
    canvas.write(`Page ${page} of ${pages}`, ink, { x: canvas.left, y, width: canvas.width, align: 'right' })
  })
}
