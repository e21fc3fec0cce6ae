import { expect } from 'chai'
import fc from 'fast-check'
import { makeTemporalCalendar } from '../../adapters/calendar/temporal-calendar.ts'
import { isTimeZone, toCalendarDate } from '../../src/domain/invoices/calendar.ts'
import type { PeriodLength } from '../../src/domain/subscriptions/plan.ts'
import { toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'
import { oddZones } from './zones.ts'

const { boundary, dayOf, startOfDay } = makeTemporalCalendar()

const month: PeriodLength = { unit: 'MONTH', count: 1 }
const quarter: PeriodLength = { unit: 'QUARTER', count: 1 }
const year: PeriodLength = { unit: 'YEAR', count: 1 }
const day: PeriodLength = { unit: 'DAY', count: 1 }

const at = (text: string): Instant => toInstant(Date.parse(text))

interface Row {
  readonly title: string
  readonly zone: string
  readonly period: PeriodLength
  /** With the offset that holds there and then: the first is the anchor, the others are the boundaries from 1 on. */
  readonly boundaries: readonly string[]
}

const rows: readonly Row[] = [
  {
    title: 'months from 31 January clamp, and always from the 31st',
    ...{ zone: 'Asia/Kolkata', period: month },
    boundaries: ['2025-01-31T10:00+05:30', '2025-02-28T10:00+05:30', '2025-03-31T10:00+05:30', '2025-04-30T10:00+05:30'],
  },
  {
    title: 'months from 30 January in a leap year',
    ...{ zone: 'Asia/Kathmandu', period: month },
    boundaries: ['2024-01-30T00:00+05:45', '2024-02-29T00:00+05:45', '2024-03-30T00:00+05:45'],
  },
  {
    title: 'months keep the day there, which is another one in UTC',
    ...{ zone: 'Asia/Kolkata', period: month },
    boundaries: ['2025-01-31T02:00+05:30', '2025-02-28T02:00+05:30', '2025-03-31T02:00+05:30'],
  },
  {
    title: 'quarters from 30 November',
    ...{ zone: 'UTC', period: quarter },
    boundaries: ['2023-11-30T00:00Z', '2024-02-29T00:00Z', '2024-05-30T00:00Z', '2024-08-30T00:00Z', '2024-11-30T00:00Z'],
  },
  {
    title: 'years from 29 February come back to it',
    ...{ zone: 'UTC', period: year },
    boundaries: ['2024-02-29T12:00Z', '2025-02-28T12:00Z', '2026-02-28T12:00Z', '2027-02-28T12:00Z', '2028-02-29T12:00Z'],
  },
  {
    title: 'days keep the time of day over a day of 23 hours, and move on an hour where it is skipped',
    ...{ zone: 'Europe/Berlin', period: day },
    boundaries: ['2025-03-29T02:30+01:00', '2025-03-30T03:30+02:00', '2025-03-31T02:30+02:00'],
  },
  {
    title: 'days take the first of two like hours',
    ...{ zone: 'Europe/Berlin', period: day },
    boundaries: ['2025-10-25T02:30+02:00', '2025-10-26T02:30+02:00', '2025-10-27T02:30+01:00'],
  },
  {
    title: 'the anchor stays in the second of two like hours',
    ...{ zone: 'America/New_York', period: day },
    boundaries: ['2025-11-02T01:30-05:00', '2025-11-03T01:30-05:00'],
  },
  {
    title: 'months over a summer of half an hour, which skips the time of day',
    ...{ zone: 'Australia/Lord_Howe', period: month },
    boundaries: ['2025-09-05T02:15+10:30', '2025-10-05T02:45+11:00', '2025-11-05T02:15+11:00'],
  },
  {
    title: 'months over a summer in the south',
    ...{ zone: 'Pacific/Chatham', period: month },
    boundaries: ['2025-03-31T09:00+13:45', '2025-04-30T09:00+12:45', '2025-05-31T09:00+12:45'],
  },
  {
    title: 'days from midnight where a day begins at one',
    ...{ zone: 'America/Sao_Paulo', period: day },
    boundaries: ['2018-11-03T00:00-03:00', '2018-11-04T01:00-02:00', '2018-11-05T00:00-02:00'],
  },
  {
    title: 'a day that was left out falls together with the next one',
    ...{ zone: 'Pacific/Apia', period: day },
    boundaries: ['2011-12-29T10:00-10:00', '2011-12-31T10:00+14:00', '2011-12-31T10:00+14:00', '2012-01-01T10:00+14:00'],
  },
  {
    title: 'months that meet a day that was left out',
    ...{ zone: 'Pacific/Apia', period: month },
    boundaries: ['2011-11-30T10:00-10:00', '2011-12-31T10:00+14:00', '2012-01-30T10:00+14:00'],
  },
]

describe('the boundaries of periods', () => {
  for (const { title, zone, period, boundaries } of rows)
    it(`${title} (${zone})`, () => {
      const [anchor = ''] = boundaries

      const found = boundaries.map((_, n) => boundary(at(anchor), zone, period, n))

      expect(found.map((instant) => new Date(instant).toISOString())).to.deep.equal(boundaries.map((text) => new Date(text).toISOString()))
    })

  const anyZone = fc.constantFrom(...Object.keys(oddZones))
  const anyAnchor = fc.integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2035, 0, 1) }).map(toInstant)
  const anyLength = fc.record({ unit: fc.constantFrom('MONTH', 'QUARTER', 'YEAR', 'DAY'), count: fc.integer({ min: 1, max: 24 }) })

  it('begin with the anchor itself, to the millisecond, and each is later than the one before', () => {
    fc.assert(
      fc.property(anyZone, anyAnchor, anyLength, fc.integer({ min: 0, max: 120 }), (zone, anchor, length, n) => {
        expect(boundary(anchor, zone, length, 0)).to.equal(anchor)
        expect(boundary(anchor, zone, length, n + 1)).to.be.greaterThan(boundary(anchor, zone, length, n))
      }),
      { numRuns: 3_000 },
    )
  })

  it('are the same for three months and a quarter, twelve and a year', () => {
    fc.assert(
      fc.property(anyZone, anyAnchor, fc.integer({ min: 0, max: 40 }), (zone, anchor, n) => {
        expect(boundary(anchor, zone, quarter, n)).to.equal(boundary(anchor, zone, { unit: 'MONTH', count: 3 }, n))
        expect(boundary(anchor, zone, year, n)).to.equal(boundary(anchor, zone, month, 12 * n))
      }),
    )
  })
})

describe('days of the calendar', () => {
  it('are those of the zone', () => {
    const instant = at('2025-12-31T18:45:00Z')

    const found = ['UTC', 'Asia/Kolkata', 'Pacific/Niue', 'Pacific/Kiritimati'].map((zone) => dayOf(instant, zone))

    expect(found).to.deep.equal(['2025-12-31', '2026-01-01', '2025-12-31', '2026-01-01'])
  })

  it('begin at midnight, at the first instant where midnight is skipped, and with the next one where they are left out', () => {
    const begins: readonly (readonly [string, number, string, string])[] = [
      ['2026-01-31', 0, 'Asia/Kolkata', '2026-01-31T00:00+05:30'],
      ['2026-01-31', 1, 'Asia/Kolkata', '2026-02-01T00:00+05:30'],
      ['2024-02-28', 366, 'UTC', '2025-02-28T00:00Z'],
      ['2018-11-04', 0, 'America/Sao_Paulo', '2018-11-04T01:00-02:00'],
      ['2018-11-03', 1, 'America/Sao_Paulo', '2018-11-04T01:00-02:00'],
      ['2011-12-30', 0, 'Pacific/Apia', '2011-12-31T00:00+14:00'],
    ]

    for (const [date, days, zone, begin] of begins)
      expect(new Date(startOfDay(toCalendarDate(date), zone, days)).toISOString(), date).to.equal(new Date(begin).toISOString())
  })
})

describe('the zones', () => {
  it('are those of the IANA’s list and their aliases', () => {
    for (const zone of ['UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince', 'Etc/GMT+5'])
      expect(isTimeZone(zone), zone).to.equal(true)
  })

  it('are no offsets, no abbreviations and nothing else', () => {
    for (const text of ['', '+05:30', 'UTC+5', 'Z', 'IST', 'GMT+5:30', 'Asia', 'Asia/', 'Asia/Delhi', ' Asia/Kolkata', 'Asia/Kolkata\n'])
      expect(isTimeZone(text), text).to.equal(false)
  })
})
