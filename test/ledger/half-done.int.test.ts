import { expect } from 'chai'
import pg from 'pg'
import { BillingError } from '../../src/domain/errors.ts'
import { commandsOf, fateOf } from '../ports/ledger-calls.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { PostgresLedgerWorld } from './ledger-world.ts'
import { watchedPool } from './watched-pool.ts'
import type { Underway } from './watched-pool.ts'

// A batch with ignored calls is two statements: the append, and the timeline's. Between them the bookings are kept already.
const isTimeline = ({ text }: Underway): boolean => text.includes('insert into ledger.timeline')
const givenUp = (): Error =>
  Object.assign(new pg.DatabaseError('canceling statement due to statement timeout', 0, 'error'), { code: '57014' })

describe('the ledger where the bookings of a batch are kept, and its ignored calls are not yet', () => {
  let world: PostgresLedgerWorld
  before(async () => {
    world = await startLedgerWorld()
  })
  after(() => world.close())

  it('tells the first answer, and keeps the ignored call too, once the database answers again', async () => {
    const accountId = await world.enrol()
    const { grant, release } = commandsOf(world, accountId)
    let failures = 1
    const ledger = world.open({
      through: (pool) =>
        watchedPool(pool, {
          before: async (statement) => {
            if (isTimeline(statement) && failures-- > 0) throw givenUp()
          },
        }),
    })

    const fates = await Promise.all([grant('g'), release('1')].map((command) => fateOf(ledger.execute(command))))

    expect(fates).to.deep.equal(['BOOKED', 'NO_RESERVATION'])
    expect(await world.entriesOf(accountId)).to.have.length(1)
    expect(await fateOf(world.other.execute(commandsOf(world, accountId).reserve('1')))).to.equal('BOOKED')
    expect(await fateOf(world.other.execute(release('1')))).to.equal('NO_RESERVATION')
  })

  it('says that the outcome is unknown, and not that nothing was written, where the database does not answer again', async () => {
    const accountId = await world.enrol()
    const { grant, consume } = commandsOf(world, accountId)
    let isGone = false
    const ledger = world.open({
      through: (pool) =>
        watchedPool(pool, {
          before: async (statement) => {
            if (isGone) throw new Error('Connection terminated unexpectedly')
            if (!isTimeline(statement)) return
            isGone = true
            throw givenUp()
          },
        }),
    })

    const [granted] = await Promise.all(
      [grant('g'), consume('none')].map((command) => ledger.execute(command).catch((error: unknown) => error)),
    )

    expect(granted).to.be.instanceOf(BillingError).with.property('code', 'STORAGE_UNAVAILABLE')
    expect(granted).to.have.property('facts').deep.equal({ outcome: 'UNKNOWN' })
    expect(await fateOf(world.other.execute(grant('g')))).to.equal('REPLAYED')
  })
})
