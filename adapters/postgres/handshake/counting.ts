import type { Knex } from 'knex'

/** A journal that the monitor counts: where it is, by which time, and what of each row counts. */
export interface Journal {
  readonly name: 'events' | 'refusals' | 'ignored'
  readonly table: string
  readonly at: string
  /** What else narrows the table to the journal; the index on its time has the same condition. */
  readonly condition: string
  readonly source: string
  readonly type: string
  readonly counts: string
}

export const journals: readonly Journal[] = [
  {
    ...{ name: 'events', table: 'ledger.event_inbox', at: 'received_at', condition: 'true', source: 'source_system', type: 'event_type' },
    counts: 'count(*) as received, count(*) filter (where not is_payload_valid) as invalid, 0 as refused, 0 as ignored',
  },
  {
    ...{ name: 'refusals', table: 'ledger.event_refusals', at: 'received_at', condition: 'true' },
    ...{ source: `coalesce(source_system, 'unknown')`, type: `coalesce(event_type, 'unknown')` },
    counts: '0 as received, 0 as invalid, count(*) as refused, 0 as ignored',
  },
  {
    ...{ name: 'ignored', table: 'ledger.timeline', at: 'created_at', source: `'v1'`, type: 'event_type' },
    condition: `event_type in ('credit_reserve_ignored', 'credit_consume_ignored', 'credit_release_ignored')`,
    counts: '0 as received, 0 as invalid, 0 as refused, count(*) as ignored',
  },
]

export interface CountRow {
  readonly source_system: string
  readonly event_type: string
  readonly received: string
  readonly invalid: string
  readonly refused: string
  readonly ignored: string
  readonly last_at: Date
}

export interface KeyRow {
  readonly external_account_key: string
  readonly events: string
  readonly first_at: Date
  readonly last_at: Date
}

/** A span of time, its end not in it; null has no end. */
export interface Span {
  readonly from: Date
  readonly to: Date | null
}

const within = (at: string): string => `${at} >= :from and (:to::timestamptz is null or ${at} < :to)`

/** What a journal has of a span, by source and type. */
export async function countIn(database: Knex, { table, at, condition, source, type, counts }: Journal, span: Span): Promise<CountRow[]> {
  const text = `select ${source} as source_system, ${type} as event_type, ${counts}, max(${at}) as last_at
    from ${table} where ${condition} and ${within(at)} group by 1, 2`
  return (await database.raw<{ rows: CountRow[] }>(text, { ...span })).rows
}

const keysOf = `select external_account_key, count(*) as events, min(received_at) as first_at, max(received_at) as last_at
  from ledger.event_inbox i where account_id is null and external_account_key is not null and ${within('received_at')} group by 1`

/** That no account has the key of table alias `t`. */
export const isNobodys = 'not exists (select from ledger.account_keys k where k.external_key = t.external_account_key)'

/** The keys of events of a span that wait for accounts that are not enrolled; what waits for another reason does not count. */
export async function keysIn(database: Knex, span: Span): Promise<KeyRow[]> {
  const text = `select t.external_account_key, t.events, t.first_at, t.last_at from (${keysOf}) t where ${isNobodys}`
  return (await database.raw<{ rows: KeyRow[] }>(text, { ...span })).rows
}

/** How much is counted in one go: up to an instant, of so many rows or hardly more. */
export interface Slice {
  readonly until: Date
  readonly rows: number
}

/**
 * Counts a slice of a journal for good.
 *
 * @returns whether there may be more
 */
export async function countSlice(database: Knex, journal: Journal, { until, rows }: Slice): Promise<boolean> {
  return database.transaction(async (trx) => {
    const from = await lockProgress(trx, journal)
    if (from === null) return false
    const full = await timeAfter(trx, journal, { from, rows })
    const to = full === null || full > until ? until : new Date(Math.max(full.getTime(), from.getTime() + 1))
    if (to <= from) return false
    for (const row of await countIn(trx, journal, { from, to })) await addCount(trx, row)
    if (journal.name === 'events') await addKeys(trx, { from, to })
    await trx.raw('update ledger.handshake_progress set counted_until = ? where journal = ?', [to, journal.name])
    return to < until
  })
}

// One process counts at a time. Null while another does: nobody waits for it, since what is not counted yet can be read, too.
async function lockProgress(trx: Knex.Transaction, { name }: Journal): Promise<Date | null> {
  const { rows } = await trx.raw<{ rows: { counted_until: Date }[] }>(
    'select counted_until from ledger.handshake_progress where journal = ? for update skip locked',
    [name],
  )
  return rows[0]?.counted_until ?? null
}

async function timeAfter(
  trx: Knex.Transaction,
  { table, at, condition }: Journal,
  count: { from: Date; rows: number },
): Promise<Date | null> {
  const { rows } = await trx.raw<{ rows: { at: Date }[] }>(
    `select ${at} as at from ${table} where ${condition} and ${at} >= ? order by ${at} offset ? limit 1`,
    [count.from, count.rows],
  )
  return rows[0]?.at ?? null
}

async function addCount(trx: Knex.Transaction, row: CountRow): Promise<void> {
  await trx.raw(
    `insert into ledger.handshake_counts as t (source_system, event_type, received, invalid, refused, ignored, last_at)
     values (:source_system, :event_type, :received, :invalid, :refused, :ignored, :last_at)
     on conflict (source_system, event_type) do update set received = t.received + excluded.received, invalid = t.invalid + excluded.invalid,
       refused = t.refused + excluded.refused, ignored = t.ignored + excluded.ignored, last_at = greatest(t.last_at, excluded.last_at)`,
    { ...row },
  )
}

async function addKeys(trx: Knex.Transaction, span: Span): Promise<void> {
  await trx.raw(
    `with kept as (
       insert into ledger.handshake_keys as t (external_account_key, events, first_at, last_at) ${keysOf}
       on conflict (external_account_key) do update set events = t.events + excluded.events, last_at = greatest(t.last_at, excluded.last_at)
       returning (xmax = 0) as is_new
     )
     update ledger.handshake_progress set keys = keys + (select count(*) from kept where is_new) where journal = 'events'`,
    { ...span },
  )
}
