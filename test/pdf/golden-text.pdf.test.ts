import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { namesOfDocuments, printAll } from './print-all.ts'

// What readers find in the documents, page by page, as poppler's `pdftotext -layout` has it. `UPDATE_GOLDEN=1 npm run test:pdf` writes
// it anew: look at what has changed, and at the pictures (`pdftoppm -png -r 80`).

const golden = new URL('golden/', import.meta.url).pathname
const isUpdate = process.env['UPDATE_GOLDEN'] === '1'
const pageBreak = '\f'

const pages: Readonly<Record<string, number>> = { 'three-hundred-lines': 9 }

describe('the text of documents', () => {
  const work = mkdtempSync(join(tmpdir(), 'golden-text-'))
  let printed: ReadonlyMap<string, Uint8Array> = new Map()
  before(async () => {
    printed = await printAll()
  })
  after(() => rmSync(work, { recursive: true }))

  for (const name of namesOfDocuments) {
    it(`is as it was: ${name}`, async () => {
      const text = await textOf(join(work, `${name}.pdf`), printed.get(name))

      const file = join(golden, `${name}.txt`)
      if (isUpdate) writeFileSync(file, text)
      expect(text).to.equal(readFileSync(file, 'utf8'))
      expect(text.split(pageBreak)).to.have.lengthOf((pages[name] ?? 1) + 1) // each page ends with one
    })
  }

  it('is kept of every document, and of no other', () => {
    expect(readdirSync(golden).sort()).to.deep.equal(namesOfDocuments.map((name) => `${name}.txt`).sort())
  })

  it('has the table’s head on each of many pages, and each line once and whole', async () => {
    const text = await textOf(join(work, 'many.pdf'), printed.get('three-hundred-lines'))
    const perPage = text.split(pageBreak).slice(0, -1)
    const lines = [...text.matchAll(/^ +(\d+) +Valuation report (\d+), .* 998\d{3} .* [\d,]+\.\d\d$/gm)]

    expect(perPage.filter((page) => !/# +Description +HSN\/SAC +Qty/.test(page))).to.deep.equal([])
    expect(perPage.map((page, place) => page.includes(`Page ${place + 1} of 9`) && page.includes('INV/25-26/0044'))).to.not.include(false)
    expect(lines.map(([, number, named]) => [number, named])).to.deep.equal(
      Array.from({ length: 300 }, (_, place) => [String(place + 1), String(place + 1)]),
    )
  })
})

/** Without the blanks at the ends of lines, which differ from one version to the next. */
async function textOf(file: string, bytes: Uint8Array | undefined): Promise<string> {
  if (bytes === undefined) throw new Error(`no document for ${file}`)
  writeFileSync(file, bytes)
  const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-'])
  return stdout.replaceAll(/[^\S\n\f]+$/gm, '')
}
