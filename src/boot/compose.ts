import type { RequestListener, Server } from 'node:http'
import type pg from 'pg'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { makeApp } from '../../adapters/http/app.ts'
import { makeAdmission } from '../../adapters/http/admission/admission.ts'
import { makeDoor } from '../../adapters/http/admission/door.ts'
import { makeKnownPaths } from '../../adapters/http/admission/known-paths.ts'
import { makeAuthenticator } from '../../adapters/http/auth/authenticator.ts'
import { loadContract } from '../../adapters/http/contract.ts'
import { answerHardlyHttp } from '../../adapters/http/hardly-http.ts'
import { makeOperations } from '../../adapters/http/operations.ts'
import { makePostgresTimeline } from '../../adapters/postgres/timeline/timeline.ts'
import { makePostgresLedgerJournal } from '../../adapters/postgres/proof/ledger-journal.ts'
import { makePostgresPortalReads } from '../../adapters/postgres/portal/portal-reads.ts'
import { knownAway, makeCheckReadiness } from '../../adapters/postgres/readiness.ts'
import { makeEd25519Seal, sha256Chain } from '../../adapters/signing/ed25519-seal.ts'
import type { AccountStore } from '../../ports/driven/account-store.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import type { EventInbox } from '../../ports/driven/event-inbox.ts'
import type { Ids } from '../../ports/driven/ids.ts'
import type { CheckingReadiness } from '../../ports/driving/checking-readiness.ts'
import type { ProvingLedger } from '../../ports/driving/proving-ledger.ts'
import type { RunningJobs } from '../../ports/driving/running-jobs.ts'
import type { SteeringAccounts } from '../../ports/driving/steering-accounts.ts'
import { makeChangeAccountStatus } from '../application/change-account-status.ts'
import { makeChangePolicy } from '../application/change-policy.ts'
import { makeGrantCredits } from '../application/grant-credits.ts'
import { makeOnboardAccount } from '../application/onboard-account.ts'
import { makeProveLedger } from '../application/prove-ledger.ts'
import { makePutAccount } from '../application/put-account.ts'
import { makeReadAccounts } from '../application/read-accounts.ts'
import { makeReadTimeline } from '../application/read-timeline.ts'
import { makeWatchHandshake } from '../application/watch-handshake.ts'
import { makeReadOwnCredits } from '../application/read-own-credits.ts'
import { makeSpendCredits } from '../application/spend-credits.ts'
import { seconds, minutes } from '../domain/time.ts'
import { about } from './about.ts'
import { composeJobs } from './compose-jobs.ts'
import { composeCore } from './compose-core.ts'
import type { CoreCircumstances } from './compose-core.ts'
import { composeInvoicing } from './compose-invoicing.ts'
import { paymentJobs } from './payment-jobs.ts'
import { composePayments } from './compose-payments.ts'
import { composeTime } from './compose-time.ts'
import type { Config } from './config.ts'
import { seed } from './seed.ts'
import { makeUpkeep } from './upkeep.ts'

/** The service, wired: an application that answers, and what must be closed when it ends. */
export interface Service {
  readonly app: RequestListener
  /** Lets the server of the application answer, too, what never becomes a request of it. */
  answerHardlyHttp(server: Server): void
  /** Makes what must be there from the first start: the default tenant, and the demo's accounts. */
  seed(): Promise<void>
  /** Says where the world reaches the service, unless a setting does: it is known once it listens. */
  isReachedAt(baseUrl: string): void
  /** Begins to finish what was left open, now and again, and to run jobs where this process does. */
  keepUp(): void
  /** Begins to run jobs, where this process does. */
  startJobs(): void
  close(): Promise<void>
}

interface Circumstances extends CoreCircumstances {
  /** Whether the schedule of jobs runs in this process. */
  readonly runsJobs: boolean
  /** It serves no calls: then jobs are all there is to be ready for. */
  readonly isWorker: boolean
  readonly isStopping: () => boolean
}

/** The only wiring: every port meets its adapter here, and nowhere else. */
export async function compose(config: Config, circumstances: Circumstances): Promise<Service> {
  const { jobsDatabaseUrl, runsJobs, isWorker, log, isStopping } = circumstances
  const core = composeCore(config, circumstances)
  const { clock, movingTime, ids, metrics, statements, pools, hotPool, database } = core
  const { accounts, records, inbox, monitor, recording, ledger, findings, following, countOpen, pulse } = core
  const contract = loadContract()
  const selling = composeInvoicing({ ...config, accounts, database, portalPool: pools.portal, ids, clock })
  let reachedAt = ''
  const payments = await composePayments({
    ...{ config, accounts, ledger, findings, selling, database, hotPool, statements, ids, clock, log },
    publicBaseUrl: () => config.payments.publicBaseUrl ?? reachedAt,
  })
  const time = composeTime({
    ...{ accounts, ledger, findings, selling, database, hotPool, statements, ids, clock, log },
    ...{ portalPool: pools.portal, proofPool: pools.proof, refillLimit: config.refillLimit, reconciliation: config.reconciliation },
  })
  const jobs = composeJobs({
    ...{ config: config.jobs, pool: pools.jobs, jobsDatabaseUrl, log, metrics, runsJobs },
    work: { ...paymentJobs({ lookAfter: payments.lookAfter, ...payments.driving, config, clock }), ...time.work },
  })
  const steering = steeringOf({ accounts, inbox, ledger, ids, clock })
  const checkReadiness = knownAway(pulse, () => readinessOf(makeCheckReadiness(database), jobs.running, isWorker))
  const authenticator = makeAuthenticator({ ...config, clock: systemClock }) // whoever gives out tokens goes by the time, wherever ours is
  const operations = makeOperations({
    about: about(config),
    contract,
    authenticator,
    clock,
    log,
    metrics: { expose: () => jobs.told(metrics.expose) },
    ...selling.driving,
    ...payments.driving,
    ...time.driving,
    portal: { ownCredits: makeReadOwnCredits({ reads: makePostgresPortalReads({ pool: pools.portal, statements }), clock }) },
    proving: provingOf(config, pools.proof, clock),
    ...{ jobs: jobs.running, following, movingTime },
    readiness: { check: checkReadiness, isDatabaseAway: () => pulse.awaySince() !== null },
    reading: makeReadAccounts({ accounts, records, clock }),
    recording,
    spending: makeSpendCredits({ accounts, ledger, ids }),
    steering,
    timeline: makeReadTimeline({ timeline: makePostgresTimeline(database), inbox, accounts }),
    watching: makeWatchHandshake({ monitor, findings, clock, silence: minutes(config.handshakeSilenceMinutes) }),
  })
  const admission = makeAdmission({ pulse, turns: ledger, events: inbox, metrics })
  const handle = makeApp({
    contract,
    operations,
    authenticator,
    log,
    metrics,
    nextRequestId: ids.next,
    ...edgeOf(config),
    admission,
    isStopping,
    keepRefused: recording.keepRefused,
    sandbox: payments.sandbox,
  })
  const app = makeDoor({ admission, paths: makeKnownPaths(contract.routes), handle, metrics, nextRequestId: ids.next })
  const upkeep = makeUpkeep({ inbox, invoices: selling.invoices, payments, monitor, findings: { countOpen }, clock, log })

  return {
    app,
    answerHardlyHttp: (server) => answerHardlyHttp(server, { nextRequestId: ids.next, log }),
    seed: () => seed({ accounts, steering, selling, clock, config }),
    isReachedAt: (baseUrl) => void (reachedAt = baseUrl),
    startJobs: () => {
      pulse.start()
      jobs.start()
    },
    keepUp: () => {
      pulse.start()
      upkeep.start()
      jobs.start()
    },
    close: async () => {
      pulse.stop()
      await jobs.stop(seconds(config.shutdownGraceSeconds))
      await upkeep.stop()
      await inbox.idle()
      await payments.idle()
      await pools.close()
    },
  }
}

const edgeOf = ({ environment, trustProxy, controlRateLimitPerMinute }: Config) => ({
  isProduction: environment === 'production',
  ...{ trustProxy, controlRateLimitPerMinute },
})

async function readinessOf(
  checkDatabase: ReturnType<typeof makeCheckReadiness>,
  jobs: Pick<RunningJobs, 'check'>,
  isWorker: boolean,
): ReturnType<CheckingReadiness['check']> {
  const [{ postgres, migrations }, scheduler] = await Promise.all([checkDatabase(), jobs.check()])
  return { isReady: postgres.ok && migrations.ok && (scheduler.ok || !isWorker), postgres, migrations, scheduler }
}

interface Steered {
  readonly accounts: AccountStore
  readonly inbox: EventInbox
  readonly ledger: CreditLedger
  readonly ids: Ids
  readonly clock: Clock
}

const steeringOf = ({ accounts, inbox, ledger, ids, clock }: Steered): SteeringAccounts => ({
  onboard: makeOnboardAccount({ accounts, inbox, ids, clock }),
  putAccount: makePutAccount({ accounts, inbox, ids, clock }),
  changePolicy: makeChangePolicy({ accounts, clock }),
  changeStatus: makeChangeAccountStatus({ accounts, clock }),
  grantCredits: makeGrantCredits({ accounts, ledger, ids, clock }),
})

const provingOf = ({ headsPrivateKey }: Config, pool: pg.Pool, clock: Clock): ProvingLedger =>
  makeProveLedger({ journal: makePostgresLedgerJournal({ pool }), hashOf: sha256Chain, seal: makeEd25519Seal(headsPrivateKey), clock })
