import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { PortalSubscriptions, Subscriptions } from '../../../ports/driven/subscription-store.ts'
import type { Subscribing } from '../../../ports/driving/subscribing.ts'
import { BillingError } from '../../domain/errors.ts'
import type { Subscription } from '../../domain/subscriptions/subscription.ts'
import { findAccounts } from '../find-accounts.ts'

interface Needs {
  readonly accounts: Pick<AccountStore, 'findByKeys' | 'findByIds'>
  readonly subscriptions: Pick<Subscriptions, 'find' | 'list' | 'periods'>
  readonly portal: PortalSubscriptions
}

/** Reads subscriptions: operators all of them, a tenant its own. */
export function makeReadSubscriptions({
  accounts,
  subscriptions,
  portal,
}: Needs): Pick<Subscribing, 'find' | 'list' | 'periods' | 'ownSubscriptions'> {
  async function find(subscriptionId: string): Promise<Subscription> {
    const state = await subscriptions.find(subscriptionId)
    if (state === null) throw new BillingError('SUBSCRIPTION_NOT_FOUND', `Cannot find subscription ${subscriptionId}`)
    return state.subscription
  }

  return {
    find,
    async list({ account, ...filter }, page) {
      if (account === null) return subscriptions.list({ ...filter, accountId: null }, page)
      const [found] = await findAccounts(accounts, [account])
      // What no account has, no subscription has: a list without items, as for all lists.
      if (found instanceof BillingError && found.code === 'ACCOUNT_NOT_FOUND') return { items: [], nextCursor: null }
      if (found === undefined || found instanceof BillingError) throw found ?? new Error('one choice has one answer')
      return subscriptions.list({ ...filter, accountId: found.accountId }, page)
    },
    periods: async (subscriptionId, page) => subscriptions.periods(await find(subscriptionId), page),
    ownSubscriptions: ({ tenantId }) => portal.live(tenantId),
  }
}
