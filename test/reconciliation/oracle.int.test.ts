import { expectAsTheOracleSays } from './expect-oracle.ts'
import { makeLossyHistory } from './lossy-history.ts'
import { startReconcileWorld } from './reconcile-world.ts'
import type { ReconcileWorld } from './reconcile-world.ts'

describe('a history of V1 that lost three calls in ten, reconciled', () => {
  let world: ReconcileWorld
  before(async () => {
    world = await startReconcileWorld()
  })
  after(() => world.close())

  for (let seed = 1; seed <= 20; seed += 1) {
    it(`stands as the oracle says, and again when they come late: history ${seed}`, async () => {
      await expectAsTheOracleSays(world, [makeLossyHistory({ seed, lostPercent: 30 })])
    })
  }
})

describe('a history of V1 that lost four calls in ten, of which some come late, one by one, and the others never', () => {
  let world: ReconcileWorld
  before(async () => {
    world = await startReconcileWorld()
  })
  after(() => world.close())

  // Among them late consume calls, booked and ignored, that alone say which commission was delivered.
  for (const seed of [36, 39, 47]) {
    it(`stands as the oracle says after each of them: history ${seed}`, async () => {
      await expectAsTheOracleSays(world, [makeLossyHistory({ seed, lostPercent: 40, invoices: 2, isLateOneByOne: true })])
    })
  }
})

describe('the same, with statements in the form for a cluster', () => {
  it('stands as the oracle says', async () => {
    const world = await startReconcileWorld({ form: 'cluster' })
    await expectAsTheOracleSays(
      world,
      [21, 22, 23, 24].map((seed) => makeLossyHistory({ seed, lostPercent: 30 })),
    )
    await world.close()
  })
})
