import type { Clock } from '../../ports/driven/clock.ts'
import type { Log } from '../../ports/driven/log.ts'
import type { MetricsReport } from '../../ports/driven/metrics.ts'
import type { CheckingReadiness } from '../../ports/driving/checking-readiness.ts'
import type { FollowingFindings } from '../../ports/driving/following-findings.ts'
import type { Invoicing, SteeringProfiles } from '../../ports/driving/invoicing.ts'
import type { MovingTime } from '../../ports/driving/moving-time.ts'
import type { Paying, SteeringPayments, TakingDeliveries } from '../../ports/driving/paying.ts'
import type { Portal } from '../../ports/driving/portal.ts'
import type { ProvingLedger } from '../../ports/driving/proving-ledger.ts'
import type { ReadingTimeline } from '../../ports/driving/reading-timeline.ts'
import type { ReconcilingCredits } from '../../ports/driving/reconciling.ts'
import type { RecordingEvents } from '../../ports/driving/recording-events.ts'
import type { RunningJobs } from '../../ports/driving/running-jobs.ts'
import type { WatchingHandshake } from '../../ports/driving/watching-handshake.ts'
import type { ReadingAccounts } from '../../ports/driving/reading-accounts.ts'
import type { SpendingCredits } from '../../ports/driving/spending-credits.ts'
import type { SteeringAccounts } from '../../ports/driving/steering-accounts.ts'
import type { Subscribing } from '../../ports/driving/subscribing.ts'
import type { Authenticator } from './auth/authenticator.ts'
import { makeCheckEnvelope } from './events/check-envelope.ts'
import { makeCheckPayload } from './events/check-payload.ts'
import { makeCheckCreditOperation } from './check-item.ts'
import { makeSchemaOf } from './contract-schemas.ts'
import type { Contract } from './contract.ts'
import { makeInvoiceOperations } from './invoice-operations.ts'
import type { Operations } from './operation.ts'
import { makeChangeAccountStatus } from './operations/change-account-status.ts'
import { makeChangePolicy } from './operations/change-policy.ts'
import { makeConsumeCredits } from './operations/consume-credits.ts'
import { makeExportLedger } from './operations/export-ledger.ts'
import { makeGetAccountStatus, makeGetAccountStatusByKey } from './operations/get-account-status.ts'
import { makeGetAccountStatuses } from './operations/get-account-statuses.ts'
import { makeGetBillingProfile } from './operations/get-billing-profile.ts'
import { makeGetContractJson, makeGetContractYaml } from './operations/get-contract.ts'
import { makeGetControlAccountStatus } from './operations/get-control-account-status.ts'
import { makeGetCreditsSummary } from './operations/get-credits-summary.ts'
import { getDocs } from './operations/get-docs.ts'
import { makeGetHandshake } from './operations/get-handshake.ts'
import { makeGetHealth } from './operations/get-health.ts'
import { makeGetLedgerHeads } from './operations/get-ledger-heads.ts'
import { makeGetMeta } from './operations/get-meta.ts'
import type { About } from './operations/get-meta.ts'
import { makeGetMetrics } from './operations/get-metrics.ts'
import { makeGetReadiness } from './operations/get-readiness.ts'
import { makeGetTenantCredits } from './operations/get-tenant-credits.ts'
import { makeGrantCredits } from './operations/grant-credits.ts'
import { makeListAccounts } from './operations/list-accounts.ts'
import { makeListControlLedger, makeListLedgerEntries } from './operations/list-ledger-entries.ts'
import { makeListControlReservations, makeListReservations } from './operations/list-reservations.ts'
import { makeListControlTimeline, makeListTimeline } from './operations/list-timeline.ts'
import { makeMoveTestClock } from './operations/move-test-clock.ts'
import { makeOnboardAccount } from './operations/onboard-account.ts'
import { makePutAccount } from './operations/put-account.ts'
import { makePutBillingProfile } from './operations/put-billing-profile.ts'
import { makeReconcileCredits } from './operations/reconcile-credits.ts'
import { makeRecordEvent } from './operations/record-event.ts'
import { makeRecordEventBatch } from './operations/record-event-batch.ts'
import { makeReleaseCredits } from './operations/release-credits.ts'
import { makeReserveCredits } from './operations/reserve-credits.ts'
import { makeReserveCreditsAsOperator } from './operations/reserve-credits-as-operator.ts'
import { makeRunCreditBatch } from './operations/run-credit-batch.ts'
import { makeVerifyLedger } from './operations/verify-ledger.ts'
import { makeFindingOperations } from './finding-operations.ts'
import { makeJobOperations } from './job-operations.ts'
import { makePaymentOperations } from './payment-operations.ts'
import { makeSubscriptionOperations } from './subscription-operations.ts'

interface Needs {
  readonly about: About
  readonly contract: Contract
  readonly authenticator: Authenticator
  readonly clock: Clock
  readonly deliveries: TakingDeliveries
  readonly following: FollowingFindings
  readonly invoicing: Invoicing
  readonly jobs: RunningJobs
  readonly log: Log
  readonly metrics: MetricsReport
  readonly movingTime: MovingTime
  readonly paying: Paying
  readonly portal: Portal
  readonly profiles: SteeringProfiles
  readonly proving: ProvingLedger
  readonly readiness: CheckingReadiness
  readonly reading: ReadingAccounts
  readonly reconciling: ReconcilingCredits
  readonly recording: RecordingEvents
  readonly spending: SpendingCredits
  readonly steering: SteeringAccounts
  readonly steeringPayments: SteeringPayments
  readonly subscribing: Subscribing
  readonly timeline: ReadingTimeline
  readonly watching: WatchingHandshake
}

/** The handler of each operation of the contract: one line each, and one that is missing does not compile. */
export function makeOperations(needs: Needs): Operations {
  const { about, contract, authenticator, clock, log, metrics, portal, profiles, proving } = needs
  const { readiness, reading, recording, spending, steering, timeline, watching } = needs
  const consumeCredits = makeConsumeCredits(spending)
  const releaseCredits = makeReleaseCredits(spending)
  const reconcileCredits = makeReconcileCredits(needs.reconciling)
  const schemaOf = makeSchemaOf(contract.document)
  const checkPayload = makeCheckPayload(schemaOf)
  return {
    getMeta: makeGetMeta(about),
    getHealth: makeGetHealth(clock, readiness),
    getReadiness: makeGetReadiness(readiness),
    getContractJson: makeGetContractJson(contract),
    getContractYaml: makeGetContractYaml(contract),
    getDocs,
    getMetrics: makeGetMetrics({ metrics, authenticator }),

    getAccountStatus: makeGetAccountStatus(reading),
    getAccountStatusByKey: makeGetAccountStatusByKey(reading),
    getAccountStatuses: makeGetAccountStatuses(reading),
    reserveCredits: makeReserveCredits(spending),
    consumeCredits,
    releaseCredits,
    runCreditBatch: makeRunCreditBatch({ spending, checkItem: makeCheckCreditOperation(schemaOf), log }),
    reconcileCredits,
    listReservations: makeListReservations(reading),
    listLedgerEntries: makeListLedgerEntries(reading),
    recordEvent: makeRecordEvent({ recording, checkPayload }),
    recordEventBatch: makeRecordEventBatch({ recording, checkEnvelope: makeCheckEnvelope(schemaOf), checkPayload, log }),
    listTimeline: makeListTimeline(timeline),

    listAccounts: makeListAccounts(reading),
    onboardAccount: makeOnboardAccount(steering),
    putAccount: makePutAccount(steering),
    getControlAccountStatus: makeGetControlAccountStatus(reading),
    changePolicy: makeChangePolicy(steering),
    changeAccountStatus: makeChangeAccountStatus(steering),
    grantCredits: makeGrantCredits(steering),
    reserveCreditsAsOperator: makeReserveCreditsAsOperator(spending),
    consumeCreditsAsOperator: consumeCredits,
    releaseCreditsAsOperator: releaseCredits,
    reconcileCreditsAsOperator: reconcileCredits,
    listControlLedger: makeListControlLedger(reading),
    getTenantCredits: makeGetTenantCredits(reading),
    listControlReservations: makeListControlReservations(reading),
    listControlTimeline: makeListControlTimeline(timeline),
    verifyLedger: makeVerifyLedger(proving),
    exportLedger: makeExportLedger(proving),
    getLedgerHeads: makeGetLedgerHeads(proving),
    getHandshake: makeGetHandshake(watching),
    moveTestClock: makeMoveTestClock(needs.movingTime),
    getBillingProfile: makeGetBillingProfile(profiles),
    putBillingProfile: makePutBillingProfile(profiles),

    ...makeInvoiceOperations(needs),
    ...makePaymentOperations(needs),
    ...makeJobOperations(needs),
    ...makeFindingOperations(needs),
    ...makeSubscriptionOperations(needs),

    getCreditsSummary: makeGetCreditsSummary(portal),
  }
}
