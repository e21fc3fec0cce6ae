import { expect } from 'chai'
import type { DeliveryLine, WebhookInbox } from '../../ports/driven/payment-store.ts'
import type { SandboxLink } from '../../ports/driven/sandbox-links.ts'
import { toMinor } from '../../src/domain/money.ts'
import { later, minutes } from '../../src/domain/time.ts'
import { asRole } from '../support/as-role.ts'
import { names, startPaymentWorld } from './payment-world.ts'
import type { PaymentWorld } from './payment-world.ts'

describe('what providers send, on PostgreSQL', () => {
  let world: PaymentWorld
  beforeEach(async () => {
    world = await startPaymentWorld()
  })
  afterEach(() => world.close())

  const soon = () => later(world.now(), minutes(1))

  it('is kept once, by its id and by what is signed, though forty come at once in two processes', async () => {
    const inboxes = [world.inbox, world.openStores().inbox]
    const keep = (n: number) => (inboxes[n % 2] ?? world.inbox).keep(world.aDelivery({ deliveryId: `d${n % 5}` }))
    const kept = await Promise.all(Array.from({ length: 40 }, (_, n) => keep(n)))

    expect(kept.filter((one) => one.isNew)).to.have.length(1)
    expect(new Set(kept.map((one) => one.id))).to.have.property('size', 1)
    const [open, ...others] = await world.inbox.open(soon(), 10)
    expect(others).to.deep.equal([])
    expect(open).to.deep.include({ facts: world.aDelivery().facts, state: 'RECEIVED', attempts: 0, names: names({ paymentId: 'pay_1' }) })
    expect(await world.sql('select count(*)::int as n from ledger.webhook_bodies')).to.deep.equal([{ n: 1 }])
  })

  it('is many where they are many', async () => {
    const kept = await Promise.all(
      Array.from({ length: 200 }, (_, n) => world.inbox.keep(world.aDelivery({ deliveryId: `d${n}`, signedKey: `k${n}` }))),
    )
    expect(kept.filter(({ isNew }) => isNew)).to.have.length(200)
    expect(await world.inbox.open(soon(), 500)).to.have.length(200)
  })

  it('is kept whatever is in it', async () => {
    const odd = { deliveryId: `\0${'x'.repeat(10_000)}`, eventType: '\ud800'.repeat(300), signedKey: '\0'.repeat(3_000) }
    const payment = names({ paymentId: `p\0${'y'.repeat(9_000)}` })
    const first = await world.inbox.keep(world.aDelivery({ ...odd, names: payment }))
    const again = await world.inbox.keep(world.aDelivery({ ...odd, names: payment }))
    expect([first.isNew, again.isNew, again.id]).to.deep.equal([true, false, first.id])
    expect((await world.inbox.find(first.id))?.names).to.deep.equal(payment)
    expect(await world.inbox.waitingFor('RAZORPAY', payment.paymentId ?? '')).to.have.length(1)
  })

  it('is marked with each attempt, and what is applied stays so', async () => {
    const { id } = await world.inbox.keep(world.aDelivery())
    await world.inbox.mark(id, { state: 'RECEIVED', error: 'the database was away', now: world.now() })
    await world.inbox.mark(id, { state: 'APPLIED', error: null, now: world.now() })
    await world.inbox.mark(id, { state: 'RECEIVED', error: 'late', now: world.now() })

    expect(await world.inbox.find(id)).to.deep.include({ state: 'APPLIED', attempts: 2, lastError: null, processedAt: world.now() })
    expect(await world.inbox.keep(world.aDelivery())).to.deep.include({ isNew: false, id, state: 'APPLIED' })
    expect(await world.inbox.open(soon(), 10)).to.deep.equal([])
    const back = `update ledger.webhook_deliveries set state = 'RECEIVED', processed_at = null`
    expect(await asRole(world.url, 'ledger_api', back)).to.equal('23514')
  })

  it('is tried again where it was tried least, and waits for its payment by name', async () => {
    const first = await world.inbox.keep(world.aDelivery({ deliveryId: 'first', signedKey: 'a' }))
    const second = await world.inbox.keep(world.aDelivery({ deliveryId: 'second', signedKey: 'b' }))
    await world.inbox.mark(first.id, { state: 'RECEIVED', error: 'x', now: world.now() })
    expect((await world.inbox.open(soon(), 10)).map(({ id }) => id)).to.deep.equal([second.id, first.id])
    expect(await world.inbox.open(later(world.now(), minutes(-1)), 10)).to.deep.equal([])
    await world.inbox.mark(second.id, { state: 'QUARANTINED', error: 'PAYMENT_UNKNOWN', now: world.now() })
    expect((await world.inbox.waitingFor('RAZORPAY', 'pay_1')).map(({ id }) => id)).to.deep.equal([first.id, second.id])
    expect(await world.inbox.waitingFor('STRIPE', 'pay_1')).to.deep.equal([])
  })

  it('is one list with what was refused, newest first, page by page', async () => {
    const refused = { provider: 'STRIPE', code: 'WEBHOOK_SIGNATURE_INVALID', sizeBytes: 3, receivedAt: world.now() } as const
    for (const key of ['a', 'b']) {
      await world.inbox.keep(world.aDelivery({ deliveryId: key, signedKey: key }))
      await world.inbox.keepRefused(refused)
    }
    const lines = async (filter: Parameters<WebhookInbox['list']>[0]): Promise<readonly string[]> => {
      const found: DeliveryLine[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<WebhookInbox['list']>> = await world.inbox.list(filter, { limit: 1, cursor })
        found.push(...page.items)
        cursor = page.nextCursor
      } while (cursor !== null)
      return found.map((line) => ('kept' in line ? line.kept.deliveryId : line.refused.code))
    }

    const { code } = refused
    expect(await lines({ provider: null, state: null })).to.deep.equal([code, 'b', code, 'a'])
    expect(await lines({ provider: null, state: 'REFUSED' })).to.deep.equal([code, code])
    expect(await lines({ provider: 'RAZORPAY', state: null })).to.deep.equal(['b', 'a'])
    expect(await lines({ provider: 'RAZORPAY', state: 'APPLIED' })).to.deep.equal([])

    const other = await world.inbox.keep(world.aDelivery({ provider: 'STRIPE', deliveryId: 'c', signedKey: 'c' }))
    const ended = await world.inbox.keep(world.aDelivery({ deliveryId: 'd', signedKey: 'd' }))
    for (const { id } of [other, ended]) await world.inbox.mark(id, { state: 'APPLIED', error: null, now: world.now() })
    expect(await lines({ provider: null, state: 'APPLIED' })).to.deep.equal(['d', 'c'])
    expect(await lines({ provider: 'RAZORPAY', state: null })).to.deep.equal(['d', 'b', 'a'])
    expect(await lines({ provider: 'STRIPE', state: null })).to.deep.equal(['c', code, code])
    expect(await lines({ provider: 'STRIPE', state: 'APPLIED' })).to.deep.equal(['c'])
    expect(await lines({ provider: null, state: 'RECEIVED' })).to.deep.equal(['b', 'a'])
  })

  it('fills no disk from outside: of what is refused the last thousand stay', async () => {
    const refused = { provider: 'STRIPE', code: 'BODY_TOO_LARGE', sizeBytes: 300_000, receivedAt: world.now() } as const
    for (let n = 0; n < 1_010; n += 10) await Promise.all(Array.from({ length: 10 }, () => world.inbox.keepRefused(refused)))
    expect(await world.sql('select count(*)::int as n from ledger.webhook_refusals')).to.deep.equal([{ n: 1_000 }])
  })

  it('is forgotten but for what it said: its body is emptied, and never changed', async () => {
    await world.inbox.keep(world.aDelivery())
    expect(await asRole(world.url, 'ledger_api', `update ledger.webhook_bodies set body = '\\x00'`)).to.equal('23514')
    expect(await world.inbox.forgetBodies(world.now())).to.equal(0)
    expect(await world.inbox.forgetBodies(soon())).to.equal(1)
    expect(await world.inbox.forgetBodies(soon())).to.equal(0)
  })
})

describe('what operators look after, on PostgreSQL', () => {
  let world: PaymentWorld
  beforeEach(async () => {
    world = await startPaymentWorld()
  })
  afterEach(() => world.close())

  const aPayment = (paymentId = 'pay_1'): Parameters<PaymentWorld['unapplied']['keep']>[0] => ({
    ...{ provider: 'RAZORPAY', paymentId, isLive: false, accountId: null, orderId: null, amount: toMinor(2n ** 60n), currency: 'INR' },
    ...{ reason: 'ORDER_UNKNOWN', receivedAt: world.now() },
  })

  it('is an unapplied payment once, and closed once, for the first of two', async () => {
    await Promise.all([world.unapplied.keep(aPayment()), world.unapplied.keep(aPayment())])
    const orders = [world.nextId(), world.nextId()]
    const closed = await Promise.all(orders.map((orderId) => world.unapplied.close(aPayment(), { state: 'APPLIED', orderId }, world.now())))
    expect(new Set(closed.map((one) => one?.appliedOrderId))).to.have.property('size', 1)
    expect(await world.unapplied.close(aPayment(), { state: 'REFUNDED' }, world.now())).to.deep.equal(closed[0])
    expect(await world.unapplied.close(aPayment('pay_2'), { state: 'REFUNDED' }, world.now())).to.equal(null)
    await world.unapplied.keep(aPayment('pay_2'))
    const ids = async (state: 'OPEN' | 'APPLIED' | null) =>
      (await world.unapplied.list({ provider: null, state }, { limit: 5, cursor: null })).items.map(({ paymentId }) => paymentId)
    expect([await ids(null), await ids('OPEN'), await ids('APPLIED')]).to.deep.equal([['pay_2', 'pay_1'], ['pay_2'], ['pay_1']])
    const reopened = `update ledger.unapplied_payments set state = 'OPEN', applied_order_id = null, closed_at = null
      where state = 'APPLIED'`
    expect(await asRole(world.url, 'ledger_api', reopened)).to.equal('23514')
  })

  it('is a link of the sandbox, changed one after the other', async () => {
    const link: SandboxLink = {
      ...{ linkId: 'plink_1', rail: 'RAZORPAY', orderId: 'o', amount: toMinor(2n ** 60n), currency: 'INR', description: 'd' },
      ...{ returnUrl: 'https://studio.test', status: 'OPEN', isAwaited: false, paymentId: 'pay_1', paidAt: null, refunds: [] },
      ...{ expiresAt: soonOf(world), createdAt: world.now() },
    }
    expect(await world.links.add(link)).to.deep.equal(link)
    expect(await world.links.add({ ...link, description: 'another' })).to.deep.equal(link)
    const refund = (n: number) =>
      world.links.change('plink_1', (current) => ({
        ...current,
        ...{ status: 'PAID', paidAt: world.now(), refunds: [...current.refunds, { refundId: `r${n}`, amount: toMinor(1) }] },
      }))
    await Promise.all(Array.from({ length: 10 }, (_, n) => refund(n)))

    const after = await world.links.findByPayment('pay_1')
    expect(after?.refunds).to.have.length(10)
    expect(await world.links.paid('RAZORPAY', world.now(), soonOf(world))).to.deep.equal([after])
    expect(await world.links.paid('STRIPE', world.now(), soonOf(world))).to.deep.equal([])
    expect(await world.links.change('plink_2', (current) => current)).to.equal(null)
  })
})

const soonOf = (world: PaymentWorld) => later(world.now(), minutes(1))
