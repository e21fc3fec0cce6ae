import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { InvoiceStore, ListedInvoice, PortalInvoices } from '../../../ports/driven/invoice-store.ts'
import type { Invoicing, NarrowedInvoices } from '../../../ports/driving/invoicing.ts'
import { BillingError } from '../../domain/errors.ts'
import { findAccount } from '../find-accounts.ts'
import { findInvoice, missing } from './find-invoice.ts'

interface Needs {
  readonly accounts: Pick<AccountStore, 'findByKeys' | 'findByIds'>
  readonly invoices: Pick<InvoiceStore, 'find' | 'list' | 'movements' | 'creditNotes'>
  readonly portal: PortalInvoices
  readonly clock: Clock
}

const exportPageSize = 500

/** Reads invoices: an operator all of them, a tenant's portal its own, through a door that shows no other. */
export function makeReadInvoices({
  accounts,
  invoices,
  portal,
  clock,
}: Needs): Pick<Invoicing, 'find' | 'list' | 'export' | 'movements' | 'creditNotes'> {
  /** The account's id; undefined where nobody has what the caller named, or none of its own: its list is empty. */
  async function accountOf({ account }: NarrowedInvoices, tenantId: string | null): Promise<string | null | undefined> {
    if (account.accountId === null && account.externalKey === null) return null
    try {
      const found = await findAccount(accounts, account)
      return tenantId === null || found.tenantId === tenantId ? found.accountId : undefined
    } catch (error) {
      const isNobodys = error instanceof BillingError && error.code === 'ACCOUNT_NOT_FOUND'
      // A portal is told nothing of accounts that are not its own, not even which key goes with which id.
      if (isNobodys || (tenantId !== null && error instanceof BillingError && error.code === 'ACCOUNT_MISMATCH')) return undefined
      throw error
    }
  }

  async function* exportAll(said: NarrowedInvoices): AsyncGenerator<readonly ListedInvoice[]> {
    const { account: _, ...filter } = said
    const accountId = await accountOf(said, null)
    if (accountId === undefined) return
    const now = clock.now()
    let cursor: string | null = null
    do {
      const page = await invoices.list({ ...filter, accountId }, { limit: exportPageSize, cursor }, now)
      yield page.items
      cursor = page.nextCursor
    } while (cursor !== null)
  }

  return {
    find: async (invoiceId, caller) => {
      const invoice =
        caller.kind === 'PORTAL'
          ? ((await portal.find(caller.tenantId, invoiceId)) ?? missing(invoiceId))
          : await findInvoice(invoices, invoiceId)
      return { invoice, movement: null, creditNote: null, replayed: false, now: clock.now() }
    },

    list: async (said, page, caller) => {
      const { account: _, ...filter } = said
      const now = clock.now()
      const accountId = await accountOf(said, caller.kind === 'PORTAL' ? caller.tenantId : null)
      if (accountId === undefined) return { items: [], nextCursor: null, now }
      const narrowed = { ...filter, accountId }
      const found =
        caller.kind === 'PORTAL' ? await portal.list(caller.tenantId, narrowed, page, now) : await invoices.list(narrowed, page, now)
      return { ...found, now }
    },

    export: exportAll,

    movements: async (invoiceId, page) => {
      const invoice = await findInvoice(invoices, invoiceId)
      return { ...(await invoices.movements(invoice, page)), currency: invoice.terms.currency }
    },

    creditNotes: async (invoiceId) => {
      const invoice = await findInvoice(invoices, invoiceId)
      return { invoice, notes: await invoices.creditNotes(invoice) }
    },
  }
}
