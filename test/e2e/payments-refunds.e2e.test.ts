import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import { anIssued, fateOf, readInvoice } from './invoice-calls.ts'
import { aTopUp, creditOf, credit, eachRail, openFindings, paymentsWorld, readOrder, tell } from './payments-world.ts'
import { eventsOf, paymentOf } from './provider-events.ts'
import type { Payable, RailName } from './provider-events.ts'
import { told, within } from './service-of-file.ts'

describe('a refund by an operator', () => {
  const its = paymentsWorld()

  /** A paid order for 100 credits at 100.00, which its provider knows as paid, too. */
  async function aPaid(rail: RailName) {
    const { order, key } = await aTopUp(its.operator, rail)
    const payment = { ...paymentOf(order), paymentId: its.providers[rail].pay(String(order['provider_order_id'])) }
    await tell(its, rail, eventsOf[rail].paid(payment))
    return { order, key, payment }
  }
  const refund = (order: Body, body: Body = {}): Promise<Answer> =>
    its.operator.post(`/v1/payments/orders/${String(order['id'])}/refund`, body)
  const refundIn = ({ body }: Answer): Body => within(body, 'refund')
  const tellRefund = (rail: RailName, payment: Payable, given: Body, state: 'succeeded' | 'failed') =>
    tell(its, rail, eventsOf[rail].refund(payment, { id: String(given['id']), amount: Math.round(Number(given['amount']) * 100), state }))

  for (const rail of eachRail) {
    it(`gives back a part, then the rest, and takes back as many credits (${rail})`, async () => {
      const { order, key } = await aPaid(rail)

      const part = await refund(order, { amount: '30.00', reason: 'too many' })
      const after = await creditOf(its.v1, key)
      const rest = await refund(order)

      expect([part.status, rest.status]).to.deep.equal([201, 201])
      expect(part.body).to.include({ status: 'PARTIALLY_REFUNDED', amount_refunded: '30.00', amount: '100.00' })
      expect(refundIn(part)).to.include({ amount: '30.00', currency: 'INR', status: 'SUCCEEDED' })
      expect(rest.body).to.include({ status: 'REFUNDED', amount_refunded: '100.00' })
      expect(refundIn(rest)).to.include({ amount: '70.00' })
      expect([after, await creditOf(its.v1, key)]).to.deep.equal([credit(70), credit(0)])
      expect(told(await refund(order, { amount: '0.01' }))).to.equal('422 AMOUNT_EXCEEDS_PAID')
      expect(told(await refund(order))).to.equal('422 AMOUNT_EXCEEDS_PAID')
    })

    it(`is made once per key, whatever becomes of its answer (${rail})`, async () => {
      const { order, key } = await aPaid(rail)
      const { asked } = its.providers[rail]
      const heardBefore = asked.length
      its.providers[rail].fail('RESET_AFTER_COMMIT', 'RESET_AFTER_COMMIT')

      // Some clients try a connection that was closed once more by themselves.
      const answers = [await refund(order, { amount: '30.00', idempotency_key: 'refund-once' })]
      while (answers.at(-1)?.status === 503 && answers.length < 4)
        answers.push(await refund(order, { amount: '30.00', idempotency_key: 'refund-once' }))
      const heard = asked.length - heardBefore
      const again = await refund(order, { amount: '30.00', idempotency_key: 'refund-once' })
      const other = await refund(order, { amount: '31.00', idempotency_key: 'refund-once' })
      const tooMuch = await refund(order, { amount: '70.01' })

      const [found, ...lost] = answers.toReversed()
      if (found === undefined) throw new Error('nothing was answered')
      expect(heard).to.equal(3)
      expect(lost.map((answer) => [told(answer), answer.body['outcome']])).to.deep.equal(
        lost.map(() => ['503 PROVIDER_UNAVAILABLE', 'UNKNOWN']),
      )
      expect([found, again].map(fateOf)).to.deep.equal(['201 first', '200 true'])
      expect(refundIn(again)).to.deep.equal(refundIn(found))
      expect([other, tooMuch].map(told)).to.deep.equal(['422 IDEMPOTENCY_KEY_REUSED', '422 AMOUNT_EXCEEDS_PAID'])
      expect(await readOrder(its.operator, order)).to.include({ status: 'PARTIALLY_REFUNDED', amount_refunded: '30.00' })
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(70))
      expect(refundIn(await refund(order))).to.include({ amount: '70.00' })
    })

    it(`counts once with the webhooks that tell of it, and is undone where it fails at the provider afterwards (${rail})`, async () => {
      const { order, key, payment } = await aPaid(rail)
      const given = refundIn(await refund(order, { amount: '40.00' }))

      await tellRefund(rail, payment, given, 'succeeded')
      await tell(its, rail, eventsOf[rail].refundedInAll(payment, 4_000))
      const standing = [await creditOf(its.v1, key), (await readOrder(its.operator, order))['status']]
      await tellRefund(rail, payment, given, 'failed')
      const failed = [await creditOf(its.v1, key), (await readOrder(its.operator, order))['status']]
      // Told late, and out of order.
      await tellRefund(rail, payment, given, 'succeeded')

      expect(standing).to.deep.equal([credit(60), 'PARTIALLY_REFUNDED'])
      expect(failed).to.deep.equal([credit(100), 'PAID'])
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
      expect(await readOrder(its.operator, order)).to.include({ status: 'PAID', amount_refunded: '0.00' })
    })

    it(`is taken over where it was made at the provider: a sum first, then the refunds that it stands for (${rail})`, async () => {
      const { order, key, payment } = await aPaid(rail)
      const part = (id: string, amount: number) => eventsOf[rail].refund(payment, { id: `re_${id}`, amount, state: 'succeeded' })

      const seen: Body[] = []
      for (const event of [eventsOf[rail].refundedInAll(payment, 5_000), part('a', 2_000), part('b', 3_000), part('c', 1_000)]) {
        await tell(its, rail, event)
        seen.push(await creditOf(its.v1, key))
      }

      expect(seen).to.deep.equal([credit(50), credit(50), credit(50), credit(40)])
      expect(await readOrder(its.operator, order)).to.include({ status: 'PARTIALLY_REFUNDED', amount_refunded: '60.00' })
    })
  }

  it('makes one refund of two calls at once under one key, and never gives back more than was paid', async () => {
    for (const rail of eachRail) {
      const { order, key } = await aPaid(rail)

      const same = await Promise.all([1, 2, 3].map(() => refund(order, { amount: '60.00', idempotency_key: 'at-once' })))
      const many = await Promise.all([1, 2, 3].map((n) => refund(order, { amount: '40.00', idempotency_key: `another-${n}` })))

      expect(new Set(same.map((answer) => refundIn(answer)['id'])).size).to.equal(1)
      expect(many.map(told).toSorted()).to.deep.equal(['201', '422 AMOUNT_EXCEEDS_PAID', '422 AMOUNT_EXCEEDS_PAID'])
      expect(await readOrder(its.operator, order)).to.include({ status: 'REFUNDED', amount_refunded: '100.00' })
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(0))
    }
  })

  it('is refused of what is not paid, unknown, or nothing', async () => {
    const { order } = await aTopUp(its.operator, 'stripe')
    const { order: paidOrder } = await aPaid('stripe')

    const answers = [
      await refund(order),
      await refund({ id: randomUUID() }),
      await refund(paidOrder, { amount: '0.00' }),
      await refund(paidOrder, { amount: '1.001' }),
      await refund(paidOrder, { amount: '-1.00' }),
    ]

    expect(answers.map(told)).to.deep.equal([
      ...['409 PAYMENT_ORDER_NOT_PAID', '404 PAYMENT_ORDER_NOT_FOUND', '422 AMOUNT_NOT_ALLOWED', '422 MONEY_TOO_PRECISE'],
      '400 VALIDATION_FAILED',
    ])
  })

  it('leaves nothing behind where the provider refuses it: its key is free, and all of the money is left', async () => {
    // Its payment is none that the provider knows.
    const { order, key } = await aTopUp(its.operator, 'stripe')
    await tell(its, 'stripe', eventsOf.stripe.paid(paymentOf(order)))

    const answers = [
      await refund(order, { amount: '30.00', idempotency_key: 'free' }),
      await refund(order, { amount: '31.00', idempotency_key: 'free' }),
    ]

    expect(answers.map(told)).to.deep.equal(['409 PROVIDER_REFUSED', '409 PROVIDER_REFUSED'])
    expect(await readOrder(its.operator, order)).to.include({ status: 'PAID', amount_refunded: '0.00' })
    expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
  })

  it('of an invoice’s payment leaves the invoice to a person, with a finding', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const invoice = await anIssued(its.operator, key)
    const asked = { external_key: key, purpose: 'invoice', provider: 'stripe', service_invoice_id: invoice['id'], idempotency_key: 'pay' }
    const { body: order } = await expectStatus(201, its.operator.post('/v1/payments/checkout-link', asked))
    const payment = { ...paymentOf(order), paymentId: its.providers.stripe.pay(String(order['provider_order_id'])) }
    await tell(its, 'stripe', eventsOf.stripe.paid(payment))

    const given = refundIn(await expectStatus(201, refund(order, { amount: '180.00' })))
    const open = await openFindings(its.operator, { orderId: order['id'] })
    await tellRefund('stripe', payment, given, 'failed')

    expect(open.map(({ kind, evidence }) => [kind, (evidence as Body)['amount']])).to.deep.equal([['INVOICE_PAYMENT_WENT_BACK', '180.00']])
    expect(await readInvoice(its.operator, invoice)).to.include({ status: 'PAID', amount_paid: '1180.00' })
    expect(await openFindings(its.operator, { orderId: order['id'] })).to.deep.equal([])
  })
})
