import type { Knex } from 'knex'
import type {
  CreditRecords,
  EntryFilter,
  ListedReservation,
  RecordFilter,
  ReservationFilter,
} from '../../../ports/driven/credit-records.ts'
import type { Page, PageRequest } from '../../../ports/page.ts'
import type { Entry } from '../../../src/domain/credits/entry.ts'
import { statusAt } from '../../../src/domain/credits/reservation.ts'
import type { ReservationStatus } from '../../../src/domain/credits/reservation.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { fromCursor, toCursor, toPage } from '../cursor.ts'
import { translated } from '../failures.ts'
import { readCreditAsOf } from './credit-as-of.ts'
import { entryJson, fromEntryRow, fromReservationRow, reservationJson, toTimestamp } from './rows.ts'
import type { EntryRow, ReservationRow } from './rows.ts'

/** Lists of what the ledger keeps, by keyset: a page costs the same at the beginning and at the end. */
export function makePostgresCreditRecords(database: Knex): CreditRecords {
  async function listReservations(
    filter: ReservationFilter,
    { limit, cursor }: PageRequest,
    now: Instant,
  ): Promise<Page<ListedReservation>> {
    const query = database('ledger.reservations as v')
      .join('ledger.accounts as a', 'a.account_id', 'v.account_id')
      .select<ReservationListRow[]>('v.account_id', 'v.reservation_id', 'a.external_key', database.raw(`${reservationJson} as reservation`))
      .orderBy('v.reservation_id', 'desc')
      .limit(limit + 1)
    narrow(query, 'v', filter)
    if (filter.status !== null) whereStatus(query, filter.status, now)
    if (cursor !== null) query.where('v.reservation_id', '<', fromCursor(cursor, { kind: 'reservations', form: 'uuid' }))
    return toPage(await query, limit, {
      item: (row) => toListed(row, now),
      cursor: (row) => toCursor('reservations', row.reservation_id),
    })
  }

  async function listEntries(filter: EntryFilter, { limit, cursor }: PageRequest): Promise<Page<Entry>> {
    // Within an account the journal's own numbers are the order; over all accounts the time that the ids bear.
    const { column, kind, form } =
      filter.accountId === null
        ? ({ column: 'n.entry_id', kind: 'entries', form: 'uuid' } as const)
        : ({ column: 'n.seq', kind: 'account entries', form: 'seq' } as const)
    const query = database('ledger.entries as n')
      .select<EntryListRow[]>(database.raw(`${entryJson} as entry`))
      .orderBy(column, 'desc')
      .limit(limit + 1)
    narrow(query, 'n', filter)
    if (filter.reason !== null) query.where('n.reason', filter.reason)
    if (cursor !== null) query.where(column, '<', fromCursor(cursor, { kind, form }))
    return toPage(await query, limit, {
      item: ({ entry }) => fromEntryRow(entry),
      cursor: ({ entry }) => toCursor(kind, filter.accountId === null ? entry[2] : entry[1]),
    })
  }

  return {
    listReservations: (...given) => listReservations(...given).catch(fail),
    listEntries: (...given) => listEntries(...given).catch(fail),
    creditAsOf: (...given) => readCreditAsOf(database, ...given).catch(fail),
  }
}

function fail(error: unknown): never {
  throw translated(error, 'read the ledger')
}

interface ReservationListRow {
  readonly account_id: string
  readonly reservation_id: string
  readonly external_key: string
  readonly reservation: ReservationRow
}

interface EntryListRow {
  readonly entry: EntryRow
}

function toListed(row: ReservationListRow, now: Instant): ListedReservation {
  const reservation = fromReservationRow(row.reservation)
  return { accountId: row.account_id, externalKey: row.external_key, reservation: { ...reservation, status: statusAt(reservation, now) } }
}

function narrow(query: Knex.QueryBuilder, alias: string, { accountId, tenantId, referenceType, referenceId }: RecordFilter): void {
  const columns = { account_id: accountId, tenant_id: tenantId, ref_type: referenceType, ref_id: referenceId }
  for (const [column, value] of Object.entries(columns)) if (value !== null) query.where(`${alias}.${column}`, value)
}

/** The status that counts at `now`: an end that has come counts, booked or not. */
function whereStatus(query: Knex.QueryBuilder, status: ReservationStatus, now: Instant): void {
  const at = toTimestamp(now)
  if (status === 'ACTIVE') query.where('v.status', 'ACTIVE').whereRaw('(v.expires_at is null or v.expires_at > ?)', [at])
  else if (status === 'EXPIRED') query.whereRaw(`(v.status = 'EXPIRED' or (v.status = 'ACTIVE' and v.expires_at <= ?))`, [at])
  else query.where('v.status', status)
}
