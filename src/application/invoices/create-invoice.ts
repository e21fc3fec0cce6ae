import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { BillingProfiles } from '../../../ports/driven/billing-profiles.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import type { Invoicing } from '../../../ports/driving/invoicing.ts'
import { draftInvoice } from '../../domain/invoices/draft.ts'
import { toInvoiceTerms } from '../../domain/invoices/terms.ts'
import { findAccount } from '../find-accounts.ts'
import { toKeyed } from '../keyed.ts'
import { readAccount } from './read-account.ts'

interface Needs {
  readonly accounts: Pick<AccountStore, 'findByKeys' | 'findByIds' | 'read'>
  readonly invoices: Pick<InvoiceStore, 'create' | 'findCreated'>
  readonly profiles: Pick<BillingProfiles, 'findSellerFor'>
  readonly ids: Ids
  readonly clock: Clock
}

/** Writes a draft for an account. What it does not say is the account's: currency, name. */
export function makeCreateInvoice({ accounts, invoices, profiles, ids, clock }: Needs): Invoicing['create'] {
  return async ({ account: choice, terms: said, actor, idempotencyKey }) => {
    const now = clock.now()
    const { accountId, tenantId } = await findAccount(accounts, choice)
    const act = { actor, now, keyed: toKeyed('create-invoice', idempotencyKey, said) }
    // Before anything is worked out: what was taken once is answered again, though it would be refused by now.
    const known = await invoices.findCreated(accountId, act)
    if (known !== null) return { ...known, now }
    const account = await readAccount(accounts, accountId, now)
    const terms = toInvoiceTerms(said, { currency: account.policy.currency, displayName: account.displayName })
    const profile = await profiles.findSellerFor(tenantId)
    const { invoice, records } = draftInvoice({ invoiceId: ids.next(), accountId, tenantId, terms, profile, now })
    const [record] = records
    if (record === undefined) throw new Error('a new draft is told of')
    const changed = await invoices.create(invoice, record, act)
    return { ...changed, now }
  }
}
