import { chainVersion } from './entry.ts'
import type { BalanceState, Fault, LedgerHead, LotState, ProofRule, ReservationState } from './found-state.ts'
import { differences } from './found-state.ts'
import type { JournalRow } from './journal-row.ts'
import { canonicalRow } from './journal-row.ts'
import { FoundAccount } from './found-account.ts'
import type { FoundReservation } from './found-account.ts'
import { Disagreement } from './found-lot.ts'
import type { FoundLot, Place } from './found-lot.ts'

/** SHA-256 of the previous hash and a text after it, each hash in hexadecimal digits. */
export type HashOf = (previousHash: string, text: string) => string

export interface ProofNeeds {
  readonly accountId: string
  readonly hashOf: HashOf
  /** A head of this account that was kept elsewhere. */
  readonly head: LedgerHead | null
}

/** What is stored of one account beside its entries. */
export interface StoredAccount {
  readonly balance: BalanceState | null
  readonly lots: readonly LotState[]
  readonly activeReservations: readonly ReservationState[]
  /** Of whatever status. */
  readonly reservations: bigint
}

const firstHash = '0'.repeat(64)

/**
 * Verifies one account: recomputes numbers, times, chain, balances, lots and reservations from its entries alone, then compares
 * what is stored. What it gives is the first thing that disagrees.
 *
 * It keeps the account's lots and its active reservations, and nothing of what is settled, so that its memory does not grow with
 * the entries.
 *
 * @see ledger.md, "How to verify an account"
 */
export class AccountProof {
  readonly #needs: ProofNeeds
  readonly #found: FoundAccount
  #lastHash = firstHash
  #lastSeq = 0n
  #lastAt: string | null = null
  #lastId: string | null = null
  #tenantId: string | null = null
  #headIsMet = false
  #fault: Fault | null = null

  constructor(needs: ProofNeeds) {
    this.#needs = needs
    this.#found = new FoundAccount()
  }

  get fault(): Fault | null {
    return this.#fault
  }

  /**
   * Takes the next entries, in the order of their numbers, with what is stored of the reservations that they settle.
   *
   * @returns the first fault, now or earlier; after one nothing more is looked at
   */
  take(entries: readonly JournalRow[], stored: readonly ReservationState[]): Fault | null {
    for (const entry of entries) if (this.#fault === null) this.#guard(entry, () => this.#takeOne(entry))
    if (this.#fault === null) this.#compareSettled(stored)
    return this.#fault
  }

  /** Compares what is left at the end. @returns the first fault, now or earlier */
  end(stored: StoredAccount): Fault | null {
    if (this.#fault !== null) return this.#fault
    this.#fault =
      this.#unsettled() ??
      this.#compareBalance(stored.balance) ??
      this.#compareLots(stored.lots) ??
      this.#compareActive(stored.activeReservations) ??
      this.#compareCount(stored.reservations) ??
      this.#missingHead()
    return this.#fault
  }

  #takeOne(row: JournalRow): void {
    const [accountId, seq, entryId, tenantId] = row
    const [createdAt, hash] = [row[19], row[24]]
    const expected = this.#lastSeq + 1n
    if (seq !== String(expected)) throw new Disagreement('NUMBERING', `its number is ${seq}, and ${expected} was to come`)
    const canonical = canonicalRow(row)
    const rightHash = this.#needs.hashOf(this.#lastHash, JSON.stringify(canonical))
    if (row[23] !== String(chainVersion))
      throw new Disagreement('CHAIN', `its chain version is ${row[23]}, and only ${chainVersion} is known`)
    if (hash !== rightHash) throw new Disagreement('CHAIN', 'its hash does not follow from the entry and the hash before it')
    if (accountId !== this.#needs.accountId) throw new Disagreement('CHAIN', `it names the account ${accountId}`)
    if (this.#tenantId !== null && tenantId !== this.#tenantId)
      throw new Disagreement('CHAIN', `its tenant is ${tenantId}, that of the entry before it ${this.#tenantId}`)
    if (!/^-?[0-9]+$/.test(createdAt)) throw new Disagreement('TIME', `it is of ${createdAt}, which is no whole millisecond`)
    if (this.#lastAt !== null && BigInt(createdAt) < BigInt(this.#lastAt))
      throw new Disagreement('TIME', `it is of ${createdAt}, and the entry before it of ${this.#lastAt}`)
    this.#found.take(row, canonical[11])
    if (this.#needs.head?.seq === expected) {
      if (this.#needs.head.hash !== hash) throw new Disagreement('HEADS', `its hash is not the one that was kept: ${this.#needs.head.hash}`)
      this.#headIsMet = true
    }
    this.#lastHash = hash
    this.#lastSeq = expected
    this.#lastAt = createdAt
    this.#lastId = entryId
    this.#tenantId = tenantId
  }

  #guard(row: JournalRow, work: () => void): void {
    try {
      work()
    } catch (error) {
      if (!(error instanceof Disagreement)) throw error
      const at = error.at ?? { seq: BigInt(row[1]), entryId: row[2] }
      this.#fault = { accountId: this.#needs.accountId, seq: at.seq, entryId: at.entryId, rule: error.rule, message: error.message }
    }
  }

  #compareSettled(stored: readonly ReservationState[]): void {
    const byId = new Map(stored.map((one) => [one.reservationId, one]))
    for (const found of this.#found.takeSettled()) {
      this.#fault ??= this.#compareReservation(found, byId.get(found.state.reservationId))
    }
  }

  #compareReservation({ state, at }: FoundReservation, stored: ReservationState | undefined): Fault | null {
    const say = (message: string): Fault => this.#faultAt(at, 'STORED_RESERVATIONS', `reservation ${state.reservationId} ${message}`)
    if (stored === undefined) return say(`is ${state.status} by the entries, and is not stored${state.status === 'ACTIVE' ? ' so' : ''}`)
    const names = differences(state, stored)
    return names.length === 0 ? null : say(`is stored otherwise than the entries say: ${told(names, state, stored)}`)
  }

  #unsettled(): Fault | null {
    const unsettled = this.#found.unsettled()
    return unsettled === null ? null : this.#faultAt(unsettled.at ?? this.#lastPlace(), unsettled.rule, unsettled.message)
  }

  #compareBalance(stored: BalanceState | null): Fault | null {
    const say = (message: string): Fault => this.#faultAt(this.#lastPlace(), 'STORED_BALANCES', message)
    if (stored === null) return say('the account has no balances')
    const found: BalanceState = {
      tenantId: this.#tenantId ?? stored.tenantId,
      lastSeq: this.#lastSeq,
      lastHash: this.#lastHash,
      lastAt: this.#lastAt,
      ...this.#found.balances,
    }
    const names = differences(found, stored)
    return names.length === 0 ? null : say(`the balances are stored otherwise than the entries say: ${told(names, found, stored)}`)
  }

  #compareLots(stored: readonly LotState[]): Fault | null {
    const missing = new Map(this.#found.lots)
    for (const lot of stored) {
      const found = missing.get(lot.lotId)
      if (found === undefined) return this.#faultAt(null, 'STORED_LOTS', `lot ${lot.lotId} is stored, and no entry opens it`)
      missing.delete(lot.lotId)
      const fault = this.#compareLot(found, lot)
      if (fault !== null) return fault
    }
    for (const [lotId, { at }] of missing) return this.#faultAt(at, 'STORED_LOTS', `lot ${lotId} is opened by an entry, and is not stored`)
    return null
  }

  // Of a take-back that moved nothing there is no entry: a lot may know of more facts than its entries say, and never of fewer.
  #compareLot(found: FoundLot, stored: LotState): Fault | null {
    const state = found.state()
    const names = differences({ ...state, takenFacts: Math.max(state.takenFacts, stored.takenFacts) }, stored)
    if (names.length === 0) return null
    const message = `lot ${stored.lotId} is stored otherwise than the entries say: ${told(names, state, stored)}`
    return this.#faultAt(found.at, 'STORED_LOTS', message)
  }

  #compareActive(stored: readonly ReservationState[]): Fault | null {
    const byId = new Map(stored.map((one) => [one.reservationId, one]))
    for (const found of this.#found.active()) {
      const fault = this.#compareReservation(found, byId.get(found.state.reservationId))
      if (fault !== null) return fault
      byId.delete(found.state.reservationId)
    }
    for (const id of byId.keys())
      return this.#faultAt(null, 'STORED_RESERVATIONS', `reservation ${id} is stored as ACTIVE, and by the entries it is not`)
    return null
  }

  #compareCount(stored: bigint): Fault | null {
    const { made } = this.#found
    if (stored === made) return null
    return this.#faultAt(null, 'STORED_RESERVATIONS', `${stored} reservations are stored, and the entries make ${made}`)
  }

  #missingHead(): Fault | null {
    const { head } = this.#needs
    if (head === null || this.#headIsMet) return null
    const message = `the entries end at ${this.#lastSeq}, and the head that was kept is ${head.seq}: the last ones are missing`
    return this.#faultAt(this.#lastPlace(), 'HEADS', message)
  }

  #lastPlace(): Place | null {
    return this.#lastId === null ? null : { seq: this.#lastSeq, entryId: this.#lastId }
  }

  #faultAt(at: Place | null, rule: ProofRule, message: string): Fault {
    return { accountId: this.#needs.accountId, seq: at?.seq ?? null, entryId: at?.entryId ?? null, rule, message }
  }
}

/** `available is 3 (found: 5)` for each member named. */
function told<State extends object>(names: readonly string[], found: State, stored: State): string {
  const of = (state: State, name: string): string => String(state[name as keyof State])
  return names.map((name) => `${name} is ${of(stored, name)} (found: ${of(found, name)})`).join(', ')
}
