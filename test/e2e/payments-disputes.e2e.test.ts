import { expect } from 'chai'
import { expectStatus } from '../support/api.ts'
import type { Body } from '../support/api.ts'
import { aTopUp, creditOf, credit, eachRail, paid, paymentsWorld, readOrder, tell, topUp } from './payments-world.ts'
import { eventsOf, paymentOf } from './provider-events.ts'
import type { DisputeState, Payable, RailName } from './provider-events.ts'
import { itemsOf } from './service-of-file.ts'

describe('a dispute', () => {
  const its = paymentsWorld()

  async function aPaid(rail: RailName) {
    const { order, key } = await aTopUp(its.operator, rail)
    await paid(its, rail, order)
    return { order, key, payment: paymentOf(order) }
  }
  const dispute = (rail: RailName, payment: Payable, state: DisputeState, amount = payment.amount) =>
    tell(its, rail, eventsOf[rail].dispute(payment, { id: `dp_${payment.paymentId}`, amount, state }))
  /** Uses up credits as V1 does. */
  async function spend(key: string, amount: number): Promise<void> {
    await expectStatus(200, its.operator.patch(`/v1/control/accounts/${await accountIdOf(key)}/policy`, { billing_mode: 'credit' }))
    const reference = { external_key: key, ref_type: 'commission_request', ref_id: '1' }
    await expectStatus(201, its.v1.post('/v1/billing/credits/reserve', { ...reference, amount, idempotency_key: 'reserve' }))
    await expectStatus(200, its.v1.post('/v1/billing/credits/consume', { ...reference, idempotency_key: 'consume' }))
  }
  const accountIdOf = async (key: string): Promise<string> =>
    String((await expectStatus(200, its.v1.get(`/v1/billing/accounts/status?external_key=${key}`))).body['account_id'])
  const seen = async (order: Body, key: string) => [(await readOrder(its.operator, order))['status'], await creditOf(its.v1, key)]
  const reasonsOf = async (key: string) =>
    itemsOf(await its.v1.get(`/v1/billing/credits/ledger?external_key=${key}`))
      .map(({ reason, wallet_delta }) => `${String(reason)} ${String(wallet_delta)}`)
      .toReversed()

  for (const rail of eachRail) {
    it(`takes the credits when it is opened, and no more when it is lost (${rail})`, async () => {
      const { order, key, payment } = await aPaid(rail)

      await dispute(rail, payment, 'open')
      const opened = await seen(order, key)
      await dispute(rail, payment, 'lost')

      expect(opened).to.deep.equal(['DISPUTED', credit(0)])
      expect(await seen(order, key)).to.deep.equal(['DISPUTED', credit(0)])
      expect(await reasonsOf(key)).to.deep.equal(['TOPUP 100', 'REVERSAL -100'])
    })

    it(`gives them back when it is won, and when it is closed unlost (${rail})`, async () => {
      for (const end of ['won', 'closed'] as const) {
        const { order, key, payment } = await aPaid(rail)

        await dispute(rail, payment, 'open')
        await dispute(rail, payment, end)
        const ended = await seen(order, key)
        await dispute(rail, payment, 'open')

        expect(ended, end).to.deep.equal(['PAID', credit(100)])
        // Told again and late, which is nothing new.
        expect(await seen(order, key), end).to.deep.equal(['PAID', credit(100)])
      }
    })

    it(`is the same in whatever order it is told (${rail})`, async () => {
      const { order, key, payment } = await aPaid(rail)

      await dispute(rail, payment, 'won')
      await dispute(rail, payment, 'open')

      expect(await seen(order, key)).to.deep.equal(['PAID', credit(100)])
    })

    it(`that is only a question takes nothing, and one of a part takes a part (${rail})`, async () => {
      const { order, key, payment } = await aPaid(rail)

      await dispute(rail, payment, 'inquiry')
      const asked = await seen(order, key)
      await dispute(rail, payment, 'open', 2_550)

      expect(asked).to.deep.equal(['PAID', credit(100)])
      // 25.5 credits, rounded half-up.
      expect(await seen(order, key)).to.deep.equal(['DISPUTED', credit(74)])
    })

    it(`beside a refund takes back no more than was bought (${rail})`, async () => {
      const { order, key, payment } = await aPaid(rail)

      await tell(its, rail, eventsOf[rail].refund(payment, { id: `re_${payment.paymentId}`, amount: 4_000, state: 'succeeded' }))
      await dispute(rail, payment, 'open')
      const both = await seen(order, key)
      await dispute(rail, payment, 'won')

      expect(both).to.deep.equal(['DISPUTED', credit(0)])
      expect(await seen(order, key)).to.deep.equal(['PARTIALLY_REFUNDED', credit(60)])
    })

    it(`of credits that are spent leaves a debt, which the next top-up pays (${rail})`, async () => {
      const { order, key, payment } = await aPaid(rail)
      await spend(key, 80)

      await dispute(rail, payment, 'open')
      const indebted = await seen(order, key)
      const next = await expectStatus(201, topUp(its.operator, rail, { external_key: key, credits_amount: 200 }))
      await paid(its, rail, next.body)

      expect(indebted).to.deep.equal(['DISPUTED', credit(0, 80)])
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(120))
      const rows = await reasonsOf(key)
      expect(rows.slice(-2)).to.deep.equal(['TOPUP 200', 'REVERSAL -80'])
      expect(await readOrder(its.operator, next.body)).to.include({ status: 'PAID', held_back: null })
    })

    it(`that is won pays the debt that it made, and gives the rest back (${rail})`, async () => {
      const { order, key, payment } = await aPaid(rail)
      await spend(key, 30)

      await dispute(rail, payment, 'open')
      const opened = await creditOf(its.v1, key)
      await dispute(rail, payment, 'won')

      expect(opened).to.deep.equal(credit(0, 30))
      expect(await seen(order, key)).to.deep.equal(['PAID', credit(70)])
    })
  }
})
