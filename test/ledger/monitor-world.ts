import { openDatabase } from '../../adapters/postgres/connect.ts'
import { makePostgresHandshakeMonitor } from '../../adapters/postgres/handshake/handshake-monitor.ts'
import { migrate } from '../../adapters/postgres/migrate.ts'
import type { HandshakeMonitor, HandshakeRecord } from '../../ports/driven/handshake-monitor.ts'
import type { Instant } from '../../src/domain/time.ts'
import { silentLog } from '../support/logs.ts'
import { freshDatabase } from '../support/postgres-server.ts'
import { query } from '../support/query.ts'
import { asSuperuser } from './superuser.ts'
import type { Superuser } from './superuser.ts'

const migrated = async (url: string): Promise<void> => {
  await migrate(url)
}

/** A database whose journals tests fill by hand, and monitors on it, each with a pool of its own as in a process of its own. */
export interface MonitorWorld {
  readonly url: string
  monitor(options?: { readonly sliceRows?: number }): HandshakeMonitor
  /** Runs as superuser, past the triggers. */
  run(statement: string): Promise<void>
  ask(statement: string): Promise<readonly Record<string, unknown>[]>
  /** Runs it in a transaction that stays open. */
  hold(statement: string): Promise<Superuser>
  close(): Promise<void>
}

export async function startMonitorWorld(): Promise<MonitorWorld> {
  const { url, drop } = await freshDatabase(migrated)
  const pools: ReturnType<typeof openDatabase>[] = []
  return {
    url,
    monitor: (options = {}) => {
      const database = openDatabase({ url, role: 'ledger_api', size: 2, log: silentLog })
      pools.push(database)
      return makePostgresHandshakeMonitor(database, options)
    },
    run: async (statement) => {
      await query(url, `set session_replication_role = replica; ${statement}`)
    },
    ask: (statement) => query(url, statement),
    hold: async (statement) => {
      const superuser = await asSuperuser(url)
      await superuser.run('begin')
      await superuser.run(statement)
      return superuser
    },
    close: async () => {
      await Promise.all(pools.map((pool) => pool.destroy()))
      await drop()
    },
  }
}

interface Some {
  /** Tells one batch from the next. */
  readonly name: string
  readonly count: number
  readonly from: Instant
  /** Between one and the next. */
  readonly every?: number
}

const timeOf = ({ from, every = 1_000 }: Some): string => `to_timestamp(${from} / 1000.0 + n * ${every} / 1000.0)`
const numbers = ({ count }: Some): string => `generate_series(0, ${count - 1}) n`

/** Events of two systems, three types and `keys` keys, a tenth of them invalid; none has an account. */
export const events = (some: Some, keys = 7): string =>
  `insert into ledger.event_inbox (source_system, idempotency_key, event_id, event_type, external_account_key, payload, is_catalogued,
     is_payload_valid, violations, warnings, happened_at, received_at, actor)
   select case when n % 5 = 0 then 'v2' else 'v1' end, '${some.name} ' || n, gen_random_uuid(),
     (array['work_accepted', 'invoice_paid', 'something_else'])[1 + n % 3], case when n % 11 = 10 then null else 'v1:partner:' || n % ${keys} end,
     '{}', true, n % 10 <> 0, '[]', '[]', now(), ${timeOf(some)}, 'service:v1' from ${numbers(some)}`

/** Refusals, some of which tell neither system nor type. */
export const refusals = (some: Some): string =>
  `insert into ledger.event_refusals select gen_random_uuid(), ${timeOf(some)}, case when n % 3 = 0 then null else 'v1' end,
     case when n % 3 = 0 then null else 'work_accepted' end, 'VALIDATION_FAILED', 'is no event', 5, 'abcde', '${some.name} ' || n, 'service:v1' from ${numbers(some)}`

/** Ignored calls, and rows beside them that are none. */
export const ignoredCalls = (some: Some): string =>
  `insert into ledger.timeline select '0192e0a0-0000-7000-8000-00000000000a', ${timeOf(some)}, gen_random_uuid(), '11111111-1111-1111-1111-111111111111', 'USAGE_V1',
     (array['credit_reserve_ignored', 'credit_release_ignored', 'work_accepted'])[1 + n % 3], null, null, null, null, '${some.name} ' || n, '{}', 'service:v1',
     ${timeOf(some)} from ${numbers(some)}`

/** An account has the key from now on, and what waited for it where that is adopted. */
export const enrolment = (externalKey: string, { isAdopted }: { readonly isAdopted: boolean }): string =>
  `insert into ledger.account_keys values ('${externalKey}', '0192e0a0-0000-7000-8000-00000000000a', '11111111-1111-1111-1111-111111111111', now(), now())
   ${isAdopted ? `; update ledger.event_inbox set account_id = '0192e0a0-0000-7000-8000-00000000000a' where external_account_key = '${externalKey}'` : ''}`

/** What was counted, a line each. */
export interface Counted {
  readonly counts: readonly string[]
  readonly keys: readonly string[]
  readonly keysTotal: number
}

const milliseconds = (at: string): string => `(extract(epoch from ${at}) * 1000)::bigint`

/** What a monitor would say if it counted everything anew. */
export async function countedAnew({ ask }: MonitorWorld): Promise<Counted> {
  const counts = await ask(`
    select format('%s %s: %s %s %s %s %s', source, type, sum(received), sum(refused), sum(invalid), sum(ignored), ${milliseconds('max(at)')}) as line
    from (
      select source_system as source, event_type as type, 1 as received, 0 as refused, (not is_payload_valid)::int as invalid, 0 as ignored, received_at as at
      from ledger.event_inbox
      union all
      select coalesce(source_system, 'unknown'), coalesce(event_type, 'unknown'), 0, 1, 0, 0, received_at from ledger.event_refusals
      union all
      select 'v1', event_type, 0, 0, 0, 1, created_at from ledger.timeline where event_type like 'credit%ignored'
    ) s group by source, type`)
  const keys = await ask(`
    select format('%s: %s %s %s', external_account_key, count(*), ${milliseconds('min(received_at)')}, ${milliseconds('max(received_at)')}) as line
    from ledger.event_inbox where external_account_key is not null and external_account_key not in (select external_key from ledger.account_keys)
    group by external_account_key`)
  return { counts: linesOf(counts), keys: linesOf(keys), keysTotal: keys.length }
}

const linesOf = (rows: readonly Record<string, unknown>[]): readonly string[] => rows.map(({ line }) => String(line)).toSorted()

/** The same of what a monitor says. */
export const countsOf = ({ counts, unenrolledKeys, unenrolledKeysTotal }: HandshakeRecord): Counted => ({
  counts: counts
    .map((one) => `${one.source} ${one.type}: ${one.received} ${one.refused} ${one.invalid} ${one.ignored} ${one.lastAt}`)
    .toSorted(),
  keys: unenrolledKeys.map((one) => `${one.externalKey}: ${one.events} ${one.firstAt} ${one.lastAt}`).toSorted(),
  keysTotal: unenrolledKeysTotal,
})
