import type pg from 'pg'
import type { JournalEnd, JournalStretch, LedgerJournal } from '../../../ports/driven/ledger-journal.ts'
import type { LedgerHead, ReservationState } from '../../../src/domain/credits/found-state.ts'
import type { JournalRow } from '../../../src/domain/credits/journal-row.ts'
import { translated } from '../failures.ts'
import { AccountCursor, pages, scopeOf } from './pages.ts'
import type { Pages, Read, Span } from './pages.ts'
import { balanceColumns, entryColumns, fromBalanceRow, fromLotRow, fromReservationRow, lotColumns, reservationColumns } from './rows.ts'
import type { BalanceRow, LotRow, ReservationRow } from './rows.ts'
import { openSnapshot, readOnPool } from './snapshot.ts'

interface Needs {
  readonly pool: pg.Pool
  /** So many rows are in memory at once, of each table. */
  readonly pageSize?: number
  /** An account that begins later than this after its snapshot was taken gets another one. */
  readonly snapshotMilliseconds?: number
}

/**
 * The ledger as it is stored, by keyset pages.
 *
 * Proof needs each account to be of one snapshot, and no more than that: its chain is its own. One snapshot over all accounts
 * would keep the database from clearing up behind the ledger for as long as the whole takes. So a transaction (repeatable read,
 * read only) is ended at the first account's end that comes a second after it began; one account that takes longer has it alone.
 */
export function makePostgresLedgerJournal({ pool, pageSize = 500, snapshotMilliseconds = 1_000 }: Needs): LedgerJournal {
  const readFree = readOnPool(pool)

  async function* read(accountId: string | null): AsyncGenerator<JournalStretch | JournalEnd> {
    let span: Span | null = accountId === null ? { after: null } : { only: accountId }
    while (span !== null) span = yield* readSnapshot(span)
  }

  /** @returns where to go on with another snapshot; null at the end */
  async function* readSnapshot(span: Span): AsyncGenerator<JournalStretch | JournalEnd, Span | null> {
    const snapshot = await openSnapshot(pool)
    const began = performance.now()
    try {
      const stored = openStored(snapshot.read, span, pageSize)
      for (let accountId = await stored.next(); accountId !== null; accountId = await stored.next()) {
        yield* stored.account(accountId)
        if (!('only' in span) && performance.now() - began > snapshotMilliseconds) return { after: accountId }
      }
      return null
    } finally {
      await snapshot.end()
    }
  }

  async function* entries(accountId: string | null): Pages<JournalRow> {
    yield* entryPages(readFree, accountId === null ? { after: null } : { only: accountId }, pageSize)
  }

  async function heads(): Promise<readonly LedgerHead[]> {
    const heads: LedgerHead[] = []
    const order: [] = []
    for await (const rows of pages<BalanceRow>(
      readFree,
      { after: null },
      { columns: balanceColumns, table: 'balances', order, size: pageSize },
    ))
      for (const [accountId, , seq, hash] of rows) if (seq !== '0') heads.push({ accountId, seq: BigInt(seq), hash })
    return heads
  }

  async function has(accountId: string): Promise<boolean> {
    const found = storedTables.map((table) => `exists (select from ledger.${table} where account_id = $1)`)
    return (await readFree<[accountId: string]>(`select $1::uuid where ${found.join(' or ')}`, [accountId])).length > 0
  }

  // Read as proof reads, in the order of the primary keys: no more than the proof of these accounts reads anyway.
  async function accountsAfter(accountId: string | null, limit: number): Promise<readonly string[]> {
    const snapshot = await openSnapshot(pool)
    try {
      const { scope, from } = scopeOf({ after: accountId })
      const found = new Set<string>()
      for (const table of storedTables) {
        const text = `select distinct account_id from ledger.${table} where ${scope} order by account_id limit $2`
        for (const [id] of await snapshot.read<[accountId: string]>(text, [from, limit])) found.add(id)
      }
      return [...found].toSorted().slice(0, limit)
    } finally {
      await snapshot.end()
    }
  }

  return {
    accountsAfter: (...given) => accountsAfter(...given).catch(fail),
    has: (accountId) => has(accountId).catch(fail),
    read: (accountId) => translatedAll(read(accountId)),
    entries: (accountId) => translatedAll(entries(accountId)),
    heads: () => heads().catch(fail),
  }
}

const storedTables = ['balances', 'entries', 'lots', 'reservations'] as const

function fail(error: unknown): never {
  throw translated(error, 'read the ledger')
}

async function* translatedAll<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items
  } catch (error) {
    fail(error)
  }
}

const entryPages = (read: Read, span: Span, size: number): Pages<JournalRow> =>
  pages<JournalRow>(read, span, {
    ...{ columns: entryColumns, table: 'entries', size },
    order: [{ column: 'seq', type: 'bigint', of: (row) => row[1] }],
  })

/** The tables side by side, each in the order of accounts. */
function openStored(read: Read, span: Span, size: number) {
  let settledOfPage = new Map<string, ReservationState[]>()
  async function* entriesWithSettled(): Pages<JournalRow> {
    for await (const rows of entryPages(read, span, size)) {
      settledOfPage = await readSettled(read, rows)
      yield rows
    }
  }

  const entries = new AccountCursor(entriesWithSettled())
  const balances = new AccountCursor(pages<BalanceRow>(read, span, { columns: balanceColumns, table: 'balances', order: [], size }))
  const lots = new AccountCursor(
    pages<LotRow>(read, span, {
      ...{ columns: lotColumns, table: 'lots', size },
      order: [{ column: 'lot_id', type: 'uuid', of: (row) => row[1] }],
    }),
  )
  const active = new AccountCursor(
    pages<ReservationRow>(read, span, {
      ...{ columns: reservationColumns, table: 'reservations', where: `and status = 'ACTIVE'`, size },
      // The order of the index that has the active ones alone.
      order: [
        { column: 'ref_type', type: 'text', of: (row) => row[3] },
        { column: 'ref_id', type: 'text', of: (row) => row[4] },
      ],
    }),
  )
  const counts = new AccountCursor(countPages(read, span, size))
  const all = [entries, balances, lots, active, counts]

  return {
    /** The next account of which anything is stored. */
    async next(): Promise<string | null> {
      const accounts: string[] = []
      for (const cursor of all) accounts.push(...[await cursor.account()].filter((id) => id !== null))
      return accounts.toSorted()[0] ?? null
    },
    async *account(accountId: string): AsyncGenerator<JournalStretch | JournalEnd> {
      for (let rows = await entries.take(accountId); rows.length > 0; rows = await entries.take(accountId))
        yield { kind: 'ENTRIES', accountId, entries: rows, settled: settledOfPage.get(accountId) ?? [] }
      const [balance] = await balances.takeAll(accountId)
      yield {
        ...{ kind: 'END', accountId, balance: balance === undefined ? null : fromBalanceRow(balance) },
        lots: (await lots.takeAll(accountId)).map(fromLotRow),
        activeReservations: (await active.takeAll(accountId)).map(fromReservationRow),
        reservations: BigInt((await counts.takeAll(accountId))[0]?.[1] ?? 0),
      }
    },
  }
}

/** What is stored of the reservations that these entries settle, by account. */
async function readSettled(read: Read, rows: readonly JournalRow[]): Promise<Map<string, ReservationState[]>> {
  const settling = rows.filter((row) => row[8] === 'reserved' && row[6] === null)
  const ids = settling.flatMap((row) => row[12] ?? [])
  if (ids.length === 0) return new Map()
  // By what names a reservation alone: with its account, an index that leads through all that the account has would do, too.
  const text = `select ${reservationColumns} from ledger.reservations where reservation_id = any($1::uuid[]) and (account_id = any($2::uuid[])) is true`
  const stored = await read<ReservationRow>(text, [ids, [...new Set(settling.map(([accountId]) => accountId))]])
  const byAccount = Map.groupBy(stored, ([accountId]) => accountId)
  return new Map([...byAccount].map(([accountId, of]) => [accountId, of.map(fromReservationRow)]))
}

type CountRow = readonly [accountId: string, count: string]

/** How many reservations each account has. */
async function* countPages(read: Read, span: Span, size: number): Pages<CountRow> {
  for (let part: Span | null = span; part !== null;) {
    const { scope, from } = scopeOf(part)
    const text = `select account_id, count(*)::text from ledger.reservations where ${scope} group by account_id order by account_id limit ${size}`
    const rows = await read<CountRow>(text, [from])
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    part = last === undefined || rows.length < size || 'only' in span ? null : { after: last[0] }
  }
}
