import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { StorageFailure } from '../../adapters/postgres/failures.ts'
import { makeFlights } from '../../adapters/postgres/payments/flights.ts'

describe('what is sent to the database together', () => {
  /** Flights whose answers come when the test says so. */
  function held(patienceMilliseconds: number) {
    const flights: { readonly items: readonly number[]; readonly land: () => void }[] = []
    const fly = makeFlights<number, number>({
      send: (items) =>
        new Promise((resolve) => {
          flights.push({ items, land: () => resolve(items.map((item) => item * 2)) })
        }),
      bytesOf: (item) => item,
      patienceMilliseconds,
    })
    return { fly, flights, sizes: () => flights.map(({ items }) => items.length) }
  }
  /** However busy the machine is: where it was held up, a timer is up before what waits for the next turn. */
  const turn = async (): Promise<void> => {
    for (const milliseconds of [20, 0]) {
      await sleep(milliseconds)
      await nextTurn()
    }
  }

  it('is what comes at once, and what comes while that is under way', async () => {
    const { fly, flights, sizes } = held(5_000)
    const first = Promise.all([1, 2, 3].map(fly))
    await turn()
    const second = Promise.all([4, 5].map(fly))
    await turn()
    expect(sizes()).to.deep.equal([3])

    flights[0]?.land()
    expect(await first).to.deep.equal([2, 4, 6])
    await turn()
    flights[1]?.land()
    expect(await second).to.deep.equal([8, 10])
    expect(sizes()).to.deep.equal([3, 2])
  })

  it('does not wait long for what is slow, and is three at most at a time', async () => {
    const { fly, flights, sizes } = held(20)
    const answers: Promise<number>[] = []
    for (let n = 1; n <= 5; n++) {
      answers.push(fly(n))
      await sleep(40)
    }
    expect(sizes()).to.deep.equal([1, 1, 1])

    flights[0]?.land()
    await turn()
    expect(sizes()).to.deep.equal([1, 1, 1, 2])
    for (const { land } of flights) land()
    expect(await Promise.all(answers)).to.deep.equal([2, 4, 6, 8, 10])
  })

  it('is no more than a statement takes well', async () => {
    const { fly, flights, sizes } = held(5_000)
    const answers = [3_000_000, 2_000_000, 1, ...Array.from({ length: 100 }, () => 1)].map(fly)
    for (let n = 0; n < 3; n++) {
      await turn()
      flights[n]?.land()
    }
    await Promise.all(answers)
    expect(sizes()).to.deep.equal([1, 64, 38])
  })

  it('is sent one by one where the database does not take it, so that one harms no other', async () => {
    const sent: (readonly number[])[] = []
    const fly = makeFlights<number, number>({
      send: async (items) => {
        sent.push(items)
        if (items.includes(2)) throw new StorageFailure('DEFECT', new Error('two'))
        return items
      },
      bytesOf: () => 0,
    })
    const answers = await Promise.allSettled([1, 2, 3].map(fly))
    expect(answers.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled'])
    expect(sent).to.deep.equal([[1, 2, 3], [1], [2], [3]])
  })
})
