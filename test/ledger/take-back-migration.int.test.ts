import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { later, minutes } from '../../src/domain/time.ts'
import { commandsOf } from '../ports/ledger-calls.ts'
import { query } from '../support/query.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { PostgresLedgerWorld } from './ledger-world.ts'
import { liveFully } from './proof-world.ts'

const migration = readFileSync(new URL('../../adapters/postgres/migrations/0005-take-back.sql', import.meta.url), 'utf8')

describe('the migration 0005-take-back', () => {
  let world: PostgresLedgerWorld
  before(async () => {
    world = await startLedgerWorld()
  })
  after(() => world.close())

  const lots = () =>
    query(
      world.url,
      'select account_id, lot_id, amount, available, held, reversed, debited, expired, taken_facts from ledger.lots order by account_id, lot_id',
    )

  it('counts of the lots that are there what has expired of them, by the journal, and lets the ledger go on', async () => {
    for (let count = 0; count < 3; count += 1) await liveFully(world)
    const accountId = await world.enrol({ reservationTtlMinutes: 60 })
    const call = commandsOf(world, accountId)
    const [half, whole] = [later(world.now(), minutes(30)), later(world.now(), minutes(40))]
    await world.ledger.execute(call.grant('half', { amount: 9n, expiresAt: half }))
    await world.ledger.execute(call.grant('whole', { amount: 4n, expiresAt: whole }))
    await world.ledger.execute(call.reserve('1', { amount: 5n }))
    world.setClock(later(world.now(), minutes(70)))
    await world.ledger.execute(call.grant('later', { amount: 1n }))
    const kept = await lots()
    // As it was before it: what it brings is taken away.
    const brought = ['reversed', 'debited', 'expired', 'taken_facts']
    await query(world.url, `alter table ledger.lots ${brought.map((column) => `drop column ${column}`).join(', ')}`)

    await query(world.url, `begin; set local role ledger_owner; ${migration}; commit`)

    expect(await lots()).to.deep.equal(kept)
    // What was held of the half when it ended has expired in a row of its own.
    const expired = kept.filter((lot) => lot['account_id'] === accountId).map((lot) => Number(lot['expired']))
    expect(expired.toSorted((a, b) => a - b)).to.deep.equal([0, 4, 9])
    await world.ledger.execute(call.reserve('2', { amount: 1n }))
    const told = call.takeBack(String(kept.find((lot) => lot['account_id'] === accountId)?.['lot_id']), { total: 1, facts: 1 })
    expect(await world.other.takeBack(told)).to.include({ kind: 'UNMOVED', reason: 'NOTHING_TO_MOVE' })
  })
})
