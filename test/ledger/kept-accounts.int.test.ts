import { expect } from 'chai'
import { minutes, later } from '../../src/domain/time.ts'
import { commandsOf, fateOf } from '../ports/ledger-calls.ts'
import { balancesOf } from '../support/given.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { PostgresLedgerWorld } from './ledger-world.ts'
import { isAppend, watchedPool } from './watched-pool.ts'

// A process keeps accounts as its appends leave them. Whatever somebody else does meanwhile, it answers as if it had loaded them.
describe('accounts that a process keeps', () => {
  let world: PostgresLedgerWorld
  before(async () => {
    world = await startLedgerWorld()
  })
  after(() => world.close())

  /** A ledger of its own, which has booked for the account, and what it asks the database from now on. */
  async function keeping(accountId: string) {
    const statements: string[] = []
    const before = async (statement: { readonly text: string; readonly pid: number }): Promise<void> =>
      void statements.push(isAppend(statement) ? 'append' : 'load')
    const ledger = world.open({ through: (pool) => watchedPool(pool, { before }) })
    const { grant } = commandsOf(world, accountId)
    await ledger.execute(grant('opening', { amount: 5n }))
    statements.length = 0
    return { ledger, statements }
  }

  it('are booked on by an append alone, and a reservation that was just made is settled by one', async () => {
    const accountId = await world.enrol()
    const { grant, reserve, consume } = commandsOf(world, accountId)
    const { ledger, statements } = await keeping(accountId)

    const commands = [reserve('1', { amount: 2n }), grant('more', { amount: 1n }), consume('1'), reserve('2')]
    for (const command of commands) expect(await fateOf(ledger.execute(command))).to.equal('BOOKED')

    expect(statements).to.deep.equal(['append', 'append', 'append', 'append'])
    expect(balancesOf(await world.creditOf(accountId))).to.deep.equal({ available: 3, reserved: 1, owed: 0 })
  })

  it('are loaded where a key or a reference is known, and where a refusal would follow', async () => {
    const accountId = await world.enrol()
    const { reserve } = commandsOf(world, accountId)
    const { ledger, statements } = await keeping(accountId)
    await ledger.execute(reserve('1'))
    statements.length = 0

    expect(await fateOf(ledger.execute(reserve('1')))).to.equal('REPLAYED')
    expect(await fateOf(ledger.execute(reserve('all', { amount: 100n })))).to.equal('INSUFFICIENT_CREDITS')

    expect(statements).to.deep.equal(['load', 'load'])
  })

  it('are loaded again once another process has booked', async () => {
    const accountId = await world.enrol()
    const { reserve } = commandsOf(world, accountId)
    const { ledger, statements } = await keeping(accountId)
    await world.other.execute(reserve('quicker', { amount: 4n }))

    expect(await fateOf(ledger.execute(reserve('1', { amount: 2n })))).to.equal('INSUFFICIENT_CREDITS')

    expect(statements).to.deep.equal(['append', 'load'])
    expect(ledger.lostRaces(), 'nobody was overtaken').to.equal(0)
    expect(await fateOf(ledger.execute(reserve('2')))).to.equal('BOOKED')
  })

  it('refuse nothing for want of credits that another process has granted', async () => {
    const accountId = await world.enrol()
    const { grant, reserve } = commandsOf(world, accountId)
    const { ledger } = await keeping(accountId)
    await world.other.execute(grant('elsewhere', { amount: 10n }))

    expect(await fateOf(ledger.execute(reserve('1', { amount: 12n })))).to.equal('BOOKED')
  })

  it('answer with another process’s booking under the same key', async () => {
    const accountId = await world.enrol()
    const { reserve, consume } = commandsOf(world, accountId)
    const { ledger } = await keeping(accountId)
    await ledger.execute(reserve('1'))
    await world.other.execute(consume('1'))
    await world.other.execute(reserve('2'))

    expect(await fateOf(ledger.execute(consume('1')))).to.equal('REPLAYED')
    expect(await fateOf(ledger.execute(reserve('2')))).to.equal('REPLAYED')
    expect(balancesOf(await world.creditOf(accountId))).to.deep.equal({ available: 3, reserved: 1, owed: 0 })
  })

  for (const [what, change, fate] of [
    ['suspended', { status: 'SUSPENDED' }, 'ACCOUNT_NOT_ACTIVE'],
    ['billed afterwards', { billingMode: 'POSTPAID' }, 'BILLING_MODE_NOT_CREDIT'],
  ] as const) {
    it(`take nothing new once the account is ${what}`, async () => {
      const accountId = await world.enrol()
      const { reserve } = commandsOf(world, accountId)
      const { ledger } = await keeping(accountId)
      await world.steer(accountId, change)

      expect(await fateOf(ledger.execute(reserve('1')))).to.equal(fate)
    })
  }

  it('take nothing new once the account is frozen, and again once that is lifted', async () => {
    const accountId = await world.enrol()
    const { reserve } = commandsOf(world, accountId)
    const { ledger } = await keeping(accountId)

    await world.freeze(accountId, true)
    expect(await fateOf(ledger.execute(reserve('1')))).to.equal('ACCOUNT_NOT_ACTIVE')
    await world.freeze(accountId, false)
    expect(await fateOf(ledger.execute(reserve('1')))).to.equal('BOOKED')
  })

  it('are loaded once the end of a reservation has come, whoever made it', async () => {
    const accountId = await world.enrol({ reservationTtlMinutes: 10 })
    const { reserve, consume } = commandsOf(world, accountId)
    const { ledger } = await keeping(accountId)
    await ledger.execute(reserve('1', { amount: 3n }))
    world.setClock(later(world.now(), minutes(10)))

    expect(await fateOf(ledger.execute(reserve('2')))).to.equal('BOOKED')
    expect(await fateOf(ledger.execute(consume('1')))).to.equal('RESERVATION_ALREADY_RELEASED')
    expect(
      (await world.entriesOf(accountId)).map(({ reason }) => reason),
      'its end goes in front',
    ).to.deep.equal(['GRANT', 'RESERVE', 'RELEASE', 'RESERVE'])
    expect(balancesOf(await world.creditOf(accountId))).to.deep.equal({ available: 4, reserved: 1, owed: 0 })
  })
})
