import { expect } from 'chai'
import { peakMegabytes } from '../../src/boot/peak-memory.ts'
import { compareAccounts } from './compare-accounts.ts'
import { compareThings } from './compare-things.ts'
import { findEffects } from './find-effects.ts'
import type { Effects } from './find-effects.ts'
import { finishAll } from './finish.ts'
import { prove } from './prove.ts'
import type { Proof } from './prove.ts'
import { summaryOf } from './report.ts'
import { runSoak } from './run-soak.ts'
import type { Soaked } from './run-soak.ts'
import { readSoakSettings } from './settings.ts'

const say = (text: string): void => console.log(text.replaceAll(/^/gm, '      '))

describe('a soak: calls of all kinds, made twice, out of order, and while processes are killed', function () {
  this.timeout(0)
  const settings = readSoakSettings()
  let soaked: Soaked
  let stop = async (): Promise<void> => undefined
  let bookedUntil = 0
  let effects: Effects
  let proof: Proof
  before(async () => {
    say(`seed ${settings.seed}`)
    soaked = await runSoak(settings, say)
    stop = soaked.stop
    bookedUntil = await finishAll(soaked)
    effects = await findEffects(soaked)
    proof = await prove(soaked.databaseUrl)
    const { world, seconds } = soaked
    const outcome = { seed: settings.seed, seconds, lost: effects.lost, doubled: effects.doubled, numbered: world.slots.used }
    say(summaryOf(world.tally, { ...outcome, peakMegabytes: peakMegabytes(), proof: proof.said.slice(0, 2_000) }))
  })
  after(() => stop())

  it('was long, and met duplicates and kills', () => {
    const { tally } = soaked.world

    expect(tally.total >= settings.operations || soaked.seconds >= settings.seconds).to.equal(true)
    expect(tally.kills).to.equal(settings.kills)
    expect(tally.duplicates / tally.total).to.be.within(0.03, 0.15)
    if (settings.kills > 0) expect(tally.repeated).to.be.above(0)
  })

  it('was answered as the contract says, each call the same however often it was made', () => {
    expect(soaked.world.tally.samples).to.deep.equal([])
  })

  it('lost nothing and doubled nothing: of each call there is what its caller was told', () => {
    expect(effects).to.deep.equal({ lost: 0, doubled: 0, samples: [] })
  })

  it('left every account with what its callers were told, added up', async () => {
    expect(await compareAccounts(soaked)).to.deep.equal([])
  })

  it('left reservations, payments and invoices as they ended, settled once, with numbers that have no gap', async () => {
    expect(await compareThings(soaked, bookedUntil)).to.deep.equal([])
  })

  it('left a ledger that the proof finds sound', () => {
    expect(proof).to.deep.include({ code: 0 })
  })
})
