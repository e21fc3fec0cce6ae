import type { KeyedCommand } from '../../../src/domain/credits/account.ts'
import { operationOf } from '../../../src/domain/credits/account.ts'
import type { IgnoredCall } from '../../../src/domain/credits/turn.ts'
import type { Connection } from '../failures.ts'
import { arrays, columnNames, columnsOf } from '../statement.ts'
import type { RowValues } from '../statement.ts'
import type { DecidedTurn } from './decide-turns.ts'
import { toTimestamp } from './rows.ts'

const columns = columnsOf(
  `account_id uuid, happened_at timestamptz, timeline_id uuid, tenant_id uuid, source text, event_type text, ref_type text, ref_id text,
  amount numeric, idempotency_key text, payload text, actor text, created_at timestamptz`,
)

// The first row under a key stays: an ignored call is one row per (account, operation, key), however often it comes.
const statement = `insert into ledger.timeline (${columnNames(columns)})
select ${columnNames(columns)} from ${arrays.from(columns, 1).sql}
on conflict (account_id, idempotency_key, event_type)
  where event_type in ('credit_reserve_ignored', 'credit_consume_ignored', 'credit_release_ignored') do nothing
returning account_id`

/** Puts the ignored calls of turns on the timeline: a release that was ignored once is ignored again (contract 3). */
export async function recordIgnored(connection: Connection, turns: readonly DecidedTurn[], nextId: () => string): Promise<void> {
  const ignored = turns.flatMap((turn) => turn.outcome.ignored.map((call) => toRow(turn, call, nextId())))
  if (ignored.length > 0) await connection.query({ text: statement, values: [...arrays.values(columns, ignored)] })
}

function toRow({ loaded, at: instant }: DecidedTurn, { command, reason, billingMode }: IgnoredCall, timelineId: string): RowValues {
  const { accountId, tenantId } = loaded.account
  const { idempotencyKey, actor } = command
  const at = toTimestamp(instant)
  const { reservationId, reference, amount } = namedBy(command)
  const payload = JSON.stringify({ reason, billing_mode: billingMode, ...(reservationId && { reservation_id: reservationId }) })
  const eventType = `credit_${operationOf[command.kind]}_ignored`
  return {
    account_id: accountId,
    happened_at: at,
    timeline_id: timelineId,
    tenant_id: tenantId,
    source: 'USAGE_V1',
    event_type: eventType,
    ref_type: reference?.type,
    ref_id: reference?.id,
    amount: amount?.toString(),
    idempotency_key: idempotencyKey,
    payload,
    actor,
    created_at: at,
  }
}

function namedBy(command: KeyedCommand) {
  switch (command.kind) {
    case 'RESERVE':
      return { reservationId: null, reference: command.reference, amount: command.amount }
    case 'CONSUME':
      return { ...command.reservation, amount: command.amount }
    case 'RELEASE':
      return { ...command.reservation, amount: null }
    case 'GRANT':
    case 'REFILL':
    case 'TAKE_BACK':
      throw new Error(`a ${command.kind} is never ignored`)
  }
}
