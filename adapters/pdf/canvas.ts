import PDFDocument from 'pdfkit'
import type { Instant } from '../../src/domain/time.ts'
import type { Fonts } from './fonts.ts'
import { charactersOf, drawAs, escapeMetadata, outlinesOf, packStreams, unitsPerEmOf } from './inside-pdfkit.ts'
import { toPrintable } from './printable-text.ts'
import { wrapLines } from './wrap-lines.ts'

/** How a text is set: size in points. */
export interface Ink {
  readonly size: number
  readonly isBold?: boolean
  readonly colour?: string
}

/** Where a line of text goes: `y` is its top; it is aligned within `width`, where that is given. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width?: number
  readonly align?: 'left' | 'right'
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const colours = { ink: '#1f2933', quiet: '#5f6c7b', line: '#c9d1d9', faint: '#e4e8ec', fill: '#f2f4f6', mark: '#e9ecef' } as const

/** A tall line: Devanagari has marks above and below. */
export const lineHeightOf = ({ size }: Ink): number => size * 1.4

/** Lengths are points, and `y` grows downwards. */
export interface Canvas {
  readonly left: number
  readonly width: number
  /** Where the content of a page begins and ends. */
  readonly top: number
  readonly bottom: number
  /** Where the next thing goes. */
  y: number
  lines(text: string, ink: Ink, width: number): readonly string[]
  measure(text: string, ink: Ink): number
  /** Draws one line, which must be printable: one of `lines`, or a text of our own. */
  write(line: string, ink: Ink, place: Place): void
  rule(y: number, ink: { readonly colour: string; readonly width: number; readonly x?: number; readonly length?: number }): void
  fill(boxes: readonly Box[], colour: string): void
  /** Draws a word across the page. */
  stamp(word: string, colour: string): void
  /** Draws what a screen reader tells, as an element of its kind (`P`, `TD`), within another or within the document. */
  tell(kind: string, draw: () => void, within?: Element): void
  /** An element that others are told within. */
  open(kind: string, within?: Element): Element
  /** Draws what a screen reader passes over. */
  ornament(draw: () => void): void
  turnPage(): void
  /** Draws on every page, last, and gives the file. */
  close(drawFoot: (page: number, pages: number) => void): Promise<Uint8Array>
}

export type Element = PDFKit.PDFStructureElement

interface Paper {
  readonly title: string
  readonly author: string
  readonly datedAt: Instant
  readonly fonts: Fonts
  /** Draws what is beneath everything else, on each new page; it may move `y`. */
  readonly drawPage: (canvas: Canvas, page: number) => void
}

const margin = 40
const page = { width: 595.28, height: 841.89 }
const middle: [x: number, y: number] = [page.width / 2, page.height / 2]

// Its glyphs are not in the order of its letters, so that whoever searches or copies has to be told these.
const devanagari = /\p{Script=Devanagari}/u

/** Opens an A4 document. The same calls give the same bytes, whatever the runtime. */
export function openCanvas(paper: Paper): Canvas {
  const document = openDocument(paper)
  const finished = collect(document)
  const root = document.struct('Document')
  document.addStructure(root)
  const characters = charactersOf(document.font('regular'))
  const set = ({ size, isBold }: Ink): PDFKit.PDFDocument => document.font(isBold === true ? 'bold' : 'regular').fontSize(size)
  const measure = (text: string, ink: Ink): number => set(ink).widthOfString(text)
  let pages = 0

  const canvas: Canvas = {
    ...{ left: margin, width: page.width - 2 * margin, top: margin - 4, bottom: page.height - margin - 6, y: margin },
    measure,
    lines: (text, ink, width) => wrapLines(toPrintable(text, characters), width, (part) => measure(part, ink)),
    write(line, ink, { x, y, width = 0, align = 'left' }) {
      const start = align === 'right' ? x + width - measure(line, ink) : x
      const draw = (): void =>
        void set(ink)
          .fillColor(ink.colour ?? colours.ink)
          .text(line, start, y + ink.size * 1.04, { lineBreak: false, baseline: 'alphabetic' })
      if (devanagari.test(line)) drawAs(document, line, draw)
      else draw()
    },
    rule(y, { colour, width, x = margin, length = canvas.width }) {
      document
        .moveTo(x, y)
        .lineTo(x + length, y)
        .lineWidth(width)
        .stroke(colour)
    },
    fill(boxes, colour) {
      for (const { x, y, width, height } of boxes) document.rect(x, y, width, height)
      document.fill(colour)
    },
    stamp: (word, colour) => stamp(set({ size: stampSize, isBold: true }), word, colour),
    tell: (kind, draw, within = root) => void within.add(document.struct(kind, optionsOf(kind), draw)),
    open(kind, within = root) {
      const element = document.struct(kind)
      within.add(element)
      return element
    },
    ornament(draw) {
      document.markContent('Artifact')
      draw()
      document.endMarkedContent()
    },
    turnPage() {
      document.addPage()
      canvas.y = canvas.top
      paper.drawPage(canvas, ++pages)
    },
    close(drawFoot) {
      for (let index = 0; index < pages; index++) {
        document.switchToPage(index)
        drawFoot(index + 1, pages)
      }
      root.end()
      document.end()
      return finished
    },
  }
  canvas.turnPage()
  return canvas
}

const stampSize = 130

// As outlines: letters across the page would tear the text apart for whoever searches or copies it.
function stamp(document: PDFKit.PDFDocument, word: string, colour: string): void {
  const scale = stampSize / unitsPerEmOf(document)
  const width = document.widthOfString(word)
  document
    .save()
    .rotate(-50, { origin: middle })
    .translate(middle[0] - width / 2, middle[1] + stampSize * 0.36)
    .scale(scale, -scale)
  for (const { path, x } of outlinesOf(document, word)) document.save().translate(x, 0).path(path).fill(colour).restore()
  document.restore()
}

// A cell of a head says what it heads; PDFKit's types do not know of it.
const optionsOf = (kind: string): object => (kind === 'TH' ? { scope: 'Column' } : {})

function openDocument({ title, author, datedAt, fonts }: Paper): PDFKit.PDFDocument {
  const date = new Date(datedAt)
  const document = new PDFDocument({
    ...{ size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, compress: false, font: '' },
    ...{ pdfVersion: '1.7', lang: 'en-IN', tagged: true, displayTitle: true },
    info: { Title: title, Author: author, Creator: 'Studio Billing', Producer: 'PDFKit', CreationDate: date, ModDate: date },
  })
  packStreams(document)
  escapeMetadata(document)
  document.registerFont('regular', fonts.regular)
  document.registerFont('bold', fonts.bold)
  return document
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))))
    document.on('error', reject)
  })
}
