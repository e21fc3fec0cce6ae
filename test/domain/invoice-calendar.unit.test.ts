import { expect } from 'chai'
import { addDays, dateIn, isTimeZone, toCalendarDate } from '../../src/domain/invoices/calendar.ts'
import { at } from '../support/given.ts'

describe('a date', () => {
  it('is a day that there is', () => {
    for (const text of ['2026-03-31', '2024-02-29', '2000-02-29', '2026-12-31', '2026-01-01', '1900-02-28', '9999-12-31'])
      expect(toCalendarDate(text)).to.equal(text)
  })

  it('is nothing else', () => {
    const days = [
      '2026-02-29',
      '1900-02-29',
      '2100-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-01-32',
    ]
    const texts = [
      '',
      '2026-1-1',
      '26-01-01',
      '20260101',
      '2026-01-01T00:00:00Z',
      ' 2026-01-01',
      '2026-01-01\n',
      '-026-01-01',
      '10000-01-01',
    ]

    for (const text of [...days, ...texts, '0000-01-01'])
      expect(() => toCalendarDate(text), text)
        .to.throw(`Cannot take ${text} as a date: there is no such day`)
        .with.property('code', 'VALIDATION_FAILED')
  })

  it('is so many days after another, over months, leap days and years', () => {
    const sums: readonly (readonly [string, number, string])[] = [
      ['2026-03-01', 15, '2026-03-16'],
      ['2026-01-31', 30, '2026-03-02'],
      ['2024-02-28', 1, '2024-02-29'],
      ['2024-02-29', 1, '2024-03-01'],
      ['2023-02-28', 1, '2023-03-01'],
      ['2100-02-28', 1, '2100-03-01'],
      ['2000-02-28', 2, '2000-03-01'],
      ['2026-12-31', 1, '2027-01-01'],
      ['2026-03-16', 0, '2026-03-16'],
      ['2026-03-01', -1, '2026-02-28'],
      ['1970-01-01', -1, '1969-12-31'],
      ['2024-02-29', 365, '2025-02-28'],
    ]

    for (const [date, days, later] of sums) expect(addDays(toCalendarDate(date), days), `${date} + ${days}`).to.equal(later)
  })

  it('follows the runtime’s own calendar for 800 years, day by day', () => {
    const day = 86_400_000
    let date = toCalendarDate('1700-01-01')
    for (let instant = Date.parse('1700-01-01'); instant < Date.parse('2500-01-01'); instant += day) {
      if (date !== new Date(instant).toISOString().slice(0, 10)) expect.fail(`${date} is not that of ${instant}`)
      date = addDays(date, 1)
    }
    expect(date).to.equal('2500-01-01')
  })

  it('is never beyond the calendar’s end', () => {
    expect(() => addDays(toCalendarDate('9999-12-31'), 1))
      .to.throw('Cannot count 1 days from 9999-12-31: the calendar does not go so far')
      .with.property('code', 'VALIDATION_FAILED')
  })
})

describe('the day of an instant', () => {
  it('is that of the time zone, from midnight there', () => {
    const [before, midnight] = [at('2026-03-31T18:29:59.999Z'), at('2026-03-31T18:30:00.000Z')]

    expect([dateIn(before, 'Asia/Kolkata'), dateIn(midnight, 'Asia/Kolkata')]).to.deep.equal(['2026-03-31', '2026-04-01'])
    expect([dateIn(midnight, 'UTC'), dateIn(midnight, 'Pacific/Kiritimati'), dateIn(at('2026-04-01'), 'Pacific/Pago_Pago')]).to.deep.equal([
      ...['2026-03-31', '2026-04-01', '2026-03-31'],
    ])
  })

  it('is right on days with 23 and 25 hours', () => {
    const days = [
      '2026-03-08T04:59:59Z',
      '2026-03-08T05:00:00Z',
      '2026-03-09T03:59:59Z',
      '2026-03-09T04:00:00Z',
      '2026-11-02T04:59:59Z',
      '2026-11-02T05:00:00Z',
    ]

    expect(days.map((instant) => dateIn(at(instant), 'America/New_York'))).to.deep.equal([
      ...['2026-03-07', '2026-03-08', '2026-03-08', '2026-03-09', '2026-11-01', '2026-11-02'],
    ])
  })
})

describe('a time zone', () => {
  it('is a name of the IANA’s list', () => {
    for (const name of ['Asia/Kolkata', 'Asia/Calcutta', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince', 'Etc/GMT+5', 'UTC'])
      expect(isTimeZone(name), name).to.equal(true)
  })

  it('is no offset, no abbreviation and no place that there is not', () => {
    for (const name of [
      '',
      '+05:30',
      '05:30',
      'IST',
      'EST',
      'Asia',
      'Asia/Atlantis',
      'SystemV/PST8',
      'Etc/Unknown',
      'Asia/Kolkata ',
      'UTC+5',
      '../UTC',
    ])
      expect(isTimeZone(name), name).to.equal(false)
  })
})
