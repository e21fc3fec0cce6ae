import type { Balances } from '../../../src/domain/credits/account.ts'
import { canonicalLots, chainVersion } from '../../../src/domain/credits/entry.ts'
import type { Entry } from '../../../src/domain/credits/entry.ts'
import type { Lot } from '../../../src/domain/credits/lots.ts'
import type { Reservation } from '../../../src/domain/credits/reservation.ts'
import type { LoadedAccount } from '../../../src/domain/credits/turn.ts'
import type { Connection } from '../failures.ts'
import type { Columns, DatabaseForm, RowSource, RowValues, Statement } from '../statement.ts'
import { arrays, columnNames, columnsOf, json, statementFrom } from '../statement.ts'
import { chained } from './chain.ts'
import type { DecidedTurn } from './decide-turns.ts'
import { toHoldRows, toTimestamp } from './rows.ts'

/** What an append writes, part by part, in the order of its parameters. `$1` is the accounts' ids. */
const parts = {
  balances: columnsOf(
    'account_id uuid, expected bigint, last_seq bigint, last_hash bytea, last_at timestamptz, available bigint, reserved bigint, owed bigint',
  ),
  entries: columnsOf(
    `account_id uuid, seq bigint, entry_id uuid, tenant_id uuid, operation text, idempotency_key text, caused_by uuid, reason text,
    from_bucket text, to_bucket text, amount bigint, lots text, reservation_id uuid, reservation_expires_at timestamptz, ref_type text,
    ref_id text, reverses_entry_id uuid, metadata text, actor text, created_at timestamptz, available_after bigint, reserved_after bigint,
    owed_after bigint, chain_version smallint, hash bytea`,
  ),
  lots: columnsOf(
    `account_id uuid, lot_id uuid, tenant_id uuid, source text, amount bigint, available bigint, held bigint, reversed bigint, debited bigint,
    expired bigint, taken_facts integer, expires_at timestamptz, unit_price numeric, currency text, granted_at timestamptz`,
  ),
  settled: columnsOf('account_id uuid, reservation_id uuid, status text, settled_at timestamptz'),
  reservations: columnsOf(
    `account_id uuid, reservation_id uuid, tenant_id uuid, ref_type text, ref_id text, amount bigint, status text, idempotency_key text,
    holds jsonb, expires_at timestamptz, created_at timestamptz, settled_at timestamptz, seq bigint`,
  ),
  changed: columnsOf(
    'account_id uuid, lot_id uuid, available bigint, held bigint, reversed bigint, debited bigint, expired bigint, taken_facts integer',
  ),
  policies: columnsOf('account_id uuid, revision integer, is_frozen boolean'),
} satisfies Record<string, Columns>

export type PartName = keyof typeof parts

/** All parts that an append may have. */
export const partNames = Object.keys(parts) as readonly PartName[]

/** The parts that an append of these rows has. On a cluster there is one form for all; no account is kept there, and no policy checked. */
const partsWith = (form: DatabaseForm, rows: Rows): readonly PartName[] =>
  form === 'cluster'
    ? partNames.filter((name) => name !== 'policies')
    : partNames.filter((name) => name === 'balances' || name === 'entries' || rows[name].length > 0)

const sources: Readonly<Record<DatabaseForm, RowSource>> = { single: json, cluster: arrays }

// On a cluster an update names its accounts again, else every shard is asked. On one PostgreSQL that would offer an index that
// leads through all that an account has, so there a row is found by what names it alone (see load.sql).
const meant: Readonly<Record<DatabaseForm, Readonly<Record<string, string>>>> = {
  single: {
    'reservation is meant':
      't.reservation_id = v.reservation_id and (t.account_id = v.account_id) is true and v.account_id = any($1::uuid[])',
    'lot is meant': 't.account_id = v.account_id and t.lot_id = v.lot_id and v.account_id = any($1::uuid[])',
  },
  cluster: {
    'reservation is meant': 't.account_id = v.account_id and t.reservation_id = v.reservation_id and t.account_id = any($1::uuid[])',
    'lot is meant': 't.account_id = v.account_id and t.lot_id = v.lot_id and t.account_id = any($1::uuid[])',
  },
}

/** The append of these parts, in the form for this database. */
export function appendStatement(form: DatabaseForm, names: readonly PartName[]): string {
  let next = 2
  const places: Record<string, string> = {}
  const counted: string[] = []
  for (const name of names) {
    const { sql, count, parameters } = sources[form].from(parts[name], next)
    places[name] = sql
    places[`${name} columns`] = columnNames(parts[name])
    counted.push(count)
    next += parameters
  }
  const isWanted = (section: string): boolean => names.some((name) => name === section)
  return statementFrom(new URL('append.sql', import.meta.url), { ...places, ...meant[form], rows: counted.join(' + ') }, isWanted)
}

interface How {
  readonly form: DatabaseForm
  readonly statement: (names: readonly PartName[]) => Statement
}

/**
 * Writes what the turns of a batch have changed: all of it, or nothing.
 *
 * @returns by account, the hash of its last entry
 * @throws {StorageFailure} `LOST` where one of the accounts, or its policy, is not what its turn was decided on
 */
export async function append(
  connection: Connection,
  turns: readonly DecidedTurn[],
  { form, statement }: How,
): Promise<ReadonlyMap<string, Buffer>> {
  const inOrder = turns.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))
  const rows: Rows = { balances: [], entries: [], lots: [], settled: [], reservations: [], changed: [], policies: [] }
  const lastHashes = new Map(inOrder.map((turn) => [turn.accountId, collect(rows, turn)]))
  const names = partsWith(form, rows)
  const values = [inOrder.map(({ accountId }) => accountId), ...names.flatMap((name) => sources[form].values(parts[name], rows[name]))]
  await connection.query({ ...statement(names), values })
  return lastHashes
}

type Rows = Record<PartName, RowValues[]>

function collect(into: Rows, { loaded, outcome, isRecalled }: DecidedTurn): Buffer {
  const { accountId, tenantId } = outcome.account
  const hashes = chained(outcome.entries, loaded.lastHash)
  const hash = hashes.at(-1) ?? loaded.lastHash

  const account = { account_id: accountId, tenant_id: tenantId }
  into.balances.push({
    account_id: accountId,
    expected: String(loaded.lastSeq),
    ...toHead(outcome.entries.at(-1), loaded),
    last_hash: toBytes(hash),
  })
  outcome.entries.forEach((entry, index) => into.entries.push(toEntryRow(entry, hashes[index] ?? hash)))
  const before = new Map(loaded.account.lots.map((lot) => [lot.lotId, lot]))
  for (const lot of outcome.account.lots) {
    const earlier = before.get(lot.lotId)
    if (earlier === undefined) into.lots.push({ ...account, ...toLotRow(lot) })
    else if (earlier !== lot) into.changed.push({ account_id: accountId, lot_id: lot.lotId, ...toShares(lot), ...toCounts(lot) })
  }
  for (const { reservationId, status, settledAt } of outcome.settled) {
    into.settled.push({ account_id: accountId, reservation_id: reservationId, status, settled_at: toTimestamp(settledAt) })
  }
  const seqs = new Map(outcome.entries.filter(({ reason }) => reason === 'RESERVE').map(({ reservationId, seq }) => [reservationId, seq]))
  for (const made of outcome.made) {
    into.reservations.push({ ...account, ...toReservationRow(made), seq: String(seqs.get(made.reservationId)) })
  }
  if (isRecalled) into.policies.push({ account_id: accountId, revision: loaded.revision, is_frozen: loaded.account.isFrozen })
  return hash
}

const toBytes = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`

const toBuckets = ({ available, reserved, owed }: Balances) => ({
  available: String(available),
  reserved: String(reserved),
  owed: String(owed),
})

// Without an entry the journal ends where it did: the row is written as it was, for the sake of its lock.
const toHead = (last: Entry | undefined, { lastSeq, lastAt, account }: LoadedAccount) =>
  last === undefined
    ? { last_seq: String(lastSeq), last_at: toTimestamp(lastAt), ...toBuckets(account) }
    : { last_seq: String(last.seq), last_at: toTimestamp(last.createdAt), ...toBuckets(last.after) }

const toShares = ({ available, held }: Lot) => ({ available: String(available), held: String(held) })

const toCounts = ({ reversed, debited, expired, takenFacts }: Lot) => ({
  ...{ reversed: String(reversed), debited: String(debited), expired: String(expired) },
  taken_facts: String(takenFacts),
})

const toEntryRow = (entry: Entry, hash: Buffer): RowValues => ({
  account_id: entry.accountId,
  seq: String(entry.seq),
  entry_id: entry.entryId,
  tenant_id: entry.tenantId,
  operation: entry.operation,
  idempotency_key: entry.idempotencyKey,
  caused_by: entry.causedBy,
  reason: entry.reason,
  from_bucket: entry.from,
  to_bucket: entry.to,
  amount: String(entry.amount),
  lots: JSON.stringify(canonicalLots(entry.lots)),
  reservation_id: entry.reservationId,
  reservation_expires_at: toTimestamp(entry.reservationExpiresAt),
  ref_type: entry.reference?.type ?? null,
  ref_id: entry.reference?.id ?? null,
  reverses_entry_id: entry.reversesEntryId,
  metadata: entry.metadata,
  actor: entry.actor,
  created_at: toTimestamp(entry.createdAt),
  available_after: String(entry.after.available),
  reserved_after: String(entry.after.reserved),
  owed_after: String(entry.after.owed),
  chain_version: String(chainVersion),
  hash: toBytes(hash),
})

const toLotRow = (lot: Lot): RowValues => ({
  lot_id: lot.lotId,
  source: lot.source,
  amount: String(lot.amount),
  ...toShares(lot),
  ...toCounts(lot),
  expires_at: toTimestamp(lot.expiresAt),
  unit_price: lot.unitPrice,
  currency: lot.currency,
  granted_at: toTimestamp(lot.grantedAt),
})

const toReservationRow = (reservation: Reservation): RowValues => ({
  reservation_id: reservation.reservationId,
  ref_type: reservation.reference.type,
  ref_id: reservation.reference.id,
  amount: String(reservation.amount),
  status: reservation.status,
  idempotency_key: reservation.idempotencyKey,
  holds: toHoldRows(reservation.holds),
  expires_at: toTimestamp(reservation.expiresAt),
  created_at: toTimestamp(reservation.createdAt),
  settled_at: toTimestamp(reservation.settledAt),
})
