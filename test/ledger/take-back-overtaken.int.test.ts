import { expect } from 'chai'
import { bookedBy, commandsOf, fateOf } from '../ports/ledger-calls.ts'
import { query } from '../support/query.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { PostgresLedgerWorld } from './ledger-world.ts'
import { isAppend, watchedPool } from './watched-pool.ts'
import type { Underway } from './watched-pool.ts'

/** The older fold takes all, the newer one moves nothing: whoever is quicker, all is there in the end. */
const [older, newer] = [{ total: 50, facts: 1 } as const, { total: 0, facts: 2 } as const]
const pairs = [
  [older, newer],
  [newer, older],
] as const

for (const form of ['single', 'cluster'] as const) {
  describe(`a take-back that another overtakes, in the form ${form}`, () => {
    let world: PostgresLedgerWorld
    before(async () => {
      world = await startLedgerWorld({ form })
    })
    after(() => world.close())

    /** An account that has bought fifty credits. */
    async function bought() {
      const [accountId, lotId] = [await world.enrol(), world.nextId()]
      const commands = commandsOf(world, accountId)
      await bookedBy(world.ledger, commands.grant('bought', { lotId, amount: 50n, reason: 'TOPUP' }))
      const told = (fold: { readonly total: number; readonly facts: number }) => commands.takeBack(lotId, fold)
      return { commands, told, taken: () => takenOf(lotId) }
    }
    async function takenOf(lotId: string) {
      const text = `select reversed + debited as taken, taken_facts as facts, available from ledger.lots where lot_id = '${lotId}'`
      const [lot] = await query(world.url, text)
      return { taken: Number(lot?.['taken']), facts: lot?.['facts'], available: Number(lot?.['available']) }
    }
    const asNewer = { taken: 0, facts: 2, available: 50 }

    /** A ledger in whose way `meanwhile` comes, at most so often. */
    function metLedger(
      where: 'before' | 'after',
      { isMet, times = 1 }: { isMet(one: Underway): boolean; times?: number },
      meanwhile: () => Promise<unknown>,
    ) {
      let left = times
      const meet = async (statement: Underway): Promise<void> => {
        if (isMet(statement) && left-- > 0) await meanwhile()
      }
      return world.open({ form, through: (pool) => watchedPool(pool, { [where]: meet }) })
    }

    for (const [slow, quick] of pairs) {
      const order = slow === older ? 'the older fold is overtaken by the newer' : 'the newer fold is overtaken by the older'
      const points = {
        'before it is decided': ['before', false],
        'before its append': ['before', true],
        'after its append': ['after', true],
      } as const

      for (const [point, [where, byAppend]] of Object.entries(points)) {
        it(`ends as the newer fold says where ${order}, ${point}`, async () => {
          const { told, taken } = await bought()
          const isMet = (one: Underway) => !byAppend || isAppend(one)
          const ledger = metLedger(where, { isMet }, () => world.other.takeBack(told(quick)))

          await ledger.takeBack(told(slow))

          expect(await taken()).to.deep.equal(asNewer)
        })
      }
    }

    it('notes nothing on what has moved since it was decided: what has to be moved then is moved', async () => {
      const { commands, told, taken } = await bought()
      await bookedBy(world.ledger, commands.reserve('1', { amount: 50n }))
      const ledger = metLedger('before', { isMet: isAppend }, () => world.other.takeBack(told({ total: 10, facts: 1 })))

      expect(await fateOf(ledger.takeBack(told(newer)))).to.equal('BOOKED')
      expect(await taken()).to.deep.equal({ taken: 0, facts: 2, available: 0 })
    })

    it('takes the account under a lock where what moved nothing overtook a booking twice', async () => {
      const { commands, told, taken } = await bought()
      let facts = 1
      const note = () => world.other.takeBack(told({ total: 0, facts: (facts += 1) }))
      const ledger = metLedger('before', { isMet: isAppend, times: 2 }, note)

      expect(await fateOf(ledger.execute(commands.reserve('1', { amount: 20n })))).to.equal('BOOKED')
      expect(ledger.outcomes).to.deep.equal(['LOST_RACE', 'LOST_RACE', 'APPENDED'])
      expect(await taken()).to.deep.equal({ taken: 0, facts: 3, available: 30 })
    })
  })
}
