import { expect } from 'chai'
import { commandsOf } from '../ports/ledger-calls.ts'
import { asRole } from '../support/as-role.ts'
import { query } from '../support/query.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { PostgresLedgerWorld } from './ledger-world.ts'

// What the code must never write, written by hand under the service's own role: the database refuses it by itself.

const [unique, check, notNull, foreign] = ['23505', '23514', '23502', '23503']
const fresh = { entry: '01900000-0000-7000-8000-0000000000e1', other: '01900000-0000-7000-8000-0000000000e2' }

describe('the database, where the code would be wrong', () => {
  let world: PostgresLedgerWorld
  let accountId: string
  before(async () => {
    world = await startLedgerWorld()
    accountId = await world.enrol()
    const { grant, reserve, consume } = commandsOf(world, accountId)
    for (const command of [grant('g'), reserve('1'), consume('1'), reserve('2')]) await world.ledger.execute(command)
  })
  after(() => world.close())

  /** The code that the last statement is refused with, 'taken' where it is not. Nothing of it is kept. */
  async function codeOf(...statements: readonly string[]): Promise<string> {
    const outcome = await asRole(world.url, 'ledger_api', ...statements)
    return typeof outcome === 'string' ? outcome : 'taken'
  }

  /** A row of a table once more, but for what is said. */
  async function again(table: string, where: string, says: Readonly<Record<string, unknown>>): Promise<string> {
    const columns = await query(
      world.url,
      `select attname as name from pg_attribute where attrelid = 'ledger.${table}'::regclass and attnum > 0 and attgenerated = ''`,
    )
    const names = columns.map(({ name }) => String(name)).join(', ')
    return `insert into ledger.${table} (${names}) select ${names} from (
      select (jsonb_populate_record(t, '${JSON.stringify(says)}')).* from ledger.${table} t where ${where}) r`
  }

  const newest = { seq: 99, entry_id: fresh.entry }
  const doubled = [
    { what: 'a second entry with a number', table: 'entries', where: 'seq = 2', says: { entry_id: fresh.entry, idempotency_key: 'new' } },
    { what: 'a second command under a key', table: 'entries', where: 'seq = 2', says: newest },
    { what: 'a second reservation for a reference', table: 'reservations', where: `ref_id = '2'`, says: { reservation_id: fresh.other } },
    { what: 'a lot that is there', table: 'lots', where: 'true', says: {} },
    { what: 'balances that are there', table: 'balances', where: 'true', says: {} },
    { what: 'a key that an account has', table: 'account_keys', where: 'true', says: { account_id: fresh.other } },
  ]
  for (const { what, table, where, says } of doubled) {
    it(`refuses ${what}`, async () => {
      expect(await codeOf(await again(table, where, says))).to.equal(unique)
    })
  }

  it('takes a reservation for a reference whose last one is settled, and another operation under a key', async () => {
    expect(await codeOf(await again('reservations', `ref_id = '1'`, { reservation_id: fresh.other }))).to.equal('taken')
    expect(await codeOf(await again('entries', 'seq = 2', { ...newest, operation: 'release' }))).to.equal('taken')
  })

  it('refuses a second undo of an entry', async () => {
    const undo = (seq: number, entry_id: string) =>
      again('entries', 'seq = 1', { seq, entry_id, idempotency_key: entry_id, reverses_entry_id: fresh.other })

    expect(await codeOf(await undo(98, fresh.entry))).to.equal('taken')
    expect(await codeOf(await undo(98, fresh.entry), await undo(99, fresh.other))).to.equal(unique)
  })

  const impossible = [
    { what: 'less than nothing available', act: 'update ledger.balances set available = -1' },
    { what: 'less than nothing reserved', act: 'update ledger.balances set reserved = -1' },
    { what: 'a debt below nothing', act: 'update ledger.balances set owed = -1' },
    { what: 'more in a wallet than the wire can say', act: 'update ledger.balances set available = 9007199254740991, reserved = 1' },
    { what: 'a hash that is too short', act: `update ledger.balances set last_hash = '\\x00'` },
    { what: 'a lot with less than nothing', act: 'update ledger.lots set available = -1' },
    { what: 'a lot that holds less than nothing', act: 'update ledger.lots set held = -1' },
    { what: 'a lot with more than came in', act: 'update ledger.lots set available = amount, held = 1' },
    { what: 'a settled reservation without an instant', act: `update ledger.reservations set status = 'RELEASED' where status = 'ACTIVE'` },
    { what: 'an active reservation that was settled', act: `update ledger.reservations set settled_at = now() where status = 'ACTIVE'` },
    { what: 'an unknown status', act: `update ledger.reservations set status = 'LOST'` },
    { what: 'an unknown mode', act: `update ledger.accounts set billing_mode = 'FREE'` },
  ]
  for (const { what, act } of impossible) {
    it(`refuses ${what}`, async () => {
      expect(await codeOf(act)).to.equal(check)
    })
  }

  const impossibleEntries = [
    { what: 'that moves nothing', says: { amount: 0 } },
    { what: 'from a bucket to itself', says: { from_bucket: 'available', to_bucket: 'available' } },
    { what: 'from a bucket that is none', says: { from_bucket: 'pocket' } },
    { what: 'for an unknown reason', says: { reason: 'GIFT' } },
    { what: 'that leaves less than nothing', says: { available_after: -1 } },
    { what: 'numbered nought', says: { seq: 0 } },
  ]
  for (const { what, says } of impossibleEntries) {
    it(`refuses an entry ${what}`, async () => {
      expect(await codeOf(await again('entries', 'seq = 1', { ...newest, idempotency_key: 'new', ...says }))).to.equal(check)
    })
  }

  it('refuses rows of no account or tenant, and balances of an account that is not there', async () => {
    for (const table of ['entries', 'lots', 'reservations', 'timeline'])
      for (const member of ['account_id', 'tenant_id'])
        expect(await codeOf(await again(table, 'true', { ...newest, [member]: null })), `${table} ${member}`).to.equal(notNull)
    expect(await codeOf(await again('balances', 'true', { account_id: fresh.other }))).to.equal(foreign)
  })
})
