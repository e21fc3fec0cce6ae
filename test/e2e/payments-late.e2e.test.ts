import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import { anIssued, fateOf, pathOf, readInvoice } from './invoice-calls.ts'
import {
  aTopUp,
  creditOf,
  credit,
  eachRail,
  openFindings,
  paid,
  paymentsWorld,
  readOrder,
  tell,
  topUp,
  unappliedOf,
} from './payments-world.ts'
import { eventsOf, paymentOf } from './provider-events.ts'
import type { RailName } from './provider-events.ts'
import { itemsOf, told } from './service-of-file.ts'

describe('a payment order that ends before it is paid', () => {
  const its = paymentsWorld()
  const cancel = (order: Body): Promise<Answer> => its.operator.post(`/v1/payments/orders/${String(order['id'])}/cancel`, {})
  const statusOf = async (order: Body): Promise<unknown> => (await readOrder(its.operator, order))['status']

  async function anInvoiceOrder(rail: RailName) {
    const { key } = await anEnrolledAccount(its.operator)
    const invoice = await anIssued(its.operator, key)
    const asked = { external_key: key, purpose: 'invoice', provider: rail, service_invoice_id: invoice['id'], idempotency_key: 'pay' }
    return { key, invoice, order: (await expectStatus(201, its.operator.post('/v1/payments/checkout-link', asked))).body }
  }

  for (const rail of eachRail) {
    it(`settles all the same when its money comes late, expired or failed (${rail})`, async () => {
      for (const [end, status] of [
        ['expired', 'EXPIRED'],
        ['failed', 'FAILED'],
      ] as const) {
        const { order, key } = await aTopUp(its.operator, rail)
        await tell(its, rail, eventsOf[rail][end](paymentOf(order)))
        const ended = await statusOf(order)

        const after = await paid(its, rail, order)

        expect([ended, after['status']]).to.deep.equal([status, 'PAID'])
        expect(after['settled_at']).to.not.equal(null)
        expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
      }
    })

    it(`is cancelled at the provider first, once, and settles all the same when its money was under way (${rail})`, async () => {
      const { order, key } = await aTopUp(its.operator, rail)

      const answers = [await cancel(order), await cancel(order)]
      const payable = its.providers[rail].payable(String(order['id']))
      await tell(its, rail, eventsOf[rail].expired(paymentOf(order)))
      const told = await statusOf(order)
      const after = await paid(its, rail, order)

      expect(answers.map(fateOf)).to.deep.equal(['200 first', '200 true'])
      expect(answers[0]?.body).to.include({ status: 'CANCELLED' })
      expect([payable, told, after['status']]).to.deep.equal([0, 'CANCELLED', 'PAID'])
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
    })

    it(`cannot be cancelled once it is paid, also where nobody told of it yet: then it is settled (${rail})`, async () => {
      const [known, untold] = [await aTopUp(its.operator, rail), await aTopUp(its.operator, rail)]
      await paid(its, rail, known.order)
      its.providers[rail].pay(String(untold.order['provider_order_id']))

      const answers = [await cancel(known.order), await cancel(untold.order)]

      expect(answers.map(told)).to.deep.equal(['409 PAYMENT_ORDER_NOT_OPEN', '409 PAYMENT_ORDER_NOT_OPEN'])
      for (const { order, key } of [known, untold]) {
        expect(await statusOf(order)).to.equal('PAID')
        expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
      }
    })

    it(`is not cancelled while the provider cannot be asked (${rail})`, async () => {
      const { order } = await aTopUp(its.operator, rail)
      its.providers[rail].fail(429)

      const failed = await cancel(order)
      const still = await statusOf(order)
      const done = await cancel(order)

      expect([told(failed), still]).to.deep.equal(['503 PROVIDER_UNAVAILABLE', 'PENDING'])
      expect([done.status, await statusOf(order)]).to.deep.equal([200, 'CANCELLED'])
    })

    it(`for an invoice that meanwhile takes no more keeps its money as unapplied, with a finding (${rail})`, async () => {
      for (const end of ['mark-paid', 'void'] as const) {
        const { invoice, order } = await anInvoiceOrder(rail)
        await expectStatus(200, its.operator.post(`${pathOf(invoice)}/${end}`, end === 'void' ? { reason: 'never mind' } : {}))
        const before = await readInvoice(its.operator, invoice)

        const after = await paid(its, rail, order)

        const { paymentId } = paymentOf(order)
        expect(after).to.include({ status: 'PAID', held_back: 'INVOICE_TAKES_NO_MORE', settled_at: null })
        expect(await unappliedOf(its.operator, paymentId)).to.include({
          reason: 'INVOICE_TAKES_NO_MORE',
          state: 'OPEN',
          order_id: order['id'],
        })
        expect(await openFindings(its.operator, { paymentId })).to.have.length(1)
        expect(await readInvoice(its.operator, invoice)).to.deep.equal(before)
      }
    })
  }

  it('makes another link for the same invoice under another key, and the second payment finds no place', async () => {
    const { key, invoice, order } = await anInvoiceOrder('stripe')
    const asked = {
      external_key: key,
      purpose: 'invoice',
      provider: 'razorpay',
      service_invoice_id: invoice['id'],
      idempotency_key: 'again',
    }
    const { body: other } = await expectStatus(201, its.operator.post('/v1/payments/checkout-link', asked))

    await paid(its, 'stripe', order)
    const second = await paid(its, 'razorpay', other)

    expect(await readInvoice(its.operator, invoice)).to.include({ status: 'PAID', amount_paid: '1180.00' })
    expect(second).to.include({ held_back: 'INVOICE_TAKES_NO_MORE' })
    expect(await unappliedOf(its.operator, paymentOf(other).paymentId)).to.include({ state: 'OPEN', amount: '1180.00' })
  })

  it('is refused what is none of these: an unknown order', async () => {
    expect(told(await cancel({ id: randomUUID() }))).to.equal('404 PAYMENT_ORDER_NOT_FOUND')
  })

  it('is listed by what it is, newest first and page by page', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const orders: Body[] = []
    for (const rail of [...eachRail, ...eachRail])
      orders.push((await expectStatus(201, topUp(its.operator, rail, { external_key: key }))).body)
    const [first = {}] = orders
    await paid(its, 'stripe', first)
    const list = async (query: string) => {
      const { body } = await expectStatus(200, its.operator.get(`/v1/control/payments/orders?external_key=${key}${query}`))
      return { ids: itemsOf({ body }).map(({ id }) => id), next: body['next_cursor'] }
    }
    const ids = orders.map(({ id }) => id).toReversed()

    const pageOne = await list('&limit=3')
    const pageTwo = await list(`&limit=3&cursor=${String(pageOne.next)}`)

    expect([...pageOne.ids, ...pageTwo.ids, pageTwo.next]).to.deep.equal([...ids, null])
    expect((await list('&provider=razorpay')).ids).to.deep.equal([ids[0], ids[2]])
    expect((await list('&status=paid')).ids).to.deep.equal([first['id']])
    expect((await list('&status=PENDING&provider=STRIPE&purpose=topup')).ids).to.deep.equal([ids[1]])
    expect((await list('&purpose=invoice')).ids).to.deep.equal([])
  })
})
