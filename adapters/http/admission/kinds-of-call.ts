import type { LoadClass } from '../../../src/domain/load.ts'
import type { Route } from '../contract.ts'
import type { OperationId } from '../operation.ts'

/**
 * Where calls wait for one another.
 *
 * - `SPENDING`: in the ledger's queue, which itself knows how long.
 * - `STATUS`, `WEBHOOKS`, `LISTS`: for a connection.
 * - `EVENTS`: in the inbox's waiting room, which itself knows how long.
 * - `ALONE`: nowhere. What takes long by its nature (a provider's answer, a document, all of the journal) holds nobody else up.
 */
export type Lane = 'SPENDING' | 'STATUS' | 'WEBHOOKS' | 'LISTS' | 'EVENTS' | 'ALONE'

/** What admission goes by, of one operation. */
export interface KindOfCall {
  readonly loadClass: LoadClass
  readonly lane: Lane
}

const settlements: ReadonlySet<OperationId> = new Set([
  ...(['consumeCredits', 'releaseCredits', 'runCreditBatch', 'consumeCreditsAsOperator', 'releaseCreditsAsOperator'] as const),
  ...(['receiveStripeWebhook', 'receiveRazorpayWebhook'] as const),
])

// Asked by POST, since what they ask for does not fit a path.
const readsByPost: ReadonlySet<OperationId> = new Set(['getAccountStatuses'])

const operationsOf: Readonly<Record<Exclude<Lane, 'LISTS'>, readonly OperationId[]>> = {
  SPENDING: [
    ...(['reserveCredits', 'consumeCredits', 'releaseCredits', 'runCreditBatch', 'grantCredits'] as const),
    ...(['reserveCreditsAsOperator', 'consumeCreditsAsOperator', 'releaseCreditsAsOperator'] as const),
  ],
  STATUS: ['getAccountStatus', 'getAccountStatusByKey', 'getAccountStatuses', 'getControlAccountStatus'],
  WEBHOOKS: ['receiveStripeWebhook', 'receiveRazorpayWebhook'],
  EVENTS: ['recordEvent', 'recordEventBatch'],
  ALONE: [
    ...(['createCheckoutLink', 'createTopup', 'getPaymentOrder', 'cancelPaymentOrder', 'refundPaymentOrder'] as const),
    ...(['applyPaymentEvent', 'applyUnappliedPayment', 'refundUnappliedPayment', 'reconcilePayments'] as const),
    ...(['exportLedger', 'verifyLedger', 'getLedgerHeads', 'exportServiceInvoices', 'getServiceInvoicePdf', 'getCreditNotePdf'] as const),
    ...(['uploadPaymentProof', 'getPaymentProof', 'issueServiceInvoice', 'createCreditNote', 'sendServiceInvoice'] as const),
    ...(['reconcileCredits', 'reconcileCreditsAsOperator', 'runJob', 'refillDue', 'refillDueAsOperator'] as const),
  ],
}

const lanes: ReadonlyMap<OperationId, Lane> = new Map(
  (Object.keys(operationsOf) as (keyof typeof operationsOf)[]).flatMap((lane) => operationsOf[lane].map((id) => [id, lane] as const)),
)

/** Answered without the database: the test clock is this process's own. */
const withoutDatabase: ReadonlySet<OperationId> = new Set(['moveTestClock'])

/** What an operation is to admission; null for what is answered without the database, however many ask. */
export function kindOfCall({ operationId, method, schemes, keepsRefused }: Route): KindOfCall | null {
  const lane = lanes.get(operationId) ?? 'LISTS'
  const isOpen = schemes.length === 0 && lane !== 'WEBHOOKS'
  if (isOpen || withoutDatabase.has(operationId)) return null
  return { lane, loadClass: keepsRefused ? 'EVENT' : loadClassOf(operationId, method) }
}

function loadClassOf(operationId: OperationId, method: Route['method']): LoadClass {
  if (settlements.has(operationId)) return 'SETTLEMENT'
  return method === 'get' || readsByPost.has(operationId) ? 'READ' : 'NEW'
}
