import { expect } from 'chai'
import { makeTemporalCalendar } from '../../adapters/calendar/temporal-calendar.ts'
import type { PeriodLength } from '../../src/domain/subscriptions/plan.ts'
import type { Instant } from '../../src/domain/time.ts'
import { oddZones } from './zones.ts'
import { secondCalendar, whenItShows } from './second-calendar.ts'

const temporalCalendar = makeTemporalCalendar()
const { boundary } = temporalCalendar

// What was is the same in each edition of the zones; what will be is the law's to change. So the five years end before 2026.
const leapYears = [2008, 2016, 2020]
const days = ['01-29', '01-30', '01-31', '02-29']
const times = ['00:00', '02:15:30.123', '23:59:59.999']

const lengths: readonly (readonly [PeriodLength, number])[] = [
  [{ unit: 'MONTH', count: 1 }, 60],
  [{ unit: 'MONTH', count: 2 }, 30],
  [{ unit: 'QUARTER', count: 1 }, 20],
  [{ unit: 'YEAR', count: 1 }, 5],
  [{ unit: 'DAY', count: 1 }, 366],
  [{ unit: 'DAY', count: 28 }, 65],
]

const asText = (at: Instant): string => new Date(at).toISOString()

describe('calendars over five years equal those of a second library', () => {
  for (const [zone, oddity] of Object.entries(oddZones)) {
    it(`in ${zone}: ${oddity}`, () => {
      let compared = 0
      for (const year of leapYears)
        for (const day of days)
          for (const time of times) {
            const anchor = whenItShows(`${year}-${day}T${time}`, zone)
            for (const [length, most] of lengths) {
              const numbers = Array.from({ length: most + 1 }, (_, n) => n)
              const ours = numbers.map((n) => boundary(anchor, zone, length, n))
              const theirs = numbers.map((n) => secondCalendar.boundary(anchor, zone, length, n))

              const wrong = numbers.filter((n) => ours[n] !== theirs[n])
              expect(wrong, `${asText(anchor)} and every ${length.count} ${length.unit}`).to.deep.equal([])
              compared += numbers.length
            }
          }

      expect(compared).to.equal(36 * (61 + 31 + 21 + 6 + 367 + 66))
    })

    it(`in ${zone} each day of 2011 to 2025 begins when it says`, () => {
      for (let n = 0; n < 15 * 365; n += 1) {
        const day = secondCalendar.dayOf((Date.UTC(2011, 0, 1, 12) + n * 86_400_000) as Instant, zone)
        const begin = temporalCalendar.startOfDay(day, zone)

        expect(begin, day).to.equal(secondCalendar.startOfDay(day, zone))
        expect([begin, begin - 1].map((at) => temporalCalendar.dayOf(at as Instant, zone))).to.deep.equal(
          [begin, begin - 1].map((at) => secondCalendar.dayOf(at as Instant, zone)),
        )
      }
    })
  }
})
