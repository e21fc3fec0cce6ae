import { expect } from 'chai'
import { beginning, fromTimelineCursor, toTimelineCursor } from '../../adapters/postgres/timeline/cursor.ts'
import { toCursor } from '../../adapters/postgres/cursor.ts'
import { refusalIn } from '../support/given.ts'

const id = '0192e0a0-0000-7000-8000-000000000001'
const row = { happenedAt: '2026-03-01T10:00:00.000Z', id }
const encoded = (text: string): string => Buffer.from(text).toString('base64url')

const madeUp: readonly string[] = [
  '',
  'x',
  '%%%',
  'a'.repeat(100_000),
  toCursor('account entries', '5'),
  toCursor('entries', id),
  toCursor('reservations', id),
  toTimelineCursor('all', { row, entry: id }),
  toTimelineCursor('account', { row: null, entry: null }),
  toTimelineCursor('account', { row, entry: '0' }),
  toTimelineCursor('account', { row, entry: '-1' }),
  toTimelineCursor('account', { row, entry: '007' }),
  toTimelineCursor('account', { row, entry: '1e3' }),
  toTimelineCursor('account', { row, entry: '9223372036854775808' }),
  toTimelineCursor('account', { row, entry: '9'.repeat(19) }),
  toTimelineCursor('account', { row, entry: '1'.repeat(10_000) }),
  toTimelineCursor('account', { row, entry: id }),
  toTimelineCursor('account', { row: { ...row, id: 'x' }, entry: '5' }),
  toTimelineCursor('account', { row: { ...row, id: '' }, entry: '5' }),
  ...[
    '',
    '2026-13-01T10:00:00.000Z',
    '2026-02-30T10:00:00.000Z',
    '2026-03-01T25:00:00.000Z',
    '0000-01-01T00:00:00.000Z',
    'infinity',
    'now',
  ].map((happenedAt) => toTimelineCursor('account', { row: { ...row, happenedAt }, entry: '5' })),
  toTimelineCursor('account', { row: { ...row, happenedAt: '+012026-03-01T10:00:00.000Z' }, entry: '5' }),
  encoded(`timeline account:${row.happenedAt}|${id}|5|6`),
  encoded(`timeline account:${row.happenedAt}|${id}`),
  encoded(`timeline account:${row.happenedAt}|${id}|5\n`),
]

describe('the timeline’s cursor', () => {
  it('says how far the list has come in each of its streams', () => {
    for (const place of [
      { row, entry: '9223372036854775807' },
      { row, entry: null },
      { row: null, entry: '1' },
      { row: { ...row, happenedAt: '0001-01-02T00:00:00.000Z' }, entry: null },
    ]) {
      expect(fromTimelineCursor('account', toTimelineCursor('account', place))).to.deep.equal(place)
    }
    expect(fromTimelineCursor('all', toTimelineCursor('all', { row, entry: id }))).to.deep.equal({ row, entry: id })
    expect(fromTimelineCursor('account', null)).to.deep.equal(beginning)
  })

  for (const cursor of madeUp) {
    it(`is refused where this list did not give it: ${JSON.stringify(Buffer.from(cursor, 'base64url').toString().slice(0, 90))}`, () => {
      expect(refusalIn(() => fromTimelineCursor('account', cursor)).code).to.equal('CURSOR_INVALID')
    })
  }

  it('of one account is refused by the list of all accounts', () => {
    for (const place of [
      { row, entry: '5' },
      { row, entry: null },
    ]) {
      expect(refusalIn(() => fromTimelineCursor('all', toTimelineCursor('account', place))).code).to.equal('CURSOR_INVALID')
    }
  })
})
