import { openHotPool } from '../../adapters/postgres/connect.ts'
import { makeHotStatements } from '../../adapters/postgres/hot-statements.ts'
import type { DatabaseForm } from '../../adapters/postgres/statement.ts'
import { makePostgresFindings } from '../../adapters/postgres/findings/findings.ts'
import { makePostgresPaymentOrders } from '../../adapters/postgres/payments/payment-orders.ts'
import { makePostgresSandboxLinks } from '../../adapters/postgres/payments/sandbox-links.ts'
import { makePostgresUnappliedPayments } from '../../adapters/postgres/payments/unapplied-payments.ts'
import { makePostgresWebhookInbox } from '../../adapters/postgres/payments/webhook-inbox.ts'
import type { OrderNames } from '../../ports/driven/payment-provider.ts'
import type { NewDelivery, PaymentOrders, UnappliedPayments, WebhookInbox } from '../../ports/driven/payment-store.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { toMinor } from '../../src/domain/money.ts'
import { opened } from '../../src/domain/payments/life.ts'
import { nothingBack } from '../../src/domain/payments/money-back.ts'
import type { PaymentOrder } from '../../src/domain/payments/order.ts'
import { later, minutes } from '../../src/domain/time.ts'
import { own, startInvoiceWorld } from '../invoices/invoice-world.ts'
import type { InvoiceWorld } from '../invoices/invoice-world.ts'
import { silentLog } from '../support/logs.ts'

export const record = { eventType: 'payment_order_created', amount: toMinor(500), payload: {} } as const

export const names = (says: Partial<OrderNames> = {}): OrderNames => ({
  ...{ providerOrderId: null, innerOrderId: null, orderId: null, paymentId: null },
  ...says,
})

/** Stores with connections of their own, as each process has them. */
export interface Stores {
  readonly orders: PaymentOrders
  readonly inbox: WebhookInbox
  readonly unapplied: UnappliedPayments
}

/** @param form whether the stores speak to one PostgreSQL, or as they would to a cluster */
export async function startPaymentWorld(form: DatabaseForm = 'single') {
  const world: InvoiceWorld = await startInvoiceWorld()
  const { database, url } = world
  const ids = { next: world.nextId }
  const pools: { end(): Promise<void> }[] = []

  function openStores(): Stores {
    const hotPool = openHotPool({ url, role: 'ledger_api', size: 4, log: silentLog })
    pools.push(hotPool)
    const needs = { database, hotPool, ids, statements: makeHotStatements({ form, prepares: true }) }
    return {
      orders: makePostgresPaymentOrders(needs),
      inbox: makePostgresWebhookInbox(needs),
      unapplied: makePostgresUnappliedPayments(needs),
    }
  }

  const anOrder = (says: Partial<PaymentOrder> = {}): PaymentOrder => ({
    ...opened({
      ...{ orderId: world.nextId(), accountId: world.accountId, tenantId: own, provider: 'RAZORPAY', isLive: false, purpose: 'TOPUP' },
      ...{ amount: toMinor(500), currency: 'INR', credits: toCredits(5), unitPrice: '1', serviceInvoiceId: null, reference: null },
      ...{ idempotencyKey: world.nextId(), request: '{"b": 1,  "a": 2}', back: nothingBack },
      ...{ expiresAt: later(world.now(), minutes(60)), createdAt: world.now() },
    }),
    ...says,
  })

  const aDelivery = (says: Partial<NewDelivery> = {}): NewDelivery => ({
    ...{ id: world.nextId(), provider: 'RAZORPAY', deliveryId: 'd', eventType: 'payment.captured', signedKey: 'payment.captured:pay_1' },
    ...{ isLive: false, names: names({ paymentId: 'pay_1' }), signatureOk: true, payloadHash: 'a'.repeat(64), receivedAt: world.now() },
    facts: [{ kind: 'PAID', paymentId: 'pay_1', amount: toMinor(2n ** 60n), currency: 'INR', isLive: false }],
    body: new Uint8Array([1, 2]),
    ...says,
  })

  return {
    ...world,
    ...openStores(),
    openStores,
    anOrder,
    aDelivery,
    findings: makePostgresFindings({ database }),
    links: makePostgresSandboxLinks({ database }),
    close: async (): Promise<void> => {
      for (const pool of pools) await pool.end()
      await world.close()
    },
  }
}

export type PaymentWorld = Awaited<ReturnType<typeof startPaymentWorld>>
