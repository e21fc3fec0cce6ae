import type { CreditCommand, CreditState, ReversibleEntry } from '../../src/domain/credits/account.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import type { Entry } from '../../src/domain/credits/entry.ts'
import { inOrderOfUse } from '../../src/domain/credits/lots.ts'
import type { Lot } from '../../src/domain/credits/lots.ts'
import { balancesAt } from '../../src/domain/credits/expiry.ts'
import type { KeptCommand } from '../../src/domain/credits/replay.ts'
import type { Reservation } from '../../src/domain/credits/reservation.ts'
import { Turn } from '../../src/domain/credits/turn.ts'
import type { LoadedAccount, TurnAnswer } from '../../src/domain/credits/turn.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { toInstant } from '../../src/domain/time.ts'
import type { Instant, Milliseconds } from '../../src/domain/time.ts'
import {
  aConsumeCommand,
  aGrantCommand,
  aLoadedAccount,
  anAccount,
  aRefillCommand,
  aReleaseCommand,
  aReserveCommand,
  makeIds,
} from '../support/given.ts'
import type { Call, Said } from './credits-model.ts'

/** What a turn is begun with. A test plants a fault by another. */
export type Load = (loaded: LoadedAccount, now: number) => LoadedAccount

/** An account that the product's own rules move, turn by turn, as the ledger does: what is booked is kept, and loaded for the next turn. */
export class DomainAccount {
  #state: CreditState = anAccount()
  #turn: Turn | null = null
  #taken = 0
  #head: { readonly lastSeq: bigint; readonly lastAt: Instant | null } = { lastSeq: 0n, lastAt: null }
  #reservations = new Map<string, Reservation>()
  /** All that there ever were, as they were left. */
  readonly #lots = new Map<string, Lot>()
  #rows: Entry[] = []
  #spent = new Map<string, string>()
  #ignoredReleases = new Map<string, Instant>()
  readonly #nextId = makeIds('e')
  readonly #load: Load

  constructor(load: Load = (loaded) => loaded) {
    this.#load = load
  }

  /** Ends the turn, and changes the terms or the debt. */
  steer(says: { mode?: 'CREDIT' | 'POSTPAID'; takesWork?: boolean; ttl?: number | null; owe?: bigint }): void {
    this.append()
    const { mode, takesWork, ttl, owe = 0n } = says
    this.#state = {
      ...this.#state,
      owed: toCredits(this.#state.owed + owe),
      ...(mode !== undefined && { billingMode: mode }),
      ...(takesWork !== undefined && { takesNewWork: takesWork }),
      ...(ttl !== undefined && { reservationTtl: ttl as Milliseconds | null }),
    }
  }

  tell(call: Call, clock: number): Said {
    if (call.undoes !== undefined) this.append() // who names an entry has been answered, hence it is appended
    const command = this.#toCommand(call)
    try {
      const answer = this.#answer(command, clock)
      if (answer.kind === 'UNMOVED') return { fate: `UNMOVED ${answer.reason}${'takenFacts' in answer ? ` ${answer.takenFacts}` : ''}` }
      if (answer.kind === 'ENDED') return { fate: `ENDED ${answer.ends}`, rows: sumsOf(this.#newRows()) }
      if (answer.kind === 'IGNORED') return { fate: `IGNORED ${answer.reason} ${answer.billingMode}` }
      const { entry, credit, reservation, replayed } = answer
      this.#spent.set(`${call.op} ${call.key}`, entry.entryId)
      return {
        fate: replayed ? 'REPLAYED' : 'BOOKED',
        credit: `${credit.available}/${credit.reserved}/${credit.owed}`,
        ...(reservation !== null && { reservation: `${reservation.reservationId} ${reservation.status} ${reservation.amount}` }),
        ...(!replayed && { rows: sumsOf(this.#newRows()) }),
      }
    } catch (error) {
      if (!(error instanceof BillingError)) throw error
      const { available } = error.facts
      return { fate: `REFUSED ${error.code}${available === undefined ? '' : ` ${available}`}` }
    }
  }

  /** The credit that counts now, as a status shows it. */
  creditAt(clock: number): string {
    this.append()
    const turn = this.#begin(clock)
    const { available, reserved, owed } = balancesAt(turn.loaded.account, turn.now)
    return `${available}/${reserved}/${owed}`
  }

  /** What is left and held of each lot, in the order of use; booked, of the turn that runs. */
  get lotsLeft(): string {
    const { lots } = this.#turn?.outcome().account ?? this.#state
    return lots
      .filter(({ available, held }) => available + held > 0n)
      .map(({ lotId, available, held }) => `${lotId} ${available}+${held}`)
      .join(', ')
  }

  /** Appends what the turn that runs has booked. */
  append(): void {
    if (this.#turn === null) return
    const { now } = this.#turn
    const { account, entries, made, settled, ignored } = this.#turn.outcome()
    for (const lot of account.lots) this.#lots.set(lot.lotId, lot)
    this.#state = { ...account, lots: account.lots.filter(({ available, held }) => available + held > 0n) }
    const last = entries.at(-1)
    if (last !== undefined) this.#head = { lastSeq: last.seq, lastAt: last.createdAt }
    for (const one of [...made, ...settled]) this.#reservations.set(one.reservationId, one)
    this.#rows.push(...entries)
    const releases = ignored.filter(({ command }) => command.kind === 'RELEASE').map(({ command }) => command.idempotencyKey)
    this.#ignoredReleases = new Map([...releases.map((key) => [key, now] as const), ...this.#ignoredReleases])
    this.#taken -= entries.length
    this.#turn = null
  }

  #answer(command: CreditCommand, clock: number): TurnAnswer {
    if (command.kind === 'TAKE_BACK') this.#loadLot(command.lotId, clock)
    const answer = (this.#turn ??= this.#begin(clock)).take(command)
    if (answer !== null) return answer
    this.append() // what it takes is freed by then
    const second = (this.#turn = this.#begin(clock)).take(command)
    if (second === null) throw new Error(`${command.kind} waits for an append that was made`)
    return second
  }

  /** An empty lot is loaded only where it is named. */
  #loadLot(lotId: string, clock: number): void {
    const running = this.#turn?.outcome().account.lots ?? []
    const lot = this.#lots.get(lotId)
    if (lot === undefined || running.some((one) => one.lotId === lotId)) return
    this.append()
    this.#turn = this.#begin(clock, this.#state.lots.some((one) => one.lotId === lotId) ? [] : [lot])
  }

  /** The rows since they were asked for last: those of one call, and of the ends that were booked in front. */
  #newRows(): readonly Entry[] {
    const running = this.#turn?.outcome().entries ?? []
    const rows = this.#taken < 0 ? [...this.#rows.slice(this.#taken), ...running] : running.slice(this.#taken)
    this.#taken = running.length
    return rows
  }

  #begin(clock: number, empty: readonly Lot[] = []): Turn {
    const known = [...this.#reservations.values()]
    const { lastSeq, lastAt } = this.#head
    const now = Math.max(clock, lastAt ?? clock)
    const ending = known.filter(({ status, expiresAt }) => status === 'ACTIVE' && expiresAt !== null && expiresAt <= now)
    const loaded = aLoadedAccount({
      account: { ...this.#state, lots: inOrderOfUse([...this.#state.lots, ...empty]), ending },
      ...{ lastSeq, lastAt, reservations: known, kept: this.#kept(), entries: this.#reversible() },
      current: [...new Map(known.map((one) => [one.reference.id, one])).values()],
      ignoredReleases: [...this.#ignoredReleases].map(([idempotencyKey, at]) => ({ idempotencyKey, at })),
    })
    return new Turn(this.#load(loaded, now), toInstant(clock), this.#nextId)
  }

  // A reservation as it is by now, as the database has it: the answer to whoever made it is rebuilt from that.
  #kept(): readonly KeptCommand[] {
    const commands = Map.groupBy(this.#rows, ({ operation, idempotencyKey }) => `${operation} ${idempotencyKey}`)
    return [...commands.values()].map((entries) => {
      const id = entries[0]?.operation === 'grant' ? null : (entries[0]?.reservationId ?? null)
      return { entries, reservation: (id !== null && this.#reservations.get(id)) || null }
    })
  }

  #reversible(): readonly ReversibleEntry[] {
    const undone = new Set(this.#rows.map(({ reversesEntryId }) => reversesEntryId))
    return this.#rows.map((row) => ({ ...row, isReversed: undone.has(row.entryId) }))
  }

  #toCommand({ op, key, makes, amount, ref, id, reason = 'GRANT', end, undoes, override = false, ...told }: Call): CreditCommand {
    const reference = ref === undefined ? null : { type: 'commission_request', id: ref }
    const base = { idempotencyKey: key, ...(amount !== undefined && { amount }) }
    switch (op) {
      case 'grant': {
        const reversesEntryId = undoes === undefined ? null : (this.#spent.get(undoes) ?? 'unknown')
        return aGrantCommand({ ...base, lotId: makes, reason, expiresAt: end === undefined ? null : toInstant(end), reversesEntryId })
      }
      case 'refill': {
        const { fills: mode = 'ADD' } = told
        return aRefillCommand({
          idempotencyKey: key,
          lotId: makes,
          allowance: amount ?? 0n,
          mode,
          expiresAt: end === undefined ? null : toInstant(end),
        })
      }
      case 'expire':
        return { kind: 'EXPIRE_DUE', accountId: 'a1' }
      case 'reserve':
        return aReserveCommand({
          ...base,
          reservationId: makes,
          ...(reference !== null && { reference }),
          override: override ? { lotId: makes, reason: 'why' } : null,
        })
      case 'consume':
        return aConsumeCommand({ ...base, reservation: toName(id, reference) })
      case 'release':
        return aReleaseCommand({ idempotencyKey: key, reservation: toName(id, reference) })
      case 'take-back': {
        const { of = '', total = 0n, facts = 0 } = told
        const says = { lotId: of, total: toCredits(total), facts, reference, spareLotId: makes }
        return { kind: 'TAKE_BACK', accountId: 'a1', actor: 'provider:stripe', idempotencyKey: key, ...says }
      }
    }
  }
}

function toName(id: string | undefined, reference: Reservation['reference'] | null) {
  if (id !== undefined) return { reservationId: id, reference }
  if (reference === null) throw new Error('a call names no reservation')
  return { reservationId: null, reference }
}

function sumsOf(rows: readonly Entry[]): string {
  const sums = new Map<string, bigint>()
  for (const { reason, from, to, amount } of rows) {
    const move = `${reason} ${from}>${to}`
    sums.set(move, (sums.get(move) ?? 0n) + amount)
  }
  return [...sums]
    .map(([move, amount]) => `${move} ${amount}`)
    .toSorted()
    .join(', ')
}
