import { query } from '../support/query.ts'

/** The account with a long history, beside a thousand small ones. */
export const large = {
  tenantId: '11111111-1111-1111-1111-111111111111',
  accountId: '0192e0a0-0000-7000-8000-000000000001',
  /** Its events wait, since no account has it. */
  waitingKey: 'v1:partner:waiting',
  /** When its history begins; a row comes each second, and one of ten at the same instant as the one before. */
  begins: Date.UTC(2025, 0, 1),
}

const [smallAccounts, rowsOfSmallOne] = [1_000, 20]

/** Rows for one thing. */
export const rowsOfReference = 10
/** Rows of the source, and of the status, that hardly any row has. */
export const rareRows = 5

export interface FillOptions {
  /** Of the large account, in each journal. */
  readonly rows: number
  /** Whether the database knows how its rows are spread; a young one does not. */
  readonly isAnalyzed: boolean
}

/** Fills each journal with an account of so many rows, and small ones. */
export async function fillLargeAccount(url: string, { rows, isAnalyzed }: FillOptions): Promise<void> {
  const run = (statement: string) => query(url, `set session_replication_role = replica; set synchronous_commit = off; ${statement}`)
  const tables = ['timeline', 'entries', 'reservations', 'event_inbox', 'accounts', 'balances']
  if (!isAnalyzed) for (const table of tables) await run(`alter table ledger.${table} set (autovacuum_enabled = false)`)
  // Indexes are quicker built at once.
  const indexes = await query(
    url,
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = any(array['ledger.timeline', 'ledger.entries', 'ledger.reservations', 'ledger.event_inbox']::regclass[]) and not indisprimary`,
  )
  for (const { name } of indexes) await run(`drop index ${String(name)}`)
  for (const fill of [timeline, entries, reservations, inbox, accounts]) await run(fill(rows))
  for (const { definition } of indexes) await run(`set maintenance_work_mem = '256MB'; ${String(definition)}`)
  if (isAnalyzed) await query(url, 'vacuum analyze')
}

// Ids follow time, as those that the service makes do.
const id = (sort: number): string =>
  `(lpad(to_hex(${large.begins}::bigint + n * 1000), 12, '0') || '7000800${sort}' || lpad(to_hex(2 * n + small), 12, '0'))::uuid`
const time = `to_timestamp(${large.begins / 1000}::bigint + n - case when n % 10 = 0 then 1 else 0 end)`
const smallId = (n: string): string => `('0192e0a0-0000-7000-9000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

/** The rows of the large account in order of time, and among them those of the small ones; `seq` is a row's number in its account. */
const series = (rows: number): string => `(
  select '${large.accountId}'::uuid as account_id, n, n as seq, 0 as small from generate_series(1, ${rows}) n
  union all
  select ${smallId('a')}, ((seq - 1) * ${smallAccounts} + a) * ${rows}::bigint / ${smallAccounts * rowsOfSmallOne}, seq, 1
  from generate_series(1, ${smallAccounts}) a, generate_series(1, ${rowsOfSmallOne}) seq
  order by n, small
) s`

const reference = `'commission_request', (n / ${rowsOfReference})::text`
const isRare = (rows: number): string => `seq % ${rows / rareRows} = ${rows / rareRows / 2}`

const accounts = (): string =>
  `insert into ledger.accounts
   select account_id, '${large.tenantId}', 'v1:partner:' || account_id, 'TENANT', 'Anna', 'ACTIVE', 'CREDIT', 15, 'INR', true, null, null, 1, now(), now()
   from (select '${large.accountId}'::uuid as account_id union all select ${smallId('n')} from generate_series(1, ${smallAccounts}) n) s;
   insert into ledger.balances select account_id, tenant_id, max(seq), decode(repeat('00', 32), 'hex'), max(created_at), 1, 1, 0
   from ledger.entries group by account_id, tenant_id`

const timeline = (rows: number): string =>
  `insert into ledger.timeline
   select account_id, ${time}, ${id(1)}, '${large.tenantId}',
     case when ${isRare(rows)} then 'POLICY' when n % 3 = 0 then 'USAGE_V2' else 'USAGE_V1' end,
     'work_accepted', ${reference}, null, null, 'k' || n, '{"fees":"2500.00"}', 'service:v1', ${time}
   from ${series(rows)}`

const entries = (rows: number): string =>
  `insert into ledger.entries
   select account_id, seq, ${id(2)}, '${large.tenantId}', 'reserve', 'k' || n, null, 'RESERVE', 'available', 'reserved', 1, '[]',
     null, null, ${reference}, null, null, 'service:v1', ${time}, 1, 1, 1, 1, decode(repeat('00', 32), 'hex')
   from ${series(rows)}`

const reservations = (rows: number): string =>
  `insert into ledger.reservations
   select account_id, ${id(3)}, '${large.tenantId}', 'commission_request', n::text, 1,
     case when ${isRare(rows)} then 'ACTIVE' when n % 100 = 0 then 'RELEASED' else 'CONSUMED' end,
     'k' || n, '[]', null, ${time}, case when ${isRare(rows)} then null else ${time} end, seq
   from ${series(rows)}`

const inbox = (rows: number): string =>
  `insert into ledger.event_inbox (source_system, idempotency_key, event_id, event_type, external_account_key, payload, is_catalogued,
     is_payload_valid, violations, warnings, ref_type, ref_id, happened_at, received_at, actor)
   select 'v1', 'k' || n || '-' || small, ${id(4)}, 'work_accepted', case small when 0 then '${large.waitingKey}' else 'v1:partner:' || account_id end,
     '{"fees":"2500.00"}', true, n % 100 <> 0, '[]', '[]', ${reference}, ${time}, ${time}, 'service:v1'
   from ${series(rows)}`
