import { expect } from 'chai'
import fc from 'fast-check'
import { toInstant, toTimestamp } from '../../src/domain/time.ts'

describe('an instant as text', () => {
  it('is what the runtime writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000_000_000_000, max: 253_402_300_799_999 }), (milliseconds) => {
        expect(toTimestamp(toInstant(milliseconds))).to.equal(new Date(milliseconds).toISOString())
      }),
      { numRuns: 10_000 },
    )
  })

  it('has the borders of days, months and leap years', () => {
    for (const text of [
      ...['1970-01-01T00:00:00.000Z', '1969-12-31T23:59:59.999Z', '2024-02-29T23:59:59.999Z', '2100-02-28T12:00:00.001Z'],
      ...['2100-03-01T00:00:00.000Z', '2000-02-29T00:00:00.000Z', '1999-12-31T23:59:59.999Z', '2026-11-26T18:30:05.070Z'],
    ])
      expect(toTimestamp(toInstant(Date.parse(text)))).to.equal(text)
  })
})
