import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { BillingProfiles } from '../../../ports/driven/billing-profiles.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { issueInvoice } from '../../domain/invoices/lifecycle.ts'
import { toKeyed } from '../keyed.ts'
import { findInvoice } from './find-invoice.ts'
import { readAccount } from './read-account.ts'

interface Needs {
  readonly accounts: Pick<AccountStore, 'read'>
  readonly invoices: Pick<InvoiceStore, 'find' | 'change'>
  readonly profiles: Pick<BillingProfiles, 'findSellerFor'>
  readonly clock: Clock
}

/** Issues a draft: it is frozen here, and the store gives it the next number of its series. */
export function makeIssueInvoice({ accounts, invoices, profiles, clock }: Needs): Invoicing['issue'] {
  return async ({ invoiceId, allowsBackdated, actor, idempotencyKey }) => {
    const now = clock.now()
    const { accountId, tenantId } = await findInvoice(invoices, invoiceId)
    const { paymentTermsDays } = (await readAccount(accounts, accountId, now)).policy
    const profile = await profiles.findSellerFor(tenantId)
    const act = { actor, now, keyed: toKeyed('issue-invoice', idempotencyKey, { allowsBackdated }) }
    const changed = await invoices.change(invoiceId, act, (current) =>
      issueInvoice(current, { profile, paymentTermsDays, allowsBackdated, now }),
    )
    return { ...changed, now }
  }
}
