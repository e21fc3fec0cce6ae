import { expect } from 'chai'
import { beginHistory } from '../payments/histories/begin-history.ts'
import { seedsOfRun, tell } from '../payments/histories/histories.suite.ts'
import { liveHistory } from '../payments/histories/live-history.ts'
import { makeHistory } from '../payments/histories/make-history.ts'
import { openObserver } from '../payments/histories/observe.ts'
import type { Observer } from '../payments/histories/observe.ts'
import { startPaymentsWorld } from '../payments/histories/payments-world.ts'
import type { PaymentsWorld } from '../payments/histories/payments-world.ts'
import { makeRandom } from '../payments/histories/random.ts'
import { compareAll, lookAfter } from '../payments/histories/run-histories.ts'
import type { Counts, Difference } from '../payments/histories/run-histories.ts'
import { expectSoundLedger } from '../support/sound-ledger.ts'
import { startKilledFleet } from './killed-fleet.ts'
import type { KilledFleet } from './killed-fleet.ts'

const sideBySide = 20

describe('payments that are settled while the service is killed', function () {
  this.timeout(900_000)
  let world: PaymentsWorld
  let observer: Observer
  let fleet: KilledFleet
  before(async () => {
    world = await startPaymentsWorld()
    observer = openObserver(world.url)
    fleet = await startKilledFleet(world.url)
  })
  after(async () => {
    await fleet.stop()
    await observer.close()
    await world.close()
  })

  it('end as the oracle says, once the providers have sent again and the upkeep has finished', async () => {
    const seeds = seedsOfRun(200)
    const random = makeRandom(seeds[0] ?? 0)
    const counts: Counts = new Map()
    const found: Difference[] = []

    for (let start = 0; start < seeds.length; start += sideBySide) {
      const begun = await Promise.all(seeds.slice(start, start + sideBySide).map((seed) => beginHistory(makeHistory(seed), world)))
      const living = Promise.all(begun.map((one) => liveHistory(one, world, fleet.take)))
      const lived = await fleet.killDuring(random, living)
      await lookAfter(world)
      found.push(...(await compareAll(lived, { world, observer }, counts)))
    }

    console.log(`      ${fleet.kills()} kills, ${fleet.resent()} webhooks sent again, ${counts.get('turns of the upkeep') ?? 0} more turns`)
    tell(counts)
    if (found.length > 0) expect.fail(found.map(({ report }) => report).join('\n\n'))
    expect(fleet.kills()).to.be.at.least(seeds.length / sideBySide)
    expect(fleet.resent()).to.be.at.least(1)
    await expectSoundLedger(world.url)
  })
})
