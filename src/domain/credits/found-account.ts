import { Disagreement, FoundLot } from './found-lot.ts'
import type { Place } from './found-lot.ts'
import type { LotState, ReservationState } from './found-state.ts'
import type { JournalRow } from './journal-row.ts'
import { fromTold } from './told-back.ts'

export interface FoundReservation {
  readonly state: ReservationState
  /** The entry that said so last. */
  readonly at: Place
}

interface Open extends FoundReservation {
  /** What it still holds. */
  readonly left: Map<string, bigint>
}

/** What one row says, read once. */
interface Said {
  readonly row: JournalRow
  readonly at: Place
  readonly from: string
  readonly to: string
  readonly amount: bigint
  readonly parts: readonly SaidPart[]
}

type Terms = Pick<LotState, 'source' | 'expiresAt' | 'unitPrice' | 'currency'>

interface SaidPart {
  readonly lotId: string
  readonly amount: bigint
  /** Given where the part opens its lot. */
  readonly terms: Terms | null
}

/** Balances, lots and reservations of one account, as its entries make them one by one. */
export class FoundAccount {
  readonly balances = { available: 0n, reserved: 0n, owed: 0n }
  readonly lots = new Map<string, FoundLot>()
  /** How many reservations the entries have made. */
  made = 0n
  readonly #open = new Map<string, Open>()
  #settled: FoundReservation[] = []
  /** Settled by the command whose rows are being read: what it still holds goes back with them. */
  #closing: Open | null = null
  #command: { readonly entryId: string; readonly operation: string; readonly key: string } | null = null

  /**
   * Takes the next entry.
   *
   * @param lots what its text of lots says
   * @throws {Disagreement}
   */
  take(row: JournalRow, lots: unknown): void {
    const [, seq, entryId, , , , , , from, to, amount] = row
    const said: Said = { row, at: { seq: BigInt(seq), entryId }, from, to, amount: BigInt(amount), parts: partsOf(lots) }
    this.#takeCommand(said)
    this.#moveBalances(said)
    if (said.parts.reduce((sum, part) => sum + part.amount, 0n) !== said.amount)
      throw new Disagreement('PARTS', `its parts do not add up to ${amount}`)
    this.#moveLots(said)
    this.#moveReservation(said)
  }

  /** What was settled since it was asked for last; it is forgotten then. */
  takeSettled(): readonly FoundReservation[] {
    const settled = this.#settled
    this.#settled = []
    return settled
  }

  active(): Iterable<FoundReservation> {
    return this.#open.values()
  }

  /** A reservation that is settled and was not given back whole. */
  unsettled(): Disagreement | null {
    const closing = this.#closing
    if (closing === null || closing.left.size === 0) return null
    const text = [...closing.left].map(([lotId, left]) => `${left} of lot ${lotId}`).join(', ')
    return new Disagreement('RESERVATIONS', `it settles reservation ${closing.state.reservationId}, which still holds ${text}`, closing.at)
  }

  #takeCommand({ row, at }: Said): void {
    const [operation, key, causedBy] = [row[4], row[5], row[6]]
    if (causedBy !== null) {
      const command = this.#command
      if (command?.entryId !== causedBy || command.operation !== operation || command.key !== key)
        throw new Disagreement('COMMAND', `it is caused by ${causedBy}, which does not begin the command before it`)
      return
    }
    const unsettled = this.unsettled()
    if (unsettled !== null) throw unsettled
    this.#closing = null
    this.#command = { entryId: at.entryId, operation, key }
  }

  #moveBalances({ row, from, to, amount }: Said): void {
    const after = { available: row[20], reserved: row[21], owed: row[22] }
    const moves = [
      ['available', from, to],
      ['reserved', from, to],
      ['owed', to, from], // a debt: what leaves it is owed more
    ] as const
    for (const [bucket, source, target] of moves) {
      if (source === bucket) this.balances[bucket] -= amount
      if (target === bucket) this.balances[bucket] += amount
      const found = this.balances[bucket]
      if (found < 0n) throw new Disagreement('BALANCES', `it leaves ${found} ${bucket}`)
      if (String(found) !== after[bucket])
        throw new Disagreement('BALANCES', `it says that ${after[bucket]} are ${bucket} after it, and it leaves ${found}`)
    }
  }

  #moveLots({ row, at, from, to, amount: total, parts }: Said): void {
    for (const { lotId, amount, terms } of parts) {
      if (terms !== null) {
        if (this.lots.has(lotId)) throw new Disagreement('LOTS', `it opens lot ${lotId}, which is there already`)
        if (to !== 'available') throw new Disagreement('LOTS', `it opens lot ${lotId} by moving credits into ${to}`)
        this.lots.set(lotId, new FoundLot({ lotId, tenantId: row[3], amount, ...terms, grantedAt: row[19] }, at))
        continue
      }
      const lot = this.lots.get(lotId)
      if (lot === undefined) throw new Disagreement('LOTS', `it moves credits of lot ${lotId}, which no entry before it opens`)
      lot.move({ from, to, amount })
    }
    if (row[4] === 'take-back') this.#takeBack({ row, from, to, amount: total })
  }

  /** Rows of a take-back say which lot was bought: what they do to its counts does not follow from the lots that they move. */
  #takeBack({ row, from, to, amount }: Pick<Said, 'row' | 'from' | 'to' | 'amount'>): void {
    const told = fromTold(row[17])
    if (told === null) throw new Disagreement('LOTS', 'it takes back and does not say what')
    const lot = this.lots.get(told.lotId)
    if (lot === undefined) throw new Disagreement('LOTS', `it takes back of lot ${told.lotId}, which no entry before it opens`)
    lot.takeBack({ from, to, amount }, told.facts)
  }

  #moveReservation(said: Said): void {
    const { row, from, to } = said
    const reason = row[7]
    if ((reason === 'RESERVE') !== (to === 'reserved')) throw new Disagreement('RESERVATIONS', `it is a ${reason} from ${from} to ${to}`)
    if (to === 'reserved') this.#make(said)
    if (from !== 'reserved') return
    if (reason !== 'CONSUME' && reason !== 'RELEASE') throw new Disagreement('RESERVATIONS', `it is a ${reason} from ${from} to ${to}`)
    this.#takeHeld(said, row[6] === null ? this.#settle(said) : this.#closingOf(said))
  }

  #make({ row, at, amount, parts }: Said): void {
    const reservationId = row[12]
    if (reservationId === null || this.#open.has(reservationId))
      throw new Disagreement(
        'RESERVATIONS',
        `it makes the reservation ${reservationId}, which ${reservationId === null ? 'has no id' : 'is there already'}`,
      )
    const state: ReservationState = {
      ...{ reservationId, tenantId: row[3], refType: row[14], refId: row[15], amount, status: 'ACTIVE', idempotencyKey: row[5] },
      ...{ holds: holdsText(parts), expiresAt: row[13], createdAt: row[19], settledAt: null, seq: at.seq },
    }
    this.#open.set(reservationId, { state, at, left: new Map(parts.map(({ lotId, amount: held }) => [lotId, held])) })
    this.made += 1n
  }

  #settle({ row, at }: Said): Open {
    const reservationId = row[12] ?? ''
    const open = this.#open.get(reservationId)
    if (open === undefined) throw new Disagreement('RESERVATIONS', `it settles the reservation ${reservationId}, which is not active`)
    this.#open.delete(reservationId)
    const status = row[4] === 'expire' ? 'EXPIRED' : row[7] === 'CONSUME' ? 'CONSUMED' : 'RELEASED'
    const closing: Open = { state: { ...open.state, status, settledAt: row[19] }, at, left: open.left }
    this.#closing = closing
    this.#settled.push(closing)
    return closing
  }

  #closingOf({ row }: Said): Open {
    const closing = this.#closing
    if (closing === null || closing.state.reservationId !== row[12])
      throw new Disagreement('RESERVATIONS', `it gives back what reservation ${row[12]} holds, which its command does not settle`)
    return closing
  }

  #takeHeld({ parts }: Said, { state, left }: Open): void {
    for (const { lotId, amount } of parts) {
      const rest = (left.get(lotId) ?? 0n) - amount
      if (rest < 0n)
        throw new Disagreement('RESERVATIONS', `it takes ${amount} of lot ${lotId}, more than reservation ${state.reservationId} holds`)
      if (rest === 0n) left.delete(lotId)
      else left.set(lotId, rest)
    }
  }
}

const holdsText = (parts: readonly SaidPart[]): string =>
  JSON.stringify(parts.map(({ lotId, amount }) => [lotId, String(amount)]).toSorted(byLot))

/** The order of parts: by the id of their lots. */
export const byLot = ([a = '']: readonly string[], [b = '']: readonly string[]): number => (a < b ? -1 : 1)

/** @throws {Disagreement} where they are not what version 1 writes */
function partsOf(lots: unknown): readonly SaidPart[] {
  if (!Array.isArray(lots)) throw new Disagreement('PARTS', 'its parts are no array')
  return lots.map(partOf)
}

function partOf(part: unknown): SaidPart {
  if (!Array.isArray(part) || (part.length !== 2 && part.length !== 6) || !part.every(isText))
    throw new Disagreement('PARTS', 'one of its parts has neither 2 texts nor 6')
  const [lotId, amount, source, expiresAt = null, unitPrice = null, currency = null] = part
  if (!lotId || !amount || !/^[1-9][0-9]*$/.test(amount))
    throw new Disagreement('PARTS', 'one of its parts is not the id of a lot and an amount')
  return { lotId, amount: BigInt(amount), terms: part.length === 2 ? null : { source: source ?? '', expiresAt, unitPrice, currency } }
}

const isText = (item: unknown): item is string | null => item === null || typeof item === 'string'
