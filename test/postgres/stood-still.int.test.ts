import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import type { Knex } from 'knex'
import { openDatabase } from '../../adapters/postgres/connect.ts'
import { translatedWrite } from '../../adapters/postgres/failures.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { silentLog } from '../support/logs.ts'
import { query } from '../support/query.ts'
import { serviceDatabase } from '../support/running-service.ts'

/** As on a machine that has no time for the process: nothing is read or written meanwhile. */
function standStill(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

describe('a write whose process stood still for longer than the server waits for it', () => {
  let url: string
  let database: Knex
  before(async () => {
    url = await serviceDatabase()
    database = openDatabase({ url, role: 'ledger_api', size: 1, log: silentLog })
  })
  after(() => database.destroy())

  /** What the caller is told of a transaction that stands still, and goes on with `then` or ends. */
  async function toldOf(setting: string, pause: () => unknown, then?: string): Promise<unknown> {
    const work = database.transaction(async (trx) => {
      await trx.raw(`set local ${setting} = '50ms'`)
      await pause()
      if (then !== undefined) await trx.raw(then)
    })
    return work.then(
      () => null,
      (error: unknown) => translatedWrite(error, 'change the account'),
    )
  }

  async function settings(): Promise<readonly string[]> {
    const found = await query(
      url,
      `select name from pg_settings where name in ('idle_in_transaction_session_timeout', 'transaction_timeout')`,
    )
    return found.map(({ name }) => String(name))
  }

  it('is told as one whose end is unknown, whether the server says so amid a statement or before; and the next one is done', async () => {
    for (const setting of await settings()) {
      // The server's last words lie there, and are read once the next statement is under way.
      const told = {
        'amid its end': await toldOf(setting, () => standStill(300)),
        'amid a statement': await toldOf(setting, () => standStill(300), 'select 1'),
        'before its end': await toldOf(setting, () => wait(300)),
        'before a statement': await toldOf(setting, () => wait(300), 'select 1'),
      }

      for (const [when, error] of Object.entries(told)) {
        expect(error, `${setting}, ${when}: ${String(error)}`).to.be.instanceOf(BillingError)
        expect(error).to.include({ code: 'STORAGE_UNAVAILABLE' }).and.have.deep.property('facts', { outcome: 'UNKNOWN' })
      }
      expect((await database.raw<{ rows: unknown[] }>('select 1 as one')).rows).to.deep.equal([{ one: 1 }])
    }
  })
})
