import { expect } from 'chai'
import { commandsOf, fateOf } from '../ports/ledger-calls.ts'
import { balancesOf } from '../support/given.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { PostgresLedgerWorld } from './ledger-world.ts'
import { isAppend, watchedPool } from './watched-pool.ts'

describe('the ledger’s lost races', () => {
  let world: PostgresLedgerWorld
  before(async () => {
    world = await startLedgerWorld()
  })
  after(() => world.close())

  /** A ledger whose first so many appends come too late: `overtake` is done just before each. */
  function overtakenLedger(times: number, overtake: () => Promise<unknown>) {
    const statements: string[] = []
    let left = times
    const ledger = world.open({
      through: (pool) =>
        watchedPool(pool, {
          before: async (statement) => {
            statements.push(statement.text)
            if (isAppend(statement) && left-- > 0) await overtake()
          },
        }),
    })
    return { ledger, statements }
  }

  it('decides again what was overtaken, on what is there then', async () => {
    const accountId = await world.enrol()
    const { grant, reserve } = commandsOf(world, accountId)
    await world.other.execute(grant('g', { amount: 3n }))
    const { ledger } = overtakenLedger(1, () => world.other.execute(reserve('quicker', { amount: 2n })))

    const fates = await Promise.all([fateOf(ledger.execute(reserve('1'))), fateOf(ledger.execute(reserve('2')))])

    expect(fates).to.deep.equal(['BOOKED', 'INSUFFICIENT_CREDITS'])
    expect(ledger.lostRaces()).to.equal(1)
    expect(ledger.outcomes).to.deep.equal(['LOST_RACE', 'APPENDED'])
    expect(balancesOf(await world.creditOf(accountId))).to.deep.equal({ available: 0, reserved: 3, owed: 0 })
  })

  it('tells a refusal only once the bookings that led to it are kept, and decides it again where they were overtaken', async () => {
    const accountId = await world.enrol()
    const { grant, reserve, consume } = commandsOf(world, accountId)
    await world.other.execute(grant('g', { amount: 1n }))
    const { ledger } = overtakenLedger(1, () => world.other.execute(grant('more', { amount: 1n })))

    const commands = [reserve('1'), reserve('2'), consume('none')]
    const fates = await Promise.all(commands.map((command) => fateOf(ledger.execute(command))))

    expect(fates).to.deep.equal(['BOOKED', 'BOOKED', 'NO_RESERVATION'])
  })

  it('answers with the quicker one’s booking where that bears the same key', async () => {
    const { grant, reserve } = commandsOf(world, await world.enrol())
    await world.other.execute(grant('g', { amount: 3n }))
    const { ledger } = overtakenLedger(1, () => world.other.execute(reserve('1')))

    expect(await fateOf(ledger.execute(reserve('1')))).to.equal('REPLAYED')
  })

  it('takes an account under a lock once it was overtaken twice, and there nobody is quicker', async () => {
    const accountId = await world.enrol()
    const { grant, reserve } = commandsOf(world, accountId)
    await world.other.execute(grant('g'))
    let round = 0
    const { ledger, statements } = overtakenLedger(2, () => world.other.execute(grant(`quicker ${++round}`, { amount: 1n })))

    const fates = await Promise.all([fateOf(ledger.execute(reserve('1'))), fateOf(ledger.execute(reserve('2')))])

    expect(fates).to.deep.equal(['BOOKED', 'BOOKED'])
    expect(ledger.lostRaces()).to.equal(2)
    const locks = statements.filter((text) => text.includes('for update') || ['begin', 'commit', 'rollback'].includes(text))
    expect(locks).to.deep.equal(['begin', 'select from ledger.balances where account_id = $1 for update', 'commit'])
    expect(balancesOf(await world.creditOf(accountId))).to.deep.equal({ available: 10, reserved: 2, owed: 0 })
  })

  it('lets only those decide again who were overtaken: the others of the batch are kept as they were', async () => {
    const [first, second] = [await world.enrol(), await world.enrol()]
    const { ledger } = overtakenLedger(2, () => world.other.execute(commandsOf(world, first).grant(world.nextId())))

    const fates = await Promise.all([first, second].map((accountId) => fateOf(ledger.execute(commandsOf(world, accountId).grant('g')))))

    expect(fates).to.deep.equal(['BOOKED', 'BOOKED'])
    expect(balancesOf(await world.creditOf(first)).available).to.be.oneOf([20, 30])
    expect(balancesOf(await world.creditOf(second)).available).to.equal(10)
  })
})
