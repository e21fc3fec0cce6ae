import type { Canvas, Ink } from './canvas.ts'
import { colours, lineHeightOf } from './canvas.ts'
import type { Fact } from './sheet.ts'

/** Something whose height is known before it is drawn, so that what belongs together can stay together. */
export interface Block {
  readonly height: number
  draw(x: number, y: number): void
}

export const nothing: Block = { height: 0, draw: () => undefined }

interface TextSetting {
  readonly ink: Ink
  readonly width: number
  readonly align?: 'left' | 'right'
  /** What a screen reader takes it for. */
  readonly kind?: 'P' | 'H1' | 'H2'
}

/** A paragraph, wrapped; one of nothing is nothing. */
export function textBlock(canvas: Canvas, text: string, { ink, width, align = 'left', kind = 'P' }: TextSetting): Block {
  const lines = canvas.lines(text, ink, width)
  const lineHeight = lineHeightOf(ink)
  if (lines.length === 0) return nothing
  return {
    height: lines.length * lineHeight,
    draw(x, y) {
      canvas.tell(kind, () => {
        for (const [place, line] of lines.entries()) canvas.write(line, ink, { x, y: y + place * lineHeight, width, align })
      })
    },
  }
}

interface FactsSetting {
  readonly ink: Ink
  readonly width: number
  /** Where values stand: beneath one another after the labels, or at the right edge. */
  readonly values: 'left' | 'right'
}

/** Labels and what they say, one beneath the other. */
export function factsBlock(canvas: Canvas, facts: readonly Fact[], { ink, width, values }: FactsSetting): Block {
  const quiet = { ...ink, colour: colours.quiet }
  const labelWidth = Math.max(0, ...facts.map(({ label }) => canvas.measure(label, quiet))) + 8
  return stacked(facts.map((fact) => factBlock(canvas, fact, { ink, quiet, width, values, labelWidth })))
}

interface FactSetting extends FactsSetting {
  readonly quiet: Ink
  readonly labelWidth: number
}

function factBlock(canvas: Canvas, { label, value, isStrong }: Fact, { ink, quiet, width, values, labelWidth }: FactSetting): Block {
  const valueInk = { ...ink, isBold: isStrong === true }
  const valueWidth = width - labelWidth
  const lines = canvas.lines(value, valueInk, valueWidth)
  const lineHeight = lineHeightOf(ink)
  return {
    height: Math.max(1, lines.length) * lineHeight,
    draw(x, y) {
      canvas.tell('P', () => {
        canvas.write(label, quiet, { x, y })
        for (const [place, line] of lines.entries()) {
          canvas.write(line, valueInk, { x: x + labelWidth, y: y + place * lineHeight, width: valueWidth, align: values })
        }
      })
    },
  }
}

/** One beneath the other. */
export function stacked(blocks: readonly Block[], gap = 0): Block {
  const shown = blocks.filter(({ height }) => height > 0)
  const height = shown.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, shown.length - 1)
  return {
    height,
    draw(x, y) {
      let top = y
      for (const block of shown) {
        block.draw(x, top)
        top += block.height + gap
      }
    },
  }
}

/** Side by side, each so far from the left. */
export function beside(...parts: readonly { readonly block: Block; readonly at: number }[]): Block {
  return {
    height: Math.max(...parts.map(({ block }) => block.height)),
    draw(x, y) {
      for (const { block, at } of parts) block.draw(x + at, y)
    },
  }
}

/** Draws a block whole, on the next page where this one has not the room, and goes on beneath it. */
export function place(canvas: Canvas, block: Block, gap: number): void {
  if (block.height === 0) return
  if (canvas.y + block.height > canvas.bottom) canvas.turnPage()
  block.draw(canvas.left, canvas.y)
  canvas.y += block.height + gap
}
