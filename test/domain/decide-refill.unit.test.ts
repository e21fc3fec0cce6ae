import { expect } from 'chai'
import type { RefillCredits } from '../../src/domain/credits/account.ts'
import { toCredits } from '../../src/domain/credits/credits.ts'
import { decide } from '../../src/domain/credits/decide.ts'
import { Turn } from '../../src/domain/credits/turn.ts'
import { later, minutes } from '../../src/domain/time.ts'
import {
  aGrantCommand,
  aLoadedAccount,
  aLot,
  anAccount,
  aRefillCommand,
  aReservation,
  aReserveCommand,
  balancesOf,
  booked,
  linesOf,
  lotsOf,
  makeIds,
  parts,
  refusalIn,
  today,
} from '../support/given.ts'

const ended = { expiresAt: today }
const soon = later(today, minutes(1))

describe('decide: refill', () => {
  it('opens a lot of its own, as a grant, on every account: POSTPAID, suspended, frozen', () => {
    const account = anAccount({ billingMode: 'POSTPAID', takesNewWork: false, isFrozen: true, lots: [aLot('old', 3n)] })
    const reference = { type: 'subscription_refill', id: '9' }
    const command = aRefillCommand({ allowance: 7n, expiresAt: soon, reference, metadata: '{"period":1}' })

    const { own, account: after } = booked(account, command)

    expect(own).to.include({ operation: 'refill', idempotencyKey: 'k', actor: 'job:refill-due', reservation: null })
    expect(linesOf(own)).to.deep.equal(['GRANT issued>available 7: new 7'])
    expect(own.bookings[0]).to.deep.include({ reference, metadata: '{"period":1}' })
    expect(own.bookings[0]?.lots[0]?.opens).to.deep.equal({ source: 'REFILL', expiresAt: soon, unitPrice: null, currency: null })
    expect(lotsOf(after)).to.deep.equal({ new: [7, 0], old: [3, 0] })
  })

  it('tops up to the allowance by what is available: not by what is held, nor by what has just ended', () => {
    const lots = [aLot('old', 3n, { held: toCredits(9) }), aLot('ended', 6n, ended)]

    const { due, own, account } = booked(anAccount({ lots }), aRefillCommand({ mode: 'TOP_UP_TO' }))

    expect(due.flatMap(linesOf)).to.deep.equal(['EXPIRE available>expired 6: ended 6'])
    expect(linesOf(own)).to.deep.equal(['GRANT issued>available 7: new 7'])
    expect(balancesOf(account)).to.deep.equal({ available: 10, reserved: 9, owed: 0 })
  })

  it('counts what a reservation gives back whose end has come', () => {
    const held = aReservation({ holds: parts({ old: 4n }), expiresAt: today })
    const account = anAccount({ lots: [aLot('old', 3n, { held: toCredits(4) })], ending: [held] })

    expect(linesOf(booked(account, aRefillCommand({ mode: 'TOP_UP_TO' })).own)).to.deep.equal(['GRANT issued>available 3: new 3'])
  })

  it('pays what is owed out of what comes in, once it is known how much that is', () => {
    const account = anAccount({ lots: [aLot('old', 3n)], owed: toCredits(5) })

    const { own, account: after } = booked(account, aRefillCommand({ mode: 'TOP_UP_TO' }))

    expect(linesOf(own)).to.deep.equal(['GRANT issued>available 7: new 7', 'REVERSAL available>owed 5: new 5'])
    expect(balancesOf(after)).to.deep.equal({ available: 5, reserved: 0, owed: 0 })
  })

  const unmoved: readonly [string, Partial<Omit<RefillCredits, 'allowance'>> & { allowance?: bigint }, string][] = [
    ['there is as much', { mode: 'TOP_UP_TO', allowance: 3n }, 'NOTHING_NEEDED'],
    ['there is more', { mode: 'TOP_UP_TO', allowance: 2n }, 'NOTHING_NEEDED'],
    ['the allowance is nothing', { mode: 'ADD', allowance: 0n }, 'NOTHING_NEEDED'],
    ['its credits end at that instant', { mode: 'ADD', expiresAt: today }, 'ENDED_ALREADY'],
    ['its credits have ended', { mode: 'TOP_UP_TO', expiresAt: later(today, minutes(-1)) }, 'ENDED_ALREADY'],
  ]
  for (const [what, says, reason] of unmoved) {
    it(`moves nothing, and books no ends, where ${what}`, () => {
      const account = anAccount({ lots: [aLot('old', 3n), aLot('ended', 6n, ended)] })

      expect(decide(account, aRefillCommand(says), today)).to.deep.equal({ kind: 'UNMOVED', reason })
    })
  }

  it('refuses what no wallet can hold', () => {
    const account = anAccount({ lots: [aLot('old', 0n, { held: toCredits(1) })] })
    const most = 9_007_199_254_740_991n

    for (const mode of ['ADD', 'TOP_UP_TO'] as const) {
      const { code } = refusalIn(() => decide(account, aRefillCommand({ mode, allowance: most }), today))
      expect(code, mode).to.equal('BALANCE_LIMIT_EXCEEDED')
      booked(account, aRefillCommand({ mode, allowance: most - 1n }))
    }
  })

  it('is the same refill under its key where the allowance, the end and the reference agree; what was missing then is not asked again', () => {
    const reference = { type: 'subscription_refill', id: '9' }
    const refill = (says: Parameters<typeof aRefillCommand>[0] = {}) =>
      aRefillCommand({ mode: 'TOP_UP_TO', expiresAt: soon, reference, ...says })
    const turn = new Turn(aLoadedAccount({ account: anAccount({ lots: [aLot('old', 3n)] }) }), today, makeIds())
    const first = turn.take(refill())
    const memberOf = (says: Parameters<typeof aRefillCommand>[0]) => refusalIn(() => turn.take(refill(says))).facts['member']

    for (const says of [
      {},
      { lotId: 'another', metadata: '{}', reference: null },
      { allowance: 11n },
      { mode: 'ADD', allowance: 7n } as const,
    ])
      expect(turn.take(refill(says))).to.deep.equal({ ...first, replayed: true })
    expect(memberOf({ allowance: 6n })).to.equal('allowance')
    expect(memberOf({ mode: 'ADD' })).to.equal('allowance')
    expect(memberOf({ expiresAt: null })).to.equal('expires_at')
    expect(memberOf({ reference: { type: 'subscription_refill', id: '8' } })).to.equal('ref_id')
  })
})

describe('decide: ends that have come, and nothing else', () => {
  const held = aReservation({ reservationId: 'r', holds: parts({ old: 4n }), expiresAt: today })
  const account = anAccount({ lots: [aLot('old', 3n, { held: toCredits(4) }), aLot('ended', 6n, ended)], ending: [held] })
  const expire = { kind: 'EXPIRE_DUE', accountId: 'a1' } as const

  it('books each as the command of its own that it would be in front of another', () => {
    const decision = decide(account, expire, today)

    expect(decision).to.deep.include({ kind: 'ENDED', due: booked(account, aGrantCommand()).due })
    expect(decision.kind === 'ENDED' && decision.due.map(({ idempotencyKey, actor }) => [idempotencyKey, actor])).to.deep.equal([
      ['expire:lot:ended', 'job:expire'],
      ['expire:reservation:r', 'job:expire'],
    ])
  })

  it('moves nothing where none has come', () => {
    expect(decide(account, expire, later(today, minutes(-1)))).to.deep.equal({ kind: 'UNMOVED', reason: 'NOTHING_DUE' })
  })

  it('books them once in a turn, and lets whoever takes the reference wait for the append', () => {
    const turn = new Turn(aLoadedAccount({ account, current: [held] }), today, makeIds())

    expect(turn.take(expire)).to.deep.equal({ kind: 'ENDED', ends: 2 })
    expect(turn.take(expire)).to.deep.equal({ kind: 'UNMOVED', reason: 'NOTHING_DUE' })
    expect(turn.take(aReserveCommand({ reference: held.reference }))).to.equal(null)

    const { entries, settled, isWritten } = turn.outcome()
    expect(entries.map(({ reason, amount }) => `${reason} ${amount}`)).to.deep.equal(['EXPIRE 6', 'RELEASE 4'])
    expect(settled.map(({ reservationId, status }) => [reservationId, status])).to.deep.equal([['r', 'EXPIRED']])
    expect(isWritten).to.equal(true)
  })
})
