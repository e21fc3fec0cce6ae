import { expect } from 'chai'
import type { CreditState } from '../../src/domain/credits/account.ts'
import { sumOf } from '../../src/domain/credits/credits.ts'
import type { Entry } from '../../src/domain/credits/entry.ts'
import { hasEnded } from '../../src/domain/credits/lots.ts'
import type { BookedAnswer } from '../../src/domain/credits/replay.ts'
import type { Reservation } from '../../src/domain/credits/reservation.ts'
import { Turn } from '../../src/domain/credits/turn.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { makeDice, RandomLife } from './random-life.ts'
import type { Dice } from './random-life.ts'

type Call = ReturnType<RandomLife['nextCall']>
type Fate = 'booked' | 'replayed' | 'ignored' | 'refused' | 'waiting'

// Plain comparisons: an assertion object for each of so many facts would take most of the time.
function must(what: string, holds: boolean): void {
  if (!holds) expect.fail(what)
}

/** So many decisions on one account, in turns of a few, each looked at; how often each fate was met. */
function walk(seed: number, decisions: number): Readonly<Record<Fate, number>> {
  const roll = makeDice(seed)
  const life = new RandomLife(roll)
  const counts: Record<Fate, number> = { booked: 0, replayed: 0, ignored: 0, refused: 0, waiting: 0 }
  for (let left = decisions; left > 0;) {
    const fates = takeTurn(life, roll, left)
    for (const fate of fates) counts[fate] += 1
    left -= fates.length
  }
  return counts
}

function takeTurn(life: RandomLife, roll: Dice, most: number): readonly Fate[] {
  const loaded = life.load()
  const turn = new Turn(loaded, life.now, life.nextId)
  const fates: Fate[] = []
  const booked: { command: Call['command']; answer: BookedAnswer }[] = []
  for (let commands = Math.min(1 + roll(4), most); commands > 0; commands -= 1) {
    const call = life.nextCall()
    const { fate, answer } = decideOne(turn, call)
    fates.push(fate)
    if (fate === 'booked' && answer !== null) booked.push({ command: call.command, answer })
    const { account, made, settled } = turn.outcome()
    const reservations = new Map(life.reservations)
    for (const one of [...made, ...settled]) reservations.set(one.reservationId, one)
    expectSound(account, [...reservations.values()])
    if (fate === 'waiting') break // the account's next command is decided once this turn is appended
  }
  const outcome = turn.outcome()
  expectRowsFollow(loaded.account, loaded.lastSeq, outcome.entries)
  life.keep(outcome, booked)
  return fates
}

/** Decides a call and looks at what it did to the turn: all that it should, or nothing. */
function decideOne(turn: Turn, { command, first }: Call): { readonly fate: Fate; readonly answer: BookedAnswer | null } {
  const before = turn.outcome()
  const rowsBefore = before.entries.length
  const isUntouched = (): boolean => turn.outcome().account === before.account && turn.outcome().entries.length === rowsBefore
  try {
    const answer = turn.take(command)
    if (answer === null) return { fate: 'waiting', answer }
    if (answer.kind === 'IGNORED') {
      must('what is ignored books nothing', isUntouched() && first === null)
      return { fate: 'ignored', answer: null }
    }
    if (answer.replayed) {
      must('a replay books nothing', isUntouched() && first !== null)
      expect(answer).to.deep.equal({ ...first, replayed: true })
      return { fate: 'replayed', answer }
    }
    const { account } = turn.outcome()
    must(
      'nothing that has ended is left available once something is booked',
      account.lots.every((lot) => !hasEnded(lot, turn.now) || lot.available === 0n),
    )
    return { fate: 'booked', answer }
  } catch (error) {
    if (!(error instanceof BillingError)) throw error
    must(`what is refused changes nothing, and the same call again is no refusal: ${error.code}`, isUntouched() && first === null)
    return { fate: 'refused', answer: null }
  }
}

/** Balances are those of the lots, and what lots have held is what active reservations hold, lot by lot. */
function expectSound({ available, reserved, owed, lots }: CreditState, reservations: readonly Reservation[]): void {
  const active = reservations.filter(({ status }) => status === 'ACTIVE')
  must('no bucket is negative', available >= 0n && reserved >= 0n && owed >= 0n)
  must('lots add up to available', available === sumOf(lots.map((lot) => ({ amount: lot.available }))))
  must('lots add up to reserved', reserved === sumOf(lots.map(({ held }) => ({ amount: held }))))
  must('active reservations add up to reserved', reserved === sumOf(active))
  const holds = active.flatMap((one) => one.holds)
  for (const { lotId, held, available: left, amount } of lots) {
    must(`lot ${lotId} has held what reservations hold of it`, held === sumOf(holds.filter((part) => part.lotId === lotId)))
    must(`lot ${lotId} has no more than came in, and not less than nothing`, left >= 0n && held >= 0n && left + held <= amount)
  }
  const references = new Set(active.map(({ reference }) => reference.id))
  must('a reference has one active reservation', references.size === active.length)
}

/** Numbers without a gap, instants that never go back, balances that follow from the rows, debt that is paid first. */
function expectRowsFollow({ available, reserved, owed }: CreditState, lastSeq: bigint, entries: readonly Entry[]): void {
  const buckets: Record<string, bigint> = { available, reserved, owed: -owed }
  let previous: Entry | null = null
  for (const row of entries) {
    must('numbers have no gap', row.seq === (previous?.seq ?? lastSeq) + 1n)
    must('instants never go back', previous === null || previous.createdAt <= row.createdAt)
    must('parts add up to the amount, which is positive', row.amount > 0n && row.amount === sumOf(row.lots))
    buckets[row.from] = (buckets[row.from] ?? 0n) - row.amount
    buckets[row.to] = (buckets[row.to] ?? 0n) + row.amount
    const { after } = row
    must(
      'balances follow from the rows',
      [after.available, after.reserved, -after.owed].every(
        (held, index) => held === buckets[['available', 'reserved', 'owed'][index] ?? ''],
      ),
    )
    if (previous !== null) expectDebtPaid(previous, row)
    previous = row
  }
  if (previous !== null) expectDebtPaid(previous, null)
}

function expectDebtPaid(came: Entry, next: Entry | null): void {
  if (came.to !== 'available' || came.operation === 'reserve' || came.after.owed === 0n) return
  const due = came.after.owed < came.amount ? came.after.owed : came.amount
  must('what comes in pays what is owed first', next?.reason === 'REVERSAL' && next.to === 'owed' && next.amount === due)
}

describe('an account, whatever comes', () => {
  for (const seed of [1, 20_260_301, 77, 4_242, 99_999]) {
    it(`has balances, lots, holds, references and rows that agree after each of ten thousand decisions (seed ${seed})`, () => {
      const counts = walk(seed, 10_000)

      for (const [fate, count] of Object.entries(counts)) expect(count, fate).to.be.greaterThan(20)
    })
  }
})
