import { expect } from 'chai'
import fc from 'fast-check'
import { toCredits } from '../../src/domain/credits/credits.ts'
import type { MoneyBackFact } from '../../src/domain/payments/fact.ts'
import { creditsBackOf, moneyBackOf, nothingBack, paidStatusOf, withFact } from '../../src/domain/payments/money-back.ts'
import type { MoneyBack } from '../../src/domain/payments/money-back.ts'
import { toMinor } from '../../src/domain/money.ts'

const paid = toMinor(50_000)
const paymentId = 'pay_1'

const refund = (refundId: string, amount: number, outcome: 'PENDING' | 'SUCCEEDED' | 'FAILED'): MoneyBackFact => ({
  ...{ kind: 'REFUND', paymentId, refundId, amount: toMinor(amount), outcome },
})
const dispute = (outcome: 'INQUIRY' | 'OPEN' | 'CLOSED' | 'LOST' | 'WON', amount = 50_000): MoneyBackFact => ({
  ...{ kind: 'DISPUTE', paymentId, disputeId: 'd1', amount: toMinor(amount), outcome },
})
const inAll = (amount: number): MoneyBackFact => ({ kind: 'REFUNDED_IN_ALL', paymentId, amount: toMinor(amount) })

const folded = (facts: readonly MoneyBackFact[]): MoneyBack => facts.reduce(withFact, nothingBack)
const stateOf = (...facts: readonly MoneyBackFact[]) => {
  const back = folded(facts)
  return [moneyBackOf(back, paid), paidStatusOf(back, paid)]
}

describe('money that goes back', () => {
  it('counts a refund from its beginning, and no more once it failed', () => {
    expect(stateOf(refund('r1', 20_000, 'PENDING'))).to.deep.equal([20_000n, 'PARTIALLY_REFUNDED'])
    expect(stateOf(refund('r1', 20_000, 'SUCCEEDED'), refund('r1', 20_000, 'FAILED'))).to.deep.equal([0n, 'PAID'])
    expect(stateOf(refund('r1', 20_000, 'FAILED'), refund('r1', 20_000, 'PENDING'))).to.deep.equal([0n, 'PAID'])
    expect(stateOf(refund('r1', 20_000, 'SUCCEEDED'), refund('r2', 30_000, 'SUCCEEDED'))).to.deep.equal([50_000n, 'REFUNDED'])
  })

  it('takes what is refunded in all for a lower bound, until the refunds that it stands for are known', () => {
    expect(stateOf(inAll(30_000))).to.deep.equal([30_000n, 'PARTIALLY_REFUNDED'])
    expect(stateOf(inAll(30_000), refund('r1', 20_000, 'SUCCEEDED'))).to.deep.equal([30_000n, 'PARTIALLY_REFUNDED'])
    expect(stateOf(inAll(30_000), refund('r1', 30_000, 'FAILED'))).to.deep.equal([0n, 'PAID'])
    expect(stateOf(inAll(30_000), inAll(10_000))).to.deep.equal([30_000n, 'PARTIALLY_REFUNDED'])
  })

  it('takes a dispute from its opening on, keeps it where it is lost, and gives it back where it is won or closed unlost', () => {
    expect(stateOf(dispute('INQUIRY'))).to.deep.equal([0n, 'PAID'])
    expect(stateOf(dispute('OPEN'))).to.deep.equal([50_000n, 'DISPUTED'])
    expect(stateOf(dispute('OPEN'), dispute('LOST'), dispute('CLOSED'))).to.deep.equal([50_000n, 'DISPUTED'])
    expect(stateOf(dispute('WON'), dispute('OPEN'))).to.deep.equal([0n, 'PAID'])
    expect(stateOf(dispute('OPEN'), dispute('CLOSED'))).to.deep.equal([0n, 'PAID'])
  })

  it('is never more than was paid, though a refund and a dispute take the same money', () => {
    expect(stateOf(refund('r1', 50_000, 'SUCCEEDED'), dispute('OPEN'))).to.deep.equal([50_000n, 'DISPUTED'])
  })

  it('takes credits back in proportion, rounded half-up', () => {
    const bought = { credits: toCredits(3), paid }

    expect(creditsBackOf(folded([refund('r1', 8_333, 'SUCCEEDED')]), bought)).to.equal(0n) // 0.49998
    expect(creditsBackOf(folded([refund('r1', 8_334, 'SUCCEEDED')]), bought)).to.equal(1n)
    expect(creditsBackOf(folded([refund('r1', 50_000, 'SUCCEEDED')]), bought)).to.equal(3n)
  })

  it('is the same in every order of the facts, however often each comes', () => {
    const fact: fc.Arbitrary<MoneyBackFact> = fc.oneof(
      fc
        .tuple(fc.constantFrom('r1', 'r2', 'r3'), fc.integer({ min: 1, max: 60_000 }), fc.constantFrom('PENDING', 'SUCCEEDED', 'FAILED'))
        .map((given) => refund(...given)),
      fc
        .tuple(fc.constantFrom('INQUIRY', 'OPEN', 'CLOSED', 'LOST', 'WON'), fc.integer({ min: 1, max: 60_000 }))
        .map((given) => dispute(...given)),
      fc.integer({ min: 1, max: 60_000 }).map(inAll),
    )
    const histories = fc
      .array(fact, { maxLength: 8 })
      .chain((facts) =>
        fc.tuple(
          fc.constant(facts),
          fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2, maxLength: facts.length * 2 }),
        ),
      )

    fc.assert(
      fc.property(histories, ([facts, shuffled]) => {
        expect(stateOf(...shuffled)).to.deep.equal(stateOf(...facts))
      }),
      { numRuns: 2_000 },
    )
  })
})
