import { makePostgresCreditRecords } from '../../adapters/postgres/ledger/credit-records.ts'
import { toTimelineCursor } from '../../adapters/postgres/timeline/cursor.ts'
import { makePostgresTimeline } from '../../adapters/postgres/timeline/timeline.ts'
import { toCursor } from '../../adapters/postgres/cursor.ts'
import type { ReservationStatus } from '../../src/domain/credits/reservation.ts'
import type { Page } from '../../ports/page.ts'
import type { TimelineFilter } from '../../ports/driven/timeline.ts'
import { toInstant } from '../../src/domain/time.ts'
import { large, rowsOfReference } from './large-account.ts'
import type { ListPlans } from './list-plans.ts'

/** A list, and the cursor before its last page; where that is null, the whole list is one page. */
export interface ListCase {
  readonly name: string
  readonly list: (cursor: string | null) => Promise<Page<unknown>>
  readonly lastPage: string | null
}

export const pageLimit = 50

/** The lists of the large account of so many rows, and those over all accounts. */
export function listCases({ database }: ListPlans, rows: number): readonly ListCase[] {
  const timeline = makePostgresTimeline(database)
  const records = makePostgresCreditRecords(database)
  const anything: TimelineFilter = { tenantId: null, referenceType: null, referenceId: null, source: null, from: null, to: null }
  const middle = { from: toInstant(large.begins + (rows / 4) * 1000), to: toInstant(large.begins + (rows / 2) * 1000) }
  const one = { referenceType: 'commission_request', referenceId: String(rows / rowsOfReference / 2) }
  const now = toInstant(large.begins + rows * 1000)
  const filter = { accountId: large.accountId, tenantId: null, referenceType: null, referenceId: null }
  const { accountId } = large

  const ofTimeline = (
    name: string,
    narrows: Partial<TimelineFilter>,
    lastPage: string | null,
    of: string | null = accountId,
  ): ListCase => ({
    name: `${of === null ? 'all timelines' : 'the timeline'} ${name}`,
    list: (cursor) =>
      timeline.list(
        of === null ? null : { accountId: of, externalKey: 'v1:partner:large' },
        { ...anything, ...narrows },
        { limit: pageLimit, cursor },
      ),
    lastPage,
  })
  const ofWaiting = (name: string, narrows: Partial<TimelineFilter>, lastPage: string | null): ListCase => ({
    name: `the waiting events ${name}`,
    list: (cursor) => timeline.listWaiting(large.waitingKey, { ...anything, ...narrows }, { limit: pageLimit, cursor }),
    lastPage,
  })
  const ofReservations = (name: string, status: ReservationStatus | null, lastPage: string | null): ListCase => ({
    name: `the reservations ${name}`,
    list: (cursor) => records.listReservations({ ...filter, status }, { limit: pageLimit, cursor }, now),
    lastPage,
  })
  const place = (n: number) => rowAt(large.begins, n)
  const cursor = (row: number | null, seq: number | null): string =>
    toTimelineCursor('account', { row: row === null ? null : place(row), entry: seq === null ? null : String(seq) })
  const cursorOfAll = (n: number): string => toTimelineCursor('all', { row: place(n), entry: entryIdAt(large.begins, n) })

  return [
    ofTimeline('whole', {}, cursor(26, 26)),
    ofTimeline('of one thing', one, null),
    ofTimeline('of a common source', { source: 'USAGE_V1' }, cursor(60, null)),
    ofTimeline('of a rare source', { source: 'POLICY' }, null),
    ofTimeline('of a source without rows', { source: 'PAYMENT' }, null),
    ofTimeline('of the ledger', { source: 'CREDITS_LEDGER' }, cursor(null, 40)),
    ofTimeline('from an instant to another', middle, cursor(rows / 4 + 26, rows / 4 + 26)),
    ofTimeline('of a source from an instant to another', { ...middle, source: 'USAGE_V2' }, cursor(rows / 4 + 60, null)),
    ofTimeline('of another tenant', { tenantId: '22222222-2222-2222-2222-222222222222' }, null),
    ofTimeline('whole', {}, cursorOfAll(5), null),
    ofTimeline('of one thing', one, null, null),
    ofTimeline('of a rare source', { source: 'POLICY' }, cursorOfAll(rows / 10 + 26), null),
    ofTimeline('of a source without rows', { source: 'PAYMENT' }, null, null),
    {
      name: 'the ledger',
      list: (from) => records.listEntries({ ...filter, reason: null }, { limit: pageLimit, cursor: from }),
      lastPage: toCursor('account entries', '40'),
    },
    ofReservations('whole', null, toCursor('reservations', idAt(large.begins, 40, 3))),
    ofReservations('that are active, of which there are five', 'ACTIVE', null),
    ofReservations('that were consumed', 'CONSUMED', toCursor('reservations', idAt(large.begins, 40, 3))),
    ofReservations('that have expired, of which there are none', 'EXPIRED', null),
    ofWaiting('whole', {}, cursor(40, null)),
    ofWaiting('of one thing', one, null),
    ofWaiting('of a source', { source: 'USAGE_V1' }, cursor(40, null)),
    ofWaiting('of a source without events', { source: 'USAGE_V2' }, null),
    ofWaiting('of a source that never waits', { source: 'POLICY' }, null),
  ]
}

const hex = (number: number): string => number.toString(16).padStart(12, '0')

function idAt(begins: number, n: number, sort: number): string {
  const [time, rest] = [hex(begins + n * 1000), hex(2 * n)]
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-800${sort}-${rest}`
}
const entryIdAt = (begins: number, n: number): string => idAt(begins, n, 2)
const rowAt = (begins: number, n: number) => ({
  happenedAt: new Date(begins + (n % 10 === 0 ? n - 1 : n) * 1000).toISOString(),
  id: idAt(begins, n, 1),
})
