import type { Server } from 'node:http'
import type { Express } from 'express'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { makeApp } from '../../adapters/http/app.ts'
import { makeAuthenticator } from '../../adapters/http/auth/authenticator.ts'
import { loadContract } from '../../adapters/http/contract.ts'
import { answerHardlyHttp } from '../../adapters/http/hardly-http.ts'
import { makeOperations } from '../../adapters/http/operations.ts'
import { makeUuidIds } from '../../adapters/ids/uuid-ids.ts'
import { makePrometheusMetrics } from '../../adapters/metrics/prometheus.ts'
import { makePostgresAccountStore } from '../../adapters/postgres/accounts/account-store.ts'
import { makeHotStatements } from '../../adapters/postgres/hot-statements.ts'
import { makePostgresEventInbox } from '../../adapters/postgres/events/event-inbox.ts'
import { makePostgresHandshakeMonitor } from '../../adapters/postgres/handshake/handshake-monitor.ts'
import { makePostgresTimeline } from '../../adapters/postgres/timeline/timeline.ts'
import { makePostgresCreditLedger } from '../../adapters/postgres/ledger/credit-ledger.ts'
import { makePostgresCreditRecords } from '../../adapters/postgres/ledger/credit-records.ts'
import { makePostgresLedgerJournal } from '../../adapters/postgres/proof/ledger-journal.ts'
import { makePostgresPortalReads } from '../../adapters/postgres/portal/portal-reads.ts'
import { makeCheckReadiness } from '../../adapters/postgres/readiness.ts'
import type { DatabaseForm } from '../../adapters/postgres/statement.ts'
import { makeEd25519Seal, sha256Chain } from '../../adapters/signing/ed25519-seal.ts'
import type { Log } from '../../ports/driven/log.ts'
import type { SteeringAccounts } from '../../ports/driving/steering-accounts.ts'
import { makeChangeAccountStatus } from '../application/change-account-status.ts'
import { makeChangePolicy } from '../application/change-policy.ts'
import { makeGrantCredits } from '../application/grant-credits.ts'
import { makeOnboardAccount } from '../application/onboard-account.ts'
import { makeProveLedger } from '../application/prove-ledger.ts'
import { makePutAccount } from '../application/put-account.ts'
import { makeReadAccounts } from '../application/read-accounts.ts'
import { makeReadTimeline } from '../application/read-timeline.ts'
import { makeRecordEvents } from '../application/record-events.ts'
import { makeWatchHandshake } from '../application/watch-handshake.ts'
import { makeReadOwnCredits } from '../application/read-own-credits.ts'
import { makeSpendCredits } from '../application/spend-credits.ts'
import { minutes } from '../domain/time.ts'
import { about } from './about.ts'
import { composeInvoicing } from './compose-invoicing.ts'
import type { Config } from './config.ts'
import { openPools } from './pools.ts'
import { seed } from './seed.ts'
import { makeUpkeep } from './upkeep.ts'

/** The service, wired: an application that answers, and what must be closed when it ends. */
export interface Service {
  readonly app: Express
  /** Lets the server of the application answer, too, what never becomes a request of it. */
  answerHardlyHttp(server: Server): void
  /** Makes what must be there from the first start: the default tenant, and the demo's accounts. */
  seed(): Promise<void>
  /** Begins to finish what was left open, now and again. */
  keepUp(): void
  close(): Promise<void>
}

interface Circumstances {
  /** The migrated database, under the service's login. */
  readonly databaseUrl: string
  /** The same database, under the login of the portal's reads. */
  readonly portalDatabaseUrl: string
  readonly databaseForm: DatabaseForm
  readonly log: Log
  readonly isStopping: () => boolean
}

/** The only wiring: every port meets its adapter here, and nowhere else. */
export function compose(config: Config, { databaseUrl, portalDatabaseUrl, databaseForm, log, isStopping }: Circumstances): Service {
  const clock = systemClock
  const ids = makeUuidIds(clock)
  const metrics = makePrometheusMetrics()
  const contract = loadContract()
  const statements = makeHotStatements({ form: databaseForm, prepares: config.preparedStatements })

  const pools = openPools({ databaseUrl, portalDatabaseUrl, size: config.databasePoolSize, log })
  const { hot: hotPool, lists: database } = pools

  const accounts = makePostgresAccountStore({ database, hotPool, ids, statements })
  const records = makePostgresCreditRecords(database)
  const inbox = makePostgresEventInbox({ pool: hotPool, clock, ids, log, statements })
  const monitor = makePostgresHandshakeMonitor(database)
  const recording = makeRecordEvents({ inbox, accounts, ids, clock })
  const portalReads = makePostgresPortalReads({ pool: pools.portal, statements })
  const ledger = makePostgresCreditLedger({ pool: hotPool, clock, ids, metrics, statements, groups: config.ledgerGroups })

  const selling = composeInvoicing({ ...config, accounts, database, portalPool: pools.portal, ids, clock })
  const steering: SteeringAccounts = {
    onboard: makeOnboardAccount({ accounts, inbox, ids, clock }),
    putAccount: makePutAccount({ accounts, inbox, ids, clock }),
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
    ...selling.driving,
    portal: { ownCredits: makeReadOwnCredits({ reads: portalReads, clock }) },
    proving: makeProveLedger({
      journal: makePostgresLedgerJournal({ pool: pools.proof }),
      ...{ hashOf: sha256Chain, seal: makeEd25519Seal(config.headsPrivateKey), clock },
    }),
    readiness: { check: makeCheckReadiness(database) },
    reading: makeReadAccounts({ accounts, records, clock }),
    recording,
    spending: makeSpendCredits({ accounts, ledger, ids }),
    steering,
    timeline: makeReadTimeline({ timeline: makePostgresTimeline(database), inbox, accounts }),
    watching: makeWatchHandshake({ monitor, clock, silence: minutes(config.handshakeSilenceMinutes) }),
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
    keepRefused: recording.keepRefused,
  })
  const upkeep = makeUpkeep({ inbox, invoices: selling.invoices, monitor, clock, log })

  return {
    app,
    answerHardlyHttp: (server) => answerHardlyHttp(server, { nextRequestId: ids.next, log }),
    seed: () => seed({ accounts, steering, selling, clock, config }),
    keepUp: upkeep.start,
    close: async () => {
      await upkeep.stop()
      await inbox.idle()
      await pools.close()
    },
  }
}
