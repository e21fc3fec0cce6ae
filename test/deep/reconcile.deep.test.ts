import { expectAsTheOracleSays } from '../reconciliation/expect-oracle.ts'
import { makeLossyHistory } from '../reconciliation/lossy-history.ts'
import { startReconcileWorld } from '../reconciliation/reconcile-world.ts'

const histories = Number(process.env['HISTORIES'] ?? 2_000)
/** Of one database: their accounts are looked at together. */
const together = 50

describe(`reconciliation of ${histories} histories of V1, of which three or four calls in ten are lost`, () => {
  for (let first = 1; first <= histories; first += together) {
    const last = Math.min(first + together - 1, histories)
    // All that was lost comes at once; of each fourth database, which takes longer, some of it, one call after the other, and the rest never.
    const isLateOneByOne = ((first - 1) / together) % 4 === 1
    it(`leaves histories ${first} to ${last} as the oracle says, and again when the lost calls come late${isLateOneByOne ? ', one by one' : ''}`, async () => {
      const world = await startReconcileWorld()
      try {
        const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index)
        await expectAsTheOracleSays(
          world,
          seeds.map((seed) => makeLossyHistory({ seed, lostPercent: isLateOneByOne ? 40 : 30, isLateOneByOne })),
        )
      } finally {
        await world.close()
      }
    })
  }
})
