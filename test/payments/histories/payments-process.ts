import { makeUuidIds } from '../../../adapters/ids/uuid-ids.ts'
import { makePostgresAccountStore } from '../../../adapters/postgres/accounts/account-store.ts'
import { makePostgresFindings } from '../../../adapters/postgres/findings/findings.ts'
import { makeHotStatements } from '../../../adapters/postgres/hot-statements.ts'
import { makePostgresCreditLedger } from '../../../adapters/postgres/ledger/credit-ledger.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { Log } from '../../../ports/driven/log.ts'
import { composeInvoicing } from '../../../src/boot/compose-invoicing.ts'
import { composePayments } from '../../../src/boot/compose-payments.ts'
import type { Config } from '../../../src/boot/config.ts'
import { openPools } from '../../../src/boot/pools.ts'

export type PaymentsProcess = Awaited<ReturnType<typeof openPaymentsProcess>>

/** What one process of the service has for money in, wired as the service is, and with connections of its own. */
export async function openPaymentsProcess({
  databaseUrl,
  config,
  clock,
  log,
}: {
  readonly databaseUrl: string
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
}) {
  const ids = makeUuidIds(clock)
  const statements = makeHotStatements({ form: 'single', prepares: true })
  const pools = openPools({ databaseUrl, portalDatabaseUrl: databaseUrl, jobsDatabaseUrl: databaseUrl, size: 40, log })
  const { hot: hotPool, lists: database } = pools
  const accounts = makePostgresAccountStore({ database, hotPool, ids, statements })
  const metrics = { observeBatch: () => {}, countLostRace: () => {}, setQueueLength: () => {}, countShed: () => {} }
  const ledger = makePostgresCreditLedger({ pool: hotPool, clock, ids, metrics, statements, groups: 1 })
  const selling = composeInvoicing({ ...config, accounts, database, portalPool: pools.portal, ids, clock })
  const payments = await composePayments({
    ...{ config, accounts, ledger, database, hotPool, statements, ids, clock, log },
    ...{ selling, findings: makePostgresFindings({ database }) },
    publicBaseUrl: () => 'http://127.0.0.1:9',
  })
  return {
    ...{ accounts, ledger, ids },
    ...{ invoicing: selling.driving.invoicing, profiles: selling.driving.profiles },
    ...payments.driving,
    lookAfter: payments.lookAfter,
    idle: payments.idle,
    close: async (): Promise<void> => {
      await payments.idle()
      await pools.close()
    },
  }
}
