import { expect } from 'chai'
import { Books } from '../model/credits-model.ts'
import type { Call, Said } from '../model/credits-model.ts'
import { findLegalOrder } from './linear-history.ts'
import type { Recorded } from './linear-history.ts'

type Times = readonly [start: number, end: number]

let made = 0
const called = (call: Omit<Call, 'makes' | 'key'> & { key?: string }, [start, end]: Times, said: Said | null, clocks = [0]): Recorded => {
  made += 1
  return { call: { key: `k${made}`, makes: `m${made}`, ...call }, start, end, said, clocks }
}
const aStatus = ([start, end]: Times, credit: string, clocks = [0]): Recorded => ({
  call: null,
  start,
  end,
  said: { fate: 'READ', credit },
  clocks,
})
const granted = (amount: bigint, times: Times, credit = `${amount}/0/0`): Recorded =>
  called({ op: 'grant', amount }, times, { fate: 'BOOKED', credit })
const lacking: Said = { fate: 'REFUSED INSUFFICIENT_CREDITS 0' }
const opening = (): Books => new Books()

/** A reserve of one credit with what it was told. */
function reserved(ref: string, times: Times, { credit, key }: { credit: string; key?: string }): Recorded {
  const recorded = called({ op: 'reserve', ref, amount: 1n, ...(key !== undefined && { key }) }, times, null)
  return { ...recorded, said: { fate: 'BOOKED', credit, reservation: `${recorded.call?.makes} ACTIVE 1` } }
}

describe('the search for a legal order', () => {
  it('finds the one order in which two calls at once can have had one credit', () => {
    const history = [
      granted(1n, [0, 1]),
      called({ op: 'reserve', ref: 'A', amount: 1n }, [2, 9], lacking),
      reserved('B', [3, 8], { credit: '0/1/0' }),
    ]

    expect(findLegalOrder(history, opening())).to.deep.equal([0, 2, 1])
  })

  it('finds none where two calls had the same credit', () => {
    const history = [granted(1n, [0, 1]), reserved('A', [2, 9], { credit: '0/1/0' }), reserved('B', [3, 8], { credit: '0/1/0' })]

    expect(findLegalOrder(history, opening())).to.equal(null)
  })

  it('holds calls to the order of time: what was over before another began goes before it', () => {
    const spent = reserved('A', [0, 5], { credit: '0/1/0' })

    expect(findLegalOrder([spent, granted(1n, [4, 6])], opening())).to.deep.equal([1, 0])
    expect(findLegalOrder([spent, granted(1n, [6, 7])], opening())).to.equal(null)
  })

  it('finds none where a status shows what was so before an answered call, or what one call alone cannot have made', () => {
    const history = [granted(5n, [0, 1])]

    expect(findLegalOrder([...history, aStatus([2, 3], '5/0/0')], opening())).to.deep.equal([0, 1])
    expect(findLegalOrder([...history, aStatus([2, 3], '0/0/0')], opening())).to.equal(null)
    expect(findLegalOrder([...history, aStatus([0, 3], '3/0/0')], opening())).to.equal(null)
  })

  it('takes a call of unknown outcome as done or not done, and not as both', () => {
    const unknown = called({ op: 'reserve', ref: 'A', amount: 1n }, [2, Infinity], null)
    const history = [granted(1n, [0, 1]), unknown]

    expect(findLegalOrder([...history, aStatus([3, 4], '1/0/0')], opening())).to.deep.equal([0, 2])
    expect(findLegalOrder([...history, aStatus([3, 4], '0/1/0')], opening())).to.deep.equal([0, 1, 2])
    expect(findLegalOrder([...history, aStatus([3, 4], '1/0/0'), aStatus([5, 6], '0/1/0')], opening())).to.deep.equal([0, 2, 1, 3])
    expect(findLegalOrder([...history, aStatus([3, 4], '0/1/0'), aStatus([5, 6], '1/0/0')], opening())).to.equal(null)
  })

  it('finds none where one key had two effects', () => {
    const first = reserved('A', [2, 9], { credit: '1/1/0', key: 'same' })
    const second = reserved('A', [3, 8], { credit: '1/1/0', key: 'same' })
    const again = { ...second, said: { ...first.said, fate: 'REPLAYED' } }

    expect(findLegalOrder([granted(2n, [0, 1]), first, second], opening())).to.equal(null)
    expect(findLegalOrder([granted(2n, [0, 1]), first, again], opening())).to.deep.equal([0, 1, 2])
  })

  it('finds none where a reservation was settled after its end, unless the clock may have stood before it', () => {
    const held = reserved('A', [2, 3], { credit: '0/1/0' })
    const consumed = called({ op: 'consume', ref: 'A' }, [4, 5], {
      fate: 'BOOKED',
      credit: '0/0/0',
      reservation: `${held.call?.makes} CONSUMED 1`,
    })
    const history = [granted(1n, [0, 1]), held]
    const ending = opening().copy({ ttl: 100 })

    expect(findLegalOrder([...history, { ...consumed, clocks: [99] }], ending)).to.deep.equal([0, 1, 2])
    expect(findLegalOrder([...history, { ...consumed, clocks: [100] }], ending)).to.equal(null)
    expect(findLegalOrder([...history, { ...consumed, clocks: [0, 100] }], ending)).to.deep.equal([0, 1, 2])
  })

  it('lets a release go either way that overlaps an ignored one under its key, and ignores each that begins later', () => {
    const ignored: Said = { fate: 'IGNORED NO_RESERVATION CREDIT' }
    const first = called({ op: 'release', ref: 'A', key: 'same' }, [2, 5], ignored)
    const held = reserved('A', [3, 4], { credit: '0/1/0' })
    const released: Said = { fate: 'BOOKED', credit: '1/0/0', reservation: `${held.call?.makes} RELEASED 1` }
    const history = [granted(1n, [0, 1]), first, held]
    const second = (times: Times, said: Said): Recorded => called({ op: 'release', ref: 'A', key: 'same' }, times, said)

    expect(findLegalOrder([...history, second([4.5, 9], released)], opening())).to.deep.equal([0, 1, 2, 3])
    expect(findLegalOrder([...history, second([4.5, 9], ignored)], opening())).to.deep.equal([0, 1, 2, 3])
    expect(findLegalOrder([...history, second([6, 9], ignored)], opening())).to.deep.equal([0, 1, 2, 3])
    expect(findLegalOrder([...history, second([6, 9], released)], opening())).to.equal(null)
  })

  it('ends soon where there is none among thirty calls, six of them at a time', () => {
    const calls = Array.from({ length: 30 }, (_, index): Recorded => {
      const row = Math.floor(index / 6)
      return called({ op: 'grant', amount: 1n }, [row * 10, row * 10 + 9], { fate: 'BOOKED', credit: `${row * 6 + 6 - (index % 6)}/0/0` })
    })

    expect(findLegalOrder(calls, opening())).to.have.length(30)
    expect(findLegalOrder([...calls, aStatus([60, 61], '29/0/0')], opening())).to.equal(null)
  })
})
