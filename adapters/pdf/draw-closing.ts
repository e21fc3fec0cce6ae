import { beside, factsBlock, nothing, place, stacked, textBlock } from './blocks.ts'
import type { Block } from './blocks.ts'
import type { Box, Canvas } from './canvas.ts'
import { colours, lineHeightOf } from './canvas.ts'
import type { Fact, PaymentWays, Sheet } from './sheet.ts'
import { qrModulesOf } from './upi-link.ts'

const text = { size: 8 }
const label = { size: 6.8, isBold: true, colour: colours.quiet }

const totalsWidth = 205

/** The totals with the sum in words beside them, and what the law wants said. They stay together. */
export function totalsBlock(canvas: Canvas, sheet: Sheet): Block {
  const wordsWidth = canvas.width - totalsWidth - 30
  const words = stacked([
    textBlock(canvas, 'AMOUNT IN WORDS', { ink: label, width: wordsWidth }),
    textBlock(canvas, sheet.words, { ink: { size: 8.5, isBold: true }, width: wordsWidth }),
  ])
  const statements = sheet.statements.map((statement) => textBlock(canvas, statement, { ink: text, width: wordsWidth }))
  const left = stacked([words, ...statements], 6)
  return beside({ block: left, at: 0 }, { block: sumsBlock(canvas, sheet.totals), at: canvas.width - totalsWidth })
}

function sumsBlock(canvas: Canvas, totals: readonly Fact[]): Block {
  const parts = totals.filter(({ isStrong }) => isStrong !== true).map((fact) => sumBlock(canvas, fact, 8.2))
  const whole = totals.filter(({ isStrong }) => isStrong === true).map((fact) => sumBlock(canvas, fact, 11))
  const sums = stacked(parts, 1.5)
  const last = stacked(whole)
  const height = sums.height + last.height + (sums.height === 0 ? 8 : 14)
  return {
    height,
    draw(x, y) {
      sums.draw(x, y)
      const top = y + height - last.height - 8
      canvas.ornament(() => canvas.fill([{ x, y: top, width: totalsWidth, height: last.height + 8 }], colours.fill))
      last.draw(x, top + 4)
    },
  }
}

// Sums are longer than their labels: a total of eighteen digits is set smaller rather than wrapped.
function sumBlock(canvas: Canvas, { label: name, value, isStrong }: Fact, size: number): Block {
  const isBold = isStrong === true
  const room = totalsWidth - 2 * 4
  const wanted = canvas.measure(`${name}  ${value}`, { size, isBold })
  const ink = { size: wanted > room ? (size * room) / wanted : size, isBold }
  return {
    height: lineHeightOf({ size }),
    draw(x, y) {
      canvas.tell('P', () => {
        canvas.write(name, isBold ? ink : { ...ink, colour: colours.quiet }, { x: x + 4, y })
        canvas.write(value, ink, { x: x + 4, y, width: room, align: 'right' })
      })
    },
  }
}

/** The notes run on over pages, line by line. */
export function drawNotes(canvas: Canvas, notes: string | null): void {
  const lines = canvas.lines(notes ?? '', text, canvas.width)
  const [first, ...rest] = lines.map((line) => textBlock(canvas, line, { ink: text, width: canvas.width }))
  if (first === undefined) return
  place(canvas, stacked([textBlock(canvas, 'NOTES', { ink: label, width: canvas.width }), first]), 0)
  for (const block of rest) place(canvas, block, 0)
  canvas.y += 10
}

/** Where to pay, and for whom somebody signs. */
export function closingBlock(canvas: Canvas, { payment, signatory }: Sheet): Block {
  return beside(
    { block: bankBlock(canvas, payment), at: 0 },
    { block: upiBlock(canvas, payment), at: 212 },
    { block: signatureBlock(canvas, signatory), at: canvas.width - signatureWidth },
  )
}

function bankBlock(canvas: Canvas, payment: PaymentWays | null): Block {
  if (payment === null || payment.bank.length === 0) return nothing
  const width = payment.upi === null ? 330 : 190
  return stacked([
    textBlock(canvas, 'BANK DETAILS', { ink: label, width }),
    factsBlock(canvas, payment.bank, { ink: { size: 7.6 }, width, values: 'left' }),
  ])
}

const qrSize = 72
/** The standard wants four light modules around the code; the columns leave more beside it, and the gap above it. */
const qrMargin = 8

function upiBlock(canvas: Canvas, payment: PaymentWays | null): Block {
  if (payment === null || payment.upi === null) return nothing
  const { id, link, asks } = payment.upi
  const caption = stacked([
    textBlock(canvas, asks, { ink: { size: 7, isBold: true }, width: 105 }),
    textBlock(canvas, `UPI ${id}`, { ink: { size: 7 }, width: 105 }),
  ])
  return {
    height: qrSize + qrMargin + caption.height,
    draw(x, y) {
      canvas.ornament(() => canvas.fill(qrBoxes(link, { x, y }), '#000000'))
      caption.draw(x, y + qrSize + qrMargin)
    },
  }
}

// Dark modules side by side are one box, so that no hairline parts them.
function qrBoxes(link: string, { x, y }: { x: number; y: number }): readonly Box[] {
  const rows = qrModulesOf(link)
  const size = qrSize / rows.length
  return rows.flatMap((row, place) =>
    Array.from(
      row
        .map((isDark) => (isDark ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
      ({ 0: run, index }) => ({
        ...{ x: x + index * size, y: y + place * size },
        ...{ width: run.length * size, height: size },
      }),
    ),
  )
}

const signatureWidth = 185

function signatureBlock(canvas: Canvas, signatory: string | null): Block {
  if (signatory === null) return nothing
  const width = signatureWidth
  const firm = textBlock(canvas, `For ${signatory}`, { ink: { size: 8, isBold: true }, width, align: 'right' })
  const role = textBlock(canvas, 'Authorised signatory', { ink: { size: 7.5, colour: colours.quiet }, width, align: 'right' })
  const room = 40
  return {
    height: firm.height + room + role.height,
    draw(x, y) {
      firm.draw(x, y)
      canvas.ornament(() => canvas.rule(y + firm.height + room - 2, { colour: colours.line, width: 0.6, x: x + 35, length: width - 35 }))
      role.draw(x, y + firm.height + room)
    },
  }
}
