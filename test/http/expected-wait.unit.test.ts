import { expect } from 'chai'
import { makeExpectedWait } from '../../adapters/http/admission/expected-wait.ts'

interface Steady {
  readonly crowd: number
  /** One is done, and another comes, each so many milliseconds. */
  readonly eachTakes: number
  readonly width?: number
}

/** A place in which so many are for ten seconds, and the time at the end. */
function aSteadyPlace({ crowd, eachTakes, width = 8 }: Steady) {
  const wait = makeExpectedWait({ width, usualPerSecond: 500 })
  let now = 100_000
  for (let count = 0; count < crowd; count += 1) wait.enter(now)
  for (const end = now + 10_000; now < end;) {
    now += eachTakes
    wait.leave(now)
    wait.enter(now)
  }
  return { wait, now }
}

/** Some wait longer than the middle one. */
const margin = 1.5

describe('the wait that a call expects', () => {
  it('is none where fewer are there than are served beside each other, however long they take', () => {
    const { wait, now } = aSteadyPlace({ crowd: 7, eachTakes: 5_000 })

    expect(wait.expected(now + 60_000)).to.equal(0)
    expect(wait.isCrowded()).to.equal(false)
  })

  for (const [crowd, eachTakes] of [
    [400, 2],
    [200, 10],
    [20, 50],
  ] as const) {
    it(`is what it takes to serve all of ${crowd}, where each takes ${eachTakes} ms`, () => {
      const { wait, now } = aSteadyPlace({ crowd, eachTakes })

      expect(wait.expected(now)).to.be.closeTo(crowd * eachTakes * margin, crowd * eachTakes * 0.1)
      expect(wait.isCrowded()).to.equal(true)
    })
  }

  it('grows at once with the crowd', () => {
    const { wait, now } = aSteadyPlace({ crowd: 200, eachTakes: 5 })
    for (let count = 0; count < 200; count += 1) wait.enter(now)

    expect(wait.expected(now)).to.be.closeTo(2_000 * margin, 200)
  })

  it('reckons with those who are not inside yet, and not with those who go before nobody', () => {
    const { wait, now } = aSteadyPlace({ crowd: 200, eachTakes: 5 })

    expect(wait.expected(now, 100)).to.be.closeTo(1_500 * margin, 150)
    expect(wait.expected(now, -100)).to.be.closeTo(500 * margin, 50)
    expect(wait.expected(now, -193)).to.equal(0)
  })

  it('goes by what is usual for a crowd that has just come, wherever a few were served before', () => {
    const { wait, now } = aSteadyPlace({ crowd: 2, eachTakes: 100 })
    for (let count = 0; count < 500; count += 1) wait.enter(now)

    expect(wait.expected(now)).to.be.closeTo(1_000 * margin, 50)
  })

  it('follows within a second where it is faster than usual, or slower', () => {
    const afterASecond = (eachTakes: number): number => {
      const wait = makeExpectedWait({ width: 8, usualPerSecond: 500 })
      for (let count = 0; count < 400; count += 1) wait.enter(0)
      let now = 0
      for (; now < 1_000; wait.enter(now)) {
        now += eachTakes
        wait.leave(now)
      }
      return wait.expected(now)
    }

    expect(afterASecond(0.5)).to.be.below(350 * margin)
    expect(afterASecond(20)).to.be.above(2_500 * margin)
  })

  it('grows while nobody gets on', () => {
    const { wait, now } = aSteadyPlace({ crowd: 20, eachTakes: 5 })

    const waits = Array.from({ length: 30 }, (_, index) => wait.expected(now + index * 200))

    expect(waits).to.deep.equal(waits.toSorted((a, b) => a - b))
    expect(waits.at(-1)).to.be.above(3_000)
    expect(wait.expected(now + 600_000)).to.be.at.most(60_000)
  })

  it('is not longer because the process stood still', () => {
    const { wait, now } = aSteadyPlace({ crowd: 200, eachTakes: 5 })

    expect(wait.expected(now + 60_000)).to.be.below(1_000 * margin * 2)
  })

  it('forgets what was slow once the crowd has gone', () => {
    const { wait, now } = aSteadyPlace({ crowd: 20, eachTakes: 500 })
    for (let count = 0; count < 20; count += 1) wait.leave(now)

    for (let count = 0; count < 20; count += 1) wait.enter(now + 10_000)

    expect(wait.expected(now + 10_000)).to.be.closeTo(40 * margin, 5)
  })
})
