import { systemClock } from '../../adapters/clock/system-clock.ts'
import { makeUuidIds } from '../../adapters/ids/uuid-ids.ts'
import { openDatabase, openHotPool } from '../../adapters/postgres/connect.ts'
import { makeHotStatements } from '../../adapters/postgres/hot-statements.ts'
import { makePostgresPaymentOrders } from '../../adapters/postgres/payments/payment-orders.ts'
import type { PaymentOrders } from '../../ports/driven/payment-store.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { toMinor } from '../../src/domain/money.ts'
import { opened, withLink } from '../../src/domain/payments/life.ts'
import { nothingBack } from '../../src/domain/payments/money-back.ts'
import { later, minutes } from '../../src/domain/time.ts'
import { silentLog } from '../support/logs.ts'
import { query } from '../support/query.ts'
import { signedByRazorpay } from '../support/sign-webhook.ts'
import type { BenchDatabases, BenchService } from './bench-place.ts'
import { copyRows } from './copy-rows.ts'
import { accountsTotal, bodyOf, defaultTenantId, keyOf, payableOrders, payOrder } from './call-templates.ts'

const { first, last, paid, idPrefix, linkPrefix } = payableOrders
const ids = makeUuidIds(systemClock)
const actor = 'job:bench'
const atOnce = 8

/** Makes top-ups that wait to be paid: one by the product's own store, and copies of it. Then some of them are paid, by the service. */
export async function seedPayments({ ownerUrl, serviceUrl }: BenchDatabases, service: BenchService): Promise<void> {
  await openFirst(ownerUrl, serviceUrl)
  await copyFirst(ownerUrl)
  const numbers = Array.from({ length: paid }, (_, index) => first + index)
  await Promise.all(
    Array.from({ length: atOnce }, (_, caller) =>
      payEach(
        numbers.filter((number) => number % atOnce === caller),
        service,
      ),
    ),
  )
}

async function openFirst(ownerUrl: string, serviceUrl: string): Promise<void> {
  const common = { url: serviceUrl, role: 'ledger_api', log: silentLog, size: 1 } as const
  const [hotPool, database] = [openHotPool(common), openDatabase(common)]
  try {
    const statements = makeHotStatements({ form: 'single', prepares: true })
    await openOrder(makePostgresPaymentOrders({ database, hotPool, statements, ids }), await accountIdOf(ownerUrl, 1))
  } finally {
    await hotPool.end()
    await database.destroy()
  }
}

async function openOrder(orders: PaymentOrders, accountId: string): Promise<void> {
  const { amount, currency, credits } = payableOrders
  const now = systemClock.now()
  const ends = later(now, minutes(24 * 60)) // nobody looks at it before
  const order = opened({
    ...{ orderId: `${idPrefix}${first}`, accountId, tenantId: defaultTenantId, provider: 'RAZORPAY', isLive: true, purpose: 'TOPUP' },
    ...{ amount: toMinor(amount), currency, credits: toCredits(credits), unitPrice: '1', serviceInvoiceId: null, reference: null },
    ...{ idempotencyKey: 'bench:order', request: '{}', back: nothingBack, expiresAt: ends, createdAt: now },
  })
  await orders.create(order, { eventType: 'payment_order_created', amount: order.amount, payload: {} }, actor)
  const link = { providerOrderId: `${linkPrefix}${first}`, checkoutUrl: 'https://rzp.example/i/bench', expiresAt: ends }
  await orders.change(order, { actor, now, names: [link.providerOrderId] }, (current) => withLink(current, link, now))
}

async function accountIdOf(ownerUrl: string, account: number): Promise<string> {
  const [row] = await query(ownerUrl, `select account_id from ledger.account_keys where external_key = '${keyOf(account)}'`)
  return String(row?.['account_id'])
}

async function copyFirst(ownerUrl: string): Promise<void> {
  const copies = `from generate_series(${first + 1}, ${last}) number
    join ledger.account_keys on external_key = '${keyOf('')}' || ((number - ${first}) % ${accountsTotal} + 1)`
  const own = `'account_id', account_id, 'order_id', '${idPrefix}' || number`
  const link = `'${linkPrefix}' || number`
  await copyRows(ownerUrl, {
    tables: ['payment_orders'],
    despite: 'guarded',
    of: `first.order_id = '${idPrefix}${first}'`,
    names: `select jsonb_build_object(${own}, 'provider_order_id', ${link}, 'idempotency_key', 'bench:order:' || number) ${copies}`,
  })
  for (const [name, copy] of [
    [`${idPrefix}${first}`, `'${idPrefix}' || number`],
    [`${linkPrefix}${first}`, link],
  ]) {
    await copyRows(ownerUrl, {
      tables: ['provider_orders'],
      of: `first.name = '${name}'`,
      names: `select jsonb_build_object(${own}, 'name', ${copy}) ${copies}`,
    })
  }
}

async function payEach(numbers: readonly number[], { baseUrl, webhookSecret: secret }: BenchService): Promise<void> {
  for (const number of numbers) {
    const body = bodyOf(payOrder, (text) => text.replaceAll('<drawn>', String(number)))
    const headers = signedByRazorpay(body, { secret, eventId: `evt_bench${number}` })
    const response = await fetch(baseUrl + payOrder.path, { method: 'POST', headers, body })
    const answer = await response.text()
    if (!new RegExp(payOrder.says).test(answer)) throw new Error(`a delivery was answered with ${response.status}: ${answer}`)
  }
}
