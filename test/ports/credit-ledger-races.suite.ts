import { expect } from 'chai'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import { balancesOf } from '../support/given.ts'
import { bookedBy, commandsOf, fateOf } from './ledger-calls.ts'
import type { LedgerWorld } from './ledger-calls.ts'

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

const countsOf = (fates: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(fates, (fate) => fate)].map(([fate, all]) => [fate, all.length]))

/** What holds though two processes work on the same accounts at once. */
export function describeRaces(world: () => LedgerWorld): void {
  const both = (): readonly [CreditLedger, CreditLedger] => [world().ledger, world().other]
  const either = (index: number): CreditLedger => both()[index % 2 === 0 ? 0 : 1]

  it('spends no credit twice, though two ledgers race on one account', async () => {
    const { ledger, enrol, creditOf } = world()
    const accountId = await enrol()
    const { grant, reserve } = commandsOf(world(), accountId)
    await ledger.execute(grant('g', { amount: 40n }))

    const fates = await Promise.all(upTo(120).map((id) => fateOf(either(id).execute(reserve(String(id))))))

    expect(countsOf(fates)).to.deep.equal({ BOOKED: 40, INSUFFICIENT_CREDITS: 80 })
    expect(balancesOf(await creditOf(accountId))).to.deep.equal({ available: 0, reserved: 40, owed: 0 })
  })

  it('books one of many calls with one key, whichever ledger they come through, and gives all the one answer', async () => {
    const { ledger, enrol, entriesOf } = world()
    const accountId = await enrol()
    const { grant, reserve } = commandsOf(world(), accountId)
    await ledger.execute(grant('g'))

    const answers = await Promise.all(upTo(50).map((index) => bookedBy(either(index), reserve('1'))))

    expect(answers.filter(({ replayed }) => !replayed)).to.have.length(1)
    expect(new Set(answers.map(({ reservation }) => reservation?.reservationId))).to.have.property('size', 1)
    expect(await entriesOf(accountId)).to.have.length(2)
  })

  it('settles a reservation once, whoever is quicker', async () => {
    const { ledger, other, enrol } = world()
    const { grant, reserve, consume, release } = commandsOf(world(), await enrol())
    await ledger.execute(grant('g', { amount: 30n }))

    for (const id of upTo(30).map(String)) {
      await ledger.execute(reserve(id))
      const fates = await Promise.all([fateOf(ledger.execute(consume(id))), fateOf(other.execute(release(id)))])

      expect([
        ['BOOKED', 'RESERVATION_ALREADY_CONSUMED'],
        ['RESERVATION_ALREADY_RELEASED', 'BOOKED'],
      ]).to.deep.include(fates)
    }
  })

  it('gives one reference to one reservation', async () => {
    const { ledger, enrol } = world()
    const { grant, reserve } = commandsOf(world(), await enrol())
    await ledger.execute(grant('g', { amount: 50n }))

    const fates = await Promise.all(
      upTo(20).map((index) => fateOf(either(index).execute(reserve('1', { idempotencyKey: `key ${index}` })))),
    )

    expect(countsOf(fates)).to.deep.equal({ BOOKED: 1, REFERENCE_ALREADY_RESERVED: 19 })
  })

  it('gets through many accounts that two ledgers take in opposite orders', async () => {
    const { enrol, creditOf } = world()
    const accounts = await Promise.all(upTo(24).map(() => enrol()))
    const opposite = [accounts, accounts.toReversed()] as const

    const fates = await Promise.all(
      upTo(4).flatMap((round) =>
        both().flatMap((ledger, side) =>
          (opposite[side] ?? []).map((accountId) =>
            fateOf(ledger.execute(commandsOf(world(), accountId).grant(`${side} ${round}`, { amount: 1n }))),
          ),
        ),
      ),
    )

    expect(countsOf(fates)).to.deep.equal({ BOOKED: 24 * 2 * 4 })
    for (const accountId of accounts) expect((await creditOf(accountId)).available).to.equal(8n)
  })

  it('undoes a consumption once', async () => {
    const { ledger, enrol, creditOf } = world()
    const accountId = await enrol()
    const { grant, reserve, consume } = commandsOf(world(), accountId)
    await ledger.execute(grant('g'))
    await ledger.execute(reserve('1'))
    const { entry } = await bookedBy(ledger, consume('1'))

    const undo = (index: number) => grant(`undo ${index}`, { amount: 1n, reason: 'ADJUSTMENT', reversesEntryId: entry.entryId })
    const fates = await Promise.all(upTo(10).map((index) => fateOf(either(index).execute(undo(index)))))

    expect(countsOf(fates)).to.deep.equal({ BOOKED: 1, ENTRY_ALREADY_REVERSED: 9 })
    expect((await creditOf(accountId)).available).to.equal(10n)
  })
}
