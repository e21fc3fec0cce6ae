import { expect } from 'chai'
import { setTimeout as wait } from 'node:timers/promises'
import { commandsOf, fateOf } from '../ports/ledger-calls.ts'
import { balancesOf } from '../support/given.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { PostgresLedgerWorld } from './ledger-world.ts'
import { asSuperuser } from './superuser.ts'
import type { Superuser } from './superuser.ts'

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)
const cutAll = `select count(pg_terminate_backend(pid)) as cut from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and query like '%ledger.%'`

describe('the ledger while its connections are cut again and again', () => {
  let world: PostgresLedgerWorld
  let superuser: Superuser
  before(async () => {
    world = await startLedgerWorld({ groups: 8 }) // two ledgers, so that races are lost as well
    superuser = await asSuperuser(world.url)
  })
  after(async () => {
    await superuser.end()
    await world.close() // fails unless the ledger is sound
  })

  it('books each of many commands once, and tells each caller that it is the first', async () => {
    const accounts = await Promise.all(upTo(6).map(() => world.enrol()))
    for (const accountId of accounts) await world.ledger.execute(commandsOf(world, accountId).grant('g', { amount: 100n }))
    let [isOver, cuts] = [false, 0]
    const cutting = async (): Promise<void> => {
      while (!isOver) {
        cuts += Number((await superuser.run(cutAll))[0]?.['cut'])
        await wait(60) // an outage between two, in which something is booked
      }
    }

    const ended = cutting()
    const fates: string[] = []
    for (const id of upTo(40).map(String)) {
      const calls = accounts.map((accountId, index) => {
        const { reserve, consume } = commandsOf(world, accountId)
        const ledger = (Number(id) + index) % 2 === 0 ? world.ledger : world.other
        return [fateOf(ledger.execute(reserve(id))), fateOf(ledger.execute(consume(id)))]
      })
      fates.push(...(await Promise.all(calls.flat())))
    }
    isOver = true
    await ended

    expect(cuts).to.be.greaterThan(10)
    expect(new Set(fates)).to.deep.equal(new Set(['BOOKED']))
    for (const accountId of accounts) {
      expect(balancesOf(await world.creditOf(accountId))).to.deep.equal({ available: 60, reserved: 0, owed: 0 })
      expect(await world.entriesOf(accountId)).to.have.length(81)
    }
  })
})
