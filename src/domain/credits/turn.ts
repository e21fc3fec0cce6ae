import type {
  BookedCommand,
  CreditCommand,
  CreditState,
  ExpireDueCredits,
  Ignored,
  KeyedCommand,
  NamedFacts,
  NotTakenBack,
  OrdinaryCommand,
  ReversibleEntry,
  Unmoved,
} from './account.ts'
import { operationOf } from './account.ts'
import { decide } from './decide.ts'
import { toEntries } from './entry.ts'
import type { Entry, Head } from './entry.ts'
import { bookDueExpiry } from './expiry.ts'
import { replay, toAnswer } from './replay.ts'
import type { BookedAnswer, KeptCommand } from './replay.ts'
import { sameReference } from './reservation.ts'
import type { Reservation } from './reservation.ts'
import { withCounts } from './take-back.ts'
import { ReservationBook } from './reservation-book.ts'
import { notBefore } from '../time.ts'
import type { Instant } from '../time.ts'

/** An account as it was loaded, with all that the commands of one turn name. */
export interface LoadedAccount {
  readonly account: CreditState
  readonly lastSeq: bigint
  /** The instant of the newest entry: no later one is dated before it. */
  readonly lastAt: Instant | null
  /** The reservations that are named by id. */
  readonly reservations: readonly Reservation[]
  /** "The" reservation of each reference that is named: the active one, else the newest. */
  readonly current: readonly Reservation[]
  /** What is kept under the keys that the commands bear. */
  readonly kept: readonly KeptCommand[]
  /** The entries that undos name. */
  readonly entries: readonly ReversibleEntry[]
  /** Releases that were ignored before, under the keys that the commands bear. */
  readonly ignoredReleases: readonly IgnoredRelease[]
}

/** A release that was ignored, and when that first was. */
export interface IgnoredRelease {
  readonly idempotencyKey: string
  readonly at: Instant
}

/** An ignored command, for the timeline. */
export interface IgnoredCall extends Ignored {
  readonly command: KeyedCommand
}

export type Answer = BookedAnswer | Ignored

/** So many ends that had come are booked. */
export interface EndsBooked {
  readonly kind: 'ENDED'
  readonly ends: number
}

/** What any command is answered: some may move nothing, and one books ends alone. */
export type TurnAnswer = Answer | Unmoved | EndsBooked

/** What the commands of a turn have changed, to be appended together. */
export interface TurnOutcome {
  readonly account: CreditState
  readonly entries: readonly Entry[]
  /** Reservations made in this turn, and older ones that it settled, as they are now. */
  readonly made: readonly Reservation[]
  readonly settled: readonly Reservation[]
  readonly ignored: readonly IgnoredCall[]
  /** Whether there is something to be written, be it that a lot knows of later facts. */
  readonly isWritten: boolean
}

/**
 * One account's turn: its commands, decided one after the other in memory.
 *
 * @see ledger.md, "Append, folded"
 */
export class Turn {
  /** When all of the turn happens: now, or the newest entry's instant where the clock was set back. */
  readonly now: Instant
  readonly loaded: LoadedAccount
  readonly #nextId: () => string
  readonly #entries: Entry[] = []
  readonly #ignored: IgnoredCall[] = []
  readonly #kept: Map<string, KeptCommand>
  /** By key, when a release was first ignored. */
  readonly #ignoredAt: Map<string, Instant>
  readonly #undone = new Set<string>()
  #isNoted = false
  readonly #reservations: ReservationBook
  #account: CreditState
  #head: Head

  constructor(loaded: LoadedAccount, clock: Instant, nextId: () => string) {
    const { account, lastSeq, lastAt } = loaded
    this.now = notBefore(lastAt, clock)
    this.loaded = loaded
    this.#nextId = nextId
    this.#kept = new Map(loaded.kept.map((kept) => [keyOf(kept.entries[0]), kept]))
    this.#ignoredAt = new Map(loaded.ignoredReleases.map(({ idempotencyKey, at }) => [idempotencyKey, at]))
    this.#reservations = new ReservationBook(loaded)
    this.#account = account
    this.#head = { seq: lastSeq, available: account.available, reserved: account.reserved, owed: account.owed }
  }

  /**
   * Decides a command after those before it; what it answers holds once the turn is appended.
   *
   * @returns null where the command must be decided after that append, because it takes what this one frees
   * @throws {BillingError} the refusal
   */
  take(command: OrdinaryCommand): Answer | null
  take(command: CreditCommand): TurnAnswer | null
  take(command: CreditCommand): TurnAnswer | null {
    if (command.kind === 'EXPIRE_DUE') return this.#expire(command)
    const earlier = this.#kept.get(`${operationOf[command.kind]} ${command.idempotencyKey}`)
    if (earlier !== undefined) return replay(command, earlier)

    const account = { ...this.#account, named: this.#namedFacts(command) }
    const decision = decide(account, command, this.now)
    if (decision.kind === 'IGNORED') return this.#ignore(command, decision)
    if (decision.kind === 'UNMOVED') return 'takenFacts' in decision ? this.#note(decision) : decision
    if (decision.kind === 'ENDED') throw new Error(`a ${command.kind} is answered as ends are`)

    // One append never both frees a reference and takes it: the taker waits, and a due end that frees it goes ahead alone.
    if (command.kind === 'RESERVE') {
      const { reference } = command
      if (this.#reservations.hasFreed(reference)) return null
      if (decision.due.some(({ reservation }) => reservation !== null && sameReference(reservation.reference, reference))) {
        const due = bookDueExpiry(account, this.now)
        this.#keep(due.commands, due.account)
        return null
      }
    }
    const rows = this.#keep([...decision.due, decision.own], decision.account)
    const kept = { entries: rows.slice(-decision.own.bookings.length), reservation: decision.own.reservation }
    this.#kept.set(keyOf(kept.entries[0]), kept)
    return toAnswer(command.kind, kept, false)
  }

  outcome(): TurnOutcome {
    const entries = this.#entries
    const isWritten = entries.length > 0 || this.#isNoted
    return { account: this.#account, entries, ...this.#reservations.changes(), ignored: this.#ignored, isWritten }
  }

  // Ends bear keys of their own, and are never due twice: there is no answer to be kept.
  #expire(command: ExpireDueCredits): EndsBooked | Unmoved {
    const decision = decide({ ...this.#account, named: nothingNamed }, command, this.now)
    if (decision.kind === 'UNMOVED') return decision
    if (decision.kind !== 'ENDED') throw new Error(`ends are answered as a command that is ${decision.kind}`)
    this.#keep(decision.due, decision.account)
    return { kind: 'ENDED', ends: decision.due.length }
  }

  #namedFacts(command: KeyedCommand): NamedFacts {
    if (command.kind === 'RESERVE')
      return { ...nothingNamed, reservation: this.#reservations.find({ reservationId: null, reference: command.reference }) }
    if (command.kind === 'TAKE_BACK' || command.kind === 'REFILL') return nothingNamed
    if (command.kind !== 'GRANT') {
      const reservation = this.#reservations.find(command.reservation)
      const ignoredBefore = command.kind === 'RELEASE' && reservation !== null && this.#wasIgnoredBefore(command, reservation)
      return { ...nothingNamed, reservation, ignoredBefore }
    }
    const entry = this.loaded.entries.find(({ entryId }) => entryId === command.reversesEntryId)
    if (entry === undefined) return nothingNamed
    return { ...nothingNamed, entry: { ...entry, isReversed: entry.isReversed || this.#undone.has(entry.entryId) } }
  }

  // Of the same millisecond, which a turn is as a whole, the call that was ignored came first: V1 reserves right after its release.
  #wasIgnoredBefore({ idempotencyKey }: KeyedCommand, { createdAt }: Reservation): boolean {
    const at = this.#ignoredAt.get(idempotencyKey)
    return at !== undefined && at <= createdAt
  }

  // It moves nothing, and yet an older fold that comes later must find that it is the older one.
  #note(decision: NotTakenBack): NotTakenBack {
    const { lotId, takenFacts, reason } = decision
    if (reason === 'NOTHING_TO_MOVE') {
      this.#account = withCounts(this.#account, lotId, { takenFacts })
      this.#isNoted = true
    }
    return decision
  }

  #ignore(command: KeyedCommand, decision: Ignored): Ignored {
    this.#ignored.push({ ...decision, command })
    const { kind, idempotencyKey } = command
    if (kind === 'RELEASE' && !this.#ignoredAt.has(idempotencyKey)) this.#ignoredAt.set(idempotencyKey, this.now)
    return decision
  }

  #keep(commands: readonly BookedCommand[], after: CreditState): readonly Entry[] {
    const { accountId, tenantId } = this.#account
    const rows = toEntries(commands, { accountId, tenantId, head: this.#head, now: this.now, nextId: this.#nextId })
    const last = rows.at(-1)
    if (last === undefined) throw new Error('a command was booked without a row')
    this.#entries.push(...rows)
    this.#head = { seq: last.seq, ...last.after }
    this.#account = after
    this.#reservations.keep(commands)
    for (const { reversesEntryId } of rows) if (reversesEntryId !== null) this.#undone.add(reversesEntryId)
    return rows
  }
}

const nothingNamed: NamedFacts = { reservation: null, entry: null, ignoredBefore: false }

function keyOf(first: Entry | undefined): string {
  if (first === undefined) throw new Error('a command was kept without a row')
  return `${first.operation} ${first.idempotencyKey}`
}
