import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from 'chai'
import { makeRandom } from '../../contract-tests/random.ts'
import { expectAsTheOracleSays } from '../reconciliation/expect-oracle.ts'
import { makeLossyHistory } from '../reconciliation/lossy-history.ts'
import { startReconcileWorld } from '../reconciliation/reconcile-world.ts'
import type { ReconcileWorld } from '../reconciliation/reconcile-world.ts'

const sweepingProcess = new URL('../reconciliation/sweeping-process.ts', import.meta.url).pathname
const preload = new URL('../support/kill-at-query.ts', import.meta.url).href

describe('a sweep that is killed again and again', function () {
  this.timeout(600_000)
  let world: ReconcileWorld
  before(async () => {
    world = await startReconcileWorld()
  })
  after(() => world.close())

  it('ends as the oracle says, and so do those that run beside it', async () => {
    const random = makeRandom(8)
    let killed = 0

    /** Two processes at once, each of which dies at some statement or gets to its end: until both do. */
    async function sweepUntilDone(): Promise<void> {
      for (let most = 6; ; most += 6) {
        const ends = await Promise.all([sweepKilledAt(random.whole(1, most)), sweepKilledAt(random.whole(1, most))])
        killed += ends.filter((end) => end === 'KILLED').length
        if (ends.every((end) => end === 'DONE')) return
      }
    }
    await expectAsTheOracleSays(
      world,
      [301, 302, 303].map((seed) => makeLossyHistory({ seed, lostPercent: 30 })),
      { sweepUntilDone },
    )

    expect(killed, 'deaths').to.be.above(10)
  })

  async function sweepKilledAt(statement: number): Promise<'KILLED' | 'DONE'> {
    const child = spawn(process.execPath, [`--import=${preload}`, sweepingProcess, world.url, String(world.now())], {
      env: { ...process.env, KILL_AT: String(statement), KILL_FROM: 'reconcile_progress' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
    if (signal === 'SIGKILL') return 'KILLED'
    expect(code).to.equal(0)
    return 'DONE'
  }
})
