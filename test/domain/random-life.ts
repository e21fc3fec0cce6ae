import type { OrdinaryCommand, CreditState, ReversibleEntry } from '../../src/domain/credits/account.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import type { Entry } from '../../src/domain/credits/entry.ts'
import type { BookedAnswer } from '../../src/domain/credits/replay.ts'
import type { Reservation } from '../../src/domain/credits/reservation.ts'
import type { IgnoredRelease, LoadedAccount, TurnOutcome } from '../../src/domain/credits/turn.ts'
import { later, minutes, toInstant } from '../../src/domain/time.ts'
import type { Instant } from '../../src/domain/time.ts'
import {
  aConsumeCommand,
  aGrantCommand,
  aLoadedAccount,
  anAccount,
  aReleaseCommand,
  aReserveCommand,
  byId,
  byReference,
  makeIds,
  today,
} from '../support/given.ts'

export type Dice = (sides: number) => number

/** Numbers that look random and are the same for a seed each time (mulberry32). */
export function makeDice(seed: number): Dice {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

interface Past {
  readonly command: OrdinaryCommand
  readonly answer: BookedAnswer
  readonly rows: readonly Entry[]
}

const remembered = 12

/** What the database would keep of an account between its turns; of what is over only as much as commands may still name. */
export class RandomLife {
  account: CreditState
  now = today
  readonly nextId = makeIds('id')
  readonly reservations = new Map<string, Reservation>()
  #lastSeq = 0n
  #lastAt: Instant | null = null
  #past: readonly Past[] = []
  #spent: readonly ReversibleEntry[] = []
  #ignoredReleases: readonly IgnoredRelease[] = []
  readonly #roll: Dice

  constructor(roll: Dice) {
    this.#roll = roll
    this.account = anAccount({ owed: toCredits(roll(20)) })
  }

  /** Time passes, seldom backwards, and operators steer; then the account as a turn would load it. */
  load(): LoadedAccount {
    const roll = this.#roll
    this.now = toInstant(this.now + minutes(roll(20) - 2))
    const at = this.#lastAt !== null && this.#lastAt > this.now ? this.#lastAt : this.now
    const known = [...this.reservations.values()]
    const owed = toCredits(this.account.owed + (roll(12) === 0 ? BigInt(roll(15)) : 0n))
    this.account = {
      ...{ ...this.account, owed, billingMode: roll(12) === 0 ? 'POSTPAID' : 'CREDIT', takesNewWork: roll(12) > 0 },
      reservationTtl: roll(3) === 0 ? null : minutes(30),
      ending: known.filter(({ status, expiresAt }) => status === 'ACTIVE' && expiresAt !== null && expiresAt <= at),
    }
    return aLoadedAccount({
      ...{ account: this.account, lastSeq: this.#lastSeq, lastAt: this.#lastAt, reservations: known },
      current: [...new Map(known.map((one) => [one.reference.id, one])).values()],
      kept: this.#past.map(({ answer, rows }) => ({ entries: rows, reservation: answer.reservation })),
      entries: this.#spent,
      ignoredReleases: this.#ignoredReleases,
    })
  }

  /** What comes next: often something new, now and then the same call again. */
  nextCall(): { readonly command: OrdinaryCommand; readonly first: BookedAnswer | null } {
    const again = this.#past[this.#roll(remembered * 5)]
    if (again !== undefined) return { command: again.command, first: again.answer }
    return { command: this.#newCommand(), first: null }
  }

  keep(outcome: TurnOutcome, calls: readonly Omit<Past, 'rows'>[]): void {
    const last = outcome.entries.at(-1)
    const at = this.#lastAt !== null && this.#lastAt > this.now ? this.#lastAt : this.now
    this.#lastSeq = last?.seq ?? this.#lastSeq
    this.#lastAt = last?.createdAt ?? this.#lastAt
    this.account = { ...outcome.account, lots: outcome.account.lots.filter(({ available, held }) => available + held > 0n) }

    const booked = calls.map((call) => ({ ...call, rows: outcome.entries.filter((row) => isOf(row, call.answer.entry)) }))
    this.#past = [...this.#past, ...booked].slice(-remembered)
    const reversed = new Set(outcome.entries.map(({ reversesEntryId }) => reversesEntryId))
    const spent = outcome.entries.filter(({ reason, seq }) => reason === 'CONSUME' || seq % 7n === 0n)
    this.#spent = [...this.#spent, ...spent.map((row) => ({ ...row, isReversed: false }))]
      .map((row) => ({ ...row, isReversed: row.isReversed || reversed.has(row.entryId) }))
      .slice(-remembered)
    const ignored = outcome.ignored.filter(({ command }) => command.kind === 'RELEASE')
    this.#ignoredReleases = [...this.#ignoredReleases, ...ignored.map(({ command: { idempotencyKey } }) => ({ idempotencyKey, at }))].slice(
      -remembered,
    )
    this.#keepReservations([...outcome.made, ...outcome.settled])
  }

  #keepReservations(changed: readonly Reservation[]): void {
    for (const one of changed) this.reservations.set(one.reservationId, one)
    const newest = new Set(new Map([...this.reservations.values()].map((one) => [one.reference.id, one.reservationId])).values())
    for (const { reservationId, status } of this.reservations.values())
      if (status !== 'ACTIVE' && !newest.has(reservationId)) this.reservations.delete(reservationId)
  }

  #newCommand(): OrdinaryCommand {
    const roll = this.#roll
    const [idempotencyKey, lotId, reservationId, amount] = [this.nextId(), this.nextId(), this.nextId(), BigInt(1 + roll(9))]
    const { reference } = byReference(String(roll(6)))
    switch (roll(9)) {
      case 0:
        return aGrantCommand({ idempotencyKey, lotId, amount, expiresAt: later(this.now, minutes(roll(60))) })
      case 1:
        return aGrantCommand({ idempotencyKey, lotId, amount })
      case 2:
        return aGrantCommand({ idempotencyKey, lotId, amount: -amount, reason: 'ADJUSTMENT' })
      case 3:
        return aConsumeCommand({ idempotencyKey, reservation: this.#aName(), amount })
      case 4:
        return aConsumeCommand({ idempotencyKey, reservation: this.#aName() })
      case 5:
        return this.#aRelease(idempotencyKey)
      case 6:
        return aReserveCommand({ idempotencyKey, reservationId, reference, amount, override: { lotId, reason: 'why' } })
      case 7: {
        const reversesEntryId = this.#spent[roll(remembered)]?.entryId ?? 'unknown'
        return aGrantCommand({ idempotencyKey, lotId, amount, reason: 'ADJUSTMENT', reversesEntryId })
      }
      default:
        return aReserveCommand({ idempotencyKey, reservationId, reference, amount })
    }
  }

  #aName() {
    const known = [...this.reservations.keys()]
    return this.#roll(4) === 0 ? byId(known[this.#roll(known.length + 1)] ?? 'unknown') : byReference(String(this.#roll(6)))
  }

  /** Anew, or by reference under a key whose release was ignored before. */
  #aRelease(made: string): OrdinaryCommand {
    const ignored = this.#ignoredReleases[this.#roll(remembered * 3)]
    // It may be booked now, and is then known by its key: so it is offered once, and again only where it is ignored again.
    this.#ignoredReleases = this.#ignoredReleases.filter((one) => one !== ignored)
    if (ignored === undefined) return aReleaseCommand({ idempotencyKey: made, reservation: this.#aName() })
    return aReleaseCommand({ idempotencyKey: ignored.idempotencyKey, reservation: byReference(String(this.#roll(6))) })
  }
}

const isOf = (row: Entry, { operation, idempotencyKey }: Entry): boolean =>
  row.operation === operation && row.idempotencyKey === idempotencyKey
