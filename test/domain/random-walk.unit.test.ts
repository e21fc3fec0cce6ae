import { expect } from 'chai'
import type { CreditCommand, CreditState } from '../../src/domain/credits/account.ts'
import { sumOf, toCredits } from '../../src/domain/credits/credits.ts'
import { balancesAt } from '../../src/domain/credits/expiry.ts'
import type { Reservation } from '../../src/domain/credits/reservation.ts'
import { Turn } from '../../src/domain/credits/turn.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { later, minutes } from '../../src/domain/time.ts'
import {
  aConsumeCommand,
  aGrantCommand,
  aLoadedAccount,
  anAccount,
  aReleaseCommand,
  aReserveCommand,
  byReference,
  makeIds,
  today,
} from '../support/given.ts'

/** Numbers that look random and are the same for a seed each time (mulberry32). */
function makeDice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

/** An account's life: turns of a few commands, kept in memory as the database would keep them, minutes apart. */
function walk(seed: number, turns: number): { readonly booked: number; readonly refused: number; readonly ignored: number } {
  const roll = makeDice(seed)
  const nextId = makeIds('id')
  const reservations = new Map<string, Reservation>()
  let account: CreditState = anAccount({ owed: toCredits(roll(20)), reservationTtl: minutes(30) })
  let [now, lastSeq] = [today, 0n]
  const moved = new Map<string, bigint>()
  const counts = { booked: 0, refused: 0, ignored: 0 }

  for (let count = 0; count < turns; count += 1) {
    now = later(now, minutes(roll(20)))
    const known = [...reservations.values()]
    const ending = known.filter(({ status, expiresAt }) => status === 'ACTIVE' && expiresAt !== null && expiresAt <= now)
    const newest = [...new Map(known.map((one) => [one.reference.id, one])).values()]
    const turn = new Turn(aLoadedAccount({ account: { ...account, ending }, current: newest, reservations: known, lastSeq }), now, nextId)
    const before = balancesAt({ ...account, ending }, now)

    for (let commands = roll(4); commands >= 0; commands -= 1) {
      try {
        const answer = turn.take(aCommand(roll, nextId, later(now, minutes(1 + roll(60)))))
        if (answer === null) break
        counts[answer.kind === 'BOOKED' ? 'booked' : 'ignored'] += 1
      } catch (error) {
        if (!(error instanceof BillingError)) throw error
        counts.refused += 1
      }
    }
    const outcome = turn.outcome()
    for (const one of [...outcome.made, ...outcome.settled]) reservations.set(one.reservationId, one)
    for (const { from, to, amount, after } of outcome.entries) {
      moved.set(from, (moved.get(from) ?? 0n) - amount)
      moved.set(to, (moved.get(to) ?? 0n) + amount)
      for (const balance of Object.values(after)) expect(balance >= 0n).to.equal(true)
    }
    if (outcome.entries.length === 0) expect(balancesAt({ ...outcome.account, ending }, now)).to.deep.equal(before)
    account = { ...outcome.account, lots: outcome.account.lots.filter(({ available, held }) => available + held > 0n) }
    lastSeq = outcome.entries.at(-1)?.seq ?? lastSeq
    expectSound(account, [...reservations.values()])
    expect([account.available, account.reserved]).to.deep.equal([moved.get('available') ?? 0n, moved.get('reserved') ?? 0n])
  }
  return counts
}

function aCommand(roll: (sides: number) => number, nextId: () => string, end: ReturnType<typeof later>): CreditCommand {
  const [idempotencyKey, lotId, amount] = [nextId(), nextId(), BigInt(1 + roll(9))]
  const reservation = byReference(String(roll(5)))
  const { reference } = reservation
  switch (roll(8)) {
    case 0:
      return aGrantCommand({ idempotencyKey, lotId, amount, expiresAt: end })
    case 1:
      return aGrantCommand({ idempotencyKey, lotId, amount })
    case 2:
      return aGrantCommand({ idempotencyKey, lotId, amount: -amount, reason: 'ADJUSTMENT' })
    case 3:
      return aConsumeCommand({ idempotencyKey, reservation, amount })
    case 4:
      return aConsumeCommand({ idempotencyKey, reservation })
    case 5:
      return aReleaseCommand({ idempotencyKey, reservation })
    case 6:
      return aReserveCommand({ idempotencyKey, reservationId: nextId(), reference, amount, override: { lotId, reason: 'why' } })
    default:
      return aReserveCommand({ idempotencyKey, reservationId: nextId(), reference, amount })
  }
}

/** Balances are those of the lots, and what lots have held is what active reservations hold, lot by lot. */
function expectSound(account: CreditState, reservations: readonly Reservation[]): void {
  const active = reservations.filter(({ status }) => status === 'ACTIVE')
  const heldOf = (lotId: string) => sumOf(active.flatMap(({ holds }) => holds).filter((part) => part.lotId === lotId))
  expect(account.available).to.equal(sumOf(account.lots.map(({ available }) => ({ amount: available }))))
  expect(account.reserved).to.equal(sumOf(active))
  for (const { lotId, held, available, amount } of account.lots) {
    expect(held, lotId).to.equal(heldOf(lotId))
    expect(available + held <= amount, lotId).to.equal(true)
  }
  const references = active.map(({ reference }) => reference.id)
  expect(new Set(references)).to.have.property('size', references.length)
}

describe('an account, whatever comes', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    it(`has balances, lots, holds and references that agree, and none that is negative (seed ${seed})`, () => {
      const { booked, refused, ignored } = walk(seed, 300)

      expect([booked, refused, ignored].every((count) => count > 10)).to.equal(true)
    })
  }
})
