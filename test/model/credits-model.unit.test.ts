import { expect } from 'chai'
import type { Lot } from '../../src/domain/credits/lots.ts'
import type { LoadedAccount } from '../../src/domain/credits/turn.ts'
import type { Load } from './domain-account.ts'
import { explore, seedOfRun } from './explore.ts'
import { seldomMet } from './to-be-met.ts'

describe('the rules of credits beside a model that shares no code with them', () => {
  it('give the model’s answer to each of fifty thousand random calls', () => {
    const seed = seedOfRun()

    const { counts, found } = explore({ decisions: 50_000, seed })

    console.log(`      seed ${seed}: ${counts.decisions} decisions, ${counts.of.size} fates and movements`)
    if (found !== null) expect.fail(found.report)
    expect(counts.decisions).to.be.at.least(50_000)
    expect(seldomMet(counts), 'met less than ten times').to.deep.equal([])
  })
})

const withAccount = (loaded: LoadedAccount, says: Partial<LoadedAccount['account']>): LoadedAccount => ({
  ...loaded,
  account: { ...loaded.account, ...says },
})

/** Faults as a slip in a rule would make them, planted where a turn begins. */
const faults: Readonly<Record<string, Load>> = {
  'a lot that has ended is used': (loaded, now) =>
    withAccount(loaded, { lots: loaded.account.lots.map((lot) => (Number(lot.expiresAt) <= now ? { ...lot, expiresAt: null } : lot)) }),
  'a debt is forgotten': (loaded) => withAccount(loaded, { owed: 0n as LoadedAccount['account']['owed'] }),
  'a reservation that has ended still holds': (loaded) => withAccount(loaded, { ending: [] }),
  'a suspended account takes new work': (loaded) => withAccount(loaded, { takesNewWork: true }),
  'a key is forgotten': (loaded) => ({ ...loaded, kept: [] }),
  'an ignored release is forgotten': (loaded) => ({ ...loaded, ignoredReleases: [] }),
  'an older fold takes back': (loaded) => withAccount(loaded, { lots: loaded.account.lots.map((lot) => ({ ...lot, takenFacts: 0 })) }),
  'what was taken back is forgotten': (loaded) =>
    withAccount(loaded, { lots: loaded.account.lots.map((lot) => ({ ...lot, reversed: 0n as Lot['reversed'] })) }),
  'an entry is undone twice': (loaded) => ({ ...loaded, entries: loaded.entries.map((entry) => ({ ...entry, isReversed: false })) }),
}

describe('a planted fault', () => {
  for (const [fault, load] of Object.entries(faults)) {
    it(`is found, and shrunk to at most five commands: ${fault}`, () => {
      const { counts, found } = explore({ decisions: 50_000, seed: 20_260_301, load })

      console.log(`      after ${counts.decisions} decisions: ${found?.report.replaceAll('\n', '\n      ') ?? 'not found'}`)
      expect(found?.steps).to.have.length.within(1, 5)
    })
  }
})
