import { expect } from 'chai'
import { openDatabase, openHotPool } from '../../adapters/postgres/connect.ts'
import { makeHotStatements } from '../../adapters/postgres/hot-statements.ts'
import { makePostgresFindings } from '../../adapters/postgres/findings/findings.ts'
import { makePostgresPaymentOrders } from '../../adapters/postgres/payments/payment-orders.ts'
import { makePostgresSandboxLinks } from '../../adapters/postgres/payments/sandbox-links.ts'
import { makePostgresUnappliedPayments } from '../../adapters/postgres/payments/unapplied-payments.ts'
import { makePostgresWebhookInbox } from '../../adapters/postgres/payments/webhook-inbox.ts'
import { unchanged } from '../../src/domain/payments/life.ts'
import { codeOf } from '../invoices/invoice-world.ts'
import { asSuperuser } from '../ledger/superuser.ts'
import { silentLog } from '../support/logs.ts'
import { names, record, startPaymentWorld } from './payment-world.ts'
import type { PaymentWorld } from './payment-world.ts'

const page = { limit: 5, cursor: null }

describe('payments on a database that is away', () => {
  let world: PaymentWorld
  before(async () => {
    world = await startPaymentWorld()
  })
  after(() => world.close())

  /** Nobody listens there. */
  function nowhere() {
    const common = { url: 'postgresql://nobody@127.0.0.1:1/none', role: 'ledger_api', size: 2, log: silentLog } as const
    const [hotPool, database] = [openHotPool(common), openDatabase(common)]
    const needs = { hotPool, database, ids: { next: world.nextId }, statements: makeHotStatements({ form: 'single', prepares: true }) }
    return {
      orders: makePostgresPaymentOrders(needs),
      inbox: makePostgresWebhookInbox(needs),
      unapplied: makePostgresUnappliedPayments(needs),
      findings: makePostgresFindings(needs),
      links: makePostgresSandboxLinks(needs),
      close: async () => {
        await hotPool.end()
        await database.destroy()
      },
    }
  }

  it('say that another try may pass, whatever is asked', async () => {
    const { orders, inbox, unapplied, findings, links, close } = nowhere()
    const [order, now, delivery] = [world.anOrder(), world.now(), world.aDelivery()]
    const payment = { provider: 'STRIPE', paymentId: 'pi_1' } as const
    const anyOrder = { tenantId: null, accountId: null, provider: null, status: null, purpose: null }
    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      create: () => orders.create(order, record, 'a'),
      find: () => orders.find(order.orderId),
      findByKey: () => orders.findByKey(order.accountId, 'STRIPE', 'k'),
      findByNames: () => orders.findByNames('STRIPE', names({ paymentId: 'pi_1' })),
      change: () => orders.change(order, { actor: 'a', now }, unchanged),
      list: () => orders.list(anyOrder, page),
      waiting: () => orders.waiting(now, 5),
      settled: async () => {
        for await (const some of orders.settled('STRIPE', now, now)) void some
      },
      keep: () => inbox.keep(delivery),
      keepRefused: () => inbox.keepRefused({ provider: 'STRIPE', code: 'WEBHOOK_MALFORMED', sizeBytes: 1, receivedAt: now }),
      mark: () => inbox.mark(delivery.id, { state: 'APPLIED', error: null, now }),
      delivery: () => inbox.find(delivery.id),
      open: () => inbox.open(now, 5),
      waitingFor: () => inbox.waitingFor('STRIPE', 'pi_1'),
      deliveries: () => inbox.list({ provider: null, state: null }, page),
      forgetBodies: () => inbox.forgetBodies(now),
      payment: () => unapplied.find('STRIPE', 'pi_1'),
      closePayment: () => unapplied.close(payment, { state: 'REFUNDED' }, now),
      payments: () => unapplied.list({ provider: null, state: null }, page),
      closeFinding: () => findings.close('k', now, 'job:test'),
      findings: () => findings.list({ isOpen: null, kind: null, severity: null, accountId: null }, page),
      link: () => links.find('plink_1'),
      changeLink: () => links.change('plink_1', (current) => current),
    }

    for (const [name, call] of Object.entries(calls)) expect(await codeOf(call()), name).to.equal('STORAGE_UNAVAILABLE')
    await close()
  })

  it('give up on an order that somebody keeps locked, before the provider does, and change nothing of it', async () => {
    const { order } = await world.orders.create(world.anOrder(), record, 'a')
    const superuser = await asSuperuser(world.url)
    await superuser.run(`begin; select from ledger.payment_orders where order_id = '${order.orderId}' for update`)
    const act = { actor: 'a', now: world.now(), names: ['pay_1'] }
    const changed = world.orders.change(order, act, (current) => ({ order: { ...current, status: 'FAILED' }, records: [] }))

    expect(await codeOf(changed)).to.equal('STORAGE_UNAVAILABLE')
    await superuser.run('rollback')
    await superuser.end()
    expect(await world.orders.find(order.orderId)).to.deep.equal(order)
    expect(await world.orders.findByNames('RAZORPAY', names({ paymentId: 'pay_1' }))).to.deep.equal([])
  })

  it('keep what comes together though one of it cannot be kept', async () => {
    const deliveries = ['a', 'b', 'c'].map((deliveryId) => world.aDelivery({ deliveryId, signedKey: deliveryId }))
    const broken = { ...world.aDelivery({ deliveryId: 'broken', signedKey: 'broken' }), payloadHash: 'no hash' }
    const fates = await Promise.allSettled([...deliveries, ...deliveries, broken].map((one) => world.inbox.keep(one)))

    expect(fates.map(({ status }) => status)).to.deep.equal([...deliveries, ...deliveries].map(() => 'fulfilled').concat('rejected'))
    expect(await world.sql('select count(*)::int as n from ledger.webhook_deliveries')).to.deep.equal([{ n: 3 }])
  })
})
