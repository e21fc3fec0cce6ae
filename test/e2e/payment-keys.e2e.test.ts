import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import { fateOf } from './invoice-calls.ts'
import { aKey, aTopup, orderPath, paid, payments, readOrder, steering } from './payment-calls.ts'
import { itemsOf, serviceOfFile, told } from './service-of-file.ts'

const idOf = ({ body }: Answer): unknown => body['id']

describe('keys of payments', () => {
  const its = serviceOfFile()
  let key: string
  beforeEach(async () => {
    ;({ key } = await anEnrolledAccount(its.operator))
  })

  const topup = (said: Body): Promise<Answer> =>
    its.operator.post(`${payments}/topup`, { external_key: key, credits_amount: 50, provider: 'stripe', ...said })

  it('make one order of one key, the same again whoever asks, with and without a header', async () => {
    const once = aKey()

    const answers = [
      await topup({ idempotency_key: once }),
      await topup({ idempotency_key: once }),
      await its.operator.post(
        `${payments}/topup`,
        { external_key: key, credits_amount: 50, provider: 'STRIPE' },
        { headers: { 'idempotency-key': `"${once}"` } },
      ),
      await its.operator.post(`${payments}/checkout-link`, {
        ...{ external_key: key, amount: '50.000', purpose: 'TOPUP', provider: 'stripe', idempotency_key: once },
      }),
    ]

    expect(answers.map(fateOf)).to.deep.equal(['201 first', '200 true', '200 true', '200 true'])
    expect(new Set(answers.map(idOf)).size).to.equal(1)
    expect(new Set(answers.map(({ body }) => body['checkout_url'])).size).to.equal(1)
  })

  it('are of one account and one rail', async () => {
    const once = aKey()
    const other = await anEnrolledAccount(its.operator)

    const answers = [
      await topup({ idempotency_key: once }),
      await topup({ idempotency_key: once, provider: 'razorpay' }),
      await topup({ idempotency_key: once, external_key: other.key }),
    ]

    expect(answers.map(fateOf)).to.deep.equal(['201 first', '201 first', '201 first'])
    expect(new Set(answers.map(idOf)).size).to.equal(3)
  })

  it('are refused for another input', async () => {
    const once = aKey()
    await expectStatus(201, topup({ idempotency_key: once }))

    expect(told(await topup({ idempotency_key: once, credits_amount: 51 }))).to.equal('422 IDEMPOTENCY_KEY_REUSED')
  })

  it('make one order of ten calls at once, and each gets that answer', async () => {
    const once = aKey()

    const answers = await Promise.all(Array.from({ length: 10 }, () => topup({ idempotency_key: once })))

    expect(new Set(answers.map(idOf)).size).to.equal(1)
    for (const { status, body } of answers) {
      expect(status).to.be.oneOf([200, 201])
      expect(body['checkout_url']).to.be.a('string')
    }
    const orders = itemsOf(await expectStatus(200, its.operator.get(`${steering}/orders?external_key=${key}`)))
    expect(orders).to.have.length(1)
  })

  it('give one refund of one key, and two of none', async () => {
    const order = await paid(its.service.baseUrl, its.operator, await aTopup(its.operator, key))
    const refund = (body: Body) => its.operator.post(`${orderPath(order)}/refund`, { amount: '10.00', ...body })
    const once = aKey()

    const answers = [await refund({ idempotency_key: once }), await refund({ idempotency_key: once }), await refund({}), await refund({})]

    expect(answers.map(fateOf)).to.deep.equal(['201 first', '200 true', '201 first', '201 first'])
    expect(await readOrder(its.operator, order)).to.deep.include({ status: 'PARTIALLY_REFUNDED', amount_refunded: '30.00' })
    expect(told(await refund({ amount: '20.01' }))).to.equal('422 AMOUNT_EXCEEDS_PAID')
    expect((await expectStatus(201, refund({ amount: undefined }))).body).to.deep.include({ status: 'REFUNDED', amount_refunded: '50.00' })
  })
})
