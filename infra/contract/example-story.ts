import type { operations } from '../../adapters/http/generated/contract.ts'

/** One example of the contract: the operation, and the name of its request and of the response to that. */
export interface ExampleStep {
  readonly operation: keyof operations
  readonly example: string
}

/**
 * The contract's examples as one story, in the order in which they come true on a fresh service with the demo data.
 *
 * The balances of the later examples follow from the earlier ones: 100 credits at first, 125 after the grant, 123 in the end. So do the
 * invoice's sums: 8025.00 due, 5000.00 and 2344.92 of it paid, 680.08 deducted as tax, and 2124.89 taken back.
 */
export const exampleStory: readonly ExampleStep[] = [
  { operation: 'getMeta', example: 'development' },
  { operation: 'getHealth', example: 'alive' },
  { operation: 'getReadiness', example: 'ready' },
  { operation: 'getContractJson', example: 'beginning' },
  { operation: 'getContractYaml', example: 'beginning' },
  { operation: 'getDocs', example: 'beginning' },
  { operation: 'getMetrics', example: 'beginning' },

  { operation: 'onboardAccount', example: 'partner' },
  { operation: 'onboardAccount', example: 'partner_again' },
  { operation: 'putAccount', example: 'second_partner' },
  { operation: 'putAccount', example: 'renamed' },

  { operation: 'getAccountStatus', example: 'credit_account' },
  { operation: 'getAccountStatusByKey', example: 'credit_account' },
  { operation: 'getAccountStatuses', example: 'two_partners' },
  { operation: 'getControlAccountStatus', example: 'postpaid_account' },
  { operation: 'listAccounts', example: 'credit_accounts' },
  { operation: 'changePolicy', example: 'longer_terms' },
  { operation: 'changeAccountStatus', example: 'active' },

  { operation: 'grantCredits', example: 'goodwill' },
  { operation: 'grantCredits', example: 'goodwill_again' },
  { operation: 'reserveCredits', example: 'commission' },
  { operation: 'reserveCredits', example: 'commission_again' },
  { operation: 'reserveCredits', example: 'postpaid' },
  { operation: 'reserveCreditsAsOperator', example: 'commission' },
  { operation: 'reserveCreditsAsOperator', example: 'dry_run' },
  { operation: 'reserveCreditsAsOperator', example: 'postpaid_override' },
  { operation: 'consumeCredits', example: 'deliverable' },
  { operation: 'consumeCredits', example: 'second_deliverable' },
  { operation: 'consumeCreditsAsOperator', example: 'consumed_before' },
  { operation: 'releaseCredits', example: 'needs_info' },
  { operation: 'releaseCreditsAsOperator', example: 'commission' },
  { operation: 'runCreditBatch', example: 'late_work' },

  { operation: 'listReservations', example: 'consumed' },
  { operation: 'listLedgerEntries', example: 'newest' },
  { operation: 'listControlReservations', example: 'one_commission' },
  { operation: 'listControlLedger', example: 'one_commission' },
  { operation: 'recordEvent', example: 'work_accepted' },
  { operation: 'recordEvent', example: 'work_accepted_again' },
  { operation: 'recordEventBatch', example: 'delivered' },
  { operation: 'listTimeline', example: 'one_commission' },
  { operation: 'listControlTimeline', example: 'one_commission' },
  { operation: 'verifyLedger', example: 'sound' },
  { operation: 'exportLedger', example: 'beginning' },
  { operation: 'getLedgerHeads', example: 'one_account' },
  { operation: 'getHandshake', example: 'first_day' },
  { operation: 'getTenantCredits', example: 'demo_tenant' },
  { operation: 'getCreditsSummary', example: 'own' },

  { operation: 'putBillingProfile', example: 'demo' },
  { operation: 'getBillingProfile', example: 'demo' },
  { operation: 'createServiceInvoice', example: 'valuations' },
  { operation: 'createServiceInvoice', example: 'valuations_again' },
  { operation: 'editServiceInvoice', example: 'new_notes' },
  { operation: 'issueServiceInvoice', example: 'issued' },
  { operation: 'getServiceInvoice', example: 'issued' },
  { operation: 'sendServiceInvoice', example: 'sent' },
  { operation: 'listServiceInvoices', example: 'sent' },
  { operation: 'exportServiceInvoices', example: 'sent' },
  { operation: 'getServiceInvoicePdf', example: 'beginning' },
  { operation: 'remindServiceInvoice', example: 'first' },
  { operation: 'uploadPaymentProof', example: 'advice' },
  { operation: 'uploadPaymentProof', example: 'advice_again' },
  { operation: 'listPaymentProofs', example: 'one' },
  { operation: 'getPaymentProof', example: 'advice' },
  { operation: 'payServiceInvoice', example: 'neft' },
  { operation: 'adjustServiceInvoice', example: 'tds' },
  { operation: 'markServiceInvoicePaid', example: 'rest' },
  { operation: 'createCreditNote', example: 'one_line' },
  { operation: 'listCreditNotes', example: 'one' },
  { operation: 'getCreditNotePdf', example: 'beginning' },
  { operation: 'listInvoiceMovements', example: 'last_two' },
  { operation: 'createServiceInvoice', example: 'desk_review' },
  { operation: 'voidServiceInvoice', example: 'mistake' },
]
