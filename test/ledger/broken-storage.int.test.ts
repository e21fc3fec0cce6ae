import { expect } from 'chai'
import { BillingError } from '../../src/domain/errors.ts'
import { bookedBy, commandsOf, fateOf } from '../ports/ledger-calls.ts'
import { query } from '../support/query.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { OwnLedger, PostgresLedgerWorld } from './ledger-world.ts'
import { asSuperuser } from './superuser.ts'
import type { Superuser } from './superuser.ts'
import { isAppend, watchedPool } from './watched-pool.ts'
import type { Underway, Watch } from './watched-pool.ts'

describe('the ledger on a database that fails', () => {
  let world: PostgresLedgerWorld
  let superuser: Superuser
  before(async () => {
    world = await startLedgerWorld()
    superuser = await asSuperuser(world.url)
  })
  after(async () => {
    await superuser.end()
    await world.close()
  })

  const watchedLedger = (watch: Watch): OwnLedger => world.open({ through: (pool) => watchedPool(pool, watch) })
  const cut = async ({ pid }: Pick<Underway, 'pid'>): Promise<void> =>
    void (await superuser.run(`select pg_terminate_backend(${pid}, 5000)`))
  const lock = (accountId: string) => superuser.run(`begin; select from ledger.balances where account_id = '${accountId}' for update`)

  it('answers once and right where the connection is cut while an append waits', async () => {
    const accountId = await world.enrol()
    const { grant, reserve } = commandsOf(world, accountId)
    await world.ledger.execute(grant('g'))
    const ledger = world.open()
    await lock(accountId)
    const answered = bookedBy(ledger, reserve('1'))

    await cut({ pid: await superuser.waiter() })
    await superuser.run('rollback')

    expect(await answered).to.include({ replayed: false })
    expect(await world.entriesOf(accountId)).to.have.length(2)
  })

  it('answers with its own effect, and not as a replay, where only the answer of the append was lost', async () => {
    const accountId = await world.enrol()
    const { grant, reserve, consume } = commandsOf(world, accountId)
    await world.ledger.execute(grant('g'))
    let [appends, cuts] = [0, 1]
    const ledger = watchedLedger({
      after: async (statement) => {
        if (!isAppend(statement)) return
        appends += 1
        if (cuts-- <= 0) return
        await cut(statement)
        throw new Error('Connection terminated unexpectedly')
      },
    })

    const commands = [reserve('1'), reserve('1'), consume('1'), reserve('2', { amount: 99n })]
    const fates = await Promise.all(commands.map((command) => fateOf(ledger.execute(command))))

    expect(fates).to.deep.equal(['BOOKED', 'REPLAYED', 'BOOKED', 'INSUFFICIENT_CREDITS'])
    expect(appends).to.equal(1)
    expect(await world.entriesOf(accountId)).to.have.length(3)
  })

  it('tries again where the connection is cut before the load, and between load and append', async () => {
    for (const meant of [(one: Underway) => !isAppend(one), isAppend]) {
      const { grant } = commandsOf(world, await world.enrol())
      let cuts = 1
      const ledger = watchedLedger({
        before: async (statement) => {
          if (meant(statement) && cuts-- > 0) await cut(statement)
        },
      })

      expect(await fateOf(ledger.execute(grant('g')))).to.equal('BOOKED')
      expect(ledger.outcomes).to.deep.equal(['FAILED', 'APPENDED'])
    }
  })

  it('survives a cut while it waits for the lock of an account that it lost twice', async () => {
    const accountId = await world.enrol()
    const { grant } = commandsOf(world, accountId)
    let overtakes = 2
    const ledger = watchedLedger({
      before: async (statement) => {
        if (isAppend(statement) && overtakes-- > 0) await world.other.execute(grant(`quicker ${overtakes}`))
        if (statement.text === 'begin' && overtakes === 0) await lock(accountId)
      },
    })
    const answered = fateOf(ledger.execute(grant('g')))

    await cut({ pid: await superuser.waiter() })
    await superuser.run('rollback')

    expect(await answered).to.equal('BOOKED')
    expect(await world.entriesOf(accountId)).to.have.length(3)
  })

  it('says that the outcome is unknown where the answer of an append never comes, and the same call again is safe', async () => {
    const accountId = await world.enrol()
    const { grant } = commandsOf(world, accountId)
    const isGone = async (statement: Underway): Promise<void> => {
      if (isAppend(statement)) gone = true
      if (gone) throw new Error('Connection terminated unexpectedly')
    }
    let gone = false
    const ledger = watchedLedger({ after: isGone })

    const refusal = await ledger.execute(grant('g')).catch((error: unknown) => error)

    expect(refusal).to.be.instanceOf(BillingError).with.property('code', 'STORAGE_UNAVAILABLE')
    expect(refusal).to.have.property('facts').deep.equal({ outcome: 'UNKNOWN' })
    expect(await fateOf(world.other.execute(grant('g')))).to.equal('REPLAYED')
    expect(await world.entriesOf(accountId)).to.have.length(1)
  })

  it('claims no unknown outcome where nothing was sent', async () => {
    const { grant } = commandsOf(world, await world.enrol())
    const ledger = watchedLedger({
      before: async () => {
        throw new Error('Connection terminated unexpectedly')
      },
    })

    const refusal = await ledger.execute(grant('g')).catch((error: unknown) => error)

    expect(refusal).to.have.property('code', 'STORAGE_UNAVAILABLE')
    expect(refusal).to.have.property('facts').deep.equal({})
    expect(await fateOf(world.other.execute(grant('g')))).to.equal('BOOKED')
  })

  it('refuses for a while, as an outage, what somebody keeps locked, and keeps nobody else waiting for good', async () => {
    const [locked, free] = [await world.enrol(), await world.enrol()]
    const ledger = world.open()
    await lock(locked)

    const [refused, booked] = await Promise.all(
      [locked, free].map((accountId) => fateOf(ledger.execute(commandsOf(world, accountId).grant('g')))),
    )
    await superuser.run('rollback')

    expect([refused, booked]).to.deep.equal(['STORAGE_UNAVAILABLE', 'BOOKED'])
    expect(await fateOf(ledger.execute(commandsOf(world, locked).grant('g')))).to.equal('BOOKED')
  })

  it('harms nobody else of a batch where one account’s row breaks a rule of the database', async () => {
    const accounts = [await world.enrol(), await world.enrol(), await world.enrol()]
    const [, poisoned = ''] = accounts
    await superuser.run(`alter table ledger.lots add constraint tampered check (account_id <> '${poisoned}') not valid`)

    const ledger = world.open()
    const calls = accounts.map((accountId) => ledger.execute(commandsOf(world, accountId).grant('g')))
    const [first, second, third] = await Promise.allSettled(calls)
    await superuser.run('alter table ledger.lots drop constraint tampered')

    expect([first?.status, second?.status, third?.status]).to.deep.equal(['fulfilled', 'rejected', 'fulfilled'])
    expect(second).to.have.property('reason').instanceOf(Error).and.not.instanceOf(BillingError)
    expect(await fateOf(ledger.execute(commandsOf(world, poisoned).grant('g')))).to.equal('BOOKED')
  })

  it('reserves no credits that no lot has, though somebody has tampered with the balances, and harms nobody else', async () => {
    const [tampered, sound] = [await world.enrol(), await world.enrol()]
    const ledger = world.open()
    for (const accountId of [tampered, sound]) await ledger.execute(commandsOf(world, accountId).grant('g'))
    await query(world.url, `update ledger.balances set available = 1000 where account_id = '${tampered}'`)

    const calls = [tampered, sound].map((accountId) =>
      ledger.execute(commandsOf(world, accountId).reserve('1', { amount: accountId === sound ? 1n : 11n })),
    )
    const ends = (await Promise.allSettled(calls)).map(({ status }) => status)
    await query(world.url, `update ledger.balances set available = 10 where account_id = '${tampered}'`)

    expect(ends).to.deep.equal(['rejected', 'fulfilled'])
    expect(await world.entriesOf(tampered)).to.have.length(1)
  })
})
