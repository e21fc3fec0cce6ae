import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { collectStart } from '../../src/boot/collect-start.ts'
import { until } from '../support/until.ts'

const everyMs = 100

describe('collecting what the start has left', () => {
  const own = globalThis.gc
  let collections: (NodeJS.GCOptions | undefined)[] = []

  beforeEach(() => {
    collections = []
    globalThis.gc = ((options?: NodeJS.GCOptions) => void collections.push(options)) as NodeJS.GCFunction
  })
  afterEach(() => {
    globalThis.gc = own
  })

  it('waits for a moment without work, and does it once', async () => {
    collectStart({ everyMs })
    for (let turn = 0; turn < 50; turn++) {
      spin(9)
      await wait(1)
    }
    expect(collections, 'while there is work').to.deep.equal([])
    await until('it is collected', () => Promise.resolve(collections.length > 0), 10_000)
    await wait(5 * everyMs)
    expect(collections).to.deep.equal([{ type: 'major', flavor: 'last-resort', execution: 'sync' }])
  })

  it('does without where the runtime does not offer it', async () => {
    globalThis.gc = undefined
    collectStart({ everyMs })
    await wait(3 * everyMs)
    expect(collections).to.deep.equal([])
  })
})

function spin(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}
