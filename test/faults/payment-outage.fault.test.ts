import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { anEnrolledAccount } from '../support/api.ts'
import type { Answer, Body } from '../support/api.ts'
import { until } from '../support/until.ts'
import { expectProblem } from '../e2e/expect-problem.ts'
import { aTopUp, creditOf, credit, eachRail, eventsIn, paymentsWorld, tell, topUp } from '../e2e/payments-world.ts'
import { eventsOf, paymentOf } from '../e2e/provider-events.ts'
import type { RailName } from '../e2e/provider-events.ts'
import { itemsOf } from '../e2e/service-of-file.ts'

interface Timed {
  readonly answer: Answer
  readonly took: number
}

const middleOf = (timed: readonly Timed[]): number => timed.map(({ took }) => took).toSorted((a, b) => a - b)[timed.length >> 1] ?? NaN

describe('while the providers are down', function () {
  this.timeout(90_000)
  const its = paymentsWorld()
  const linked = new Map<RailName, Awaited<ReturnType<typeof aTopUp>>>()
  const accounts = new Map<RailName, { readonly key: string; readonly calls: readonly Body[] }>()
  const callsOf = (rail: RailName): readonly Body[] => accounts.get(rail)?.calls ?? []

  async function timed(rail: RailName, call: Body): Promise<Timed> {
    const began = performance.now()
    const answer = await topUp(its.operator, rail, call)
    return { answer, took: performance.now() - began }
  }

  before(async () => {
    for (const rail of eachRail) {
      const { key } = await anEnrolledAccount(its.operator)
      const calls = Array.from({ length: 25 }, () => ({ external_key: key, idempotency_key: randomUUID(), credits_amount: 10 }))
      accounts.set(rail, { key, calls })
      linked.set(rail, await aTopUp(its.operator, rail))
    }
  })

  for (const rail of eachRail) {
    it(`calls fail with a problem that names ${rail}; from the sixth on at once, and nothing reaches it`, async () => {
      its.providers[rail].failAlways('RESET_BEFORE_COMMIT')
      const calls = callsOf(rail)

      const first: Timed[] = []
      for (const call of calls.slice(0, 5)) first.push(await timed(rail, call))
      const reached = its.providers[rail].asked.length
      const later: Timed[] = []
      for (const call of calls.slice(5)) later.push(await timed(rail, call))

      for (const { answer } of [...first, ...later]) {
        expectProblem(answer, { status: 503, code: 'PROVIDER_UNAVAILABLE', retryable: true })
        expect(answer.body['provider']).to.equal(rail.toUpperCase())
      }
      expect(its.providers[rail].asked.length).to.equal(reached)
      expect(middleOf(later)).to.be.below(50)
      // Nothing was sent, so nothing is open.
      expect(new Set(later.map(({ answer }) => answer.body['outcome'])).has('UNKNOWN')).to.equal(false)
    })
  }

  it('webhooks are taken and applied: of an order that was linked before, and of one whose link nobody here was told of', async () => {
    for (const rail of eachRail) {
      const { order, key } = linked.get(rail) ?? { order: {}, key: '' }
      const untold = await anEnrolledAccount(its.operator)
      await topUp(its.operator, rail, { external_key: untold.key })
      const [kept = {}] = itemsOf(await its.operator.get(`/v1/control/payments/orders?external_key=${untold.key}`))
      const linkId = `${rail === 'stripe' ? 'cs_test_' : 'plink_'}${randomUUID().replaceAll('-', '')}`

      const answers = [await tell(its, rail, eventsOf[rail].paid(paymentOf(order)))]
      answers.push(await tell(its, rail, eventsOf[rail].paid(paymentOf(kept, { linkId }))))

      expect(answers.map(({ body }) => body['processed'])).to.deep.equal([true, true])
      expect([await creditOf(its.v1, key), await creditOf(its.v1, untold.key)]).to.deep.equal([credit(100), credit(100)])
    }
  })

  it('the same calls get their links when they are back, each one, and nothing is left to clean up', async () => {
    for (const rail of eachRail) its.providers[rail].failAlways(null)

    const answers = await Promise.all(
      eachRail.map(async (rail) => {
        const [first = {}, ...rest] = callsOf(rail)
        await until('the first call gets its link', async () => (await topUp(its.operator, rail, first)).status < 300, 40_000)
        const given: Answer[] = []
        for (const call of [first, ...rest]) given.push(await topUp(its.operator, rail, call))
        return { rail, given }
      }),
    )

    for (const { rail, given } of answers) {
      expect(new Set(given.map(({ body }) => body['id'])).size).to.equal(25)
      for (const { status, body } of given) {
        expect(status).to.be.oneOf([200, 201])
        expect(body['status']).to.equal('PENDING')
        expect(its.providers[rail].payable(String(body['id']))).to.equal(1)
      }
    }
    expect(itemsOf(await its.operator.get('/v1/control/findings?open=true'))).to.deep.equal([])
    expect((await eventsIn(its.operator)).filter(({ state }) => state !== 'APPLIED')).to.deep.equal([])
  })
})
