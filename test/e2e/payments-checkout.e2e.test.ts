import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { anEnrolledAccount, expectStatus } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import type { Fault } from '../providers/fake-server.ts'
import { expectProblem } from './expect-problem.ts'
import { fateOf } from './invoice-calls.ts'
import { creditOf, credit, eachRail, paid, paymentsWorld, topUp } from './payments-world.ts'
import type { RailName } from './provider-events.ts'
import { itemsOf } from './service-of-file.ts'

describe('a checkout whose provider fails', () => {
  const its = paymentsWorld()
  const fakeOf = (rail: RailName) => its.providers[rail]

  async function orderOf(key: string): Promise<Body> {
    const [order, ...more] = itemsOf(await its.operator.get(`/v1/control/payments/orders?external_key=${key}`))
    if (order === undefined) throw new Error(`no order of ${key}`)
    expect(more).to.deep.equal([])
    return order
  }

  /** The same call until it is answered with a link, and how each was answered. */
  async function insist(rail: RailName, key: string): Promise<{ readonly order: Body; readonly answers: readonly Answer[] }> {
    const call = { external_key: key, idempotency_key: randomUUID() }
    const answers: Answer[] = [await topUp(its.operator, rail, call)]
    while ((answers.at(-1)?.status ?? 0) >= 500 && answers.length < 4) answers.push(await topUp(its.operator, rail, call))
    return { order: answers.at(-1)?.body ?? {}, answers }
  }

  /** Fails where the order has not this one link, or the same call again gives another. */
  async function expectOneLink(rail: RailName, key: string, order: Body): Promise<void> {
    expect(order).to.include({ status: 'PENDING', provider: rail.toUpperCase() })
    expect(order['provider_order_id']).to.match(rail === 'stripe' ? /^cs_test_\w+$/ : /^plink_\w+$/)
    expect(fakeOf(rail).payable(String(order['id']))).to.equal(1)
    const again = await topUp(its.operator, rail, { external_key: key, idempotency_key: order['idempotency_key'] })
    expect([fateOf(again), again.body]).to.deep.equal(['200 true', order])
    expect(await orderOf(key)).to.deep.equal(order)
    expect(fakeOf(rail).payable(String(order['id']))).to.equal(1)
  }

  for (const rail of eachRail) {
    for (const fault of ['RESET_AFTER_COMMIT', 'RESET_BEFORE_COMMIT', 409, 429] as const satisfies readonly Fault[]) {
      it(`has one payable link in the end after ${fault} of ${rail}, found by the same key`, async () => {
        const { key } = await anEnrolledAccount(its.operator)
        fakeOf(rail).fail(fault)

        const { order, answers } = await insist(rail, key)

        for (const answer of answers.slice(0, -1)) {
          expectProblem(answer, { status: 503, code: 'PROVIDER_UNAVAILABLE', retryable: true })
          expect(answer.body).to.include({ provider: rail.toUpperCase() })
        }
        expect(answers.at(-1)?.status).to.equal(201)
        await expectOneLink(rail, key, order)
      })
    }

    it(`has one payable link at most after 500 of ${rail}, whose answer may be replayed, and another key gets its own`, async () => {
      const { key } = await anEnrolledAccount(its.operator)
      fakeOf(rail).fail(500)

      const { answers } = await insist(rail, key)
      const other = await expectStatus(201, topUp(its.operator, rail, { external_key: key }))

      expect(answers.every(({ status }) => status === 201 || status === 503)).to.equal(true)
      const orders = itemsOf(await its.operator.get(`/v1/control/payments/orders?external_key=${key}`))
      expect(orders).to.have.length(2)
      for (const { id } of orders) expect(fakeOf(rail).payable(String(id))).to.be.at.most(1)
      expect(fakeOf(rail).payable(String(other.body['id']))).to.equal(1)
    })
  }

  it('has one payable link in the end where the answer never comes, or half of it: the call ends within 11 s', async () => {
    const faults = eachRail.flatMap((rail) => (['HANG_AFTER_COMMIT', 'SLOW_BODY'] as const).map((fault) => ({ rail, fault })))
    const keys = await Promise.all(faults.map(async () => (await anEnrolledAccount(its.operator)).key))
    for (const { rail, fault } of faults) fakeOf(rail).fail(fault)
    const began = performance.now()

    const ends = await Promise.all(faults.map(({ rail }, index) => insist(rail, String(keys[index]))))

    expect(performance.now() - began).to.be.below(11_500)
    for (const [index, { order, answers }] of ends.entries()) {
      const { rail } = faults[index] ?? faults[0] ?? { rail: 'stripe' }
      for (const answer of answers.slice(0, -1)) {
        expectProblem(answer, { status: 503, code: 'PROVIDER_UNAVAILABLE', retryable: true })
        expect(answer.body['outcome']).to.equal('UNKNOWN')
      }
      await expectOneLink(rail, String(keys[index]), order)
    }
  })

  it('tells nothing of keys and secrets, neither in its answers nor in its log', async () => {
    const { key } = await anEnrolledAccount(its.operator)
    // A connection that is closed is tried once more, or the link is looked up.
    fakeOf('stripe').fail('RESET_AFTER_COMMIT', 'RESET_AFTER_COMMIT')
    fakeOf('razorpay').fail('RESET_BEFORE_COMMIT', 'RESET_BEFORE_COMMIT')

    const answers = [
      await topUp(its.operator, 'stripe', { external_key: key }),
      await topUp(its.operator, 'razorpay', { external_key: key }),
    ]

    expect(answers.map(({ status }) => status)).to.deep.equal([503, 503])
    const secrets = [its.providers.env['STRIPE_SECRET_KEY'], its.providers.env['RAZORPAY_KEY_SECRET'], 'Basic '].map(String)
    const said = `${JSON.stringify(answers.map(({ body }) => body))}${its.service.logs()}`
    for (const secret of secrets) expect(said.includes(secret)).to.equal(false)
  })

  it('settles once by whatever link it got, where two callers asked for it at once', async () => {
    for (const rail of eachRail) {
      const { key } = await anEnrolledAccount(its.operator)
      const call = { external_key: key, idempotency_key: randomUUID() }

      const answers = await Promise.all([1, 2, 3].map(() => topUp(its.operator, rail, call)))

      expect(new Set(answers.map(({ body }) => body['id'])).size, JSON.stringify(answers.map(({ body }) => body))).to.equal(1)
      expect(fakeOf(rail).payable(String(answers[0]?.body['id']))).to.equal(1)
      await paid(its, rail, await orderOf(key))
      expect(await creditOf(its.v1, key)).to.deep.equal(credit(100))
    }
  })
})
