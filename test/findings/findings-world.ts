import type { Knex } from 'knex'
import { openDatabase } from '../../adapters/postgres/connect.ts'
import { makePostgresFindings } from '../../adapters/postgres/findings/findings.ts'
import { makeUuidIds } from '../../adapters/ids/uuid-ids.ts'
import { migrate } from '../../adapters/postgres/migrate.ts'
import { toInstant } from '../../src/domain/time.ts'
import type { FindingsWorld } from '../ports/findings.suite.ts'
import { silentLog } from '../support/logs.ts'
import { freshDatabase } from '../support/postgres-server.ts'

const migrated = async (url: string): Promise<void> => {
  await migrate(url)
}

export interface PostgresFindingsWorld extends FindingsWorld {
  readonly url: string
}

/** A migrated database of its own, and findings on it as two processes have them. */
export async function startFindingsWorld(): Promise<PostgresFindingsWorld> {
  const { url, drop } = await freshDatabase(migrated)
  const opened: Knex[] = []
  const open = () => {
    const database = openDatabase({ url, role: 'ledger_api', size: 4, log: silentLog })
    opened.push(database)
    return makePostgresFindings({ database })
  }
  return {
    ...{ findings: open(), other: open(), url },
    nextId: makeUuidIds({ now: () => toInstant(Date.now()) }).next,
    close: async () => {
      await Promise.all(opened.map((database) => database.destroy()))
      await drop()
    },
  }
}
