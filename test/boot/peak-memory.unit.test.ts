import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { expect } from 'chai'
import { peakMegabytes } from '../../src/boot/peak-memory.ts'

const module = new URL('../../src/boot/peak-memory.ts', import.meta.url).href

describe('the most memory that a process had', () => {
  it('is its own, not that of who started it', () => {
    const held = Buffer.alloc(200 * 1024 * 1024, 1)

    const said = execFileSync(process.execPath, [
      '--input-type=module',
      '--eval',
      `console.log((await import('${module}')).peakMegabytes())`,
    ])

    expect(peakMegabytes()).to.be.at.least(200)
    expect(held.at(-1)).to.equal(1)
    expect(Number(said)).to.be.within(30, 150)
  })
})
