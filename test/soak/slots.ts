/** What there must be of a numbered call at the end: unknown where nobody was told, one effect, none, or one line that it was ignored. */
const dues = ['UNKNOWN', 'ONCE', 'NEVER', 'IGNORED'] as const
export type Due = (typeof dues)[number]

/** What became of the thing that a numbered call made; an ENDING reservation ends by itself. */
const fates = [
  ...['NONE', 'ACTIVE', 'CONSUMED', 'RELEASED', 'ENDING'],
  ...['PENDING', 'PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED'],
  ...['DRAFT', 'ISSUED', 'PARTIALLY_PAID', 'VOID'],
] as const
export type Fate = 'NONE' | 'ACTIVE' | 'CONSUMED' | 'RELEASED' | 'ENDING' | OrderFate | InvoiceFate
export type OrderFate = 'PENDING' | 'PAID' | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'DISPUTED'
export type InvoiceFate = 'DRAFT' | 'ISSUED' | 'PARTIALLY_PAID' | 'PAID' | 'VOID'

/** A numbered call that did not come out as its caller was told. */
export interface Wrong {
  readonly slot: number
  readonly due: Due
  readonly effects: number
  readonly ignored: number
}

/**
 * Every call that has an effect has a number, which its key bears. Of each number four bytes are kept: what is due, what became of
 * it, and what was found. So a million calls take a few megabytes.
 */
export class Slots {
  #used = 1 // V1's ids begin with 1
  #due = new Uint8Array(1 << 16)
  #fate = new Uint8Array(1 << 16)
  #effects = new Uint8Array(1 << 16)
  #ignored = new Uint8Array(1 << 16)

  /** The first of so many new numbers. */
  take(count = 1): number {
    const first = this.#used
    this.#used += count
    while (this.#used > this.#due.length) this.#grow()
    return first
  }

  get used(): number {
    return this.#used - 1
  }

  settle(slot: number, due: Due): void {
    this.#due[slot] = dues.indexOf(due)
  }

  dueOf(slot: number): Due {
    return dues[this.#due[slot] ?? 0] ?? 'UNKNOWN'
  }

  become(slot: number, fate: Fate): void {
    this.#fate[slot] = fates.indexOf(fate)
  }

  fateOf(slot: number): Fate {
    return fates[this.#fate[slot] ?? 0] ?? 'NONE'
  }

  foundEffect(slot: number): void {
    raise(this.#effects, slot)
  }

  foundIgnored(slot: number): void {
    raise(this.#ignored, slot)
  }

  /** What is not as it is due. A number that was not used up to its answer is not looked at. */
  *wrong(): Generator<Wrong> {
    for (let slot = 1; slot < this.#used; slot += 1) {
      const [due, effects, ignored] = [this.dueOf(slot), this.#effects[slot] ?? 0, this.#ignored[slot] ?? 0]
      const isRight = due === 'UNKNOWN' || (effects === (due === 'ONCE' ? 1 : 0) && ignored === (due === 'IGNORED' ? 1 : 0))
      if (!isRight) yield { slot, due, effects, ignored }
    }
  }

  #grow(): void {
    this.#due = doubled(this.#due)
    this.#fate = doubled(this.#fate)
    this.#effects = doubled(this.#effects)
    this.#ignored = doubled(this.#ignored)
  }
}

function doubled(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2)
  larger.set(bytes)
  return larger
}

function raise(counts: Uint8Array, slot: number): void {
  if (slot >= counts.length) throw new Error(`nothing has the number ${slot}`)
  counts[slot] = Math.min(255, (counts[slot] ?? 0) + 1)
}
