import { expect } from 'chai'
import { beforeEnds, creditAsOf } from '../../src/domain/credits/as-of.ts'
import type { CreditState } from '../../src/domain/credits/account.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { toEntries } from '../../src/domain/credits/entry.ts'
import type { Entry } from '../../src/domain/credits/entry.ts'
import { balancesAt, bookDueExpiry } from '../../src/domain/credits/expiry.ts'
import type { Instant } from '../../src/domain/time.ts'
import { aLot, aReservation, anAccount, at, balancesOf, makeIds, parts } from '../support/given.ts'

const [march1, march2, march3, march4] = [at('2026-03-01'), at('2026-03-02'), at('2026-03-03'), at('2026-03-04')]

/** Three lots and two reservations, of which one ends each day. */
const lots = [
  aLot('first', 5n, { held: toCredits(2), expiresAt: march2 }),
  aLot('second', 7n, { held: toCredits(4), expiresAt: march3 }),
  aLot('endless', 20n, { held: toCredits(1) }),
]
const ending = [
  aReservation({ reservationId: 'r1', holds: parts({ first: 2n, second: 1n }), expiresAt: march2 }),
  aReservation({ reservationId: 'r2', holds: parts({ second: 3n, endless: 1n }), expiresAt: march3 }),
]

/** The ends that are booked by an instant, as the journal has them. */
function endsBookedAt(account: CreditState, now: Instant): readonly Entry[] {
  const { commands } = bookDueExpiry(account, now)
  const { accountId, tenantId, available, reserved, owed } = account
  return toEntries(commands, { accountId, tenantId, head: { seq: 8n, available, reserved, owed }, now, nextId: makeIds() })
}

/** As they may be by now: all gone, and settled. */
const later = {
  lots: lots.map((lot) => ({ ...lot, available: toCredits(0), held: toCredits(0) })),
  reservations: ending.map((one) => ({ ...one, status: 'EXPIRED' as const, settledAt: march4 })),
}

const known = (account: CreditState) => ({ accountId: 'a1', tenantId: 't1', booked: account })

describe('the credits of a past instant', () => {
  it('are those booked by then, where nothing has an end', () => {
    const booked = anAccount({ lots: [aLot('endless', 9n, { held: toCredits(2) })] })

    expect(balancesOf(creditAsOf({ ...known(booked), lots: [], reservations: [] }, march1))).to.deep.equal(balancesOf(booked))
  })

  it('are less what had ended by then, though nobody has booked that to this day', () => {
    const account = anAccount({ lots, ending })
    const asOf = (instant: Instant) => balancesOf(creditAsOf({ ...known(account), lots, reservations: ending }, instant))

    expect(asOf(march1)).to.deep.equal({ available: 32, reserved: 7, owed: 0 })
    expect(asOf(march2)).to.deep.equal({ available: 28, reserved: 4, owed: 0 })
    expect(asOf(march3)).to.deep.equal({ available: 21, reserved: 0, owed: 0 })
  })

  for (const owed of [0n, 2n, 3n, 30n]) {
    it(`are the same once those ends are booked, whenever that was, with ${owed} owed`, () => {
      const account = anAccount({ lots, ending, owed: toCredits(owed) })
      for (const bookedAt of [march2, march3, march4]) {
        const ends = endsBookedAt(account, bookedAt)
        for (const instant of [march1, march2, march3, march4].filter((one) => one <= bookedAt)) {
          const past = creditAsOf({ ...known(account), ...beforeEnds(ends, later) }, instant)

          expect(balancesOf(past), `of ${instant}, booked at ${bookedAt}`).to.deep.equal(balancesOf(balancesAt(account, instant)))
        }
      }
    })
  }

  it('take back only reservations that those ends settled', () => {
    const ends = endsBookedAt(anAccount({ lots, ending }), march2)

    expect(beforeEnds(ends, later).reservations).to.deep.equal([ending[0]])
  })

  it('cannot be told where a lot that ended is not there', () => {
    const ends = endsBookedAt(anAccount({ lots, ending }), march2)

    expect(() => beforeEnds(ends, { ...later, lots: [] })).to.throw('lot first ended and is not there')
  })
})
