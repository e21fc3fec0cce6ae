import type { LotState, ProofRule } from './found-state.ts'
import { countsAfter } from './told-back.ts'

/** Where something was said: an entry. */
export interface Place {
  readonly seq: bigint
  readonly entryId: string
}

/** An entry, or what follows from it, is not as the rules have it. */
export class Disagreement extends Error {
  override readonly name = 'Disagreement'
  readonly rule: ProofRule
  /** Null: at the entry that is being taken. */
  readonly at: Place | null

  constructor(rule: ProofRule, message: string, at: Place | null = null) {
    super(message)
    this.rule = rule
    this.at = at
  }
}

interface Move {
  readonly from: string
  readonly to: string
  readonly amount: bigint
}

type Terms = Omit<LotState, 'available' | 'held' | 'reversed' | 'debited' | 'expired' | 'takenFacts'>

/** A lot as the entries so far leave it. */
export class FoundLot {
  readonly at: Place
  readonly #terms: Terms
  #available: bigint
  #held = 0n
  #expired = 0n
  #counts = { reversed: 0n, debited: 0n }
  #takenFacts = 0

  constructor(terms: Terms, at: Place) {
    this.#terms = terms
    this.#available = terms.amount
    this.at = at
  }

  /** @throws {Disagreement} */
  move({ from, to, amount }: Move): void {
    this.#available += (to === 'available' ? amount : 0n) - (from === 'available' ? amount : 0n)
    this.#held += (to === 'reserved' ? amount : 0n) - (from === 'reserved' ? amount : 0n)
    if (to === 'expired') this.#expired += amount
    this.#check()
  }

  /** What a row of a take-back does to what is counted of the lot. @throws {Disagreement} */
  takeBack(move: Move, facts: number): void {
    const counts = countsAfter(this.#counts, move)
    if (counts === null) throw new Disagreement('LOTS', `it takes back by moving credits from ${move.from} to ${move.to}`)
    if (facts < this.#takenFacts)
      throw new Disagreement('LOTS', `it was folded from ${facts} facts, and lot ${this.#terms.lotId} knows of ${this.#takenFacts}`)
    this.#counts = counts
    this.#takenFacts = facts
    this.#check()
  }

  state(): LotState {
    const shares = { available: this.#available, held: this.#held, ...this.#counts, expired: this.#expired }
    return { ...this.#terms, ...shares, takenFacts: this.#takenFacts }
  }

  // Of a command that gives back, the counts move by its first row and the shares by it, too: they agree after each row.
  #check(): void {
    const { lotId, amount } = this.#terms
    const { reversed, debited } = this.#counts
    const isSound = [this.#available, this.#held, reversed, debited].every((count) => count >= 0n)
    if (!isSound || this.#available + this.#held > amount)
      throw new Disagreement('LOTS', `it leaves ${this.#available} available and ${this.#held} held of the ${amount} of lot ${lotId}`)
  }
}
