import { expect } from 'chai'
import { decide } from '../../src/domain/credits/decide.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import type { ReservationStatus } from '../../src/domain/credits/reservation.ts'
import {
  aConsumeCommand,
  aLot,
  anAccount,
  anAccountWith,
  aReleaseCommand,
  aReservation,
  at,
  balancesOf,
  booked,
  byId,
  linesOf,
  lotsOf,
  parts,
  refusalIn,
  today,
} from '../support/given.ts'

const threeHeld = aReservation({ holds: parts({ a: 2n, b: 1n }) })
const settled = (status: ReservationStatus) => aReservation({ status, settledAt: at('2026-02-02') })

describe('decide: consume', () => {
  it('spends all that is held where no amount is given', () => {
    const { own, account } = booked(anAccountWith(threeHeld), aConsumeCommand())

    expect(linesOf(own)).to.deep.equal(['CONSUME reserved>spent 3: a 2, b 1'])
    expect(own).to.include({ operation: 'consume', idempotencyKey: 'k', actor: 'service:v1' })
    expect(own.reservation).to.deep.equal({ ...threeHeld, status: 'CONSUMED', settledAt: today })
    expect(balancesOf(account)).to.deep.equal({ available: 0, reserved: 0, owed: 0 })
  })

  it('spends a part, first what is used first, and gives the rest back to its lots', () => {
    const { own, account } = booked(anAccountWith(threeHeld), aConsumeCommand({ amount: 1n }))

    expect(linesOf(own)).to.deep.equal(['CONSUME reserved>spent 1: a 1', 'RELEASE reserved>available 2: a 1, b 1'])
    expect(lotsOf(account)).to.deep.equal({ a: [1, 0], b: [1, 0] })
    expect(balancesOf(account)).to.deep.equal({ available: 2, reserved: 0, owed: 0 })
  })

  it('refuses more than is held', () => {
    const refusal = refusalIn(() => decide(anAccountWith(threeHeld), aConsumeCommand({ amount: 4n }), today))

    expect(refusal).to.include({ code: 'AMOUNT_EXCEEDS_RESERVATION', message: 'Cannot consume 4 credits: the reservation holds 3' })
    expect(refusal.facts).to.deep.equal({ reserved: 3n })
  })

  it('lets what belongs to an ended lot expire, of what is given back; what is spent stays good', () => {
    const lots = [aLot('a', 0n, { held: toCredits(2), expiresAt: at('2026-02-15') }), aLot('b', 0n, { held: toCredits(1) })]

    const { due, own } = booked(anAccountWith(threeHeld, { lots }), aConsumeCommand({ amount: 1n }))

    expect(due).to.deep.equal([])
    expect(linesOf(own)).to.deep.equal([
      'CONSUME reserved>spent 1: a 1',
      'RELEASE reserved>available 2: a 1, b 1',
      'EXPIRE available>expired 1: a 1',
    ])
  })

  it('still settles on an account that has left CREDIT, was suspended, or both', () => {
    const account = anAccountWith(threeHeld, { billingMode: 'POSTPAID', takesNewWork: false })

    expect(linesOf(booked(account, aConsumeCommand()).own)).to.deep.equal(['CONSUME reserved>spent 3: a 2, b 1'])
    expect(linesOf(booked(account, aReleaseCommand()).own)).to.deep.equal(['RELEASE reserved>available 3: a 2, b 1'])
  })
})

describe('decide: consume by reference', () => {
  const ignoredAs = (reason: string, billingMode = 'CREDIT') => ({ kind: 'IGNORED', reason, billingMode })

  it('is ignored where there never was a reservation', () => {
    expect(decide(anAccount(), aConsumeCommand(), today)).to.deep.equal(ignoredAs('NO_RESERVATION'))
  })

  it('is ignored where the report was paid already: one consume comes for each deliverable', () => {
    expect(decide(anAccountWith(settled('CONSUMED')), aConsumeCommand(), today)).to.deep.equal(ignoredAs('ALREADY_CONSUMED'))
  })

  it('is ignored on a POSTPAID account without an active reservation, whatever there was', () => {
    for (const reservation of [null, settled('CONSUMED'), settled('RELEASED'), settled('EXPIRED')]) {
      const account = anAccount({ billingMode: 'POSTPAID', named: { reservation } })

      expect(decide(account, aConsumeCommand(), today)).to.deep.equal(ignoredAs('BILLING_MODE_NOT_CREDIT', 'POSTPAID'))
    }
  })

  it('is refused where the reservation was released or has expired', () => {
    for (const status of ['RELEASED', 'EXPIRED'] as const) {
      const refusal = refusalIn(() => decide(anAccountWith(settled(status)), aConsumeCommand(), today))

      expect(refusal.code).to.equal('RESERVATION_ALREADY_RELEASED')
      expect(refusal.facts).to.deep.equal({ reservation_id: 'r1', reservation_status: status })
    }
  })
})

describe('decide: release', () => {
  it('gives everything back to its lots', () => {
    const { own, account } = booked(anAccountWith(threeHeld), aReleaseCommand())

    expect(linesOf(own)).to.deep.equal(['RELEASE reserved>available 3: a 2, b 1'])
    expect(own.reservation).to.deep.equal({ ...threeHeld, status: 'RELEASED', settledAt: today })
    expect(lotsOf(account)).to.deep.equal({ a: [2, 0], b: [1, 0] })
  })

  it('lets at once expire what goes back to a lot that has ended meanwhile', () => {
    const lots = [aLot('a', 0n, { held: toCredits(2), expiresAt: today }), aLot('b', 0n, { held: toCredits(1) })]

    const { own, account } = booked(anAccountWith(threeHeld, { lots }), aReleaseCommand())

    expect(linesOf(own)).to.deep.equal(['RELEASE reserved>available 3: a 2, b 1', 'EXPIRE available>expired 2: a 2'])
    expect(balancesOf(account)).to.deep.equal({ available: 1, reserved: 0, owed: 0 })
  })

  it('pays what is owed first, from ended lots before others, and lets the rest of those expire', () => {
    const lots = [aLot('endless', 0n, { held: toCredits(2) }), aLot('ended', 0n, { held: toCredits(3), expiresAt: at('2026-02-15') })]
    const reservation = aReservation({ holds: parts({ endless: 2n, ended: 3n }) })
    const owing = (owed: bigint) => anAccountWith(reservation, { lots, owed: toCredits(owed) })

    expect(linesOf(booked(owing(2n), aReleaseCommand()).own)).to.deep.equal([
      'RELEASE reserved>available 5: endless 2, ended 3',
      'REVERSAL available>owed 2: ended 2',
      'EXPIRE available>expired 1: ended 1',
    ])
    expect(linesOf(booked(owing(4n), aReleaseCommand()).own)).to.deep.equal([
      'RELEASE reserved>available 5: endless 2, ended 3',
      'REVERSAL available>owed 4: ended 3, endless 1',
    ])
    expect(balancesOf(booked(owing(9n), aReleaseCommand()).account)).to.deep.equal({ available: 0, reserved: 0, owed: 4 })
  })

  it('is ignored by reference where there never was a reservation, in either mode', () => {
    for (const billingMode of ['CREDIT', 'POSTPAID'] as const) {
      expect(decide(anAccount({ billingMode }), aReleaseCommand(), today)).to.deep.equal({
        kind: 'IGNORED',
        reason: 'NO_RESERVATION',
        billingMode,
      })
    }
  })

  it('is ignored again where the same call came before the reservation was made; by id it is a release', () => {
    const account = anAccountWith(threeHeld, { named: { ignoredBefore: true } })

    expect(decide(account, aReleaseCommand(), today)).to.include({ kind: 'IGNORED', reason: 'NO_RESERVATION' })
    expect(booked(account, aReleaseCommand({ reservation: byId('r1') })).own.reservation?.status).to.equal('RELEASED')
  })

  it('says which settlement came first', () => {
    const codes = (['CONSUMED', 'RELEASED', 'EXPIRED'] as const).map(
      (status) => refusalIn(() => decide(anAccountWith(settled(status)), aReleaseCommand(), today)).code,
    )

    expect(codes).to.deep.equal(['RESERVATION_ALREADY_CONSUMED', 'RESERVATION_ALREADY_RELEASED', 'RESERVATION_ALREADY_RELEASED'])
  })
})

describe('decide: settling by id', () => {
  it('refuses an unknown id, and one whose reference is another', () => {
    const reservation = { reservationId: 'r1', reference: { type: 'commission_request', id: 'another' } }

    for (const command of [aConsumeCommand, aReleaseCommand]) {
      const unknown = refusalIn(() => decide(anAccount(), command({ reservation: byId('r1') }), today))
      const other = refusalIn(() => decide(anAccountWith(threeHeld), command({ reservation }), today))

      expect([unknown.code, other.code]).to.deep.equal(['RESERVATION_NOT_FOUND', 'RESERVATION_NOT_FOUND'])
    }
  })

  it('settles where id and reference agree', () => {
    const reservation = { reservationId: 'r1', reference: { type: 'commission_request', id: '1' } }

    expect(booked(anAccountWith(threeHeld), aConsumeCommand({ reservation })).own.reservation?.status).to.equal('CONSUMED')
  })

  it('refuses what is consumed already, which a reference would ignore', () => {
    const command = aConsumeCommand({ reservation: byId('r1') })

    for (const billingMode of ['CREDIT', 'POSTPAID'] as const) {
      const refusal = refusalIn(() => decide(anAccountWith(settled('CONSUMED'), { billingMode }), command, today))
      expect(refusal.code).to.equal('RESERVATION_ALREADY_CONSUMED')
    }
  })
})
