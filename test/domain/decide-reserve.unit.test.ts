import { expect } from 'chai'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { decide } from '../../src/domain/credits/decide.ts'
import { minutes } from '../../src/domain/time.ts'
import {
  aLot,
  anAccount,
  aReservation,
  aReserveCommand,
  at,
  balancesOf,
  booked,
  linesOf,
  lotsOf,
  parts,
  refusalIn,
  today,
} from '../support/given.ts'

const most = 9_007_199_254_740_991n
const override = { lotId: 'extra', reason: 'promised on the telephone' }

describe('decide: reserve', () => {
  it('holds what expires first, then what is oldest, and what never expires last', () => {
    const lots = [
      aLot('endless', 5n, { grantedAt: at('2025-01-01') }),
      aLot('young', 1n, { expiresAt: at('2026-04-01'), grantedAt: at('2026-02-01') }),
      aLot('old', 1n, { expiresAt: at('2026-04-01'), grantedAt: at('2026-01-01') }),
      aLot('ending', 2n, { expiresAt: at('2026-03-02'), grantedAt: at('2026-02-20') }),
    ]

    const { own, account } = booked(anAccount({ lots }), aReserveCommand({ amount: 5n }))

    expect(linesOf(own)).to.deep.equal(['RESERVE available>reserved 5: ending 2, old 1, young 1, endless 1'])
    expect(lotsOf(account)).to.deep.equal({ ending: [0, 2], old: [0, 1], young: [0, 1], endless: [4, 1] })
    expect(balancesOf(account)).to.deep.equal({ available: 4, reserved: 5, owed: 0 })
  })

  it('takes lots of one age and end by id, so that two processes choose the same', () => {
    const { own } = booked(anAccount({ lots: [aLot('b', 1n), aLot('a', 1n)] }), aReserveCommand())

    expect(linesOf(own)).to.deep.equal(['RESERVE available>reserved 1: a 1'])
  })

  it('says everything of the reservation that it makes', () => {
    const { own } = booked(anAccount({ lots: [aLot('lot', 3n)], reservationTtl: minutes(90) }), aReserveCommand({ amount: 2n }))

    expect(own.reservation).to.deep.equal({
      ...{ reservationId: 'r1', reference: { type: 'commission_request', id: '1' }, amount: 2n, holds: parts({ lot: 2n }) },
      ...{ status: 'ACTIVE', idempotencyKey: 'k', createdAt: today, expiresAt: at('2026-03-01T01:30:00Z'), settledAt: null },
    })
    expect(own.bookings[0]).to.include({ reservationId: 'r1', reservationExpiresAt: at('2026-03-01T01:30:00Z'), metadata: null })
  })

  it('makes a reservation without an end where the policy sets none', () => {
    const { own } = booked(anAccount({ lots: [aLot('lot', 1n)] }), aReserveCommand())

    expect(own.reservation?.expiresAt).to.equal(null)
  })

  it('reserves the last credit, and refuses one more with what is available', () => {
    const account = anAccount({ lots: [aLot('a', 40n), aLot('held', 0n, { held: toCredits(9) })] })

    const all = booked(account, aReserveCommand({ amount: 40n }))
    const refusal = refusalIn(() => decide(account, aReserveCommand({ amount: 41n }), today))

    expect(balancesOf(all.account)).to.deep.equal({ available: 0, reserved: 49, owed: 0 })
    expect(refusal).to.include({ code: 'INSUFFICIENT_CREDITS', message: 'Cannot reserve 41 credits: 40 available' })
    expect(refusal.facts).to.deep.equal({ available: 40n })
  })

  it('counts a lot as gone from the instant it expires, though nobody has booked that', () => {
    const account = anAccount({ lots: [aLot('ending', 2n, { expiresAt: today })] })

    const justBefore = booked(account, aReserveCommand(), at('2026-02-28T23:59:59.999Z'))
    const refusal = refusalIn(() => decide(account, aReserveCommand(), today))

    expect(linesOf(justBefore.own)).to.deep.equal(['RESERVE available>reserved 1: ending 1'])
    expect(refusal.message).to.equal('Cannot reserve 1 credits: 0 available')
  })

  it('refuses a reference that an active reservation has, and says which', () => {
    const account = anAccount({ lots: [aLot('lot', 5n)], named: { reservation: aReservation({ reservationId: 'first' }) } })

    const refusal = refusalIn(() => decide(account, aReserveCommand(), today))

    expect(refusal.code).to.equal('REFERENCE_ALREADY_RESERVED')
    expect(refusal.facts).to.deep.equal({ reservation_id: 'first' })
  })

  for (const status of ['CONSUMED', 'RELEASED', 'EXPIRED'] as const) {
    it(`takes a reference again whose last reservation is ${status}`, () => {
      const named = { reservation: aReservation({ reservationId: 'first', status, settledAt: at('2026-02-02') }) }

      const { own } = booked(anAccount({ lots: [aLot('lot', 5n)], named }), aReserveCommand({ reservationId: 'second' }))

      expect(own.reservation?.reservationId).to.equal('second')
    })
  }
})

describe('decide: the order of a reservation’s checks', () => {
  const held = aReservation()
  const failsAll = { billingMode: 'POSTPAID', takesNewWork: false, named: { reservation: held } } as const

  it('looks at the billing mode first: a POSTPAID account ignores what would be refused otherwise', () => {
    const decision = decide(anAccount(failsAll), aReserveCommand({ override }), today)

    expect(decision).to.deep.equal({ kind: 'IGNORED', reason: 'BILLING_MODE_NOT_CREDIT', billingMode: 'POSTPAID' })
  })

  it('looks then whether the account takes new work, override or not', () => {
    const account = anAccount({ ...failsAll, billingMode: 'CREDIT' })

    expect(refusalIn(() => decide(account, aReserveCommand(), today)).code).to.equal('ACCOUNT_NOT_ACTIVE')
    expect(refusalIn(() => decide(account, aReserveCommand({ override }), today)).code).to.equal('ACCOUNT_NOT_ACTIVE')
  })

  it('looks then at the reference, and at the funds last', () => {
    const account = anAccount({ ...failsAll, billingMode: 'CREDIT', takesNewWork: true })

    expect(refusalIn(() => decide(account, aReserveCommand(), today)).code).to.equal('REFERENCE_ALREADY_RESERVED')
    expect(refusalIn(() => decide({ ...account, named: anAccount().named }, aReserveCommand(), today)).code).to.equal(
      'INSUFFICIENT_CREDITS',
    )
  })
})

describe('decide: an operator’s override', () => {
  it('books only the missing credits, as a lot without an end, and then reserves', () => {
    const account = anAccount({ lots: [aLot('lot', 2n)] })

    const { own, account: after } = booked(account, aReserveCommand({ amount: 5n, override }))

    expect(linesOf(own)).to.deep.equal(['ADJUSTMENT issued>available 3: extra 3', 'RESERVE available>reserved 5: lot 2, extra 3'])
    expect(own.bookings[0]).to.include({ metadata: '{"override_reason":"promised on the telephone"}', reservationId: 'r1' })
    expect(own.bookings[0]?.lots[0]?.opens).to.deep.equal({ source: 'ADJUSTMENT', expiresAt: null, unitPrice: null, currency: null })
    expect(balancesOf(after)).to.deep.equal({ available: 0, reserved: 5, owed: 0 })
  })

  it('books nothing beside the reservation where enough is available', () => {
    const { own } = booked(anAccount({ lots: [aLot('lot', 5n)] }), aReserveCommand({ amount: 5n, override }))

    expect(linesOf(own)).to.deep.equal(['RESERVE available>reserved 5: lot 5'])
  })

  it('pays no debt: what it brings in is for this reservation', () => {
    const { own, account } = booked(anAccount({ owed: toCredits(9) }), aReserveCommand({ amount: 2n, override }))

    expect(linesOf(own)).to.deep.equal(['ADJUSTMENT issued>available 2: extra 2', 'RESERVE available>reserved 2: extra 2'])
    expect(balancesOf(account)).to.deep.equal({ available: 0, reserved: 2, owed: 9 })
  })

  it('reserves up to the most that the wire can say, and refuses one credit more', () => {
    const account = anAccount({ lots: [aLot('held', 0n, { held: toCredits(1) }), aLot('lot', 5n)] })

    const all = booked(account, aReserveCommand({ amount: most - 1n, override }))
    const refusal = refusalIn(() => decide(account, aReserveCommand({ amount: most, override }), today))

    expect(all.account.reserved).to.equal(most)
    expect(refusal.code).to.equal('BALANCE_LIMIT_EXCEEDED')
  })
})
