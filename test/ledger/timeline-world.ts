import { expect } from 'chai'
import type { Knex } from 'knex'
import { openDatabase } from '../../adapters/postgres/connect.ts'
import { migrate } from '../../adapters/postgres/migrate.ts'
import type { Page, PageRequest } from '../../ports/page.ts'
import type { TimelineFilter, TimelineItem } from '../../ports/driven/timeline.ts'
import { at } from '../support/given.ts'
import { silentLog } from '../support/logs.ts'
import { freshDatabase } from '../support/postgres-server.ts'
import { query } from '../support/query.ts'

const migrated = async (url: string): Promise<void> => {
  await migrate(url)
}

export const tenantId = '11111111-1111-1111-1111-111111111111'
export const [anna, boris] = ['0192e0a0-0000-7000-8000-00000000000a', '0192e0a0-0000-7000-8000-00000000000b']
export const waitingKey = 'v1:partner:waiting'
/** In each stream of each account, and under each key. */
export const rowsOfEach = 40
/** Of the events under Anna's key, so many are nobody's. */
export const unlinkedOfAnna = rowsOfEach / 4
export const begins = at('2026-03-01T10:00:00Z')
export const anything: TimelineFilter = { tenantId: null, referenceType: null, referenceId: null, source: null, from: null, to: null }

/** A database in which two accounts have a timeline and entries, and events wait under two keys. */
export interface TimelineWorld {
  readonly url: string
  readonly lists: Knex
  /** The keys that a statement finds, in its order. */
  keysOf(statement: string): Promise<readonly string[]>
  close(): Promise<void>
}

export async function startTimelineWorld(): Promise<TimelineWorld> {
  const { url, drop } = await freshDatabase(migrated)
  const lists = openDatabase({ url, role: 'ledger_api', size: 2, log: silentLog })
  for (const statement of fill) await query(url, `set session_replication_role = replica; ${statement}`)
  return {
    url,
    lists,
    keysOf: async (statement) => (await query(url, statement)).map(({ key }) => String(key)),
    close: async () => {
      await lists.destroy()
      await drop()
    },
  }
}

export const keyOf = (item: TimelineItem): string =>
  item.kind === 'ENTRY' ? item.entry.idempotencyKey : (item.row.idempotencyKey ?? 'none')

/** The keys on all pages, in order; between two pages something may happen. */
export async function pagesOf(
  list: (page: PageRequest) => Promise<Page<TimelineItem>>,
  limit: number,
  meanwhile: () => Promise<void> = async () => {},
  from: string | null = null,
): Promise<readonly string[]> {
  const keys: string[] = []
  let cursor: string | null = from
  do {
    const page: Page<TimelineItem> = await list({ limit, cursor })
    expect(page.items.length).to.be.at.most(limit)
    if (page.nextCursor !== null) expect(page.items).to.have.lengthOf(limit)
    keys.push(...page.items.map(keyOf))
    cursor = page.nextCursor
    await meanwhile()
  } while (cursor !== null)
  return keys
}

// Both streams have several at one instant, and instants that only one has; ids follow time and are told apart by chance within it.
const time = (each: number): string => `'2026-03-01T10:00:00Z'::timestamptz + interval '1 second' * (n / ${each})`
const id = (each: number, stream: number): string =>
  `(lpad(to_hex(${begins}::bigint + 1000 * (n / ${each})), 12, '0') || '7000' || '80' || lpad(to_hex(n), 2, '0') || lpad(to_hex(who * 16 + ${stream}), 12, '0'))::uuid`
const series = `generate_series(1, ${rowsOfEach}) n, (values ('${anna}'::uuid, 1), ('${boris}'::uuid, 2)) a (account_id, who)`
const reference = `'sort ' || n % 2, (n % 2 + n / 4)::text`

export const keyOfAccount = (accountId: string): string => `v1:partner:${accountId}`

const fill: readonly string[] = [
  ...[anna, boris].map(
    (accountId) =>
      `insert into ledger.accounts select '${accountId}', '${tenantId}', 'v1:partner:${accountId}', 'TENANT', 'Anna', 'ACTIVE', 'CREDIT', 15, 'INR', true, null, null, 1, now(), now();
       insert into ledger.balances values ('${accountId}', '${tenantId}', ${rowsOfEach}, sha256('a'), now(), 1, 1, 0)`,
  ),
  `insert into ledger.timeline select account_id, ${time(4)}, ${id(4, 1)}, '${tenantId}',
     case when n % 20 = 5 then 'POLICY' when n % 3 = 0 then 'USAGE_V2' else 'USAGE_V1' end, 'work_accepted', ${reference}, null, null,
     'row ' || who || ' ' || n, '{}', 'service:v1', now() from ${series}`,
  `insert into ledger.entries select account_id, n, ${id(3, 2)}, '${tenantId}', 'reserve', 'entry ' || who || ' ' || n, null, 'RESERVE', 'available',
     'reserved', 1, '[]', null, null, ${reference}, null, null, 'service:v1', ${time(3)}, 1, 1, 1, 1, sha256('a') from ${series}`,
  `insert into ledger.event_inbox (source_system, idempotency_key, event_id, event_type, external_account_key, payload, is_catalogued, is_payload_valid,
     violations, warnings, ref_type, ref_id, happened_at, received_at, actor)
   select case when n % 3 = 0 then 'v2' else 'v1' end, 'event ' || who || ' ' || n, ${id(4, 3)}, 'work_accepted',
     case who when 1 then '${waitingKey}' else 'v1:partner:other' end, '{}', true, true, '[]', '[]', ${reference}, ${time(4)}, now(), 'service:v1' from ${series}`,
  // Under Anna's key, and nobody's for good: they name another account.
  `insert into ledger.event_inbox (source_system, idempotency_key, event_id, event_type, external_account_key, named_account_id, payload, is_catalogued,
     is_payload_valid, violations, warnings, ref_type, ref_id, happened_at, received_at, actor)
   select 'v1', 'unlinked ' || n, ${id(4, 4)}, 'work_accepted', '${keyOfAccount(anna)}', '${boris}', '{}', true, true, '[]', '[]', ${reference}, ${time(4)},
     now(), 'service:v1' from ${series} where who = 1 and n % 4 = 0`,
]

/** What is on the list of an account: its own, and what is nobody's under its key. */
export const ofAccount = (accountId: string): string => `(account_id = '${accountId}' or under = '${keyOfAccount(accountId)}')`

/** The keys of rows, entries and unlinked events, newest first. */
export const everything = (condition: string): string => `select idempotency_key as key from (
  select account_id, tenant_id, null as under, source, happened_at as at, timeline_id as id, ref_type, ref_id, idempotency_key from ledger.timeline
  union all
  select account_id, tenant_id, null, 'CREDITS_LEDGER', created_at, entry_id, ref_type, ref_id, idempotency_key from ledger.entries
  union all
  select null, null, external_account_key, 'USAGE_' || upper(source_system), happened_at, event_id, ref_type, ref_id, idempotency_key
  from ledger.event_inbox where account_id is null
) s where ${condition} order by at desc, id desc`

/** Those of what waits. */
export const waiting = `select idempotency_key as key, 'USAGE_' || upper(source_system) as source, happened_at as at, event_id as id, ref_type, ref_id
  from ledger.event_inbox where external_account_key = '${waitingKey}' and account_id is null order by at desc, id desc`

/** New ones: a row before all, a row after all, one among them, and the next entry. */
export const arrivals = (name: string): string => `
  insert into ledger.timeline select '${anna}', '2026-03-01T10:00:00Z'::timestamptz + interval '1 second' * n, gen_random_uuid(), '${tenantId}', 'USAGE_V1',
    'work_accepted', null, null, null, null, 'late ${name} ' || n, '{}', 'service:v1', now() from (values (-100), (4), (5), (1000)) v (n);
  insert into ledger.entries select account_id, seq + 1, (lpad(to_hex(${begins}::bigint + 1000000 + seq * 1000), 12, '0') || substr(replace(gen_random_uuid()::text, '-', ''), 13))::uuid, tenant_id, operation, 'late entry ${name}', null, reason,
    from_bucket, to_bucket, amount, lots, null, null, null, null, null, null, actor,
    '2026-03-01T10:16:40Z'::timestamptz + seq * interval '1 second', 1, 1, 1, 1, hash
  from ledger.entries where account_id = '${anna}' order by seq desc limit 1`

/** The account has the key now, and what waited for it. */
export const adopted = (accountId: string): string => `
  insert into ledger.timeline select '${accountId}', happened_at, event_id, '${tenantId}', 'USAGE_' || upper(source_system), event_type, ref_type, ref_id,
    amount, currency, idempotency_key, payload, actor, received_at from ledger.event_inbox where external_account_key = '${waitingKey}';
  update ledger.event_inbox set account_id = '${accountId}', done_at = now() where external_account_key = '${waitingKey}'`
