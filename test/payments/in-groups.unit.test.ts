import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { makeInGroups } from '../../src/application/payments/in-groups.ts'

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
})
