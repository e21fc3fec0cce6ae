import { expect } from 'chai'
import { commissionCalls, commissionSlots, plainKey, slotOfKey, v1Keys } from './keys.ts'
import { Slots } from './slots.ts'

describe('the numbered calls of a soak', () => {
  it('tell what was lost, what was doubled, and what was done though it was refused', () => {
    const slots = new Slots()
    const first = slots.take(7)
    for (const slot of [first, first + 1, first + 2]) slots.settle(slot, 'ONCE')
    slots.settle(first + 3, 'NEVER')
    slots.settle(first + 4, 'IGNORED')
    slots.settle(first + 5, 'IGNORED')
    for (const slot of [first, first + 1, first + 1, first + 3, first + 5, first + 6]) slots.foundEffect(slot)
    slots.foundIgnored(first + 4)

    expect([...slots.wrong()]).to.deep.equal([
      { slot: first + 1, due: 'ONCE', effects: 2, ignored: 0 },
      { slot: first + 2, due: 'ONCE', effects: 0, ignored: 0 },
      { slot: first + 3, due: 'NEVER', effects: 1, ignored: 0 },
      { slot: first + 5, due: 'IGNORED', effects: 1, ignored: 0 },
    ])
  })

  it('are remembered however many they are', () => {
    const slots = new Slots()
    const last = slots.take(300_000) + 299_999
    slots.settle(last, 'ONCE')
    slots.become(last, 'PARTIALLY_REFUNDED')

    expect([slots.used, slots.dueOf(last), slots.fateOf(last), slots.fateOf(1)]).to.deep.equal([
      300_000,
      'ONCE',
      'PARTIALLY_REFUNDED',
      'NONE',
    ])
    expect([...slots.wrong()].map(({ slot }) => slot)).to.deep.equal([last])
    expect(() => slots.foundEffect(10_000_000)).to.throw('nothing has the number')
  })

  it('are known by their keys, those of V1 by what they are about', () => {
    const { deliverable, consume, secondDeliverable, secondConsume } = commissionCalls
    const first = 1_000
    const keys = [
      ...[v1Keys.accepted(first), v1Keys.reserve(first), v1Keys.released(first + deliverable), v1Keys.consume(first + deliverable)],
      ...[v1Keys.release(first), v1Keys.cancelled(first)],
      ...[v1Keys.released(first + secondDeliverable), v1Keys.consume(first + secondDeliverable)],
    ]

    expect([consume, secondConsume]).to.deep.equal([deliverable + 1, secondDeliverable + 1])
    expect(keys.map(slotOfKey)).to.deep.equal(Array.from({ length: commissionSlots }, (_, index) => first + index))
    expect(slotOfKey(plainKey(17))).to.equal(17)
    expect(slotOfKey(v1Keys.invoice('payment_recorded', { invoice: 41, payment: 5, slot: 1_048_577 }))).to.equal(1_048_577)
    expect(['opening', 'expire:lot:7', 'payment_topup:018f', 'soak:7:issue'].map(slotOfKey)).to.deep.equal([null, null, null, null])
  })
})
