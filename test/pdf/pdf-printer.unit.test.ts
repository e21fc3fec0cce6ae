import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { inflateSync } from 'node:zlib'
import { expect } from 'chai'
import { makePdfPrinter } from '../../adapters/pdf/pdf-printer.ts'
import { printAll } from './print-all.ts'
import { anInvoice, creditNoteInPart, draft, hindi, tenLinesWithinTheState, threeHundredLines, unionTerritory } from './some-documents.ts'

const printer = makePdfPrinter()
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const pagesOf = (bytes: Uint8Array): number => Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(textOf(bytes))?.[1])
const digestsOf = (printed: ReadonlyMap<string, Uint8Array>): string =>
  [...printed].map(([name, bytes]) => `${name} ${createHash('sha256').update(bytes).digest('hex')}\n`).join('')

async function printedElsewhere(command: string, ...options: readonly string[]): Promise<string> {
  const program = new URL('print-digests.ts', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(command, [...options, program], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
  })
  return stdout
}

describe('the PDF printer: bytes', () => {
  let first: ReadonlyMap<string, Uint8Array> = new Map()
  before(async () => {
    first = await printAll()
  })

  it('gives the same for the same document, whatever it has drawn before', async () => {
    const again = await printAll()
    const oneAlone = await makePdfPrinter().printInvoice(hindi)

    expect(first.size).to.be.above(12)
    expect(digestsOf(again)).to.equal(digestsOf(first))
    expect(Buffer.compare(oneAlone, first.get('hindi') ?? Buffer.alloc(0))).to.equal(0)
  })

  it('gives the same in another process of Node', async () => {
    expect(await printedElsewhere(process.execPath)).to.equal(digestsOf(first))
  })

  it('gives the same on Deno', async () => {
    const deno = new URL('../../node_modules/.bin/deno', import.meta.url).pathname

    expect(await printedElsewhere(deno, 'run', '--allow-all', '--node-modules-dir=manual')).to.equal(digestsOf(first))
  })

  it('gives others for another document', async () => {
    const [first, second] = await Promise.all([anInvoice({ number: 'A/1' }), anInvoice({ number: 'A/2' })].map(printer.printInvoice))

    expect(Buffer.compare(first ?? Buffer.alloc(0), second ?? Buffer.alloc(0))).to.not.equal(0)
  })
})

describe('the PDF printer: the file', () => {
  it('has one page for ten lines, and few for three hundred', async () => {
    expect(pagesOf(await printer.printInvoice(tenLinesWithinTheState))).to.equal(1)
    expect(pagesOf(await printer.printInvoice(threeHundredLines))).to.equal(9)
    expect(pagesOf(await printer.printCreditNote(creditNoteInPart.note, creditNoteInPart.invoice))).to.equal(1)
  })

  it('is small enough to be sent by mail', async () => {
    expect((await printer.printInvoice(tenLinesWithinTheState)).length).to.be.below(60_000)
    expect((await printer.printInvoice(threeHundredLines)).length).to.be.below(150_000)
  })

  it('bears the date of the document, and of a draft the instant of its making, and no other', async () => {
    const issued = textOf(await printer.printInvoice(tenLinesWithinTheState))
    const drafted = textOf(await printer.printInvoice(draft))

    expect(new Set(issued.match(/D:\d{14}Z/g))).to.deep.equal(new Set(['D:20260224000000Z']))
    expect(new Set(drafted.match(/D:\d{14}Z/g))).to.deep.equal(new Set(['D:20260224081500Z']))
    expect(issued).to.contain('<xmp:CreateDate>2026-02-24T00:00:00Z</xmp:CreateDate>')
  })

  it('names title and seller, as they are and as XML', async () => {
    const text = textOf(await printer.printInvoice(unionTerritory))

    expect(text).to.contain('(Tax Invoice CH/25-26/0007)').and.contain('(Shivalik Surveyors & Valuers LLP)')
    expect(text).to.contain('<rdf:li>Shivalik Surveyors &amp; Valuers LLP</rdf:li>')
  })

  it('tells a screen reader its language and its parts', async () => {
    const text = textOf(await printer.printInvoice(tenLinesWithinTheState))
    const countOf = (kind: string): number => text.match(new RegExp(`/S /${kind}\\b`, 'g'))?.length ?? 0

    expect(text).to.contain('/Lang (en-IN)').and.contain('/Marked true')
    expect({ headings: countOf('H1'), tables: countOf('Table'), heads: countOf('TH') }).to.deep.equal({ headings: 1, tables: 2, heads: 18 })
    expect(countOf('TR')).to.equal(1 + 10 + 1 + 6 + 1)
  })

  it('says of Devanagari what it is, beside its glyphs', async () => {
    const contents = contentsOf(await printer.printInvoice(hindi))
    const utf16 = Buffer.from('श्री राजेश कुमार शर्मा', 'utf16le').swap16().toString('hex')

    expect(contents).to.contain(`/ActualText <feff${utf16}>`)
  })

  it('shows each page closed properly: what is marked or saved ends where it began', async () => {
    const contents = contentsOf(await printer.printInvoice(threeHundredLines))
    const countOf = (operator: string): number => contents.match(new RegExp(`(?:^|\\s)${operator}$`, 'gm'))?.length ?? 0

    expect(countOf('BDC') + countOf('BMC')).to.be.above(300)
    expect(countOf('EMC')).to.equal(countOf('BDC') + countOf('BMC'))
    expect(countOf('Q')).to.equal(countOf('q'))
  })
})

/** What the pages draw: the streams that are neither fonts nor their tables. */
function contentsOf(bytes: Uint8Array): string {
  const text = textOf(bytes)
  return [...text.matchAll(/\/Filter \/FlateDecode[^]*?stream\n([^]*?)\nendstream/g)]
    .map(([, packed = '']) => unzlib(packed))
    .filter((content) => content.startsWith('1 0 0 -1 0 841.89 cm'))
    .join('\n')
}

const unzlib = (packed: string): string => inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
