import { expect } from 'chai'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { decide } from '../../src/domain/credits/decide.ts'
import { balancesAt } from '../../src/domain/credits/expiry.ts'
import {
  aConsumeCommand,
  aGrantCommand,
  aLot,
  anAccount,
  aReservation,
  aReserveCommand,
  at,
  balancesOf,
  booked,
  linesOf,
  parts,
  refusalIn,
  today,
} from '../support/given.ts'

const ended = at('2026-02-15')
const endedReservation = aReservation({ holds: parts({ lot: 2n }), expiresAt: ended })
const withEndedReservation = (says = {}) =>
  anAccount({
    ...{ lots: [aLot('lot', 1n, { held: toCredits(2) })], ending: [endedReservation], named: { reservation: endedReservation } },
    ...says,
  })

describe('decide: what has ended', () => {
  it('books the end of each lot in front, as a command of its own with the lot’s key', () => {
    const lots = [aLot('first', 2n, { expiresAt: ended }), aLot('second', 3n, { expiresAt: today }), aLot('good', 5n)]

    const { due, own, account } = booked(anAccount({ lots }), aReserveCommand())

    expect(due.map((command) => [command.operation, command.idempotencyKey, command.actor, ...linesOf(command)])).to.deep.equal([
      ['expire', 'expire:lot:first', 'job:expire', 'EXPIRE available>expired 2: first 2'],
      ['expire', 'expire:lot:second', 'job:expire', 'EXPIRE available>expired 3: second 3'],
    ])
    expect(linesOf(own)).to.deep.equal(['RESERVE available>reserved 1: good 1'])
    expect(balancesOf(account)).to.deep.equal({ available: 4, reserved: 1, owed: 0 })
  })

  it('books the end of a reservation in front: what it holds goes back, and its reference is free', () => {
    const { due, own, account } = booked(withEndedReservation(), aReserveCommand({ reservationId: 'r2', amount: 3n }))

    expect(due.map((command) => [command.idempotencyKey, ...linesOf(command)])).to.deep.equal([
      ['expire:reservation:r1', 'RELEASE reserved>available 2: lot 2'],
    ])
    expect(due[0]?.reservation).to.deep.equal({ ...endedReservation, status: 'EXPIRED', settledAt: today })
    expect(due[0]?.bookings[0]).to.include({ metadata: '{"cause":"RESERVATION_EXPIRED"}', reservationId: 'r1' })
    expect(linesOf(own)).to.deep.equal(['RESERVE available>reserved 3: lot 3'])
    expect(account.ending).to.deep.equal([])
  })

  it('books what is held of an ended lot only once its reservation ends, then at once', () => {
    const lots = [aLot('lot', 1n, { held: toCredits(2), expiresAt: ended }), aLot('good', 1n)]

    const { due } = booked(withEndedReservation({ lots }), aGrantCommand())

    expect(due.flatMap(linesOf)).to.deep.equal([
      'EXPIRE available>expired 1: lot 1',
      'RELEASE reserved>available 2: lot 2',
      'EXPIRE available>expired 2: lot 2',
    ])
  })

  it('pays what is owed out of what a reservation’s end gives back', () => {
    const { due } = booked(withEndedReservation({ owed: toCredits(1) }), aGrantCommand({ amount: 1n }))

    expect(due.flatMap(linesOf)).to.deep.equal(['RELEASE reserved>available 2: lot 2', 'REVERSAL available>owed 1: lot 1'])
  })

  it('pays nothing of what is owed with a lot that only ends', () => {
    const { due } = booked(anAccount({ lots: [aLot('lot', 2n, { expiresAt: ended })], owed: toCredits(5) }), aGrantCommand({ amount: 1n }))

    expect(due.flatMap(linesOf)).to.deep.equal(['EXPIRE available>expired 2: lot 2'])
  })

  it('books reservations in the order of their ends, and of ids where they end together', () => {
    const ending = [
      { reservationId: 'a', expiresAt: today },
      { reservationId: 'd', expiresAt: ended },
      { reservationId: 'c', expiresAt: ended },
      { reservationId: 'b', expiresAt: today },
    ].map((says) => aReservation({ ...says, holds: parts({ lot: 1n }) }))
    const account = anAccount({ lots: [aLot('lot', 0n, { held: toCredits(4) })], ending })

    const { due } = booked(account, aGrantCommand())

    expect(due.map(({ idempotencyKey }) => idempotencyKey)).to.deep.equal(['c', 'd', 'a', 'b'].map((id) => `expire:reservation:${id}`))
  })

  it('books nothing, not even what is due, for a command that is refused or ignored', () => {
    const lots = [aLot('lot', 2n, { expiresAt: ended })]

    expect(refusalIn(() => decide(anAccount({ lots }), aReserveCommand(), today)).code).to.equal('INSUFFICIENT_CREDITS')
    expect(decide(anAccount({ lots }), aConsumeCommand(), today)).to.deep.equal({
      kind: 'IGNORED',
      reason: 'NO_RESERVATION',
      billingMode: 'CREDIT',
    })
  })

  it('refuses to settle a reservation from the instant of its end on, though nobody has booked that', () => {
    const refusal = refusalIn(() => decide(withEndedReservation(), aConsumeCommand(), ended))

    expect(refusal.code).to.equal('RESERVATION_ALREADY_RELEASED')
    expect(refusal.facts).to.deep.equal({ reservation_id: 'r1', reservation_status: 'EXPIRED' })
    expect(
      booked(withEndedReservation({ ending: [] }), aConsumeCommand(), at('2026-02-14T23:59:59.999Z')).own.reservation?.status,
    ).to.equal('CONSUMED')
  })

  it('shows balances less what has ended since they were booked', () => {
    const lots = [aLot('lot', 1n, { held: toCredits(2), expiresAt: today }), aLot('good', 4n)]
    const account = withEndedReservation({ lots })

    expect(balancesOf(balancesAt(account, at('2026-02-01')))).to.deep.equal({ available: 5, reserved: 2, owed: 0 })
    expect(balancesOf(balancesAt(account, ended))).to.deep.equal({ available: 7, reserved: 0, owed: 0 })
    expect(balancesOf(balancesAt(account, today))).to.deep.equal({ available: 4, reserved: 0, owed: 0 })
  })
})
