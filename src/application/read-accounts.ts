import type { AccountStore } from '../../ports/driven/account-store.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { CreditRecords } from '../../ports/driven/credit-records.ts'
import type { Page } from '../../ports/page.ts'
import type { AccountChoice } from '../../ports/driving/account-choice.ts'
import type { ReadingAccounts } from '../../ports/driving/reading-accounts.ts'
import { isAccountKey } from '../domain/accounts/account-key.ts'
import { BillingError } from '../domain/errors.ts'
import type { Instant } from '../domain/time.ts'
import { findAccount } from './find-accounts.ts'

interface Needs {
  readonly accounts: AccountStore
  readonly records: CreditRecords
  readonly clock: Clock
}

const emptyPage: Page<never> = { items: [], nextCursor: null }

/** Reads accounts, and what the ledger keeps of them. */
export function makeReadAccounts({ accounts, records, clock }: Needs): ReadingAccounts {
  async function status(choice: AccountChoice) {
    const { accountId } = await findAccount(accounts, choice)
    const view = (await accounts.read([accountId], clock.now())).get(accountId)
    if (view === undefined) throw new Error(`account ${accountId} has no balances`)
    return view
  }

  async function statusAsOf(choice: AccountChoice, at: Instant) {
    if (at > clock.now()) throw new BillingError('AS_OF_IN_THE_FUTURE', 'Cannot tell the credits of an instant that is yet to come')
    const view = await status(choice)
    return { ...view, credit: await records.creditAsOf(view.account.accountId, at) }
  }

  async function statuses(externalKeys: readonly string[]) {
    const asked = [...new Set(externalKeys)]
    const identities = await accounts.findByKeys(asked.filter(isAccountKey))
    const ids = [...identities.values()].map(({ accountId }) => accountId)
    const views = await accounts.read(ids, clock.now())
    const found = asked.flatMap((key) => views.get(identities.get(key)?.accountId ?? '') ?? [])
    return { found, missing: asked.filter((key) => !identities.has(key)) }
  }

  /** The one account that a list is of; null for all; undefined for one that is not there, whose lists are empty (contract 3). */
  async function accountOf(choice: AccountChoice): Promise<string | null | undefined> {
    if (choice.accountId === null && choice.externalKey === null) return null
    try {
      return (await findAccount(accounts, choice)).accountId
    } catch (error) {
      if (error instanceof BillingError && error.code === 'ACCOUNT_NOT_FOUND') return undefined
      throw error
    }
  }

  return {
    status,
    statusAsOf,
    statuses,
    accounts: (filter, page) => accounts.list(filter, page, clock.now()),

    reservations: async ({ account, ...filter }, page) => {
      const accountId = await accountOf(account)
      if (accountId === undefined) return emptyPage
      const now = clock.now()
      const { items, nextCursor } = await records.listReservations({ ...filter, accountId }, page, now)
      const views = await accounts.read([...new Set(items.map((item) => item.accountId))], now)
      const credited = items.map((item) => {
        const view = views.get(item.accountId)
        if (view === undefined) throw new Error(`account ${item.accountId} has no balances`)
        return { ...item, credit: view.credit }
      })
      return { items: credited, nextCursor }
    },

    entries: async ({ account, ...filter }, page) => {
      const accountId = await accountOf(account)
      return accountId === undefined ? emptyPage : records.listEntries({ ...filter, accountId }, page)
    },

    tenantCredits: async (tenantId) => {
      const credits = await accounts.readTenantCredits(tenantId, clock.now())
      if (credits === null) throw new BillingError('TENANT_NOT_FOUND', `Cannot find tenant ${tenantId}`)
      return credits
    },
  }
}
