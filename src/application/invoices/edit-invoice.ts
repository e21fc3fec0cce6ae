import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { BillingProfiles } from '../../../ports/driven/billing-profiles.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { editInvoice } from '../../domain/invoices/draft.ts'
import { refuseUnlessDraft } from '../../domain/invoices/states.ts'
import { sayTerms, toInvoiceTerms } from '../../domain/invoices/terms.ts'
import { toKeyed } from '../keyed.ts'
import { findInvoice } from './find-invoice.ts'
import { readAccount } from './read-account.ts'

interface Needs {
  readonly accounts: Pick<AccountStore, 'read'>
  readonly invoices: Pick<InvoiceStore, 'find' | 'change'>
  readonly profiles: Pick<BillingProfiles, 'findSellerFor'>
  readonly clock: Clock
}

/** Changes a draft: what is named, on top of what it says. */
export function makeEditInvoice({ accounts, invoices, profiles, clock }: Needs): Invoicing['edit'] {
  return async ({ invoiceId, changes, actor, idempotencyKey }) => {
    const now = clock.now()
    const found = await findInvoice(invoices, invoiceId)
    const { policy, displayName } = await readAccount(accounts, found.accountId, now)
    const profile = await profiles.findSellerFor(found.tenantId)
    const act = { actor, now, keyed: toKeyed('edit-invoice', idempotencyKey, changes) }
    const changed = await invoices.change(invoiceId, act, (current) => {
      refuseUnlessDraft(current)
      const terms = toInvoiceTerms({ ...sayTerms(current.terms), ...changes }, { currency: policy.currency, displayName })
      return editInvoice(current, { terms, profile, now })
    })
    return { ...changed, now }
  }
}
