import { expect } from 'chai'
import type pg from 'pg'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { openProofPool } from '../../adapters/postgres/connect.ts'
import { makePostgresLedgerJournal } from '../../adapters/postgres/proof/ledger-journal.ts'
import { makeEd25519Seal } from '../../adapters/signing/ed25519-seal.ts'
import { makeProveLedger } from '../../src/application/prove-ledger.ts'
import { later, minutes } from '../../src/domain/time.ts'
import { generateKeyPairSync } from 'node:crypto'
import { commandsOf } from '../ports/ledger-calls.ts'
import { silentLog } from '../support/logs.ts'
import { startLedgerWorld } from './ledger-world.ts'
import type { PostgresLedgerWorld } from './ledger-world.ts'

const privateKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** An account that has seen everything: lots with and without an end, every sort of settlement, an override, an undo, an end. */
async function live(world: PostgresLedgerWorld): Promise<string> {
  const accountId = await world.enrol({ reservationTtlMinutes: 60 })
  const call = commandsOf(world, accountId)
  const { ledger } = world
  await ledger.execute(call.grant('opening', { amount: 10n, metadata: '{"note":"für ü"}' }))
  await ledger.execute(call.grant('ending', { amount: 5n, expiresAt: later(world.now(), minutes(90)) }))
  await ledger.execute(call.reserve('1', { amount: 7n as never }))
  await ledger.execute(call.consume('1', { amount: 3n }))
  await ledger.execute(call.reserve('2'))
  await ledger.execute(call.release('2'))
  await ledger.execute(call.reserve('3'))
  world.setClock(later(world.now(), minutes(100)))
  await ledger.execute(call.reserve('4', { amount: 3n as never }))
  const [spent] = (await world.entriesOf(accountId)).filter(({ reason }) => reason === 'CONSUME')
  await ledger.execute(call.grant('undo', { amount: 2n, reason: 'ADJUSTMENT', reversesEntryId: spent?.entryId ?? '' }))
  await ledger.execute(call.grant('down', { amount: -1n, reason: 'ADJUSTMENT' }))
  return accountId
}

describe('proving the ledger', () => {
  let world: PostgresLedgerWorld
  let pool: pg.Pool

  before(async () => {
    world = await startLedgerWorld()
    pool = openProofPool({ url: world.url, size: 2, log: silentLog })
  })

  after(async () => {
    await pool.end()
    await world.close()
  })

  const proving = (pageSize = 3) =>
    makeProveLedger({
      journal: makePostgresLedgerJournal({ pool, pageSize, snapshotMilliseconds: 0 }),
      seal: makeEd25519Seal(privateKey),
      clock: systemClock,
    })

  it('finds nothing in accounts that have seen everything, whatever the pages', async () => {
    await live(world)
    await live(world)
    await world.enrol()

    for (const pageSize of [1, 2, 3, 1000]) {
      const report = await proving(pageSize).verify({ accountId: null, heads: null })
      expect(report.fault).to.equal(null)
      expect(report.accounts).to.equal(3)
      expect(report.entries).to.be.greaterThan(20)
    }
  })
})
