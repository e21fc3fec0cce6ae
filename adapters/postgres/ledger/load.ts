import { takesNewWork } from '../../../src/domain/accounts/account.ts'
import type { AccountStatus, BillingMode } from '../../../src/domain/accounts/account.ts'
import type { CreditCommand } from '../../../src/domain/credits/account.ts'
import { operationOf } from '../../../src/domain/credits/account.ts'
import { toCredits } from '../../../src/domain/credits/credits.ts'
import { inOrderOfUse } from '../../../src/domain/credits/lots.ts'
import type { KeptCommand } from '../../../src/domain/credits/replay.ts'
import type { LoadedAccount } from '../../../src/domain/credits/turn.ts'
import { minutes, toInstant } from '../../../src/domain/time.ts'
import type { Instant } from '../../../src/domain/time.ts'
import type { Connection } from '../failures.ts'
import { statementFrom } from '../statement.ts'
import { entryJson, fromEntryRow, fromLotRow, fromReservationRow, fromReversibleRow, reservationJson, toTimestamp } from './rows.ts'
import type { EntryRow, LotRow, ReservationRow, ReversibleRow } from './rows.ts'

/** More rows than any command writes: an adjustment, what it pays off, what expires of it, and the reservation it was for. */
const rowsOfCommandMax = '8'

export const loadStatement = statementFrom(new URL('load.sql', import.meta.url), {
  'reservation v': reservationJson,
  'entry n': entryJson,
  rows: rowsOfCommandMax,
})

/** An account as loaded, and the hash that its next entry follows. */
export interface Loaded extends LoadedAccount {
  readonly lastHash: Buffer
}

interface Row {
  readonly account_id: string
  readonly tenant_id: string
  readonly status: AccountStatus
  readonly billing_mode: BillingMode
  readonly is_enabled: boolean
  readonly reservation_ttl_minutes: number | null
  readonly last_seq: string
  readonly last_hash: Buffer
  readonly last_at: Date | null
  readonly available: string
  readonly reserved: string
  readonly owed: string
  readonly lots: readonly LotRow[] | null
  readonly ending: readonly ReservationRow[] | null
  readonly by_id: readonly ReservationRow[] | null
  readonly by_reference: readonly ReservationRow[] | null
  readonly kept: readonly (readonly [EntryRow, ReservationRow | null])[] | null
  readonly undone: readonly ReversibleRow[] | null
  readonly ignored: readonly string[] | null
}

interface LoadRequest {
  readonly accountIds: readonly string[]
  readonly commands: readonly CreditCommand[]
  readonly now: Instant
  /** A name keeps the statement prepared; none, behind a pooler that cannot. */
  readonly name: string | undefined
}

/** Loads accounts with all that the commands name, as of one snapshot; an account that is not there is missing in the answer. */
export async function load(connection: Connection, { accountIds, commands, now, name }: LoadRequest): Promise<ReadonlyMap<string, Loaded>> {
  const values = [accountIds, toTimestamp(now), ...namedIn(commands)]
  const { rows } = await connection.query<Row>({ ...(name && { name }), text: loadStatement, values })
  return new Map(rows.map((row) => [row.account_id, fromRow(row)]))
}

/** What the commands name, as the statement's parameters $3 to $14. */
function namedIn(commands: readonly CreditCommand[]): readonly (readonly string[])[] {
  const [byId, byReference, keys, releases, entries] = [columns(2), columns(3), columns(3), columns(2), columns(2)]
  for (const command of commands) {
    const { accountId, idempotencyKey } = command
    put(keys, [accountId, operationOf[command.kind], idempotencyKey])
    if (command.kind === 'GRANT') {
      if (command.reversesEntryId !== null) put(entries, [accountId, command.reversesEntryId])
      continue
    }
    const { reservationId, reference } =
      command.kind === 'RESERVE' ? { reservationId: null, reference: command.reference } : command.reservation
    if (reservationId !== null) put(byId, [accountId, reservationId])
    else put(byReference, [accountId, reference.type, reference.id])
    if (command.kind === 'RELEASE' && reservationId === null) put(releases, [accountId, idempotencyKey])
  }
  return [...byId, ...byReference, ...keys, ...releases, ...entries]
}

const columns = (count: number): string[][] => Array.from({ length: count }, () => [])

function put(into: string[][], values: readonly string[]): void {
  values.forEach((value, index) => into[index]?.push(value))
}

function fromRow(row: Row): Loaded {
  return {
    account: {
      accountId: row.account_id,
      tenantId: row.tenant_id,
      billingMode: row.billing_mode,
      takesNewWork: takesNewWork(row.status, { isEnabled: row.is_enabled }),
      reservationTtl: row.reservation_ttl_minutes === null ? null : minutes(row.reservation_ttl_minutes),
      available: toCredits(row.available),
      reserved: toCredits(row.reserved),
      owed: toCredits(row.owed),
      lots: inOrderOfUse((row.lots ?? []).map(fromLotRow)),
      ending: (row.ending ?? []).map(fromReservationRow),
    },
    lastSeq: BigInt(row.last_seq),
    lastHash: row.last_hash,
    lastAt: row.last_at === null ? null : toInstant(row.last_at.getTime()),
    reservations: (row.by_id ?? []).map(fromReservationRow),
    current: (row.by_reference ?? []).map(fromReservationRow),
    kept: toKeptCommands(row.kept ?? []),
    entries: (row.undone ?? []).map(fromReversibleRow),
    ignoredReleases: row.ignored ?? [],
  }
}

// Rows come in the journal's order: one without a cause begins a command.
function toKeptCommands(rows: readonly (readonly [EntryRow, ReservationRow | null])[]): readonly KeptCommand[] {
  const commands = new Map<string, KeptCommand>()
  for (const [entryRow, reservationRow] of rows) {
    const entry = fromEntryRow(entryRow)
    const first = entry.causedBy ?? entry.entryId
    const before = commands.get(first) ?? { entries: [], reservation: null }
    const reservation = before.reservation ?? (reservationRow === null ? null : fromReservationRow(reservationRow))
    commands.set(first, { entries: [...before.entries, entry], reservation })
  }
  return [...commands.values()]
}
