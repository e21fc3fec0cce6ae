import type { AccountStore } from '../../../ports/driven/account-store.ts'
import type { Clock } from '../../../ports/driven/clock.ts'
import type { Ids } from '../../../ports/driven/ids.ts'
import type { InvoiceStore } from '../../../ports/driven/invoice-store.ts'
import type { PaymentOrders } from '../../../ports/driven/payment-store.ts'
import type { CheckoutRequest, OrderAnswer, Paying } from '../../../ports/driving/paying.ts'
import type { Account } from '../../domain/accounts/account.ts'
import { BillingError } from '../../domain/errors.ts'
import { fromMoney } from '../../domain/money.ts'
import { opened, recordOf, wantsLink } from '../../domain/payments/life.ts'
import { nothingBack } from '../../domain/payments/money-back.ts'
import type { PaymentOrder } from '../../domain/payments/order.ts'
import { later } from '../../domain/time.ts'
import type { Milliseconds } from '../../domain/time.ts'
import { findAccount } from '../find-accounts.ts'
import { readAccount } from '../invoices/read-account.ts'
import type { LinkOrder } from './link-order.ts'
import { keyPrefix } from './apply-unapplied.ts'
import { makePriceOrder } from './price-order.ts'
import { railOf } from './rails.ts'
import type { Rails } from './rails.ts'

interface Needs {
  readonly accounts: Pick<AccountStore, 'findByIds' | 'findByKeys' | 'read'>
  readonly invoices: Pick<InvoiceStore, 'find'>
  readonly orders: PaymentOrders
  readonly rails: Rails
  readonly linkOrder: LinkOrder
  readonly unitPrice: string
  /** How long a link can be paid. */
  readonly linkLife: Milliseconds
  /** Where a payer comes back to. */
  readonly returnUrl: (orderId: string) => string
  readonly ids: Ids
  readonly clock: Clock
}

/** Makes an order and its link: first the order is kept, then the provider is asked, then the link is kept (docs/payments.md). */
export function makeCheckout(needs: Needs): Paying['checkout'] {
  const { accounts, orders, rails, linkOrder, clock } = needs
  const priceOrder = makePriceOrder(needs)

  return async (request) => {
    if (request.idempotencyKey.startsWith(keyPrefix))
      throw new BillingError(
        'OPTION_NOT_ALLOWED',
        `Cannot take the idempotency key: those that begin with ${keyPrefix} are the service's own`,
      )
    const account = await findOwnAccount(accounts, request, clock)
    const earlier = await orders.findByKey(account.accountId, request.provider, request.idempotencyKey)
    if (earlier !== null) return again(request, earlier)
    railOf(rails, request.provider)
    const order = toOrder(request, { account, priced: await priceOrder(request, account), needs })
    const kept = await orders.create(order, recordOf(order, 'payment_order_created'), request.caller.actor)
    return kept.isNew ? { order: await linkOrder(kept.order), replayed: false } : again(request, kept.order)
  }

  async function again(request: CheckoutRequest, order: PaymentOrder): Promise<OrderAnswer> {
    refuseOtherInput(request, order)
    // Made before, and its link never came here: it comes now, and for the caller it is the first answer.
    const isUnfinished = wantsLink(order)
    return { order: await linkOrder(order), replayed: !isUnfinished }
  }
}

async function findOwnAccount(accounts: Needs['accounts'], { account, caller }: CheckoutRequest, clock: Clock): Promise<Account> {
  const { accountId, tenantId } = await findAccount(accounts, account)
  if (caller.kind === 'PORTAL' && caller.tenantId !== tenantId)
    throw new BillingError('ACCOUNT_NOT_FOUND', `Cannot find account ${account.externalKey ?? account.accountId}`)
  return readAccount(accounts, accountId, clock.now())
}

interface Making {
  readonly account: Account
  readonly priced: Awaited<ReturnType<ReturnType<typeof makePriceOrder>>>
  readonly needs: Pick<Needs, 'ids' | 'clock' | 'rails' | 'linkLife' | 'returnUrl'>
}

function toOrder({ provider, purpose, reference, idempotencyKey }: CheckoutRequest, { account, priced, needs }: Making): PaymentOrder {
  const { accountId, tenantId } = account
  const { description, ...price } = priced
  const rail = railOf(needs.rails, provider)
  const [orderId, now] = [needs.ids.next(), needs.clock.now()]
  const expiresAt = later(now, needs.linkLife)
  const { amount, currency } = price
  const request = rail.prepare({ orderId, amount, currency, description, expiresAt, returnUrl: needs.returnUrl(orderId) })
  const terms = { orderId, accountId, tenantId, provider, isLive: rail.isLive, purpose, reference, idempotencyKey, request, expiresAt }
  return opened({ ...terms, ...price, back: nothingBack, createdAt: now })
}

/** What the caller says must agree with what was kept; what is left out agrees with anything. */
function refuseOtherInput(request: CheckoutRequest, order: PaymentOrder): void {
  const { reference } = request
  const agrees =
    request.purpose === order.purpose &&
    (request.currency ?? order.currency) === order.currency &&
    (request.amount === null || fromMoney(request.amount, order.currency) === order.amount) &&
    (request.credits ?? order.credits) === order.credits &&
    (request.serviceInvoiceId ?? order.serviceInvoiceId) === order.serviceInvoiceId &&
    (reference === null || (reference.type === order.reference?.type && reference.id === order.reference.id))
  if (agrees) return
  throw new BillingError(
    'IDEMPOTENCY_KEY_REUSED',
    `Cannot make the payment order: its key belongs to order ${order.orderId}, made with another input`,
    {
      order_id: order.orderId,
    },
  )
}
