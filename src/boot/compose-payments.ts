import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Knex } from 'knex'
import type pg from 'pg'
import { makePostgresPaymentOrders } from '../../adapters/postgres/payments/payment-orders.ts'
import { makePostgresSandboxLinks } from '../../adapters/postgres/payments/sandbox-links.ts'
import { makePostgresUnappliedPayments } from '../../adapters/postgres/payments/unapplied-payments.ts'
import { makePostgresWebhookInbox } from '../../adapters/postgres/payments/webhook-inbox.ts'
import type { HotStatements } from '../../adapters/postgres/hot-statements.ts'
import type { AccountStore } from '../../ports/driven/account-store.ts'
import type { Clock } from '../../ports/driven/clock.ts'
import type { CreditLedger } from '../../ports/driven/credit-ledger.ts'
import type { Findings } from '../../ports/driven/findings.ts'
import type { Ids } from '../../ports/driven/ids.ts'
import type { InvoiceStore } from '../../ports/driven/invoice-store.ts'
import type { Log } from '../../ports/driven/log.ts'
import type { Invoicing } from '../../ports/driving/invoicing.ts'
import type { Paying, SandboxPage, SteeringPayments, TakingDeliveries } from '../../ports/driving/paying.ts'
import { makeApplyAsked } from '../application/payments/apply-asked.ts'
import { makeApplyDelivery } from '../application/payments/apply-delivery.ts'
import { makeApplyFacts } from '../application/payments/apply-facts.ts'
import { makeApplyUnapplied } from '../application/payments/apply-unapplied.ts'
import { makeCancelOrder } from '../application/payments/cancel-order.ts'
import { makeCheckout } from '../application/payments/checkout.ts'
import { makeLine } from '../application/payments/in-line.ts'
import { makeKeepFindings } from '../application/payments/keep-findings.ts'
import { makeLinkOrder } from '../application/payments/link-order.ts'
import { makeLookAfterOrders } from '../application/payments/look-after-orders.ts'
import { makeReadOrders, makeReadPayments } from '../application/payments/read-payments.ts'
import { makeReconcilePayments } from '../application/payments/reconcile-payments.ts'
import { makeRefundOrder } from '../application/payments/refund-order.ts'
import { makeRefundUnapplied } from '../application/payments/refund-unapplied.ts'
import { makeSettleOrder } from '../application/payments/settle-order.ts'
import { makeTakeDeliveries } from '../application/payments/take-deliveries.ts'
import { minutes } from '../domain/time.ts'
import type { Config } from './config.ts'
import { openRails } from './open-rails.ts'

interface Needs {
  readonly config: Config
  readonly accounts: AccountStore
  readonly selling: { readonly invoices: InvoiceStore; readonly driving: { readonly invoicing: Pick<Invoicing, 'pay'> } }
  readonly ledger: CreditLedger
  readonly findings: Findings
  readonly database: Knex
  readonly hotPool: pg.Pool
  readonly statements: HotStatements
  readonly ids: Ids
  readonly clock: Clock
  readonly log: Log
  /** Where the world reaches this service; known once it listens. */
  readonly publicBaseUrl: () => string
}

interface Composed {
  /** For the edge. */
  readonly driving: { readonly paying: Paying; readonly deliveries: TakingDeliveries; readonly steeringPayments: SteeringPayments }
  readonly sandbox: SandboxPage | null
  /** Finishes what was left open. */
  lookAfter(): Promise<void>
  /** Settled when nothing is being applied. */
  idle(): Promise<void>
}

/** Money in, wired. */
export async function composePayments(needs: Needs): Promise<Composed> {
  const { config, database, hotPool, statements, ids, clock, log, publicBaseUrl, ledger, accounts, selling } = needs
  const {
    invoices,
    driving: { invoicing },
  } = selling
  const orders = makePostgresPaymentOrders({ database, hotPool, statements, ids })
  const inbox = makePostgresWebhookInbox({ database, hotPool, statements, ids })
  const unapplied = makePostgresUnappliedPayments({ database, hotPool, statements })
  const links = makePostgresSandboxLinks({ database })
  const { rails, sandbox } = await openRails({ config, links, clock, publicBaseUrl })

  // A crowd of deliveries leaves a connection of this pool to lists and operators.
  const inLine = makeLine()
  const { open, close } = needs.findings
  const findings = makeKeepFindings({ findings: { open: inLine(open), close: inLine(close) }, unapplied, ids, clock })
  const settling = { orders, ledger, invoicing: { pay: inLine(invoicing.pay) }, unapplied, findings, ids, clock }
  const { settleOrder, settleByDelivery } = makeSettleOrder(settling)
  const applyFacts = makeApplyFacts({ orders, unapplied, settleOrder, settleByDelivery, findings, clock })
  const applyDelivery = makeApplyDelivery({ inbox, applyFacts, unapplied, findings, clock, log })
  const applyAsked = makeApplyAsked({ applyFacts, applyDelivery })
  const linkOrder = makeLinkOrder({ orders, rails, clock })
  const refundOrder = makeRefundOrder({ orders, rails, applyFacts, ids, clock })
  const applying = { accounts, invoices, orders, unapplied, rails, settleOrder, applyDelivery, findings, ids, clock }
  const applyUnapplied = makeApplyUnapplied(applying)
  const { idle, ...deliveries } = makeTakeDeliveries({ rails, inbox, applyDelivery, sha256Of, pause, ids, clock, log })
  const { unitPrice, linkMinutes } = config.payments

  return {
    driving: {
      paying: {
        checkout: makeCheckout({
          ...{ accounts, invoices, orders, rails, linkOrder, unitPrice, ids, clock, linkLife: minutes(linkMinutes) },
          returnUrl: (orderId) => `${publicBaseUrl()}/payments/return?order_id=${orderId}`,
        }),
        ...makeReadOrders({ accounts, orders }),
        cancel: makeCancelOrder({ orders, rails, linkOrder, applyFacts: applyAsked, clock }),
        refund: refundOrder.refund,
      },
      deliveries,
      steeringPayments: {
        ...makeReadPayments({ inbox, applyDelivery, unapplied }),
        applyUnapplied: applyUnapplied.applyUnapplied,
        refundUnapplied: makeRefundUnapplied({ orders, inbox, unapplied, rails, findings, clock }),
        reconcile: makeReconcilePayments({ orders, unapplied, rails, applyFacts: applyAsked, applyDelivery, findings }),
      },
    },
    sandbox,
    lookAfter: makeLookAfterOrders({
      ...{
        orders,
        inbox,
        rails,
        applyDelivery,
        linkOrder,
        settleOrder,
        refundOrder,
        applyUnapplied,
        findings,
        clock,
        log,
        applyFacts: applyAsked,
      },
    }),
    idle,
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
