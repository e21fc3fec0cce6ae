import type { Balances, GrantCredits, KeyedCommand, Reason, RefillCredits } from './account.ts'
import type { Entry } from './entry.ts'
import { fromTold } from './told-back.ts'
import { sameReference } from './reservation.ts'
import type { Reservation } from './reservation.ts'
import { BillingError } from '../errors.ts'

/** What the journal keeps of one command: its rows in order, and the reservation they are about. */
export interface KeptCommand {
  readonly entries: readonly Entry[]
  readonly reservation: Reservation | null
}

/** What a caller is told of a command that was booked, now or earlier. Rebuilt from its rows (ledger.md, "Answers are rebuilt"). */
export interface BookedAnswer {
  readonly kind: 'BOOKED'
  readonly replayed: boolean
  /** The row whose reason is the operation's; of a grant, or of a refill, the first. */
  readonly entry: Entry
  /** The balances after the last row. */
  readonly credit: Balances
  /** As the command left it; null for a grant or a refill. */
  readonly reservation: Reservation | null
}

const ownReasons: Partial<Record<KeyedCommand['kind'], Reason>> = { RESERVE: 'RESERVE', CONSUME: 'CONSUME', RELEASE: 'RELEASE' }

/** The answer to a command, from what was kept of it. */
export function toAnswer(kind: KeyedCommand['kind'], { entries, reservation }: KeptCommand, replayed: boolean): BookedAnswer {
  const reason = ownReasons[kind]
  const entry = reason === undefined ? entries[0] : entries.find((one) => one.reason === reason)
  const last = entries.at(-1)
  if (entry === undefined || last === undefined) throw new Error(`${kind} kept ${entries.length} rows, none of them its own`)
  return { kind: 'BOOKED', replayed, entry, credit: last.after, reservation: reservation && asLeft(kind, reservation) }
}

// A reservation may have been settled since; whoever made it is told what it was told then.
function asLeft(kind: KeyedCommand['kind'], reservation: Reservation): Reservation {
  return kind === 'RESERVE' ? { ...reservation, status: 'ACTIVE', settledAt: null } : reservation
}

/**
 * The first answer again, where the key is known and the input agrees: what the caller gives must be what was booked, what it
 * leaves out agrees with anything.
 *
 * @throws {BillingError} IDEMPOTENCY_KEY_REUSED
 * @see ledger.md, "A replay is known by (account, operation, key)"
 */
export function replay(command: KeyedCommand, kept: KeptCommand): BookedAnswer {
  const answer = toAnswer(command.kind, kept, true)
  const differs = firstDifference(command, answer)
  if (differs !== null) {
    throw new BillingError(
      'IDEMPOTENCY_KEY_REUSED',
      `Cannot ${command.kind.toLowerCase()} again under this key: ${differs} is not what was booked`,
      {
        member: differs,
      },
    )
  }
  return answer
}

function firstDifference(command: KeyedCommand, { entry, reservation }: BookedAnswer): string | null {
  switch (command.kind) {
    case 'RESERVE':
      if (command.amount !== entry.amount) return 'amount'
      return sameReference(command.reference, reservation?.reference ?? null) ? null : 'ref_id'
    case 'CONSUME':
    case 'RELEASE': {
      const { reservationId, reference } = command.reservation
      if (reservationId !== null && reservationId !== reservation?.reservationId) return 'reservation_id'
      if (reference !== null && !sameReference(reference, reservation?.reference ?? null)) return 'ref_id'
      if (command.kind === 'CONSUME' && command.amount !== null && command.amount !== entry.amount) return 'amount'
      return null
    }
    case 'GRANT':
      return grantDifference(command, entry)
    case 'REFILL':
      return refillDifference(command, entry)
    case 'TAKE_BACK': {
      const told = fromTold(entry.metadata)
      if (told?.lotId !== command.lotId) return 'lot_id'
      return told.total === command.total ? null : 'total'
    }
  }
}

function grantDifference(command: GrantCredits, entry: Entry): string | null {
  if (command.reason !== entry.reason) return 'reason'
  if (command.amount !== (entry.to === 'available' ? entry.amount : -entry.amount)) return 'amount'
  if (command.reference !== null && !sameReference(command.reference, entry.reference)) return 'ref_id'
  if (command.reversesEntryId !== null && command.reversesEntryId !== entry.reversesEntryId) return 'reverses_entry_id'
  const opens = entry.lots[0]?.opens
  if (command.expiresAt !== null && command.expiresAt !== (opens?.expiresAt ?? null)) return 'expires_at'
  if ((command.unitPrice ?? null) !== null && command.unitPrice !== opens?.unitPrice) return 'unit_price'
  if ((command.currency ?? null) !== null && command.currency !== opens?.currency) return 'currency'
  return null
}

// How much was missing then is nobody's to ask again; more than the allowance it was not.
function refillDifference({ mode, allowance, expiresAt, reference }: RefillCredits, entry: Entry): string | null {
  if (mode === 'ADD' ? allowance !== entry.amount : allowance < entry.amount) return 'allowance'
  if (expiresAt !== (entry.lots[0]?.opens?.expiresAt ?? null)) return 'expires_at'
  return reference !== null && !sameReference(reference, entry.reference) ? 'ref_id' : null
}
