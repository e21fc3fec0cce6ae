import type { Knex } from 'knex'
import type { Page, PageRequest } from '../../../ports/page.ts'
import type { AccountNames, Timeline, TimelineFilter, TimelineItem, TimelineSource } from '../../../ports/driven/timeline.ts'
import type { Entry } from '../../../src/domain/credits/entry.ts'
import type { Instant } from '../../../src/domain/time.ts'
import { translated } from '../failures.ts'
import { entryJson, fromEntryRow } from '../ledger/rows.ts'
import type { EntryRow } from '../ledger/rows.ts'
import { fromTimelineCursor, toTimelineCursor } from './cursor.ts'
import type { ListKind, Place } from './cursor.ts'
import { findSeqAt } from './find-seq.ts'
import { fromRow, timelineColumns, waitingColumns } from './rows.ts'
import type { Row } from './rows.ts'

interface Asked {
  readonly accountId: string | null
  readonly filter: TimelineFilter
  readonly place: Place
  readonly limit: number
}

/** The timeline on PostgreSQL, by keyset in each stream: a page costs the same at the beginning and at the end. */
export function makePostgresTimeline(database: Knex): Timeline {
  async function list(account: AccountNames | null, filter: TimelineFilter, { limit, cursor }: PageRequest): Promise<Page<TimelineItem>> {
    const kind: ListKind = account === null ? 'all' : 'account'
    const asked = { accountId: account?.accountId ?? null, filter, place: fromTimelineCursor(kind, cursor), limit: limit + 1 }
    const { source } = filter
    const [rows, unlinked, entries] = await Promise.all([
      source === 'CREDITS_LEDGER' ? [] : readRows(asked),
      readUnlinked(account?.externalKey ?? null, asked),
      source === null || source === 'CREDITS_LEDGER' ? readEntries(asked) : [],
    ])
    // One order for both, hence one place in it.
    const newest = [...rows, ...unlinked].toSorted(newestFirst).slice(0, asked.limit)
    return toPage(kind, merge(newest, entries, { kind, place: asked.place, limit }))
  }

  async function readRows({ accountId, filter, place, limit }: Asked): Promise<readonly Row[]> {
    const query = database('ledger.timeline as t').select<Row[]>(database.raw(timelineColumns))
    if (filter.source !== null) query.where('t.source', filter.source)
    narrowByAccount(query, accountId, filter, 't')
    narrowByReference(query, accountId, filter, 't')
    return narrowRows(query, { filter, place, limit }, { id: 't.timeline_id', ...asStored })
  }

  async function readEntries({ accountId, filter, place, limit }: Asked): Promise<readonly Entry[]> {
    const column = accountId === null ? 'n.entry_id' : 'n.seq'
    const query = database('ledger.entries as n')
      .select<{ entry: EntryRow }[]>(database.raw(`${entryJson} as entry`))
      .orderBy(column, 'desc')
      .limit(limit)
    if (place.entry !== null) query.where(column, '<', place.entry)
    narrowByAccount(query, accountId, filter, 'n')
    narrowByReference(query, accountId, filter, 'n')
    await narrowEntriesByTime(query, accountId, filter)
    return (await query).map(({ entry }) => fromEntryRow(entry))
  }

  // Within an account the numbers follow time: an instant is a number, which is found by halving.
  async function narrowEntriesByTime(query: Knex.QueryBuilder, accountId: string | null, { from, to }: TimelineFilter): Promise<void> {
    if (accountId === null) {
      if (from !== null) query.where('n.created_at', '>=', toDate(from))
      if (to !== null) query.where('n.created_at', '<', toDate(to))
      return
    }
    if (from !== null) query.where('n.seq', '>=', await findSeqAt(database, accountId, from))
    if (to !== null) query.where('n.seq', '<', await findSeqAt(database, accountId, to))
  }

  async function listWaiting(externalKey: string, filter: TimelineFilter, { limit, cursor }: PageRequest): Promise<Page<TimelineItem>> {
    const place = fromTimelineCursor('account', cursor) // it goes on where an account has the key meanwhile
    const rows = await readUnlinked(externalKey, { filter, place, limit: limit + 1 })
    return toPage('account', merge(rows, [], { kind: 'account', place, limit }))
  }

  /** Events that nobody has: under a key, or all. */
  async function readUnlinked(externalKey: string | null, { filter, place, limit }: Narrowing): Promise<readonly Row[]> {
    const { source, tenantId } = filter
    const system = source === null ? null : systemOf[source]
    // What is nobody's has no tenant.
    if (system === undefined || tenantId !== null) return []
    const query = database('ledger.event_inbox as t').select<Row[]>(database.raw(waitingColumns)).whereNull('t.account_id')
    if (system !== null) query.where('t.source_system', system)
    if (externalKey === null) narrowByReference(query, null, filter, 't')
    else narrowByKey(query, externalKey, filter)
    return narrowRows(query, { filter, place, limit }, { id: 't.event_id', ...(externalKey === null ? inUtc : asStored) })
  }

  return {
    list: (...given) => list(...given).catch(fail),
    listWaiting: (...given) => listWaiting(...given).catch(fail),
  }
}

/** The systems whose events are kept in the inbox. */
const systemOf: Readonly<Partial<Record<TimelineSource, string>>> = { USAGE_V1: 'v1', USAGE_V2: 'v2' }

function narrowByAccount(
  query: Knex.QueryBuilder,
  accountId: string | null,
  { tenantId, ...filter }: TimelineFilter,
  alias: 'n' | 't',
): void {
  // A look-up by reference has one index that can serve it, whatever is estimated: what else it compares is wrapped.
  if (accountId !== null && isOfOneThing(filter)) query.whereRaw(`(${alias}.account_id = ?) is true`, [accountId])
  else if (accountId !== null) query.where(`${alias}.account_id`, accountId)
  if (tenantId === null) return
  // An account is of one tenant for good: to ask each row for it would read them all where it is another.
  if (accountId === null) query.where(`${alias}.tenant_id`, tenantId)
  else query.whereRaw('exists (select from ledger.accounts a where a.account_id = ? and a.tenant_id = ?)', [accountId, tenantId])
}

function narrowByReference(query: Knex.QueryBuilder, accountId: string | null, filter: TimelineFilter, alias: 'n' | 't'): void {
  const { referenceType: type, referenceId: id } = filter
  const [typeColumn, idColumn] = [`${alias}.ref_type`, `${alias}.ref_id`]
  if (type !== null) query.where(typeColumn, type)
  if (id !== null) query.where(idColumn, id)
  if (!isOfOneThing(filter)) return
  query.whereRaw(`hashtextextended(${typeColumn} || ' ' || ${idColumn}, 0) = hashtextextended(?, 0)`, [`${type} ${id}`])
  if (accountId !== null) query.whereRaw(`uuid_hash_extended(${alias}.account_id, 0) = uuid_hash_extended(?, 0)`, [accountId])
}

function narrowByKey(query: Knex.QueryBuilder, externalKey: string, { referenceType: type, referenceId: id }: TimelineFilter): void {
  if (type !== null && id !== null) {
    query.whereRaw(`hashtextextended(t.external_account_key || ' ' || t.ref_type || ' ' || t.ref_id, 0) = hashtextextended(?, 0)`, [
      `${externalKey} ${type} ${id}`,
    ])
    query.whereRaw('(t.external_account_key = ? and t.ref_type = ? and t.ref_id = ?) is true', [externalKey, type, id])
    return
  }
  query.where('t.external_account_key', externalKey)
  if (type !== null) query.where('t.ref_type', type)
  if (id !== null) query.where('t.ref_id', id)
}

const isOfOneThing = ({ referenceType, referenceId }: Pick<TimelineFilter, 'referenceType' | 'referenceId'>): boolean =>
  referenceType !== null && referenceId !== null

function narrowRows<Query extends Knex.QueryBuilder>(query: Query, { filter: { from, to }, place, limit }: Narrowing, order: Order): Query {
  const { row } = place
  const { id, time, instant } = order
  if (from !== null) query.whereRaw(`${time} >= ${instant}`, [toDate(from)])
  // The nearer end alone: with both an index is read from the farther one on.
  if (row !== null && (to === null || Date.parse(row.happenedAt) < to))
    query.whereRaw(`(${time}, ${id}) < (${instant}, ?::uuid)`, [row.happenedAt, row.id])
  else if (to !== null) query.whereRaw(`${time} < ${instant}`, [toDate(to)])
  return query.orderByRaw(`${time} desc, ${id} desc`).limit(limit) as Query
}

/** By which columns rows are placed, and how an instant is said beside them. */
interface Order {
  readonly id: string
  readonly time: string
  readonly instant: string
}
const asStored = { time: 't.happened_at', instant: '?::timestamptz' }
/** The form that the index of all unlinked events is in, and no other. */
const inUtc = { time: `(t.happened_at at time zone 'UTC')`, instant: `(?::timestamptz at time zone 'UTC')` }

type Narrowing = Omit<Asked, 'accountId'>

interface Merged {
  readonly items: readonly TimelineItem[]
  readonly isWhole: boolean
  readonly place: Place
}

/** Merges two streams that are newest first, as far as `limit`; each keeps its own order, and the place says how far it was used. */
function merge(rows: readonly Row[], entries: readonly Entry[], { kind, place, limit }: Merging): Merged {
  const items: TimelineItem[] = []
  let [nextRow, nextEntry] = [0, 0]
  while (items.length < limit) {
    const [row, entry] = [rows[nextRow], entries[nextEntry]]
    if (row !== undefined && (entry === undefined || isNewer(row, entry))) {
      items.push({ kind: 'ROW', row: fromRow(row) })
      nextRow += 1
    } else if (entry !== undefined) {
      items.push({ kind: 'ENTRY', entry })
      nextEntry += 1
    } else break
  }
  const [lastRow, lastEntry] = [rows[nextRow - 1], entries[nextEntry - 1]]
  return {
    items,
    isWhole: nextRow === rows.length && nextEntry === entries.length,
    place: {
      row: lastRow === undefined ? place.row : { happenedAt: lastRow.happened_at.toISOString(), id: lastRow.id },
      entry: lastEntry === undefined ? place.entry : kind === 'all' ? lastEntry.entryId : String(lastEntry.seq),
    },
  }
}

interface Merging {
  readonly kind: ListKind
  readonly place: Place
  readonly limit: number
}

const newestFirst = (a: Row, b: Row): number => b.happened_at.getTime() - a.happened_at.getTime() || (a.id < b.id ? 1 : -1)

const isNewer = (row: Row, entry: Entry): boolean => {
  const at = row.happened_at.getTime()
  return at === entry.createdAt ? row.id > entry.entryId : at > entry.createdAt
}

const toPage = (kind: ListKind, { items, isWhole, place }: Merged): Page<TimelineItem> => ({
  items,
  nextCursor: isWhole ? null : toTimelineCursor(kind, place),
})

const toDate = (instant: Instant): Date => new Date(instant)

function fail(error: unknown): never {
  throw translated(error, 'read the timeline')
}
