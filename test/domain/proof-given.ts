import { createHash } from 'node:crypto'
import type { CreditCommand, CreditState } from '../../src/domain/credits/account.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { canonicalForm, canonicalLots } from '../../src/domain/credits/entry.ts'
import type { Entry } from '../../src/domain/credits/entry.ts'
import type { LotState, ReservationState } from '../../src/domain/credits/found-state.ts'
import type { JournalRow } from '../../src/domain/credits/journal-row.ts'
import type { Lot } from '../../src/domain/credits/lots.ts'
import type { Reservation } from '../../src/domain/credits/reservation.ts'
import { Turn } from '../../src/domain/credits/turn.ts'
import type { TurnOutcome } from '../../src/domain/credits/turn.ts'
import { AccountProof } from '../../src/domain/credits/verify.ts'
import type { StoredAccount } from '../../src/domain/credits/verify.ts'
import { minutes } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'
import {
  aConsumeCommand,
  aGrantCommand,
  aLoadedAccount,
  anAccount,
  aReleaseCommand,
  aReserveCommand,
  at,
  byReference,
  makeIds,
} from '../support/given.ts'

// An account as the product's own rules make it, in the words in which it is stored.

export const hashOf = (previous: string, text: string): string => createHash('sha256').update(previous, 'hex').update(text).digest('hex')

/** Rows as they would be stored, with a chain that is right whatever they say: so that the rules behind the chain are met. */
export function chained(entries: readonly Entry[]): readonly JournalRow[] {
  let hash = '0'.repeat(64)
  return entries.map((entry) => {
    hash = hashOf(hash, canonicalForm(entry))
    const columns = (JSON.parse(canonicalForm(entry)) as readonly unknown[]).with(11, JSON.stringify(canonicalLots(entry.lots)))
    return [...columns, hash] as readonly unknown[] as JournalRow
  })
}

const [begins, ends, later] = [at('2026-03-01'), at('2026-03-02'), at('2026-03-03')]
const ref = (id: string) => ({ type: 'commission_request', id })

/** Grants, a reservation that is consumed in part, one that is released, one that ends, one that stays; a lot that ends; a debt that is paid. */
const lived: readonly (readonly [Instant, readonly CreditCommand[]])[] = [
  [
    begins,
    [
      aGrantCommand({ idempotencyKey: 'g1', lotId: 'ending', amount: 5n, expiresAt: ends }),
      aGrantCommand({ idempotencyKey: 'g2', lotId: 'lasting', amount: 20n, reason: 'TOPUP' }),
      aReserveCommand({ idempotencyKey: 'r1', reservationId: 'used', reference: ref('1'), amount: 7n }),
      aConsumeCommand({ idempotencyKey: 'c1', reservation: byReference('1'), amount: 6n }),
      aReserveCommand({ idempotencyKey: 'r2', reservationId: 'freed', reference: ref('2'), amount: 2n }),
      aReleaseCommand({ idempotencyKey: 'f2', reservation: byReference('2') }),
      aReserveCommand({ idempotencyKey: 'r3', reservationId: 'kept', reference: ref('3'), amount: 3n }),
      aGrantCommand({ idempotencyKey: 'g3', lotId: 'unused', amount: 4n, expiresAt: ends }),
    ],
  ],
  [begins, [aReserveCommand({ idempotencyKey: 'r4', reservationId: 'timed', reference: ref('4'), amount: 1n })]],
  [later, [aGrantCommand({ idempotencyKey: 'g4', lotId: 'newest', amount: 1n })]],
]

export interface Lived {
  readonly entries: readonly Entry[]
  readonly stored: StoredAccount
  readonly settled: readonly ReservationState[]
}

export function liveThrough(): Lived {
  const nextId = makeIds('e')
  const entries: Entry[] = []
  const lots = new Map<string, Lot>()
  const reservations = new Map<string, Reservation>()
  let account: CreditState = anAccount()
  for (const [turns, [now, commands]] of lived.entries()) {
    const reservationTtl = turns === 1 ? minutes(60) : null
    const ending = turns === 2 ? [...reservations.values()].filter(({ reservationId }) => reservationId === 'timed') : []
    const last = entries.at(-1)
    const loaded = aLoadedAccount({
      account: { ...account, reservationTtl, ending },
      lastSeq: last?.seq ?? 0n,
      lastAt: last?.createdAt ?? null,
    })
    const turn = new Turn(loaded, now, nextId)
    for (const command of commands) turn.take(command)
    const outcome = turn.outcome()
    entries.push(...outcome.entries)
    account = { ...account, ...outcome.account }
    for (const lot of outcome.account.lots) lots.set(lot.lotId, lot)
    for (const one of [...outcome.made, ...outcome.settled]) reservations.set(one.reservationId, one)
  }
  const rows = chained(entries)
  return { entries, ...storedOf({ ...account, lots: [...lots.values()] }, [...reservations.values()], rows) }
}

/** What would be stored of an account and all its reservations, whose rows these are. */
function storedOf(account: CreditState, reservations: readonly Reservation[], rows: readonly JournalRow[]): Omit<Lived, 'entries'> {
  const last = rows.at(-1)
  const states = reservations.map((one) => toState(one, rows))
  const active = states.filter(({ status }) => status === 'ACTIVE')
  const balance = {
    ...{ tenantId: 't1', lastSeq: BigInt(rows.length), lastHash: last?.[24] ?? '', lastAt: last?.[19] ?? null },
    ...{ available: account.available, reserved: account.reserved, owed: account.owed },
  }
  return {
    stored: { balance, lots: account.lots.map(toLotState), activeReservations: active, reservations: BigInt(states.length) },
    settled: states.filter(({ status }) => status !== 'ACTIVE'),
  }
}

/** Verifies what a turn has made of an account that began with nothing. */
export function proveTurn({ account, entries, made }: TurnOutcome) {
  const rows = chained(entries)
  const { stored, settled } = storedOf(account, made, rows)
  return prove(rows, settled, stored)
}

const text = (instant: Instant | null): string | null => (instant === null ? null : String(instant))

const toLotState = ({ lotId, source, amount, available, held, expiresAt, unitPrice, currency, grantedAt, ...counts }: Lot): LotState => ({
  ...counts,
  ...{
    lotId,
    tenantId: 't1',
    source,
    amount,
    available,
    held,
    expiresAt: text(expiresAt),
    unitPrice,
    currency,
    grantedAt: String(grantedAt),
  },
})

function toState(reservation: Reservation, rows: readonly JournalRow[]): ReservationState {
  const { reservationId, reference, amount, status, idempotencyKey, holds, expiresAt, createdAt, settledAt } = reservation
  const made = rows.find((row) => row[7] === 'RESERVE' && row[12] === reservationId)
  return {
    ...{ reservationId, tenantId: 't1', refType: reference.type, refId: reference.id, amount: toCredits(amount), status, idempotencyKey },
    ...{
      holds: JSON.stringify(canonicalLots(holds)),
      expiresAt: text(expiresAt),
      createdAt: String(createdAt),
      settledAt: text(settledAt),
    },
    seq: BigInt(made?.[1] ?? 0),
  }
}

/** Verifies an account whole. */
export function prove(
  entries: readonly JournalRow[],
  settled: readonly ReservationState[],
  stored: StoredAccount,
  head: string | null = null,
) {
  const proof = new AccountProof({
    accountId: 'a1',
    hashOf,
    head: head === null ? null : { accountId: 'a1', seq: BigInt(entries.length), hash: head },
  })
  proof.take(entries, settled)
  return proof.end(stored)
}
