import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Answer } from '../support/api.ts'
import { aDraft, anIssued, fateOf, pathOf, readInvoice } from './invoice-calls.ts'
import { aTopUp, creditOf, credit, eachRail, openFindings, paid, paymentsWorld, readOrder, tell, unappliedOf } from './payments-world.ts'
import { eventsOf, paymentOf } from './provider-events.ts'
import type { Payable, RailName } from './provider-events.ts'
import { told, within } from './service-of-file.ts'

const minor = { invoice: 118_000, other: 118_001 } as const

describe('an operator and an unapplied payment', () => {
  const its = paymentsWorld()

  /** A payment of nobody's order. */
  async function aStray(rail: RailName, says: Partial<Payable> = {}): Promise<Payable> {
    const name = randomUUID().replaceAll('-', '')
    const stray: Payable =
      rail === 'stripe'
        ? { linkId: `cs_test_${name}`, orderId: randomUUID(), paymentId: `pi_${name}`, amount: minor.invoice, currency: 'INR', ...says }
        : { linkId: `plink_${name}`, orderId: randomUUID(), paymentId: `pay_${name}`, amount: minor.invoice, currency: 'INR', ...says }
    await tell(its, rail, eventsOf[rail].paid(stray))
    expect(await unappliedOf(its.operator, stray.paymentId)).to.include({ state: 'OPEN' })
    return stray
  }
  const pathTo = (rail: RailName, { paymentId }: Payable, act: 'apply' | 'refund') =>
    `/v1/control/payments/unapplied/${rail}/${paymentId}/${act}`
  const apply = (rail: RailName, payment: Payable, body: object): Promise<Answer> => its.operator.post(pathTo(rail, payment, 'apply'), body)
  const refund = (rail: RailName, payment: Payable): Promise<Answer> => its.operator.post(pathTo(rail, payment, 'refund'), {})

  for (const rail of eachRail) {
    it(`applies it to an invoice, once (${rail})`, async () => {
      const payment = await aStray(rail)
      const { key } = await anEnrolledAccount(its.operator)
      const invoice = await anIssued(its.operator, key)

      const answers = [await apply(rail, payment, { service_invoice_id: invoice['id'] })]
      answers.push(await apply(rail, payment, { service_invoice_id: invoice['id'] }))

      expect(answers.map(fateOf)).to.deep.equal(['200 first', '200 true'])
      expect(await readInvoice(its.operator, invoice)).to.include({ status: 'PAID', amount_paid: '1180.00', amount_due: '0.00' })
      const [first] = answers
      expect(within(first?.body ?? {}, 'order')).to.include({ purpose: 'INVOICE', status: 'PAID', provider_payment_id: payment.paymentId })
      expect(within(first?.body ?? {}, 'payment')).to.include({ state: 'APPLIED' })
      expect(await openFindings(its.operator, payment)).to.deep.equal([])
    })

    it(`applies it to an account as credits, once, and money that goes back later takes them (${rail})`, async () => {
      const payment = await aStray(rail, { amount: 10_000 })
      const { key } = await anEnrolledAccount(its.operator)

      const answers = [await apply(rail, payment, { external_key: key, credits_amount: 40 })]
      answers.push(await apply(rail, payment, { external_key: key, credits_amount: 40 }))
      const after = await creditOf(its.v1, key)
      await tell(its, rail, eventsOf[rail].refund(payment, { id: `re_${payment.paymentId}`, amount: 2_500, state: 'succeeded' }))

      expect(answers.map(fateOf)).to.deep.equal(['200 first', '200 true'])
      expect(within(answers[0]?.body ?? {}, 'order')).to.include({
        purpose: 'TOPUP',
        credits_amount: 40,
        unit_price: '2.5',
        amount: '100.00',
      })
      expect([after, await creditOf(its.v1, key)]).to.deep.equal([credit(40), credit(30)])
    })

    it(`gives it back, once, by the way it came (${rail})`, async () => {
      const { order } = await aTopUp(its.operator, rail)
      await paid(its, rail, order)
      // The provider took a second payment of the same link.
      const second = { ...paymentOf(order), paymentId: its.providers[rail].pay(String(order['provider_order_id'])) }
      await tell(its, rail, eventsOf[rail].paid(second))

      const answers = [await refund(rail, second), await refund(rail, second)]

      expect(answers.map(fateOf)).to.deep.equal(['200 first', '200 true'])
      expect(await unappliedOf(its.operator, second.paymentId)).to.include({ state: 'REFUNDED', amount: '100.00' })
      expect(await openFindings(its.operator, second)).to.deep.equal([])
      expect(told(await apply(rail, second, { service_invoice_id: randomUUID() }))).to.equal('409 UNAPPLIED_PAYMENT_CLOSED')
      // Its webhook comes, too, and finds nothing to do.
      await tell(its, rail, eventsOf[rail].refund(second, { id: 're_told', amount: second.amount, state: 'succeeded' }))
      expect(await readOrder(its.operator, order)).to.include({ status: 'PAID' })
    })
  }

  it('is refused what has no place, and the payment stays open', async () => {
    const rail = 'stripe'
    const payment = await aStray(rail, { amount: minor.other })
    const { key } = await anEnrolledAccount(its.operator)
    const [draft, issued, voided, settled] = [
      await aDraft(its.operator, key),
      await anIssued(its.operator, key),
      await anIssued(its.operator, key),
      await anIssued(its.operator, key),
    ]
    await expectStatus(200, its.operator.post(`${pathOf(voided)}/void`, { reason: 'never mind' }))
    await expectStatus(200, its.operator.post(`${pathOf(settled)}/mark-paid`, {}))
    const dollars = await anIssued(its.operator, key, { currency: 'USD' })
    const to = (invoice: { readonly id?: unknown }) => apply(rail, payment, { service_invoice_id: invoice.id })

    const answers = [
      ...[await to(draft), await to(voided), await to(settled), await to(issued), await to(dollars), await to({ id: randomUUID() })],
      await apply(rail, payment, { external_key: 'v1:partner:nobody', credits_amount: 1 }),
      await apply(rail, payment, { credits_amount: 1 }),
      await apply(rail, payment, { external_key: key, credits_amount: 0 }),
      await apply(rail, payment, { external_key: key, credits_amount: 1, service_invoice_id: issued['id'] }),
      await apply(rail, { ...payment, paymentId: 'pi_nobody' }, { external_key: key, credits_amount: 1 }),
      await apply('razorpay', payment, { external_key: key, credits_amount: 1 }),
      await refund(rail, { ...payment, paymentId: 'pi_nobody' }),
      // The provider knows of no such payment.
      await refund(rail, payment),
    ].map(told)

    expect(answers).to.deep.equal([
      ...['409 INVOICE_NOT_ISSUED', '409 INVOICE_VOID', '409 INVOICE_ALREADY_PAID', '422 AMOUNT_EXCEEDS_DUE', '422 CURRENCY_NOT_ACCEPTED'],
      ...['404 INVOICE_NOT_FOUND', '404 ACCOUNT_NOT_FOUND', '400 ACCOUNT_REQUIRED', '400 VALIDATION_FAILED', '400 VALIDATION_FAILED'],
      ...['404 UNAPPLIED_PAYMENT_NOT_FOUND', '404 UNAPPLIED_PAYMENT_NOT_FOUND', '404 UNAPPLIED_PAYMENT_NOT_FOUND', '409 PROVIDER_REFUSED'],
    ])
    expect(await unappliedOf(its.operator, payment.paymentId)).to.include({ state: 'OPEN', applied_order_id: null })
    expect(await openFindings(its.operator, payment)).to.have.length(1)
  })

  it('is refused a second place for it, and a refund of what is applied', async () => {
    const payment = await aStray('razorpay', { amount: 5_000 })
    const [one, other] = [await anEnrolledAccount(its.operator), await anEnrolledAccount(its.operator)]
    await expectStatus(200, apply('razorpay', payment, { external_key: one.key, credits_amount: 50 }))

    const answers = [
      await apply('razorpay', payment, { external_key: one.key, credits_amount: 51 }),
      await apply('razorpay', payment, { external_key: other.key, credits_amount: 50 }),
      await refund('razorpay', payment),
    ].map(told)

    expect(answers).to.deep.equal(Array.from({ length: 3 }, () => '409 UNAPPLIED_PAYMENT_CLOSED'))
    expect([await creditOf(its.v1, one.key), await creditOf(its.v1, other.key)]).to.deep.equal([credit(50), credit(0)])
  })

  it('counts the first of two at once', async () => {
    const payment = await aStray('stripe', { amount: 5_000 })
    const accounts = await Promise.all([1, 2, 3, 4].map(() => anEnrolledAccount(its.operator)))

    const answers = await Promise.all(accounts.map(({ key }) => apply('stripe', payment, { external_key: key, credits_amount: 50 })))

    const credits = await Promise.all(accounts.map(async ({ key }) => (await creditOf(its.v1, key))['wallet']))
    expect(credits.toSorted(), JSON.stringify(answers.map(told))).to.deep.equal([0, 0, 0, 50])
    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([200, 409, 409, 409])
  })

  it('is only an operator', async () => {
    const payment = await aStray('stripe')
    for (const api of [its.v1, its.portal()]) {
      expect(told(await api.post(pathTo('stripe', payment, 'apply'), { external_key: 'v1:partner:x', credits_amount: 1 }))).to.equal(
        '403 FORBIDDEN',
      )
      expect(told(await api.post(pathTo('stripe', payment, 'refund'), {}))).to.equal('403 FORBIDDEN')
    }
  })
})
