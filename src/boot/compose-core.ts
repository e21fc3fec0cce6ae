import { makeUuidIds } from '../../adapters/ids/uuid-ids.ts'
import { makePrometheusMetrics } from '../../adapters/metrics/prometheus.ts'
import { makePostgresAccountStore } from '../../adapters/postgres/accounts/account-store.ts'
import { makeHotStatements } from '../../adapters/postgres/hot-statements.ts'
import { makePostgresEventInbox } from '../../adapters/postgres/events/event-inbox.ts'
import { makePulse } from '../../adapters/postgres/pulse.ts'
import { makePostgresHandshakeMonitor } from '../../adapters/postgres/handshake/handshake-monitor.ts'
import { makePostgresCreditLedger } from '../../adapters/postgres/ledger/credit-ledger.ts'
import { makePostgresCreditRecords } from '../../adapters/postgres/ledger/credit-records.ts'
import { makeRecordEvents } from '../application/record-events.ts'
import { clockOf } from './clock.ts'
import { composeFindings } from './compose-findings.ts'
import { openPools } from './pools.ts'
import type { DatabaseForm } from '../../adapters/postgres/statement.ts'
import type { MovingTime } from '../../ports/driving/moving-time.ts'
import type { Log } from '../../ports/driven/log.ts'
import type { Config } from './config.ts'

export interface CoreCircumstances {
  /** The migrated database, under the service's login. */
  readonly databaseUrl: string
  /** The same database, under the login of the portal's reads. */
  readonly portalDatabaseUrl: string
  /** The same database, where undistributed tables are. */
  readonly jobsDatabaseUrl: string
  readonly databaseForm: DatabaseForm
  readonly log: Log
}

/** What everything else stands on, wired: time, ids, connections, accounts, their credits, what was told, and what does not agree. */
export function composeCore(config: Config, { databaseUrl, portalDatabaseUrl, jobsDatabaseUrl, databaseForm, log }: CoreCircumstances) {
  const { clock, movingTime: movable } = clockOf(config)
  const ids = makeUuidIds(clock)
  const metrics = makePrometheusMetrics()
  const statements = makeHotStatements({ form: databaseForm, prepares: config.preparedStatements })
  const pools = openPools({ databaseUrl, portalDatabaseUrl, jobsDatabaseUrl, size: config.databasePoolSize, log })
  const { hot: hotPool, lists: database } = pools
  const accounts = makePostgresAccountStore({ database, hotPool, ids, statements })
  const inbox = makePostgresEventInbox({ pool: hotPool, clock, ids, log, statements, metrics })
  const movingTime: MovingTime = {
    move: async (to) => {
      await inbox.idle()
      return movable.move(to)
    },
  }
  return {
    ...{ clock, movingTime, ids, metrics, statements, pools, hotPool, database, accounts, inbox },
    records: makePostgresCreditRecords(database),
    pulse: makePulse({ pool: hotPool, log }),
    monitor: makePostgresHandshakeMonitor(database),
    recording: makeRecordEvents({ inbox, accounts, ids, clock }),
    ledger: makePostgresCreditLedger({ pool: hotPool, clock, ids, metrics, statements, groups: config.ledgerGroups }),
    ...composeFindings({ database, clock, log, metrics }),
  }
}
