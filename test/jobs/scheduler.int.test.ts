import { migrate } from '../../adapters/postgres/migrate.ts'
import { schedulerSuite } from '../ports/scheduler.suite.ts'
import { freshDatabase } from '../support/postgres-server.ts'

const migrated = async (url: string): Promise<void> => {
  await migrate(url)
}

schedulerSuite('Agenda on PostgreSQL', { kind: 'POSTGRESQL', fresh: async () => (await freshDatabase(migrated)).url })
