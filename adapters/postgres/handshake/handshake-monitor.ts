import type { Knex } from 'knex'
import type { HandshakeMonitor, HandshakeRecord, KeptRefusal, SeenKey, TypeCounts } from '../../../ports/driven/handshake-monitor.ts'
import type { ErrorCode } from '../../../src/domain/errors.ts'
import { isCatalogued } from '../../../src/domain/events/catalogue.ts'
import { toInstant } from '../../../src/domain/time.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { translated } from '../failures.ts'
import { countIn, countSlice, isNobodys, journals, keysIn } from './counting.ts'
import type { CountRow, KeyRow } from './counting.ts'

/**
 * What is younger is counted anew each time: a statement that was sent before may still be under way, and clocks differ a little.
 * Statements end after ten seconds.
 */
const lagMilliseconds = 120_000

const [keysMax, refusalsMax, outagesMax, excerptBytes] = [100, 20, 20, 2_000]

/** The monitor on PostgreSQL: sums up to an instant, and what has come since. */
export function makePostgresHandshakeMonitor(database: Knex, { sliceRows = 20_000 } = {}): HandshakeMonitor {
  async function advance(now: Instant): Promise<void> {
    const until = new Date(now - lagMilliseconds)
    for (const journal of journals) while (await countSlice(database, journal, { until, rows: sliceRows }));
  }

  async function read(now: Instant): Promise<HandshakeRecord> {
    await advance(now)
    // One snapshot: another process may count on meanwhile, and what it counts must not be read as what has come since, too.
    return database.transaction(readAll, { isolationLevel: 'repeatable read', readOnly: true })
  }

  return { read: (now) => read(now).catch(fail), advance: (now) => advance(now).catch(fail) }
}

function fail(error: unknown): never {
  throw translated(error, 'read the monitor')
}

async function readAll(snapshot: Knex): Promise<HandshakeRecord> {
  const progress = await readProgress(snapshot)
  const since = (name: string): Date => progress.get(name)?.counted_until ?? new Date(0)
  const counts = await rowsOf<CountRow>(
    snapshot,
    'select source_system, event_type, received, invalid, refused, ignored, last_at from ledger.handshake_counts',
  )
  for (const journal of journals) counts.push(...(await countIn(snapshot, journal, { from: since(journal.name), to: null })))
  return {
    counts: sum(counts),
    ...(await readKeys(snapshot, since('events'), Number(progress.get('events')?.keys ?? 0))),
    refusals: await readRefusals(snapshot),
    outages: await readOutages(snapshot),
  }
}

async function readProgress(snapshot: Knex): Promise<ReadonlyMap<string, ProgressRow>> {
  const rows = await rowsOf<ProgressRow>(snapshot, 'select journal, counted_until, keys from ledger.handshake_progress')
  return new Map(rows.map((row) => [row.journal, row]))
}

/** Keys that no account has: of the `counted` ones those, and those that have come since. */
async function readKeys(
  snapshot: Knex,
  since: Date,
  counted: number,
): Promise<Pick<HandshakeRecord, 'unenrolledKeys' | 'unenrolledKeysTotal'>> {
  const columns = 'select t.external_account_key, t.events, t.first_at, t.last_at from ledger.handshake_keys t'
  const tail = await keysIn(snapshot, { from: since, to: null })
  const known = await rowsOf<KeyRow>(snapshot, `${columns} where t.external_account_key = any(?)`, [
    tail.map((row) => row.external_account_key),
  ])
  const newest = await rowsOf<KeyRow>(
    snapshot,
    `${columns} where ${isNobodys} order by t.last_at desc, t.external_account_key limit ${keysMax}`,
  )
  const isKnown = new Set(known.map((row) => row.external_account_key))
  const others = newest.filter((row) => !isKnown.has(row.external_account_key))
  // There are far more keys than accounts: those that have one by now are counted, not those that have none.
  const [enrolled] = await rowsOf<{ total: string }>(
    snapshot,
    'select count(*) as total from ledger.account_keys k join ledger.handshake_keys t on t.external_account_key = k.external_key',
  )
  const newestFirst = sumKeys([...known, ...others, ...tail]).toSorted(
    (a, b) => b.lastAt - a.lastAt || (a.externalKey < b.externalKey ? -1 : 1),
  )
  return {
    unenrolledKeys: newestFirst.slice(0, keysMax),
    unenrolledKeysTotal: counted - Number(enrolled?.total ?? 0) + tail.length - known.length,
  }
}

async function readRefusals(snapshot: Knex): Promise<readonly KeptRefusal[]> {
  const rows = await rowsOf<RefusalRow>(
    snapshot,
    `select refusal_id, received_at, source_system, event_type, code, detail, size_bytes, substring(body for ${excerptBytes}) as begins, request_id
     from ledger.event_refusals order by received_at desc, refusal_id desc limit ${refusalsMax}`,
  )
  return rows.map(fromRefusalRow)
}

async function readOutages(snapshot: Knex): Promise<HandshakeRecord['outages']> {
  const rows = await rowsOf<OutageRow>(
    snapshot,
    `select began_at, ended_at, waited, refused from ledger.intake_outages order by outage_id desc limit ${outagesMax}`,
  )
  return rows.map((row) => ({
    ...{ beganAt: fromDate(row.began_at), endedAt: fromDate(row.ended_at), waited: Number(row.waited), refused: Number(row.refused) },
  }))
}

async function rowsOf<Row>(database: Knex, text: string, values: readonly Knex.RawBinding[] = []): Promise<Row[]> {
  return (await database.raw<{ rows: Row[] }>(text, values)).rows
}

interface ProgressRow {
  readonly journal: string
  readonly counted_until: Date
  /** How many keys were counted, in the events' row. */
  readonly keys: string
}

interface OutageRow {
  readonly began_at: Date
  readonly ended_at: Date
  readonly waited: string
  readonly refused: string
}

interface RefusalRow {
  readonly refusal_id: string
  readonly received_at: Date
  readonly source_system: string | null
  readonly event_type: string | null
  readonly code: ErrorCode
  readonly detail: string
  readonly size_bytes: string
  readonly begins: Buffer
  readonly request_id: string
}

const fromRefusalRow = (row: RefusalRow): KeptRefusal => ({
  refusalId: row.refusal_id,
  receivedAt: fromDate(row.received_at),
  source: row.source_system,
  type: row.event_type,
  code: row.code,
  detail: row.detail,
  sizeBytes: Number(row.size_bytes),
  excerpt: row.begins.toString('utf8'),
  requestId: row.request_id,
})

const fromDate = (date: Date): Instant => toInstant(date.getTime())

function sum(rows: readonly CountRow[]): readonly TypeCounts[] {
  const sums = new Map<string, TypeCounts>()
  for (const row of rows) {
    const [source, type, lastAt] = [row.source_system, row.event_type, fromDate(row.last_at)]
    const before = sums.get(`${source} ${type}`) ?? { received: 0, invalid: 0, refused: 0, ignored: 0, lastAt }
    sums.set(`${source} ${type}`, {
      ...{ source, type, isCatalogued: isCatalogued(type) },
      received: before.received + Number(row.received),
      invalid: before.invalid + Number(row.invalid),
      refused: before.refused + Number(row.refused),
      ignored: before.ignored + Number(row.ignored),
      lastAt: lastAt > before.lastAt ? lastAt : before.lastAt,
    })
  }
  return [...sums.values()].toSorted((a, b) => (`${a.source} ${a.type}` < `${b.source} ${b.type}` ? -1 : 1))
}

function sumKeys(rows: readonly KeyRow[]): readonly SeenKey[] {
  const sums = new Map<string, SeenKey>()
  for (const row of rows) {
    const [externalKey, firstAt, lastAt] = [row.external_account_key, fromDate(row.first_at), fromDate(row.last_at)]
    const before = sums.get(externalKey) ?? { events: 0, firstAt, lastAt }
    sums.set(externalKey, {
      externalKey,
      events: before.events + Number(row.events),
      firstAt: firstAt < before.firstAt ? firstAt : before.firstAt,
      lastAt: lastAt > before.lastAt ? lastAt : before.lastAt,
    })
  }
  return [...sums.values()]
}
