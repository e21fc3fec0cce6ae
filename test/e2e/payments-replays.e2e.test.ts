import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { query } from '../support/query.ts'
import { openSlowWay } from '../support/slow-way.ts'
import type { SlowWay } from '../support/slow-way.ts'
import { serviceDatabase } from '../support/running-service.ts'
import { until } from '../support/until.ts'
import { anIssued, readInvoice } from './invoice-calls.ts'
import { aTopUp, creditOf, credit, eachRail, eventsIn, openFindings, paymentsWorld, readOrder, tell } from './payments-world.ts'
import { deliver, eventsOf, paymentOf, signed } from './provider-events.ts'

describe('a payment that is told more than once', () => {
  const its = paymentsWorld()

  it('gives nothing where Razorpay’s body is replayed under a new event id', async () => {
    const { order, key } = await aTopUp(its.operator, 'razorpay')
    const event = eventsOf.razorpay.paid(paymentOf(order))

    const first = await deliver(its.service.baseUrl, signed('razorpay', event, 'evt_first'))
    const again = await deliver(its.service.baseUrl, signed('razorpay', event, 'evt_first'))
    const replayed = await deliver(its.service.baseUrl, signed('razorpay', event, 'evt_replayed'))

    expect([first, again, replayed].map(({ status, body }) => [status, body['duplicate'], body['processed']])).to.deep.equal([
      [200, false, true],
      [200, true, true],
      [200, true, true],
    ])
    expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
    expect((await eventsIn(its.operator)).filter((one) => one['payment_id'] === paymentOf(order).paymentId)).to.have.length(1)
  })

  it('gives nothing where another body comes under a known event id', async () => {
    const [one, other] = [await aTopUp(its.operator, 'razorpay'), await aTopUp(its.operator, 'razorpay')]
    await deliver(its.service.baseUrl, signed('razorpay', eventsOf.razorpay.paid(paymentOf(one.order)), 'evt_same'))

    const answer = await deliver(its.service.baseUrl, signed('razorpay', eventsOf.razorpay.paid(paymentOf(other.order)), 'evt_same'))
    const told = await tell(its, 'razorpay', eventsOf.razorpay.paidAgain(paymentOf(other.order)))

    // Nothing is lost of it: the other events of that payment tell the same.
    expect([answer.status, told.body['duplicate']]).to.deep.equal([200, false])
    expect(await creditOf(its.v1, one.key)).to.deep.equal(credit(100))
    expect(await creditOf(its.v1, other.key)).to.deep.equal(credit(100))
  })

  for (const rail of eachRail) {
    it(`settles once by all events of a payment at once, each twice (${rail})`, async () => {
      const { order, key } = await aTopUp(its.operator, rail)
      const payment = paymentOf(order)
      const events = [eventsOf[rail].paid(payment), eventsOf[rail].paidAgain(payment)].map((event) => signed(rail, event))

      const answers = await Promise.all([...events, ...events].map((sent) => deliver(its.service.baseUrl, sent)))

      expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200])
      expect(answers.filter(({ body }) => body['duplicate'] === true)).to.have.length(2)
      await until('all of it is applied', async () =>
        (await eventsIn(its.operator, `&provider=${rail}`)).every(({ state }) => state === 'APPLIED' || state === 'REFUSED'),
      )
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
      expect(await openFindings(its.operator, payment)).to.deep.equal([])
    })

    it(`pays an invoice once (${rail})`, async () => {
      const { key } = await anEnrolledAccount(its.operator)
      const invoice = await anIssued(its.operator, key)
      const asked = { external_key: key, purpose: 'invoice', provider: rail, service_invoice_id: invoice['id'], idempotency_key: 'pay' }
      const order = (await expectStatus(201, its.operator.post('/v1/payments/checkout-link', asked))).body
      const payment = paymentOf(order)

      for (const event of [eventsOf[rail].paid(payment), eventsOf[rail].paidAgain(payment), eventsOf[rail].paid(payment)])
        await tell(its, rail, event)

      expect(order).to.include({ purpose: 'INVOICE', amount: '1180.00', credits_amount: null, service_invoice_id: invoice['id'] })
      expect(await readInvoice(its.operator, invoice)).to.include({ status: 'PAID', amount_paid: '1180.00', amount_due: '0.00' })
      expect(await readOrder(its.operator, order)).to.include({ status: 'PAID', provider_payment_id: payment.paymentId, held_back: null })
    })
  }

  it('is kept and answered at once where many come together, and each of them settles', async () => {
    const bought: Awaited<ReturnType<typeof aTopUp>>[] = []
    for (let n = 0; n < 24; n++) bought.push(await aTopUp(its.operator, 'razorpay'))

    const answers = await Promise.all(
      bought.map(({ order }) => deliver(its.service.baseUrl, signed('razorpay', eventsOf.razorpay.paid(paymentOf(order))))),
    )

    expect(new Set(answers.map(({ status, body }) => `${status} ${String(body['duplicate'])}`))).to.deep.equal(new Set(['200 false']))
    expect(answers.map(({ body }) => body['processed'])).to.include(false)
    await until('all are applied', async () => (await eventsIn(its.operator, '&state=received')).length === 0)
    for (const { order, key } of bought) {
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
      expect(await readOrder(its.operator, order)).to.include({ status: 'PAID' })
    }
  })

  it('is applied again by hand and changes nothing', async () => {
    const { order, key } = await aTopUp(its.operator, 'stripe')
    const { body } = await tell(its, 'stripe', eventsOf.stripe.paid(paymentOf(order)))
    const [event] = (await eventsIn(its.operator, '&state=applied')).filter((one) => one['event_id'] === body['event_id'])

    const applied = await expectStatus(200, its.operator.post(`/v1/control/payments/events/${String(event?.['id'])}/apply`, {}))

    expect(applied.body).to.include({ id: event?.['id'], state: 'APPLIED', last_error: null })
    expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
  })
})

describe('deliveries while statements are slow', () => {
  let way: SlowWay | null = null
  const its = paymentsWorld({
    wayTo: async () => {
      const ownUrl = await serviceDatabase()
      way = await openSlowWay(ownUrl)
      return { databaseUrl: way.url, ownUrl }
    },
  })
  after(() => way?.close())
  // By the straight way: whoever looks is not to be slow.
  const isSettled = async ({ id }: Body): Promise<boolean> =>
    (await query(its.databaseUrl, `select 1 from ledger.payment_orders where order_id = '${String(id)}' and settled_at is not null`))
      .length === 1
  afterEach(() => way?.slowTo(0))

  it('are answered in under a second, kept and not yet processed, and applied right after, where each takes half a second', async () => {
    const told = await Promise.all(
      eachRail.map(async (rail) => {
        const { order, key } = await aTopUp(its.operator, rail)
        return { rail, order, key, sent: signed(rail, eventsOf[rail].paid(paymentOf(order))) }
      }),
    )
    // By then the connections that they go by are open: what is slow goes by one each.
    way?.slowTo(100)
    await Promise.all(
      told.map(async ({ rail, order }, index) => {
        await sleep(index * 50)
        await tell(its, rail, eventsOf[rail].failed(paymentOf(order)))
      }),
    )
    way?.slowTo(500)

    const answers = await Promise.all(
      told.map(async ({ sent }) => {
        const began = performance.now()
        return { ...(await deliver(its.service.baseUrl, sent)), took: performance.now() - began }
      }),
    )
    for (const { order } of told) await until('it is applied, as slowly as that is', () => isSettled(order), 30_000)
    way?.slowTo(0)
    for (const { sent } of told)
      await until('it is marked so', async () => (await deliver(its.service.baseUrl, sent)).body['processed'] === true)

    for (const { status, body, took } of answers) {
      expect([status, body['duplicate'], body['processed']]).to.deep.equal([200, false, false])
      expect(took).to.be.within(500, 999)
    }
    for (const { key } of told) expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
  })

  it('leave operators their lists where a crowd of them pays invoices, and none of them is tried twice', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const events: ReturnType<typeof signed>[] = []
    for (let n = 0; n < 60; n++) {
      const { id } = await anIssued(its.operator, key)
      const asked = { external_key: key, purpose: 'invoice', provider: 'razorpay', service_invoice_id: id, idempotency_key: `pay${n}` }
      const { body: order } = await expectStatus(201, its.operator.post('/v1/payments/checkout-link', asked))
      events.push(signed('razorpay', eventsOf.razorpay.paid(paymentOf(order))))
    }
    way?.slowTo(15)

    const answers = Promise.all(events.map((event) => deliver(its.service.baseUrl, event)))
    await sleep(200)
    await expectStatus(200, its.operator.get('/v1/service-invoices?limit=5'))
    expect(new Set((await answers).map(({ status }) => status))).to.deep.equal(new Set([200]))
    await until('all are applied', async () => (await eventsIn(its.operator, '&state=received')).length === 0, 60_000)
    way?.slowTo(0)

    const paid = await query(
      its.databaseUrl,
      `select attempts, last_error from ledger.webhook_deliveries where event_type = 'payment_link.paid'`,
    )
    expect(paid.length).to.be.at.least(60)
    expect(new Set(paid.map(({ attempts, last_error }) => `${String(attempts)} ${String(last_error)}`))).to.deep.equal(new Set(['1 null']))
  })
})
