import { canonicalLots, chainVersion } from '../../../src/domain/credits/entry.ts'
import type { Entry } from '../../../src/domain/credits/entry.ts'
import type { Lot } from '../../../src/domain/credits/lots.ts'
import type { Turn, TurnOutcome } from '../../../src/domain/credits/turn.ts'
import type { Connection } from '../failures.ts'
import type { DatabaseForm, Statement } from '../statement.ts'
import { columnar, columnNames, columnSet, parameters, statementFrom } from '../statement.ts'
import { chained } from './chain.ts'
import { toHoldRows, toTimestamp } from './rows.ts'

const balances = columnSet(
  'account_id uuid, expected bigint, last_seq bigint, last_hash bytea, last_at timestamptz, available bigint, reserved bigint, owed bigint',
)
const entries = columnSet(
  `account_id uuid, seq bigint, entry_id uuid, tenant_id uuid, operation text, idempotency_key text, caused_by uuid, reason text,
  from_bucket text, to_bucket text, amount bigint, lots text, reservation_id uuid, reservation_expires_at timestamptz, ref_type text,
  ref_id text, reverses_entry_id uuid, metadata text, actor text, created_at timestamptz, available_after bigint, reserved_after bigint,
  owed_after bigint, chain_version smallint, hash bytea`,
)
const lots = columnSet(
  `account_id uuid, lot_id uuid, tenant_id uuid, source text, amount bigint, available bigint, held bigint, expires_at timestamptz,
  unit_price numeric, currency text, granted_at timestamptz`,
)
const settled = columnSet('account_id uuid, reservation_id uuid, status text, settled_at timestamptz')
const reservations = columnSet(
  `account_id uuid, reservation_id uuid, tenant_id uuid, ref_type text, ref_id text, amount bigint, status text, idempotency_key text,
  holds jsonb, expires_at timestamptz, created_at timestamptz, settled_at timestamptz, seq bigint`,
)
const changed = columnSet('account_id uuid, lot_id uuid, available bigint, held bigint')

/** The parts in the order of their parameters. */
const parts = { balances, entries, lots, settled, reservations, changed }

// On a cluster an update names its accounts again, else every shard is asked. On one PostgreSQL that would offer an index that
// leads through all that an account has, so there a row is found by what names it alone (see load.sql).
const meant: Readonly<Record<DatabaseForm, Readonly<Record<string, string>>>> = {
  single: {
    'reservation is meant': 't.reservation_id = v.reservation_id and (t.account_id = v.account_id) is true',
    'lot is meant': 't.account_id = v.account_id and t.lot_id = v.lot_id',
  },
  cluster: {
    'reservation is meant': 't.account_id = v.account_id and t.reservation_id = v.reservation_id and t.account_id = any($1::uuid[])',
    'lot is meant': 't.account_id = v.account_id and t.lot_id = v.lot_id and t.account_id = any($1::uuid[])',
  },
}

/** The append in the form for this database. */
export function appendStatement(form: DatabaseForm): string {
  let next = 1
  const places: Record<string, string> = {}
  const counted: string[] = []
  for (const [name, set] of Object.entries(parts)) {
    places[name] = parameters(set, next)
    places[`${name} columns`] = columnNames(set)
    counted.push(`cardinality($${next}::uuid[])`)
    next += set.columns.length
  }
  return statementFrom(new URL('append.sql', import.meta.url), { ...places, ...meant[form], rows: counted.join(' + ') })
}

/** A turn that books something, and the hash that its first entry follows. */
export interface AppendedTurn {
  readonly turn: Turn
  readonly lastHash: Buffer
}

/**
 * Writes the turns of a batch: all of it, or nothing.
 *
 * @throws {pg.DatabaseError} 22012 or 23505 where another process was quicker for one of the accounts
 */
export async function append(connection: Connection, turns: readonly AppendedTurn[], statement: Statement): Promise<void> {
  const inOrder = turns.toSorted((a, b) => (a.turn.loaded.account.accountId < b.turn.loaded.account.accountId ? -1 : 1))
  const rows: Record<keyof typeof parts, Rows> = { balances: [], entries: [], lots: [], settled: [], reservations: [], changed: [] }
  for (const turn of inOrder) collect(rows, turn)
  const values = [
    ...columnar(balances, rows.balances),
    ...columnar(entries, rows.entries),
    ...columnar(lots, rows.lots),
    ...columnar(settled, rows.settled),
    ...columnar(reservations, rows.reservations),
    ...columnar(changed, rows.changed),
  ]
  await connection.query({ ...statement, values })
}

type Rows = (readonly unknown[])[]

function collect(into: Readonly<Record<keyof typeof parts, Rows>>, { turn, lastHash }: AppendedTurn): void {
  const { loaded } = turn
  const outcome = turn.outcome()
  const { accountId, tenantId } = outcome.account
  const hashes = chained(outcome.entries, lastHash)
  const last = outcome.entries.at(-1)
  if (last === undefined) throw new Error(`account ${accountId} books nothing`)

  const { available, reserved, owed } = last.after
  into.balances.push([
    accountId,
    String(loaded.lastSeq),
    String(last.seq),
    hashes.at(-1),
    toTimestamp(last.createdAt),
    ...asTexts(available, reserved, owed),
  ])
  outcome.entries.forEach((entry, index) => into.entries.push(toEntryRow(entry, hashes[index])))
  for (const lot of newLots(loaded, outcome)) into.lots.push(toLotRow(lot, { accountId, tenantId }))
  for (const lot of changedLots(loaded, outcome)) into.changed.push([accountId, lot.lotId, ...asTexts(lot.available, lot.held)])
  for (const { reservationId, status, settledAt } of outcome.settled)
    into.settled.push([accountId, reservationId, status, toTimestamp(settledAt)])

  const seqOf = new Map(outcome.entries.filter(({ reason }) => reason === 'RESERVE').map(({ reservationId, seq }) => [reservationId, seq]))
  for (const one of outcome.made) {
    into.reservations.push([
      ...[accountId, one.reservationId, tenantId, one.reference.type, one.reference.id, String(one.amount), one.status, one.idempotencyKey],
      ...[
        toHoldRows(one.holds),
        toTimestamp(one.expiresAt),
        toTimestamp(one.createdAt),
        toTimestamp(one.settledAt),
        String(seqOf.get(one.reservationId)),
      ],
    ])
  }
}

const asTexts = (...counts: readonly bigint[]): readonly string[] => counts.map(String)

function toEntryRow(entry: Entry, hash: Buffer | undefined): readonly unknown[] {
  const { available, reserved, owed } = entry.after
  return [
    ...[
      entry.accountId,
      String(entry.seq),
      entry.entryId,
      entry.tenantId,
      entry.operation,
      entry.idempotencyKey,
      entry.causedBy,
      entry.reason,
    ],
    ...[entry.from, entry.to, String(entry.amount), JSON.stringify(canonicalLots(entry.lots)), entry.reservationId],
    ...[
      toTimestamp(entry.reservationExpiresAt),
      entry.reference?.type,
      entry.reference?.id,
      entry.reversesEntryId,
      entry.metadata,
      entry.actor,
    ],
    ...[toTimestamp(entry.createdAt), ...asTexts(available, reserved, owed), String(chainVersion), hash],
  ]
}

function toLotRow(lot: Lot, { accountId, tenantId }: { accountId: string; tenantId: string }): readonly unknown[] {
  return [
    ...[accountId, lot.lotId, tenantId, lot.source, ...asTexts(lot.amount, lot.available, lot.held)],
    ...[toTimestamp(lot.expiresAt), lot.unitPrice, lot.currency, toTimestamp(lot.grantedAt)],
  ]
}

function newLots(loaded: Turn['loaded'], { account }: TurnOutcome): readonly Lot[] {
  const before = new Set(loaded.account.lots.map(({ lotId }) => lotId))
  return account.lots.filter(({ lotId }) => !before.has(lotId))
}

function changedLots(loaded: Turn['loaded'], { account }: TurnOutcome): readonly Lot[] {
  const before = new Map(loaded.account.lots.map((lot) => [lot.lotId, lot]))
  return account.lots.filter((lot) => {
    const earlier = before.get(lot.lotId)
    return earlier !== undefined && (earlier.available !== lot.available || earlier.held !== lot.held)
  })
}
