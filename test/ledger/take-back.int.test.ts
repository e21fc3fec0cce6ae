import { expect } from 'chai'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { bookedBy, commandsOf } from '../ports/ledger-calls.ts'
import { asRole } from '../support/as-role.ts'
import { query } from '../support/query.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { OwnLedger, PostgresLedgerWorld } from './ledger-world.ts'

for (const form of ['single', 'cluster'] as const) {
  describe(`taking back on PostgreSQL, in the form ${form}`, () => {
    let world: PostgresLedgerWorld
    let ledgers: readonly [OwnLedger, OwnLedger]
    let [accountId, lotId] = ['', '']
    beforeEach(async () => {
      world = await startLedgerWorld({ form })
      ledgers = [world.open({ form }), world.open({ form })]
      ;[accountId, lotId] = [await world.enrol(), world.nextId()]
      const terms = { lotId, reason: 'TOPUP', amount: 50n, unitPrice: '2.5', currency: 'INR' } as const
      await bookedBy(world.ledger, commandsOf(world, accountId).grant('bought', terms))
    })
    afterEach(() => world.close())

    const takeBack = (ledger: OwnLedger, total: number, facts: number, lot = lotId) =>
      ledger.takeBack(commandsOf(world, accountId).takeBack(lot, { total, facts }))
    const lotOf = async (id: string) => {
      const [lot] = await query(
        world.url,
        `select available, held, reversed, debited, expired, taken_facts, unit_price::text, currency from ledger.lots where lot_id = '${id}'`,
      )
      const { available, held, reversed, debited, taken_facts, unit_price, currency } = lot ?? {}
      return {
        available: Number(available),
        held: Number(held),
        reversed: Number(reversed),
        debited: Number(debited),
        taken_facts,
        unit_price,
        currency,
      }
    }
    const price = { unit_price: '2.5', currency: 'INR' }

    it('keeps what it took, what is owed for it, and the price of the lot', async () => {
      const commands = commandsOf(world, accountId)
      await bookedBy(world.ledger, commands.reserve('1', { amount: toCredits(40) }))
      await bookedBy(world.ledger, commands.consume('1'))
      const answer = await takeBack(ledgers[0], 30, 1)

      expect(answer).to.deep.include({ kind: 'BOOKED', credit: { available: 0n, reserved: 0n, owed: 20n } })
      expect(await lotOf(lotId)).to.deep.equal({ available: 0, held: 0, reversed: 10, debited: 20, taken_facts: 1, ...price })
      expect(await takeBack(ledgers[1], 30, 1)).to.deep.include({ kind: 'BOOKED', replayed: true })
    })

    it('finds a lot of which nothing is left', async () => {
      await takeBack(ledgers[0], 50, 1)
      expect(await takeBack(ledgers[1], 20, 2)).to.deep.include({ kind: 'BOOKED', credit: { available: 30n, reserved: 0n, owed: 0n } })
      const missing = await takeBack(ledgers[0], 1, 3, world.nextId()).catch((error: unknown) => error)
      expect(missing).to.have.property('code', 'NOT_FOUND')
    })

    it('notes facts that move nothing, before it answers, so that an older fold does nothing', async () => {
      expect(await takeBack(ledgers[0], 0, 2)).to.deep.include({ kind: 'UNMOVED', reason: 'NOTHING_TO_MOVE' })
      expect(await lotOf(lotId)).to.include({ taken_facts: 2, available: 50 })
      expect(await takeBack(ledgers[1], 50, 1)).to.deep.include({ kind: 'UNMOVED', reason: 'FACTS_KNOWN', takenFacts: 2 })
      expect(await lotOf(lotId)).to.include({ taken_facts: 2, available: 50 })
    })

    it('holds by the database that a lot never has more than came in with it', async () => {
      const refused = (set: string) => asRole(world.url, 'ledger_api', `update ledger.lots set ${set} where lot_id = '${lotId}'`)
      for (const set of ['reversed = 1', 'expired = 1', 'debited = -1', 'taken_facts = -1']) expect(await refused(set)).to.equal('23514')
      expect(await refused('unit_price = 1')).to.equal('42501')
    })
  })
}
