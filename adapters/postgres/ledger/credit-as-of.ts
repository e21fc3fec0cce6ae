import type { Knex } from 'knex'
import type { Balances } from '../../../src/domain/credits/account.ts'
import { beforeEnds, creditAsOf } from '../../../src/domain/credits/as-of.ts'
import { zeroCredits } from '../../../src/domain/credits/credits.ts'
import type { Entry } from '../../../src/domain/credits/entry.ts'
import type { Lot } from '../../../src/domain/credits/lots.ts'
import { inOrderOfUse } from '../../../src/domain/credits/lots.ts'
import type { Reservation } from '../../../src/domain/credits/reservation.ts'
import { toInstant } from '../../../src/domain/time.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { findSeqAt } from '../timeline/find-seq.ts'
import { entryJson, fromEntryRow, fromLotRow, fromReservationRow, lotJson, reservationJson, toTimestamp } from './rows.ts'
import type { EntryRow, LotRow, ReservationRow } from './rows.ts'

const nothing: Balances = { available: zeroCredits, reserved: zeroCredits, owed: zeroCredits }

/** All is read as it was at one instant. An account's last entry by then is found by halving, however many there are. */
export function readCreditAsOf(database: Knex, accountId: string, at: Instant): Promise<Balances> {
  return database.transaction(
    async (reading) => {
      const next = await findSeqAt(reading, accountId, toInstant(at + 1))
      const [last] = await entriesOf(reading, 'n.account_id = :accountId and n.seq = :next::bigint - 1', { accountId, next })
      if (last === undefined) return nothing
      const ends = await endsFrom(reading, accountId, next)
      const known = ends === null ? await presentEnds(reading, accountId, at) : await endsNamedBy(reading, accountId, ends)
      return creditAsOf({ accountId, tenantId: last.tenantId, booked: last.after, ...known }, at)
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  )
}

/** The ends that were booked in a row from an entry on; null where there is no such entry: nothing was booked since. */
async function endsFrom(reading: Knex, accountId: string, next: string): Promise<readonly Entry[] | null> {
  const ends = await entriesOf(
    reading,
    `n.account_id = :accountId and n.seq >= :next::bigint and n.seq < coalesce((
      select x.seq from ledger.entries x
      where x.account_id = :accountId and x.seq >= :next::bigint and x.operation <> 'expire' order by x.seq limit 1
    ), 9223372036854775807)`,
    { accountId, next },
  )
  if (ends.length > 0) return ends
  const later = await entriesOf(reading, 'n.account_id = :accountId and n.seq = :next::bigint', { accountId, next })
  return later.length === 0 ? null : []
}

async function endsNamedBy(reading: Knex, accountId: string, ends: readonly Entry[]) {
  const lotIds = [...new Set(ends.flatMap(({ lots }) => lots.map(({ lotId }) => lotId)))]
  const reservationIds = [...new Set(ends.flatMap(({ reservationId }) => reservationId ?? []))]
  return beforeEnds(ends, {
    lots: await lotsOf(reading, 'l.account_id = :accountId and l.lot_id = any(:lotIds::uuid[])', { accountId, lotIds }),
    reservations: await reservationsOf(reading, 'v.account_id = :accountId and v.reservation_id = any(:reservationIds::uuid[])', {
      accountId,
      reservationIds,
    }),
  })
}

/** What is live now and had ended by then, nothing having been booked since. */
async function presentEnds(reading: Knex, accountId: string, at: Instant) {
  const now = toTimestamp(at)
  return {
    lots: await lotsOf(reading, 'l.account_id = :accountId and l.live', { accountId }),
    reservations: await reservationsOf(reading, `v.account_id = :accountId and v.status = 'ACTIVE' and v.expires_at <= :now`, {
      accountId,
      now,
    }),
  }
}

type Values = Readonly<Record<string, string | readonly string[] | null>>

async function rowsOf<Row>(reading: Knex, statement: string, values: Values): Promise<readonly Row[]> {
  const { rows } = await reading.raw<{ rows: { row: Row }[] }>(statement, values as Record<string, string>)
  return rows.map(({ row }) => row)
}

async function entriesOf(reading: Knex, where: string, values: Values): Promise<readonly Entry[]> {
  const rows = await rowsOf<EntryRow>(reading, `select ${entryJson} as row from ledger.entries n where ${where} order by n.seq`, values)
  return rows.map(fromEntryRow)
}

async function lotsOf(reading: Knex, where: string, values: Values): Promise<readonly Lot[]> {
  const rows = await rowsOf<readonly [string, ...LotRow]>(reading, `select ${lotJson} as row from ledger.lots l where ${where}`, values)
  return inOrderOfUse(rows.map(([, ...lot]) => fromLotRow(lot)))
}

async function reservationsOf(reading: Knex, where: string, values: Values): Promise<readonly Reservation[]> {
  const rows = await rowsOf<ReservationRow>(reading, `select ${reservationJson} as row from ledger.reservations v where ${where}`, values)
  return rows.map(fromReservationRow)
}
