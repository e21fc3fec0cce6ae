import type { CreditCommand, ReservationName } from '../../../src/domain/credits/account.ts'
import { zeroCredits } from '../../../src/domain/credits/credits.ts'
import type { Lot } from '../../../src/domain/credits/lots.ts'
import { referenceName } from '../../../src/domain/credits/reservation.ts'
import type { Reservation } from '../../../src/domain/credits/reservation.ts'
import { earliest, hasCome, notBefore } from '../../../src/domain/time.ts'
import type { Instant } from '../../../src/domain/time.ts'
import type { DecidedTurn } from './decide-turns.ts'
import type { Loaded } from './load.ts'
import type { AccountCommands } from './turn-queue.ts'

/** So many accounts are kept, and so many of the newest reservations, over all accounts: some twenty megabytes. */
const accountsMax = 20_000
const reservationsMax = 2_048

/** The longest that batches go without what is kept, in batches, after it was wrong again and again. */
const pauseMax = 64

/**
 * Accounts as this process's own appends have left them, so that the next command need not load them.
 *
 * What is kept may be stale at any time: another process books, an operator changes the policy. So it decides nothing by itself: what
 * is booked on it, the append checks against the database, all or nothing (append.sql: the journal's end, the policy, the keys and
 * references that are taken), and whatever would not be booked is decided again on a load. After any failure the accounts are loaded.
 */
export interface KeptAccounts {
  /** Those accounts of a batch that can be decided from what is kept. */
  recall(batch: readonly AccountCommands[], now: Instant): ReadonlyMap<string, Loaded>
  /** Accounts as these turns leave them, with the hash of the last entry of each. */
  keep(turns: readonly DecidedTurn[], lastHashes: ReadonlyMap<string, Buffer>): void
  forget(batch: readonly AccountCommands[]): void
  /** What was kept was stale: the oftener that happens, the longer it is not used. */
  wasStale(): void
  wasSound(): void
}

/** Keeps nothing: for a database whose append does not check what was kept. */
export const keepNothing: KeptAccounts = {
  recall: () => new Map(),
  keep: () => undefined,
  forget: () => undefined,
  wasStale: () => undefined,
  wasSound: () => undefined,
}

export function makeKeptAccounts(): KeptAccounts {
  const accounts = new Map<string, Loaded>()
  const newest = new NewestReservations()
  let [pause, penalty] = [0, 0]

  function recall(batch: readonly AccountCommands[], now: Instant): ReadonlyMap<string, Loaded> {
    const recalled = new Map<string, Loaded>()
    if (pause > 0) {
      pause -= 1
      return recalled
    }
    for (const { accountId, waiting } of batch) {
      const kept = accounts.get(accountId)
      if (kept === undefined || hasCome(kept.nextEnding, notBefore(kept.lastAt, now))) continue
      const named: Reservation[] = []
      if (!waiting.every(({ command }) => isPlain(command, named))) continue
      recalled.set(accountId, { ...kept, reservations: named, current: named })
    }
    return recalled
  }

  // Whether all that the command may know is kept, or is checked by the append. Adds the reservation that it names.
  function isPlain(command: CreditCommand, named: Reservation[]): boolean {
    const { kind, accountId } = command
    if (kind === 'GRANT') return command.reversesEntryId === null
    if (kind === 'RESERVE') return newest.find(accountId, { reservationId: null, reference: command.reference }) === null
    if (kind !== 'CONSUME') return false
    const found = newest.find(accountId, command.reservation)
    if (found !== null) named.push(found)
    return found !== null
  }

  function keep(turns: readonly DecidedTurn[], lastHashes: ReadonlyMap<string, Buffer>): void {
    for (const { accountId, outcome, loaded } of turns) {
      const { account, entries, made, settled } = outcome
      accounts.delete(accountId)
      // Ends that have come are not booked yet: whoever comes next has to see them.
      if (account.ending.length > 0) continue
      const last = entries.at(-1)
      const head = last === undefined ? {} : { lastSeq: last.seq, lastAt: last.createdAt }
      accounts.set(accountId, {
        ...loaded,
        ...nothingNamed,
        ...head,
        account: { ...account, lots: account.lots.filter(isLive) },
        lastHash: lastHashes.get(accountId) ?? loaded.lastHash,
        nextEnding: made.map(({ expiresAt }) => expiresAt).reduce(earliest, loaded.nextEnding),
      })
      for (const one of settled) newest.forget(accountId, one)
      for (const one of made) if (one.status === 'ACTIVE') newest.keep(accountId, one)
    }
    for (const [oldest] of accounts) {
      if (accounts.size <= accountsMax) break
      accounts.delete(oldest)
    }
  }

  function forget(batch: readonly AccountCommands[]): void {
    for (const { accountId, waiting } of batch) {
      accounts.delete(accountId)
      for (const { command } of waiting) {
        if (command.kind !== 'CONSUME') continue
        const found = newest.find(accountId, command.reservation)
        if (found !== null) newest.forget(accountId, found)
      }
    }
  }

  return {
    ...{ recall, keep, forget },
    wasStale: () => {
      penalty = Math.min(Math.max(penalty * 2, 1), pauseMax)
      pause = penalty
    },
    wasSound: () => void (penalty >>= 1),
  }
}

const nothingNamed = { reservations: [], current: [], kept: [], entries: [], ignoredReleases: [] }

const isLive = ({ available, held }: Lot): boolean => available > zeroCredits || held > zeroCredits

/** The newest reservations that are active, as far as this process knows; the oldest go first. */
class NewestReservations {
  readonly #byId = new Map<string, { readonly accountId: string; readonly reservation: Reservation }>()
  readonly #idByReference = new Map<string, string>()

  find(accountId: string, { reservationId, reference }: ReservationName): Reservation | null {
    const id = reservationId ?? this.#idByReference.get(`${accountId} ${referenceName(reference)}`)
    const found = id === undefined ? undefined : this.#byId.get(id)
    return found?.accountId === accountId ? found.reservation : null
  }

  keep(accountId: string, reservation: Reservation): void {
    this.#byId.set(reservation.reservationId, { accountId, reservation })
    this.#idByReference.set(`${accountId} ${referenceName(reservation.reference)}`, reservation.reservationId)
    const [oldest] = this.#byId.size > reservationsMax ? this.#byId.values() : []
    if (oldest !== undefined) this.forget(oldest.accountId, oldest.reservation)
  }

  forget(accountId: string, { reservationId, reference }: Reservation): void {
    this.#byId.delete(reservationId)
    const place = `${accountId} ${referenceName(reference)}`
    if (this.#idByReference.get(place) === reservationId) this.#idByReference.delete(place)
  }
}
