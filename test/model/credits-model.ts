import { callAgrees, most, takenFrom } from './call.ts'
import type { Call, Part, Said } from './call.ts'
import { refill, refillAgrees } from './refill-model.ts'
import { noting, takeBack } from './take-back-model.ts'
import type { Count } from './take-back-model.ts'

export type { Call, Said } from './call.ts'

/**
 * The rules of credits once more, short and slow, from the rulebook alone: nothing of the product is used here, so that one
 * mistake is not made twice. Amounts are bigints, instants and spans milliseconds. An answer is text, to be compared as it is.
 */

type Lot = { readonly name: string; readonly end: number; left: bigint; held: bigint }
type Made = { readonly name: string; readonly ref: string; readonly amount: bigint; readonly end: number; readonly at: number }
type Hold = Made & { parts: Part[]; status: string }
type Kept = { readonly facts: Partial<Call>; readonly said: Said }

/** All that is known of an account. A call gives new books and leaves the old ones as they are. */
export class Books {
  mode: 'CREDIT' | 'POSTPAID' = 'CREDIT'
  takesWork = true
  ttl = Infinity
  owed = 0n
  /** The instant of the newest row: no later one is dated before it. */
  at = -Infinity
  lots: Lot[] = []
  /** Of every lot that there ever was. */
  counts = new Map<string, Count>()
  holds: Hold[] = []
  kept = new Map<string, Kept>()
  undone = new Set<string>()
  ignoredReleases = new Map<string, number>()
  rows = new Map<string, bigint>()

  copy(says: Partial<Books> = {}): Books {
    const { lots, counts, holds, kept, undone, ignoredReleases } = this
    const own: Partial<Books> = {
      lots: lots.map((lot) => ({ ...lot })),
      counts: new Map([...counts].map(([name, count]) => [name, { ...count }])),
      holds: holds.map((hold) => ({ ...hold })),
      rows: new Map<string, bigint>(),
    }
    const sets = { kept: new Map(kept), undone: new Set(undone), ignoredReleases: new Map(ignoredReleases) }
    return Object.assign<Books, Partial<Books>>(new Books(), { ...this, ...own, ...sets, ...says })
  }

  get available(): bigint {
    return this.lots.reduce((sum, { left }) => sum + left, 0n)
  }

  get reserved(): bigint {
    return this.lots.reduce((sum, { held }) => sum + held, 0n)
  }

  get credit(): string {
    return `${this.available}/${this.reserved}/${this.owed}`
  }

  /** What is left and held of each lot, in the order of use. */
  get lotsLeft(): string {
    return this.lots.map(({ name, left, held }) => `${name} ${left}+${held}`).join(', ')
  }

  tell(call: Call, clock: number): { readonly books: Books; readonly said: Said } {
    if (call.op === 'expire') return this.#expire(clock)
    const name = `${call.op} ${call.key}`
    const earlier = this.kept.get(name)
    if (earlier !== undefined) {
      const agrees = (call.op === 'refill' ? refillAgrees : callAgrees)(call, earlier.facts)
      return { books: this, said: agrees ? { ...earlier.said, fate: 'REPLAYED' } : { fate: 'REFUSED IDEMPOTENCY_KEY_REUSED' } }
    }
    const books = this.asOf(clock)
    const told = call.op === 'take-back' ? takeBack(books, call) : call.op === 'refill' ? refill(books, call) : books[call.op](call)
    if (typeof told === 'string') {
      if (told.startsWith('UNMOVED') && call.op === 'take-back') return { books: noting(this.copy(), call), said: { fate: told } }
      const forgets = call.op === 'release' && told.startsWith('IGNORED')
      const rest = forgets ? this.copy({ ignoredReleases: new Map([[call.key, books.at], ...this.ignoredReleases]) }) : this
      return { books: rest, said: { fate: told.startsWith('IGNORED') ? `${told} ${this.mode}` : told } }
    }
    const { hold, facts } = told
    const reservation = hold && `${hold.name} ${hold.status} ${hold.amount}`
    const said = { fate: 'BOOKED', credit: books.credit, ...(reservation && { reservation }), rows: books.#rowsText() }
    books.kept.set(name, { facts, said })
    books.lots = books.lots.filter(({ left, held }) => left + held > 0n)
    return { books, said }
  }

  /** Ends that have come are booked, and nothing else. */
  #expire(clock: number): { readonly books: Books; readonly said: Said } {
    const books = this.asOf(clock)
    const ends = this.lots.filter(({ end, left }) => end <= books.at && left > 0n).length + this.#dueHolds(books.at).length
    if (ends === 0) return { books: this, said: { fate: 'UNMOVED NOTHING_DUE' } }
    books.lots = books.lots.filter(({ left, held }) => left + held > 0n)
    return { books, said: { fate: `ENDED ${ends}`, rows: books.#rowsText() } }
  }

  #dueHolds(at: number): readonly Hold[] {
    return this.holds.filter(({ status, end }) => status === 'ACTIVE' && end <= at)
  }

  #rowsText(): string {
    const rows = [...this.rows].map(([move, amount]) => `${move} ${amount}`)
    return rows.toSorted().join(', ')
  }

  /** The books as the clock has made them: lots first, then reservations, soonest end first. */
  asOf(clock: number): Books {
    const books = this.copy({ at: Math.max(this.at, clock) })
    for (const lot of books.lots) if (lot.end <= books.at) books.move('EXPIRE available>expired', [[lot.name, lot.left]])
    for (const hold of books.#dueHolds(books.at).toSorted((a, b) => a.end - b.end)) books.#giveBack(hold, 'EXPIRED')
    return books
  }

  reserve({ makes, amount = 1n, ref = '', override = false }: Call) {
    if (this.mode !== 'CREDIT') return 'IGNORED BILLING_MODE_NOT_CREDIT'
    if (!this.takesWork) return 'REFUSED ACCOUNT_NOT_ACTIVE'
    if (this.#theHold({ ref })?.status === 'ACTIVE') return 'REFUSED REFERENCE_ALREADY_RESERVED'
    const missing = amount - this.available
    if (missing > 0n && !override) return `REFUSED INSUFFICIENT_CREDITS ${this.available}`
    if (missing > 0n && this.reserved + amount > most) return 'REFUSED BALANCE_LIMIT_EXCEEDED'
    if (missing > 0n) this.open(makes, Infinity, ['ADJUSTMENT issued>available', missing])
    const parts = takenFrom(this.#offers(), amount)
    this.move('RESERVE available>reserved', parts)
    const hold: Hold = { name: makes, ref, amount, end: this.at + this.ttl, at: this.at, parts, status: 'ACTIVE' }
    this.holds.push(hold)
    return { hold, facts: { amount, ref } }
  }

  consume({ id, ref, amount }: Call) {
    const hold = this.#theHold({ id, ref })
    if (id === undefined) {
      if (this.mode !== 'CREDIT' && hold?.status !== 'ACTIVE') return 'IGNORED BILLING_MODE_NOT_CREDIT'
      if (hold === undefined) return 'IGNORED NO_RESERVATION'
      if (hold.status === 'CONSUMED') return 'IGNORED ALREADY_CONSUMED'
    }
    if (hold?.status !== 'ACTIVE') return settledBefore(hold)
    const spent = amount ?? hold.amount
    if (spent > hold.amount) return 'REFUSED AMOUNT_EXCEEDS_RESERVATION'
    const parts = takenFrom(hold.parts, spent)
    this.move('CONSUME reserved>spent', parts)
    hold.parts = hold.parts.map(([lot, held]): Part => [lot, held - (parts.find(([name]) => name === lot)?.[1] ?? 0n)])
    this.#giveBack(hold, 'CONSUMED')
    return { hold, facts: { id: hold.name, ref: hold.ref, amount: spent } }
  }

  release({ key, id, ref }: Call) {
    const hold = this.#theHold({ id, ref })
    const ignoredAt = this.ignoredReleases.get(key) ?? Infinity
    if (id === undefined && (hold === undefined || ignoredAt <= hold.at)) return 'IGNORED NO_RESERVATION'
    if (hold?.status !== 'ACTIVE') return settledBefore(hold)
    this.#giveBack(hold, 'RELEASED')
    return { hold, facts: { id: hold.name, ref: hold.ref } }
  }

  grant({ makes, amount = 1n, reason = 'GRANT', end, undoes }: Call) {
    if (amount === 0n || (amount < 0n && reason !== 'ADJUSTMENT')) return 'REFUSED AMOUNT_NOT_ALLOWED'
    if (undoes !== undefined && (reason !== 'ADJUSTMENT' || amount < 0n)) return 'REFUSED OPTION_NOT_ALLOWED'
    if (end !== undefined && (undoes !== undefined || amount < 0n)) return 'REFUSED OPTION_NOT_ALLOWED'
    const booked = { hold: undefined, facts: { amount, reason, end, undoes } as Partial<Call> }
    if (undoes !== undefined) {
      const entry = this.kept.get(undoes)
      if (entry === undefined) return 'REFUSED ENTRY_NOT_FOUND'
      if (!undoes.startsWith('consume ')) return 'REFUSED ENTRY_NOT_REVERSIBLE'
      if (this.undone.has(undoes)) return 'REFUSED ENTRY_ALREADY_REVERSED'
      if (amount > (entry.facts.amount ?? 0n)) return 'REFUSED AMOUNT_EXCEEDS_ENTRY'
    }
    if (amount < 0n) {
      if (this.available < -amount) return `REFUSED INSUFFICIENT_CREDITS ${this.available}`
      this.move('ADJUSTMENT available>issued', takenFrom(this.#offers(), -amount))
      return booked
    }
    if (end !== undefined && end <= this.at) return 'REFUSED EXPIRY_IN_THE_PAST'
    if (this.available + this.reserved + amount > most) return 'REFUSED BALANCE_LIMIT_EXCEEDED'
    if (undoes !== undefined) this.undone.add(undoes)
    this.open(makes, end ?? Infinity, [`${reason} ${undoes === undefined ? 'issued' : 'spent'}>available`, amount])
    this.settleUp([[makes, amount]])
    return booked
  }

  /** By name, which the reference must fit where both are given; else the active one of the reference, else its newest. */
  #theHold({ id, ref }: { readonly id?: string | undefined; readonly ref?: string | undefined }): Hold | undefined {
    if (id !== undefined) return this.holds.find((hold) => hold.name === id && (ref === undefined || hold.ref === ref))
    return this.holds.findLast((hold) => hold.ref === ref)
  }

  #giveBack(hold: Hold, status: string): void {
    this.move('RELEASE reserved>available', hold.parts)
    this.settleUp(hold.parts)
    hold.status = status
  }

  open(name: string, end: number, [move, amount]: readonly [string, bigint]): void {
    this.counts.set(name, { amount, end, back: 0n, debited: 0n, ended: 0n, facts: 0 })
    this.move(move, [[name, amount]])
  }

  /** What came in pays what is owed, ended lots first; what is left of those expires. */
  settleUp(came: readonly Part[]): void {
    const ended = came.filter(([name]) => this.lot(name).end <= this.at)
    const sum = came.reduce((total, [, amount]) => total + amount, 0n)
    const paid = this.owed < sum ? this.owed : sum
    this.move('REVERSAL available>owed', takenFrom([...ended, ...came.filter((part) => !ended.includes(part))], paid))
    for (const [name] of ended) this.move('EXPIRE available>expired', [[name, this.lot(name).left]])
  }

  #offers(): readonly Part[] {
    return this.lots.map(({ name, left }) => [name, left])
  }

  move(move: string, parts: readonly Part[]): void {
    for (const [name, amount] of parts) {
      const lot = this.lot(name)
      const [, from, to] = /(\w+)>(\w+)/.exec(move) ?? []
      lot.left += (to === 'available' ? amount : 0n) - (from === 'available' ? amount : 0n)
      lot.held += (to === 'reserved' ? amount : 0n) - (from === 'reserved' ? amount : 0n)
      if (to === 'owed') this.owed -= amount
      if (to === 'expired') this.count(name).ended += amount
      if (amount > 0n) this.rows.set(move, (this.rows.get(move) ?? 0n) + amount)
    }
  }

  /** So much more is owed, or less. */
  owe(move: string, amount: bigint): void {
    this.owed += amount
    const moved = amount < 0n ? -amount : amount
    if (moved > 0n) this.rows.set(move, (this.rows.get(move) ?? 0n) + moved)
  }

  /** A lot; of one that is empty nothing was kept but its counts. */
  lot(name: string): Lot {
    const lot = this.lots.find((one) => one.name === name) ?? { name, end: this.count(name).end, left: 0n, held: 0n }
    if (!this.lots.includes(lot)) this.lots = [...this.lots, lot].toSorted(bySoonestEnd)
    return lot
  }

  count(name: string): Count {
    const count = this.counts.get(name)
    if (count === undefined) throw new Error(`the model has no lot ${name}`)
    return count
  }
}

// Names are given in order: of two that end together the older goes first.
const bySoonestEnd = (a: Lot, b: Lot): number => (a.end === b.end ? (a.name < b.name ? -1 : 1) : a.end < b.end ? -1 : 1)

function settledBefore(hold: Hold | undefined): string {
  if (hold === undefined) return 'REFUSED RESERVATION_NOT_FOUND'
  return `REFUSED RESERVATION_ALREADY_${hold.status === 'CONSUMED' ? 'CONSUMED' : 'RELEASED'}`
}
