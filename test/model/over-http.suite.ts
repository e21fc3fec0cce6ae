import { expect } from 'chai'
import fc from 'fast-check'
import { makeMovedTime } from '../support/moved-time.ts'
import { startService } from '../support/running-service.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { seedOfRun } from './explore.ts'
import { liveOverHttp } from './http-account.ts'
import type { ModelledService } from './http-account.ts'
import { Counts, show } from './live.ts'
import { aLife } from './random-steps.ts'

/** Random lives over HTTP and PostgreSQL beside the model, until so many calls were compared. */
export function describeOverHttp({ calls }: { readonly calls: number }): void {
  describe(`a service with its PostgreSQL, beside the model of credits, over ${calls} random calls`, function () {
    this.timeout(1_800_000)
    let modelled: ModelledService
    before(async () => {
      const time = makeMovedTime(Date.UTC(2026, 2, 1))
      modelled = { time, service: await startService({ env: time.env }) }
    })
    after(async () => {
      await modelled.service.stop()
      modelled.time.remove()
    })

    it('gives the model’s answer to each, knows what was so before, and has moved in its journal what the model has', async () => {
      const seed = seedOfRun()
      const counts = new Counts()

      for (let round = 0; counts.decisions < calls; round += 1) {
        const property = fc.asyncProperty(aLife({ steps: 60, isWired: true }), (steps) => liveOverHttp(steps, modelled, counts))
        const outcome = await fc.check(property, { numRuns: 5, seed: seed + round })
        const { counterexample, counterexamplePath: path, errorInstance } = outcome
        const lines = (counterexample?.[0] ?? []).map((step, index) => `  ${index + 1}. ${show(step)}`)
        expect(outcome.failed, [`seed ${outcome.seed}, path ${path}:`, ...lines, String(errorInstance)].join('\n')).to.equal(false)
      }

      console.log(`      seed ${seed}: ${counts.decisions} calls, ${counts.of.size} fates and movements`)
      await expectSoundLedger(modelled.service.databaseUrl ?? '')
    })
  })
}
