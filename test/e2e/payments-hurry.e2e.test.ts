import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { expectStatus } from '../support/api.ts'
import { openRaw } from '../support/raw-http.ts'
import { expectProblem } from './expect-problem.ts'
import {
  aTopUp,
  credit,
  creditOf,
  eachRail,
  openFindings,
  paid,
  paymentsWorld,
  readOrder,
  refundThere,
  tell,
  topUp,
  unappliedOf,
} from './payments-world.ts'
import { eventsOf, paymentOf } from './provider-events.ts'

const hour = 3_600_000

describe('money in, against whoever means harm or is in a hurry', () => {
  const its = paymentsWorld()
  const span = () => ({ from: new Date(Date.now() - hour).toISOString(), to: new Date(Date.now() + hour).toISOString() })
  const reconcile = async (provider: string) =>
    (await expectStatus(200, its.operator.post('/v1/control/payments/reconcile', { provider, ...span() }))).body
  const refund = (id: unknown, body: object) => its.operator.post(`/v1/payments/orders/${String(id)}/refund`, body)

  it('no caller makes an order under a key of the service’s own, whose credits an operator would then give away', async () => {
    const { key } = await aTopUp(its.operator, 'stripe')
    const sent = await topUp(its.portal(), 'stripe', {
      external_key: key,
      credits_amount: 1_000_000,
      idempotency_key: 'unapplied:100:pi_x',
    })
    expectProblem(sent, { status: 422, code: 'OPTION_NOT_ALLOWED' })
  })

  it('strangers who begin many webhooks and end none keep no other out', async () => {
    const strangers = await Promise.all(Array.from({ length: 40 }, () => openRaw(its.service.baseUrl)))
    for (const { send } of strangers) send('POST /v1/payments/webhooks/stripe HTTP/1.1\r\nhost: studio\r\ncontent-length: 100\r\n\r\n{')

    // Long enough for a lane in which nothing is done to be taken for a slow one.
    for (let seconds = 0; seconds < 6; seconds += 1) {
      const { order } = await aTopUp(its.operator, 'stripe')
      expect(await paid(its, 'stripe', order), `after ${seconds} s`).to.include({ status: 'PAID' })
      await wait(1_000)
    }

    for (const { socket } of strangers) socket.destroy()
  })

  for (const rail of eachRail) {
    it(`a dispute that was told before a payment that is found by asking takes its credits back (${rail})`, async () => {
      const { order, key } = await aTopUp(its.operator, rail)
      const payment = { ...paymentOf(order), paymentId: its.providers[rail].pay(String(order['provider_order_id'])) }
      await tell(its, rail, eventsOf[rail].dispute(payment, { id: `dp_${randomUUID()}`, amount: payment.amount, state: 'open' }))
      expect(await readOrder(its.operator, order)).to.include({ status: 'PENDING' })

      await reconcile(rail)

      expect(await readOrder(its.operator, order)).to.include({ status: 'DISPUTED' })
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(0))
    })

    it(`a refund without a key that nobody answered is the same one when it is asked for again (${rail})`, async () => {
      const { order } = await aTopUp(its.operator, rail)
      const paymentId = its.providers[rail].pay(String(order['provider_order_id']))
      await tell(its, rail, eventsOf[rail].paid({ ...paymentOf(order), paymentId }))
      its.providers[rail].failAlways('RESET_BEFORE_COMMIT')
      const lost = await refund(order['id'], { amount: '10' })
      its.providers[rail].failAlways(null)
      expectProblem(lost, { status: 503, code: 'PROVIDER_UNAVAILABLE', retryable: true })

      await expectStatus(201, refund(order['id'], { amount: '10' }))
      expect(await readOrder(its.operator, order)).to.include({ amount_refunded: '10.00' })
    })

    it(`reconciling leaves the finding of a payment that is still unapplied, and sees all that went back (${rail})`, async () => {
      const { order } = await aTopUp(its.operator, rail)
      await paid(its, rail, order)
      const second = { ...paymentOf(order), paymentId: `${paymentOf(order).paymentId}b` }
      await tell(its, rail, eventsOf[rail].paid(second))
      await reconcile(rail)
      expect(await openFindings(its.operator, second)).to.have.length(1)
      expect(await unappliedOf(its.operator, second.paymentId)).to.include({ state: 'OPEN' })

      const { order: other, key } = await aTopUp(its.operator, rail)
      const paymentId = its.providers[rail].pay(String(other['provider_order_id']))
      await tell(its, rail, eventsOf[rail].paid({ ...paymentOf(other), paymentId }))
      await refundThere(its.providers, rail, { paymentId, amount: 3_000 })
      await reconcile(rail)
      expect(await readOrder(its.operator, other)).to.include({ status: 'PARTIALLY_REFUNDED', amount_refunded: '30.00' })
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(70))
    })
  }
})
