import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import { fateOf, only } from './invoice-calls.ts'
import { creditOf, credit, eachRail, paid, paymentsWorld, topUp } from './payments-world.ts'
import { itemsOf, told } from './service-of-file.ts'

const checkout = '/v1/payments/checkout-link'

describe('the key of a payment order', () => {
  const its = paymentsWorld()

  it('makes one order: the same call again is answered with it, as it is now', async () => {
    for (const rail of eachRail) {
      const { key } = await anEnrolledAccount(its.operator)
      const call = { external_key: key, idempotency_key: 'once' }

      const first = await topUp(its.operator, rail, call)
      const again = await topUp(its.operator, rail, call)
      const paidOrder = await paid(its, rail, first.body)
      const later = await topUp(its.operator, rail, call)

      expect([first, again, later].map(fateOf)).to.deep.equal(['201 first', '200 true', '200 true'])
      expect(again.body).to.deep.equal(first.body)
      expect(later.body).to.deep.equal(paidOrder)
    }
  })

  it('is refused with another input, and nothing is made of it', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const call = { external_key: key, idempotency_key: 'once', provider: 'stripe' }
    await expectStatus(201, topUp(its.operator, 'stripe', call))

    const answers = [
      await topUp(its.operator, 'stripe', { ...call, credits_amount: 101 }),
      await its.operator.post(checkout, { ...call, purpose: 'topup', amount: '99.00' }),
      await its.operator.post(checkout, { ...call, purpose: 'topup', credits_amount: 100, currency: 'USD' }),
      await its.operator.post(checkout, { ...call, purpose: 'topup', credits_amount: 100, ref_type: 'a', ref_id: 'b' }),
      await its.operator.post(checkout, { ...call, purpose: 'invoice', service_invoice_id: randomUUID() }),
    ]
    const same = await its.operator.post(checkout, { ...call, purpose: 'topup', amount: '100.00', currency: 'INR' })

    expect(answers.map(told)).to.deep.equal(answers.map(() => '422 IDEMPOTENCY_KEY_REUSED'))
    expect(fateOf(same)).to.equal('200 true')
    expect(itemsOf(await its.operator.get(`/v1/control/payments/orders?external_key=${key}`))).to.have.length(1)
  })

  it('is of one account and one rail', async () => {
    const [one, other] = [await anEnrolledAccount(its.operator), await anEnrolledAccount(its.operator)]
    const calls = [
      topUp(its.operator, 'stripe', { external_key: one.key, idempotency_key: 'shared' }),
      topUp(its.operator, 'razorpay', { external_key: one.key, idempotency_key: 'shared' }),
      topUp(its.operator, 'stripe', { external_key: other.key, idempotency_key: 'shared' }),
    ]

    const answers = await Promise.all(calls)

    expect(answers.map(fateOf)).to.deep.equal(['201 first', '201 first', '201 first'])
    expect(new Set(answers.map(({ body }) => body['id'])).size).to.equal(3)
  })

  it('is needed, and taken from the header as well; both must agree', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const body = { external_key: key, credits_amount: 10, provider: 'stripe' }
    const withHeader = (header: string, more: Body = {}): Promise<Answer> =>
      its.operator.post('/v1/payments/topup', { ...body, ...more }, { headers: { 'idempotency-key': header } })

    const answers = [
      await its.operator.post('/v1/payments/topup', body),
      await withHeader('a', { idempotency_key: 'b' }),
      await withHeader('a'),
      await withHeader('"a"', { idempotency_key: 'a' }),
    ]

    expect(answers.map(told)).to.deep.equal(['400 IDEMPOTENCY_KEY_REQUIRED', '400 IDEMPOTENCY_KEY_MISMATCH', '201', '200'])
  })

  it('makes one order of many calls at once, with one link', async () => {
    for (const rail of eachRail) {
      const { key } = await anEnrolledAccount(its.operator)

      const calls = Array.from({ length: 8 }, () => topUp(its.operator, rail, { external_key: key, idempotency_key: 'at-once' }))
      const answers = await Promise.all(calls)

      expect(answers.map(({ status }) => status).filter((status) => status > 201)).to.deep.equal([])
      const [order, ...more] = itemsOf(await its.operator.get(`/v1/control/payments/orders?external_key=${key}`))
      expect(more).to.deep.equal([])
      for (const { body } of answers) expect(body).to.deep.equal(order)
      expect(its.providers[rail].payable(String(order?.['id']))).to.equal(1)
    }
  })

  it('is free again where the call was refused', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    const call = { external_key: key, idempotency_key: 'kept', purpose: 'topup', provider: 'stripe' }

    const refused = await its.operator.post(checkout, { ...call, amount: '99.50' })
    const made = await its.operator.post(checkout, { ...call, amount: '99.00' })

    expect([told(refused), told(made)]).to.deep.equal(['422 AMOUNT_NOT_THE_PRICE', '201'])
  })
})

describe('the price of credits', () => {
  const its = paymentsWorld({ env: { CREDIT_TOPUP_UNIT_PRICE: '2.50' } })
  const priced = (body: Body): Body => only(body, 'amount', 'currency', 'credits_amount', 'unit_price')

  async function anAccount(policy: Body | null = null): Promise<string> {
    const { accountId, key } = await anEnrolledAccount(its.operator)
    if (policy !== null) await expectStatus(200, its.operator.patch(`/v1/control/accounts/${accountId}/policy`, policy))
    return key
  }
  const buy = (key: string, says: Body): Promise<Answer> =>
    its.operator.post(checkout, { external_key: key, purpose: 'topup', provider: 'razorpay', idempotency_key: randomUUID(), ...says })

  it('is the setting’s, and the account’s own where it has one', async () => {
    const [usual, own] = [await anAccount(), await anAccount({ credit_unit_price: '1.75' })]

    const answers = [await buy(usual, { credits_amount: 40 }), await buy(own, { credits_amount: 40 })]
    await paid(its, 'razorpay', answers[1]?.body ?? {})

    expect(answers.map(({ body }) => priced(body))).to.deep.equal([
      { amount: '100.00', currency: 'INR', credits_amount: 40, unit_price: '2.5' },
      { amount: '70.00', currency: 'INR', credits_amount: 40, unit_price: '1.75' },
    ])
    expect(await creditOf(its.v1, own)).to.deep.equal(credit(40))
  })

  it('is in the account’s currency, rounded half-up once to its smallest unit', async () => {
    const [third, yen] = [await anAccount({ credit_unit_price: '0.333' }), await anAccount({ credit_unit_price: '0.5', currency: 'JPY' })]

    const answers = [await buy(third, { credits_amount: 5 }), await buy(yen, { credits_amount: 3 }), await buy(yen, { amount: '2' })]

    expect(answers.map(({ body }) => priced(body))).to.deep.equal([
      { amount: '1.67', currency: 'INR', credits_amount: 5, unit_price: '0.333' },
      { amount: '2', currency: 'JPY', credits_amount: 3, unit_price: '0.5' },
      { amount: '2', currency: 'JPY', credits_amount: 4, unit_price: '0.5' },
    ])
  })

  it('sells what an amount buys, and no part of a credit', async () => {
    const key = await anAccount()

    const answers = [
      await buy(key, { amount: '100.00' }),
      await buy(key, { amount: 100, credits_amount: 40 }),
      await buy(key, { amount: '100.01' }),
      await buy(key, { amount: '100.00', credits_amount: 41 }),
      await buy(key, { amount: '100.00', currency: 'USD' }),
      await buy(key, {}),
      await buy(key, { amount: '0.00' }),
      await buy(key, { amount: '100.001' }),
      await buy(key, { credits_amount: 9_007_199_254_740_991 }),
      await buy(key, { credits_amount: 40, service_invoice_id: randomUUID() }),
      await buy(key, { credits_amount: 40, ref_type: 'alone' }),
    ]

    expect(answers.map(told)).to.deep.equal([
      ...['201', '201', '422 AMOUNT_NOT_THE_PRICE', '422 AMOUNT_NOT_THE_PRICE', '422 CURRENCY_NOT_ACCEPTED', '422 AMOUNT_NOT_ALLOWED'],
      ...['422 AMOUNT_NOT_THE_PRICE', '422 MONEY_TOO_PRECISE', '422 AMOUNT_NOT_ALLOWED', '422 OPTION_NOT_ALLOWED', '400 VALIDATION_FAILED'],
    ])
    expect(answers[0]?.body).to.include({ credits_amount: 40 })
  })
})
