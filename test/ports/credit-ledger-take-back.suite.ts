import { expect } from 'chai'
import { later, minutes } from '../../src/domain/time.ts'
import { balancesOf } from '../support/given.ts'
import { bookedBy, commandsOf, fateOf } from './ledger-calls.ts'
import type { LedgerWorld } from './ledger-calls.ts'

const price = { unitPrice: '2.5', currency: 'INR' } as const

/** What was bought is taken back, and given back, as whoever knows of the most facts says. */
export function describeTakeBack(world: () => LedgerWorld): void {
  /** An account that has bought ten credits. */
  async function bought(says: Parameters<ReturnType<typeof commandsOf>['grant']>[1] = {}) {
    const [accountId, lotId] = [await world().enrol(), world().nextId()]
    const commands = commandsOf(world(), accountId)
    const { entry } = await bookedBy(world().ledger, commands.grant('bought', { lotId, amount: 10n, reason: 'TOPUP', ...price, ...says }))
    const told = (total: number, facts: number) => commands.takeBack(lotId, { total, facts })
    const rows = async () => (await world().entriesOf(accountId)).map(({ reason, from, to, amount }) => `${reason} ${from}>${to} ${amount}`)
    return { accountId, lotId, commands, entry, told, rows, credit: async () => balancesOf(await world().creditOf(accountId)) }
  }

  it('keeps what a bought credit cost in the entry that opens the lot', async () => {
    const { entry, lotId } = await bought()

    expect(entry.lots).to.deep.equal([{ lotId, amount: 10n, opens: { ...price, source: 'TOPUP', expiresAt: null } }])
  })

  it('takes back what is there, makes a debt of the rest, and undoes both again', async () => {
    const { ledger, other } = world()
    const { commands, told, rows, credit } = await bought()
    await ledger.execute(commands.reserve('1', { amount: 6n }))
    await ledger.execute(commands.consume('1'))

    expect(await fateOf(ledger.takeBack(told(10, 1)))).to.equal('BOOKED')
    expect(await credit()).to.deep.equal({ available: 0, reserved: 0, owed: 6 })
    expect(await fateOf(other.takeBack(told(1, 2)))).to.equal('BOOKED')
    expect(await credit()).to.deep.equal({ available: 3, reserved: 0, owed: 0 })

    expect((await rows()).slice(3)).to.deep.equal([
      ...['REVERSAL available>reversed 4', 'REVERSAL owed>reversed 6'],
      ...['ADJUSTMENT reversed>owed 6', 'ADJUSTMENT reversed>available 3'],
    ])
  })

  it('gives back into a lot of its own what others have paid, where the bought one has no room', async () => {
    const { ledger, other } = world()
    const { accountId, commands, told, credit } = await bought()
    await ledger.execute(commands.reserve('1', { amount: 10n }))
    await ledger.takeBack(told(10, 1))
    await ledger.execute(commands.grant('pays', { amount: 10n }))
    await ledger.execute(commands.release('1'))

    expect(await fateOf(other.takeBack(told(0, 2)))).to.equal('BOOKED')
    expect(await credit()).to.deep.equal({ available: 20, reserved: 0, owed: 0 })
    const back = (await world().entriesOf(accountId)).at(-1)
    expect(back).to.include({ from: 'reversed', to: 'available', amount: 10n })
    expect(back?.lots.map(({ opens }) => opens)).to.deep.equal([{ ...price, source: 'TOPUP', expiresAt: null }])
  })

  it('owes nothing for what has ended, and lets what comes back to it end at once', async () => {
    const { ledger, now, setClock } = world()
    const { told, rows, credit } = await bought({ expiresAt: later(now(), minutes(5)) })
    await ledger.takeBack(told(4, 1))
    setClock(later(now(), minutes(10)))

    expect(await fateOf(ledger.takeBack(told(1, 2)))).to.equal('BOOKED')
    expect((await rows()).slice(2)).to.deep.equal([
      ...['EXPIRE available>expired 6', 'ADJUSTMENT reversed>available 3', 'EXPIRE available>expired 3'],
    ])
    expect(await fateOf(ledger.takeBack(told(10, 3)))).to.equal('NOTHING_TO_MOVE')
    expect(await credit()).to.deep.equal({ available: 0, reserved: 0, owed: 0 })
  })

  it('does nothing for fewer facts, through either ledger, also where the later ones moved nothing', async () => {
    const { ledger, other, traceOf } = world()
    const { accountId, told } = await bought()

    expect(await fateOf(ledger.takeBack(told(0, 2)))).to.equal('NOTHING_TO_MOVE')
    const trace = await traceOf(accountId)

    for (const one of [ledger, other]) {
      expect(await one.takeBack(told(5, 1))).to.deep.include({ kind: 'UNMOVED', reason: 'FACTS_KNOWN', takenFacts: 2 })
      expect(await fateOf(one.takeBack(told(5, 2)))).to.equal('FACTS_KNOWN')
    }
    expect(await traceOf(accountId)).to.equal(trace)
  })

  it('answers a known key again, and refuses another total under it; a refusal writes nothing', async () => {
    const { ledger, other, enrol, nextId, traceOf } = world()
    const { accountId, lotId, commands, told } = await bought()
    const first = await ledger.takeBack(told(5, 1))
    await ledger.takeBack(told(6, 2))
    const trace = await traceOf(accountId)

    expect(await other.takeBack(told(5, 1))).to.deep.equal({ ...first, replayed: true })
    expect(await fateOf(other.takeBack(told(4, 1)))).to.equal('IDEMPOTENCY_KEY_REUSED')
    expect(await fateOf(ledger.takeBack(told(11, 3)))).to.equal('AMOUNT_NOT_ALLOWED')
    expect(await fateOf(ledger.takeBack(commands.takeBack(nextId(), { total: 1, facts: 3 })))).to.equal('NOT_FOUND')
    expect(await fateOf(ledger.takeBack(commandsOf(world(), nextId()).takeBack(lotId, { total: 1, facts: 3 })))).to.equal(
      'ACCOUNT_NOT_FOUND',
    )
    expect(await traceOf(accountId)).to.equal(trace)
    // Another account does not have the lot, though it names it in the batch in which its owner does.
    const stranger = commandsOf(world(), await enrol()).takeBack(lotId, { total: 1, facts: 3 })
    await ledger.takeBack(told(10, 3)) // nothing is left of it: only who names it finds it
    const fates = await Promise.all([stranger, told(8, 4)].map((command) => fateOf(ledger.takeBack(command))))
    expect(fates).to.deep.equal(['NOT_FOUND', 'BOOKED'])
  })

  it('is one command of a batch among others, in the order in which they came', async () => {
    const { ledger } = world()
    const [one, two] = [await bought(), await bought()]
    const fates = await Promise.all(
      [
        ...[ledger.execute(one.commands.reserve('1', { amount: 4n })), ledger.takeBack(one.told(10, 1))],
        ...[ledger.takeBack(two.told(3, 2)), ledger.execute(two.commands.reserve('1', { amount: 8n })), ledger.takeBack(two.told(9, 1))],
        ...[ledger.execute(one.commands.grant('pays', { amount: 5n })), ledger.takeBack(one.told(0, 3)), ledger.takeBack(one.told(0, 2))],
      ].map(fateOf),
    )

    expect(fates).to.deep.equal(['BOOKED', 'BOOKED', 'BOOKED', 'INSUFFICIENT_CREDITS', 'FACTS_KNOWN', 'BOOKED', 'BOOKED', 'FACTS_KNOWN'])
    // Ten were bought and five came in; four are held.
    expect(await one.credit()).to.deep.equal({ available: 11, reserved: 4, owed: 0 })
    expect(await two.credit()).to.deep.equal({ available: 7, reserved: 0, owed: 0 })
  })
}
