import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { makeInGroups } from '../../src/application/payments/in-groups.ts'
import { makeLine } from '../../src/application/payments/in-line.ts'

describe('work that is done in groups', () => {
  /** Work that is done, or fails, when the test says so. */
  function held({ most = 10, patience = 5_000 } = {}) {
    const begun: number[] = []
    const ends = new Map<number, PromiseWithResolvers<number>>()
    const work = makeInGroups<number, number>({
      work: (item) => {
        begun.push(item)
        const end = Promise.withResolvers<number>()
        ends.set(item, end)
        return end.promise
      },
      ...{ most, patience, pause: sleep },
    })
    const done = (...items: readonly number[]): void => items.forEach((item) => ends.get(item)?.resolve(item * 2))
    return { work, begun, done, failed: (item: number) => ends.get(item)?.reject(new Error(`no ${item}`)) }
  }
  const turn = () => sleep(5)

  it('begins with what comes in one breath, goes on with what comes meanwhile, and takes only so many', async () => {
    const { work, begun, done } = held({ most: 3 })
    const first = Promise.all([1, 2].map(work))
    await turn()
    const second = Promise.all([3, 4, 5, 6].map(work))
    await turn()
    expect(begun).to.deep.equal([1, 2])

    done(1)
    await turn()
    expect(begun).to.deep.equal([1, 2])
    done(2)
    expect(await first).to.deep.equal([2, 4])
    await turn()
    expect(begun).to.deep.equal([1, 2, 3, 4, 5])
    done(3, 4, 5)
    await turn()
    done(6)
    expect(await second).to.deep.equal([6, 8, 10, 12])
  })

  it('begins again after a pause', async () => {
    const { work, begun, done } = held()
    for (const item of [1, 2]) {
      const worked = work(item)
      await turn()
      expect(begun).to.have.length(item)
      done(item)
      expect(await worked).to.equal(item * 2)
      await turn()
    }
  })

  it('tells each its own end, and goes on where one fails', async () => {
    const { work, done, failed } = held()
    const [bad, good] = [work(1), work(2)]
    await turn()
    const next = work(3)
    failed(1)
    const refusal = await bad.then(
      () => null,
      (error: unknown) => error,
    )
    expect(refusal).to.be.an('error').with.property('message', 'no 1')
    done(2)
    expect(await good).to.equal(4)
    await turn()
    done(3)
    expect(await next).to.equal(6)
  })

  it('does not wait for one that is held up', async () => {
    const { work, begun, done } = held({ patience: 10 })
    const slow = work(1)
    await turn()
    const next = work(2)
    await sleep(40)
    expect(begun).to.deep.equal([1, 2])
    done(2)
    expect(await next).to.equal(4)
    done(1)
    expect(await slow).to.equal(2)
  })

  it('has no more at work than it may, however many are held up', async () => {
    const { work, begun, done } = held({ most: 2, patience: 5 })
    const all = Promise.all([1, 2, 3, 4].map(work))
    await sleep(40)
    expect(begun).to.deep.equal([1, 2])
    done(2)
    await sleep(40)
    expect(begun).to.deep.equal([1, 2, 3])
    done(1, 3)
    await sleep(40)
    done(4)
    expect(await all).to.deep.equal([2, 4, 6, 8])
  })
})

describe('work that stands in line', () => {
  it('is done one after the other, whatever it is, and fails alone', async () => {
    const inLine = makeLine()
    const done: string[] = []
    const act = async (name: string, milliseconds: number): Promise<string> => {
      done.push(`${name} begins`)
      await sleep(milliseconds)
      if (name === 'b') throw new Error('no b')
      done.push(`${name} ends`)
      return name
    }
    const [first, second] = [inLine(act), inLine((name: string) => act(name, 1))]

    const told = await Promise.allSettled([first('a', 10), second('b'), first('c', 1)])

    expect(told.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).to.deep.equal(['a', 'Error: no b', 'c'])
    expect(done).to.deep.equal(['a begins', 'a ends', 'b begins', 'c begins', 'c ends'])
  })
})
