import { zlibSync } from 'fflate'

/** What of PDFKit's documents its types do not tell. A reference gathers what is written to it, and writes it out when it is done. */
interface Reference {
  readonly data: Record<string, unknown>
  buffer: Uint8Array[]
  finalize(): void
}

interface Font {
  readonly unitsPerEm: number
  readonly characterSet: readonly number[]
  layout(text: string): { readonly glyphs: readonly { readonly advanceWidth: number; readonly path: { toSVG(): string } }[] }
}

interface Inside {
  info: Record<string, unknown>
  ref(data?: object): Reference
  endMetadata(): void
  addContent(operator: string): unknown
  readonly _font: { readonly font: Font }
}

// Pinned to one version of PDFKit; the tests of bytes and contents tell whether another keeps this.
const insideOf = (document: object): Inside => document as Inside

/** Below this, packing saves nothing. */
const smallestBytes = 256

/**
 * Packs the streams of a document in JavaScript. The runtimes' own zlib would make other bytes on Node than on Deno, and on their
 * next versions. The document must have been opened with `compress: false`.
 */
export function packStreams(document: PDFKit.PDFDocument): void {
  const inside = insideOf(document)
  const makeReference = inside.ref.bind(document)
  inside.ref = (data) => {
    const reference = makeReference(data)
    const finalize = reference.finalize.bind(reference)
    reference.finalize = () => {
      pack(reference)
      finalize()
    }
    return reference
  }
}

// Metadata stay readable for those who do not know PDF.
function pack(reference: Reference): void {
  const { buffer, data } = reference
  const bytes = Buffer.concat(buffer)
  if (bytes.length < smallestBytes || data.Filter !== undefined || data.Type === 'Metadata') return
  reference.buffer = [zlibSync(bytes, { level: 9 })]
  data.Filter = 'FlateDecode'
}

/** PDFKit puts title and author into XML as they are: a seller called `A & B` would break it. */
export function escapeMetadata(document: PDFKit.PDFDocument): void {
  const inside = insideOf(document)
  const endMetadata = inside.endMetadata.bind(document)
  inside.endMetadata = () => {
    // By now the file has its own title and author; only the XML is still to be written.
    inside.info = Object.fromEntries(Object.entries(inside.info).map(([name, value]) => [name, escaped(value)]))
    endMetadata()
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escaped = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll(/[&<>]/g, (character) => entities[character] ?? character) : value

/** The code points that the font in use has a glyph for. */
export const charactersOf = (document: PDFKit.PDFDocument): ReadonlySet<number> => new Set(insideOf(document)._font.font.characterSet)

/** The glyphs of a word as outlines, in the font's units and with `y` upwards, each with how far it is from the first. */
export function outlinesOf(document: PDFKit.PDFDocument, word: string): readonly { readonly path: string; readonly x: number }[] {
  const { font } = insideOf(document)._font
  let x = 0
  return font.layout(word).glyphs.map(({ path, advanceWidth }) => {
    x += advanceWidth
    return { path: path.toSVG(), x: x - advanceWidth }
  })
}

export const unitsPerEmOf = (document: PDFKit.PDFDocument): number => insideOf(document)._font.font.unitsPerEm

/**
 * Draws one line of text, and says beside its glyphs what it is (PDF's ActualText). That has to stand where PDFKit has turned the
 * page over for the text: readers place the words by the axes at its end.
 */
export function drawAs(document: PDFKit.PDFDocument, line: string, draw: () => void): void {
  const inside = insideOf(document)
  const { addContent } = inside
  const add = addContent.bind(document)
  const utf16 = Array.from({ length: line.length }, (_, place) => line.charCodeAt(place).toString(16).padStart(4, '0')).join('')
  inside.addContent = (operator) => {
    if (operator === 'BT') add(`/Span <</ActualText <feff${utf16}>>> BDC`)
    add(operator)
    if (operator === 'ET') add('EMC')
    return document
  }
  draw()
  inside.addContent = addContent
}
