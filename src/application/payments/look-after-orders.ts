import type { Clock } from '../../../ports/driven/clock.ts'
import type { Log } from '../../../ports/driven/log.ts'
import type { PaymentOrders, WebhookInbox } from '../../../ports/driven/payment-store.ts'
import { BillingError } from '../../domain/errors.ts'
import { closed, isForUnapplied, isOpen, isPaid, postponed, touched, wantsLink } from '../../domain/payments/life.ts'
import type { OrderChange, PaymentOrder } from '../../domain/payments/order.ts'
import { minutes, toInstant } from '../../domain/time.ts'
import type { Instant } from '../../domain/time.ts'
import type { ApplyDelivery } from './apply-delivery.ts'
import type { ApplyFacts } from './apply-facts.ts'
import { findingKeys } from './keep-findings.ts'
import type { KeepFindings } from './keep-findings.ts'
import type { LinkOrder } from './link-order.ts'
import { railOf } from './rails.ts'
import type { Rails } from './rails.ts'
import type { RefundOrder } from './refund-order.ts'
import type { SettleOrder } from './settle-order.ts'

interface Needs {
  readonly orders: PaymentOrders
  readonly inbox: WebhookInbox
  readonly rails: Rails
  readonly applyDelivery: ApplyDelivery
  readonly applyFacts: ApplyFacts
  readonly linkOrder: LinkOrder
  readonly settleOrder: SettleOrder
  readonly refundOrder: Pick<RefundOrder, 'send'>
  readonly applyUnapplied: { finish(order: PaymentOrder): Promise<PaymentOrder> }
  readonly findings: KeepFindings
  readonly clock: Clock
  readonly log: Log
}

const atATime = 200
const actor = 'job:payments'

/** A body may name persons: kept as long as a dispute may need it (docs/privacy.md), and no longer. */
const bodiesFor = minutes(90 * 24 * 60)

/** One that came just now is being applied by whoever took it. */
const grace = minutes(0.5)

/**
 * Finishes what was left open: deliveries that are not applied, links that were not kept, payments that are not settled, refunds whose
 * answer is not known, and orders past their end, of which the provider is asked.
 */
export function makeLookAfterOrders(needs: Needs) {
  const { orders, inbox, applyDelivery, clock, log } = needs

  return async (): Promise<void> => {
    const now = clock.now()
    for (const delivery of await inbox.open(toInstant(now - grace), atATime)) {
      await applyDelivery.apply(delivery).catch((error: unknown) => {
        log.warn({ err: error, delivery: delivery.id }, 'a delivery could not be applied; it is tried again')
      })
    }
    for (const order of await orders.waiting(now, atATime)) {
      await lookAt(order, needs).catch(async (error: unknown) => {
        log.warn({ err: error, order: order.orderId }, 'a payment order could not be finished; it is looked at again')
        await change(order, needs, postponed)
      })
    }
    await inbox.forgetBodies(toInstant(now - bodiesFor))
  }
}

async function change(
  order: PaymentOrder,
  { orders, clock }: Pick<Needs, 'orders' | 'clock'>,
  decide: (current: PaymentOrder, now: Instant) => OrderChange,
): Promise<void> {
  const now = clock.now()
  await orders.change(order, { actor, now }, (current) => decide(current, now))
}

async function lookAt(order: PaymentOrder, needs: Needs): Promise<void> {
  const { linkOrder, settleOrder, refundOrder } = needs
  if (isForUnapplied(order) && (isOpen(order) || order.settledAt === null)) await needs.applyUnapplied.finish(order)
  else if (isPaid(order)) {
    await settleOrder(order)
    for (const asked of order.refundsAsked) {
      if (asked.refundId === null) await refundOrder.send(order, asked, actor).catch(unlessRefused)
    }
  } else if (wantsLink(order)) await linkOrder(order).catch(unlessRefused)
  else if (isOpen(order)) await askProvider(order, needs)
  // Whatever is still open is looked at again, and what is not never.
  await change(order, needs, (current, now) => ({ order: touched(current, now), records: [] }))
}

/** A refusal is an answer, and was noted by whoever got it. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof BillingError) || error.code !== 'PROVIDER_REFUSED') throw error
}

/** An order past its end: paid, closed, or not known there. */
async function askProvider(order: PaymentOrder, needs: Needs): Promise<void> {
  const { rails, applyFacts, findings, clock } = needs
  const { orderId, accountId, provider, link } = order
  if (link === null) return
  const { providerOrderId } = link
  const there = await railOf(rails, provider).find(providerOrderId)
  if (there !== null) {
    const names = { providerOrderId, innerOrderId: null, orderId: null, paymentId: null }
    await applyFacts({ provider, names, facts: there.facts })
    return
  }
  await findings.open({
    ...{ key: findingKeys.order(orderId), kind: 'PROVIDER_MISMATCH', severity: 'HIGH', accountId },
    evidence: { provider, order_id: orderId, provider_order_id: providerOrderId, reason: 'LINK_UNKNOWN' },
    suggestedAction: 'The provider knows no such link: find out which of its accounts it was made in',
  })
  if (link.expiresAt < clock.now()) await change(order, needs, (current, now) => closed(current, 'EXPIRED', now))
}
