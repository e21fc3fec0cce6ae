import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { toldBy, toPage } from './page.ts'

const page = readFileSync(new URL('../../docs/benchmarks.md', import.meta.url), 'utf8')

describe('docs/benchmarks.md', () => {
  it('says around the figures what the bench would write', () => {
    expect(toPage(toldBy(page))).to.equal(page)
  })

  it('keeps what one run told while the other one writes', () => {
    const told = toldBy(toPage({ bench: 'first\n\n| a |\n', growth: 'second\n' }))

    expect(told).to.deep.equal({ bench: 'first\n\n| a |\n', growth: 'second\n' })
    expect(toldBy('')).to.deep.equal({ bench: 'Not measured yet.\n', growth: 'Not measured yet.\n' })
  })
})
