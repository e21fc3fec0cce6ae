import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { PaymentOrders, UnappliedPayments, WebhookInbox } from '../../../ports/driven/payment-store.ts'
import type { Paying, SteeringPayments } from '../../../ports/driving/paying.ts'
import { BillingError } from '../../domain/errors.ts'
import { findAccounts } from '../find-accounts.ts'
import type { ApplyDelivery } from './apply-delivery.ts'
import { findOrder } from './find-order.ts'

interface ReadingOrders {
  readonly accounts: Pick<AccountStore, 'findByIds' | 'findByKeys'>
  readonly orders: Pick<PaymentOrders, 'find' | 'list'>
}

/** Payment orders, one and many. */
export const makeReadOrders = ({ accounts, orders }: ReadingOrders): Pick<Paying, 'find' | 'list'> => ({
  find: (orderId, caller) => findOrder(orders, orderId, caller),
  list: async ({ account, ...filter }, page) => {
    const isAny = account.accountId === null && account.externalKey === null
    if (isAny) return orders.list({ ...filter, accountId: null }, page)
    const [found] = await findAccounts(accounts, [account])
    // What no account has, no order has: a list without items, as for all lists.
    if (found instanceof BillingError && found.code === 'ACCOUNT_NOT_FOUND') return { items: [], nextCursor: null }
    if (found === undefined || found instanceof BillingError) throw found ?? new Error('one choice has one answer')
    return orders.list({ ...filter, accountId: found.accountId }, page)
  },
})

interface ReadingPayments {
  readonly inbox: WebhookInbox
  readonly applyDelivery: Pick<ApplyDelivery, 'applyById'>
  readonly unapplied: Pick<UnappliedPayments, 'list'>
}

/** What operators see of money in. */
export const makeReadPayments = ({
  inbox,
  applyDelivery,
  unapplied,
}: ReadingPayments): Pick<SteeringPayments, 'deliveries' | 'applyAgain' | 'unapplied'> => ({
  deliveries: inbox.list,
  unapplied: unapplied.list,
  applyAgain: async (id) => {
    await applyDelivery.applyById(id)
    const kept = await inbox.find(id)
    if (kept === null) throw new Error(`delivery ${id} is applied and not there`)
    return { kept }
  },
})
