import { expect } from 'chai'
import { makeTestClock, noTestClock } from '../../adapters/clock/test-clock.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { later, minutes, seconds } from '../../src/domain/time.ts'
import { at } from '../support/given.ts'

const start = at('2026-02-24T10:15:00Z')

function aClock() {
  let real = start
  const pass = (count: number): void => {
    real = later(real, seconds(count))
  }
  return { pass, clock: makeTestClock({ now: () => real }) }
}

function codeOf(act: () => unknown): string {
  try {
    act()
    return 'none'
  } catch (error) {
    return error instanceof BillingError ? error.code : String(error)
  }
}

describe('a clock that is moved', () => {
  it('shows the time until it is moved, and goes on as time does', () => {
    const { clock, pass } = aClock()
    expect(clock.now()).to.equal(start)

    expect(clock.move({ now: at('2026-03-01T00:00:00Z') })).to.equal(at('2026-03-01T00:00:00Z'))
    pass(90)
    expect(clock.now()).to.equal(at('2026-03-01T00:01:30Z'))

    expect(clock.move({ advance: minutes(60) })).to.equal(at('2026-03-01T01:01:30Z'))
    expect(clock.now()).to.equal(at('2026-03-01T01:01:30Z'))
  })

  it('stands where it is moved to what it shows', () => {
    const { clock } = aClock()
    expect(clock.move({ now: start })).to.equal(start)
    expect(clock.move({ advance: minutes(0) })).to.equal(start)
  })

  it('goes forward alone, and not for ever', () => {
    const { clock } = aClock()
    clock.move({ advance: minutes(10) })

    expect(codeOf(() => clock.move({ now: later(start, seconds(599)) }))).to.equal('CLOCK_GOES_FORWARD')
    expect(codeOf(() => clock.move({ now: at('2126-02-24T10:15:00.001Z') }))).to.equal('SPAN_NOT_ALLOWED')
    expect(codeOf(() => clock.move({ advance: minutes(100 * 366 * 24 * 60) }))).to.equal('SPAN_NOT_ALLOWED')
    expect(clock.now()).to.equal(later(start, minutes(10)))
    expect(clock.move({ now: at('2126-02-24T10:15:00Z') })).to.equal(at('2126-02-24T10:15:00Z'))
  })

  it('is not there where it is not asked for', () => {
    expect(codeOf(() => noTestClock.move({ advance: minutes(1) }))).to.equal('NOT_FOUND')
  })
})
