import { expect } from 'chai'
import { toProblem } from '../../adapters/http/problem.ts'
import { BillingError } from '../../src/domain/errors.ts'

describe('a problem document', () => {
  const circumstances = { instance: '/v1/payments/orders/1/cancel', requestId: 'request-1' }

  it('has the facts of its refusal, and none of them in the place of what every problem says', () => {
    const facts = { order_status: 'PAID', left: 5n, status: 'PAID', code: 'MINE', type: 'other' }

    const problem = toProblem(new BillingError('PAYMENT_ORDER_NOT_OPEN', 'Cannot cancel it: it is PAID', facts), circumstances)

    expect(problem).to.deep.equal({
      ...{
        type: '/docs/errors#payment-order-not-open',
        title: 'Payment order not open',
        status: 409,
        detail: 'Cannot cancel it: it is PAID',
      },
      ...{ instance: '/v1/payments/orders/1/cancel', code: 'PAYMENT_ORDER_NOT_OPEN', request_id: 'request-1', retryable: false },
      ...{ order_status: 'PAID', left: 5 },
    })
  })

  it('tells nothing of a defect', () => {
    expect(toProblem(new TypeError('secret'), circumstances)).to.deep.include({ status: 500, code: 'INTERNAL' })
    expect(JSON.stringify(toProblem(new TypeError('secret'), circumstances))).to.not.include('secret')
  })
})
