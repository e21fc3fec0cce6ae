import { expect } from 'chai'
import type { TakeBackCredits } from '../../src/domain/credits/account.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { Turn } from '../../src/domain/credits/turn.ts'
import { BillingError } from '../../src/domain/errors.ts'
import { later, minutes } from '../../src/domain/time.ts'
import {
  aConsumeCommand,
  aGrantCommand,
  aLoadedAccount,
  aLot,
  anAccount,
  aReleaseCommand,
  aReserveCommand,
  makeIds,
  today,
} from '../support/given.ts'
import { proveTurn } from './proof-given.ts'

const takeBack = (total: bigint, facts: number, says: Partial<TakeBackCredits> = {}): TakeBackCredits => ({
  ...{ kind: 'TAKE_BACK', accountId: 'a1', idempotencyKey: `payment_reversal:bought:${facts}`, actor: 'provider:stripe' },
  ...{ lotId: 'bought', total: toCredits(total), facts, reference: null, spareLotId: `spare ${facts}`, ...says },
})

/** An account that bought ten credits. */
const bought = (lots: Parameters<typeof anAccount>[0] = {}, now = today) =>
  new Turn(aLoadedAccount({ account: anAccount({ lots: [aLot('bought', 10n)], ...lots }) }), now, makeIds())

const rowsOf = (turn: Turn): readonly string[] =>
  turn
    .outcome()
    .entries.map(
      ({ reason, from, to, lots }) => `${reason} ${from}>${to} ${lots.map(({ lotId, amount }) => `${lotId} ${amount}`).join(', ')}`,
    )

const stateOf = (turn: Turn) => {
  const { available, reserved, owed, lots } = turn.outcome().account
  const lot = lots.find(({ lotId }) => lotId === 'bought')
  return { available, reserved, owed, reversed: lot?.reversed, debited: lot?.debited, takenFacts: lot?.takenFacts }
}

const spend = (turn: Turn, amount: bigint, id = '1'): void => {
  const reservation = { reservationId: null, reference: { type: 'commission_request', id } } as const
  turn.take(aReserveCommand({ amount, idempotencyKey: `r${id}`, reservationId: `r${id}`, reference: reservation.reference }))
  turn.take(aConsumeCommand({ idempotencyKey: `c${id}`, reservation }))
}

describe('taking back what was bought', () => {
  it('takes what is available of the very lot, and nothing of another', () => {
    const turn = bought({ lots: [aLot('older', 5n, { grantedAt: later(today, minutes(-9)) }), aLot('bought', 10n)] })
    turn.take(takeBack(4n, 1))
    expect(rowsOf(turn)).to.deep.equal(['REVERSAL available>reversed bought 4'])
    expect(stateOf(turn)).to.deep.equal({ available: 11n, reserved: 0n, owed: 0n, reversed: 4n, debited: 0n, takenFacts: 1 })
  })

  it('makes a debt of what is spent or held, and says so of the lot without moving it', () => {
    const turn = bought()
    spend(turn, 7n)
    turn.take(takeBack(6n, 1))
    expect(rowsOf(turn).slice(-2)).to.deep.equal(['REVERSAL available>reversed bought 3', 'REVERSAL owed>reversed bought 3'])
    expect(stateOf(turn)).to.deep.equal({ available: 0n, reserved: 0n, owed: 3n, reversed: 3n, debited: 3n, takenFacts: 1 })
  })

  it('lets the next credits pay the debt', () => {
    const turn = bought()
    spend(turn, 10n)
    turn.take(takeBack(4n, 1))
    turn.take(aGrantCommand({ amount: 6n, idempotencyKey: 'g' }))
    expect(stateOf(turn)).to.include({ available: 2n, owed: 0n })
  })

  it('owes nothing for what expired, and counts it as taken', () => {
    const ends = { expiresAt: later(today, minutes(1)) }
    const turn = bought({ lots: [aLot('bought', 10n, ends), aLot('other', 1n)] }, later(today, minutes(5)))
    turn.take(aGrantCommand({ amount: 1n, idempotencyKey: 'g' }))
    expect(turn.take(takeBack(10n, 1))).to.deep.include({ kind: 'UNMOVED', reason: 'NOTHING_TO_MOVE', takenFacts: 1 })
    expect(stateOf(turn)).to.deep.include({ owed: 0n, reversed: 0n, debited: 0n })
  })

  it('gives back the debt first, then the credits, into the lot that they were bought in', () => {
    const turn = bought()
    spend(turn, 7n)
    turn.take(takeBack(10n, 1))
    turn.take(takeBack(2n, 2))
    expect(rowsOf(turn).slice(-2)).to.deep.equal(['ADJUSTMENT reversed>owed bought 7', 'ADJUSTMENT reversed>available bought 1'])
    expect(stateOf(turn)).to.deep.equal({ available: 1n, reserved: 0n, owed: 0n, reversed: 2n, debited: 0n, takenFacts: 2 })
  })

  it('gives credits back for a debt that others have paid', () => {
    const turn = bought()
    spend(turn, 10n)
    turn.take(takeBack(10n, 1))
    turn.take(aGrantCommand({ amount: 10n, idempotencyKey: 'g' }))
    turn.take(takeBack(0n, 2))
    expect(stateOf(turn)).to.deep.equal({ available: 10n, reserved: 0n, owed: 0n, reversed: 0n, debited: 0n, takenFacts: 2 })
  })

  it('expires at once what goes back to a lot that has ended', () => {
    const ends = { expiresAt: later(today, minutes(1)), reversed: toCredits(10), takenFacts: 1 }
    const turn = bought({ lots: [{ ...aLot('bought', 0n, ends), amount: toCredits(10) }] }, later(today, minutes(5)))
    turn.take(takeBack(0n, 2))
    expect(rowsOf(turn)).to.deep.equal(['ADJUSTMENT reversed>available bought 10', 'EXPIRE available>expired bought 10'])
  })

  it('does nothing for what was folded from fewer facts, also where the later ones moved nothing', () => {
    const turn = bought()
    expect(turn.take(takeBack(0n, 2))).to.deep.include({ kind: 'UNMOVED', reason: 'NOTHING_TO_MOVE', takenFacts: 2 })
    expect(turn.outcome()).to.deep.include({ entries: [], isWritten: true })
    expect(turn.take(takeBack(5n, 1))).to.deep.include({ kind: 'UNMOVED', reason: 'FACTS_KNOWN', takenFacts: 2 })
    expect(stateOf(turn)).to.include({ available: 10n, takenFacts: 2 })
  })

  it('is known by its key, and refuses another total under it', () => {
    const turn = bought()
    turn.take(takeBack(5n, 1))
    expect(turn.take(takeBack(5n, 1))).to.include({ kind: 'BOOKED', replayed: true })
    expect(() => turn.take(takeBack(6n, 1)))
      .to.throw(BillingError)
      .with.property('code', 'IDEMPOTENCY_KEY_REUSED')
  })

  it('refuses a lot that is not there, and more than came in with it', () => {
    expect(() => bought().take(takeBack(1n, 1, { lotId: 'another' })))
      .to.throw(BillingError)
      .with.property('code', 'NOT_FOUND')
    expect(() => bought().take(takeBack(11n, 1)))
      .to.throw(BillingError)
      .with.property('code', 'AMOUNT_NOT_ALLOWED')
  })

  it('has taken the total of the latest facts in the end, whatever is spent, paid and told meanwhile', () => {
    for (let seed = 1; seed <= 2_000; seed++) walk(seed)
  })
})

function randomOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0
    return state % below
  }
}

/** Forty random acts; after each the account adds up, and of the lot the total of the newest facts is taken. In the end its rows prove it. */
function walk(seed: number): void {
  const random = randomOf(seed)
  const turn = new Turn(aLoadedAccount({ account: anAccount() }), today, makeIds())
  turn.take(aGrantCommand({ amount: 3n, idempotencyKey: 'other', lotId: 'other' }))
  turn.take(aGrantCommand({ amount: 10n, idempotencyKey: 'bought', lotId: 'bought', reason: 'TOPUP', unitPrice: '2.5', currency: 'INR' }))
  let newest = { facts: 0, total: 0n }
  for (let step = 0; step < 40; step++) {
    const id = String(random(6))
    const reservation = { reservationId: null, reference: { type: 'commission_request', id } } as const
    const acts = [
      () =>
        turn.take(
          aReserveCommand({
            amount: BigInt(1 + random(6)),
            idempotencyKey: `r${step}`,
            reservationId: `r${step}`,
            reference: reservation.reference,
          }),
        ),
      () => turn.take(aConsumeCommand({ idempotencyKey: `c${step}`, reservation })),
      () => turn.take(aReleaseCommand({ idempotencyKey: `l${step}`, reservation })),
      () => turn.take(aGrantCommand({ amount: BigInt(1 + random(5)), idempotencyKey: `g${step}`, lotId: `g${step}` })),
      () => {
        const told = { facts: 1 + random(step + 1), total: BigInt(random(11)) }
        const answer = turn.take(takeBack(told.total, told.facts, { idempotencyKey: `t${step}`, spareLotId: `s${step}` }))
        if (answer !== null && !(answer.kind === 'UNMOVED' && answer.reason === 'FACTS_KNOWN')) newest = told
      },
    ]
    try {
      acts[random(acts.length)]?.()
    } catch (error) {
      if (!(error instanceof BillingError)) throw error
    }
    const { account } = turn.outcome()
    const lot = account.lots.find(({ lotId }) => lotId === 'bought')
    if (lot === undefined) throw new Error('the lot is gone')
    const sums = account.lots.reduce((sum, { available, held }) => ({ available: sum.available + available, held: sum.held + held }), {
      available: 0n,
      held: 0n,
    })
    expect([sums.available, sums.held, lot.takenFacts, lot.reversed + lot.debited], `seed ${seed}, step ${step}`).to.deep.equal([
      ...[account.available, account.reserved, newest.facts, newest.total],
    ])
    expect(
      account.owed >= 0n && lot.available + lot.held + lot.reversed + lot.expired <= lot.amount,
      `seed ${seed}, step ${step}`,
    ).to.equal(true)
  }
  expect(proveTurn(turn.outcome()), `seed ${seed}`).to.equal(null)
}
