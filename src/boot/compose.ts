import type { Express } from 'express'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { makeApp } from '../../adapters/http/app.ts'
import { makeAuthenticator } from '../../adapters/http/auth/authenticator.ts'
import { loadContract } from '../../adapters/http/contract.ts'
import { makeOperations } from '../../adapters/http/operations.ts'
import { makeUuidIds } from '../../adapters/ids/uuid-ids.ts'
import { makePrometheusMetrics } from '../../adapters/metrics/prometheus.ts'
import { makePostgresAccountStore } from '../../adapters/postgres/accounts/account-store.ts'
import { openDatabase, openHotPool } from '../../adapters/postgres/connect.ts'
import { makeHotStatements } from '../../adapters/postgres/hot-statements.ts'
import { makePostgresCreditLedger } from '../../adapters/postgres/ledger/credit-ledger.ts'
import { makePostgresCreditRecords } from '../../adapters/postgres/ledger/credit-records.ts'
import { makeCheckReadiness } from '../../adapters/postgres/readiness.ts'
import type { DatabaseForm } from '../../adapters/postgres/statement.ts'
import type { Log } from '../../ports/driven/log.ts'
import type { SteeringAccounts } from '../../ports/driving/steering-accounts.ts'
import { makeChangeAccountStatus } from '../application/change-account-status.ts'
import { makeChangePolicy } from '../application/change-policy.ts'
import { makeGrantCredits } from '../application/grant-credits.ts'
import { makeOnboardAccount } from '../application/onboard-account.ts'
import { makePutAccount } from '../application/put-account.ts'
import { makeReadAccounts } from '../application/read-accounts.ts'
import { makeSpendCredits } from '../application/spend-credits.ts'
import { about } from './about.ts'
import type { Config } from './config.ts'
import { seed } from './seed.ts'

/** The service, wired: an application that answers, and what must be closed when it ends. */
export interface Service {
  readonly app: Express
  /** Makes what must be there from the first start: the default tenant, and the demo's accounts. */
  seed(): Promise<void>
  close(): Promise<void>
}

interface Circumstances {
  /** The migrated database, under the service's login. */
  readonly databaseUrl: string
  readonly databaseForm: DatabaseForm
  readonly log: Log
  readonly isStopping: () => boolean
}

/** The only wiring: every port meets its adapter here, and nowhere else. */
export function compose(config: Config, { databaseUrl, databaseForm, log, isStopping }: Circumstances): Service {
  const clock = systemClock
  const ids = makeUuidIds(clock)
  const metrics = makePrometheusMetrics()
  const contract = loadContract()
  const statements = makeHotStatements({ form: databaseForm, prepares: config.preparedStatements })

  // The ledger flies few batches at once; what is left of the connections serves lists and operators.
  const hotSize = Math.max(2, Math.ceil(config.databasePoolSize / 2))
  const hotPool = openHotPool({ url: databaseUrl, role: 'ledger_api', size: hotSize, log })
  const database = openDatabase({ url: databaseUrl, role: 'ledger_api', size: Math.max(2, config.databasePoolSize - hotSize), log })

  const accounts = makePostgresAccountStore({ database, hotPool, ids, statements })
  const records = makePostgresCreditRecords(database)
  const ledger = makePostgresCreditLedger({ pool: hotPool, clock, ids, metrics, statements, groups: config.ledgerGroups })

  const steering: SteeringAccounts = {
    onboard: makeOnboardAccount({ accounts, ids, clock }),
    putAccount: makePutAccount({ accounts, ids, clock }),
    changePolicy: makeChangePolicy({ accounts, clock }),
    changeStatus: makeChangeAccountStatus({ accounts, clock }),
    grantCredits: makeGrantCredits({ accounts, ledger, ids, clock }),
  }
  const authenticator = makeAuthenticator({ ...config, clock })
  const operations = makeOperations({
    about: about(config),
    contract,
    authenticator,
    clock,
    log,
    metrics,
    readiness: { check: makeCheckReadiness(database) },
    reading: makeReadAccounts({ accounts, records, clock }),
    spending: makeSpendCredits({ accounts, ledger, ids }),
    steering,
  })
  const app = makeApp({
    contract,
    operations,
    authenticator,
    log,
    metrics,
    nextRequestId: ids.next,
    isProduction: config.environment === 'production',
    trustProxy: config.trustProxy,
    controlRateLimitPerMinute: config.controlRateLimitPerMinute,
    isStopping,
  })

  return {
    app,
    seed: () => seed({ accounts, steering, clock, config }),
    close: async () => {
      await hotPool.end()
      await database.destroy()
    },
  }
}
