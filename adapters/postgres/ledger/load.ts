import { takesNewWork } from '../../../src/domain/accounts/account.ts'
import type { AccountStatus, BillingMode } from '../../../src/domain/accounts/account.ts'
import type { CreditCommand } from '../../../src/domain/credits/account.ts'
import { operationOf } from '../../../src/domain/credits/account.ts'
import { toCredits } from '../../../src/domain/credits/credits.ts'
import { inOrderOfUse } from '../../../src/domain/credits/lots.ts'
import type { KeptCommand } from '../../../src/domain/credits/replay.ts'
import type { LoadedAccount } from '../../../src/domain/credits/turn.ts'
import { minutes } from '../../../src/domain/time.ts'
import type { Instant } from '../../../src/domain/time.ts'
import type { Connection } from '../failures.ts'
import { statementFrom } from '../statement.ts'
import type { DatabaseForm, Statement } from '../statement.ts'
import {
  accountJson,
  entryJson,
  fromEntryRow,
  fromLotRow,
  fromReservationRow,
  fromReversibleRow,
  fromTimestampText,
  lotJson,
  nextEnding,
  reservationJson,
  toTimestamp,
} from './rows.ts'
import type { EntryRow, LotRow, ReservationRow, ReversibleRow } from './rows.ts'

/** More rows than any command writes: an adjustment, what it pays off, what expires of it, and the reservation it was for. */
const rowsOfCommandMax = '8'

const places = { 'lot l': lotJson, 'reservation v': reservationJson, 'entry n': entryJson, rows: rowsOfCommandMax }

/** The load in two forms with one answer: for one PostgreSQL, and for a cluster. */
export const loadStatements: Readonly<Record<DatabaseForm, string>> = {
  single: statementFrom(new URL('load.sql', import.meta.url), { ...places, account: accountJson(nextEnding) }),
  // There no account is kept, so nobody asks.
  cluster: statementFrom(new URL('load.cluster.sql', import.meta.url), { ...places, account: accountJson('null') }),
}

/** An account as loaded, and the hash that its next entry follows. */
export interface Loaded extends LoadedAccount {
  readonly lastHash: Buffer
  /** Of the policy that it was decided on. */
  readonly revision: number
  /** When the next of its active reservations ends that is not in `account.ending`. */
  readonly nextEnding: Instant | null
}

type AccountRow = readonly [
  ...[accountId: string, tenantId: string, status: AccountStatus, billingMode: BillingMode, isEnabled: boolean, ttlMinutes: number | null],
  ...[isFrozen: boolean, revision: number, endsNext: string | null],
  ...[lastSeq: string, lastHash: string, lastAt: string | null, available: string, reserved: string, owed: string],
]

/** A part of the answer: rows that begin with the account's id; null where there are none. */
type Part<Values extends readonly unknown[]> = readonly (readonly [accountId: string, ...Values])[] | null

interface Row {
  readonly accounts: readonly AccountRow[] | null
  readonly lots: Part<LotRow>
  /** Named ones that are not live. */
  readonly spent: Part<LotRow>
  readonly ending: Part<[ReservationRow]>
  readonly by_id: Part<[ReservationRow]>
  readonly by_reference: Part<[ReservationRow]>
  readonly kept: Part<[EntryRow, ReservationRow | null]>
  readonly ignored: Part<[idempotencyKey: string, createdAt: string]>
  readonly undone: Part<[ReversibleRow]>
}

interface LoadRequest {
  readonly accountIds: readonly string[]
  readonly commands: readonly CreditCommand[]
  readonly now: Instant
  readonly statement: Statement
}

/** Loads accounts with all that the commands name, as of one snapshot; an account that is not there is missing in the answer. */
export async function load(
  connection: Connection,
  { accountIds, commands, now, statement }: LoadRequest,
): Promise<ReadonlyMap<string, Loaded>> {
  const values = [accountIds, toTimestamp(now), ...namedIn(commands)]
  const { rows } = await connection.query<Row>({ ...statement, values })
  return fromRows(rows)
}

/** What the commands name, as the statement's parameters $3 to $16. */
function namedIn(commands: readonly CreditCommand[]): readonly (readonly string[])[] {
  const [byId, byReference, keys, releases, entries] = [columns(2), columns(3), columns(3), columns(2), columns(2)]
  const lots = columns(2)
  for (const command of commands) {
    if (command.kind === 'EXPIRE_DUE') continue // it names nothing: what is due comes with the account
    const { accountId, idempotencyKey } = command
    put(keys, [accountId, operationOf[command.kind], idempotencyKey])
    if (command.kind === 'GRANT') {
      if (command.reversesEntryId !== null) put(entries, [accountId, command.reversesEntryId])
      continue
    }
    if (command.kind === 'REFILL') continue
    if (command.kind === 'TAKE_BACK') {
      // Once each: a lot that came twice would be two lots of the account.
      const isNamed = lots[1]?.some((lotId, index) => lotId === command.lotId && lots[0]?.[index] === accountId)
      if (isNamed !== true) put(lots, [accountId, command.lotId])
      continue
    }
    const { reservationId, reference } =
      command.kind === 'RESERVE' ? { reservationId: null, reference: command.reference } : command.reservation
    if (reservationId !== null) put(byId, [accountId, reservationId])
    else put(byReference, [accountId, reference.type, reference.id])
    if (command.kind === 'RELEASE' && reservationId === null) put(releases, [accountId, idempotencyKey])
  }
  return [...byId, ...byReference, ...keys, ...releases, ...entries, ...lots]
}

const columns = (count: number): string[][] => Array.from({ length: count }, () => [])

function put(into: string[][], values: readonly string[]): void {
  values.forEach((value, index) => into[index]?.push(value))
}

// On a cluster each row has one account's share of every part, else one row has them all.
function fromRows(rows: readonly Row[]): ReadonlyMap<string, Loaded> {
  const [lots, spent] = [grouped(rows, 'lots'), grouped(rows, 'spent')]
  const [ending, byId] = [grouped(rows, 'ending'), grouped(rows, 'by_id')]
  const [byReference, kept] = [grouped(rows, 'by_reference'), grouped(rows, 'kept')]
  const [ignored, undone] = [grouped(rows, 'ignored'), grouped(rows, 'undone')]
  const accounts = rows.flatMap((row) => row.accounts ?? [])
  const loaded = accounts.map((row): readonly [string, Loaded] => {
    const [accountId, tenantId, status, billingMode, isEnabled, ttlMinutes, isFrozen, revision, endsNext, ...head] = row
    const [lastSeq, lastHash, lastAt, available, reserved, owed] = head
    const account = {
      accountId,
      tenantId,
      billingMode,
      takesNewWork: takesNewWork(status, { isEnabled }),
      isFrozen,
      reservationTtl: ttlMinutes === null ? null : minutes(ttlMinutes),
      available: toCredits(available),
      reserved: toCredits(reserved),
      owed: toCredits(owed),
      lots: inOrderOfUse([...lots(accountId), ...spent(accountId)].map(([, ...lot]) => fromLotRow(lot))),
      ending: ending(accountId).map(([, one]) => fromReservationRow(one)),
    }
    const named = {
      reservations: byId(accountId).map(([, one]) => fromReservationRow(one)),
      current: byReference(accountId).map(([, one]) => fromReservationRow(one)),
      kept: toKeptCommands(kept(accountId)),
      entries: undone(accountId).map(([, entry]) => fromReversibleRow(entry)),
      ignoredReleases: ignored(accountId).map(([, idempotencyKey, createdAt]) => ({ idempotencyKey, at: fromTimestampText(createdAt) })),
    }
    const newest = {
      revision,
      nextEnding: endsNext === null ? null : fromTimestampText(endsNext),
      lastSeq: BigInt(lastSeq),
      lastHash: Buffer.from(lastHash, 'hex'),
      lastAt: lastAt === null ? null : fromTimestampText(lastAt),
    }
    return [accountId, { account, ...named, ...newest }]
  })
  return new Map(loaded)
}

type PartName = Exclude<keyof Row, 'accounts'>
type Item<Name extends PartName> = NonNullable<Row[Name]>[number]

/** The items of one account, from a part of the answer. */
function grouped<Name extends PartName>(rows: readonly Row[], name: Name): (accountId: string) => readonly Item<Name>[] {
  const items = rows.flatMap((row) => (row[name] ?? []) as readonly Item<Name>[])
  if (items.length === 0) return () => []
  const byAccount = Map.groupBy(items, ([accountId]) => accountId)
  return (accountId) => byAccount.get(accountId) ?? []
}

// Rows come in the journal's order: one without a cause begins a command.
function toKeptCommands(rows: readonly (readonly [string, EntryRow, ReservationRow | null])[]): readonly KeptCommand[] {
  const commands = new Map<string, KeptCommand>()
  for (const [, entryRow, reservationRow] of rows) {
    const entry = fromEntryRow(entryRow)
    const first = entry.causedBy ?? entry.entryId
    const before = commands.get(first) ?? { entries: [], reservation: null }
    const reservation = before.reservation ?? (reservationRow === null ? null : fromReservationRow(reservationRow))
    commands.set(first, { entries: [...before.entries, entry], reservation })
  }
  return [...commands.values()]
}
