import { expect } from 'chai'
import { commandsOf } from '../ports/ledger-calls.ts'
import { asRole } from '../support/as-role.ts'
import { query } from '../support/query.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { PostgresLedgerWorld } from './ledger-world.ts'

const refusedAs = { insufficientPrivilege: '42501' }

describe('the rights on what the ledger keeps', () => {
  let world: PostgresLedgerWorld
  before(async () => {
    world = await startLedgerWorld()
    const { grant, reserve, release } = commandsOf(world, await world.enrol())
    for (const command of [grant('g'), release('1'), reserve('1')]) await world.ledger.execute(command)
    await query(
      world.url,
      `insert into ledger.operator_requests select account_id, 'put', 'k', tenant_id, '', '{}', now() from ledger.accounts`,
    )
  })
  after(() => world.close())

  /** The code that a statement is refused with; null where it is taken. Nothing of it is kept. */
  async function codeOf(role: string, statement: string): Promise<string | null> {
    const outcome = await asRole(world.url, role, statement)
    return typeof outcome === 'string' ? outcome : null
  }

  const journals = [
    { table: 'entries', change: 'amount = amount + 1' },
    { table: 'timeline', change: `actor = 'nobody'` },
    { table: 'operator_requests', change: `answer = '{"another":true}'` },
  ]
  for (const { table, change } of journals) {
    it(`lets nobody change or remove a row of ${table}, be it the service, the owner or a superuser`, async () => {
      for (const role of ['ledger_api', 'ledger_worker', 'ledger_portal', 'ledger_owner', 'superuser']) {
        expect(await codeOf(role, `update ledger.${table} set ${change}`), `${role} updates`).to.equal(refusedAs.insufficientPrivilege)
        expect(await codeOf(role, `delete from ledger.${table}`), `${role} deletes`).to.equal(refusedAs.insufficientPrivilege)
      }
    })

    it(`is not passed on ${table} by a session that plays a replica`, async () => {
      const statement = `set session_replication_role = replica; delete from ledger.${table}`

      expect(await codeOf('superuser', statement)).to.equal(refusedAs.insufficientPrivilege)
    })
  }

  for (const role of ['ledger_api', 'ledger_worker']) {
    it(`lets ${role} neither remove nor rename what is there`, async () => {
      const statements = [
        ...['balances', 'lots', 'reservations', 'accounts', 'account_keys', 'event_inbox', 'tenants'].map(
          (table) => `delete from ledger.${table}`,
        ),
        ...['entries', 'timeline', 'operator_requests', 'balances'].map((table) => `truncate ledger.${table}`),
        'update ledger.lots set amount = amount + 1',
        `update ledger.reservations set ref_id = 'another'`,
        `update ledger.accounts set external_key = 'another'`,
        `update ledger.event_inbox set payload = '{}'`,
        'delete from ledger.event_refusals',
        'update ledger.intake_outages set waited = 0',
        'create table ledger.more (id int)',
        'alter table ledger.entries disable trigger append_only',
      ]

      const codes = await Promise.all(statements.map((statement) => codeOf(role, statement)))

      expect(new Set(codes)).to.deep.equal(new Set([refusedAs.insufficientPrivilege]))
    })
  }

  it('lets the service read and do its work', async () => {
    expect(await codeOf('ledger_api', 'update ledger.lots set available = available')).to.equal(null)
    expect(await codeOf('ledger_api', 'select * from ledger.entries')).to.equal(null)
  })
})
